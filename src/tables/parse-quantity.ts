/** Numbers as people type them into ledgers: "1,234.5", "2.3亿元", "约300", "3800余亩". */
import { usableNumber } from "../cells/usable-number";
import { parseNumeral } from "../vocabulary/numerals";
import { unitNamed } from "./units";

export interface Quantity {
  readonly value: number;
  /** What stood behind the digits ("亿元", "万"); "": nothing. */
  readonly unit: string;
  /** 约, 余, 左右 …: the number is not exact. */
  readonly approximate: boolean;
  /** 不足, 不到, 近 …: it is less than the number. */
  readonly below: boolean;
  /** The text is a plain number and nothing else. */
  readonly plain: boolean;
}

const BEFORE = "(大约|约|将近|接近|近|超过|超|逾|不足|不到|至少|≈|~|>=?|<=?|≥|≤)?";
const BELOW = /^(?:将近|接近|近|不足|不到|<)$/;
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

/** 96*, 80①, 33注1: marks of footnotes are no part of the number before them. */
const FOOTNOTE = /(?<=^[^\d]{0,3}\d[\d,.]*[^\d]{0,3})(?:[*※★☆▲△#†‡]{1,3}|[①-⑳]|[(\[]?注\d{0,2}[)\]]?|\[\d{1,2}\])$/;

const isUnit = (bracketed: string): boolean => unitNamed(bracketed.slice(1, -1)) !== null;

/** 三台, 十二户; 二级 and 一般 are no amounts. */
const SPELLED = /^([一二两三四五六七八九十百]+)(?=(?:台套?|套|家|户|个|座|处|辆|次|批次?|份|项|组|亩|吨|眼)(?:$|\())/;
const inDigits = (text: string): string => text.replace(SPELLED, (numeral) => String(parseNumeral(numeral) ?? numeral));

const SUM = /^\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)+$/;
const NUMERAL = /^[一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*$/;

/**
 * Of a cell that must hold an amount: also a sum that was written out, 11+1, and a bare numeral, 一百二十, either of which
 * says something else in other places.
 *
 * @param text normalised; null: no number stands there
 */
export function parseAmount(text: string): Quantity | null {
  const tight = text.replaceAll(" ", "").replace(/[。;]$/, "");
  const value = SUM.test(tight)
    ? Number(
        tight
          .split("+")
          .reduce((sum, part) => sum + Number(part), 0)
          .toPrecision(12),
      )
    : NUMERAL.test(tight)
      ? parseNumeral(tight)
      : null;
  return value === null ? parseQuantity(tight) : { value, unit: "", approximate: false, below: false, plain: false };
}

/** @param text normalised; null: no number stands there */
export function parseQuantity(text: string): Quantity | null {
  const whole = text.replaceAll(" ", "");
  const tight = whole.replace(OF_WHICH, "").replace(FOOTNOTE, "");
  // A remark in brackets behind the number is no part of it: "12.5(含税)", "2台(一用一备)"; "3(万元)" is its unit.
  const plainly = inDigits(tight).replace(/(?<=\d.*)\([^()]*\)$/, (remark) =>
    isUnit(remark) ? remark.slice(1, -1) : "",
  );
  const match = QUANTITY.exec(plainly) ?? QUANTITY.exec(tight.replace(/\([^()]*\)$/, ""));
  if (!match) return null;
  const [, before, digits = "", power, thousands = "", vague, words = "", vagueEnd] = match;
  const value = usableNumber(`${digits.replaceAll(",", "")}${power === undefined ? "" : `e${power}`}`);
  if (value === null) return null;
  const approximate = before !== undefined || vague !== undefined || vagueEnd !== undefined;
  const below = before !== undefined && BELOW.test(before);
  return {
    value,
    unit: `${thousands}${words}`,
    approximate,
    below,
    plain: !approximate && words === "" && tight === whole,
  };
}
