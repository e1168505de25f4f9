/** What the cells of a column say: the same few things, in row after row of a long list. */
import type { RawValue } from "../../cells/snapshot";
import type { LedgerDeclaration, LedgerValue } from "../../recognition/declare-ledger";
import { labelKind, type LabelKind } from "../../tables/row-labels";
import type { SheetGrid } from "../../tables/sheet-grid";
import { maySayNone } from "./no-entries";
import type { Reading } from "./read-ledger-cell";

export interface Said {
  readonly isBlank: boolean;
  /** "": no words stand there. */
  readonly words: string;
  readonly label: LabelKind;
  /** Whether the words may say of their row that it is no entry. */
  readonly maySayNone: boolean;
  /** What the ledger's column reads there; null: it was not asked yet. */
  reading: Reading<LedgerValue> | null;
}

/** Beyond this many nothing further is kept: a column of nothing but different values must not fill the memory. */
const MOST_KEPT = 20_000;

type Known = Map<RawValue, Said>;

export class SaidCells {
  /** By number format and year. */
  readonly #kept = new Map<string, Known>();
  #format: string | null = null;
  #year: number | null = null;
  #known: Known = new Map();
  #row = -1;
  #last: Said | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly column: number,
    private readonly ledger: LedgerDeclaration,
  ) {}

  /** @param year the one that holds for the row's dates; null: none does */
  at(row: number, year: number | null): Said {
    if (row === this.#row && year === this.#year && this.#last !== null) return this.#last;
    const format = this.grid.format(row, this.column);
    if (format !== this.#format || year !== this.#year) this.#turnTo(format, year);
    const value = this.grid.raw(row, this.column);
    let said = this.#known.get(value);
    if (said === undefined) {
      said = this.#saidIn(row);
      if (this.#known.size < MOST_KEPT) this.#known.set(value, said);
    }
    this.#row = row;
    this.#last = said;
    return said;
  }

  #saidIn(row: number): Said {
    const words = this.grid.words(row, this.column);
    return {
      isBlank: this.grid.cell(row, this.column).kind === "empty",
      words,
      label: labelKind(words),
      maySayNone: words !== "" && maySayNone(words, this.ledger),
      reading: null,
    };
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
