/**
 * All ledgers in reach of an indicator: the bureau's by their declarations, and plain sheets that staff's own
 * indicators read.
 */
import { dayCount, type Period } from "../../calendar/period";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow, type LedgerTable } from "../../datasets/ledger";
import { ledgers as knownLedgers } from "../../datasets/ledgers/catalogue";

export interface BookRow {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
  /** null: undated, or the ledger bears no dates. */
  readonly period: Period | null;
}

export interface BookTable {
  readonly table: LedgerTable;
  readonly rows: readonly BookRow[];
  /** Fields that the table has a column for. */
  readonly fields: ReadonlySet<string>;
}

export interface LedgerBook {
  readonly declaration: (ledger: string) => LedgerDeclaration | null;
  readonly tables: (ledger: string) => readonly BookTable[];
}

export function ledgerBook(
  tables: readonly LedgerTable[],
  ownDeclarations: readonly LedgerDeclaration[] = [],
): LedgerBook {
  const declarations = new Map(
    [...knownLedgers, ...ownDeclarations].map((declaration) => [declaration.id, declaration]),
  );
  const byLedger = new Map<string, BookTable[]>();
  for (const table of tables) {
    const datedBy = declarations.get(table.ledger)?.datedBy ?? null;
    const rows = table.rows.map((row): BookRow => ({
      table,
      row,
      period: datedBy === null ? null : asPeriod(row.values[datedBy]),
    }));
    const fields = new Set<string>();
    for (const { values } of table.rows) for (const field in values) fields.add(field);
    for (const { field } of table.guess.columns) if (field !== null) fields.add(field);
    const own = byLedger.get(table.ledger);
    if (own) own.push({ table, rows, fields });
    else byLedger.set(table.ledger, [{ table, rows, fields }]);
  }
  return { declaration: (ledger) => declarations.get(ledger) ?? null, tables: (ledger) => byLedger.get(ledger) ?? [] };
}

/** A day is one; 31: the longest month. */
export const isLongerThanMonth = (period: Period): boolean => dayCount(period) > 31;
export const isDay = (period: Period): boolean => dayCount(period) === 1;
