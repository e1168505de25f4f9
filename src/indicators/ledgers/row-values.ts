/**
 * What the rows of a ledger hold. Of a table whose months lie across, a column that does not lie across counts once an
 * entry, not once a month.
 */
import { exactSum } from "../../standards/exact-sum";
import { entryKey, type LedgerRow, type LedgerTable } from "../../datasets/ledger";
import { partThat, RowSet } from "../../datasets/row-set";
import type { LedgerBook } from "./ledger-book";
import { amongOthers, namesListed } from "../../vocabulary/among-others";
import { nameKey } from "./row-conditions";

/** Whether a ledger's column may stand once a month, year or kind, side by side. */
export const liesAcross = (book: LedgerBook, ledger: string, field: string): boolean =>
  (book.declaration(ledger)?.columns[field]?.spec.across.length ?? 0) > 0;

/** Rows that have a number, and beside them the numbers. */
export interface Valued {
  readonly rows: RowSet;
  readonly values: readonly number[];
}

/**
 * The numbers of a field; of a column that does not lie across, once an entry. What a row was parted into shares its
 * amounts, but for those that follow from the number of its things.
 */
export function valuesOf(rows: RowSet, field: string, book: LedgerBook, ledger: string): Valued {
  const own = liesAcross(book, ledger, field) ? rows : entries(rows);
  const isOfThings = (book.declaration(ledger)?.columns[field]?.spec.fallback ?? null) !== null;
  const counted = isOfThings ? own.filter((row) => row.rest !== true || !row.hasCell(field)) : own.withoutRests();
  return counted.numbers(field);
}

/** The first of the rows that a table whose months lie across makes of each of its rows. */
export function entries(rows: RowSet): RowSet {
  if (rows.areEntries) return rows;
  const seen = new Map<LedgerTable, Set<number>>();
  return rows.each((part) => {
    const known = seen.get(part.table) ?? new Set<number>();
    seen.set(part.table, known);
    return partThat(part, (place) => {
      const row = part.table.rows[place] as LedgerRow;
      // Below zero what is parted off an entry.
      const key = row.rest === true || row.ownAmount === true ? -1 - entryKey(row) : entryKey(row);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
  });
}

/** How many things the rows stand for. */
export const numberOf = (rows: RowSet): number =>
  rows.mayHaveCounts ? exactSum(rows.rows().map(({ count }) => count ?? 1)) : rows.length;

/** 城关镇 8家, 宏达砖厂等5家: a row that says how many things it stands for, and names none of them, or one of several. */
const isCountedOnly = ({ count, values }: LedgerRow, by: string): boolean =>
  count !== undefined && (textOf(values[by]) === "" || amongOthers(textOf(values[by])) !== null);

/** Rows that only say how many. */
export const countedOnly = (rows: RowSet, by: string): RowSet =>
  rows.mayHaveCounts ? rows.filter((row) => isCountedOnly(row, by)) : new RowSet([]);

export interface Things {
  /** Rows that name what they are of; several may name the same. */
  readonly named: RowSet;
  /** Rows that only say how many. */
  readonly counted: RowSet;
}

/**
 * What is told apart by a field. A row that was parted by outcome is of its thing only where all its parts pass: 2 of
 * an enterprise's 3 boilers are not the enterprise.
 */
export function thingsIn(passing: RowSet, among: RowSet, by: string): Things {
  const withNames = passing.where(by, (value) => textOf(value) !== "");
  const named = passing.mayHaveCounts ? withNames.filter((row) => !isCountedOnly(row, by)) : withNames;
  const counted = entries(countedOnly(passing, by));
  if (among.withoutRests() === among) return { named, counted };
  const through = new Set(passing.rows());
  const inPart = new Set(among.rows().flatMap((row) => (row.rest === true && !through.has(row) ? placeOf(row) : [])));
  return { named: named.filter((row) => !inPart.has(placeOf(row))), counted };
}

/** The names that a row gives of a field. */
export const namesOf = ({ values }: LedgerRow, by: string): readonly string[] => namesListed(textOf(values[by]));

/** The keys of the names that rows give of a field. */
export const namesIn = (rows: RowSet, by: string): ReadonlySet<string> =>
  new Set(rows.tally(by).flatMap(({ value }) => namesListed(textOf(value)).map(nameKey)));

const placeOf = ({ at }: LedgerRow): string => `${at.sheet}!${at.top}`;

const isNumber = (value: unknown): boolean => typeof value === "number";
export const bothFilled = (rows: RowSet, one: string, other: string): RowSet =>
  rows.where(one, isNumber).where(other, isNumber);

export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
