/**
 * Hourly rows as daily ones, station by station (GB 3095 table 4, HJ 663): the first step from hours to a place's day.
 */
import { addDays, type Day } from "../../calendar/day";
import { dailyMaximum8h, dailyMean, HOURS } from "../../standards/hourly-values";
import { pollutants, type Concentrations, type Pollutant } from "../../standards/pollutant";
import { ruleSetOn } from "../../standards/rule-sets";
import type { AirRow } from "../air/air-row";
import type { AirRows } from "../air/air-rows";
import type { HourStamp } from "../air-day";

/** The natural day in which an hour lies, and the o'clock at which it begins, 0–23. */
function hourOf(day: Day, stamp: number, means: HourStamp): readonly [day: Day, from: number] {
  const from = means === "ending" ? stamp - 1 : stamp;
  if (from < 0) return [addDays(day, -1), HOURS - 1];
  return from >= HOURS ? [addDays(day, 1), from - HOURS] : [day, from];
}

/**
 * What the stamps mean, from the data: a series that was cut at midnight has whole days only one way. 1:00 to 24:00, or
 * to 0:00 of the next day, end there, as the national platform stamps; 0:00 to 23:00 begin there. No hour begins at
 * 24:00. A series with gaps at its ends touches a day more the wrong way, or has fewer whole ones.
 *
 * @returns null where both are as good
 */
export function proposedStamp(rows: AirRows): HourStamp | null {
  if (!rows.everyHour((hour) => hour !== HOURS)) return "ending";
  const [ending, beginning] = [daysTouched(rows, "ending"), daysTouched(rows, "beginning")];
  const difference = ending.all - beginning.all || ending.broken - beginning.broken;
  return difference === 0 ? null : difference < 0 ? "ending" : "beginning";
}

interface DaysTouched {
  readonly all: number;
  /** Of which not every hour is there. */
  readonly broken: number;
}

const ALL_HOURS = 2 ** HOURS - 1;

function daysTouched(rows: AirRows, means: HourStamp): DaysTouched {
  const hours = new Map<Day, number>();
  for (let index = 0; index < rows.length; index += 1) {
    const hour = rows.hourOf(index);
    if (hour === null) continue;
    const [own, from] = hourOf(rows.dayOf(index), hour, means);
    hours.set(own, (hours.get(own) ?? 0) | (1 << from));
  }
  return { all: hours.size, broken: [...hours.values()].filter((taken) => taken !== ALL_HOURS).length };
}

interface DayOfHours {
  readonly first: AirRow;
  readonly hours: Map<number, AirRow>;
}

/** One daily row a natural day of each station or place; items without enough hours are absent from it. */
export function daysOfHours(rows: AirRows, means: HourStamp): AirRow[] {
  const stations = new Map<string, Map<Day, DayOfHours>>();
  for (const row of rows) {
    if (row.hour === null) continue;
    const key = JSON.stringify([row.place, row.station, row.whole ?? ""]);
    const days = stations.get(key) ?? new Map<Day, DayOfHours>();
    stations.set(key, days);
    const [day, from] = hourOf(row.day, row.hour, means);
    const known = days.get(day);
    if (!known) days.set(day, { first: row, hours: new Map([[from, row]]) });
    else known.hours.set(from, merged(known.hours.get(from), row));
  }
  return [...stations.values()].flatMap((days) =>
    [...withoutStrayMidnights(days)].map(([day, hours]) => dailyRow(day, hours)),
  );
}

/** The first or last midnight of a file is an hour of a day that the file does not hold. */
function withoutStrayMidnights(days: ReadonlyMap<Day, DayOfHours>): ReadonlyMap<Day, DayOfHours> {
  const all = [...days.keys()];
  const ends = [Math.min(...all), Math.max(...all)];
  const stray = (day: Day): boolean => all.length > 1 && ends.includes(day) && days.get(day)?.hours.size === 1;
  return new Map([...days].filter(([day]) => !stray(day)));
}

/** An hour that stands twice (one sheet an item): the first value of each item. */
const merged = (known: AirRow | undefined, row: AirRow): AirRow =>
  known ? { ...known, concentrations: { ...row.concentrations, ...known.concentrations } } : row;

function dailyRow(day: Day, { first, hours }: DayOfHours): AirRow {
  const valuesOf = (item: Pollutant): (number | null)[] =>
    Array.from({ length: HOURS }, (_, from) => hours.get(from)?.concentrations[item] ?? null);
  const limit = ruleSetOn(day).gradeTwo.O3.daily;
  const concentrations: Partial<Record<Pollutant, number>> = {};
  for (const item of pollutants) {
    const value = item === "O3" ? dailyMaximum8h(valuesOf(item), limit) : dailyMean(valuesOf(item));
    if (value !== null) concentrations[item] = value;
  }
  const { closed, ...rest } = first;
  const isClosed = closed === true && [...hours.values()].every((hour) => hour.closed === true);
  return {
    ...rest,
    day,
    hour: null,
    concentrations: concentrations satisfies Concentrations,
    // An hour's index is not the day's.
    aqi: null,
    class: null,
    primary: null,
    sandDust: [...hours.values()].some(({ sandDust }) => sandDust),
    ...(isClosed ? { closed: true as const } : {}),
  };
}
