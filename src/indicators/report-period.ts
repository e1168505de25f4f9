/** Which month is reported, and up to which day: what was asked for, else what the data propose. */
import { civilDate, type Day } from "../calendar/day";
import { contains, dayCount, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirData } from "../datasets/air-day";
import type { LedgerData } from "../datasets/ledger";
import { ledgerById } from "../datasets/ledgers/catalogue";

export interface ReportPeriod {
  readonly month: Month;
  /** 统计截止, a day of the month. */
  readonly until: Day;
}

/** What staff ask for; what they leave open is proposed from the data. */
export interface PeriodRequest {
  readonly month: Month | null;
  readonly until: Day | null;
}

/** A row that speaks of more than a month (a year's total) says nothing about how far the data reach. */
const LONGEST_MONTH = 31;
/** A year with fewer of the dated rows than this is a slip of the pen ("2201-12-1"), and does not move the report there. */
const LEAST_SHARE = 0.02;

/**
 * The month: as asked, else that of the last daily air data, else that of the ledgers' latest date. The cut-off: as
 * asked, but not beyond the month's last day with air data; without air data the ledgers' last day in the month, or its end.
 *
 * @returns null where neither air data nor dated ledger rows lie in the year up to the month's end
 */
export function reportPeriod(request: PeriodRequest, air: AirData, ledgers: LedgerData): ReportPeriod | null {
  const dates = ledgerDates(ledgers);
  const lastDay = air.days.at(-1)?.day ?? dates.at(-1);
  const month = request.month ?? (request.until !== null ? monthOf(request.until) : lastDay === undefined ? null : monthOf(lastDay));
  if (month === null) return null;
  const whole = wholeMonth(month);
  const lastAir = air.days.findLast(({ day }) => contains(whole, day))?.day;
  const lastEntry = dates.findLast((day) => contains(whole, day));
  const hasData = lastAir !== undefined || dates.some((day) => civilDate(day).year === month.year && day <= whole.to);
  if (!hasData) return null;
  const asked = request.until !== null && contains(whole, request.until) ? request.until : null;
  if (lastAir !== undefined) return { month, until: Math.min(asked ?? whole.to, lastAir) as Day };
  return { month, until: asked ?? lastEntry ?? whole.to };
}

/** The days to which ledger rows bear date, in order; of a month's row its last day. */
export function ledgerDates({ tables }: LedgerData): Day[] {
  const days = tables.flatMap(({ ledger, rows }) => {
    const field = ledgerById(ledger)?.datedBy ?? null;
    if (field === null) return [];
    return rows.flatMap(({ values }) => {
      const value = values[field];
      return typeof value === "object" && value !== null && dayCount(value) <= LONGEST_MONTH ? [value.to] : [];
    });
  });
  const perYear = new Map<number, number>();
  for (const day of days) {
    const { year } = civilDate(day);
    perYear.set(year, (perYear.get(year) ?? 0) + 1);
  }
  return days.filter((day) => (perYear.get(civilDate(day).year) ?? 0) >= LEAST_SHARE * days.length).sort((a, b) => a - b);
}
