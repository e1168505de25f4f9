/**
 * Where tables stand on a sheet: by rows of texts in which columns' names are known, whatever stands above, below and
 * beside them. Several tables may stand one under another or, parted by blank columns, side by side.
 *
 * Merged cells show their text in their first cell only, and Excel's merged areas are not read (reading them clears the
 * user's undo stack, OfficeDev/office-js#5918): see recognition/recognise-header.ts.
 */
import { headerKey } from "../cells/normalise-text";
import { headerText, isPeriodText } from "./header-text";
import type { SheetGrid } from "./sheet-grid";
import { isContinuation, titleAbove, type Span } from "./table-title";
import { unitNamed } from "./units";

/** What is known about the names of columns, whoever declares them; a header is a row that holds some of them. */
export interface KnownHeaders {
  /** Whether a cell's text is the very name of some column: quick, for finding headers among many rows. */
  isName(text: string): boolean;
  /** Whether a text holds the name of some column: 目前累计完成户数. Slower than `isName`, and sooner true of data. */
  holdsName(text: string): boolean;
  /** Whether a text is a choice that may stand over a column of its own: 铁路, 公路. */
  isLying(text: string): boolean;
  /** 0–1: how much a column's texts, from the upper row to the lowest, are like the name that they are most like. */
  likeness(header: readonly string[]): number;
}

/** A table as it stands, before anybody knows what it is. */
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

const MOST_HEADER_ROWS = 3;
/** Further down a sheet, a header is known by the very names of its columns. */
const DEEPEST_FIRST_HEADER = 20;
const UNIT_ONLY = /^[(（\[]?(?:单位[:：])?([^()（）[\]]+)[)）\]]?$/;

const holdsUnitOnly = (text: string): boolean => {
  const inner = UNIT_ONLY.exec(text.trim())?.[1];
  return (
    inner !== undefined && inner.split(/[/、]/).every((part) => unitNamed(part) !== null || unitNamed(inner) !== null)
  );
};

/** All tables of a sheet, in the order in which they stand. */
export function findTables(grid: SheetGrid, names: KnownHeaders): TableShape[] {
  const strips = columnStrips(grid);
  const whole = scan(grid, names, [grid.left, grid.right]);
  if (strips.length < 2) return whole;
  // Strips whose headers stand on different rows are tables of their own; a strip without a header is part of its
  // neighbour.
  const apart = strips.map((strip) => scan(grid, names, strip)).filter((tables) => tables.length > 0);
  const lines = new Set(apart.map((tables) => tables.map(({ headerRows: [, last] }) => last).join(" ")));
  return lines.size > 1 ? apart.flat() : whole;
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

/** Columns between wholly blank ones. */
function columnStrips(grid: SheetGrid): Span[] {
  const strips: [number, number][] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (isBlankColumn(grid, column, grid.top, grid.bottom)) continue;
    const last = strips.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else strips.push([column, column]);
  }
  return strips;
}

function isBlankColumn(grid: SheetGrid, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) if (grid.cell(row, column).kind !== "empty") return false;
  return true;
}

interface Begun {
  readonly header: readonly [number, number];
  readonly key: string;
  readonly title: { readonly from: number; readonly text: string };
  readonly repeats: Set<number>;
}

