/** What the cells of a column say: the same few things, in row after row of a long list. */
import type { RawValue } from "../../cells/snapshot";
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { Reading } from "./read-ledger-cell";

/** Beyond this many nothing further is kept: a column of nothing but different values must not fill the memory. */
const MOST_KEPT = 20_000;

type Readings = Map<RawValue, Reading<LedgerValue>>;

export class ColumnReadings {
  /** By number format and year. */
  readonly #kept = new Map<string, Readings>();
  #format: string | null = null;
  #year: number | null = null;
  #known: Readings = new Map();

  /** @param read a cell of the column, by what stands there, its format and the year that holds for its row alone */
  constructor(
    private readonly grid: SheetGrid,
    private readonly column: number,
    private readonly read: (row: number) => Reading<LedgerValue>,
  ) {}

  /** @param year the one that holds for the row's dates; null: none does */
  at(row: number, year: number | null): Reading<LedgerValue> {
    const format = this.grid.format(row, this.column);
    if (format !== this.#format || year !== this.#year) this.#turnTo(format, year);
    const value = this.grid.raw(row, this.column);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const reading = this.read(row);
    if (this.#known.size < MOST_KEPT) this.#known.set(value, reading);
    return reading;
  }

  #turnTo(format: string, year: number | null): void {
    const key = `${year} ${format}`;
    const known = this.#kept.get(key);
    this.#known = known ?? new Map();
    if (known === undefined) this.#kept.set(key, this.#known);
    this.#format = format;
    this.#year = year;
  }
}
