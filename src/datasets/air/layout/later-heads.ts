/** Headings below the first: printed again over the next item's block, or going on with the days of the other half. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { headText, type HeadRows } from "./head-rows";
import { whenOf } from "./header-time";

export interface LaterHead {
  readonly row: number;
  /** Sheet column → what stands over it from here on: "16", "16日". */
  readonly texts: ReadonlyMap<number, string>;
}

const FEWEST_TIMES = 2;
const isTime = (text: string): boolean => /^\d{1,2}$/.test(text) || whenOf(text) !== null;

/** Only of tables whose columns are days, hours or years; others repeat their words. */
export function laterHeads(grid: SheetGrid, head: HeadRows | null): readonly LaterHead[] {
  if (head === null) return [];
  const [, last] = head.rows;
  const texts = [...head.texts].map(([column, own]) => [column, own.at(-1) ?? ""] as const);
  const named = texts.filter(([, text]) => !isTime(text));
  if (texts.length - named.length < FEWEST_TIMES) return [];
  const words = named.filter(([column, text]) => headText(grid, last, column) === text);
  const found: LaterHead[] = [];
  for (let row = last + 1; row <= grid.bottom; row += 1) {
    const own = words.length > 0 ? repeats(grid, row, words) && timesOf(grid, row) : sameTimes(grid, row, last);
    if (own) found.push({ row, texts: own });
  }
  return found;
}

/** 项目 | 1日 | 2日, and below it 项目 | 16日 | 17日. */
const repeats = (grid: SheetGrid, row: number, words: readonly (readonly [number, string])[]): boolean =>
  words.every(([column, text]) => headText(grid, row, column) === text);

function timesOf(grid: SheetGrid, row: number): ReadonlyMap<number, string> | null {
  const texts = new Map<number, string>();
  for (let column = grid.left; column <= grid.right; column += 1) {
    const text = headText(grid, row, column);
    if (text !== "" && isTime(text)) texts.set(column, text);
  }
  return texts.size >= FEWEST_TIMES ? texts : null;
}

/** A heading of nothing but days: the same again, cell by cell. */
function sameTimes(grid: SheetGrid, row: number, first: number): ReadonlyMap<number, string> | null {
  const texts = timesOf(grid, row);
  return texts !== null && [...texts].every(([column, text]) => headText(grid, first, column) === text) ? texts : null;
}
