/** From what the sheets hold, lines of days or hours, of places or stations, to the days of every place. */
import type { Question } from "../../account/question";
import type { Finding } from "../../findings/finding";
import type { AirChoices } from "../../settings";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { AirRows } from "../air/air-rows";
import type { AirTable } from "../air/air-table";
import { daysOfHours } from "./days-of-hours";
import { stampFindings, stampQuestions, stampsOf, type TableStamp } from "./hour-stamps";
import type { TableDays } from "./place-days";
import { nameOnReport } from "./place-names";
import { PlaceOfRows } from "./place-of-rows";
import { wholesTold } from "./wholes-told";

export type DayChoices = Pick<
  AirChoices,
  "placeNames" | "nameless" | "hourStamp" | "stations" | "stationLevel" | "meanOf"
>;

export interface DaysOfPlaces {
  /** In the order of the sheets. */
  readonly places: readonly PlaceOfRows[];
  /** Of the sheets that hold hours. */
  readonly stamps: readonly TableStamp[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

export function daysOfPlaces(tables: readonly AirTable[], choices: DayChoices): DaysOfPlaces {
  const stamps = stampsOf(tables, choices.hourStamp);
  const stampOf = new Map(stamps.map(({ table, stamp }) => [table, stamp]));
  const byPlace = new Map<string | null, TableDays[]>();
  for (const table of tables) {
    const stamp = stampOf.get(table);
    const daily = stamp === undefined ? table.rows : AirRows.of(daysOfHours(table.rows, stamp), table.sheet);
    const facts = { unmonitored: unmonitoredIn(table), fromHours: stamp !== undefined };
    for (const [place, rows] of daily.groupedBy((name) => name.place)) {
      const known = byPlace.get(place);
      if (known) known.push({ rows, ...facts });
      else byPlace.set(place, [{ rows, ...facts }]);
    }
  }
  const wholes = wholesTold(tables, byPlace);
  return {
    places: [...byPlace].map(([place, own]) => {
      const stations = choices.stations[place ?? ""] ?? {};
      const said = { stations, level: choices.stationLevel, mean: choices.meanOf };
      const names = { place: nameOnReport(place, choices), written: place, isWhole: wholes.has(place ?? "") };
      return new PlaceOfRows(names, own, said);
    }),
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
