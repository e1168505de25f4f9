/**
 * Civil dates as whole numbers, so that a date never meets a time zone.
 *
 * A `Day` is the serial of Excel's 1900 date system (2021-01-01 is 44197), right from 1900-03-01 on;
 * before that Excel counts a 29 February 1900 that never was.
 */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Days between 0000-03-01 (where the leap-year arithmetic below starts) and Excel's day 0, 1899-12-30. */
const EXCEL_EPOCH = 693_899;

/** Days that a serial of the 1904 date system lies behind the 1900 system. */
export const DAYS_1904 = 1462;

/** The day of a civil date. Does not validate: 2021-02-30 rolls over into March; ask `isRealDate` first. */
export function dayOf(year: number, month: number, day: number): Day {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const days =
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    Math.floor((153 * marchMonth + 2) / 5) +
    (day - 1);
  return (days - EXCEL_EPOCH) as Day;
}

/** The civil date of a day. */
export function civilDate(day: Day): CivilDate {
  const days = day + EXCEL_EPOCH;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether whole numbers name a day that there is: not 30 February, not month 13. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export const addDays = (day: Day, count: number): Day => (day + count) as Day;

/** The same day a number of years away; 29 February becomes 28 February where there is none. */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return dayOf(year + years, month, Math.min(dayOfMonth, daysInMonth(year + years, month)));
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** 2021-12-15: for cells, settings and JSON. */
export function isoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** 2021年12月15日: for what people read. */
export function chineseDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** The day written as 2021-12-15, or null. The spellings that people use in cells are read in `cells/`. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null;
}
