/** The rows of a table by column: what 200,000 rows say in one is a few hundred different values. */
import { rememberedFor, rememberedOf } from "../collections/remembered";
import type { LedgerValue } from "../recognition/declare-ledger";
import { entryKey, type LedgerRow } from "./ledger";
import type { KeptColumn, KeptRows } from "./ledger-row";
import { ValueCodes } from "./value-codes";

/** undefined: the row's table lacks the field. */
export type FieldValue = LedgerValue | undefined;

export interface ValueColumn {
  /** By row which of `values` it has. */
  readonly codes: Uint32Array;
  readonly values: readonly FieldValue[];
}

export const columnOf = rememberedFor((rows: readonly LedgerRow[], field: string): ValueColumn => {
  const codes = new Uint32Array(rows.length);
  const values = new ValueCodes<FieldValue>();
  let [kept, column]: [KeptRows | null, KeptColumn | null] = [null, null];
  /** By code of the kept column. */
  let known: number[] = [];
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as LedgerRow;
    if (row.kept !== kept) [kept, column, known] = [row.kept, row.kept?.column(field) ?? null, []];
    if (column === null) codes[place] = values.code(kept === null ? row.value(field) : undefined);
    else {
      const own = column.codeAt(row.line);
      codes[place] = known[own] ??= values.code(column.values[own]);
    }
  }
  return { codes, values: values.all };
});

/** Whether some row has the field. */
export const hasField = (rows: readonly LedgerRow[], field: string): boolean =>
  columnOf(rows, field).values.some((value) => value !== undefined);

/** What rows are beside their values. */
export interface RowTraits {
  /** Each is an entry of its own, whole, below the one before and in the same columns: so nearly all tables are. */
  readonly areEntries: boolean;
  /** Some are the second of what a row was parted into, or stand for several things. */
  readonly haveRests: boolean;
  readonly haveCounts: boolean;
  /** Some tell since when their work is done. */
  readonly haveDone: boolean;
  /** Places of those with words that are not understood. */
  readonly unread: readonly number[];
}

export const traitsOf = rememberedOf((rows: readonly LedgerRow[]): RowTraits => {
  let [areEntries, haveRests, haveCounts, haveDone] = [true, false, false, false];
  const unread: number[] = [];
  let before: LedgerRow | undefined;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as LedgerRow;
    // Plain rows of one table have nothing beside their values.
    if (before !== undefined && row.kept !== null && row.kept === before.kept) {
      areEntries &&= row.line > before.line;
      before = row;
      continue;
    }
    if (row.rest === true) haveRests = true;
    if (row.count !== undefined) haveCounts = true;
    if (row.done !== undefined) haveDone = true;
    if (row.unread !== undefined) unread.push(place);
    areEntries &&= row.part === 0 && row.rest !== true && row.ownAmount !== true && standsBelow(row, before);
    before = row;
  }
  return { areEntries, haveRests, haveCounts, haveDone, unread };
});

const standsBelow = (row: LedgerRow, before: LedgerRow | undefined): boolean =>
  before === undefined ||
  (entryKey(row) > entryKey(before) &&
    row.at.bottom >= before.at.bottom &&
    row.at.left === before.at.left &&
    row.at.right === before.at.right);
