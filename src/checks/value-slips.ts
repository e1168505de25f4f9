/** Single values a power of ten away from the days around them: a point or a unit that slipped in one cell. */
import { isoDate } from "../calendar/day";
import type { AirDay } from "../datasets/air-day";
import { finding, type Finding } from "../findings/finding";
import { pollutantLabel, pollutants, type Pollutant } from "../standards/pollutant";
import { round } from "../standards/rounding";

/** Days before and after that a value is held against, and the fewest of them that say anything. */
const REACH = 15;
const FEWEST = 5;
/** Air changes by this much from day to day without anybody's slip. */
const MOST_ABOVE = 3;
const LEAST_BELOW = 10;
const UP = [10, 100, 1000] as const;
/** Rain and wind make clean days: only hundreds tell. */
const DOWN = [100, 1000] as const;

const twin: Readonly<Partial<Record<Pollutant, Pollutant>>> = { PM25: "PM10", PM10: "PM25" };

export const valueSlips = (days: readonly AirDay[]): Finding[] => pollutants.flatMap((item) => slipsOf(item, days));

function slipsOf(item: Pollutant, days: readonly AirDay[]): Finding[] {
  const measured: AirDay[] = [];
  const values: number[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] as AirDay;
    const value = day.concentrations[item] ?? 0;
    if (value > 0) {
      measured.push(day);
      values.push(value);
    }
  }
  const findings: Finding[] = [];
  /** Near in time and as high as most days beside each other are. */
  const isBeside = (index: number, other: number): boolean => {
    const value = values[index] ?? 0;
    const beside = values[other] ?? NaN;
    return (
      value <= MOST_ABOVE * beside &&
      value >= beside / LEAST_BELOW &&
      Math.abs((measured[index]?.day ?? 0) - (measured[other]?.day ?? 0)) <= REACH
    );
  };
  for (let index = 0; index < values.length; index += 1) {
    // So nearly all are known at one look.
    if (isBeside(index, index - 1) || isBeside(index, index + 1)) continue;
    const value = values[index] ?? 0;
    const day = measured[index] as AirDay;
    const around = measured
      .slice(Math.max(0, index - REACH), index + REACH + 1)
      .filter((other) => other !== day && Math.abs(other.day - day.day) <= REACH);
    const likely = likelyValue(day, item, around);
    if (likely === null) continue;
    const facts = { field: pollutantLabel[item], value, likely, date: isoDate(day.day) };
    findings.push(finding("valueSlip", "warning", day.at, facts));
  }
  return findings;
}

/** What was meant, perhaps; null: the value is no slip. */
function likelyValue(day: AirDay, item: Pollutant, around: readonly AirDay[]): number | null {
  const value = day.concentrations[item];
  if (value === undefined || around.length < FEWEST) return null;
  const [least, most] = rangeOf(item, around);
  const fits = (meant: number): boolean => meant >= least && meant <= most;
  if (value > MOST_ABOVE * most) {
    // Sand lifts both kinds of dust at once.
    if (day.sandDust || risesToo(day, item, around)) return null;
    const by = UP.find((factor) => fits(value / factor));
    return by === undefined ? null : round(value / by, 3);
  }
  if (value < least / LEAST_BELOW) {
    const by = DOWN.find((factor) => fits(value * factor));
    return by === undefined ? null : round(value * by, 3);
  }
  return null;
}

function rangeOf(item: Pollutant, days: readonly AirDay[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, 0];
  for (const { concentrations } of days) {
    const value = concentrations[item];
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function risesToo(day: AirDay, item: Pollutant, around: readonly AirDay[]): boolean {
  const other = twin[item];
  const own = other === undefined ? undefined : day.concentrations[other];
  if (other === undefined || own === undefined) return false;
  return own > rangeOf(other, around)[1];
}
