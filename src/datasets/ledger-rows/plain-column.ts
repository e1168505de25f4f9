/** What the cells of a column are to plain rows: found out once of each different one. */
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { ColumnCells } from "../../tables/column-cells";
import type { SheetGrid } from "../../tables/sheet-grid";
import { ValueCodes } from "../value-codes";
import type { KeptColumn } from "../ledger-row";
import type { PlannedColumn } from "./column-plan";

/** What a cell is to its row, of which several may be true. */
export const sign = {
  /** Something stands there. */
  filled: 1,
  /** It says something of its row, or of itself, that no plain row has. */
  odd: 2,
  /** It makes an entry of the row. */
  says: 4,
  /** It tells which: it is no number. */
  names: 8,
  /** The value stands in the cell, and not for a blank. */
  inRow: 16,
} as const;

const JUDGED = 32;

export interface CellJudged {
  readonly signs: number;
  readonly value: LedgerValue;
}

export class PlainColumn implements KeptColumn {
  /** By the code of a cell: its signs; 0: it was not asked for yet. */
  #signs = new Uint8Array(64);
  /** By the code of a cell: which of the values it has. */
  #codes = new Uint32Array(64);
  readonly #cells: ColumnCells;
  readonly #values = new ValueCodes<LedgerValue>();

  /**
   * @param planned null: the ledger has no such column
   */
  constructor(
    readonly column: number,
    readonly planned: PlannedColumn | null,
    private readonly grid: SheetGrid,
    private readonly judge: (line: number, column: PlainColumn) => CellJudged,
  ) {
    this.#cells = grid.cellsOf(column);
  }

  get values(): readonly LedgerValue[] {
    return this.#values.all;
  }

  signsAt(line: number): number {
    // A number says nothing to which no column asks; the numbers of rows are all different.
    if (this.planned === null && this.grid.plainNumber(line, this.column) !== null) return sign.filled;
    const code = this.#cells.code(line - this.grid.top);
    const known = code < this.#signs.length ? (this.#signs[code] as number) : 0;
    return known === 0 ? this.#judged(line, code) : known;
  }

  codeAt(line: number): number {
    return this.#codes[this.#cells.code(line - this.grid.top)] as number;
  }

  valueAt(line: number): LedgerValue {
    return this.#values.all[this.codeAt(line)] ?? null;
  }

  #judged(line: number, code: number): number {
    const { signs, value } = this.judge(line, this);
    if (code >= this.#signs.length) this.#grow(2 * code);
    this.#signs[code] = JUDGED | signs;
    if (this.planned !== null) this.#codes[code] = this.#values.code(value);
    return JUDGED | signs;
  }

  #grow(size: number): void {
    const [signs, codes] = [this.#signs, this.#codes];
    this.#signs = new Uint8Array(size);
    this.#signs.set(signs);
    this.#codes = new Uint32Array(size);
    this.#codes.set(codes);
  }
}
