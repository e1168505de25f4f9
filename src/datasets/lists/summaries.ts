/**
 * A list and its own summary (分村明细 beside 乡镇汇总, entries beside 月份 | 检查家次): a row of the one is the sum of
 * several rows of the other. Both would count what was done twice.
 */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { remembered } from "../../collections/remembered";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, entryKey, type LedgerRow, type LedgerTable } from "../ledger";

interface List {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly title: string;
  /** What stands in each column of text, by the row on the sheet: also in columns that the ledger does not know. */
  readonly texts: readonly ((row: number) => string)[];
}

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

/** Two rows that agree by chance are no summary of anything; two of two sums hardly do. */
const FEWEST_ROWS = 2;

/** Whether each row's numbers are the sums of the rows that name what it names, and some row's of several. */
function sumsUp({ table, ledger, texts }: List, detail: List): boolean {
  const rows = entriesOf(table.rows);
  if (rows.length < FEWEST_ROWS) return false;
  if (isSummedByKind(table.rows, detail.table.rows, ledger)) return true;
  if (entriesOf(detail.table.rows).length <= rows.length) return false;
  return [...waysToName(ledger), ...texts.map(byColumn)].some((by) => {
    const parts = groupsNamed(rows, detail.table.rows, by, [...waysToName(ledger), ...detail.texts.map(byColumn)]);
    return parts !== null && parts.some(({ of }) => entriesOf(of).length > 1) && areSums(parts, table.rows, ledger);
  });
}

/** A table that is called so sums up another, if one is there. */
const IS_SUMMARY = /统计|汇总|总表|合计/;
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
  return groupsMostly(one, details) || countsWithoutNames(one, detail);
}

