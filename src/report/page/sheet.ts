/**
 * A sheet as data: what `report/` builds and `excel/` writes. Rows and columns count from 0.
 * Nothing here knows Excel; `excel/writing/write-sheet.ts` is its only interpreter.
 */
import type { Place } from "../../cells/address";
import type { LookName } from "./look";

export type ReportSheetId =
  | "brief"
  | "overview"
  | "air"
  | "ranking"
  | "stationRanking"
  | "indicators"
  | "tasks"
  | "notice"
  | "templates"
  | "history"
  | "checks"
  | "formulas";

export interface ReportCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  /** Instead of the value, which is null then: a formula in en-US, with "=". */
  readonly formula?: string;
  readonly look: LookName;
  /** en-US number format code; default "General" for numbers, "@" for text. */
  readonly format?: string;
  /** A jump: to the bureau's cell, or to a place in another report sheet. */
  readonly link?: { readonly to: Place; readonly tip?: string };
  /** Overrides of the look that carry data (AQI class colours, status colours): "#RRGGBB". */
  readonly fill?: string;
  readonly color?: string;
  /**
   * A cell for staff to type in. `value` is what we write there (null: nothing); where staff made something else of it,
   * theirs is carried over to the cell with the same key on the next run.
   */
  readonly editKey?: string;
}

/** Bars in the cells of an area, from 0 to `max`, in one colour: a native conditional format. */
export interface DataBars {
  readonly area: Merge;
  readonly max: number;
  readonly color: string;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a series means decides how it is drawn: one grammar for all charts. */
export type SeriesRole =
  "current" | "lastYear" | "lastYearRest" | "limit" | "target" | "forecast" | "cumulative" | { readonly color: string };

export interface ChartSeries {
  /** A1 addresses on the chart's own sheet. */
  readonly nameCell: string;
  readonly values: string;
  readonly role: SeriesRole;
  readonly draw: "column" | "line";
  /**
   * "each": every point bears its value; else the point, from 0, that bears the series' name, and its value unless it
   * is the name only. Not given: none.
   */
  readonly label?: "each" | { readonly point: number; readonly side: "Top" | "Bottom"; readonly nameOnly?: true };
}

export interface ReportChart {
  /** Unique on its sheet, ours to find it again. */
  readonly name: string;
  /** Says the finding. */
  readonly title: string;
  /** "": none, where the title names the unit. */
  readonly valueTitle: string;
  readonly kind: "column" | "line" | "stackedColumn" | "stackedBar" | "combo";
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  /** Cells that it covers, both included. */
  readonly anchor: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  readonly valueAxis: {
    readonly min?: number;
    readonly max?: number;
    readonly majorUnit?: number;
    readonly format?: string;
  };
  readonly categoryAxis?: { readonly tickEvery?: number };
  readonly legend: boolean;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "A3";
  /** Printed as small as it takes to stand on one page; else it is one page wide and as long as it is. */
  readonly onePage?: true;
  /** For whoever keeps the sheets: nothing of it is printed unless somebody takes the print area away. */
  readonly internal?: true;
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows: readonly [number, number] | null;
  readonly area: Merge;
  /** Rows before which a page ends. */
  readonly pageBreaksBefore: readonly number[];
}

export interface ReportSheet {
  readonly id: ReportSheetId;
  readonly name: string;
  readonly tabColor: string;
  /** In characters of the default font, one entry a column. */
  readonly columnWidths: readonly number[];
  /** In points, one entry a row; null: Excel's default. */
  readonly rowHeights: readonly (number | null)[];
  readonly cells: readonly ReportCell[];
  readonly merges: readonly Merge[];
  readonly charts: readonly ReportChart[];
  readonly bars: readonly DataBars[];
  /** Rows (and columns) that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
}

export interface Report {
  readonly sheets: readonly ReportSheet[];
}
