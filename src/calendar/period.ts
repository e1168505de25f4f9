/** Stretches of days: months, years, what is compared with what. */
import { addDays, addYears, civilDate, dayOf, daysInMonth, type Day } from "./day";

/** From a day to a day, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export interface Month {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** The first and last day of a heating season, which crosses the turn of the year: a setting, for places differ. */
export interface HeatingSeasonDates {
  readonly start: { readonly month: number; readonly day: number };
  readonly end: { readonly month: number; readonly day: number };
}

export const dayCount = (period: Period): number => period.to - period.from + 1;

export const contains = (period: Period, day: Day): boolean => day >= period.from && day <= period.to;

export const monthOf = (day: Day): Month => {
  const { year, month } = civilDate(day);
  return { year, month };
};

/** 2021-12: for keys, settings and JSON. */
export const monthKey = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/** Of a `monthKey`. */
export const monthOfKey = (key: string): Month => ({ year: Number(key.slice(0, 4)), month: Number(key.slice(5, 7)) });

export const wholeMonth = ({ year, month }: Month): Period => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, daysInMonth(year, month)),
});

export const wholeYear = (year: number): Period => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });

/** @param count below zero: months back */
export const addMonths = ({ year, month }: Month, count: number): Month => {
  const index = year * 12 + (month - 1) + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
};

/** From 1 January of the day's year to the day. */
export const yearToDate = (until: Day): Period => ({ from: dayOf(civilDate(until).year, 1, 1), to: until });

/**
 * The like-for-like stretch a number of years away: 1–15 December 2021 becomes 1–15 December 2020.
 * A period that ends with its month keeps doing so, so that 1–29 February 2020 is held against 1–28 February 2019.
 */
export function samePeriod(period: Period, years: number): Period {
  const end = civilDate(period.to);
  const endsWithMonth = end.day === daysInMonth(end.year, end.month);
  const to = endsWithMonth
    ? dayOf(end.year + years, end.month, daysInMonth(end.year + years, end.month))
    : addYears(period.to, years);
  return { from: addYears(period.from, years), to };
}

/** The heating season that starts in a year: 2021 gives 2021-10-15 to 2022-04-15 by the given dates. */
export const heatingSeason = (startYear: number, { start, end }: HeatingSeasonDates): Period => ({
  from: dayOf(startYear, start.month, start.day),
  to: dayOf(startYear + 1, end.month, end.day),
});

/** The days of a period, in order. */
export const daysOf = (period: Period): Day[] =>
  Array.from({ length: Math.max(0, dayCount(period)) }, (_, index) => addDays(period.from, index));
