/**
 * Rows that do not say that they are totals and may be all the same: 全市, a township over its villages, numbers without
 * a name. Their numbers tell.
 */
import { agrees, clean, type SummedColumn, type TotalRow } from "./written-totals";

/**
 * whole: the whole place among its parts. group: what its entries have in common and no name of its own, above them or
 * below. nameless: numbers alone.
 */
export interface MaybeTotal {
  readonly row: number;
  readonly label: string;
  readonly of: "whole" | "group" | "nameless";
}

/** The date of a row, as a key: a list may have a total for each. */
export type DateOfRow = (row: number) => string;

/** Where more rows than this have no name, a name is not what makes an entry. */
const MOST_UNNAMED = 20;
const MOST_GROUPS = 500;

interface Settled extends Pick<TotalRow, "row" | "label" | "kind"> {
  /** What it sums up stands in one stretch, so that it can be held against it. */
  readonly isOfStretch: boolean;
}

export function totalsAmong(
  rows: readonly MaybeTotal[],
  columns: readonly SummedColumn[],
  dateOf: DateOfRow,
): Settled[] {
  const groups = rows.filter((one) => one.of === "group");
  const others = rows.filter((one) => one.of !== "group");
  return [
    ...(groups.length > MOST_GROUPS ? [] : groupTotals(groups, columns)),
    ...(others.length > MOST_UNNAMED ? [] : wholeTotals(others, columns, dateOf)),
  ];
}

// ---- the whole ------------------------------------------------------------------------------------------------------

function wholeTotals(rows: readonly MaybeTotal[], columns: readonly SummedColumn[], dateOf: DateOfRow): Settled[] {
  const settled = new Set<number>();
  const found: Settled[] = [];
  const filled = rows.length === 0 ? [] : filledRows(columns);
  for (const one of rows) {
    const all = filled.filter((row) => row !== one.row && !settled.has(row));
    const isSum = (summed: readonly number[]): boolean => summed.length >= 2 && sumsUp(one.row, summed, columns);
    const isOfStretch = stretches(one, all, rows).some(isSum);
    const ofDate = all.filter((row) => dateOf(row) === dateOf(one.row));
    if (!isOfStretch && !(one.of === "whole" && isSum(ofDate))) continue;
    settled.add(one.row);
    found.push({ row: one.row, label: one.label, kind: "total", isOfStretch });
  }
  return found;
}

/** All others; of numbers alone what stands above; where the whole stands there once a date, what lies between two. */
function stretches({ row, of }: MaybeTotal, all: readonly number[], rows: readonly MaybeTotal[]): number[][] {
  if (of === "nameless") return [[...all], all.filter((other) => other < row)];
  const wholes = rows.filter((one) => one.of === of).map((one) => one.row);
  const before = Math.max(-Infinity, ...wholes.filter((other) => other < row));
  const after = Math.min(Infinity, ...wholes.filter((other) => other > row));
  return [
    [...all],
    all.filter((other) => other > before && other < row),
    all.filter((other) => other > row && other < after),
  ];
}

// ---- groups ---------------------------------------------------------------------------------------------------------

/** All of a table stand above what they sum, or all below; a group of one entry is one where the others are. */
function groupTotals(groups: readonly MaybeTotal[], columns: readonly SummedColumn[]): Settled[] {
  const heads = groups.map(({ row }) => row);
  const isHead = new Set(heads);
  const entries = filledRows(columns).filter((row) => !isHead.has(row));
  const between = (after: number, before: number): readonly number[] =>
    entries.slice(firstAbove(entries, after), firstAbove(entries, before));
  const spans = [
    (index: number) => between(heads[index] ?? 0, heads[index + 1] ?? Infinity),
    (index: number) => between(heads[index - 1] ?? -Infinity, heads[index] ?? 0),
  ];
  const ways = spans.map((span) => {
    const summed = groups.flatMap((group, index) => {
      const of = span(index);
      return of.length > 0 && sumsUp(group.row, of, columns) ? [{ group, count: of.length }] : [];
    });
    return summed.some(({ count }) => count >= 2) ? summed : [];
  });
  const [best = []] = ways.sort((one, other) => other.length - one.length);
  return best.map(({ group: { row, label } }) => ({ row, label, kind: "subtotal", isOfStretch: true }));
}

// ---- sums -----------------------------------------------------------------------------------------------------------

export const filledRows = (columns: readonly SummedColumn[]): number[] =>
  [...new Set(columns.flatMap(({ numbers }) => numbers.rows))].sort((a, b) => a - b);

/** Where the rows above a limit begin. @param rows in their order */
function firstAbove(rows: readonly number[], limit: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether each of the row's numbers is the sum of what the other rows have there. */
export function sumsUp(row: number, others: readonly number[], columns: readonly SummedColumn[]): boolean {
  const filled = columns.filter(({ numbers }) => numbers.at(row) !== undefined);
  return (
    filled.length > 0 &&
    filled.some(({ numbers }) => numbers.at(row) !== 0) &&
    filled.every((column) => {
      const parts = others.flatMap((other) => column.numbers.at(other) ?? []);
      const sum = clean(parts.reduce((so, value) => so + value, 0));
      return parts.length > 0 && agrees(column.numbers.at(row) ?? 0, sum, column, parts.length);
    })
  );
}
