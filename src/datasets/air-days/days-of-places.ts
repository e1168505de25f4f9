/** From what the sheets hold, lines of days or hours, of places or stations, to the days of every place. */
import { finding, type Finding } from "../../findings/finding";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { HourStamp } from "../air-day";
import type { AirTable } from "../air/air-rows";
import { daysOfHours, proposedStamp } from "./days-of-hours";
import { placeSeries, type DailyRow, type PlaceSeries } from "./place-days";

export interface DayChoices {
  /** What the stamp of an hourly row means; null: what the data propose. */
  readonly hourStamp: HourStamp | null;
  /** By station: whether it takes part in its place's mean. */
  readonly stations: Readonly<Record<string, boolean>>;
}

export interface DaysOfPlaces {
  /** In the order of the sheets. */
  readonly places: readonly PlaceSeries[];
  /** null: no sheet holds hours. */
  readonly hourStamp: HourStamp | null;
  readonly findings: readonly Finding[];
}

export function daysOfPlaces(tables: readonly AirTable[], choices: DayChoices): DaysOfPlaces {
  const hourly = tables.filter(({ resolution }) => resolution === "hour");
  const hourStamp =
    hourly.length === 0 ? null : (choices.hourStamp ?? proposedStamp(hourly.flatMap(({ rows }) => rows)));
  const rows = tables.flatMap((table): DailyRow[] => {
    const unmonitored = unmonitoredIn(table);
    const fromHours = table.resolution === "hour" && hourStamp !== null;
    const daily = fromHours ? daysOfHours(table.rows, hourStamp) : table.rows;
    return daily.map((row) => ({ ...row, unmonitored, fromHours }));
  });
  const byPlace = new Map<string | null, DailyRow[]>();
  for (const row of rows) {
    const known = byPlace.get(row.place);
    if (known) known.push(row);
    else byPlace.set(row.place, [row]);
  }
  return {
    places: [...byPlace].map(([place, own]) => placeSeries(place, own, choices.stations)),
    hourStamp,
    findings: hourStamp === null ? [] : [hoursTaken(hourly, hourStamp, choices.hourStamp === null)],
  };
}

/**
 * Items that a table has no column of, or whose cells all say that they are not monitored ("/", HJ 633-2026 table 4).
 */
function unmonitoredIn({ columns }: AirTable): Pollutant[] {
  const monitored = new Set(columns.filter(({ notMonitored }) => !notMonitored).map(({ item }) => item));
  return pollutants.filter((item) => !monitored.has(item));
}

function hoursTaken(tables: readonly AirTable[], stamp: HourStamp, proposed: boolean): Finding {
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return finding("hoursTaken", "note", tables[0]?.rows[0]?.at ?? null, { count, stamp, proposed });
}
