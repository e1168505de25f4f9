/**
 * Of a short cell that says more than its target, what is asked for: brackets explain, wishes and comparisons stand
 * beside it, and the whole goes before its parts.
 */
import { unitNamed } from "../../tables/units";
import { withoutOtherDigits } from "./amounts-in-words";

const LONGEST = 40;
const BRACKETS = /[(（]([^()（）]*)[)）]/g;
/** 31→29, 31降至29. */
const FROM_TO = /^\D{0,4}\d+(?:\.\d+)?[^\d,，;；]{0,4}(?:→|-+>|—+>)(?=\d)|^\d+(?:\.\d+)?(?=[降升减增]低?[至到]\d)/;
const BETWEEN = /[,，](?!\d{3}(?!\d))|[;；、。]/;

/** From what is least to be taken for the target: what remains behind each of them, if anything does. */
const ASIDE: readonly RegExp[] = [
  /力争|奋斗|挑战|争取|冲刺|努力|理想/,
  /其中|续建|新建|结转|上年|去年|较|同比|环比|比(?:19|20)|(?:下降|降低|减少|上升|提高|增加|增长)(?![至到])/,
];
const OF_ALL = /共|合计|总|全年|全部|年底|年末/;

const hasAmount = (text: string): boolean => /\d/.test(withoutOtherDigits(text));

/** @param text with digits */
export function askedAlone(text: string): string {
  const plain = text
    .replaceAll("≦", "≤")
    .replaceAll("≧", "≥")
    .replace(/[。;；]+$/, "");
  if (plain.length > LONGEST) return plain;
  const outside = plain.replace(BRACKETS, "");
  const explained = hasAmount(outside)
    ? plain.replace(BRACKETS, (whole, inner: string) =>
        /\d/.test(inner) && unitNamed(inner) === null && !isWhole(inner) ? "" : whole,
      )
    : plain;
  return ofClauses(explained.replace(FROM_TO, ""));
}

/** 3台（上半年）/9台（全年）: a bracket that says which of them it is. */
const isWhole = (inner: string): boolean => OF_ALL.test(inner);

function ofClauses(text: string): string {
  let left = text.split(BETWEEN).filter(hasAmount);
  if (left.length < 2) return text;
  for (const aside of ASIDE) {
    const others = left.filter((clause) => !aside.test(clause));
    if (others.length > 0) left = others;
  }
  const whole = left.filter((clause) => OF_ALL.test(clause));
  const [only] = whole.length === 1 ? whole : left;
  return only !== undefined && (whole.length === 1 || left.length === 1) ? only : text;
}
