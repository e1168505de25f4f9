/** Which months and cut-off days the data allow. */
import { type Day } from "../calendar/day";
import { contains, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirDay } from "../datasets/air-day";

export const monthKey = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/** Months that have data, the latest first. */
export function monthsWithData(days: readonly AirDay[]): Month[] {
  const months = new Map<string, Month>();
  for (const { day } of days) {
    const month = monthOf(day);
    months.set(monthKey(month), month);
  }
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, month]) => month);
}

/** Days of a month that have data, the latest first: each may be the cut-off. */
export function cutOffDays(days: readonly AirDay[], month: Month): Day[] {
  const period = wholeMonth(month);
  return days.map(({ day }) => day).filter((day) => contains(period, day)).sort((a, b) => b - a);
}
