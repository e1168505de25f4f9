/** Lines of words that stand above or below a table: titles, notes, what signs and colours mean. */
import type { CellRef } from "../../cells/address";
import type { SheetGrid } from "../../tables/sheet-grid";

/** Notes stand above or below what they are about. */
const NOTE_ROWS = 15;

export interface LineAround {
  readonly text: string;
  readonly at: CellRef;
}

/** Cells of words in the first and last rows of a sheet. @param least their shortest length */
export function linesAround(grid: SheetGrid, least: number): readonly LineAround[] {
  const lines: LineAround[] = [];
  for (const row of outerRows(grid))
    for (let column = grid.left; column <= grid.right; column += 1) {
      const text = grid.words(row, column);
      if (text.length >= least) lines.push({ text, at: grid.at(row, column) });
    }
  return lines;
}

function outerRows({ top, bottom }: SheetGrid): number[] {
  const all = Array.from({ length: Math.min(bottom - top + 1, 2 * NOTE_ROWS) }, (_, index) => index);
  return all.map((index) => (index < NOTE_ROWS ? top + index : bottom - (all.length - 1 - index)));
}

export const sentencesOf = (text: string): readonly string[] => text.split(/[。；;！!\n]/);
