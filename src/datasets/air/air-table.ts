/** What the reader of air sheets yields of a sheet: its lines, and what its columns say of all of them. */
import type { SheetName } from "../../cells/address";
import type { Pollutant } from "../../standards/pollutant";
import type { AirRows } from "./air-rows";

/** How long a line's values last. */
export type Resolution = "day" | "hour";

/**
 * What the words of a column say about its values: facts of the column, not of its rows. null: the header does not say.
 */
export interface MeasureBasis {
  readonly review: "审核" | "原始" | null;
  readonly state: "实况" | "标况" | null;
  readonly sandDust: "扣沙" | "不扣沙" | null;
}

/** One column (or one sheet) of one item. */
export interface AirColumn {
  readonly item: Pollutant;
  readonly basis: MeasureBasis;
  /** Its own station or place where they stand side by side. */
  readonly station: string | null;
  readonly place: string | null;
  /** Whether every cell says "not monitored" ("/"). */
  readonly notMonitored: boolean;
}

/** One table of rows that belong together: of one resolution, in one sheet. */
export interface AirTable {
  readonly sheet: SheetName;
  readonly resolution: Resolution;
  readonly columns: readonly AirColumn[];
  readonly rows: AirRows;
  /** The larger place whose parts it lists by its title, 新宁市 of 新宁市各县区; null: it says nothing of the kind. */
  readonly partsOf: string | null;
}
