/** The cells of one column, each different one parsed once: a list has the same few things in row after row. */
import type { Cell } from "../cells/cell";
import { parseCell } from "../cells/parse-cell";
import type { RawValue, SheetSnapshot } from "../cells/snapshot";

const EMPTY: Cell = { kind: "empty" };
const GENERAL = "General";
/** Of so many cells half must have come before: else those to come are not looked for. */
const TRIED = 4096;

export class ColumnCells {
  /** By code. Read by the grid itself: it is asked for a cell more often than for anything else. */
  readonly cells: Cell[] = [EMPTY];
  /** By row; 0: nobody asked for it yet. */
  readonly codes: Uint32Array;
  /** The codes of values, by number format. */
  readonly #known = new Map<string, Map<RawValue, number>>();
  /** The formats of the row asked for last: those of one list are mostly one and the same. */
  #formats: readonly string[] | undefined;
  #ofFormat: Map<RawValue, number>;
  /** How many rows were asked for. */
  #asked = 0;

  /** @param across the column, counted from the sheet's first */
  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly across: number,
    private readonly dateOffset: number,
  ) {
    this.codes = new Uint32Array(snapshot.values.length);
    this.#formats = snapshot.formats[0];
    this.#ofFormat = this.#codesIn(this.#formats?.[across] ?? GENERAL);
  }

  /** @param down the row, counted from the sheet's first */
  cell(down: number): Cell {
    const known = this.codes[down];
    return known === undefined ? EMPTY : (this.cells[known === 0 ? this.#coded(down) : known] ?? EMPTY);
  }

  /**
   * Rows of one code hold the same value in the same format. 0: a row that the sheet does not have.
   *
   * @param down the row, counted from the sheet's first
   */
  code(down: number): number {
    const known = this.codes[down];
    return known === undefined ? 0 : known === 0 ? this.#coded(down) : known;
  }

  ofCode(code: number): Cell {
    return this.cells[code] ?? EMPTY;
  }

  #coded(down: number): number {
    const value = this.snapshot.values[down]?.[this.across];
    if (value === undefined) return 0;
    const formats = this.snapshot.formats[down];
    if (formats !== this.#formats) {
      this.#formats = formats;
      this.#ofFormat = this.#codesIn(formats?.[this.across] ?? GENERAL);
    }
    const areAlike = this.#asked < TRIED || this.cells.length * 2 < this.#asked;
    this.#asked += 1;
    let code = areAlike ? this.#ofFormat.get(value) : undefined;
    if (code === undefined) {
      code = this.cells.push(parseCell(value, formats?.[this.across] ?? GENERAL, this.dateOffset)) - 1;
      if (areAlike) this.#ofFormat.set(value, code);
    }
    this.codes[down] = code;
    return code;
  }

  #codesIn(format: string): Map<RawValue, number> {
    let codes = this.#known.get(format);
    if (codes === undefined) this.#known.set(format, (codes = new Map()));
    return codes;
  }
}
