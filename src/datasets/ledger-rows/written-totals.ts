/**
 * The totals that a table carries (合计, 小计), each held against the rows that it claims: a subtotal the rows of its
 * group, above it or below as the table has it; a total all rows, or those since the total before.
 */
import type { CellRef } from "../../cells/address";
import type { WrittenTotal } from "../ledger";
import type { ColumnNumbers } from "./column-numbers";

export interface TotalRow {
  readonly row: number;
  readonly kind: "total" | "subtotal";
  readonly label: string;
  /** By sheet column. */
  readonly written: ReadonlyMap<number, number>;
}

/** A number column with its values by row, ready to be summed over stretches of rows. */
export class SummedColumn {
  /** Of the first so many numbers. */
  readonly #sums: readonly number[];
  /** The most decimals that a value has in the unit in which the column stands. */
  readonly decimals: number;

  /**
   * @param numbers in the declaration's unit
   * @param scale one of the unit in which the column stands, in the declaration's unit
   */
  constructor(
    readonly field: string,
    readonly column: number,
    readonly numbers: ColumnNumbers,
    readonly scale: number,
  ) {
    const sums = [0];
    let [sum, decimals] = [0, 0];
    for (const value of numbers.values) {
      sum += value;
      sums.push(sum);
      decimals = Math.max(decimals, decimalsOf(value / scale));
    }
    this.#sums = sums;
    this.decimals = decimals;
  }

  get firstRow(): number {
    return this.numbers.rows[0] ?? Infinity;
  }

  get lastRow(): number {
    return this.numbers.rows.at(-1) ?? -Infinity;
  }

