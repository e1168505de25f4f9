/** One line of measurement as the reader of air sheets yields it, before hours become days and stations a place. */
import type { Day } from "../../calendar/day";
import type { CellRef } from "../../cells/address";
import type { AqiClass } from "../../standards/aqi";
import type { Concentrations, Pollutant } from "../../standards/pollutant";

/** Whose a row is. */
export interface RowName {
  /** The county or city, by column, sheet or title; null: nothing names one. */
  readonly place: string | null;
  /** null: the row is the place's own value. */
  readonly station: string | null;
  /** By what name the sheet has it as the mean of the stations beside it: 全县, 均值. No station, and a check of theirs. */
  readonly whole?: string;
  /** What its station is there for, as the sheet has it (国控站, 乡镇站); absent: it does not say. */
  readonly stationKind?: string;
}

/** One line: all that one place or station measured in one day or one hour. Many together are `AirRows`. */
export interface AirRow extends RowName {
  readonly day: Day;
  /** The clock of the stamp, 0–24 (24: the midnight that ends `day`); null: the value of a whole day. */
  readonly hour: number | null;
  /**
   * Units are those of `Concentrations`. Daily rows: O3 is the maximum 8-hour mean; hourly rows: the hour's own mean.
   * Absent: no valid value, whatever stood there (a mark, a flagged number, a word).
   */
  readonly concentrations: Concentrations;
  /** As the sheet has them; null: it has none. */
  readonly aqi: number | null;
  readonly class: AqiClass | null;
  readonly primary: readonly Pollutant[] | null;
  /** The sheet's own word for a sand-dust day. */
  readonly sandDust: boolean;
  /** The same with sand deducted, where the sheet has columns of both. */
  readonly deducted?: Concentrations;
  /** Without any value, and said to be out of operation: 停运, 撤销, not a failure. */
  readonly closed?: true;
  /** What its remark says beside another row of the same day: 1, it counts (更正); -1, the other does (初报). */
  readonly overrules?: -1 | 1;
  /** A question about it is open: several rows or columns could be meant. */
  readonly doubtful?: true;
  readonly at: CellRef;
}

/** Whether nothing says of which station a row is, or that it is of all of them. */
export const isUnnamed = ({ station, whole }: RowName): boolean => station === null && whole === undefined;
