/**
 * Other heads beneath the first one: another export pasted under it, blocks of ten days with columns of their own. Each
 * governs the rows beneath it.
 */
import { SheetGrid } from "../../../tables/sheet-grid";
import { itemWords } from "../words/item-words";
import { roleNamed, type ColumnRole } from "./column-roles";
import { headOf, headText, type HeadRows } from "./head-rows";

/** Fewer cells that name items may be a row of something else: 首要污染物, an item a row. */
const FEWEST_ITEMS = 3;

export interface HeadedPart {
  readonly grid: SheetGrid;
  readonly head: HeadRows;
}

/** Column → the item that its cell names; none where a number stands in the row. */
function itemsNamed(grid: SheetGrid, row: number): ReadonlyMap<number, string> {
  const items = new Map<number, string>();
  for (let column = grid.left; column <= grid.right; column += 1) {
    const cell = grid.glance(row, column);
    if (cell.kind === "empty") continue;
    if (cell.kind !== "text") return new Map();
    const { item } = itemWords(headText(grid, row, column));
    if (item !== null) items.set(column, item);
  }
  return new Set(items.values()).size >= FEWEST_ITEMS ? items : new Map();
}

/** What a table of indices has beside its days, perhaps without any item. */
const OF_INDEX: readonly (ColumnRole | null)[] = ["aqi", "class", "primary"];
const FEWEST_OF_INDEX = 2;

/** 日期 | AQI | 级别: the columns of the indices; none where the row is no such head. */
function indicesNamed(grid: SheetGrid, row: number): ReadonlySet<number> {
  const indices = new Set<number>();
  let days = 0;
  for (let column = grid.left; column <= grid.right; column += 1) {
    const cell = grid.glance(row, column);
    if (cell.kind === "empty") continue;
    if (cell.kind !== "text") return new Set();
    const role = roleNamed(headText(grid, row, column));
    if (role === "date" || role === "dayOfMonth") days += 1;
    else if (OF_INDEX.includes(role)) indices.add(column);
    else if (itemWords(headText(grid, row, column)).item === null) return new Set();
  }
  return days === 1 && indices.size >= FEWEST_OF_INDEX ? indices : new Set();
}

/** Beneath the days of the items: they stand over columns of another kind. */
const isHeadOfIndices = (grid: SheetGrid, row: number, current: ReadonlyMap<number, string>): boolean =>
  [...indicesNamed(grid, row)].some((column) => current.has(column));

/** The sheet in parts, each under its own head; one where no other head stands above or beneath. */
export function headedParts(grid: SheetGrid, head: HeadRows, dateOffset: number): readonly HeadedPart[] {
  const [first, last] = head.rows;
  // A head with more known words further down is not the first.
  const above = rowsBetween(grid.top, first - 2).find(
    (row) => itemsNamed(grid, row).size > 0 || indicesNamed(grid, row).size > 0,
  );
  let current = itemsNamed(grid, above ?? last);
  const starts: number[] = [];
  if (current.size > 0 || indicesNamed(grid, above ?? last).size > 0)
    for (let row = (above ?? last) + 1; row <= grid.bottom; row += 1) {
      if (grid.holdsNumber(row) || !beginsWithWords(grid, row)) continue;
      const own = itemsNamed(grid, row);
      const isOther =
        current.size === 0 ? own.size > 0 : [...own].some(([column, item]) => (current.get(column) ?? item) !== item);
      if (!isOther && !isHeadOfIndices(grid, row, current)) continue;
      starts.push(row);
      current = own;
    }
  if (starts.length === 0) return [{ grid, head }];
  const parts = [above ?? last, ...starts].map((row, index) => ({
    row,
    grid: upTo(grid, (starts[index] ?? grid.bottom + 1) - 1, dateOffset),
  }));
  const { title } = above === undefined ? head : headOf(grid, above, above);
  return parts.map(({ row, grid: part }): HeadedPart => {
    const own = row === last ? head : headOf(part, row, row);
    return { grid: part, head: { ...own, title } };
  });
}

/** Told by the cell as it came: rows of days by the hundred thousand are gone through. */
function beginsWithWords(grid: SheetGrid, row: number): boolean {
  const first = grid.raw(row, grid.left);
  return typeof first === "string" && first !== "" && !/^\s*\d/.test(first);
}

const rowsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function upTo(grid: SheetGrid, bottom: number, dateOffset: number): SheetGrid {
  const { snapshot } = grid;
  const rows = bottom - grid.top + 1;
  return new SheetGrid(
    { ...snapshot, values: snapshot.values.slice(0, rows), formats: snapshot.formats.slice(0, rows) },
    dateOffset,
  );
}
