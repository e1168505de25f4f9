/**
 * A list and its own summary (分村明细 beside 乡镇汇总, entries beside 月份 | 检查家次): a row of the one is the sum of
 * several rows of the other. Both would count what was done twice.
 */
import { groupedBy } from "../../collections/grouped-by";
import { remembered } from "../../collections/remembered";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../ledger";
import {
  byColumn,
  FEWEST_ROWS,
  isCalledSummary,
  isOf,
  isWithin,
  kindFields,
  namesLess,
  waysToName,
  type List,
  type Naming,
} from "./names-of-rows";
import { amountsOf, areSums, entryRows, isEqual, type Parts } from "./sums-of-rows";

/** The summaries among the lists, each with the list that it sums up. */
export function summariesAmong<One extends List>(lists: readonly One[]): ReadonlyMap<One, One> {
  const summaries = new Map<One, One>();
  for (const one of lists) {
    const others = lists.filter((other) => other !== one && other.ledger === one.ledger);
    const detail = others.find((other) => sumsUp(one, other)) ?? firstOfSheets(one, others) ?? firstOfAll(one, others);
    if (detail !== undefined) summaries.set(one, detail);
  }
  return summaries;
}

/** Whether each row's numbers are the sums of the rows that name what it names, and some row's of several. */
function sumsUp(one: List, detail: List): boolean {
  const { table, ledger, texts } = one;
  const rows = entryRows(table.rows);
  if (rows.length < FEWEST_ROWS) return false;
  if (isCalledSummary(one) && !isCalledSummary(detail) && comesToTheSame(one, detail)) return true;
  if (isSummedByKind(table.rows, detail.table.rows, ledger)) return true;
  if (entryRows(detail.table.rows).length <= rows.length) return false;
  return [...waysToName(ledger), ...texts.map(byColumn)].some((by) => {
    const parts = groupsNamed(rows, detail.table.rows, by, [...waysToName(ledger), ...detail.texts.map(byColumn)]);
    return parts !== null && parts.some(({ of }) => entryRows(of).length > 1) && areSums(parts, table.rows, ledger);
  });
}

/** 汇总 by towns of which no column of the entries tells: fewer rows, and every amount of both is the same. */
function comesToTheSame({ table: { rows }, ledger }: List, { table: { rows: entries } }: List): boolean {
  const amounts = amountsOf(rows, ledger).filter((amount) => amount(rows) > 0);
  return (
    entryRows(rows).length < entryRows(entries).length &&
    amounts.length > 0 &&
    amounts.every((amount) => isEqual(amount(rows), amount(entries)))
  );
}

/** The first of the lists that one sums up together: a sheet a month, and a table of the months. */
const firstOfAll = <One extends List>({ table, ledger }: One, others: readonly One[]): One | undefined =>
  others.length > 1 &&
  entryRows(table.rows).length >= FEWEST_ROWS &&
  isSummedByKind(
    table.rows,
    others.flatMap((other) => other.table.rows),
    ledger,
  )
    ? others[0]
    : undefined;

/**
 * Whether rows that name none of the things are the sums of those that do, by month or by kind: 月份 | 检查家次,
 * 能源类型 | 运营车辆.
 */
function isSummedByKind(rows: readonly LedgerRow[], detail: readonly LedgerRow[], ledger: LedgerDeclaration): boolean {
  if (!namesLess(rows, detail, ledger) && !isCoarser(rows, detail, ledger)) return false;
  return waysToSort(ledger).some((isOf) => {
    const parts = entryRows(rows).map((row): Parts => ({ row, of: detail.filter((one) => isOf(row, one)) }));
    return parts.every(({ of }) => of.length > 0) && areSums(parts, rows, ledger);
  });
}

/** Quarters beside months. */
function isCoarser(rows: readonly LedgerRow[], detail: readonly LedgerRow[], { datedBy }: LedgerDeclaration): boolean {
  const lengths = (all: readonly LedgerRow[]): number[] =>
    all.map((row) => {
      const period = asPeriod(row.value(datedBy ?? ""));
      return period === null ? Number.NaN : period.to - period.from;
    });
  return Math.min(...lengths(rows)) > Math.max(...lengths(detail));
}

/** Whether a row falls under a row of a summary: within its stretch of time, or of its kind. */
type Sorting = (under: LedgerRow, row: LedgerRow) => boolean;

function waysToSort(ledger: LedgerDeclaration): Sorting[] {
  const { datedBy } = ledger;
  return [
    ...(datedBy === null ? [] : [(under: LedgerRow, row: LedgerRow) => isWithin(ledger, under, row)]),
    ...kindFields(ledger).map(
      (field): Sorting =>
        ({ values: under }, { values }) =>
          (under[field] ?? null) !== null && under[field] === values[field],
    ),
  ];
}

/**
 * The first of the sheets that a list sums up a row each: 汇总 with 甲镇 and 乙镇 beside sheets 甲镇 and 乙镇;
 * undefined: it does not.
 */
function firstOfSheets<One extends List>({ table, ledger, texts }: One, others: readonly One[]): One | undefined {
  if (others.length < FEWEST_ROWS) return undefined;
  const rows = entryRows(table.rows);
  if (rows.length < FEWEST_ROWS || others.length < rows.length) return undefined;
  for (const by of [...waysToName(ledger), ...texts.map(byColumn)]) {
    const sheets = rows.map((row) => others.filter((other) => isOf(other, by(row))));
    const details = sheets.flatMap((found) => (found.length === 1 ? found : []));
    if (details.length < rows.length || new Set(details).size < rows.length) continue;
    const parts = rows.map((row, index) => ({ row, of: details[index]?.table.rows ?? [] }));
    if (areSums(parts, table.rows, ledger)) return details[0];
  }
  return undefined;
}

/**
 * For each row the detail's rows that bear its name in one of their columns, or begin with it; null: for one there are
 * none.
 */
function groupsNamed(
  rows: readonly LedgerRow[],
  detail: readonly LedgerRow[],
  by: Naming,
  ways: readonly Naming[],
): Parts[] | null {
  const names = rows.map(by);
  if (new Set(names).size < names.length || names.includes("")) return null;
  const nameIn = remembered((said: string) => names.find((name) => said.startsWith(name)) ?? null);
  for (const way of ways) {
    // Mostly the first row tells that the column has no such names.
    if (!detail.every((row) => nameIn(way(row)) !== null)) continue;
    const byName = groupedBy(detail, (row) => nameIn(way(row)));
    if (names.every((name) => byName.has(name)))
      return rows.map((row, index) => ({ row, of: byName.get(names[index] ?? "") ?? [] }));
  }
  return null;
}
