/** Where rows and columns lie, in pixels. Sizes repeat over long stretches, so only what differs is kept. */
import { LAST_COLUMN, LAST_ROW } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { PIXELS_PER_POINT } from "../cell/fonts";

/** Positions along one direction: a usual size, and the entries that have another. */
export class Track {
  readonly #exceptions: readonly { readonly index: number; readonly size: number; readonly before: number }[];

  constructor(
    readonly count: number,
    private readonly usual: number,
    sizes: ReadonlyMap<number, number>,
  ) {
    let extra = 0;
    this.#exceptions = [...sizes]
      .sort(([a], [b]) => a - b)
      .map(([index, size]) => {
        const entry = { index, size, before: extra };
        extra += size - usual;
        return entry;
      });
  }

  size(index: number): number {
    const found = this.#at(index);
    return found?.index === index ? found.size : this.usual;
  }

  /** Where an entry begins. */
  start(index: number): number {
    const found = this.#at(index - 1);
    return index * this.usual + (found ? found.before + found.size - this.usual : 0);
  }

  /** The entry that lies at a position; never a hidden one, except where all before it are. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next entry in a direction that is not hidden; the same where there is none. */
  step(index: number, by: number): number {
    let at = index;
    let left = Math.abs(by);
    while (left > 0) {
      let next = at + Math.sign(by);
      while (next >= 0 && next < this.count && this.size(next) === 0) next += Math.sign(by);
      if (next < 0 || next >= this.count) break;
      at = next;
      left -= 1;
    }
    return at;
  }

  get length(): number {
    return this.start(this.count);
  }

  /** The last exception at or before an index. */
  #at(index: number): { readonly index: number; readonly size: number; readonly before: number } | undefined {
    let low = 0;
    let high = this.#exceptions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#exceptions[middle]?.index ?? Infinity) <= index) low = middle + 1;
      else high = middle;
    }
    return this.#exceptions[low - 1];
  }
}

export interface SheetGeometry {
  readonly rows: Track;
  readonly columns: Track;
}

/** Room beyond what is used or was reached, so that the sheet never seems to end. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 26;

/**
 * @param heights of the rows that grow with their text
 * @param digit pixels that a column's width in the file counts
 * @param reach the last cell that must exist
 */
export function geometryOf(
  sheet: Sheet,
  heights: ReadonlyMap<number, number>,
  digit: number,
  reach: { readonly row: number; readonly column: number },
): SheetGeometry {
  const columnCount = Math.min(LAST_COLUMN + 1, reach.column + 1 + SPARE_COLUMNS);
  const rowSizes = new Map(heights);
  for (const [row, { height, hidden }] of sheet.rowFormats) {
    if (hidden) rowSizes.set(row, 0);
    else if (height !== null) rowSizes.set(row, Math.round(height * PIXELS_PER_POINT));
  }
  const columnPixels = (width: number): number => Math.round(width * digit);
  const columnSizes = new Map<number, number>();
  for (const { first, last, width, hidden } of sheet.columns) {
    for (let column = first; column <= Math.min(last, columnCount); column += 1)
      columnSizes.set(column, hidden ? 0 : columnPixels(width ?? sheet.defaultColumnWidth));
  }
  return {
    rows: new Track(
      Math.min(LAST_ROW + 1, reach.row + 1 + SPARE_ROWS),
      Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT),
      rowSizes,
    ),
    columns: new Track(columnCount, columnPixels(sheet.defaultColumnWidth), columnSizes),
  };
}
