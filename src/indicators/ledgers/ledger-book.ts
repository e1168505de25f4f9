/**
 * All ledgers in reach of an indicator: the bureau's by their declarations, and plain sheets that staff's own
 * indicators read.
 */
import { dayCount, type Period } from "../../calendar/period";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerTable } from "../../datasets/ledger";
import { ledgers as knownLedgers } from "../../datasets/ledgers/catalogue";
import { RowSet } from "../../datasets/row-set";
import { hasField } from "../../datasets/rows-by-column";

export interface BookTable {
  readonly table: LedgerTable;
  readonly rows: RowSet;
  /** The field of the rows' dates; null: the ledger bears none. */
  readonly datedBy: string | null;
  /** Whether the table has a column for a field, or tells it otherwise. */
  readonly has: (field: string) => boolean;
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
    const planned = new Set(table.guess.columns.map(({ field }) => field));
    const has = (field: string): boolean => planned.has(field) || hasField(table.rows, field);
    const one: BookTable = { table, rows: RowSet.ofTables([table]), datedBy, has };
    const own = byLedger.get(table.ledger);
    if (own) own.push(one);
    else byLedger.set(table.ledger, [one]);
  }
  return { declaration: (ledger) => declarations.get(ledger) ?? null, tables: (ledger) => byLedger.get(ledger) ?? [] };
}

/** A day is one; 31: the longest month. */
export const isLongerThanMonth = (period: Period): boolean => dayCount(period) > 31;
export const isDay = (period: Period): boolean => dayCount(period) === 1;