  sum({ after, before }: Span): { readonly sum: number; readonly count: number } {
    const [from, to] = [this.numbers.upTo(after), this.numbers.upTo(before - 0.5)];
    return {
      sum: clean((this.#sums[Math.max(from, to)] ?? 0) - (this.#sums[from] ?? 0)),
      count: Math.max(0, to - from),
    };
  }
}

/** Rows between two rows, both left out. */
interface Span {
  readonly after: number;
  readonly before: number;
}

const EVERYTHING: Span = { after: -Infinity, before: Infinity };

/** Without what binary fractions add: sums of decimals are decimals. */
export const clean = (value: number): number => Number(value.toPrecision(12));

const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : (String(clean(value)).split(".")[1] ?? "").replace(/e.*/, "").length;

/**
 * How far a total may be off its rows by rounding alone: half of its own last digit, and of rows that are rounded
 * themselves what such roundings add up to (the root of their number). Whole numbers add up exactly.
 */
function roundingAllowance(written: number, { scale, decimals }: SummedColumn, rows: number): number {
  const own = decimalsOf(written / scale);
  const allowed = own < decimals ? 0.5 * 10 ** -own : decimals === 0 ? 0 : 0.5 * Math.sqrt(rows) * 10 ** -decimals;
  return scale * allowed * 1.000001 + 1e-9 * Math.abs(written);
}

export const agrees = (written: number, computed: number, column: SummedColumn, rows: number): boolean =>
  Math.abs(written - computed) <= roundingAllowance(written, column, rows);

/** @param at the cell of a total */
export function writtenTotals(
  totals: readonly TotalRow[],
  columns: readonly SummedColumn[],
  at: (row: number, column: number) => CellRef,
): WrittenTotal[] {
  const usual = new Map([...subtotalSpans(totals, columns), ...totalSpans(totals, columns)]);
  return totals.flatMap((total) => {
    const span = spanOf(total, usual.get(total) ?? EVERYTHING, totals, columns);
    return columns.flatMap((column): WrittenTotal[] => {
      const written = total.written.get(column.column);
      if (written === undefined) return [];
      const { sum, count } = column.sum(span);
      // The rows that it claims stand in another table, before the page's title and header came once more.
      if (count === 0) return [];
      return [{ field: column.field, written, computed: sum, at: at(total.row, column.column), label: total.label }];
    });
  });
}

/**
 * The span that a total claims: the usual one of its kind; where that does not give its numbers, any other stretch
 * between totals that gives them all. Sub-totals of villages, townships and the county may stand above or below what
 * they sum, in one table.
 */
function spanOf(total: TotalRow, usual: Span, totals: readonly TotalRow[], columns: readonly SummedColumn[]): Span {
  const wanted = columns.filter(({ column }) => total.written.has(column)).length;
  if (agreement(total, usual, columns) === wanted) return usual;
  const rows = totals.map(({ row }) => row);
  const before = [-Infinity, ...rows.filter((row) => row < total.row)].slice(-MOST_STRETCHES);
  const after = [...rows.filter((row) => row > total.row).slice(0, MOST_STRETCHES), Infinity];
  const stretches: Span[] = [
    EVERYTHING,
    ...before.map((row): Span => ({ after: row, before: total.row })),
    ...after.map((row): Span => ({ after: total.row, before: row })),
  ];
  return stretches.find((span) => agreement(total, span, columns) === wanted) ?? usual;
}

/** Far enough for the levels of a table; more would let a wrong total agree by chance. */
const MOST_STRETCHES = 40;

/** How many of a row's written totals a span of rows gives. */
function agreement(total: TotalRow, span: Span, columns: readonly SummedColumn[]): number {
  return columns.filter((column) => {
    const written = total.written.get(column.column);
    if (written === undefined) return false;
    const { sum, count } = column.sum(span);
    return count > 0 && agrees(written, sum, column, count);
  }).length;
}

/** All subtotals of a table stand on the same side of their rows: below, unless they agree better, or begin, above. */
function subtotalSpans(totals: readonly TotalRow[], columns: readonly SummedColumn[]): [TotalRow, Span][] {
  const subtotals = totals.filter(({ kind }) => kind === "subtotal");
  const above = subtotals.map((total): [TotalRow, Span] => [
    total,
    { after: Math.max(-Infinity, ...totals.map(({ row }) => row).filter((row) => row < total.row)), before: total.row },
  ]);
  const below = subtotals.map((total): [TotalRow, Span] => [
    total,
    { after: total.row, before: Math.min(Infinity, ...totals.map(({ row }) => row).filter((row) => row > total.row)) },
  ]);
  const count = (spans: readonly [TotalRow, Span][]): number =>
    spans.reduce((sum, [total, span]) => sum + agreement(total, span, columns), 0);
  const firstRow = Math.min(Infinity, ...columns.map((column) => column.firstRow));
  const [rowsAbove, rowsBelow] = [count(above), count(below)];
  const lastRow = Math.max(-Infinity, ...columns.map((column) => column.lastRow));
  // One that stands first below a page's repeated head sums up the page before, where another ends the table.
  const leads = (subtotals[0]?.row ?? Infinity) < firstRow && (subtotals.at(-1)?.row ?? Infinity) < lastRow;
  return rowsAbove > rowsBelow || (rowsAbove === rowsBelow && !leads) ? above : below;
}

/** 总计 claims everything. Of several 合计 each claims what lies since the one before, unless all rows fit better. */
function totalSpans(totals: readonly TotalRow[], columns: readonly SummedColumn[]): [TotalRow, Span][] {
  const whole = totals.filter(({ kind }) => kind === "total");
  return whole.map((total, index): [TotalRow, Span] => {
    if (/^总/.test(total.label) || (whole.length === 1 && !total.label.includes("累计"))) return [total, EVERYTHING];
    const since: Span = { after: whole[index - 1]?.row ?? -Infinity, before: total.row };
    const until: Span = { after: total.row, before: whole[index + 1]?.row ?? Infinity };
    const spans = [since, EVERYTHING, { after: -Infinity, before: total.row }, until];
    const best = spans
      .map((span) => ({ span, count: agreement(total, span, columns) }))
      .sort((a, b) => b.count - a.count)[0];
    return [total, best?.span ?? since];
  });
}
