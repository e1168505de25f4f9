/**
 * What can go wrong with Excel, as codes with facts; `excel/excel-error.ts` makes them, `i18n/errors.ts` has the words.
 */

/** Names of sheets, as far as a run came: wholly written; begun, and perhaps not whole; as they were before. */
export interface Reached {
  readonly whole: readonly string[];
  /** They say all that they are to say, and do not look like it yet; absent: none. */
  readonly undressed?: readonly string[];
  readonly torn: readonly string[];
  readonly untouched: readonly string[];
  /** What staff typed meanwhile that stands nowhere any more; absent: nothing. */
  readonly unsaved?: readonly string[];
}

export type ProblemCode =
  | "cellEdit"
  | "sheetProtected"
  | "structureProtected"
  | "sheetNameTaken"
  | "reportNotAdopted"
  | "ownSheetsAlike"
  | "noSheetLeft"
  | "tooLarge"
  | "tooManyCells"
  | "itemGone"
  | "notSupported"
  | "workbookClosed"
  | "busy"
  | "settingsNewer"
  | "noData"
  | "sampleMissing"
  | "nothingKept"
  | "keptGone"
  | "keptUnreadable"
  | "excelFailed";

export interface ProblemFacts {
  /** The sheet concerned, where it is known. */
  readonly sheet: string | null;
  /** Excel's own code, for support. */
  readonly excelCode: string | null;
  /** How far a run had come that was writing. */
  readonly reached?: Reached;
}
