/** Dates as people type them into text cells. */
import { dayOf, isRealDate, type Day } from "../calendar/day";

export type DateText =
  | { readonly kind: "date"; readonly day: Day }
  /** 1月5日, without its year. */
  | { readonly kind: "monthDay"; readonly month: number; readonly day: number }
  /** Looks like a date, but there is no such day: 2021-02-30. */
  | { readonly kind: "impossible" };

/** Excel's number of a day, 1980 to 2100: what lies outside is a number that somebody formatted as a date. */
export const isDayNumber = (value: number): boolean => value >= 29_221 && value <= 73_415;

/** A clock behind the date does not matter to a daily value. */
const CLOCK = "(?:[T ]+\\d{1,2}(?::\\d{1,2}){0,2}(?:\\.\\d+)?(?:时|点)?)?";

const FULL: readonly RegExp[] = [
  new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?${CLOCK}$`),
  new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}Z?$`),
  new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${CLOCK}$`),
  /^(\d{4}) (\d{1,2}) (\d{1,2})$/,
];
const MONTH_DAY: readonly RegExp[] = [/^(\d{1,2})月(\d{1,2})[日号]?$/, /^(\d{1,2})[-/.](\d{1,2})$/];

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** @param text normalised; null: it does not look like a date at all */
export function parseDateText(text: string): DateText | null {
  if (!/\d/.test(text)) return null;
  const tight = text.replace(/\s*([年月日号\-/.])\s*/g, "$1");
  for (const pattern of FULL) {
    const match = pattern.exec(tight);
    if (!match) continue;
    const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
    if (!between(year, 1980, 2100)) continue;
    return isRealDate(year, month, day) ? { kind: "date", day: dayOf(year, month, day) } : { kind: "impossible" };
  }
  for (const pattern of MONTH_DAY) {
    const match = pattern.exec(tight);
    if (!match) continue;
    const [month, day] = match.slice(1, 3).map(Number) as [number, number];
    // 29 February is real in some years; which one is not known here.
    return isRealDate(2020, month, day) ? { kind: "monthDay", month, day } : { kind: "impossible" };
  }
  return null;
}

/** The only year that a title or a sheet's name speaks of: "2021年日报", "2021"; null where there is none, or several. */
export function yearIn(text: string): number | null {
  const years = new Set([...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** The month that a sheet's name speaks of: "3月", "2021年3月日报"; null where there is none. */
export function monthIn(text: string): number | null {
  const match = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(text);
  return match ? Number(match[1]) : null;
}
