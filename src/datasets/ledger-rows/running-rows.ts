/**
 * Rows that each hold the year up to a month: 1月 2 | 1—2月 4 | 1—3月 6.5. Added up they would count January three
 * times; as rows of what came new in each stretch they are what any other list of months is. A row of 1—2月 behind those
 * of January and February (1月 2 | 2月 3 | 1—2月 5) is their sum, and no entry.
 */
import { addDays, civilDate } from "../../calendar/day";
import { dayCount, type Period } from "../../calendar/period";
import { groupedBy } from "../../collections/grouped-by";
import type { LedgerDeclaration, LedgerValue } from "../../recognition/declare-ledger";
import { exactSum } from "../../standards/exact-sum";
import { asPeriod, type LedgerRow } from "../ledger";
import { columnOf, type FieldValue } from "../rows-by-column";

export interface RunningRows {
  /** In their order, without the sums; rows that run from the year's start hold what is new in them. */
  readonly rows: readonly LedgerRow[];
  /** The rows that sum up others of the same name. */
  readonly sums: readonly LedgerRow[];
}

interface Dated {
  readonly row: LedgerRow;
  readonly period: Period;
}

/** @param rows of one table, with their dates as they turned out */
export function runningRows(rows: readonly LedgerRow[], { datedBy, columns }: LedgerDeclaration): RunningRows {
  const numbers = Object.entries(columns).flatMap(([field, { spec }]) => (spec.kind === "number" ? [field] : []));
  const isStretch = (value: FieldValue): boolean => {
    const period = asPeriod(value);
    return period !== null && period.to > period.from;
  };
  // Days neither run nor sum up: nothing is compared in lists of twenty thousand of them.
  if (datedBy === null || numbers.length === 0 || !columnOf(rows, datedBy).values.some(isStretch))
    return { rows, sums: [] };
  const named = ({ values }: LedgerRow): string =>
    JSON.stringify(Object.entries(values).filter(([field]) => field !== datedBy && !numbers.includes(field)));
  const sums = new Set<LedgerRow>();
  const made = new Map<LedgerRow, LedgerRow>();
  for (const group of groupedBy(rows, named).values()) {
    const dated = group.flatMap((row): Dated[] => {
      const period = asPeriod(row.values[datedBy]);
      return period === null ? [] : [{ row, period }];
    });
    for (const row of sumsOfMonths(dated)) sums.add(row);
    const entries = dated.filter(({ row }) => !sums.has(row)).sort((a, b) => a.period.to - b.period.to);
    const isAllDated = dated.length === group.length;
    if (isAllDated && areRunning(entries))
      for (const [row, since] of sinceTheOneBefore(entries, datedBy, numbers)) made.set(row, since);
  }
  return { rows: rows.flatMap((row) => (sums.has(row) ? [] : [made.get(row) ?? row])), sums: [...sums] };
}

/** What came new in each row; the first stands as it is. @param inOrder of their ends */
const sinceTheOneBefore = (
  inOrder: readonly Dated[],
  datedBy: string,
  numbers: readonly string[],
): readonly (readonly [row: LedgerRow, since: LedgerRow])[] =>
  inOrder.flatMap(({ row, period }, index) => {
    const before = inOrder[index - 1];
    if (before === undefined) return [];
    const values: Record<string, LedgerValue> = { ...row.values };
    values[datedBy] = { from: addDays(before.period.to, 1), to: period.to };
    for (const field of numbers) {
      const [now, then] = [row.values[field], before.row.values[field]];
      if (typeof now === "number" && typeof then === "number") values[field] = exactSum([now, -then]);
    }
    return [[row, row.with({ values })] as const];
  });

/** Rows whose period is made up of the others' without a gap. */
function sumsOfMonths(dated: readonly Dated[]): ReadonlySet<LedgerRow> {
  const sums = new Set<LedgerRow>();
  // The shorter first: 一季度 may be made up of its months, and the year of its quarters.
  const byLength = dated
    .map(({ row, period }) => ({ row, period, days: dayCount(period) }))
    .sort((a, b) => a.days - b.days);
  for (const { row, period, days } of byLength) {
    if (days === 1) continue;
    const shorter = byLength.slice(
      0,
      byLength.findIndex((other) => other.days === days),
    );
    const isPart = (other: Dated): boolean =>
      other.period.from >= period.from && other.period.to <= period.to && !sums.has(other.row);
    if (
      areMadeUp(
        period,
        shorter.filter(isPart).map((part) => part.period),
      )
    )
      sums.add(row);
  }
  return sums;
}

/** Whether stretches of time follow each other from the beginning of a longer one to its end. */
function areMadeUp(whole: Period, parts: readonly Period[]): boolean {
  const inOrder = [...parts].sort((a, b) => a.from - b.from);
  const end = inOrder.reduce<number>((next, { from, to }) => (from === next ? addDays(to, 1) : NaN), whole.from);
  return inOrder.length > 1 && end === addDays(whole.to, 1);
}

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
