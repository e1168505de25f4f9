/**
 * The ledgers as typed rows: what `read-ledgers.ts` makes of the bureau's sheets, and all that later rooms see of them.
 */
import type { Question, QuestionCode } from "../account/question";
import type { RowFate } from "../account/sheet-account";
import type { Unused } from "../account/unused";
import type { Day } from "../calendar/day";
import type { Period } from "../calendar/period";
import type { CellRef, RangeRef } from "../cells/address";
import type { Finding } from "../findings/finding";
import type { SheetGuess } from "./air-day";
import type { LedgerValue } from "../recognition/declare-ledger";
import { cellOf, cellsOf, entryKey, LedgerRow, type RowContent } from "./ledger-row";

export { cellOf, cellsOf, entryKey, LedgerRow, type RowContent };

/** A table on a sheet that was taken for a ledger; a sheet may hold several. */
export interface LedgerTable {
  /** `LedgerDeclaration.id` */
  readonly ledger: string;
  readonly guess: SheetGuess;
  /** In the order of the sheet; totals, repeated headers and blank rows left out. */
  readonly rows: readonly LedgerRow[];
  /** All rows of the body. */
  readonly source: RangeRef;
  /**
   * The total rows (合计, 小计) as written, for cross-footing: the field, what is written, and the sum of the rows above
   * that it claims.
   */
  readonly totals: readonly WrittenTotal[];
  /** Up to which day it says that it stands (截至2021年10月15日, 2025年7月); absent: it does not say. */
  readonly drawnUp?: Day;
  /** What stands above it and what its sheet is called, as written; absent: nobody told. */
  readonly titles?: readonly string[];
  /** By row, the year that a heading above it or a column of years says; absent: none says one. */
  readonly yearsSaid?: ReadonlyMap<number, number>;
  /** Which inspection it is of, and whose list it is, by its title; absent: it does not say. */
  readonly inspection?: string;
  readonly county?: string;
  /** Codes of the questions on whose answers its rows rest; absent: none. */
  readonly open?: readonly QuestionCode[];
  /** Rows of the body that are no entries, by what became of them; absent: nobody told. */
  readonly otherRows?: ReadonlyMap<number, RowFate>;
  /** Fields of which a person is asked what their words mean, which column they are or in which unit; absent: none. */
  readonly askedFields?: ReadonlyMap<string, readonly AskedOfField[]>;
}

/** What may be asked of a column: what its words mean, which column it is, in which unit it is. */
export type AskedOfField = Extract<QuestionCode, "choiceWord" | "whichColumn" | "whichUnit">;

export interface WrittenTotal {
  readonly field: string;
  readonly written: number;
  readonly computed: number;
  readonly at: CellRef;
  /** 合计, 小计 … */
  readonly label: string;
}

/** A list as it stood on a day. */
export interface ListVersion {
  readonly to: Day;
  readonly tables: readonly LedgerTable[];
  /** The same without the entries that the list has no more. */
  readonly stillListed: readonly LedgerTable[];
}

/** One list that the workbook holds as it stood at several times. */
export interface ListOverTime {
  readonly ledger: string;
  /** Its tables count. */
  readonly now: ListVersion;
  /** In order of time; one that lacks entries which earlier and later ones have is left out. */
  readonly before: readonly ListVersion[];
}

export interface LedgerData {
  readonly tables: readonly LedgerTable[];
  /** Lists of which earlier versions tell what was done in a month; absent: there is none. */
  readonly overTime?: readonly ListOverTime[];
  readonly findings: readonly Finding[];
  /** What a person should say before what rests on it counts; absent: nothing. */
  readonly questions?: readonly Question[];
  /** What was recognised but gave way to another state of the same list; absent: nothing. */
  readonly givenWay?: readonly LedgerTable[];
  /** Sheets, tables, columns and rows that were not used, with the reason; absent: none is known. */
  readonly unused?: readonly Unused[];
}

/** All rows of a ledger, over all its tables. */
export function rowsOf({ tables }: Pick<LedgerData, "tables">, ledger: string): readonly LedgerRow[] {
  const [first, ...others] = tables.filter((table) => table.ledger === ledger).map(({ rows }) => rows);
  return others.length === 0 ? (first ?? []) : (first ?? []).concat(...others);
}

/** The stretch of time that a field holds; null: it holds none. */
export const asPeriod = (value: LedgerValue | undefined): Period | null =>
  typeof value === "object" && value !== null ? value : null;
