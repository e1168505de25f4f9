/** Ledgers by hand, as the reader would give them. */
import { dayOf, type Day } from "../../src/calendar/day";
import { wholeMonth, wholeYear, type Period } from "../../src/calendar/period";
import { sheetName, type CellRef } from "../../src/cells/address";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import { LedgerRow, type LedgerData, type LedgerTable } from "../../src/datasets/ledger";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import type { LedgerIndicator } from "../../src/indicators/ledgers/declare-indicator";

export type Values = Readonly<Record<string, LedgerValue>>;

export const on = (month: number, day: number, year = 2021): Period => ({
  from: dayOf(year, month, day),
  to: dayOf(year, month, day),
});
export const inMonth = (month: number, year = 2021): Period => wholeMonth({ year, month });
export const inYear = (year: number): Period => wholeYear(year);
export const day = (month: number, dayOfMonth: number, year = 2021): Day => dayOf(year, month, dayOfMonth);

interface TableOptions {
  readonly sheet?: string;
  /** Rows that come of one entry whose months lie across: so many to an entry. */
  readonly perEntry?: number;
}

/** A table with a header in row 1 (from 0) and its rows below. */
export function table(
  ledger: string,
  rows: readonly Values[],
  { sheet = ledger, perEntry = 1 }: TableOptions = {},
): LedgerTable {
  const name = sheetName(sheet);
  const place = (index: number): number => 2 + Math.floor(index / perEntry);
  const made = rows.map((values, index) =>
    LedgerRow.of({
      values,
      part: index % perEntry,
      at: { sheet: name, top: place(index), bottom: place(index), left: 0, right: 9 },
      cells: Object.fromEntries(
        Object.entries(values).flatMap(([field, value], column): [string, CellRef][] =>
          value === null ? [] : [[field, { sheet: name, row: place(index), column }]],
        ),
      ),
    }),
  );
  return {
    ledger,
    rows: made,
    totals: [],
    source: { sheet: name, top: 2, bottom: place(Math.max(0, rows.length - 1)), left: 0, right: 9 },
    guess: {
      sheet: name,
      sheetId: `{${sheet}}`,
      dataset: ledger,
      confidence: 1,
      headerRows: [1, 1],
      columns: [],
      rowCount: rows.length,
      firstDay: null,
      lastDay: null,
      corrected: false,
    },
  };
}

export const ledgersOf = (...tables: LedgerTable[]): LedgerData => ({ tables, findings: [] });

/** An indicator of the catalogue. */
export function catalogued(id: string): LedgerIndicator {
  const indicator = ledgerIndicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
}
