/**
 * A list and its own summary (分村明细 beside 乡镇汇总): a row of the one is the sum of several rows of the other. Both
 * would count what was done twice.
 */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerRow, LedgerTable } from "../ledger";

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
    const detail = others.find((other) => sumsUp(one, other)) ?? firstOfSheets(one, others);
    if (detail !== undefined) summaries.set(one, detail);
  }
  return summaries;
}

/** Two rows that agree by chance are no summary of anything; two of two sums hardly do. */
const FEWEST_ROWS = 2;

/** Whether each row's numbers are the sums of the rows that name what it names, and some row's of several. */
function sumsUp({ table, ledger, texts }: List, detail: List): boolean {
  const rows = entriesOf(table.rows);
  if (rows.length < FEWEST_ROWS || entriesOf(detail.table.rows).length <= rows.length) return false;
  const numbers = fieldsOf(ledger, "number");
  return [...waysToName(ledger), ...texts.map(byColumn)].some((by) => {
    const parts = groupsNamed(rows, detail.table.rows, by, [...waysToName(ledger), ...detail.texts.map(byColumn)]);
    return (
      parts !== null &&
      parts.some(({ of }) => entriesOf(of).length > 1) &&
      numbers.some((field) => parts.some(({ row }) => numberIn(row, field) > 0)) &&
      numbers.every((field) => isSumEverywhere(parts, field, ledger))
    );
  });
}

/**
 * The first of the sheets that a list sums up a row each: 汇总 with 甲镇 and 乙镇 beside sheets 甲镇 and 乙镇;
 * undefined: it does not.
 */
function firstOfSheets<One extends List>({ table, ledger, texts }: One, others: readonly One[]): One | undefined {
  const rows = entriesOf(table.rows);
  if (rows.length < FEWEST_ROWS || others.length < rows.length) return undefined;
  const numbers = fieldsOf(ledger, "number");
  for (const by of [...waysToName(ledger), ...texts.map(byColumn)]) {
    const sheets = rows.map((row) => others.filter((other) => isOf(other, by(row))));
    const details = sheets.flatMap((found) => (found.length === 1 ? found : []));
    if (details.length < rows.length || new Set(details).size < rows.length) continue;
    const parts = rows.map((row, index) => ({ row, of: details[index]?.table.rows ?? [] }));
    const isSum = numbers.every((field) => isSumEverywhere(parts, field, ledger));
    if (isSum && numbers.some((field) => rows.some((row) => numberIn(row, field) > 0))) return details[0];
  }
  return undefined;
}

/** By its sheet's name or its title: 甲镇, 甲镇清洁取暖台账. */
const isOf = ({ table, title }: List, name: string): boolean =>
  name !== "" && [String(table.guess.sheet), title].some((text) => headerKey(text).startsWith(name));

const entriesOf = (rows: readonly LedgerRow[]): readonly LedgerRow[] => rows.filter(({ part }) => part === 0);

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
  for (const way of ways) {
    const byName = groupedBy(detail, (row) => {
      const said = way(row);
      return names.find((name) => said.startsWith(name)) ?? null;
    });
    if (!byName.has(null) && names.every((name) => byName.has(name)))
      return rows.map((row, index) => ({ row, of: byName.get(names[index] ?? "") ?? [] }));
  }
  return null;
}

/** What a row is called, in one of its columns. */
type Naming = (row: LedgerRow) => string;

const waysToName = (ledger: LedgerDeclaration): Naming[] =>
  fieldsOf(ledger, "text").map((field) => (row) => {
    const value = row.values[field];
    return typeof value === "string" ? headerKey(value) : "";
  });

const byColumn =
  (textAt: (row: number) => string): Naming =>
  ({ at }) =>
    headerKey(textAt(at.top));

const numberIn = (row: LedgerRow, field: string): number => {
  const value = row.values[field];
  return typeof value === "number" ? value : 0;
};

/** Of all that the detail lists, or of what of it is done. */
function isSumEverywhere(parts: readonly Parts[], field: string, ledger: LedgerDeclaration): boolean {
  const ways = [(): boolean => true, (row: LedgerRow): boolean => isDone(row, ledger)];
  return ways.some((counts) =>
    parts.every(({ row, of }) =>
      isEqual(
        numberIn(row, field),
        of.filter(counts).reduce((sum, one) => sum + numberIn(one, field), 0),
      ),
    ),
  );
}

const isDone = ({ values }: LedgerRow, { columns }: LedgerDeclaration): boolean =>
  Object.entries(columns).every(([field, { spec }]) => spec.choices !== workStates || values[field] === "done");

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
