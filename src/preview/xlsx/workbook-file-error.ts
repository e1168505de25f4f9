/** Why a file cannot be opened as a workbook. */
export type WorkbookFileProblem =
  /** Not an Office file at all. */
  | "notAZip"
  /** Protected with a password to open. */
  | "encrypted"
  /** The binary format of Excel 97–2003. */
  | "legacyXls"
  /** The binary workbook format. */
  | "xlsb"
  /** Damaged: a part is cut off, or its XML does not close. */
  | "corrupt"
  /** A cell stands where no sheet has one. */
  | "beyondGrid"
  /** A part unpacks to more than can be held. */
  | "tooLarge"
  /** A package, but not of a workbook. */
  | "noWorkbook";

export class WorkbookFileError extends Error {
  constructor(
    readonly code: WorkbookFileProblem,
    readonly detail: string,
    /** Where: a cell, a part; "": nowhere in particular. */
    readonly place = "",
  ) {
    super(`${code}: ${detail}`);
  }
}
