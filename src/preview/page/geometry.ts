/** Where rows and columns lie, in pixels. Sizes repeat over long stretches, so only what differs is kept. */
import type { Sheet } from "../workbook/sheet";

const PIXELS_PER_POINT = 96 / 72;
/** A column's width in a file counts characters of seven pixels. */
const PIXELS_PER_CHARACTER = 7;

/** Positions along one direction: a usual size, and the entries that have another. */
export class Track {
  readonly #exceptions: readonly { readonly index: number; readonly size: number; readonly before: number }[];

  constructor(readonly count: number, private readonly usual: number, sizes: ReadonlyMap<number, number>) {
    let extra = 0;
    this.#exceptions = [...sizes].sort(([a], [b]) => a - b).map(([index, size]) => {
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

  /** The entry that lies at a position. */
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

/** Room beyond what is used, so that the grid does not end at the last cell. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;

export function geometryOf(sheet: Sheet): SheetGeometry {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const chartRow = Math.max(0, ...sheet.charts.map(({ anchor }) => anchor.toRow));
  const chartColumn = Math.max(0, ...sheet.charts.map(({ anchor }) => anchor.toColumn));
  const columnCount = Math.max(used.right, chartColumn) + 1 + SPARE_COLUMNS;
  const heights = new Map<number, number>();
  for (const [row, { height, hidden }] of sheet.rowFormats) heights.set(row, hidden ? 0 : Math.round((height ?? sheet.defaultRowHeight) * PIXELS_PER_POINT));
  const widths = new Map<number, number>();
  for (const { first, last, width, hidden } of sheet.columns) {
    for (let column = first; column <= Math.min(last, columnCount); column += 1) widths.set(column, hidden ? 0 : Math.round((width ?? sheet.defaultColumnWidth) * PIXELS_PER_CHARACTER));
  }
  return {
    rows: new Track(Math.max(used.bottom, chartRow) + 1 + SPARE_ROWS, Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT), heights),
    columns: new Track(columnCount, Math.round(sheet.defaultColumnWidth * PIXELS_PER_CHARACTER), widths),
  };
}
