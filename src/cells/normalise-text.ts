/** One spelling for what people write in many: full-width characters, raised and lowered digits, kinds of blanks. */
import { remembered } from "../collections/remembered";
import { usualCharacters, withoutInvisible } from "./usual-characters";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Any character that normalising may change; most texts have none, and every cell is asked. */
const ODD = /^'(?=\d)|[^!-~\u3001\u3002\u4e00-\u9fa5]/;

/** 80¹ alone in its cell: a number with the mark of a footnote, and not 801. */
const NOTED = /^(\s*[+-]?\d[\d,]*(?:\.\d+)?)\s*[¹²³⁴-⁹]{1,2}\s*$/;

/**
 * Full-width forms to ASCII, raised and lowered digits to digits, unusual characters to usual ones, ㎡ to m2, every run
 * of blanks to one space, nothing unseen; trimmed.
 */
export function normaliseText(text: string): string {
  if (!ODD.test(text)) return text;
  return (
    usualCharacters(withoutInvisible(text))
      .replace(NOTED, "$1")
      // Typed before a number so that Excel leaves it alone; other programs keep it in the text.
      .replace(/^['’‘](?=\d)/, "")
      .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[⁰¹²³⁴-⁹]/g, (character) => String(SUPERSCRIPTS.indexOf(character)))
      // Units in one character: ㎡ is m2, ㎍ is μg.
      .replace(/[\u3371-\u33df]/g, (unit) => unit.normalize("NFKC"))
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** For comparing headers: normalised, without any blank, in lower case. */
export const headerKey = remembered((text: string): string => normaliseText(text).replaceAll(" ", "").toLowerCase());
