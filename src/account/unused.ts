/** Why something that a sheet holds was not used: a code with facts, in words in `i18n/unused.ts`. */
import type { CellRef, RangeRef, SheetName } from "../cells/address";

/** What a sheet of air data is instead of a daily or hourly one, or what it lacks. */
export type AirSheetReason =
  | "forecast"
  | "sample"
  | "cumulative"
  | "otherStatistic"
  | "unknownHeader"
  | "monthly"
  | "sparse"
  | "ranking"
  | "noDate"
  | "noYear"
  | "noHeader"
  | "otherStations"
  | "oneHour"
  | "onlyClasses"
  | "nothingReadable";

/**
 * `dataset` is an id, `text` words of the sheet. A new reason is one line here and one message in `i18n/unused.ts`.
 */
export interface UnusedFacts {
  /** The title names another subject than the columns suggest. */
  titleSaysOtherwise: { readonly dataset: string; readonly text: string };
  /** Nothing known has such columns: `text` is the header. `nearest`, if anything comes near, lacks `missing`. */
  noKnownTable: { readonly text: string; readonly nearest: string; readonly missing: string };
  /** What the sheet is said to be lacks a column. */
  columnMissing: { readonly dataset: string; readonly column: string; readonly text: string };
  /** A column that cannot be read: `text` is its header, `cells` an example of what stands there. */
  columnUnreadable: { readonly text: string; readonly cells: string };
  /** An earlier or repeated state of a list of which a later one counts. */
  superseded: { readonly dataset: string; readonly by: string; readonly text: string };
  /** The sums of another list, of which the rows count. */
  summary: { readonly dataset: string; readonly by: string; readonly text: string };
  /** Another county's list beside the report's own: `text` is that county. */
  otherPlace: { readonly dataset: string; readonly text: string };
  /** A sample of how to fill in the list, which stands beside it. */
  sample: { readonly dataset: string; readonly text: string };
  /** Its name or title takes it back (作废, 勿用): `text` are those words. */
  takenBack: { readonly text: string };
  /** Its date lies after the cut-off. */
  afterCutOff: { readonly dataset: string; readonly text: string };
  /**
   * No header over rows: prose, a cover, a form. `text` is how it begins; `separator` stands between what should be
   * columns, "": it is no such text.
   */
  noTable: { readonly text: string; readonly separator: string };
  /** Staff said that it is not to be read. */
  setAside: { readonly text: string };
  /** Staff said that the entry is none of the list: `text` is its number. */
  notApplicable: { readonly dataset: string; readonly text: string };
  /** A question about it has not been answered. */
  asked: { readonly question: string; readonly text: string };
  /** Air data that gives no days: why, and how its header begins. */
  otherAirSheet: { readonly reason: AirSheetReason; readonly text: string };
}

export type UnusedCode = keyof UnusedFacts;

export type Unused = {
  readonly [Code in UnusedCode]: {
    readonly sheet: SheetName;
    /** A table, column or row of the sheet; null: all of it. */
    readonly at: CellRef | RangeRef | null;
    readonly code: Code;
    readonly facts: UnusedFacts[Code];
  };
}[UnusedCode];

/** Builds an entry with its facts checked against its code. */
export function unused<Code extends UnusedCode>(
  sheet: SheetName,
  at: Unused["at"],
  code: Code,
  facts: UnusedFacts[Code],
): Unused {
  return { sheet, at, code, facts } as Unused;
}
