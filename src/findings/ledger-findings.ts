/** What can be wrong with the ledgers: reading and cross-footing. */
import type { CrossFootingFacts } from "./cross-footing-findings";

// cross-footing: its codes are in cross-footing-findings.ts
export interface LedgerFindingFacts extends CrossFootingFacts {
  // reading: `ledger` is the declaration's id, `field` the header as it stands on the sheet
  ledgerDoubtful: { ledger: string; other: string };
  requiredColumnMissing: { ledger: string; column: string; names: string };
  columnsAddedUp: { columns: string };
  requiredColumnWorkedBack: { column: string; share: string; of: string; count: number };
  /** A column of numbers among those of one kind each (纯电动 | 双源 | 天然气), of which nothing was made. */
  kindColumnUnused: { header: string; field: string };
  /** 完成户数（含在建）: its name says that it holds more than what is done. */
  columnHoldsMore: { field: string };
  columnUnreadable: { field: string; text: string };
  requiredCellsBlank: { field: string; count: number };
  choiceUnknown: { field: string; text: string; known: string; count: number };
  /** The same, where no figure of the month rests on the word, so that nothing is asked. */
  choiceAside: { field: string; text: string; known: string; count: number };
  ledgerNumberUnreadable: { field: string; text: string; count: number };
  /** `year`: that of the date that comes next, years after it. */
  ledgerDateYearAlone: { field: string; text: string; year: number };
  /** Dates before the year that the list's title says. */
  ledgerDateBeforeTitle: { field: string; year: number; count: number; rows: string };
  ledgerDateUnreadable: { field: string; text: string; count: number };
  ledgerDateImpossible: { field: string; text: string };
  dateWithoutYear: { field: string; text: string; count: number };
  unitUnlikely: { field: string; value: number; expected: string };
  unitUnfit: { field: string; unit: string; expected: string };
  unitsMixed: { field: string; value: number; typical: number; unit: string; likely: string | null; count: number };
  approximateNumber: { field: string; text: string };
  duplicateEntry: { ledger: string; entry: string; first: string };
  totalDiffers: { label: string; field: string; written: number; computed: number };
  /** `used` counts of several states of one list; `others` do not. */
  summaryLeftOut: { ledger: string; used: string; left: string };
  snapshotUsed: { ledger: string; used: string; others: string };
  /** Entries that only the earlier states have. */
  /** `unused`: heads of which nothing was made, "": none. */
  tableOnItsSide: { ledger: string; count: number; unused: string };
  tableOnItsSideLeft: { ledger: string; lacks: string };
  /** `before`, `now`: amounts; null: it was done and is no more. */
  snapshotFalls: {
    ledger: string;
    count: number;
    earlier: string;
    example: string;
    before: number | null;
    now: number | null;
  };
  snapshotLacksEntries: { ledger: string; count: number; others: string; example: string };
  /** Of a table with a county a column only one column counts. */
  columnsOfPlaceOnly: { place: string; places: string };
  /** Of a list of several counties the report's own rows count; `count` rows are others'. */
  rowsOfPlaceOnly: { place: string; count: number; places: string };
  /** A list of counties among which the report's own is not. */
  rowsOfOtherPlaces: { places: string; place: string };
  /** A row whose number is the sum of the rows beneath it. `from`, `to`: those, counted from 1. */
  rowMayBeTotal: { text: string; from: number; to: number };
  rowsPassedOver: { count: number; text: string };
  /** Names that say that what they name does not run at present, or not yet any more: 5路（暂停运营）. */
  rowsSaidToPause: { count: number; text: string; rows: string };
  snapshotAfterCutOff: { ledger: string; date: string; until: string };
  rowsStruckOff: { count: number; rows: string };
  /** A list whose title says `year` was counted beside those of `now`. */
  listOfOtherYear: { ledger: string; year: number; now: number; others: string };
  undatedOfOtherYear: { ledger: string; year: number; count: number; other: string };
  /** Entries of a list without dates, under a heading of another year. */
  rowsOfOtherYears: { count: number; rows: string };
  /** A sheet without a head that goes on with the list on `sheet`, and was not read. */
  sheetContinuesAnother: { sheet: string };
  /** One decision's number on `count` rows, each with the same amount. */
  rowsOfOneDecision: { number: string; count: number; rows: string };
  /** A step's days (验收, 公示) in a column of which nothing was made. */
  stepColumnUnused: { header: string };
  /** Rows that bear a sign of which a note says that it is not to count, or under such a heading: `text` is it. */
  rowsLeftOutByNote: { text: string; count: number; rows: string; isHeading: boolean };
  /** A note about rows that do not count, which nobody could find. */
  noteNotApplied: { text: string };
  /** `header`: the column that says which rows count. */
  rowsSaidNotToCount: { header: string; count: number; rows: string };
  rowsNotSaidToCount: { header: string; count: number; rows: string };
  /** In any sheet that was read: struck through by the font. */
  rowsStruckThrough: { count: number; rows: string };
  /** Single cells of rows that count. */
  cellsStruckThrough: { count: number; rows: string };
}
