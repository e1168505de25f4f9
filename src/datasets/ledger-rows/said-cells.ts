/** What the cells of a column say: the same few things, in row after row of a long list. */
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { labelKind, type LabelKind } from "../../tables/row-labels";
import type { SheetGrid } from "../../tables/sheet-grid";
import { maySayNone } from "./no-entries";
import type { OwnReading } from "./held-values";

export interface Said {
  readonly isBlank: boolean;
  /** "": no words stand there. */
  readonly words: string;
  readonly label: LabelKind;
  /** Whether the words may say of their row that it is no entry. */
  readonly maySayNone: boolean;
  /** What the ledger's column reads there; null: it was not asked yet. */
  own: OwnReading | null;
}

/** Beyond this many nothing further is kept: a column of nothing but different values must not fill the memory. */
const MOST_KEPT = 20_000;

export class SaidCells {
  /** By the year that holds for the row's dates, then by the cell's code. */
  readonly #byYear = new Map<number | null, Said[]>();
  #year: number | null = null;
  #known: Said[] = [];
  /** What was asked for last: a row is asked for several times in turn. */
  #code = -1;
  #last: Said | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly column: number,
    private readonly ledger: LedgerDeclaration,
  ) {
    this.#byYear.set(this.#year, this.#known);
  }

  /** @param year the one that holds for the row's dates; null: none does */
  at(row: number, year: number | null): Said {
    if (year !== this.#year) this.#turnTo(year);
    const code = this.grid.code(row, this.column);
    if (code === this.#code && this.#last !== null) return this.#last;
    let said = this.#known[code];
    if (said === undefined) {
      said = this.#saidIn(row);
      if (code < MOST_KEPT) this.#known[code] = said;
    }
    this.#code = code;
    this.#last = said;
    return said;
  }

  #saidIn(row: number): Said {
    const words = this.grid.words(row, this.column);
    return {
      isBlank: this.grid.cell(row, this.column).kind === "empty",
      words,
      label: words === "" ? null : labelKind(words),
      maySayNone: words !== "" && maySayNone(words, this.ledger),
      own: null,
    };
  }

  #turnTo(year: number | null): void {
    let known = this.#byYear.get(year);
    if (known === undefined) this.#byYear.set(year, (known = []));
    this.#known = known;
    this.#year = year;
    this.#last = null;
  }
}
