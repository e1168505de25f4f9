/**
 * Working days: Monday to Friday, less the public holidays, with the days worked in their stead (调休). The State
 * Council's yearly notices are in the library `chinese-days`; years that it does not know yet have weekends only.
 */
import chineseDays from "chinese-days";
import { isoDate, type Day } from "./day";
import { noOwnDays, type OwnDays } from "./own-days";
import type { Period } from "./period";

/** @param own the bureau's, which go before the library's */
export const isWorkingDay = (day: Day, own: OwnDays = noOwnDays): boolean =>
  own.worked.has(day) || (!own.off.has(day) && chineseDays.isWorkday(isoDate(day)));

/** Both days counted. */
export function workingDaysIn({ from, to }: Period, own: OwnDays = noOwnDays): number {
  let count = 0;
  for (let day: number = from; day <= to; day += 1) if (isWorkingDay(day as Day, own)) count += 1;
  return count;
}
