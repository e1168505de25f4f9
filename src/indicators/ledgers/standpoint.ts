/** From where a figure is looked at: the month, its cut-off, and the ledgers as they stand and stood. */
import type { Day } from "../../calendar/day";
import type { HeatingSeasonDates, Month, Period } from "../../calendar/period";
import type { LedgerBook } from "./ledger-book";

/** A ledger as it stood in a month. */
export interface BookThen {
  readonly book: LedgerBook;
  /** From the first to the last day on which its lists were drawn up. */
  readonly on: Period;
}

/** @param stillListed without the entries that the lists have no more */
export type BooksOverTime = (ledger: string, month: Month, stillListed?: boolean) => BookThen | null;

export interface Standpoint {
  readonly month: Month;
  readonly until: Day;
  readonly book: LedgerBook;
  readonly heatingSeason: HeatingSeasonDates;
  /** Ledgers as they stood in other months. */
  readonly booksThen: BooksOverTime;
}
