/** What is read back from Excel, and what of it may differ: of a report just written, and by 自检. */

export type ReadBackPart = "cell" | "chart" | "orientation" | "fitToWidth" | "frozenRows" | "pageBreaks";

/** What dresses a sheet, and can be left out where Excel refuses it. */
export type DressPart =
  "merges" | "sizes" | "links" | "looks" | "lines" | "newChart" | "chartLook" | "bars" | "freeze" | "page";

/** One thing of a sheet that is not as it was written. */
export interface Difference {
  readonly sheet: string;
  /** A `DressPart`: Excel refused it, and `found` is Excel's code. */
  readonly part: ReadBackPart | DressPart;
  /** The cell's address or the chart's name; "" for the page. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

export type TrialId =
  | "numberUnderLink"
  | "fontUnderLink"
  | "fontAfterLink"
  | "longText"
  | "zoom"
  | "pageBreaks"
  | "orientation"
  | "frozenRows"
  | "oneCellBorder"
  | "rowHeight"
  | "columnWidth"
  | "chartSeries"
  | "chartNames"
  | "chartFont"
  | "chartTitleFont"
  | "settings100KB"
  | "settings1MB"
  | "xml100KB"
  | "xml1MB"
  | "marks"
  | "hundredLinks"
  | "hundredRanges"
  | "excelVersion"
  | "apiLevel"
  | "webView";

/** "told": nothing to compare, only to know. "refused": Excel gave an error, whose code is found. */
export type TrialState = "holds" | "differs" | "refused" | "told";
