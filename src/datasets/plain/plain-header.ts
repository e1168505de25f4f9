/** Where the header of a sheet that nobody declared stands, how its columns are called, and which rows are entries. */
import { headerKey } from "../../cells/normalise-text";
import { joinedHeaders } from "../../tables/header-cells";
import { headerText, mayBePeriod } from "../../tables/header-text";
import { isGroupLine, labelKind } from "../../tables/row-labels";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { TableShape } from "../../tables/table-shape";
import { unitNamed } from "../../tables/units";

const DEEPEST_HEADER = 30;

/** The first of the rows with the most texts; the row below belongs to it where it fills its gaps with more of them. */
export function plainHeaderRows(grid: SheetGrid): readonly [number, number] | null {
  let best: { readonly row: number; readonly texts: number } | null = null;
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADER); row += 1) {
    const texts = textsIn(grid, row);
    if (texts >= 2 && isAllText(grid, row) && (best === null || texts > best.texts)) best = { row, texts };
  }
  if (best === null) return null;
  const { row } = best;
  const above = row > grid.top && isGroupRow(grid, row - 1, row) ? row - 1 : row;
  const below = above === row && row + 1 < grid.bottom && isLeafRow(grid, row, row + 1) ? row + 1 : row;
  return [above, below + 1 < grid.bottom && isUnitRow(grid, below + 1) ? below + 1 : below];
}

const cellsOf = (grid: SheetGrid, row: number): string[] =>
  Array.from({ length: grid.right - grid.left + 1 }, (_, index) => headerText(grid, row, grid.left + index));
const textsIn = (grid: SheetGrid, row: number): number => cellsOf(grid, row).filter((words) => words !== "").length;

/** Words, years and months; a number that was typed as text is one all the same. */
function isAllText(grid: SheetGrid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    if (headerText(grid, row, column) === "" || (cell.kind === "number" && !mayBePeriod(cell.value))) return false;
  }
  return true;
}

/** Two texts or more, and each over a blank or beside blanks under which the header goes on. */
function isGroupRow(grid: SheetGrid, row: number, header: number): boolean {
  const [upper, lower] = [cellsOf(grid, row), cellsOf(grid, header)];
  return (
    isAllText(grid, row) && textsIn(grid, row) >= 2 && upper.some((words, index) => words !== "" && lower[index] === "")
  );
}

/** Texts only, blank in the first column, and at least one of them under a gap of the header. */
function isLeafRow(grid: SheetGrid, header: number, row: number): boolean {
  const [upper, lower] = [cellsOf(grid, header), cellsOf(grid, row)];
  return (
    isAllText(grid, row) && (lower[0] ?? "") === "" && lower.some((words, index) => words !== "" && upper[index] === "")
  );
}

/** Nothing but units: mg/L, (万元). */
function isUnitRow(grid: SheetGrid, row: number): boolean {
  const words = cellsOf(grid, row).filter((text) => text !== "");
  return (
    isAllText(grid, row) &&
    words.length > 0 &&
    words.every((text) => unitNamed(text.replace(/^[(（]|[)）]$/g, "")) !== null)
  );
}

export interface PlainColumn {
  readonly column: number;
  readonly header: string;
  /** Where the header stands whole, for units in brackets. */
  readonly full: string;
  readonly unitText: string | null;
}

/** 用量（吨）, 种植面积/亩: without the unit. */
function bare(header: string): string {
  const words = header
    .replace(/[(（][^()（）]*[)）]/g, "")
    .trim()
    .replace(/[\s/:：]+$/, "");
  const slash = words.lastIndexOf("/");
  return slash > 0 && unitNamed(words.slice(slash + 1)) !== null ? words.slice(0, slash) : words;
}

/** Named by their lowest text; by all of them where that is not unique. */
export function columnsOf(grid: SheetGrid, shape: TableShape): PlainColumn[] {
  const leaves = new Map<string, number>();
  const all = [...joinedHeaders(grid, shape.headerRows, [shape.left, shape.right])].flatMap(([column, joined]) => {
    const texts = shape.headers.get(column) ?? joined;
    const leaf = bare(texts.at(-1) ?? "");
    leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
    return leaf === "" ? [] : [{ column, texts, leaf }];
  });
  const taken = new Set<string>();
  return all.flatMap(({ column, texts, leaf }) => {
    const header = (leaves.get(leaf) ?? 0) > 1 ? bare(texts.join("")) : leaf;
    if (taken.has(headerKey(header))) return [];
    taken.add(headerKey(header));
    return [{ column, header, full: texts.join(" "), unitText: shape.unitTexts.get(column) ?? null }];
  });
}

/** Without blank rows, totals, averages, notes and headings inside the table. */
export function bodyRows(
  grid: SheetGrid,
  { body: [first, last], left, right, headerRows: [, header] }: TableShape,
): number[] {
  const heading = cellsOf(grid, header).join("|");
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((row) => {
    const filled = Array.from({ length: right - left + 1 }, (_, index) => grid.cell(row, left + index)).filter(
      ({ kind }) => kind !== "empty",
    );
    const label = filled.find(({ kind }) => kind === "text");
    if (
      filled.length === 0 ||
      (filled.length === 1 && right - left >= 2 && label !== undefined) ||
      cellsOf(grid, row).join("|") === heading
    )
      return false;
    if (isGroupRowOf(grid, row, [left, right])) return false;
    const kind = label?.kind === "text" ? labelKind(label.text) : null;
    return kind === null || kind === "group";
  });
}

/** A numeral and a name alone: a heading of the rows below. */
function isGroupRowOf(grid: SheetGrid, row: number, [left, right]: readonly [number, number]): boolean {
  const filled = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
    (column) => grid.cell(row, column).kind !== "empty",
  );
  const [numeral, name] = filled;
  return (
    filled.length === 2 &&
    numeral !== undefined &&
    name !== undefined &&
    isGroupLine(grid.label(row, numeral), grid.words(row, name))
  );
}
