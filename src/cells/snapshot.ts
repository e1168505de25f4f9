/** What was read from Excel, before anybody interprets it: plain data, so that everything after it is pure. */
import type { CellRef, SheetName } from "./address";

/** As `Range.values` gives it: an empty cell is "", an error is its text ("#N/A"), a date is its serial number. */
export type RawValue = string | number | boolean;

export interface SheetSnapshot {
  /** Excel's worksheet id, which survives renaming. */
  readonly id: string;
  readonly name: SheetName;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Sheet row of `values[0]` and sheet column of `values[0][0]`, both from 0. */
  readonly top: number;
  readonly left: number;
  /** The used range, row by row; every row has the same length. No rows: an empty sheet. */
  readonly values: readonly (readonly RawValue[])[];
  /** Number formats of the same cells, in en-US codes ("General", "yyyy/m/d", "@"). */
  readonly formats: readonly (readonly string[])[];
  /**
   * The displayed text of the first rows (at most `TEXT_ROWS`) of some sheets that bear dates: enough to tell a 1904
   * workbook.
   */
  readonly headText: readonly (readonly string[])[];
  /** Whether some rows or columns of the used range are hidden (by hand or by a filter); they are read all the same. */
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** Cells that hold something and are struck through, row by row; not given: none. */
  readonly struck?: readonly StruckCells[];
}

/** In one row. */
export interface StruckCells {
  /** Sheet row and sheet columns, from 0. */
  readonly row: number;
  readonly columns: readonly number[];
}

export const TEXT_ROWS = 64;

export interface WorkbookSnapshot {
  /** The file's name. */
  readonly name: string;
  /** In tab order, the add-in's own sheets left out. */
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets whose used range is larger than what can be read, by the last cell of it; not given: none. */
  readonly tooLarge?: readonly CellRef[];
  /** Copies of the add-in's own sheets, an archived month: not read; not given: none. */
  readonly reportCopies?: readonly SheetName[];
  /** Sheets that staff corrected before, whose headers are other ones now; not given: none. */
  readonly outdatedCorrections?: readonly SheetName[];
  /** "manual": formulas are worked out when somebody asks for it; "pending": some wait for it. Not given: automatic. */
  readonly calculation?: "manual" | "pending";
}
