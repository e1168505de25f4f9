/** What a sheet holds: cells, formats of rows and columns, links, tables, the page. */
import type { CellArea } from "./area";
import type { Filters } from "./filter";

/** An Excel error such as #N/A, as a cell's value. */
export interface ErrorValue {
  readonly error: string;
}

export type CellValue = number | string | boolean | ErrorValue | null;

export const isError = (value: CellValue): value is ErrorValue => typeof value === "object" && value !== null;

export interface CellContent {
  readonly value: CellValue;
  /** With its "="; null: no formula. */
  readonly formula: string | null;
  /** False: the formula's result is not known (neither the file nor a calculation gave one). */
  readonly known: boolean;
  readonly style: number;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Where the cell stands in the file's sheet part, while it is unchanged: [start, end). */
  readonly source: readonly [number, number] | null;
}

export interface RowFormat {
  /** points; null: the sheet's default */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  /** The row element's other attributes as the file has them. */
  readonly rest: string;
}

export interface ColumnFormat {
  readonly first: number;
  readonly last: number;
  /** characters; null: the sheet's default */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

export interface Hyperlink {
  readonly area: CellArea;
  /** A place in the workbook ('Sheet'!A1), or null. */
  readonly location: string | null;
  /** Outside the workbook, or null. */
  readonly address: string | null;
  readonly tip: string | null;
}

export interface Table {
  readonly id: number;
  name: string;
  area: CellArea;
  columns: readonly string[];
  style: string | null;
  hasHeaders: boolean;
  hasTotals: boolean;
  /** What add-ins filter it by. */
  filters?: Filters;
  /** The part it came from; null: made here. */
  readonly part: string | null;
}

export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** OOXML paper number: 9 is A4, 8 is A3. */
  paper: number | null;
  /** inches */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  scale: number | null;
  fitWidth: number | null;
  fitHeight: number | null;
  header: string;
  footer: string;
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What of a sheet has been written to: each is one or a few children of its part. */
export type Aspect =
  | "cells"
  | "columns"
  | "merges"
  | "view"
  | "properties"
  | "conditionalFormats"
  | "hyperlinks"
  | "page"
  | "breaks"
  | "charts"
  | "tables"
  | "customProperties"
  | "comments"
  | "shapes"
  | "protection"
  | "autoFilter";

/** As a new sheet of Excel has it. */
export const newPageLayout = (): PageLayout => ({
  orientation: "portrait",
  paper: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  scale: null,
  fitWidth: null,
  fitHeight: null,
  header: "",
  footer: "",
  rowBreaks: [],
  columnBreaks: [],
});
