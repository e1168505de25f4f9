/** A snapshot with its cells parsed: rows and columns by their place on the sheet. */
import type { Cell } from "../cells/cell";
import type { CellRef } from "../cells/address";
import { normaliseText } from "../cells/normalise-text";
import { showsDay } from "../cells/number-format";
import { cellLabel, parseCell } from "../cells/parse-cell";
import type { SheetSnapshot } from "../cells/snapshot";
import { isUsableNumber } from "../cells/usable-number";
import { ColumnCells } from "./column-cells";

const EMPTY: Cell = { kind: "empty" };

export class SheetGrid {
  readonly top: number;
  readonly left: number;
  /** The last row and column that are used; −1: the sheet is empty. */
  readonly bottom: number;
  readonly right: number;
  /** Its rows are the sheet's columns. */
  readonly isTurned: boolean = false;
  /** Those that were asked for by `cell`. */
  readonly #columns: ColumnCells[] = [];
  /** By column, the text that was glanced at last and its cell: the next one below is often the same. */
  readonly #lastTexts: string[] = [];
  readonly #lastCells: Cell[] = [];

  constructor(
    readonly snapshot: SheetSnapshot,
    private readonly dateOffset: number,
  ) {
    this.top = snapshot.top;
    this.left = snapshot.left;
    this.bottom = snapshot.top + snapshot.values.length - 1;
    this.right = snapshot.left + (snapshot.values[0]?.length ?? 0) - 1;
  }

  cell(row: number, column: number): Cell {
    const own = this.#columns[column - this.left] ?? this.#column(column);
    const code = own.codes[row - this.top] ?? 0;
    return code === 0 ? own.cell(row - this.top) : (own.cells[code] ?? EMPTY);
  }

  /** Cells of one column that have one code hold the same value in the same format. */
  code(row: number, column: number): number {
    const own = this.#columns[column - this.left] ?? this.#column(column);
    const code = own.codes[row - this.top] ?? 0;
    return code === 0 ? own.code(row - this.top) : code;
  }

  /** Those of a column, to be asked for row by row. */
  cellsOf(column: number): ColumnCells {
    return this.#columns[column - this.left] ?? this.#column(column);
  }

  /** The same sheet with nothing in certain columns of the rows from the first to the last. */
  without(columns: ReadonlySet<number>, [first, last]: readonly [number, number]): SheetGrid {
    const values = this.snapshot.values.map((row, down) =>
      this.top + down < first || this.top + down > last
        ? row
        : row.map((value, across) => (columns.has(this.left + across) ? "" : value)),
    );
    return new SheetGrid({ ...this.snapshot, values }, this.dateOffset);
  }

  /** The same as `cell`, of which nothing is kept: for rows by the hundred thousand that are gone through once. */
  glance(row: number, column: number): Cell {
    const down = row - this.top;
    const across = column - this.left;
    const own = this.#columns[across];
    const code = own?.codes[down] ?? 0;
    if (own !== undefined && code !== 0) return own.cells[code] ?? EMPTY;
    const value = this.snapshot.values[down]?.[across];
    if (value === undefined || value === "") return EMPTY;
    if (typeof value === "string") return this.#cellOfText(value, across);
    return parseCell(value, this.snapshot.formats[down]?.[across] ?? "General", this.dateOffset);
  }

  #cellOfText(text: string, across: number): Cell {
    if (this.#lastTexts[across] !== text) {
      // No format makes anything else of a text.
      this.#lastCells[across] = parseCell(text, "General", this.dateOffset);
      this.#lastTexts[across] = text;
    }
    return this.#lastCells[across] ?? EMPTY;
  }

  /** A number of 0 or more with nothing about it, as nearly every value of a large export is. null: anything else */
  plainNumber(row: number, column: number): number | null {
    const down = row - this.top;
    const across = column - this.left;
    const value = this.snapshot.values[down]?.[across];
    if (typeof value !== "number" || value < 0 || !isUsableNumber(value)) return null;
    const format = this.snapshot.formats[down]?.[across] ?? "General";
    if (format === "General" || !showsDay(format)) return value;
    return this.glance(row, column).kind === "number" ? value : null;
  }

  /** Whether a number stands in it, a date's too, as in nearly every row of a large export. */
  holdsNumber(row: number): boolean {
    const values = this.snapshot.values[row - this.top] ?? [];
    for (let across = 0; across < values.length; across += 1) {
      const value = values[across];
      if (typeof value === "number" && isUsableNumber(value)) return true;
    }
    return false;
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
    return cellLabel(this.glance(row, column));
  }

  /**
   * What was typed as words, also where it begins like a number: "2021年会议统计表", "3月合计". "": a number, a date, nothing.
   */
  words(row: number, column: number): string {
    const raw = this.snapshot.values[row - this.top]?.[column - this.left];
    if (raw === undefined || raw === "" || (typeof raw === "number" && isUsableNumber(raw))) return "";
    const cell = this.glance(row, column);
    if (cell.kind === "text") return cell.text;
    return (cell.kind === "number" || cell.kind === "date") && cell.storedAsText ? normaliseText(String(raw)) : "";
  }

  at(row: number, column: number): CellRef {
    return { sheet: this.snapshot.name, row, column };
  }

  /** Blanks alone are nothing. */
  isEmpty(row: number, column: number): boolean {
    const raw = this.raw(row, column);
    return raw === "" || (typeof raw === "string" && this.glance(row, column).kind === "empty");
  }

  isBlankRow(row: number): boolean {
    const values = this.snapshot.values[row - this.top] ?? [];
    for (let across = 0; across < values.length; across += 1)
      if (values[across] !== "" && !this.isEmpty(row, this.left + across)) return false;
    return true;
  }

  /** One cell is all that it holds: a title, a note. */
  isLone(row: number): boolean {
    let filled = 0;
    for (let column = this.left; column <= this.right && filled < 2; column += 1)
      if (!this.isEmpty(row, column)) filled += 1;
    return filled === 1;
  }

  /** That nobody asked for yet. */
  #column(column: number): ColumnCells {
    const across = column - this.left;
    return (this.#columns[across] = new ColumnCells(this.snapshot, across, this.dateOffset));
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
