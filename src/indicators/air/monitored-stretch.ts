/**
 * How much of the year so far was monitored: where nothing is known of its first months, a cumulative figure is one of
 * the days since, and is named and compared so.
 */
import { civilDate, type Day } from "../../calendar/day";
import { yearToDate, type Period } from "../../calendar/period";
import type { AssessedDay } from "../assessment";

/** The cut-off, and what is known of each day of its year. */
export interface Monitored {
  readonly until: Day;
  readonly days: { readonly thisYear: readonly Pick<AssessedDay, "day" | "aqi" | "concentrations">[] };
}

/** From 1 January where January has any value, else from the first day that has; nothing measured: the year so far. */
export function monitoredStretch({ until, days }: Monitored): Period {
  const whole = yearToDate(until);
  const first = days.thisYear.find(
    ({ day, aqi, concentrations }) => day <= until && (aqi !== null || Object.keys(concentrations).length > 0),
  )?.day;
  return first === undefined || civilDate(first).month === 1 ? whole : { from: first, to: until };
}

/** Whether the year so far is the month so far: nothing is known of the months before. */
export function isFirstMonth(monitored: Monitored): boolean {
  const { from } = monitoredStretch(monitored);
  return monthOf(from) === monthOf(monitored.until);
}

const monthOf = (day: Day): number => civilDate(day).month;
