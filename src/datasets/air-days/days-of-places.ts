/** From what the sheets hold, lines of days or hours, of places or stations, to the days of every place. */
import type { Question } from "../../account/question";
import type { Finding } from "../../findings/finding";
import type { AirChoices } from "../../settings";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirTable } from "../air/air-rows";
import { daysOfHours } from "./days-of-hours";
import { stampFindings, stampQuestions, stampsOf, type TableStamp } from "./hour-stamps";
import { placeSeries, type DailyRow, type PlaceSeries } from "./place-days";

export type DayChoices = Pick<AirChoices, "hourStamp" | "stations">;

export interface DaysOfPlaces {
  /** In the order of the sheets. */
  readonly places: readonly PlaceSeries[];
  /** Of the sheets that hold hours. */
  readonly stamps: readonly TableStamp[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

export function daysOfPlaces(tables: readonly AirTable[], choices: DayChoices): DaysOfPlaces {
  const stamps = stampsOf(tables, choices.hourStamp);
  const stampOf = new Map(stamps.map(({ table, stamp }) => [table, stamp]));
  const rows = tables.flatMap((table): DailyRow[] => {
    const unmonitored = unmonitoredIn(table);
    const stamp = stampOf.get(table);
    const daily = stamp === undefined ? table.rows : daysOfHours(table.rows, stamp);
    return daily.map((row) => ({ ...row, unmonitored, fromHours: stamp !== undefined }));
  });
  const byPlace = new Map<string | null, DailyRow[]>();
  for (const row of rows) {
    const known = byPlace.get(row.place);
    if (known) known.push(row);
    else byPlace.set(row.place, [row]);
  }
  return {
    places: [...byPlace].map(([place, own]) => placeSeries(place, own, choices.stations[place ?? ""] ?? {})),
    stamps,
    findings: stampFindings(stamps),
    questions: stampQuestions(stamps),
  };
}

/**
 * Items that a table has no column of, or whose cells all say that they are not monitored ("/", HJ 633-2026 table 4).
 */
function unmonitoredIn({ columns }: AirTable): Pollutant[] {
  const monitored = new Set(columns.filter(({ notMonitored }) => !notMonitored).map(({ item }) => item));
  return pollutants.filter((item) => !monitored.has(item));
}
