/** Rows of targets under lines that name a year: 一、2023年目标 over its rows, 二、2024年目标 over the next. */
import type { SheetGrid } from "../../tables/sheet-grid";
import { yearAimed } from "../targets/indicator-named";
import { namesIndicator } from "./names-indicator";
import { targetClauses } from "./target-clauses";

export interface RowOfYear {
  readonly row: number;
  /** Of the last line above; else of the sheet. */
  readonly year: number | null;
}

/** @param year of the sheet; null: it names none */
export function rowsByYear(grid: SheetGrid, headerRow: number, year: number | null): RowOfYear[] {
  const rows: RowOfYear[] = [];
  let above = year;
  for (let row = headerRow + 1; row <= grid.bottom; row += 1) {
    const named = yearOfLine(grid, row);
    if (named !== null) above = named;
    else if (!repeats(grid, row, headerRow)) rows.push({ row, year: above });
  }
  return rows;
}

/** null: the row has more than one cell, or names no year. */
function yearOfLine(grid: SheetGrid, row: number): number | null {
  let only: string | null = null;
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (grid.cell(row, column).kind === "empty") continue;
    if (only !== null) return null;
    only = grid.words(row, column);
  }
  // A target that is left open has its name alone, and one in a sentence its amount in the name.
  const isTarget = only === null || namesIndicator(only) || targetClauses(only).length > 0;
  return isTarget ? null : yearAimed(only ?? "");
}

/** The header once more. */
function repeats(grid: SheetGrid, row: number, headerRow: number): boolean {
  let same = 0;
  for (let column = grid.left; column <= grid.right; column += 1) {
    const [here, head] = [grid.words(row, column), grid.words(headerRow, column)];
    if (here !== head) return false;
    if (here !== "") same += 1;
  }
  return same > 1;
}
