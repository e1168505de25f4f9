/**
 * Working days: Monday to Friday, less the public holidays, with the days worked in their stead (调休). The State
 * Council's yearly notices are in the library `chinese-days`; years that it does not know yet have weekends only.
 */
import chineseDays from "chinese-days";
import { isoDate, type Day } from "./day";
import type { Period } from "./period";

export const isWorkingDay = (day: Day): boolean => chineseDays.isWorkday(isoDate(day));

/** Both days counted. */
export function workingDaysIn({ from, to }: Period): number {
  let count = 0;
  for (let day: number = from; day <= to; day += 1) if (isWorkingDay(day as Day)) count += 1;
  return count;
}
