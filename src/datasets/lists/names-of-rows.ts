/** What the rows of a list are called, and what they fall under. */
import { headerKey } from "../../cells/normalise-text";
import { rememberedOf } from "../../collections/remembered";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow, type LedgerTable } from "../ledger";
import { fieldsOf } from "./sums-of-rows";

export interface List {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly title: string;
  /** What stands in each column of text, by the row on the sheet: also in columns that the ledger does not know. */
  readonly texts: readonly ((row: number) => string)[];
}

/** A table that is called so sums up another, if one is there. */
const IS_SUMMARY = /统计|汇总|总表|合计/;
export const isCalledSummary = ({ title, table }: Pick<List, "title" | "table">): boolean =>
  [title, table.guess.sheet].some((text) => IS_SUMMARY.test(text));

/** Two rows that agree by chance are no summary of anything; two of two sums hardly do. */
export const FEWEST_ROWS = 2;

/** What a row is called, in one of its columns. */
export type Naming = (row: LedgerRow) => string;

export const waysToName = (ledger: LedgerDeclaration): Naming[] =>
  fieldsOf(ledger, "text").map((field) => (row) => {
    const value = row.value(field);
    return typeof value === "string" ? headerKey(value) : "";
  });

export const byColumn =
  (textAt: (row: number) => string): Naming =>
  ({ line }) =>
    headerKey(textAt(line));

export const namingFields = ({ columns, identifiedBy, knownBy }: LedgerDeclaration): string[] =>
  Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.kind === "text" && (spec.required || identifiedBy.includes(field) || knownBy.includes(field)) ? [field] : [],
  );

const calledBy = rememberedOf(({ table, title }: List): readonly string[] => [
  headerKey(table.guess.sheet),
  headerKey(title),
]);

/** By its sheet's name or its title: 甲镇, 甲镇清洁取暖台账. */
export const isOf = (list: List, name: string): boolean =>
  name !== "" && calledBy(list).some((called) => called.startsWith(name));

/** What the others are called, and these are not. */
export const namesLess = (
  rows: readonly LedgerRow[],
  others: readonly LedgerRow[],
  ledger: LedgerDeclaration,
): boolean =>
  namingFields(ledger).some(
    (field) =>
      rows.every(({ values }) => (values[field] ?? null) === null) &&
      others.every(({ values }) => (values[field] ?? null) !== null),
  );

export function isWithin({ datedBy }: LedgerDeclaration, under: LedgerRow, row: LedgerRow): boolean {
  if (datedBy === null) return false;
  const stretch = asPeriod(under.value(datedBy));
  if (stretch === null || stretch.to <= stretch.from) return false;
  const day = asPeriod(row.value(datedBy));
  return day !== null && stretch.from <= day.from && day.to <= stretch.to;
}

/** The fields that say of what kind a thing is, and not how far a work on it is. */
export const kindFields = ({ columns }: LedgerDeclaration): string[] =>
  Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.kind === "choice" && spec.choices !== workStates ? [field] : [],
  );
