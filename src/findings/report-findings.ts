/** What stands in the way of the report as a whole, and of what it remembers. */
export interface ReportFindingFacts {
  /** month: the one that was asked for, "2021-12"; null: none was. */
  nothingToReport: { month: string | null };
  /** Of a workbook in which nothing but targets was found. */
  targetsAlone: { sheet: string; count: number };
  noAirDaysInMonth: { month: string };
  /** The report is of `place`, and only others have air days in the month. */
  placeLacksMonth: { month: string; place: string; others: string };
  damagedHistoryRow: { text: string };
  /** `cell`: the last of the used range, "XFD1048576". */
  sheetTooLarge: { sheet: string; cell: string };
  reportCopyLeftOut: { sheet: string };
  /** `row`: what stood beside the words; "": nothing that tells. */
  typedWithoutCell: { sheet: string; row: string; text: string };
  correctionOutdated: { sheet: string };
  /** `pending`: formulas wait to be worked out. */
  calculationManual: { pending: boolean };
}