/** 汇总: 月份 | 检查家次 beside the list of them; by its title, as nothing in it says what it counts. */
function countsWithoutNames({ table: { rows, guess }, title, ledger }: List, detail: readonly LedgerRow[]): boolean {
  const isCalledSo = [title, String(guess.sheet)].some((text) => IS_SUMMARY.test(text));
  const counts = (all: readonly LedgerRow[]): boolean => all.some(({ count }) => count !== undefined);
  const isNameless = namingFields(ledger).every((field) => !has(rows, field));
  return (
    isCalledSo &&
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
  const [rows, all] = [entriesOf(table.rows), details.flatMap(({ table: { rows: own } }) => entriesOf(own))];
  if (rows.length < FEWEST_ROWS || all.length <= rows.length) return false;
  return namesOfEntries(ledger).some((by) => {
    const names = rows.map(by);
    if (new Set(names).size < names.length || names.includes("")) return false;
    const nameIn = remembered((said: string) => names.find((name) => isUnder(said, name)) ?? null);
    const columns = Math.min(...details.map((detail) => detail.texts.length));
    const ways = [
      ...waysToName(ledger).map((way) => all.map((row) => nameIn(way(row)))),
      ...Array.from({ length: Number.isFinite(columns) ? columns : 0 }, (_, at) =>
        details.flatMap((detail) =>
          entriesOf(detail.table.rows).map((row) => nameIn(headerKey(detail.texts[at]?.(row.line) ?? ""))),
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
  said === name || (said.startsWith(name) && /[镇乡村区县街道园]$/.test(name));

/** By what a list's entries are called, and not by any other words of theirs. */
const namesOfEntries = (ledger: LedgerDeclaration): Naming[] =>
  namingFields(ledger).map((field) => ({ values }) => {
    const { [field]: value } = values;
    return typeof value === "string" ? headerKey(value) : "";
  });

/** The sheets that a list names, a row each: 甲镇 | 乙镇 beside sheets 甲镇 and 乙镇; undefined: it does not. */
function sheetsNamed<One extends List>(one: One, others: readonly One[]): readonly One[] | undefined {
  const rows = others.length < FEWEST_ROWS ? [] : entriesOf(one.table.rows);
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

/** The first of the lists that one sums up together: a sheet a month, and a table of the months. */
const firstOfAll = <One extends List>({ table, ledger }: One, others: readonly One[]): One | undefined =>
  others.length > 1 &&
  entriesOf(table.rows).length >= FEWEST_ROWS &&
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
    const parts = entriesOf(rows).map((row): Parts => ({ row, of: detail.filter((one) => isOf(row, one)) }));
    return parts.every(({ of }) => of.length > 0) && areSums(parts, rows, ledger);
  });
}

/** What the others are called, and these are not. */
const namesLess = (rows: readonly LedgerRow[], others: readonly LedgerRow[], ledger: LedgerDeclaration): boolean =>
  namingFields(ledger).some(
    (field) =>
      rows.every(({ values }) => (values[field] ?? null) === null) &&
      others.every(({ values }) => (values[field] ?? null) !== null),
  );

/** Quarters beside months. */
function isCoarser(rows: readonly LedgerRow[], detail: readonly LedgerRow[], { datedBy }: LedgerDeclaration): boolean {
  const lengths = (all: readonly LedgerRow[]): number[] =>
    all.map(({ values }) => {
      const period = asPeriod(values[datedBy ?? ""]);
      return period === null ? Number.NaN : period.to - period.from;
    });
  return Math.min(...lengths(rows)) > Math.max(...lengths(detail));
}

const namingFields = ({ columns, identifiedBy, knownBy }: LedgerDeclaration): string[] =>
  Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.kind === "text" && (spec.required || identifiedBy.includes(field) || knownBy.includes(field)) ? [field] : [],
  );

/** Whether a row falls under a row of a summary: within its stretch of time, or of its kind. */
type Sorting = (under: LedgerRow, row: LedgerRow) => boolean;

function waysToSort({ datedBy, columns }: LedgerDeclaration): Sorting[] {
  const kinds = Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.kind === "choice" && spec.choices !== workStates ? [field] : [],
  );
  const isWithin: Sorting = (under, row) => {
    const [stretch, day] = [under, row].map(({ values }) => asPeriod(values[datedBy ?? ""]));
    return Boolean(stretch && day && stretch.from <= day.from && day.to <= stretch.to && stretch.to > stretch.from);
  };
  return [
    ...(datedBy === null ? [] : [isWithin]),
    ...kinds.map(
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
  const rows = entriesOf(table.rows);
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

/** By its sheet's name or its title: 甲镇, 甲镇清洁取暖台账. */
const isOf = ({ table, title }: List, name: string): boolean =>
  name !== "" && [String(table.guess.sheet), title].some((text) => headerKey(text).startsWith(name));

/** The first of the rows that each row of the sheet was read as. */
const entriesOf = (rows: readonly LedgerRow[]): readonly LedgerRow[] =>
  rows.filter((row, index) => {
    const before = rows[index - 1];
    return before === undefined || entryKey(before) !== entryKey(row);
  });

const fieldsOf = (ledger: LedgerDeclaration, kind: "number" | "text"): string[] =>
  Object.entries(ledger.columns)
    .filter(([, { spec }]) => spec.kind === kind)
    .map(([field]) => field);

interface Parts {
  readonly row: LedgerRow;
  readonly of: readonly LedgerRow[];
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

/** What a row is called, in one of its columns. */
type Naming = (row: LedgerRow) => string;

const waysToName = (ledger: LedgerDeclaration): Naming[] =>
  fieldsOf(ledger, "text").map((field) => (row) => {
    const value = row.value(field);
    return typeof value === "string" ? headerKey(value) : "";
  });

const byColumn =
  (textAt: (row: number) => string): Naming =>
  ({ line }) =>
    headerKey(textAt(line));

/** An amount of some rows: of a column, or how many things they stand for. */
type Amount = (rows: readonly LedgerRow[]) => number;

/**
 * Whether every amount that the summary has is what its details come to, and some amount is more than nothing. What it
 * does not sum up (吨位 of boilers) says nothing against it.
 */
function areSums(parts: readonly Parts[], all: readonly LedgerRow[], ledger: LedgerDeclaration): boolean {
  const whole = ({ row }: Parts): LedgerRow[] => all.filter((one) => entryKey(one) === entryKey(row));
  const amounts = amountsOf(all, ledger);
  return (
    amounts.some((amount) => parts.some((one) => amount(whole(one)) > 0)) &&
    amounts.every((amount) => isSumEverywhere(parts, (one) => amount(whole(one)), amount, ledger))
  );
}

/** What some rows come to: in each column of numbers, and in things where they say how many they stand for. */
const amountsOf = (all: readonly LedgerRow[], ledger: LedgerDeclaration): readonly Amount[] => [
  ...fieldsOf(ledger, "number")
    .filter((field) => has(all, field))
    .map(
      (field): Amount =>
        (rows) =>
          amountIn(rows, field, ledger),
    ),
  ...(all.some(({ count }) => count !== undefined) ? [thingsIn] : []),
];

const has = (rows: readonly LedgerRow[], field: string): boolean =>
  rows.some(({ values }) => (values[field] ?? null) !== null);

/** What a column comes to; where the rows have no column for what is done of it, the amounts of those that are. */
function amountIn(rows: readonly LedgerRow[], field: string, ledger: LedgerDeclaration): number {
  const of = ledger.columns[field]?.spec.doneOf ?? null;
  if (of !== null && rows.every(({ values }) => !(field in values)))
    return amountIn(
      rows.filter((row) => isDone(row, ledger)),
      of,
      ledger,
    );
  const isParted = Object.values(ledger.columns).some(({ spec }) => spec.doneOf === field);
  return rows
    .filter((row) => row.part === 0 || (isParted && row.ownAmount === true) || liesAcross(row, field, ledger))
    .reduce((sum, { values }) => sum + (typeof values[field] === "number" ? values[field] : 0), 0);
}

/** Of a number that lies across each part of a row has its own. */
const liesAcross = ({ rest, ownAmount, monthsBefore }: LedgerRow, field: string, ledger: LedgerDeclaration): boolean =>
  rest !== true && ownAmount !== true && monthsBefore !== true && (ledger.columns[field]?.spec.across.length ?? 0) > 0;

const thingsIn: Amount = (rows) =>
  rows.filter(({ part, rest }) => part === 0 || rest === true).reduce((sum, { count = 1 }) => sum + count, 0);

/** Of all that the detail lists, or of what of it is done. */
function isSumEverywhere(
  parts: readonly Parts[],
  written: (one: Parts) => number,
  amount: Amount,
  ledger: LedgerDeclaration,
): boolean {
  const ways = [(): boolean => true, (row: LedgerRow): boolean => isDone(row, ledger)];
  return ways.some((counts) => parts.every((one) => isEqual(written(one), amount(one.of.filter(counts)))));
}

const isDone = ({ values }: LedgerRow, { columns }: LedgerDeclaration): boolean =>
  Object.entries(columns).every(([field, { spec }]) => spec.choices !== workStates || values[field] === "done");

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
