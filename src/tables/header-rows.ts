/** Which rows of a sheet are a table's header: by names of columns that are known, and by what data never look like. */
import type { Cell } from "../cells/cell";
import { remembered } from "../collections/remembered";
import { headerText, isPeriodText, isRelativeTime, mayBeMonth, mayBePeriod } from "./header-text";
import { columnNumbersAt } from "./column-numbers";
import { holdsUnitOnly, joinedHeaders, rowsBetween } from "./header-cells";
import type { KnownHeaders } from "./known-headers";
import type { SheetGrid } from "./sheet-grid";
import type { Span } from "./table-title";

const MOST_HEADER_ROWS = 3;

/** Two names of columns and hardly a number or date: data rows are not like that. */
export function looksLikeHeader(roles: HeaderRoles, row: number, [left, right]: Span): boolean {
  // Plain numbers first: mostly they tell data by themselves.
  let data = roles.plainData(row, left, right);
  if (data * 3 > right - left + 1) return false;
  let known = 0;
  let lying = 0;
  let periods = 0;
  for (let column = left; column <= right; column += 1) {
    if (roles.isPlainData(row, column)) continue;
    const role = roles.at(row, column);
    if (role === "name") known += 1;
    else if (role === "lying") lying += 1;
    else if (role === "period") periods += 1;
    else if (role === "data") data += 1;
    if (data * 3 > right - left + 1) return false;
  }
  if (data * 3 > known + lying) return false;
  if (known === 0 && lying >= 2) return lieOverNumbers(roles.grid, roles.names, row, [left, right]);
  return known + lying >= 2 || (known >= 1 && periods >= 2);
}

/** What a cell may be in a header; "data": it is none's. */
type Role = "name" | "lying" | "period" | "data" | null;

/** The roles of a sheet's cells: every one is asked for, and most are like one above. */
export class HeaderRoles {
  /** By column and by the cell's code. */
  readonly #known: (Role | undefined)[][] = [];

  constructor(
    readonly grid: SheetGrid,
    readonly names: KnownHeaders,
  ) {}

  /** A number that no header has: no year, no month. */
  isPlainData(row: number, column: number): boolean {
    const number = this.grid.plainNumber(row, column);
    return number !== null && !mayBePeriod(number);
  }

  /** How many of those are in a row. */
  plainData(row: number, left: number, right: number): number {
    let count = 0;
    for (let column = left; column <= right; column += 1) if (this.isPlainData(row, column)) count += 1;
    return count;
  }

  at(row: number, column: number): Role {
    const known = (this.#known[column] ??= []);
    const code = this.grid.code(row, column);
    let role = known[code];
    if (role !== undefined) return role;
    const cell = this.grid.cell(row, column);
    role = cell.kind === "text" ? this.#ofText(cell.text) : this.#ofNumber(row, column, cell);
    if (!mayBeMonth(cell)) known[code] = role;
    return role;
  }

  #ofText(text: string): Role {
    const { names } = this;
    return names.isName(text) ? "name" : names.isLying(text) ? "lying" : isPeriodText(text) ? "period" : null;
  }

  /** null: of a cell that holds neither a number nor a date, or a number that was typed as text. */
  #ofNumber(row: number, column: number, cell: Cell): Role {
    if (cell.kind !== "number" && cell.kind !== "date") return null;
    const text = headerText(this.grid, row, column);
    if (text !== "" && this.names.isName(text)) return "name";
    if (text !== "" && isPeriodText(text)) return "period";
    return cell.kind === "number" && cell.storedAsText ? null : "data";
  }
}

/** 铁路 | 公路 over their numbers; among data such words stand under each other, 柴油, 汽油, 柴油, or over nothing. */
function lieOverNumbers(grid: SheetGrid, names: KnownHeaders, row: number, [left, right]: Span): boolean {
  const lying = rowsBetween(left, right).filter((column) => names.isLying(grid.words(row, column)));
  if (lying.every((column) => grid.cell(row + 1, column).kind === "empty")) return false;
  return lying.every((column) => {
    const { kind } = grid.cell(row + 1, column);
    const words = grid.words(row + 1, column);
    return kind !== "text" || names.isName(words) || isPeriodText(words) || holdsUnitOnly(words);
  });
}

