/** What rows of a ledger come to, and whether some are the sums of others. */
import { rememberedFor, rememberedOf } from "../../collections/remembered";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { entryKey, type LedgerRow } from "../ledger";

/** The first of the rows that each row of the sheet was read as. */
export const entryRows = rememberedOf((rows: readonly LedgerRow[]): readonly LedgerRow[] => {
  let before = NaN;
  return rows.filter((row) => {
    const key = entryKey(row);
    const isFirst = key !== before;
    before = key;
    return isFirst;
  });
});

export interface Parts {
  readonly row: LedgerRow;
  readonly of: readonly LedgerRow[];
}

export const fieldsOf = rememberedFor((ledger: LedgerDeclaration, kind: "number" | "text"): readonly string[] =>
  Object.entries(ledger.columns).flatMap(([field, { spec }]) => (spec.kind === kind ? [field] : [])),
);

/** An amount of some rows: of a column, or how many things they stand for. */
type Amount = (rows: readonly LedgerRow[]) => number;

/**
 * Whether every amount that the summary has is what its details come to, and some amount is more than nothing. What it
 * does not sum up (吨位 of boilers) says nothing against it.
 */
export function areSums(parts: readonly Parts[], all: readonly LedgerRow[], ledger: LedgerDeclaration): boolean {
  const whole = ({ row }: Parts): LedgerRow[] => all.filter((one) => entryKey(one) === entryKey(row));
  const amounts = amountsOf(all, ledger);
  return (
    amounts.some((amount) => parts.some((one) => amount(whole(one)) > 0)) &&
    amounts.every((amount) => isSumEverywhere(parts, (one) => amount(whole(one)), amount, ledger))
  );
}

/** What some rows come to: in each column of numbers, and in things where they say how many they stand for. */
export const amountsOf = (all: readonly LedgerRow[], ledger: LedgerDeclaration): readonly Amount[] => [
  ...fieldsOf(ledger, "number")
    .filter((field) => has(all, field))
    .map(
      (field): Amount =>
        (rows) =>
          amountIn(rows, field, ledger),
    ),
  ...(all.some(({ count }) => count !== undefined) ? [thingsIn] : []),
];

export const has = (rows: readonly LedgerRow[], field: string): boolean =>
  rows.some((row) => (row.value(field) ?? null) !== null);

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
  return rows.reduce((sum, row) => {
    if (row.part !== 0 && !(isParted && row.ownAmount === true) && !liesAcross(row, field, ledger)) return sum;
    const value = row.value(field);
    return typeof value === "number" ? sum + value : sum;
  }, 0);
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

/** The columns that say how far a work is. */
const fieldsOfStates = rememberedOf(({ columns }: LedgerDeclaration): readonly string[] =>
  Object.entries(columns).flatMap(([field, { spec }]) => (spec.choices === workStates ? [field] : [])),
);

export const isDone = (row: LedgerRow, ledger: LedgerDeclaration): boolean =>
  fieldsOfStates(ledger).every((field) => row.value(field) === "done");

export const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