function scan(grid: SheetGrid, names: KnownHeaders, span: Span): TableShape[] {
  const begun: Begun[] = [];
  let row = grid.top;
  while (row <= grid.bottom) {
    const mayBeWordy = begun.length === 0 && row < grid.top + DEEPEST_FIRST_HEADER;
    if (!looksLikeHeader(grid, names, row, span) && !(mayBeWordy && looksLikeWordyHeader(grid, names, row, span))) {
      row += 1;
      continue;
    }
    const current = begun.at(-1);
    const header = withUnitRow(
      grid,
      span,
      bestRows(grid, names, row, span, current ? lastUsed(current) + 1 : grid.top),
    );
    const key = headerSignature(grid, header, span);
    const title = titleAbove(grid, header[0], span, current ? lastUsed(current) + 1 : grid.top);
    if (current?.key === key && (title.text === "" || isContinuation(title.text, current.title.text))) {
      for (let repeated = title.from; repeated <= header[1]; repeated += 1) current.repeats.add(repeated);
    } else begun.push({ header, key, title, repeats: new Set() });
    row = header[1] + 1;
  }
  return begun.map(({ header, repeats, title }, index) => {
    const next = begun[index + 1];
    return shape(grid, span, header, next === undefined ? grid.bottom : next.title.from - 1, repeats, title);
  });
}

const lastUsed = ({ header, repeats }: Begun): number => Math.max(header[1], ...repeats);

/** Two names of columns and hardly a number or date: data rows are not like that. */
function looksLikeHeader(grid: SheetGrid, names: KnownHeaders, row: number, [left, right]: Span): boolean {
  let [known, lying, periods, data] = [0, 0, 0, 0];
  for (let column = left; column <= right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    if (cell.kind === "text") {
      if (names.isName(cell.text)) known += 1;
      else if (names.isLying(cell.text)) lying += 1;
      else if (isPeriodText(cell.text)) periods += 1;
    } else if (cell.kind === "number" || cell.kind === "date") {
      const text = headerText(grid, row, column);
      if (names.isName(text)) known += 1;
      else if (isPeriodText(text)) periods += 1;
      else if (!(cell.kind === "number" && cell.storedAsText)) data += 1;
      if (data * 3 > right - left + 1) return false;
    }
  }
  if (data * 3 > known + lying) return false;
  if (known === 0 && lying >= 2) return lieOverNumbers(grid, names, row, [left, right]);
  return known + lying >= 2 || (known >= 1 && periods >= 2);
}

/** 铁路 | 公路 over their numbers; among data such words stand under each other: 柴油, 汽油, 柴油. */
function lieOverNumbers(grid: SheetGrid, names: KnownHeaders, row: number, [left, right]: Span): boolean {
  return rowsBetween(left, right)
    .filter((column) => names.isLying(grid.words(row, column)))
    .every((column) => {
      const { kind } = grid.cell(row + 1, column);
      const words = grid.words(row + 1, column);
      return kind !== "text" || names.isName(words) || isPeriodText(words) || holdsUnitOnly(words);
    });
}

/** Texts only, most of which hold the name of a column: 农户所在乡镇 | 本年计划户数 | 累计完成户数. */
function looksLikeWordyHeader(grid: SheetGrid, names: KnownHeaders, row: number, [left, right]: Span): boolean {
  let [texts, known] = [0, 0];
  for (let column = left; column <= right; column += 1) {
    if (grid.cell(row, column).kind === "empty") continue;
    const words = headerText(grid, row, column);
    if (words === "") return false;
    texts += 1;
    if (names.isName(words) || names.holdsName(words)) known += 1;
  }
  return known >= 2 && known * 2 >= texts;
}

/** The rows around a known one that read best as a header: a row above may hold groups, a row below the leaves. */
function bestRows(
  grid: SheetGrid,
  names: KnownHeaders,
  row: number,
  span: Span,
  top: number,
): readonly [number, number] {
  let best: { readonly rows: readonly [number, number]; readonly score: number } = { rows: [row, row], score: -1 };
  for (let first = Math.max(top, row - MOST_HEADER_ROWS + 1); first <= row; first += 1) {
    for (let last = row; last <= Math.min(grid.bottom, first + MOST_HEADER_ROWS - 1); last += 1) {
      if (
        !rowsBetween(first, last).every((line) => line === row || mayBelong(grid, line, row, span)) ||
        (first < row && isTitleRow(grid, names, first, row, span))
      )
        continue;
      const score =
        headerScore(grid, names, [first, last], span) -
        0.05 * (last - first) +
        GROUPED * groupsOver(grid, row, last, span);
      if (score > best.score) best = { rows: [first, last], score };
    }
  }
  return best.rows;
}

