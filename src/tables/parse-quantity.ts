/** Numbers as people type them into ledgers: "1,234.5", "2.3亿元", "约300", "3800余亩". */
import { usableNumber } from "../cells/usable-number";

export interface Quantity {
  readonly value: number;
  /** What stood behind the digits ("亿元", "万"); "": nothing. */
  readonly unit: string;
  /** 约, 余, 左右 …: the number is not exact. */
  readonly approximate: boolean;
  /** The text is a plain number and nothing else. */
  readonly plain: boolean;
}

const BEFORE = "(大约|约|将近|接近|近|超过|超|逾|不足|不到|至少|≈|~|>=?|<=?|≥|≤)?";
const DIGITS = "([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+)";
const AFTER = "(余|多|来|左右|上下|以上|以下|以内|\\+)?";
/** "3万余吨": the measure of thousands may stand before the word that makes it vague. */
const QUANTITY = new RegExp(
  `^(?:共计?|合计|达到?|为)?${BEFORE}${DIGITS}(?:e([+-]?\\d+))?(?:(万|亿)(?=余|多))?${AFTER}([%‰\\p{L}μ°][\\p{L}\\p{N}μ/()` +
    `·³²]*?)?${AFTER}$`,
  "iu",
);

/** 120户(其中煤改电80户), 120户,含低保20户: a part of the number, named behind it. */
const OF_WHICH =
  /(?<=\d[^\d(,;。]{0,4})(?:[(][^()]*(?:其中|包[含括]|含)[^()]*\d[^()]*[)]|[,;。](?:其中|包[含括]|含).*)$/;

/** @param text normalised; null: no number stands there */
export function parseQuantity(text: string): Quantity | null {
  const whole = text.replaceAll(" ", "");
  const tight = whole.replace(OF_WHICH, "");
  // A remark in brackets behind the number is no part of it: "12.5(含税)".
  const match = QUANTITY.exec(tight) ?? QUANTITY.exec(tight.replace(/\([^()]*\)$/, ""));
  if (!match) return null;
  const [, before, digits = "", power, thousands = "", vague, words = "", vagueEnd] = match;
  const value = usableNumber(`${digits.replaceAll(",", "")}${power === undefined ? "" : `e${power}`}`);
  if (value === null) return null;
  const approximate = before !== undefined || vague !== undefined || vagueEnd !== undefined;
  return { value, unit: `${thousands}${words}`, approximate, plain: !approximate && words === "" && tight === whole };
}
