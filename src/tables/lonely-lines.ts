/** Lines beside a table that hold one text: titles above it, notes below. */
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "./table-shape";

const MOST_NOTES = 12;

/** Those above it and those among its last rows, in their order. */
export const lonelyLines = rememberedOf(({ grid, headerRows: [header], body: [first, last] }: TableShape): string[] => {
  const rows: number[] = [];
  for (let row = Math.max(grid.top, header - MOST_NOTES); row < header; row += 1) rows.push(row);
  for (let row = Math.max(first, last - MOST_NOTES); row <= last; row += 1) rows.push(row);
  return rows.flatMap((row) => {
    const texts: string[] = [];
    for (let column = grid.left; column <= grid.right; column += 1) {
      const words = grid.words(row, column);
      if (words !== "") texts.push(words);
    }
    return texts.length === 1 ? texts : [];
  });
});
