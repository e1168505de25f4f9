/** Which months and cut-off days the data allow. */
import type { Day } from "../calendar/day";
import { contains, daysOf, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirDay } from "../datasets/air-day";
import { ledgerDates } from "../indicators/report-period";
import type { MonthlyReport } from "../monthly-report";

export const monthKey = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/**
 * Months that have daily air data or dated ledger rows, the latest first; the month that is shown is always among them.
 */
export function monthsWithData({ air, ledgers, period }: Pick<MonthlyReport, "air" | "ledgers" | "period">): Month[] {
  const days = [...air.days.map(({ day }) => day), ...ledgerDates(ledgers)];
  const months = new Map(
    [...days.map(monthOf), ...(period ? [period.month] : [])].map((month) => [monthKey(month), month]),
  );
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, month]) => month);
}

/** Days of a month that may be the cut-off, the latest first: those with air data, or all where the month has none. */
export function cutOffDays(days: readonly AirDay[], month: Month): Day[] {
  const period = wholeMonth(month);
  const withAir = days.map(({ day }) => day).filter((day) => contains(period, day));
  return (withAir.length > 0 ? withAir : daysOf(period)).sort((a, b) => b - a);
}
