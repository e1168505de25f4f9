/** Blocks side by side, each with a title over its own columns: 甲县2024年4月日报 over A:G, 乙县… over I:O. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { placeIn } from "../sheet-facts";
import { headText, type HeadRows } from "./head-rows";

/**
 * Column of dates → the place of the title over its block; empty unless every block has one of its own.
 * @param dates the first column of each block
 */
export function placesOverBlocks(
  grid: SheetGrid,
  head: HeadRows | null,
  dates: readonly number[],
): ReadonlyMap<number, string> {
  if (head === null || dates.length < 2) return new Map();
  const starts = [...dates].sort((a, b) => a - b);
  const places = new Map<number, string>();
  for (let row = grid.top; row < head.rows[1]; row += 1)
    starts.forEach((start, index) => {
      const end = (starts[index + 1] ?? grid.right + 1) - 1;
      const place = onlyPlace(grid, row, index === 0 ? grid.left : start, end);
      if (place !== null && !places.has(start)) places.set(start, place);
    });
  const isOneEach = places.size === starts.length && new Set(places.values()).size === starts.length;
  return isOneEach ? places : new Map();
}

function onlyPlace(grid: SheetGrid, row: number, left: number, right: number): string | null {
  const texts: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = headText(grid, row, column);
    if (text !== "") texts.push(text);
  }
  const [only] = texts;
  return only === undefined || texts.length > 1 ? null : placeIn(only);
}
