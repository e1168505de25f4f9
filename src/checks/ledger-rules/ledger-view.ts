/** The rows of a ledger as the rules look at them. */
import { civilDate, dayOf, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { Place } from "../../cells/address";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { cellOf, rowsOf, type LedgerData, type LedgerRow } from "../../datasets/ledger";
import type { Finding } from "../../findings/finding";
import { exactSum } from "../../standards/exact-sum";

export interface LedgerView {
  readonly declaration: LedgerDeclaration;
  /** All rows, in the order of the sheets. */
  readonly all: readonly LedgerRow[];
  /** Rows of the year up to the cut-off, and those without a date: what the figures are made of. */
  readonly current: readonly LedgerRow[];
  /** The current rows, each entry once, also where its months lie across. */
  readonly entries: readonly LedgerRow[];
}

export function ledgerView(ledgers: LedgerData, declaration: LedgerDeclaration, until: Day): LedgerView {
  const all = rowsOf(ledgers, declaration.id);
  const { datedBy } = declaration;
  const yearStart = dayOf(civilDate(until).year, 1, 1);
  const isCurrent = (row: LedgerRow): boolean => {
    const period = datedBy === null ? null : periodIn(row, datedBy);
    return period === null || (period.from >= yearStart && period.from <= until);
  };
  const current = all.every(isCurrent) ? all : all.filter(isCurrent);
  const isEntry = ({ part }: LedgerRow): boolean => part === 0;
  return { declaration, all, current, entries: current.every(isEntry) ? current : current.filter(isEntry) };
}

export const keeps = (row: LedgerRow, field: string): boolean => field in row.values;

export const periodIn = ({ values }: LedgerRow, field: string): Period | null => {
  const value = values[field];
  return typeof value === "object" ? value : null;
};

export const numberIn = ({ values }: LedgerRow, field: string): number | null => {
  const value = values[field];
  return typeof value === "number" ? value : null;
};

/** "" where there is none. */
export const textIn = ({ values }: LedgerRow, field: string): string => {
  const value = values[field];
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
};

/** The cell of a field, or the row. */
export const placeOf = (row: LedgerRow, field: string): Place => cellOf(row, field) ?? row.at;

export const sumOf = (rows: readonly LedgerRow[], field: string): number => {
  const numbers: number[] = [];
  for (const row of rows) {
    const value = numberIn(row, field);
    if (value !== null) numbers.push(value);
  }
  return exactSum(numbers);
};

/** What is to be told of the first rows of which there is something to tell; a rule is asked of every row of a list. */
export function foundIn(
  rows: readonly LedgerRow[],
  judge: (row: LedgerRow) => Finding | null,
  most = Infinity,
): Finding[] {
  const found: Finding[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    const one = judge(row);
    if (one !== null) found.push(one);
  }
  return found;
}

export function groupRows(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A few names, and how many more: 甲、乙、丙等 7 个. */
export function someNames(names: readonly string[], most = 4): string {
  return names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")}等 ${names.length} 个`;
}
