/** What headings inside a table say of the rows beneath them: their year, their unit, that they are not to count. */
import { rowNumbers } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { unitsSaid } from "../../tables/units";
import { headsRowsLeftOut, headsRowsThatStand } from "./headed-out";
import type { TableAtHand } from "./table-at-hand";
import { rankOfHeading, yearOfHeading } from "./years-of-rows";

interface Heading {
  readonly rank: string;
  readonly row: number;
  readonly text: string;
}

/** （2家） at the end of a heading. */
const NUMBER_OF_ROWS = /[(（]共?(\d{1,4})[家户个项台辆处条座次][)）]$/;

export class RowGroups {
  #year: Heading | null = null;
  #unit: Heading | null = null;
  #out: Heading | null = null;
  /** By heading, the rows beneath it. */
  readonly #rows = new Map<Heading, number[]>();

  constructor(private readonly table: TableAtHand) {}

  /** @returns whether the text, alone in its row, can be nothing but a heading */
  heading(row: number, text: string): boolean {
    const { cells, claim } = this.table;
    const heading = { rank: rankOfHeading(text), row, text };
    this.#endOfRank(heading.rank);
    const year = yearOfHeading(text);
    const unit = unitsSaid(text).length > 0;
    const isOut = headsRowsLeftOut(text, claim.ledger);
    if (year !== null) {
      this.#year = heading;
      cells.year = year;
    }
    if (unit) {
      this.#unit = heading;
      cells.unitHeading = text;
    }
    if (isOut) this.#out = heading;
    const stands = headsRowsThatStand(text, claim.ledger);
    return year !== null || unit || isOut || stands || this.#countsRowsBelow(row, text, claim.shape.body[1]);
  }

  /** Whether the rows to come stand under such a heading. */
  get takeOut(): boolean {
    return this.#out !== null;
  }

  /** Whether a row stands under a heading by which it does not count. */
  takesOut(row: number, filled: readonly number[]): boolean {
    if (this.#out === null || filled.length < 2) return false;
    const rows = this.#rows.get(this.#out);
    if (rows === undefined) this.#rows.set(this.#out, [row]);
    else rows.push(row);
    return true;
  }

  /** A total: what the headings above it said is over. */
  end(): void {
    for (const rank of [this.#year, this.#unit, this.#out].flatMap((one) => one?.rank ?? [])) this.#endOfRank(rank);
  }

  findings(): Finding[] {
    const { grid, left } = this.table.claim.shape;
    return [...this.#rows].map(([{ row, text }, rows]) =>
      finding("rowsLeftOutByNote", "note", grid.at(row, left), {
        text,
        count: rows.length,
        rows: rowNumbers(rows),
        isHeading: true,
      }),
    );
  }

  #endOfRank(rank: string): void {
    const { cells } = this.table;
    if (this.#year?.rank === rank) {
      this.#year = null;
      cells.year = null;
    }
    if (this.#unit?.rank === rank) {
      this.#unit = null;
      cells.unitHeading = null;
    }
    if (this.#out?.rank === rank) this.#out = null;
  }

  /** 2023年度（2家） over two rows, up to the next line alone or the end. */
  #countsRowsBelow(row: number, text: string, last: number): boolean {
    const wanted = Number(NUMBER_OF_ROWS.exec(text)?.[1] ?? 0);
    if (wanted < 2) return false;
    const { cells } = this.table;
    let count = 0;
    for (let below = row + 1; below <= last && count <= wanted && cells.filled(below).length > 1; below += 1)
      count += 1;
    return count === wanted;
  }
}
