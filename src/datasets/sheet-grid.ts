/** A snapshot with its cells parsed: rows and columns by their place on the sheet. */
import type { Cell } from "../cells/cell";
import type { CellRef } from "../cells/address";
import { cellLabel, parseCell } from "../cells/parse-cell";
import type { SheetSnapshot } from "../cells/snapshot";

const EMPTY: Cell = { kind: "empty" };

export class SheetGrid {
  readonly top: number;
  readonly left: number;
  /** The last row and column that are used; −1: the sheet is empty. */
  readonly bottom: number;
  readonly right: number;
  readonly #cells: readonly (readonly Cell[])[];

  constructor(readonly snapshot: SheetSnapshot, dateOffset: number) {
    this.#cells = snapshot.values.map((row, down) => row.map((value, across) => parseCell(value, snapshot.formats[down]?.[across] ?? "General", dateOffset)));
    this.top = snapshot.top;
    this.left = snapshot.left;
    this.bottom = snapshot.top + snapshot.values.length - 1;
    this.right = snapshot.left + (snapshot.values[0]?.length ?? 0) - 1;
  }

  cell(row: number, column: number): Cell {
    return this.#cells[row - this.top]?.[column - this.left] ?? EMPTY;
  }

  /** As it came, for what text cells hide ("20210105"). */
  raw(row: number, column: number): string | number | boolean {
    return this.snapshot.values[row - this.top]?.[column - this.left] ?? "";
  }

  label(row: number, column: number): string {
    return cellLabel(this.cell(row, column));
  }

  at(row: number, column: number): CellRef {
    return { sheet: this.snapshot.name, row, column };
  }

  isBlankRow(row: number): boolean {
    return (this.#cells[row - this.top] ?? []).every(({ kind }) => kind === "empty");
  }
}
