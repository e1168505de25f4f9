/**
 * Summaries that come to something else than the list that they sum up, as in life they nearly always do: whether they
 * are one is seen by their form.
 */
import { headerKey } from "../../cells/normalise-text";
import { remembered } from "../../collections/remembered";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../ledger";
import {
  byColumn,
  FEWEST_ROWS,
  isCalledSummary,
  isOf,
  isWithin,
  namesLess,
  namingFields,
  waysToName,
  type List,
  type Naming,
} from "./names-of-rows";
import { amountsOf, areSums, entryRows, has, isDone, type Parts } from "./sums-of-rows";

/** Their sums are of one size. */
const NEAR = 0.5;

/**
 * Tables that are summaries by their form and come to something else than what they sum up, each with the lists of it:
 * they count without naming what a list of the same names; or their rows are called as its groups, or as its sheets.
 */
export function summariesThatDiffer<One extends List>(lists: readonly One[]): ReadonlyMap<One, readonly One[]> {
  const found = new Map<One, readonly One[]>();
  for (const one of lists) {
    const others = lists.filter((other) => other !== one && other.ledger === one.ledger && !found.has(other));
    const ways = others.map((other) => [other]);
    const details = sheetsNamed(one, others) ?? ways.find((some) => isSummaryOf(one, some));
    if (details !== undefined) found.set(one, details);
  }
  return found;
}

function isSummaryOf(one: List, details: readonly List[]): boolean {
  const detail = details.flatMap(({ table }) => table.rows);
  if (!isLikeInSize(one, detail)) return false;
  return groupsMostly(one, details) || countsWithoutNames(one, detail) || sortsByTime(one, detail);
}

/**
 * 8月 | 9月 beside rows of several roads for each of them: by its title, or because most of its rows are the sums of
 * theirs.
 */
function sortsByTime({ table, title, ledger }: List, detail: readonly LedgerRow[]): boolean {
  const rows = entryRows(table.rows);
  const isFew = rows.length >= FEWEST_ROWS && rows.length <= MOST_STRETCHES;
  if (!isFew || !rows.every((row) => isStretch(ledger, row)) || entryRows(detail).length <= rows.length) return false;
  const parts = rows.map((row): Parts => ({ row, of: detail.filter((one) => isWithin(ledger, row, one)) }));
  const sorted = parts.flatMap(({ of }) => of);
  const areAllSorted = sorted.length === detail.length && parts.every(({ of }) => of.length > 0);
  if (!areAllSorted || !parts.some(({ of }) => entryRows(of).length > 1)) return false;
  const equal = parts.filter((part) => areSums([part], [part.row], ledger));
  return isCalledSummary({ title, table }) || equal.length >= MOST_EQUAL * parts.length;
}

const timeOf = ({ datedBy }: LedgerDeclaration, row: LedgerRow) =>
  datedBy === null ? null : asPeriod(row.value(datedBy));

function isStretch(ledger: LedgerDeclaration, row: LedgerRow): boolean {
  const period = timeOf(ledger, row);
  return period !== null && period.to > period.from;
}

/** What sums up several entries is of no day of its own. */
function isOfOneDay(ledger: LedgerDeclaration, row: LedgerRow): boolean {
  const period = timeOf(ledger, row);
  return period !== null && period.to === period.from;
}

/** No summary has more stretches of time than a year has days. */
const MOST_STRETCHES = 366;
/** Of a summary that is nearly right so many rows are right. */
const MOST_EQUAL = 0.5;

/** 汇总: 月份 | 检查家次 beside the list of them; by its title, as nothing in it says what it counts. */
function countsWithoutNames({ table, title, ledger }: List, detail: readonly LedgerRow[]): boolean {
  const { rows } = table;
  const counts = (all: readonly LedgerRow[]): boolean => all.some(({ count }) => count !== undefined);
  const isNameless = namingFields(ledger).every((field) => !has(rows, field));
  return (
    isCalledSummary({ title, table }) &&
    (isNameless || (counts(rows) && !counts(detail))) &&
    namesLess(rows, detail, ledger) &&
    meetInTime(rows, detail, ledger)
  );
}

/** The most of the rows that a summary leaves without a group, and of its groups that have none. */
const MOST_UNNAMED = 0.2;
const MOST_EMPTY = 0.5;

