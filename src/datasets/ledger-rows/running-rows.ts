/**
 * Rows that each hold the year up to a month: 1月 2 | 1—2月 4 | 1—3月 6.5. Added up they would count January three
 * times; as rows of what came new in each stretch they are what any other list of months is. A row of 1—2月 behind those
 * of January and February (1月 2 | 2月 3 | 1—2月 5) is their sum, and no entry.
 */
import { addDays, civilDate } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { groupedBy } from "../../collections/grouped-by";
import type { LedgerDeclaration, LedgerValue } from "../../recognition/declare-ledger";
import { exactSum } from "../../standards/exact-sum";
import type { LedgerRow } from "../ledger";

/** The rows in their order; those that run from the year's start made what is new in them. */
export function sinceTheOneBefore(rows: readonly LedgerRow[], ledger: LedgerDeclaration): LedgerRow[] {
  const { datedBy, columns } = ledger;
  const numbers = Object.entries(columns).flatMap(([field, { spec }]) => (spec.kind === "number" ? [field] : []));
  if (datedBy === null || numbers.length === 0) return [...rows];
  const periodOf = ({ values }: LedgerRow): Period | null => asPeriod(values[datedBy]);
  const named = ({ values }: LedgerRow): string =>
    JSON.stringify(Object.entries(values).filter(([field]) => field !== datedBy && !numbers.includes(field)));
  const made = new Map<LedgerRow, LedgerRow>();
  for (const [, group] of groupedBy(rows, named)) {
    const inOrder = group.flatMap((row) => {
      const period = periodOf(row);
      return period === null ? [] : [{ row, period }];
    });
    inOrder.sort((a, b) => a.period.to - b.period.to);
    if (inOrder.length < group.length || !areRunning(inOrder)) continue;
    for (const [index, { row, period }] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (before === undefined) continue;
      const values: Record<string, LedgerValue> = { ...row.values };
      values[datedBy] = { from: addDays(before.period.to, 1), to: period.to };
      for (const field of numbers) {
        const [now, then] = [row.values[field], before.row.values[field]];
        if (typeof now === "number" && typeof then === "number") values[field] = exactSum([now, -then]);
      }
      made.set(row, { ...row, values });
    }
  }
  return rows.map((row) => made.get(row) ?? row);
}

/** The rows that sum up others of the same name: their period is made up of the others' without a gap. */
export function sumsOfMonths(rows: readonly LedgerRow[], { datedBy, columns }: LedgerDeclaration): Set<LedgerRow> {
  const numbers = Object.entries(columns).flatMap(([field, { spec }]) => (spec.kind === "number" ? [field] : []));
  const sums = new Set<LedgerRow>();
  if (datedBy === null || numbers.length === 0) return sums;
  const named = ({ values }: LedgerRow): string =>
    JSON.stringify(Object.entries(values).filter(([field]) => field !== datedBy && !numbers.includes(field)));
  for (const [, group] of groupedBy(rows, named)) {
    const dated = group.flatMap((row) => {
      const period = asPeriod(row.values[datedBy]);
      return period === null ? [] : [{ row, period }];
    });
    // The shorter first: 一季度 may be made up of its months, and the year of its quarters.
    dated.sort((a, b) => a.period.to - a.period.from - (b.period.to - b.period.from));
    for (const { row, period } of dated) {
      const parts = dated.filter(({ row: other, period: { from, to } }) => {
        const isShorter = to - from < period.to - period.from;
        return isShorter && !sums.has(other) && from >= period.from && to <= period.to;
      });
      if (
        areMadeUp(
          period,
          parts.map((part) => part.period),
        )
      )
        sums.add(row);
    }
  }
  return sums;
}

/** Whether stretches of time follow each other from the beginning of a longer one to its end. */
function areMadeUp(whole: Period, parts: readonly Period[]): boolean {
  const inOrder = [...parts].sort((a, b) => a.from - b.from);
  const end = inOrder.reduce<number>((next, { from, to }) => (from === next ? addDays(to, 1) : NaN), whole.from);
  return inOrder.length > 1 && end === addDays(whole.to, 1);
}

const asPeriod = (value: LedgerValue | undefined): Period | null =>
  typeof value === "object" && value !== null ? value : null;

/** All from the first day of one year, each longer than the one before; an amount that falls was put right. */
function areRunning(inOrder: readonly { readonly period: Period }[]): boolean {
  const [first] = inOrder;
  if (first === undefined || inOrder.length < 2) return false;
  const { day, month } = civilDate(first.period.from);
  return (
    day === 1 &&
    month === 1 &&
    inOrder.every(({ period }, index) => {
      const before = inOrder[index - 1]?.period;
      return before === undefined || (period.from === before.from && period.to > before.to);
    })
  );
}