/** Names under a name that stands over several columns: without them those columns have none. */
const GROUPED = 0.2;

/** How many names of a row reach over columns that are named only in the row below. */
function groupsOver(grid: SheetGrid, row: number, last: number, [left, right]: Span): number {
  if (last <= row) return 0;
  const named = (line: number, column: number): boolean => grid.words(line, column) !== "";
  return rowsBetween(left, right - 1).filter(
    (column) =>
      named(row, column) &&
      named(row + 1, column) &&
      grid.cell(row, column + 1).kind === "empty" &&
      named(row + 1, column + 1),
  ).length;
}

const rowsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Not blank, and texts, years and months only; numbers under months are data, be they 1, 2, 3. */
function mayBelong(grid: SheetGrid, row: number, header: number, [left, right]: Span): boolean {
  let filled = 0;
  if (row > header && columnNumbers(grid, row, [left, right])?.lettered) return false;
  for (let column = left; column <= right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    if (headerText(grid, row, column) === "") return false;
    if (cell.kind === "number" && !cell.storedAsText && isPeriodText(headerText(grid, header, column))) return false;
    filled += 1;
  }
  return filled > 0;
}

/** A title over a header looks like a group over all its columns: it stands alone, or says 填报单位： or 截至. */
function isTitleRow(grid: SheetGrid, names: KnownHeaders, row: number, header: number, [left, right]: Span): boolean {
  const columns = rowsBetween(left, right).filter((column) => grid.cell(row, column).kind !== "empty");
  const first = rowsBetween(left, right).find((column) => grid.cell(header, column).kind !== "empty") ?? left;
  const texts = columns.map((column) => headerText(grid, row, column));
  return (
    (columns.length === 1 && (columns[0] ?? left) <= first) ||
    texts.some((text) => /[:：]|^填报|^统计时间/.test(text)) ||
    // 乡镇 | 三季度新增 | 截至三季度末: the groups of columns, one of which is named.
    (texts.some((text) => /^截[至止]/.test(text)) && !texts.some((text) => names.isName(text)))
  );
}

function headerScore(grid: SheetGrid, names: KnownHeaders, rows: readonly [number, number], span: Span): number {
  let score = 0;
  for (const texts of joinedHeaders(grid, rows, span).values()) {
    const leaf = texts.at(-1) ?? "";
    if (isPeriodText(leaf) || names.isLying(leaf)) score += 0.8;
    else score += names.likeness(texts);
  }
  return score;
}

/**
 * By column, texts from top to leaf. An upper text reaches to the right over columns that have texts below and none
 * beside.
 */
export function joinedHeaders(
  grid: SheetGrid,
  [first, last]: readonly [number, number],
  [left, right]: Span,
): Map<number, string[]> {
  const headers = new Map<number, string[]>();
  const below = (row: number, column: number): boolean =>
    rowsBetween(row + 1, last).some((line) => headerText(grid, line, column) !== "");
  for (let row = first; row <= last; row += 1) {
    let carried = "";
    for (let column = left; column <= right; column += 1) {
      const own = headerText(grid, row, column);
      const covers = row < last && below(row, column);
      // A text with nothing below it is merged downwards, and covers no neighbour.
      if (own !== "") carried = covers ? own : "";
      else if (!covers) carried = "";
      const text = own !== "" ? own : carried;
      if (text !== "") headers.set(column, [...(headers.get(column) ?? []), text]);
    }
  }
  return headers;
}

const headerSignature = (grid: SheetGrid, rows: readonly [number, number], span: Span): string =>
  [...joinedHeaders(grid, rows, span)].map(([column, texts]) => `${column}:${headerKey(texts.join(""))}`).join("|");

