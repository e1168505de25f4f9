/** Whether the year so far was measured often enough for its figures to speak of the year. */
import { civilDate, type Day } from "../../calendar/day";
import { dayCount, wholeMonth, wholeYear, yearToDate } from "../../calendar/period";
import { requiredDays } from "../../standards/statistics";

/** What is known of a year of which too little is. */
export interface DaysLacking {
  /** Days with a value, of so many that have gone by. */
  readonly days: number;
  readonly elapsedDays: number;
  /** Months that have gone by, or run, without any value (1–12). */
  readonly months: readonly number[];
}

/**
 * A year needs 324 daily values (GB 3095, table 4). Where so many are lacking already that it cannot have them any
 * more, nothing is judged by the others: seven weeks of winter are no year. Before that, a whole month without a value
 * is too much while the days known are fewer than that same share of those gone by (324 of 365); single days that are
 * lacking are not.
 *
 * @param known days of the year with a value, or with one that was taken out as sand's, up to the cut-off
 * @returns null: enough is known
 */
export function daysLacking(known: readonly Day[], until: Day): DaysLacking | null {
  const soFar = yearToDate(until);
  const elapsedDays = dayCount(soFar);
  const { year, month } = civilDate(until);
  const ofYear = dayCount(wholeYear(year));
  const lacking = elapsedDays - known.length;
  const months = Array.from({ length: month }, (_, index) => index + 1).filter((one) => {
    const { from, to } = wholeMonth({ year, month: one });
    return !known.some((day) => day >= from && day <= to);
  });
  const isLost = lacking > ofYear - requiredDays.year;
  const isThin = months.length > 0 && known.length * ofYear < requiredDays.year * elapsedDays;
  return isLost || isThin ? { days: known.length, elapsedDays, months } : null;
}