/** Texts only, most of which hold the name of a column: 农户所在乡镇 | 本年计划户数 | 累计完成户数. */
export function looksLikeWordyHeader(grid: SheetGrid, names: KnownHeaders, row: number, [left, right]: Span): boolean {
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
export function bestRows(
  grid: SheetGrid,
  names: KnownHeaders,
  row: number,
  span: Span,
  top: number,
): readonly [number, number] {
  let best: { readonly rows: readonly [number, number]; readonly score: number } = { rows: [row, row], score: -1 };
  const belongs = remembered((line: number) => line === row || mayBelong(grid, line, row, span));
  for (let first = Math.max(top, row - MOST_HEADER_ROWS + 1); first <= row; first += 1) {
    for (let last = row; last <= Math.min(grid.bottom, first + MOST_HEADER_ROWS - 1); last += 1) {
      if (!rowsBetween(first, last).every(belongs) || (first < row && isTitleRow(grid, names, first, row, span)))
        continue;
      const score =
        headerScore(grid, names, [first, last], span) -
        0.05 * (last - first) +
        GROUPED * groupsOver(grid, row, last, span) +
        (last > row && (repeatsUnderGroups(grid, row, span) || namesGroupsOnly(grid, row, span)) ? REPEATED : 0) +
        (first < row && repeatsUnderGroups(grid, row - 1, span) ? REPEATED : 0);
      if (score > best.score) best = { rows: [first, last], score };
    }
  }
  return best.rows;
}

/** Names under a name that stands over several columns: without them those columns have none. */
const GROUPED = 0.2;

/** Words that stand again under each of several names are columns', and no entry's: 煤改电 | 合计 | 煤改电 | 合计. */
const REPEATED = 3;

function repeatsUnderGroups(grid: SheetGrid, row: number, [left, right]: Span): boolean {
  const groups: string[][] = [];
  for (const column of rowsBetween(left, right)) {
    const under = grid.words(row + 1, column);
    if (grid.words(row, column) !== "") groups.push([under]);
    else groups.at(-1)?.push(under);
  }
  const wide = groups.filter((words) => words.length > 1 && words.every((text) => text !== ""));
  const [first, ...others] = wide.map((words) => words.join("\u0001"));
  return others.length > 0 && others.every((words) => words === first);
}

/**
 * 国家时限 | 县定时限 under 整改时限, and nothing under the names beside it: no entry is so, whatever the words are. A name that
 * stands over several columns is told by the blanks to its right.
 */
function namesGroupsOnly(grid: SheetGrid, row: number, [left, right]: Span): boolean {
  const isNamed = (line: number, column: number): boolean => headerText(grid, line, column) !== "";
  const named = rowsBetween(left, right).filter((column) => isNamed(row, column));
  const groups = named.map((column, index) => rowsBetween(column, (named[index + 1] ?? right + 1) - 1));
  const wide = groups.filter(({ length }) => length > 1);
  return (
    wide.length > 0 &&
    groups.length > wide.length &&
    groups.every((group) =>
      group.every((column) =>
        group.length > 1 ? isNamed(row + 1, column) : grid.cell(row + 1, column).kind === "empty",
      ),
    )
  );
}

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

/** Not blank, and texts, years and months only; numbers under months are data, be they 1, 2, 3. */
function mayBelong(grid: SheetGrid, row: number, header: number, [left, right]: Span): boolean {
  let filled = 0;
  if (row > header && columnNumbersAt(grid, row, [left, right])?.isMarked === true) return false;
  if (row > header && isFirstEntry(grid, row, header, [left, right])) return false;
  for (let column = left; column <= right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    if (headerText(grid, row, column) === "") return false;
    if (cell.kind === "number" && !cell.storedAsText && isPeriodText(headerText(grid, header, column))) return false;
    filled += 1;
  }
  return filled > 0;
}

const ROWS_COMPARED = 8;
const OF_DAYS = /日期|时间$|^日$/;

/**
 * Under a header that names each of its columns once: a row with a day under 日期, or one whose words stand beneath it
 * again, is the first of the entries, also where those are words that columns are called by.
 */
function isFirstEntry(grid: SheetGrid, row: number, header: number, [left, right]: Span): boolean {
  const columns = rowsBetween(left, right).filter((column) => grid.cell(row, column).kind !== "empty");
  const names = columns.map((column) => grid.words(header, column));
  if (row !== header + 1 || names.includes("") || new Set(names).size < names.length) return false;
  return columns.some((column, index) => {
    if (OF_DAYS.test(names[index] ?? ""))
      return grid.cell(row, column).kind === "date" || /^\d{1,2}月\d{1,2}[日号]$/.test(grid.words(row, column));
    const words = grid.words(row, column);
    const below = rowsBetween(row + 1, Math.min(grid.bottom, row + ROWS_COMPARED));
    return words !== "" && !holdsUnitOnly(words) && below.some((line) => grid.words(line, column) === words);
  });
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

const UNDER_A_CHOICE = 0.75;

function headerScore(grid: SheetGrid, names: KnownHeaders, rows: readonly [number, number], span: Span): number {
  let score = 0;
  for (const texts of joinedHeaders(grid, rows, span).values()) {
    const leaf = texts.at(-1) ?? "";
    if (isPeriodText(leaf) || names.isLying(leaf)) score += 0.8;
    // 到达 | 发送 under 铁路
    else if (texts.length > 1 && names.isLying(texts.at(-2) ?? "")) score += UNDER_A_CHOICE;
    else score += isRelativeTime(leaf) ? names.likeness(texts.slice(0, -1)) : names.likeness(texts);
  }
  return score;
}

/** A row of nothing but units under the header belongs to it. */
export function withUnitRow(
  grid: SheetGrid,
  [left, right]: Span,
  rows: readonly [number, number],
): readonly [number, number] {
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
