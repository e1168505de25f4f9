/**
 * A measure worked out over the rows of a ledger. A table that lacks a column which the measure asks for cannot tell:
 * its rows are left out.
 */
import type { RangeRef } from "../../cells/address";
import { rememberedOf } from "../../collections/remembered";
import { round } from "../../standards/rounding";
import type { Measure } from "./declare-indicator";
import type { BookRow, BookTable, LedgerBook } from "./ledger-book";
import { enoughDecimals } from "./figure-decimals";
import { openQuestions } from "./open-figures";
import { nothing, outcomeOf } from "./outcomes";
import { tells } from "./measure-fields";
import type { LedgerFigure } from "./progress";
import { dataUntil, rowsOfAll, type RowWindow } from "./row-window";

/** How the figure is shown: ledger's unit × factor, rounded to decimals. */
export interface FigureScale {
  readonly factor: number;
  readonly decimals: number;
}

/**
 * @param known the rows that say whether the ledger speaks of the thing at all (of a month: the year's); default: the
 * window's own
 */
export function measureFigure(
  measure: Measure,
  window: RowWindow,
  scale: FigureScale,
  book: LedgerBook,
  known: RowWindow = window,
): LedgerFigure {
  const all = book.tables(measure.ledger);
  const tables = all.filter((table) => tells(table, measure));
  const rows = rowsOfAll(tables, window, book);
  const knownRows = known === window ? rows : rowsOfAll(tables, known, book);
  const outcome = knownRows.length === 0 ? nothing : outcomeOf(measure, rows, knownRows, window, tables, book);
  const { used } = outcome;
  const value = outcome.value === null ? null : outcome.value * scale.factor;
  const open = openQuestions(measure, value === null ? tables : all, rows, window.asOf);
  return {
    value,
    reported: value === null ? null : round(value, enoughDecimals(measure, value, scale.decimals)),
    period: window.period,
    dataUntil: dataUntil(used, window.period.to, measure.ledger, book),
    rows: used.length,
    undated:
      (book.declaration(measure.ledger)?.datedBy ?? null) === null
        ? 0
        : used.reduce((count, { period }) => (period === null ? count + 1 : count), 0),
    numerator: outcome.numerator,
    denominator: outcome.denominator,
    sources: sourcesOf(used, tables),
    ...(open.length === 0 ? {} : { open }),
  };
}

/** One range a table around the rows that went in; where none did, the tables that were looked through. */
function sourcesOf(used: readonly BookRow[], tables: readonly BookTable[]): RangeRef[] {
  if (used.length === 0) return tables.map(({ table }) => table.source);
  const around = rangesAround(used);
  return tables.flatMap(({ table }) => around.get(table) ?? []);
}

const rangesAround = rememberedOf((used: readonly BookRow[]): ReadonlyMap<BookRow["table"], RangeRef> => {
  const around = new Map<BookRow["table"], { -readonly [Side in keyof RangeRef]: RangeRef[Side] }>();
  let [last, range]: [BookRow["table"] | null, ReturnType<(typeof around)["get"]>] = [null, undefined];
  for (const { table, row } of used) {
    const { top, bottom, left, right } = row.at;
    if (table !== last) range = around.get((last = table));
    if (range === undefined) around.set(table, (range = { ...row.at }));
    else {
      range.top = Math.min(range.top, top);
      range.bottom = Math.max(range.bottom, bottom);
      range.left = Math.min(range.left, left);
      range.right = Math.max(range.right, right);
    }
  }
  return around;
});
