/** How a column begins, as it stands on the sheet: by which a person knows what it is, whatever is over it. */
import type { SheetGrid } from "../tables/sheet-grid";
import { readText } from "./ledger-rows/read-ledger-cell";

const CELLS = 3;
const LOOKED_AT = 12;
const LONGEST = 16;

/** @returns "2021-01-01 · 2021-01-02"; "": nothing stands there */
export function columnSample(grid: SheetGrid, column: number, from: number): string {
  const texts: string[] = [];
  for (let row = from; row <= Math.min(grid.bottom, from + LOOKED_AT) && texts.length < CELLS; row += 1) {
    const text = readText(grid, row, column).value?.replace(/\s+/g, " ") ?? "";
    if (text !== "") texts.push(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  }
  return texts.join(" · ");
}

const MOST_HEADS = 8;

/** The first filled row in words, for a sheet of which no header is known. */
export function firstRowWords(grid: SheetGrid): string {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    if (grid.isBlankRow(row)) continue;
    const texts: string[] = [];
    for (let column = grid.left; column <= grid.right && texts.length < MOST_HEADS; column += 1) {
      const text = readText(grid, row, column).value ?? "";
      if (text !== "") texts.push(text.replace(/\s+/g, " ").slice(0, LONGEST));
    }
    return texts.join("、");
  }
  return "";
}
