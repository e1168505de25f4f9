/** The rows of a ledger as the rules look at them. */
import { civilDate, dayOf, type Day } from "../../calendar/day";
import type { Place } from "../../cells/address";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, cellOf, type LedgerData, type LedgerRow } from "../../datasets/ledger";
import { RowSet } from "../../datasets/row-set";
import type { FieldValue } from "../../datasets/rows-by-column";
import { exactSum } from "../../standards/exact-sum";

export interface LedgerView {
  readonly declaration: LedgerDeclaration;
  /** All rows, in the order of the sheets. */
  readonly all: RowSet;
  /** Rows of the year up to the cut-off, and those without a date: what the figures are made of. */
  readonly current: RowSet;
  /** The current rows, each entry once, also where its months lie across. */
  readonly entries: RowSet;
}

export function ledgerView({ tables }: Tables, declaration: LedgerDeclaration, until: Day): LedgerView {
  const all = RowSet.ofTables(tables.filter(({ ledger }) => ledger === declaration.id));
  const { datedBy } = declaration;
  const yearStart = dayOf(civilDate(until).year, 1, 1);
  const isCurrent = (value: FieldValue): boolean => {
    const period = asPeriod(value);
    return period === null || (period.from >= yearStart && period.from <= until);
  };
  const current = datedBy === null ? all : all.where(datedBy, isCurrent);
  return { declaration, all, current, entries: current.wholes() };
}

type Tables = Pick<LedgerData, "tables">;

export const isNumber = (value: FieldValue): value is number => typeof value === "number";

/** "" where there is none. */
export const textOf = (value: FieldValue): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

export const isBlank = (value: FieldValue): boolean => textOf(value) === "";

/** The cell of a field, or the row. */
export const placeOf = (row: LedgerRow, field: string): Place => cellOf(row, field) ?? row.at;

export const sumOf = (rows: RowSet, field: string): number => exactSum(rows.numbers(field).values);

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
