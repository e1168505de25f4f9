/** GB 3095 table 4 and HJ 663: from a station's hourly values of one day to its daily value. */
import { exactMean } from "./exact-sum";

/** The hours of one natural day: entry h is the mean from h to h + 1 o'clock; null: not valid. Always 24 entries. */
export type HoursOfDay = readonly (number | null)[];

export const HOURS = 24;
/** A daily mean needs so many hourly values (GB 3095-2012 and -2026 table 4). */
export const HOURS_REQUIRED = 20;
/** An 8-hour mean needs so many (table 4). */
const OF_EIGHT_REQUIRED = 6;
/** The day's maximum is that of the means which end at 8 to 24 o'clock (HJ 663-2013 §6.1.2) … */
const FIRST_END = 8;
/** … and needs so many of the seventeen, unless it exceeds the limit all the same. */
const MEANS_REQUIRED = 14;

const validOf = (hours: HoursOfDay): number[] => hours.filter((value) => value !== null);

/**
 * The mean of the valid hours, not rounded.
 *
 * @returns null with fewer than 20 of them (GB 3095 table 4)
 */
export function dailyMean(hours: HoursOfDay): number | null {
  const valid = validOf(hours);
  return valid.length < HOURS_REQUIRED ? null : exactMean(valid);
}

/** The running 8-hour means that end at 8, 9 … 24 o'clock; null where fewer than six of the eight hours are valid. */
export function eightHourMeans(hours: HoursOfDay): (number | null)[] {
  return Array.from({ length: HOURS - FIRST_END + 1 }, (_, index) => {
    const valid = validOf(hours.slice(index, index + FIRST_END));
    return valid.length < OF_EIGHT_REQUIRED ? null : exactMean(valid);
  });
}

/**
 * Ozone's daily maximum 8-hour mean in µg/m³, not rounded.
 *
 * @param limit the daily limit in µg/m³: a maximum above it counts however few the means are (HJ 663-2013 §6.1.2)
 * @returns null with fewer than 14 valid means, none of them above the limit
 */
export function dailyMaximum8h(hours: HoursOfDay, limit: number): number | null {
  const means = validOf(eightHourMeans(hours));
  if (means.length === 0) return null;
  const highest = means.reduce((a, b) => Math.max(a, b));
  return means.length >= MEANS_REQUIRED || highest > limit ? highest : null;
}
