/** One spelling for what people write in many: full-width characters, sub- and superscripts, spaces of all kinds. */
import { remembered } from "../collections/remembered";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Any character that normalising changes; most texts have none, and every cell is asked. */
const ODD = /^['’‘](?=\d)|[！-～₀-₉⁰¹²³⁴-⁹µ㎥㎡\s\u00a0\u200b\u3000\ufeff]/;

/** 80¹ alone in its cell: a number with the mark of a footnote, and not 801. */
const NOTED = /^(\s*[+-]?\d[\d,]*(?:\.\d+)?)\s*[¹²³⁴-⁹]{1,2}\s*$/;

/**
 * Full-width forms to ASCII, raised and lowered digits to digits, µ to μ, every run of blanks to one space; trimmed.
 */
export function normaliseText(text: string): string {
  if (!ODD.test(text)) return text;
  return (
    text
      .replace(NOTED, "$1")
      // Typed before a number so that Excel leaves it alone; other programs keep it in the text.
      .replace(/^['’‘](?=\d)/, "")
      .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[₀-₉]/g, (character) => String(SUBSCRIPTS.indexOf(character)))
      .replace(/[⁰¹²³⁴-⁹]/g, (character) => String(SUPERSCRIPTS.indexOf(character)))
      .replaceAll("µ", "μ")
      .replaceAll("㎥", "m3")
      .replaceAll("㎡", "m2")
      .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, " ")
      .trim()
  );
}

/** For comparing headers: normalised, without any blank, in lower case. */
export const headerKey = remembered((text: string): string => normaliseText(text).replaceAll(" ", "").toLowerCase());
