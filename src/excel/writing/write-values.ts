/** The values of a sheet, in blocks, and what an earlier run left beside them. */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import type { ReportCell, ReportSheet } from "../../report/page/sheet";
import { isWithin, onRange, stacked, type CellPlace } from "./cell-areas";
import { blocksOf, matrixOf, type CellBlock } from "./cell-blocks";
import { formatOf, wireValue } from "./cell-text";
import { valueOf } from "./sheet-changes";
import { writeFormats, type FormattedCell } from "./write-formats";

/** Of a sheet, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Edit key → what staff typed. */
export type Edits = ReadonlyMap<string, string>;

/** What is larger Office.js cuts up by itself, into fourteen calls a piece instead of four. */
const CELLS_AT_ONCE = 1_500;

/** Blank values are three bytes a cell; a block is some 300 and two calls, which take Excel's time. */
const VALUES_GAP = 120;

/**
 * Number formats first: a cell that is text by format takes "=…" and "1月" for text. Then the values.
 * @param isEmpty nothing stands on the sheet: what lies between its cells need not be emptied
 */
export function writeValues(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  edits: Edits,
  { top, bottom, isEmpty }: { readonly top: number; readonly bottom: number; readonly isEmpty: boolean },
  firstText: string | null,
): void {
  const cells = report.cells.filter(({ row }) => row >= top && row <= bottom);
  writeFormats(
    sheet,
    cells.map((cell) => {
      const format = cell.formula === undefined ? formatOf(valueOf(cell, edits), cell) : cell.format;
      return { row: cell.row, column: cell.column, format: format ?? "General" };
    }),
    report.merges,
  );
  const contentOf = (cell: ReportCell): string | number =>
    firstText !== null && cell.row + cell.column === 0 ? firstText : (cell.formula ?? wireValue(valueOf(cell, edits)));
  const width = report.columnWidths.length;
  const columns = isEmpty ? repeatedDown(cells, contentOf) : [];
  const filled = new Set(columns.flatMap(({ cells: own }) => own));
  const blocks = isEmpty
    ? blocksOf(
        cells.filter((cell) => contentOf(cell) !== "" && !filled.has(cell)),
        { gap: VALUES_GAP, most: CELLS_AT_ONCE },
      )
    : slicesOf(cells, { top, bottom, width });
  for (const block of blocks)
    onRange(sheet, block.area, (range) => {
      // null leaves a cell to the block that it belongs to.
      const blank = block.others.length > 0 ? null : "";
      range.values = matrixOf<ReportCell, string | number | null>(block, blank, contentOf);
    });
  // After the blocks, which empty what lies between. Excel fills a range with a single value.
  for (const { area, text } of columns) onRange(sheet, area, (range) => (range.values = text as unknown as string[][]));
}

/** A text in rows that follow each other, and the bytes that it must save to be worth a call of its own. */
const SAVED_BYTES = 600;

/** Long texts that are the same in one cell under the other. @param cells in the order of rows and columns */
function repeatedDown(
  cells: readonly ReportCell[],
  contentOf: (cell: ReportCell) => string | number,
): { readonly area: Area; readonly text: string; readonly cells: readonly ReportCell[] }[] {
  const texts = groupedBy(
    cells.filter((cell) => typeof contentOf(cell) === "string" && cell.formula === undefined),
    contentOf,
  );
  return [...texts].flatMap(([text, alike]) => {
    if (typeof text !== "string" || alike.length * text.length < SAVED_BYTES / 3) return [];
    return stacked(alike.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })))
      .filter(({ top, bottom }) => (bottom - top) * utf8Length(text) > SAVED_BYTES)
      .map((area) => ({ area, text, cells: alike.filter((cell) => isWithin(area, cell)) }));
  });
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** All cells of some rows, in pieces. */
function slicesOf(
  cells: readonly ReportCell[],
  { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): CellBlock<ReportCell>[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const inSlice = groupedBy(cells, ({ row }) => Math.floor((row - top) / rowsAtOnce));
  return Array.from({ length: Math.ceil((bottom - top + 1) / rowsAtOnce) }, (_, slice) => {
    const first = top + slice * rowsAtOnce;
    const area = { top: first, left: 0, bottom: Math.min(bottom, first + rowsAtOnce - 1), right: width - 1 };
    return { area, cells: inSlice.get(slice) ?? [], others: [] };
  });
}

/** A cell and what it gets. */
export type WrittenCell = readonly [row: number, column: number, format: string, value: string | number];

/** Format and value between are ten bytes a cell; a block takes four calls. */
const CHANGES_GAP = 250;

/**
 * Some cells of a sheet, as few blocks; null leaves what lies between as it is. @param cells in the order of rows and
 * columns
 */
export function writeCells(sheet: Excel.Worksheet, cells: readonly WrittenCell[]): void {
  const placed = cells.map(([row, column, format, value]) => ({ row, column, format, value }));
  for (const block of blocksOf(placed, { gap: CHANGES_GAP, most: CELLS_AT_ONCE }))
    onRange(sheet, block.area, (range) => {
      range.numberFormat = matrixOf<FormattedCell, string | null>(block, null, ({ format }) => format);
      range.values = matrixOf<(typeof placed)[number], string | number | null>(block, null, ({ value }) => value);
    });
}

/** Puts a text into a cell that staff type in. */
export function writeTyped(sheet: Excel.Worksheet, { row, column }: CellPlace, editKey: string, text: string): void {
  writeCells(sheet, [[row, column, formatOf(text, { editKey }), wireValue(text)]]);
}

/** What an earlier run, or somebody, wrote below and to the right of the block. */
export function clearBeside(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const beside = [
    { top: rows, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
    { top: 0, left: columns, bottom: rows - 1, right: LAST_COLUMN },
  ];
  for (const area of beside) onRange(sheet, area, (range) => range.clear("Contents"));
}
