/** A snapshot with its cells parsed: rows and columns by their place on the sheet. */
import type { Cell } from "../cells/cell";
import type { CellRef } from "../cells/address";
import { normaliseText } from "../cells/normalise-text";
import { cellLabel, parseCell } from "../cells/parse-cell";
import type { RawValue, SheetSnapshot } from "../cells/snapshot";

const EMPTY: Cell = { kind: "empty" };

export class SheetGrid {
  readonly top: number;
  readonly left: number;
  /** The last row and column that are used; −1: the sheet is empty. */
  readonly bottom: number;
  readonly right: number;
  /** Its rows are the sheet's columns. */
  readonly isTurned: boolean = false;
  /** Row by row in one list, each parsed when it is first asked for. */
  readonly #cells: (Cell | undefined)[];
  /** Of each column the last that was parsed. */
  readonly #last: { value: RawValue; format: string; cell: Cell }[] = [];
  readonly #width: number;

  constructor(
    readonly snapshot: SheetSnapshot,
    private readonly dateOffset: number,
  ) {
    this.top = snapshot.top;
    this.left = snapshot.left;
    this.bottom = snapshot.top + snapshot.values.length - 1;
    this.#width = snapshot.values[0]?.length ?? 0;
    this.right = snapshot.left + this.#width - 1;
    this.#cells = new Array<Cell | undefined>(snapshot.values.length * this.#width);
  }

  cell(row: number, column: number): Cell {
    if (column < this.left || column > this.right || row < this.top || row > this.bottom) return EMPTY;
    const index = (row - this.top) * this.#width + column - this.left;
    return this.#cells[index] ?? (this.#cells[index] = this.#parsed(row, column));
  }

  /** A column's cells often stand below their like (a place, a class, a date): each of those is parsed once. */
  #parsed(row: number, column: number): Cell {
    const value = this.raw(row, column);
    const format = this.format(row, column);
    const last = this.#last[column - this.left];
    if (last === undefined) {
      const cell = parseCell(value, format, this.dateOffset);
      this.#last[column - this.left] = { value, format, cell };
      return cell;
    }
    if (last.value === value && last.format === format) return last.cell;
    last.cell = parseCell(value, format, this.dateOffset);
    last.value = value;
    last.format = format;
    return last.cell;
  }

  /** As it came, for what text cells hide ("20210105"). */
  raw(row: number, column: number): string | number | boolean {
    return this.snapshot.values[row - this.top]?.[column - this.left] ?? "";
  }

  /** The number format, in en-US codes. */
  format(row: number, column: number): string {
    return this.snapshot.formats[row - this.top]?.[column - this.left] ?? "General";
  }

  label(row: number, column: number): string {
    return cellLabel(this.cell(row, column));
  }

  /**
   * What was typed as words, also where it begins like a number: "2021年会议统计表", "3月合计". "": a number, a date, nothing.
   */
  words(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (cell.kind === "text") return cell.text;
    return (cell.kind === "number" || cell.kind === "date") && cell.storedAsText
      ? normaliseText(String(this.raw(row, column)))
      : "";
  }

  at(row: number, column: number): CellRef {
    return { sheet: this.snapshot.name, row, column };
  }

  isBlankRow(row: number): boolean {
    for (let column = this.left; column <= this.right; column += 1)
      if (this.cell(row, column).kind !== "empty") return false;
    return true;
  }
}

const grids = new WeakMap<SheetSnapshot, { readonly dateOffset: number; readonly grid: SheetGrid }>();

/** The sheet with its cells parsed; parsed once, however many readers ask. */
export function gridOf(snapshot: SheetSnapshot, dateOffset: number): SheetGrid {
  const known = grids.get(snapshot);
  if (known?.dateOffset === dateOffset) return known.grid;
  const grid = new SheetGrid(snapshot, dateOffset);
  grids.set(snapshot, { dateOffset, grid });
  return grid;
}
