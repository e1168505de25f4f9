/**
 * Days that words name instead of a date: holidays by the solar and the lunar calendar. The library is imported whole:
 * Node reads its CommonJS file, whose single names it cannot see.
 */
import chineseDays from "chinese-days";
import { dayOf, parseIsoDate, type Day } from "../calendar/day";

type DayOfYear = (year: number) => Day | null;

const solar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayOf(year, month, day);
/** Lunar dates are known from 1900 to 2100. */
const lunar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    parseIsoDate(chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date);

/** First day of each, by the words for it. */
const festivals: readonly (readonly [words: string, day: DayOfYear])[] = [
  ["元旦", solar(1, 1)],
  ["春节|新春|农历新年|农历春节", lunar(1, 1)],
  ["元宵", lunar(1, 15)],
  ["清明", (year) => parseIsoDate(chineseDays.getSolarTermDate(year, 4, "pure_brightness"))],
  ["五一|劳动节|五一劳动", solar(5, 1)],
  ["端午", lunar(5, 5)],
  ["七一|建党", solar(7, 1)],
  ["八一|建军", solar(8, 1)],
  ["中秋", lunar(8, 15)],
  ["国庆|十一(?=节|前|假|长)", solar(10, 1)],
];

export const FESTIVAL = festivals.map(([words]) => words).join("|");

/** The day of a festival in a year; null: no such word, or a year that the lunar calendar does not reach. */
export function festivalDay(word: string, year: number): Day | null {
  if (year < 1901 || year > 2099) return null;
  const found = festivals.find(([words]) => {
    const pattern = new RegExp(`^(?:${words.replace(/\(\?=[^)]*\)/g, "")})$`);
    return pattern.test(word) || pattern.test(word.replace(/节$/, ""));
  });
  return found?.[1](year) ?? null;
}
