/** What is being gathered of one line of a table, before it is a row. */
import type { Day } from "../../../calendar/day";
import type { AqiClass } from "../../../standards/aqi";
import type { Pollutant } from "../../../standards/pollutant";
import type { AirRow } from "../air-rows";

/** Of whom and when. */
export interface LineKey {
  day: Day;
  hour: number | null;
  place: string | null;
  station: string | null;
  /** The mean of the stations beside it, as the sheet has it and by what it calls it. */
  whole?: string;
}

export interface Line extends LineKey {
  concentrations: Partial<Record<Pollutant, number>>;
  deducted?: Partial<Record<Pollutant, number>>;
  aqi: number | null;
  class: AqiClass | null;
  primary: readonly Pollutant[] | null;
  sandDust: boolean;
  stationKind?: string;
  closed?: true;
  overrules?: -1 | 1;
  at: AirRow["at"];
}

/** The same text for lines of the same place, station and time. */
export const keyOf = ({ day, hour, place, station, whole }: LineKey): string =>
  `${day}|${hour ?? ""}|${place ?? ""}|${station ?? ""}|${whole ?? ""}`;
