/** Writes a clerk's sheet through Office.js: values, merges, borders, widths, heights, and how it prints. */
import { columnLetters } from "../../src/cells/address";
import { heightFor, lineCount } from "../../src/report/page/text-width";
import type { ClerkCell, ClerkColumn, ClerkRow, ClerkSheet, ClerkTable } from "./clerk-sheet";

const FONT = "宋体";
const BODY_SIZE = 11;
const HEAD_FILL = "#DDEBF7";
const RULE = "#A6A6A6";
/** Office.js measures columns in points; a character of the standard font takes about so many. */
const POINTS_A_CHARACTER = 5.6;
/** Excel allows 409 points. */
const TALLEST_ROW = 405;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** A table where it came to stand: sheet rows and columns from 0. */
interface Placed {
  readonly table: ClerkTable;
  readonly left: number;
  readonly titleRow: number;
  readonly headRow: number;
  readonly headRows: number;
  readonly bodyRow: number;
  readonly body: readonly ClerkRow[];
  /** Rows of the body that repeat the header. */
  readonly repeated: ReadonlySet<number>;
  readonly endRow: number;
}

export function writeClerkSheet(
  workbook: Excel.Workbook,
  { name, bands, portrait = false, paper = "A4" }: ClerkSheet,
): void {
  const sheet = workbook.worksheets.add(name);
  const placed = place(bands);
  columnWidths(placed).forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = width * POINTS_A_CHARACTER;
  });
  for (const one of placed) writeTable(sheet, one);
  const [first] = placed;
  if (placed.length === 1 && first) sheet.freezePanes.freezeRows(first.bodyRow);
  const { pageLayout } = sheet;
  pageLayout.orientation = portrait ? "Portrait" : "Landscape";
  pageLayout.paperSize = paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

function place(bands: ClerkSheet["bands"]): Placed[] {
  let top = 0;
  return bands.flatMap((tables) => {
    let left = 0;
    const band = tables.map((table) => {
      const headRow = top + (table.title === undefined ? 0 : 1) + (table.under === undefined ? 0 : 1);
      const headRows = Math.max(...table.columns.map(({ head }) => (typeof head === "string" ? 1 : head.length)));
      const header = headerRows(table.columns, headRows);
      const repeated = new Set<number>();
      const body = table.rows.flatMap((row): readonly ClerkRow[] => (row === "header" ? header : [row]));
      for (let at = 0, index = 0; index < table.rows.length; index += 1) {
        if (table.rows[index] !== "header") at += 1;
        else for (let row = 0; row < headRows; row += 1) repeated.add(at++);
      }
      const bodyRow = headRow + headRows;
      const one: Placed = {
        table,
        left,
        titleRow: top,
        headRow,
        headRows,
        bodyRow,
        body,
        repeated,
        endRow: bodyRow + body.length + (table.notes?.length ?? 0),
      };
      left += table.columns.length + 1;
      return one;
    });
    top = Math.max(...band.map(({ endRow }) => endRow)) + 1;
    return band;
  });
}

const headerRows = (columns: readonly ClerkColumn[], count: number): string[][] =>
  Array.from({ length: count }, (_, row) =>
    columns.map(({ head }) => (typeof head === "string" ? (row === 0 ? head : "^") : (head[row] ?? "^"))),
  );

function columnWidths(placed: readonly Placed[]): number[] {
  const widths: number[] = [];
  for (const { table, left } of placed) {
    table.columns.forEach(({ width }, index) => {
      widths[left + index] = Math.max(widths[left + index] ?? 0, width);
    });
  }
  return Array.from(widths, (width) => width ?? 4);
}

