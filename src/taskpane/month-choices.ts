/** Which months and cut-off days the data allow. */
import { civilDate, dayOf, type Day } from "../calendar/day";
import { contains, daysOf, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirDay } from "../datasets/air-day";
import type { ShownMonth } from "../shown-month";

export const monthKey = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/**
 * Months that have daily air data or dated ledger rows, the latest first; the month that is shown is always among them.
 * Lists without air can be reported in any month of their last year that has begun, also where nothing happened in it.
 */
export function monthsWithData(
  {
    air,
    ledgerDays,
    period,
  }: Pick<ShownMonth, "ledgerDays" | "period"> & { readonly air: Pick<ShownMonth["air"], "days"> },
  today: Day,
): Month[] {
  const dated = ledgerDays.filter((day) => day <= today);
  const last = dated.at(-1);
  const sinceLast = air.days.length > 0 || last === undefined ? [] : monthsToYearEnd(last, today);
  const days = [...air.days.map(({ day }) => day), ...ledgerDays, ...sinceLast];
  const months = new Map(
    [...days.map(monthOf), ...(period ? [period.month] : [])].map((month) => [monthKey(month), month]),
  );
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, month]) => month);
}

/** A day of each month after the last entry's, to the end of its year or to today. */
const monthsToYearEnd = (last: Day, today: Day): Day[] => {
  const { year, month } = civilDate(last);
  return Array.from({ length: 12 - month }, (_, index) => dayOf(year, month + 1 + index, 1)).filter(
    (day) => day <= today,
  );
};

/** Days of a month that may be the cut-off, the latest first: those with air data, or all where the month has none. */
export function cutOffDays(days: readonly Pick<AirDay, "day">[], month: Month): Day[] {
  const period = wholeMonth(month);
  const withAir = days.map(({ day }) => day).filter((day) => contains(period, day));
  return (withAir.length > 0 ? withAir : daysOf(period)).sort((a, b) => b - a);
}
