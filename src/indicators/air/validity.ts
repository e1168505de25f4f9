/** Whether a statistic has the days that it needs (GB 3095 table 4; HJ 663-2013 §6.1.3). */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import { wholeMonth, type Period } from "../../calendar/period";
import { requiredDays } from "../../standards/statistics";

const MONTHS = 12;

/** Of a whole month or a whole year; null: other periods have no rule. */
export function daysRequired(period: Period): number | null {
  const from = civilDate(period.from);
  const to = civilDate(period.to);
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month) || from.year !== to.year) return null;
  if (from.month === to.month) return daysOfMonth(from.month);
  return isWholeYear(period) ? requiredDays.year : null;
}

const daysOfMonth = (month: number): number => (month === 2 ? requiredDays.february : requiredDays.month);

/** From the first of January to the last of December of one year. */
function isWholeYear({ from, to }: Period): boolean {
  const [first, last] = [civilDate(from), civilDate(to)];
  return first.year === last.year && first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
}

/**
 * The months of a whole year (1–12) in which a percentile lacks days: it needs 27 values in each, 25 in February
 * (HJ 663-2013 §6.1.3). Of other periods none.
 *
 * @param days on which there is a value, all within the period
 */
export function monthsTooShort(days: readonly { readonly day: Day }[], period: Period): number[] {
  if (!isWholeYear(period)) return [];
  const { year } = civilDate(period.from);
  const months = Array.from({ length: MONTHS }, (_, index) => index + 1);
  const lastDays = months.map((month) => wholeMonth({ year, month }).to);
  const counts = new Array<number>(MONTHS).fill(0);
  // Nearly all stand in order of time: the month is that of the day before, or the next.
  let index = 0;
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at]?.day ?? 0;
    if (index > 0 && day <= (lastDays[index - 1] ?? 0)) index = 0;
    while (index < MONTHS - 1 && day > (lastDays[index] ?? 0)) index += 1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return months.filter((month) => (counts[month - 1] ?? 0) < daysOfMonth(month));
}
