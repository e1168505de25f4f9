/** A table as it stands, before anybody knows what it is. */
import { endOfHead, numbersColumns } from "./column-numbers";
import { foldsAt } from "./folded-columns";
import { holdsUnitOnly, joinedHeaders, rowsBetween } from "./header-cells";
import type { SheetGrid } from "./sheet-grid";
import { titleAbove, type Span } from "./table-title";

export interface TableShape {
  readonly grid: SheetGrid;
  readonly headerRows: readonly [first: number, last: number];
  /** By column, the header's texts from the upper row to the lowest; what only gives a unit is in `unitTexts`. */
  readonly headers: ReadonlyMap<number, readonly string[]>;
  readonly unitTexts: ReadonlyMap<number, string>;
  readonly left: number;
  readonly right: number;
  /** The first and last row under the header that may belong to it. */
  readonly body: readonly [first: number, last: number];
  /** Rows of the body that print the title or the header again. */
  readonly repeats: ReadonlySet<number>;
  /** The lines right above the header. */
  readonly title: string;
  /** The column ranges parted by blank columns; one where there is none such. */
  readonly runs: readonly Span[];
}

/** A table whose header is in given rows, wherever it is. */
export const tableAt = (grid: SheetGrid, [first, last]: readonly [number, number]): TableShape =>
  shape(
    grid,
    [grid.left, grid.right],
    [first, last],
    grid.bottom,
    new Set(),
    titleAbove(grid, first, [grid.left, grid.right], grid.top),
  );

/** @param rows of the header; @param bottom the last row that may belong to the table */
export function shape(
  grid: SheetGrid,
  span: Span,
  rows: readonly [number, number],
  bottom: number,
  repeats: ReadonlySet<number>,
  title: { readonly text: string },
): TableShape {
  const headers = new Map<number, readonly string[]>();
  const unitTexts = new Map<number, string>();
  for (const [column, texts] of joinedHeaders(grid, rows, span)) {
    const words = texts.filter((text) => !holdsUnitOnly(text));
    // A column that is called by its unit alone ("蒸吨") keeps it for a name.
    headers.set(column, words.length === 0 ? texts.slice(-1) : words);
    const unit = texts.find(holdsUnitOnly);
    if (unit !== undefined) unitTexts.set(column, unit);
  }
  const body: readonly [number, number] = [endOfHead(grid, rows[1], span) + 1, bottom];
  const columns = [...headers.keys()].sort((a, b) => a - b);
  const [left, right] = [columns[0] ?? span[0], columns.at(-1) ?? span[1]];
  return {
    grid,
    headerRows: rows,
    headers,
    unitTexts,
    left,
    right,
    body,
    repeats: new Set([...repeats, ...headersAgain(grid, rows, body, [left, right])]),
    title: title.text,
    runs: runsOf(grid, headers, left, right, body),
  };
}

/** Rows of the body that print the header's lowest row again, whatever its columns are called. */
function headersAgain(
  grid: SheetGrid,
  header: readonly [number, number],
  [first, last]: readonly [number, number],
  span: Span,
): number[] {
  return rowsBetween(...header).flatMap((line) => {
    const [column, ...others] = rowsBetween(...span).filter((one) => grid.words(line, one) !== "");
    if (column === undefined || others.length === 0) return [];
    const text = grid.words(line, column);
    return rowsBetween(first, last).filter(
      (row) =>
        grid.words(row, column) === text && others.every((other) => grid.words(row, other) === grid.words(line, other)),
    );
  });
}

/** Where no header and no cell of the body stands, one table may end and another begin; so it may between two folds. */
function runsOf(
  grid: SheetGrid,
  headers: ReadonlyMap<number, readonly string[]>,
  left: number,
  right: number,
  [first, last]: readonly [number, number],
): Span[] {
  const strips: [number, number][] = [];
  for (let column = left; column <= right; column += 1) {
    if (!headers.has(column) && isBlankColumn(grid, column, first, last)) continue;
    const strip = strips.at(-1);
    if (strip?.[1] === column - 1) strip[1] = column;
    else strips.push([column, column]);
  }
  return strips.flatMap(([from, to]) => {
    // The list folded in halves, its header printed over each.
    const folds = [...foldsAt(new Map([...headers].filter(([column]) => column >= from && column <= to)))];
    const starts = [from, ...folds.sort((a, b) => a - b)];
    return starts.map((start, index): Span => [start, (starts[index + 1] ?? to + 1) - 1]);
  });
}

export function isBlankColumn(grid: SheetGrid, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) if (grid.cell(row, column).kind !== "empty") return false;
  return true;
}

/** The part of a table that stands in one run of columns; its title is what stands over those columns. */
export function partOf(table: TableShape, [left, right]: Span): TableShape {
  const within = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> =>
    new Map([...map].filter(([column]) => column >= left && column <= right));
  const own = titleAbove(table.grid, table.headerRows[0], [left, right], table.grid.top).text;
  const under = table.headerRows[1] + 1;
  const isNumbered = table.body[0] === under && numbersColumns(table.grid, under, [left, right]);
  const body: readonly [number, number] = [isNumbered ? under + 1 : table.body[0], table.body[1]];
  return {
    ...table,
    body,
    repeats: new Set([...table.repeats, ...headersAgain(table.grid, table.headerRows, body, [left, right])]),
    headers: within(table.headers),
    unitTexts: within(table.unitTexts),
    left,
    right,
    title: own === "" ? table.title : own,
    runs: [[left, right]],
  };
}
