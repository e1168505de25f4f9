/** The values of a sheet, in blocks, and what an earlier run left beside them. */
import { groupedBy } from "../../collections/grouped-by";
import type { ReportCell, ReportSheet } from "../../report/page/sheet";
import { isWithin, onRange, rowAreas, sizeOf, stacked, type CellPlace } from "./cell-areas";
import { blocksOf, matrixOf, type CellBlock } from "./cell-blocks";
import { formatOf, wireValue } from "./cell-text";
import { valueOf } from "./sheet-changes";

/** Of a sheet, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Edit key → what staff typed. */
export type Edits = ReadonlyMap<string, string>;

/** What is larger Office.js cuts up by itself, into fourteen calls a piece instead of four. */
const CELLS_AT_ONCE = 1_500;

/** Blank values are three bytes a cell; a call is some 330, and takes Excel's time. */
const VALUES_GAP = 150;

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
      const format = cell.formula === undefined ? formatOf(valueOf(cell, edits), cell.format) : cell.format;
      return { row: cell.row, column: cell.column, format: format ?? "General" };
    }),
  );
  const contentOf = (cell: ReportCell): string | number =>
    firstText !== null && cell.row + cell.column === 0 ? firstText : (cell.formula ?? wireValue(valueOf(cell, edits)));
  const width = report.columnWidths.length;
  const blocks = isEmpty
    ? blocksOf(
        cells.filter((cell) => contentOf(cell) !== ""),
        { gap: VALUES_GAP, most: CELLS_AT_ONCE },
      )
    : slicesOf(cells, { top, bottom, width });
  for (const block of blocks)
    onRange(sheet, block.area, (range) => (range.values = matrixOf<ReportCell, string | number>(block, "", contentOf)));
}

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
    return { area, cells: inSlice.get(slice) ?? [] };
  });
}

interface FormattedCell extends CellPlace {
  readonly format: string;
}

/** Cells of one format that are worth a call of their own: an entry is five bytes, a call as above. */
const CELLS_A_CALL = 150;
/** Cells between that cost as much as another call. */
const FORMATS_GAP = 200;

/**
 * Formats over areas where many cells share one, the others in blocks; null leaves what lies between.
 * @param cells "General", new or cleared, in the order of rows and columns
 */
function writeFormats(sheet: Excel.Worksheet, cells: readonly FormattedCell[]): void {
  const formatted = cells.filter(({ format }) => format !== "General");
  const rest: FormattedCell[] = [];
  for (const [format, alike] of groupedBy(formatted, (cell) => cell.format)) {
    const areas = stacked(rowAreas(alike));
    const wide = areas.filter((area) => sizeOf(area) >= CELLS_A_CALL);
    // A single value fills its range.
    for (const area of wide) onRange(sheet, area, (range) => (range.numberFormat = format as unknown as string[][]));
    rest.push(...alike.filter((cell) => !wide.some((area) => isWithin(area, cell))));
  }
  rest.sort((a, b) => a.row - b.row || a.column - b.column);
  for (const block of blocksOf(rest, { gap: FORMATS_GAP, most: CELLS_AT_ONCE }))
    onRange(sheet, block.area, (range) => {
      range.numberFormat = matrixOf<FormattedCell, string | null>(block, null, ({ format }) => format);
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
export function writeText(sheet: Excel.Worksheet, { row, column }: CellPlace, text: string): void {
  writeCells(sheet, [[row, column, formatOf(text, undefined), wireValue(text)]]);
}

/** What an earlier run, or somebody, wrote below and to the right of the block. */
export function clearBeside(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const beside = [
    { top: rows, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
    { top: 0, left: columns, bottom: rows - 1, right: LAST_COLUMN },
  ];
  for (const area of beside) onRange(sheet, area, (range) => range.clear("Contents"));
}