/** 甲镇 | 乙镇 beside the villages of both: fewer rows, each called as several of the others are. */
function groupsMostly({ table, ledger }: List, details: readonly List[]): boolean {
  const [rows, all] = [entryRows(table.rows), details.flatMap(({ table: { rows: own } }) => entryRows(own))];
  if (rows.length < FEWEST_ROWS || all.length <= rows.length || rows.every((row) => isOfOneDay(ledger, row)))
    return false;
  return namesOfEntries(ledger).some((by) => {
    const names = rows.map(by);
    if (new Set(names).size < names.length || names.includes("")) return false;
    const nameIn = remembered((said: string) => names.find((name) => isUnder(said, name)) ?? null);
    const columns = Math.min(...details.map((detail) => detail.texts.length));
    const ways = [
      ...waysToName(ledger).map((way) => all.map((row) => nameIn(way(row)))),
      ...Array.from({ length: Number.isFinite(columns) ? columns : 0 }, (_, at) =>
        details.flatMap((detail) =>
          entryRows(detail.table.rows).map((row) => nameIn(headerKey(detail.texts[at]?.(row.line) ?? ""))),
        ),
      ),
    ];
    return ways.some((found) => {
      const named = found.flatMap((name) => name ?? []);
      const groups = new Set(named);
      return (
        found.length - named.length <= MOST_UNNAMED * found.length &&
        names.length - groups.size <= MOST_EMPTY * names.length &&
        groups.size >= FEWEST_ROWS &&
        named.length > groups.size
      );
    });
  });
}

/** 一号地 is not under 一号, nor 厂10 under 厂1. */
const isUnder = (said: string, name: string): boolean =>
  said.startsWith(name) && (said.length === name.length || /[镇乡村区县街道园]$/.test(name));

/** By what a list's entries are called, and not by any other words of theirs. */
const namesOfEntries = (ledger: LedgerDeclaration): Naming[] =>
  namingFields(ledger).map((field) => ({ values }) => {
    const { [field]: value } = values;
    return typeof value === "string" ? headerKey(value) : "";
  });

/** The sheets that a list names, a row each: 甲镇 | 乙镇 beside sheets 甲镇 and 乙镇; undefined: it does not. */
function sheetsNamed<One extends List>(one: One, others: readonly One[]): readonly One[] | undefined {
  const rows = others.length < FEWEST_ROWS ? [] : entryRows(one.table.rows);
  if (rows.length < FEWEST_ROWS) return undefined;
  for (const by of [...waysToName(one.ledger), ...one.texts.map(byColumn)]) {
    const named = rows.map((row) => others.filter((other) => isOf(other, by(row))));
    const details = [...new Set(named.flatMap((found) => (found.length === 1 ? found : [])))];
    const isOfSheets = details.length >= FEWEST_ROWS && details.length >= (1 - MOST_EMPTY) * rows.length;
    if (
      isOfSheets &&
      isLikeInSize(
        one,
        details.flatMap(({ table }) => table.rows),
      )
    )
      return details;
  }
  return undefined;
}

/** Whether what a list adds up to is in every amount of the size of what others do, or of what of them is done. */
function isLikeInSize({ table: { rows }, ledger }: List, detail: readonly LedgerRow[]): boolean {
  const amounts = amountsOf(rows, ledger).filter((amount) => amount(rows) > 0);
  const done = detail.filter((row) => isDone(row, ledger));
  const isNear = (a: number, b: number): boolean => Math.min(a, b) >= NEAR * Math.max(a, b);
  return (
    amounts.length > 0 &&
    amounts.every((amount) => isNear(amount(rows), amount(detail)) || isNear(amount(rows), amount(done)))
  );
}

/** Without dates on either side nothing says that they are of different times. */
function meetInTime(rows: readonly LedgerRow[], others: readonly LedgerRow[], { datedBy }: LedgerDeclaration): boolean {
  const [here, there] = [rows, others].map((all) => all.flatMap(({ values }) => asPeriod(values[datedBy ?? ""]) ?? []));
  if (!here?.length || !there?.length) return true;
  return here.some(({ from, to }) => there.some((other) => other.from <= to && from <= other.to));
}
