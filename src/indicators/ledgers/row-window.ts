/**
 * Which rows of a ledger a period takes.
 *
 * - A row belongs to the window in which its date starts: a month's row ("3月") to the year to date as soon as its first
 *   day is in it. Rows longer than a month belong to no month.
 * - Undated rows count where the ledger is a list of works (it has a state), where the table has no column of dates at
 *   all, and where the list is asked for as it stands; never in a month, and never in last year.
 * - Of a list of works as it stands, those that are done later stand there undone; those that come later do not.
 */
import { civilDate, daysInMonth, dayOf, type Day } from "../../calendar/day";
import { dayCount, monthOf, samePeriod, type Month, type Period } from "../../calendar/period";
import { asPeriod } from "../../datasets/ledger";
import { RowSet } from "../../datasets/row-set";
import type { FieldValue } from "../../datasets/rows-by-column";
import { isDay, isLongerThanMonth, type BookTable, type LedgerBook } from "./ledger-book";
import type { LedgerFigure } from "./progress";

/** Which rows take part, and as of which day their works are done. */
export interface RowWindow {
  /** Shown with the figure; where `open`, the rows of earlier years take part as well. */
  readonly period: Period;
  readonly open: boolean;
  /** Undated rows take part (where the ledger lets them). */
  readonly undated: boolean;
  /** Rows longer than a month take part. */
  readonly longRows: boolean;
  /** null: works count as done whenever that was. */
  readonly asOf: Day | null;
}

export const toDate = (period: Period): RowWindow => ({
  period,
  open: false,
  undated: true,
  longRows: true,
  asOf: period.to,
});
export const standing = (period: Period): RowWindow => ({ ...toDate(period), open: true });
/** A month of this year or any stretch of the last: dated rows only. */
export const within = (period: Period, longRows: boolean): RowWindow => ({
  period,
  open: false,
  undated: false,
  longRows,
  asOf: period.to,
});

/** Every indicator of a ledger asks for the same few windows: each is picked once, and gone with the table. */
const picked = new WeakMap<BookTable, Map<string, RowSet>>();

/** @param book the one that the table is of */
export function rowsIn(table: BookTable, window: RowWindow, book: LedgerBook): RowSet {
  const { period, open, undated, longRows } = window;
  const key = [period.from, period.to, open, undated, longRows].join();
  const known = picked.get(table) ?? new Map<string, RowSet>();
  const rows = known.get(key) ?? pickedRows(table, window, book);
  picked.set(table, known.set(key, rows));
  return rows;
}

/** The same of several tables, in their order. */
export const rowsOfAll = (tables: readonly BookTable[], window: RowWindow, book: LedgerBook): RowSet =>
  RowSet.together(tables.map((table) => rowsIn(table, window, book)));

function pickedRows(
  { table, rows, datedBy, has }: BookTable,
  { period, open, undated, longRows }: RowWindow,
  book: LedgerBook,
): RowSet {
  // A list without dates is as it stands, in whatever window that takes undated rows.
  const declaration = book.declaration(table.ledger);
  const undatedCount = datedBy === null || !has(datedBy) || declaration?.columns["state"] !== undefined;
  const works = open && undated ? declaration?.works : undefined;
  if (works !== undefined) return works.since === null ? rows : rows.where(works.since, beginsBy(period.to));
  const takesUndated = undated && (undatedCount || open);
  if (datedBy === null) return takesUndated ? rows : new RowSet([]);
  return rows.where(datedBy, (value) => {
    const own = asPeriod(value);
    if (own === null) return takesUndated;
    return (open || own.from >= period.from) && own.from <= period.to && (longRows || !isLongerThanMonth(own));
  });
}

const beginsBy =
  (day: Day) =>
  (value: FieldValue): boolean =>
    (asPeriod(value)?.from ?? day) <= day;

/**
 * The field of ledgers that are kept by months. Days of completion may be written as months too, but say nothing of how
 * far a list reaches.
 */
const MONTHLY = "month";

/** The last month that the rows reach, where the ledger is kept by months (or quarters): "1—11月". */
export function dataUntil(rows: RowSet, until: Day, ledger: string, book: LedgerBook): Month | null {
  if (book.declaration(ledger)?.datedBy !== MONTHLY) return null;
  const periods = rows.tally(MONTHLY).flatMap(({ value }) => asPeriod(value) ?? []);
  if (
    periods.length === 0 ||
    !periods.every((period) => !isDay(period) && dayCount(period) < 365 && civilDate(period.from).day === 1)
  )
    return null;
  const last = periods.reduce((latest, { to }) => Math.max(latest, to), 0) as Day;
  return monthOf(Math.min(last, until) as Day);
}

/** The end of the data: the cut-off, or the last day of the last month that a ledger kept by months reaches. */
export function endOfData({ period, dataUntil: month }: LedgerFigure): Day {
  if (month === null) return period.to;
  return Math.min(period.to, dayOf(month.year, month.month, daysInMonth(month.year, month.month))) as Day;
}

/** The like-for-like stretch of last year, up to where this year's data reach. */
export const likeForLike = (figure: LedgerFigure): Period =>
  samePeriod({ from: figure.period.from, to: endOfData(figure) }, -1);
