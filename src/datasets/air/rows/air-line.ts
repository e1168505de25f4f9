/** What is being gathered of one line of a table, before it is a row. */
import type { Day } from "../../../calendar/day";
import type { AqiClass } from "../../../standards/aqi";
import type { Concentrations, Pollutant } from "../../../standards/pollutant";

/** Of whom and when. */
export interface LineKey {
  day: Day;
  hour: number | null;
  place: string | null;
  station: string | null;
  /** The mean of the stations beside it, as the sheet has it and by what it calls it. */
  whole?: string | undefined;
}

export interface Line extends LineKey {
  stationKind?: string | undefined;
  /** In the order of `pollutants`, NaN: none that is valid. Whoever keeps the line copies them. */
  values: ArrayLike<number>;
  deducted?: Concentrations | undefined;
  aqi: number | null;
  class: AqiClass | null;
  primary: readonly Pollutant[] | null;
  /** Of `mark`, added up. */
  marks: number;
  /** Where it stands on the sheet. */
  row: number;
  column: number;
}

/** What a line is besides its values. */
export const mark = { none: 0, sandDust: 1, closed: 2, doubtful: 4, overrules: 8, overruled: 16 } as const;

/** The same text for lines of the same place, station and time. */
export const keyOf = ({ day, hour, place, station, whole }: LineKey): string =>
  `${day}|${hour ?? ""}|${place ?? ""}|${station ?? ""}|${whole ?? ""}`;
