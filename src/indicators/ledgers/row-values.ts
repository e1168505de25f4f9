/**
 * What the rows of a ledger hold. Of a table whose months lie across, a column that does not lie across counts once an
 * entry, not once a month.
 */
import { rememberedFor, rememberedOf } from "../../collections/remembered";
import { exactSum } from "../../standards/exact-sum";
import type { LedgerRow } from "../../datasets/ledger";
import { entryKey } from "../../datasets/ledger";
import type { BookRow, LedgerBook } from "./ledger-book";
import { nameKey } from "./row-conditions";

/** Whether a ledger's column may stand once a month, year or kind, side by side. */
export const liesAcross = (book: LedgerBook, ledger: string, field: string): boolean =>
  (book.declaration(ledger)?.columns[field]?.spec.across.length ?? 0) > 0;

/** Rows that have a number, and beside them the numbers. */
export interface Valued {
  readonly rows: readonly BookRow[];
  readonly values: readonly number[];
}

/** The numbers of a field; of a column that does not lie across, once an entry. */
export const valuesOf = (rows: readonly BookRow[], field: string, liesAcross: boolean): Valued =>
  numbersIn(liesAcross ? rows : entries(rows), field);

/** Several indicators add up the same rows. */
const numbersIn = rememberedFor((rows: readonly BookRow[], field: string): Valued => {
  const values: number[] = [];
  const valued: BookRow[] = [];
  for (const row of rows) {
    const value = row.row.values[field];
    if (typeof value !== "number" || row.row.rest === true) continue;
    values.push(value);
    valued.push(row);
  }
  return { rows: valued.length === rows.length ? rows : valued, values };
});

/** The first of the rows that a table whose months lie across makes of each of its rows. */
export const entries = rememberedOf((rows: readonly BookRow[]): readonly BookRow[] => {
  if (areEntriesInOrder(rows)) return rows;
  const seen = new Map<BookRow["table"], Set<number>>();
  return rows.filter(({ table, row }) => {
    let known = seen.get(table);
    if (!known) seen.set(table, (known = new Set()));
    // Below zero what is parted off an entry.
    const key = row.rest === true || row.ownAmount === true ? -1 - entryKey(row) : entryKey(row);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
});

/** Whether each row of one table stands below the one before, as nearly all do: then no entry comes twice. */
function areEntriesInOrder(rows: readonly BookRow[]): boolean {
  const [first] = rows;
  let last = -1;
  for (const { table, row } of rows) {
    const key = entryKey(row);
    if (table !== first?.table || row.rest === true || row.ownAmount === true || key <= last) return false;
    last = key;
  }
  return true;
}

/** How many things the rows stand for. */
export const numberOf = (rows: readonly BookRow[]): number =>
  rows.every(({ row }) => row.count === undefined) ? rows.length : exactSum(rows.map(({ row }) => row.count ?? 1));

/** 城关镇 8家: a row that says how many things it stands for, and names none of them. */
export const isCountedOnly = ({ count, values }: LedgerRow, by: string): boolean =>
  count !== undefined && textOf(values[by]) === "";

export interface Things {
  /** Rows that name what they are of; several may name the same. */
  readonly named: readonly BookRow[];
  /** Rows that only say how many. */
  readonly counted: readonly BookRow[];
}

/**
 * What is told apart by a field. A row that was parted by outcome is of its thing only where all its parts pass: 2 of
 * an enterprise's 3 boilers are not the enterprise.
 */
export function thingsIn(passing: readonly BookRow[], among: readonly BookRow[], by: string): Things {
  const parted = among.filter(({ row }) => row.rest === true);
  const through = new Set(parted.length === 0 ? [] : passing);
  const inPart = new Set(parted.flatMap((one) => (through.has(one) ? [] : placeOf(one))));
  return {
    named: passing.filter(
      (one) => textOf(one.row.values[by]) !== "" && (inPart.size === 0 || !inPart.has(placeOf(one))),
    ),
    counted: entries(passing.filter(({ row }) => isCountedOnly(row, by))),
  };
}

/** 甲厂、乙厂: a cell that lists several, each called as such things are. */
const CALLED = /(?:厂|公司|店|馆|场|企业|加工点|作坊|酒楼|饭庄|超市|合作社|中心|集团)(?:[(（][^()（）]*[)）])?$/;

/** The names that a row gives of a field. */
export const namesOf = ({ values }: LedgerRow, by: string): readonly string[] => namesListed(textOf(values[by]));

/** The keys of the names that rows give of a field. */
export function namesIn(rows: readonly BookRow[], by: string): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { row } of rows) texts.add(textOf(row.values[by]));
  return new Set([...texts].flatMap(namesListed).map(nameKey));
}

function namesListed(text: string): readonly string[] {
  const parts = text.split(/[、，,;；\n]/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => CALLED.test(part)) ? parts : [text];
}

const placeOf = ({ row: { at } }: BookRow): string => `${at.sheet}!${at.top}`;

export const bothFilled = (rows: readonly BookRow[], one: string, other: string): readonly BookRow[] =>
  rows.filter(({ row }) => typeof row.values[one] === "number" && typeof row.values[other] === "number");

export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
