/** Reading ledgers from sheets by hand, and looking at what came of it. */
import { isoDate } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import type { LedgerData, LedgerRow } from "../../src/datasets/ledger";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings, type SheetCorrection } from "../../src/settings";
import { book, snapshot, type SheetOptions } from "./sheet-snapshot";

export type Table = readonly (readonly RawValue[])[];

export const nothingTaken: ReadonlySet<string> = new Set();

/** One sheet, read. */
export const readSheet = (rows: Table, options: SheetOptions = {}, correction?: SheetCorrection): LedgerData =>
  readLedgers(
    book(snapshot(rows, options)),
    correction
      ? { ...defaultSettings, corrections: { [`{${options.name ?? "Sheet1"}}`]: correction } }
      : defaultSettings,
    nothingTaken,
  );

/** Sheets by name. */
export const readSheets = (sheets: Readonly<Record<string, Table>>): LedgerData =>
  readLedgers(
    book(...Object.entries(sheets).map(([name, rows]) => snapshot(rows, { name }))),
    defaultSettings,
    nothingTaken,
  );

/** A day as 2021-03-05, a month as 2021-03, a year as 2021, any other period from—to. */
export function said(value: LedgerValue | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  const [from, to] = [isoDate(value.from), isoDate(value.to)];
  if (from === to) return from;
  if (from.endsWith("-01-01") && to.endsWith("-12-31") && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && Number(to.slice(8)) >= 28) return from.slice(0, 7);
  return `${from}—${to}`;
}

/** The fields of every row, in the order of the sheets. */
export const column = (data: LedgerData, ...fields: readonly string[]): (string | number | null)[][] =>
  data.tables.flatMap(({ rows }) => rows).map(({ values }) => fields.map((field) => said(values[field])));

export const ledgersOf = (data: LedgerData): string[] => data.tables.map(({ ledger }) => ledger);
export const codes = (data: LedgerData): string[] => data.findings.map(({ code }) => code);
export const codesAt = (data: LedgerData): [string, number | null, number | null][] =>
  data.findings.map(({ code, at }) => [
    code,
    at && "row" in at ? at.row : null,
    at && "column" in at ? at.column : null,
  ]);

/** Values without their places, sorted: what must not change however a ledger lies. */
export const multiset = (rows: readonly LedgerRow[]): string[] =>
  rows
    .map(({ values }) =>
      JSON.stringify(
        Object.entries(values)
          .filter(([, value]) => value !== null)
          .map(([field, value]) => [field, said(value)])
          .sort(),
      ),
    )
    .sort();

export const sum = (data: LedgerData, field: string): number =>
  Number(
    data.tables
      .flatMap(({ rows }) => rows)
      .reduce((total, { values }) => total + (typeof values[field] === "number" ? values[field] : 0), 0)
      .toPrecision(12),
  );
