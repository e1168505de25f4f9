/**
 * The stretches of days that a report on the air measures: month, year so far, the same of last year, seasons, whole
 * years.
 */
import { addDays, civilDate, daysInMonth, type Day } from "../../calendar/day";
import {
  addMonths,
  contains,
  heatingSeason,
  samePeriod,
  wholeMonth,
  wholeYear,
  yearToDate,
  type Month,
  type Period,
} from "../../calendar/period";
import type { AirData } from "../../datasets/air-day";
import type { Settings } from "../../settings";
import type { PeriodId, PeriodSummary } from "../assessment";

/** Measures periods of one series of days under one standard. */
export type Measure = (period: Period) => PeriodSummary | null;

/**
 * The last day that counts: what was asked for, else the month's end, but never beyond the month's last day with data.
 */
export function cutOff(air: AirData, month: Month, asked: Day | null): Day | null {
  const period = wholeMonth(month);
  const last = air.days.findLast(({ day }) => contains(period, day))?.day;
  if (last === undefined) return null;
  const wanted = asked !== null && contains(period, asked) ? asked : period.to;
  return Math.min(wanted, last) as Day;
}

export const clipped = (period: Period, until: Day): Period => ({
  from: period.from,
  to: Math.min(period.to, until) as Day,
});

export function namedPeriods(
  month: Month,
  until: Day,
  baselineYear: number | null,
  settings: Settings,
): Record<PeriodId, Period | null> {
  const thisMonth = clipped(wholeMonth(month), until);
  const toDate = yearToDate(until);
  const { year } = month;
  const season = seasonOf(until, settings);
  return {
    month: thisMonth,
    previousMonth: sameDaysOf(addMonths(month, -1), thisMonth),
    monthLastYear: samePeriod(thisMonth, -1),
    yearToDate: toDate,
    yearToDateLastYear: samePeriod(toDate, -1),
    baselineYear: baselineYear === null ? null : wholeYear(baselineYear),
    baselineSamePeriod: baselineYear === null ? null : samePeriod(toDate, baselineYear - year),
    heatingSeason: season,
    heatingSeasonLastYear: season === null ? null : samePeriod(season, -1),
  };
}

/** Half a month is held against the first half of the month before, a whole one against the whole. */
function sameDaysOf(month: Month, { to }: Period): Period {
  const whole = wholeMonth(month);
  const { year, month: ofMonth, day } = civilDate(to);
  return day === daysInMonth(year, ofMonth) ? whole : clipped(whole, addDays(whole.from, day - 1));
}

/** The heating season under way on a day, up to that day; null in summer. */
function seasonOf(until: Day, settings: Settings): Period | null {
  const { year } = civilDate(until);
  const season = [year, year - 1]
    .map((start) => heatingSeason(start, settings.heatingSeason))
    .find((period) => contains(period, until));
  return season ? clipped(season, until) : null;
}

export function heatingSeasons(air: AirData, until: Day, settings: Settings, measure: Measure): PeriodSummary[] {
  const first = air.days[0]?.day;
  if (first === undefined) return [];
  const summaries: PeriodSummary[] = [];
  for (let year = civilDate(first).year; year <= civilDate(until).year; year += 1) {
    const period = heatingSeason(year, settings.heatingSeason);
    // A season that began before the data did would be half a season under a whole one's name.
    if (period.from < first || period.from > until) continue;
    const summary = measure(clipped(period, until));
    if (summary) summaries.push(summary);
  }
  return summaries;
}

export function wholeYears(air: AirData, until: Day, measure: Measure): PeriodSummary[] {
  const first = air.days[0]?.day;
  if (first === undefined) return [];
  const lastYear = civilDate(until).year;
  const summaries: PeriodSummary[] = [];
  for (let year = civilDate(first).year; year <= lastYear; year += 1) {
    const summary = measure(year === lastYear ? yearToDate(until) : wholeYear(year));
    if (summary) summaries.push(summary);
  }
  return summaries;
}
