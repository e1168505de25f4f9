/** Rows of a form that number its columns (1 | 2 | 3, 甲 | 乙 | 1): of the head, and neither a day nor days across. */
import { numbersColumns } from "../../../tables/column-numbers";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { itemWords } from "../words/item-words";
import { whenIn } from "../words/when-words";
import { roleNamed } from "./column-roles";

/** A name that is merged downwards stands so far above. */
const MOST_ROWS_ABOVE = 4;

/** Over days or hours across stands a month, or nothing: over each column's number stands the column's name. */
export function isRowOfColumnNumbers(grid: SheetGrid, row: number): boolean {
  if (!numbersColumns(grid, row, [grid.left, grid.right])) return false;
  const numbered = Array.from({ length: grid.right - grid.left + 1 }, (_, index) => grid.left + index).filter(
    (column) => grid.cell(row, column).kind !== "empty",
  );
  const names = numbered.map((column) => nameAbove(grid, row, column));
  return (
    names.every((name) => name !== "" && whenIn(name) === null) &&
    names.some((name) => itemWords(name).items > 0 || roleNamed(name) !== null)
  );
}

function nameAbove(grid: SheetGrid, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(grid.top, row - MOST_ROWS_ABOVE); above -= 1) {
    const name = grid.words(above, column);
    if (name !== "") return name;
  }
  return "";
}
