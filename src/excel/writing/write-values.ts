/** The values of a sheet, in blocks, and what an earlier run left beside them. */
import { areaAddress } from "../../cells/address";
import type { ReportSheet } from "../../report/page/sheet";
import { formatOf, wireValue } from "./cell-text";
import type { CellPlace } from "../typed-words/edit-cells";
import { valueOf } from "./sheet-changes";

/** Of a sheet, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Edit key → what staff typed. */
export type Edits = ReadonlyMap<string, string>;

/** What is larger Office.js cuts up by itself, into fourteen calls a piece instead of four. */
const CELLS_AT_ONCE = 1_500;

/** Number formats first: a cell that is text by format takes "=…" and "1月" for text. Then the values. */
export function writeValues(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  edits: Edits,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  firstText: string | null,
): void {
  const [rows, columns] = [bottom - top + 1, report.columnWidths.length];
  // Cells are "General" here, new or cleared; null leaves them so.
  const formats = Array.from({ length: rows }, () => Array<string | null>(columns).fill(null));
  const values = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  for (const cell of report.cells) {
    const value = valueOf(cell, edits);
    const formatRow = formats[cell.row - top];
    const valueRow = values[cell.row - top];
    if (!formatRow || !valueRow) continue;
    const format = cell.formula === undefined ? formatOf(value, cell.format) : (cell.format ?? "General");
    if (format !== "General") formatRow[cell.column] = format;
    valueRow[cell.column] = cell.formula ?? wireValue(value);
  }
  if (firstText !== null && values[0]) values[0][0] = firstText;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const next = Math.min(rows, first + rowsAtOnce);
    const area = { top: top + first, left: 0, bottom: top + next - 1, right: columns - 1 };
    const block = sheet.getRange(areaAddress(area));
    block.numberFormat = formats.slice(first, next);
    block.values = values.slice(first, next);
    block.untrack();
  }
}

/** A cell and what it gets. */
export type WrittenCell = readonly [row: number, column: number, format: string, value: string | number];

/** Rows so far apart are not worth the nulls between them. */
const ROWS_APART = 12;

/**
 * Some cells of a sheet, as few blocks; null leaves what lies between as it is. @param cells in the order of rows and
 * columns
 */
export function writeCells(sheet: Excel.Worksheet, cells: readonly WrittenCell[]): void {
  const blocks: WrittenCell[][] = [];
  for (const cell of cells) {
    const last = blocks.at(-1);
    if (last && cell[0] - (last.at(-1)?.[0] ?? 0) < ROWS_APART) last.push(cell);
    else blocks.push([cell]);
  }
  for (const block of blocks) {
    const [rows, columns] = [block.map(([row]) => row), block.map(([, column]) => column)];
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const blank = (): (string | number | null)[][] =>
      Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array<string | number | null>(area.right - area.left + 1).fill(null),
      );
    const [formats, values] = [blank(), blank()];
    for (const [row, column, format, value] of block) {
      formats[row - area.top]?.splice(column - area.left, 1, format);
      values[row - area.top]?.splice(column - area.left, 1, value);
    }
    const range = sheet.getRange(areaAddress(area));
    range.numberFormat = formats;
    range.values = values;
    range.untrack();
  }
}

/** Puts a text into a cell that staff type in. */
export function writeText(sheet: Excel.Worksheet, { row, column }: CellPlace, text: string): void {
  writeCells(sheet, [[row, column, formatOf(text, undefined), wireValue(text)]]);
}

/** What an earlier run, or somebody, wrote below and to the right of the block. */
export function clearBeside(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const beside = [
    areaAddress({ top: rows, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }),
    areaAddress({ top: 0, left: columns, bottom: rows - 1, right: LAST_COLUMN }),
  ];
  for (const address of beside) {
    const range = sheet.getRange(address);
    range.clear("Contents");
    range.untrack();
  }
}
