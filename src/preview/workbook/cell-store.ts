/** The cells of a sheet: rows as the file has them stay filed until something in them changes. */
import type { CellArea } from "./area";
import { canBeFiled, FiledRows } from "./filed-rows";
import type { CellContent } from "./sheet-contents";

/** By which the row is filed; else its cells by column. */
type Row = number | Map<number, CellContent>;

/** What stood in all rows at a time. */
export type KeptRows = ReadonlyMap<number, number | ReadonlyMap<number, CellContent>>;

export class CellStore {
  readonly #rows = new Map<number, Row>();
  readonly #filed = new FiledRows();

  get size(): number {
    return this.#rows.size;
  }

  cell(row: number, column: number): CellContent | undefined {
    const cells = this.#rows.get(row);
    if (cells === undefined) return undefined;
    return typeof cells === "number" ? this.#filed.cell(cells, column) : cells.get(column);
  }

  put(row: number, column: number, content: CellContent): void {
    if (!canBeFiled(content) || !this.#file(row, column, content)) this.#opened(row).set(column, content);
  }

  remove(row: number, column: number): void {
    if (this.cell(row, column) !== undefined) this.#opened(row).delete(column);
  }

  /** Row numbers that hold cells, in order. */
  rowNumbers(): number[] {
    return [...this.#rows]
      .filter(([, cells]) => typeof cells === "number" || cells.size > 0)
      .map(([row]) => row)
      .sort((a, b) => a - b);
  }

  /** Cells of a row, in order of columns. */
  rowCells(row: number): [column: number, content: CellContent][] {
    const cells = this.#rows.get(row);
    return cells === undefined ? [] : this.#cellsOf(cells);
  }

  /** The smallest area that holds all cells for which something holds, of an area where one is given; null: none. */
  areaOf(holds: (content: CellContent) => boolean, within: CellArea | null): CellArea | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, all] of this.#rows) {
      if (within && (row < within.top || row > within.bottom)) continue;
      const cells = this.#cellsOf(all);
      const isIn = ([column, content]: (typeof cells)[number]): boolean =>
        (!within || (column >= within.left && column <= within.right)) && holds(content);
      const first = cells.find(isIn);
      const last = first && cells.findLast(isIn);
      if (first === undefined || last === undefined) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, first[0]), Math.max(right, last[0])];
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** What later changes leave as it is. What is filed never changes. */
  kept(): KeptRows {
    return new Map([...this.#rows].map(([row, cells]) => [row, typeof cells === "number" ? cells : new Map(cells)]));
  }

  goBackTo(rows: KeptRows): void {
    this.#rows.clear();
    for (const [row, cells] of rows) this.#rows.set(row, typeof cells === "number" ? cells : new Map(cells));
  }

  #cellsOf(cells: Row): [column: number, content: CellContent][] {
    return typeof cells === "number" ? this.#filed.cells(cells) : [...cells].sort(([a], [b]) => a - b);
  }

  /** @returns whether the row is filed, or new, and the cell is behind all that it has */
  #file(row: number, column: number, content: CellContent): boolean {
    let place = this.#rows.get(row);
    if (place === undefined) this.#rows.set(row, (place = this.#filed.begin()));
    if (typeof place !== "number" || !this.#filed.isOpen(place, column)) return false;
    this.#filed.add(column, content);
    return true;
  }

  #opened(row: number): Map<number, CellContent> {
    const cells = this.#rows.get(row);
    if (typeof cells === "object") return cells;
    const opened = new Map(cells === undefined ? [] : this.#filed.cells(cells));
    this.#rows.set(row, opened);
    return opened;
  }
}
