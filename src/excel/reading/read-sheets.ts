/** The cells of sheets, in as few requests as their size allows. */
import { sheetName } from "../../cells/address";
import { isSameRow } from "../../cells/same-snapshot";
import { TEXT_ROWS, type RawValue, type SheetSnapshot, type WorkbookSnapshot } from "../../cells/snapshot";
import { sheetsWithDates } from "../../cells/date-system";
import { ExcelProblem, excelCodeOf } from "../excel-error";
import { withStruckCells } from "./struck-cells";
import { ANSWER_BYTES, BYTES_PER_CELL, type UsedSheet } from "./used-sheet";

/** Sheets whose displayed dates are read: one tells the date system unless its texts are no whole dates. */
const SHEETS_WITH_TEXT = 4;

/** Rows of one sheet that are asked for in one request. */
interface Piece {
  readonly sheet: number;
  readonly row: number;
  readonly rows: number;
}

/** What a sheet's cells hold, as it comes together piece by piece. */
interface Cells {
  readonly values: (readonly RawValue[])[];
  readonly formats: (readonly string[])[];
  /** The sheet as it was read last. */
  readonly before: Pick<SheetSnapshot, "values" | "formats"> | null;
}

/**
 * @param last what was read before, if anything: a row that says the same is the very row of then, so that a workbook
 * of millions of cells is not held twice, and is compared piece by piece
 * @returns the sheets without their displayed texts
 * @throws ExcelProblem tooManyCells
 */
export async function readSheets(
  context: Excel.RequestContext,
  used: readonly UsedSheet[],
  last: WorkbookSnapshot | null,
): Promise<readonly SheetSnapshot[]> {
  const before = new Map(last?.sheets.map((sheet) => [sheet.id, sheet]));
  const cells = used.map(({ sheet }): Cells => ({ values: [], formats: [], before: before.get(sheet.id) ?? null }));
  const extents = used.map(({ range, isWhole }) =>
    range.isNullObject || isWhole ? null : { rows: range.rowCount, columns: range.columnCount },
  );
  const waiting = batches(extents);
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const asked = batch.flatMap((piece) => {
      const [one, into] = [used[piece.sheet], cells[piece.sheet]];
      return one && into ? [{ range: askPiece(one, piece), into, name: one.sheet.name }] : [];
    });
    try {
      await context.sync();
    } catch (error) {
      // How long the texts are is not known before; what was too much at once is asked for in parts.
      const parts = excelCodeOf(error) === "ResponsePayloadSizeLimitExceeded" ? halves(batch) : [];
      if (parts.length === 0) throw error;
      waiting.unshift(...parts);
      continue;
    }
    for (const { range, into, name } of asked) take(range, into, name);
  }
  const sheets = used.flatMap((one, index) => {
    const read = cells[index];
    if (!read) return [];
    if (one.isWhole && !one.range.isNullObject) take(one.range, read, one.sheet.name);
    return [snapshotOf(one, read)];
  });
  return withStruckCells(context, used, sheets);
}

function take(range: Excel.Range, { values, formats, before }: Cells, name: string): void {
  // Above Excel's limits values come back null instead of an error (office-js#4783, #6781).
  const answer = range.values as RawValue[][] | null;
  if (answer === null) throw new ExcelProblem("tooManyCells", { sheet: name, excelCode: null });
  // Row by row: an argument list has room for some 65,000 only.
  for (const row of answer) values.push(knownRow(before?.values[values.length], row));
  for (const row of range.numberFormat as string[][]) {
    // Mostly that of the row above: one list for the sheet.
    const above = knownRow(formats.at(-1), row);
    formats.push(above === row ? knownRow(before?.formats[formats.length], row) : above);
  }
}

const knownRow = <Value>(before: readonly Value[] | undefined, row: readonly Value[]): readonly Value[] =>
  before !== undefined && isSameRow(before, row) ? before : row;

/** Asks for rows of a sheet; they can be read after the next sync. */
function askPiece({ sheet, range: used }: UsedSheet, { row, rows }: Piece): Excel.Range {
  const range = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount);
  range.load("values,numberFormat");
  range.untrack();
  return range;
}

function snapshotOf({ sheet, range }: UsedSheet, { values, formats }: Cells): SheetSnapshot {
  const empty = range.isNullObject;
  return {
    id: sheet.id,
    name: sheetName(sheet.name),
    visibility: sheet.visibility as SheetSnapshot["visibility"],
    top: empty ? 0 : range.rowIndex,
    left: empty ? 0 : range.columnIndex,
    values,
    formats,
    headText: [],
    // true: all hidden, null: some.
    hasHiddenRows: !empty && (range.rowHidden as boolean | null) !== false,
    hasHiddenColumns: !empty && (range.columnHidden as boolean | null) !== false,
  };
}

/** With the displayed texts of a few sheets that bear dates: enough to tell a 1904 workbook. */
export async function withTexts(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
): Promise<readonly SheetSnapshot[]> {
  const dated = sheetsWithDates(sheets).slice(0, SHEETS_WITH_TEXT);
  if (dated.length === 0) return sheets;
  const asked = new Map(
    dated.map(({ id, top, left, values }) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      const rows = Math.min(values.length, TEXT_ROWS);
      const head = worksheet.getRangeByIndexes(top, left, rows, values[0]?.length ?? 1);
      head.load("text");
      head.untrack();
      return [id, head] as const;
    }),
  );
  await context.sync();
  return sheets.map((sheet) => {
    const head = asked.get(sheet.id);
    return head === undefined ? sheet : { ...sheet, headText: head.text };
  });
}

/** Pieces of sheets, grouped so that each group's answer stays below the limit: one group unless the data are large. */
function batches(extents: readonly ({ readonly rows: number; readonly columns: number } | null)[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let room = ANSWER_BYTES;
  for (const [sheet, extent] of extents.entries()) {
    if (!extent) continue;
    const rowBytes = extent.columns * BYTES_PER_CELL;
    for (let row = 0; row < extent.rows;) {
      const fitting = Math.floor(room / rowBytes);
      if (fitting < 1 && group.length > 0) {
        groups.push(group);
        group = [];
        room = ANSWER_BYTES;
        continue;
      }
      const rows = Math.min(extent.rows - row, Math.max(1, fitting));
      group.push({ sheet, row, rows });
      room -= rows * rowBytes;
      row += rows;
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The same pieces in two requests; none where it is one row. */
function halves(batch: readonly Piece[]): Piece[][] {
  const [first, ...others] = batch;
  if (first === undefined) return [];
  if (others.length > 0) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const rows = Math.floor(first.rows / 2);
  return rows === 0 ? [] : [[{ ...first, rows }], [{ ...first, row: first.row + rows, rows: first.rows - rows }]];
}
