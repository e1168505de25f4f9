/**
 * Rows as a file has them, in flat lists: of hundreds of thousands there are a few lists in the memory, and not some
 * objects for each cell, all of which the engine has to look through again and again. Cells are added in order and
 * never changed; a cell becomes an object when somebody asks for it.
 */
import type { CellContent, CellValue } from "./sheet-contents";

/** What is kept of a cell that can be filed: nothing but a value and a style, and where it stands in the file. */
export const canBeFiled = ({ formula, known, quotePrefix, source }: CellContent): boolean =>
  formula === null && known && !quotePrefix && source !== null;

/** Cells for which there is room at first. */
const ROOM = 64;

function withRoom<List extends Uint16Array | Uint32Array | Float64Array>(list: List, room: number): List {
  if (list.length >= room) return list;
  const larger = new (list.constructor as new (length: number) => List)(Math.max(room, 2 * list.length));
  larger.set(list as never);
  return larger;
}

export class FiledRows {
  #cells = 0;
  #rows = 0;
  /** Of each row, the place behind its last cell. */
  #ends = new Uint32Array(ROOM);
  #columns = new Uint16Array(ROOM);
  /** NaN: `#others` has it, which is at least as rare as a value that repeats. */
  #numbers = new Float64Array(ROOM);
  #otherAt = new Uint32Array(ROOM);
  readonly #others: CellValue[] = [];
  readonly #known = new Map<CellValue, number>();
  #styles = new Uint32Array(ROOM);
  #starts = new Uint32Array(ROOM);
  #sourceEnds = new Uint32Array(ROOM);

  /** Begins another row. @returns by which it is asked for */
  begin(): number {
    this.#ends = withRoom(this.#ends, this.#rows + 1);
    this.#ends[this.#rows] = this.#cells;
    this.#rows += 1;
    return this.#rows - 1;
  }

  /** Whether a cell of this column can still be added to a row. */
  isOpen(row: number, column: number): boolean {
    return row === this.#rows - 1 && (this.#beginOf(row) === this.#cells || this.#columnAt(this.#cells - 1) < column);
  }

  /** Adds a cell to the last row. @param content one that can be filed */
  add(column: number, { value, style, source }: CellContent): void {
    const at = this.#cells;
    this.#makeRoom(at + 1);
    this.#columns[at] = column;
    this.#styles[at] = style;
    [this.#starts[at], this.#sourceEnds[at]] = source ?? [0, 0];
    this.#numbers[at] = typeof value === "number" ? value : NaN;
    if (typeof value !== "number") this.#otherAt[at] = this.#placeOf(value);
    this.#cells += 1;
    this.#ends[this.#rows - 1] = this.#cells;
  }

  cell(row: number, column: number): CellContent | undefined {
    const [begin, end] = [this.#beginOf(row), this.#ends[row] ?? 0];
    // Mostly no cell of a row is missing.
    let at = begin + column - this.#columnAt(begin);
    if (!(at >= begin && at < end && this.#columnAt(at) === column)) {
      at = begin;
      while (at < end && this.#columnAt(at) < column) at += 1;
      if (at >= end || this.#columnAt(at) !== column) return undefined;
    }
    return this.#contentAt(at);
  }

  /** In order of columns. */
  cells(row: number): [column: number, content: CellContent][] {
    const [begin, end] = [this.#beginOf(row), this.#ends[row] ?? 0];
    return Array.from({ length: end - begin }, (_, index) => [
      this.#columnAt(begin + index),
      this.#contentAt(begin + index),
    ]);
  }

  #beginOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  #columnAt(at: number): number {
    return this.#columns[at] ?? 0;
  }

  #contentAt(at: number): CellContent {
    const number = this.#numbers[at] ?? NaN;
    return {
      value: Number.isNaN(number) ? (this.#others[this.#otherAt[at] ?? 0] ?? null) : number,
      formula: null,
      known: true,
      style: this.#styles[at] ?? 0,
      quotePrefix: false,
      source: [this.#starts[at] ?? 0, this.#sourceEnds[at] ?? 0],
    };
  }

  #placeOf(value: CellValue): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, this.#others.length);
    return this.#others.push(value) - 1;
  }

  #makeRoom(cells: number): void {
    if (this.#columns.length >= cells) return;
    this.#columns = withRoom(this.#columns, cells);
    this.#numbers = withRoom(this.#numbers, cells);
    this.#otherAt = withRoom(this.#otherAt, cells);
    this.#styles = withRoom(this.#styles, cells);
    this.#starts = withRoom(this.#starts, cells);
    this.#sourceEnds = withRoom(this.#sourceEnds, cells);
  }
}
