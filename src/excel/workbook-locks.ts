/** What Excel lets nobody change, or not show. */

export interface WorkbookLocks {
  /** Sheets can be neither added nor taken away. */
  readonly structure: boolean;
  /** Opened for reading only: a report can be written, and saved under another name. */
  readonly readOnly: boolean;
  /** Worksheet ids. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly hiddenSheets: ReadonlySet<string>;
}

/** @param workbook with its protection, and its sheets with theirs */
export const locksOf = ({ protection, readOnly, worksheets: { items } }: Excel.Workbook): WorkbookLocks => ({
  structure: protection.protected,
  readOnly,
  protectedSheets: idsWhere(items, (sheet) => sheet.protection.protected),
  hiddenSheets: idsWhere(items, ({ visibility }) => visibility !== "Visible"),
});

const idsWhere = (sheets: readonly Excel.Worksheet[], holds: (sheet: Excel.Worksheet) => boolean): Set<string> =>
  new Set(sheets.filter(holds).map(({ id }) => id));
