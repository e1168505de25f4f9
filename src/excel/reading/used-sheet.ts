/** Where the values of a sheet lie, and how much of them an answer may hold. */
import { sheetName, type CellRef } from "../../cells/address";

/** Bytes of an answer to aim at; Excel on the web refuses above 5 MB. */
export const ANSWER_BYTES = 3_000_000;
/** Cells of one sheet that Excel lets an add-in read; a stray cell in the last corner spans more. */
const MOST_CELLS = 5_000_000;
/** A cell's value and number format in JSON, seldom more. */
export const BYTES_PER_CELL = 26;

/** A sheet, and where its values lie. */
export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** The values were asked for with it. */
  readonly isWhole: boolean;
}

/** Of the font, whether all cells are struck through: told with the extent, in no call of its own. */
const EXTENT = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/strikethrough";

/** Asks where a sheet's values lie. @param isWhole and for the values themselves: it is known that they are few */
export function askUsed(sheet: Excel.Worksheet, isWhole: boolean): UsedSheet {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load(isWhole ? `${EXTENT},values,numberFormat` : EXTENT);
  // What is read once need not be kept by Excel.
  range.untrack();
  return { sheet, range, isWhole };
}

export const isTooLarge = ({ range }: UsedSheet): boolean =>
  !range.isNullObject && range.rowCount * range.columnCount > MOST_CELLS;

export const lastCell = ({ sheet, range }: UsedSheet): CellRef => ({
  sheet: sheetName(sheet.name),
  row: range.rowIndex + range.rowCount - 1,
  column: range.columnIndex + range.columnCount - 1,
});