function writeTable(sheet: Excel.Worksheet, placed: Placed): void {
  const { table, left, titleRow, headRow, headRows, bodyRow, body, repeated } = placed;
  const width = table.columns.length;
  const line = (row: number, text: string, size: number): Excel.Range => {
    const range = sheet.getRangeByIndexes(row, left, 1, width);
    const cell = range.getCell(0, 0);
    cell.numberFormat = [["@"]];
    cell.values = [[text]];
    range.format.font.name = FONT;
    range.format.font.size = size;
    return range;
  };
  if (table.title !== undefined) {
    const title = line(titleRow, table.title, 14);
    title.merge(false);
    title.format.font.bold = true;
    title.format.horizontalAlignment = "Center";
    title.format.rowHeight = 24;
  }
  if (table.under !== undefined) {
    const [text, unit] = table.under;
    line(headRow - 1, text, 10);
    if (unit !== undefined) {
      const last = sheet.getCell(headRow - 1, left + width - 1);
      last.values = [[unit]];
      last.format.horizontalAlignment = "Right";
    }
  }
  writeBlock(sheet, headerRows(table.columns, headRows), headRow, left, bodyRow);
  formatHeader(sheet.getRangeByIndexes(headRow, left, headRows, width));
  setHeights(sheet, headerRows(table.columns, headRows), headRow, table);

  formatBody(sheet, placed);
  if (body.length > 0) writeBlock(sheet, body, bodyRow, left, bodyRow);
  for (const row of repeated) formatHeader(sheet.getRangeByIndexes(bodyRow + row, left, 1, width));
  body.forEach((cells, row) => {
    if (/^(小计|合计|总计)/.test(String(cells.find((cell) => cell !== "" && cell !== "^") ?? ""))) {
      sheet.getRangeByIndexes(bodyRow + row, left, 1, width).format.font.bold = true;
    }
  });
  const ruled = sheet.getRangeByIndexes(headRow, left, headRows + body.length, width);
  for (const edge of EDGES) {
    const border = ruled.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = RULE;
  }
  table.notes?.forEach((note, index) => line(bodyRow + body.length + index, note, 10));
}

function formatHeader(header: Excel.Range): void {
  const { format } = header;
  format.fill.color = HEAD_FILL;
  format.font.name = FONT;
  format.font.size = BODY_SIZE;
  format.font.bold = true;
  format.horizontalAlignment = "Center";
  format.verticalAlignment = "Center";
  format.wrapText = true;
}

function formatBody(sheet: Excel.Worksheet, placed: Placed): void {
  const { table, left, bodyRow, body } = placed;
  if (body.length === 0) return;
  const all = sheet.getRangeByIndexes(bodyRow, left, body.length, table.columns.length);
  all.format.font.name = FONT;
  all.format.font.size = BODY_SIZE;
  all.format.verticalAlignment = "Center";
  all.format.wrapText = true;
  table.columns.forEach(({ format, align }, index) => {
    const column = sheet.getRangeByIndexes(bodyRow, left + index, body.length, 1);
    if (format !== undefined) column.numberFormat = [[format]];
    if (align !== undefined) column.format.horizontalAlignment = align;
  });
  setHeights(sheet, body, bodyRow, placed.table);
}

/** Heights are set, since merged cells do not grow by themselves and other programs than Excel measure otherwise. */
function setHeights(sheet: Excel.Worksheet, rows: readonly ClerkRow[], top: number, { columns }: ClerkTable): void {
  rows.forEach((cells, row) => {
    const lines = cells.map((cell, column) => {
      if (typeof cell !== "string" || cells[column + 1] === "<") return 1;
      // A cell that reaches down over the rows below has their room too.
      let height = 1;
      while (rows[row + height]?.[column] === "^") height += 1;
      return Math.ceil(lineCount(cell, columns[column]?.width ?? 10, BODY_SIZE) / height);
    });
    sheet.getRangeByIndexes(top + row, 0, 1, 1).format.rowHeight = Math.min(
      TALLEST_ROW,
      heightFor(Math.max(...lines), BODY_SIZE),
    );
  });
}

/** Values and merges of a header or a body; formulas find their cells from the first row of the body. */
function writeBlock(
  sheet: Excel.Worksheet,
  rows: readonly ClerkRow[],
  top: number,
  left: number,
  bodyRow: number,
): void {
  const at = (row: number, column: number): string => `${columnLetters(left + column)}${bodyRow + row + 1}`;
  const written = (cell: ClerkCell, row: number, column: number): string | number =>
    typeof cell === "object" ? cell.formula(at, row, column) : cell === "^" || cell === "<" ? "" : cell;
  const width = Math.max(...rows.map((row) => row.length));
  sheet.getRangeByIndexes(top, left, rows.length, width).values = rows.map((row, down) =>
    Array.from({ length: width }, (_, column) => written(row[column] ?? "", top - bodyRow + down, column)),
  );
  for (const { row, column, height, width: across } of mergesIn(rows))
    sheet.getRangeByIndexes(top + row, left + column, height, across).merge(false);
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** The areas that "^" and "<" make. */
export function mergesIn(rows: readonly ClerkRow[]): Merge[] {
  const merges: Merge[] = [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === "^" || cell === "<") return;
      let width = 1;
      while (cells[column + width] === "<") width += 1;
      let height = 1;
      while (rows[row + height]?.[column] === "^") height += 1;
      if (width > 1 || height > 1) merges.push({ row, column, height, width });
    });
  });
  return merges;
}