/** A row of nothing but units under the header belongs to it. */
function withUnitRow(grid: SheetGrid, [left, right]: Span, rows: readonly [number, number]): readonly [number, number] {
  const row = rows[1] + 1;
  let units = 0;
  for (let column = left; column <= right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty" || cell.kind === "missing") continue;
    if (cell.kind !== "text" || !holdsUnitOnly(cell.text)) return rows;
    units += 1;
  }
  return units === 0 ? rows : [rows[0], row];
}

/** A row that only numbers the columns, "甲 | 乙 | 1 | 2 | 3": printed under the headers of statistical forms. */
function numbersColumns(grid: SheetGrid, row: number, span: Span): boolean {
  const numbers = columnNumbers(grid, row, span);
  return numbers !== null && (numbers.last >= 3 || (numbers.lettered && numbers.last > 0));
}

/** How far a row counts, and whether letters stand before; null: it says something else. */
function columnNumbers(
  grid: SheetGrid,
  row: number,
  [left, right]: Span,
): { readonly last: number; readonly lettered: boolean } | null {
  let [last, lettered] = [0, false];
  for (let column = left; column <= right; column += 1) {
    if (grid.cell(row, column).kind === "empty") continue;
    const label = grid.label(row, column).replace(/[()（）]/g, "");
    if (/^[甲乙丙丁戊A-Z]$/.test(label)) lettered = true;
    else if (label !== String(last + 1)) return null;
    else last += 1;
  }
  return { last, lettered };
}

function shape(
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
  const body: readonly [number, number] = [rows[1] + (numbersColumns(grid, rows[1] + 1, span) ? 2 : 1), bottom];
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

/** Where no header and no cell of the body stands, one table may end and another begin. */
function runsOf(
  grid: SheetGrid,
  headers: ReadonlyMap<number, readonly string[]>,
  left: number,
  right: number,
  [first, last]: readonly [number, number],
): Span[] {
  const runs: [number, number][] = [];
  const repeated = foldsAt(headers);
  let open = false;
  for (let column = left; column <= right; column += 1) {
    // The list folded in halves, its header printed over each.
    if (open && repeated.has(column)) open = false;
    if (!headers.has(column) && isBlankColumn(grid, column, first, last)) {
      open = false;
      continue;
    }
    const run = runs.at(-1);
    if (open && run) run[1] = column;
    else runs.push([column, column]);
    open = true;
  }
  return runs;
}

/** The columns at which the same headers begin again in the same order; none where they do not. */
function foldsAt(headers: ReadonlyMap<number, readonly string[]>): ReadonlySet<number> {
  const columns = [...headers]
    .sort(([a], [b]) => a - b)
    .map(([column, texts]) => ({ column, key: headerKey(texts.join("")) }));
  for (let width = 2; width <= columns.length / 2; width += 1) {
    if (columns.length % width !== 0 || !columns.every(({ key }, index) => key === columns[index % width]?.key))
      continue;
    if (new Set(columns.slice(0, width).map(({ key }) => key)).size > 1)
      return new Set(columns.flatMap(({ column }, index) => (index > 0 && index % width === 0 ? [column] : [])));
  }
  return new Set();
}

/** The part of a table that stands in one run of columns; its title is what stands over those columns. */
export function partOf(table: TableShape, [left, right]: Span): TableShape {
  const within = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> =>
    new Map([...map].filter(([column]) => column >= left && column <= right));
  const own = titleAbove(table.grid, table.headerRows[0], [left, right], table.grid.top).text;
  const under = table.headerRows[1] + 1;
  const isNumbered = table.body[0] === under && numbersColumns(table.grid, under, [left, right]);
  return {
    ...table,
    body: [isNumbered ? under + 1 : table.body[0], table.body[1]],
    headers: within(table.headers),
    unitTexts: within(table.unitTexts),
    left,
    right,
    title: own === "" ? table.title : own,
    runs: [[left, right]],
  };
}
