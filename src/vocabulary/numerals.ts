/** Chinese numerals → digits: 二〇二一年 → 2021年, 十月 → 10月, 百分之八十 → 80%, 八成 → 80%. */
import { usableNumber } from "../cells/usable-number";

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** A thousand counts only behind how many: 一千二百, but 千家万户. */
const NUMERAL = "[〇零○一二两三四五六七八九十百][〇零○一二两三四五六七八九十百千]*";

/** 四十三 is 43, 一百零五 is 105, 二〇二一 is 2021; null: not a numeral. Up to 9999 with places. */
export function parseNumeral(text: string): number | null {
  if (text === "") return null;
  if (![...text].some((character) => character in PLACES)) {
    const digits = [...text].map((character) => DIGITS[character]);
    return digits.includes(undefined) ? null : usableNumber(digits.join(""));
  }
  let sum = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACES[character];
    if (place !== undefined) {
      sum += (digit ?? 1) * place;
      digit = null;
    } else {
      const value = DIGITS[character];
      if (value === undefined) return null;
      digit = value;
    }
  }
  return sum + (digit ?? 0);
}

/** As `parseNumeral`, up to hundreds; digits are a numeral too. */
export function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return new RegExp(`^${NUMERAL}$`).test(text) ? parseNumeral(text) : null;
}

const inDigits = (text: string): string => String(numeral(text) ?? text);

/** What may follow a numeral that counts or dates; 一般, 统一 and 第三方 keep theirs. */
const COUNTED =
  "(?=年|月(?!度)|个月|日(?!常)|号|天|周|家|处|户|台|辆|座|个|项|条|亩|眼|口|公里|万?平方米|万?吨|起|次|批次?(?=[^复准])|%)";

const changes: readonly (readonly [
  pattern: RegExp,
  change: (match: string, first: string, second: string) => string,
])[] = [
  [
    new RegExp(`(?<!百)(${NUMERAL})分之(${NUMERAL})`, "g"),
    (_, all, part) => `${Math.floor((100 * (numeral(part) ?? 0)) / (numeral(all) ?? 1))}%`,
  ],
  [new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, "g"), (_, found) => `${inDigits(found)}%`],
  [
    /([一二三四五六七八九\d])成(?!效|果|立|功|本|品|员|为|熟|都|长|型|套|因|分|片|交|绩|就|品|活)/g,
    (_, found) => `${inDigits(found)}0%`,
  ],
  [new RegExp(`(?<![第统])(${NUMERAL})${COUNTED}`, "g"), (_, found) => inDigits(found)],
];

const MAY_COUNT = /[〇零○一二两三四五六七八九十百成]/;

/** 1,860户: the commas within a number part nothing. */
export const withoutThousands = (text: string): string =>
  text.replace(/(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?!\d)/g, (number) => number.replace(/[,，]/g, ""));

/** Numerals that count or date, as digits; the rest of the text unchanged. */
export const withDigits = (text: string): string =>
  MAY_COUNT.test(text) ? changes.reduce((changed, [pattern, change]) => changed.replace(pattern, change), text) : text;
