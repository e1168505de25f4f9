/**
 * A measure worked out over the rows of a ledger. A table that lacks a column which the measure asks for cannot tell:
 * its rows are left out.
 */
import type { RangeRef } from "../../cells/address";
import { rememberedOf } from "../../collections/remembered";
import { asPeriod } from "../../datasets/ledger";
import type { RowPart, RowSet } from "../../datasets/row-set";
import { traitsOf } from "../../datasets/rows-by-column";
import { round } from "../../standards/rounding";
import type { Measure } from "./declare-indicator";
import type { BookTable, LedgerBook } from "./ledger-book";
import { enoughDecimals } from "./figure-decimals";
import { openQuestions } from "./open-figures";
import { nothing, outcomeOf } from "./outcomes";
import { tells } from "./measure-fields";
import type { LedgerFigure } from "./progress";
import { dataUntil, rowsOfAll, type RowWindow } from "./row-window";
import { isOfOtherSubject } from "./subject-of-lists";

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
  const isSilent = knownRows.length === 0 || tables.every((table) => isOfOtherSubject(table, measure));
  const outcome = isSilent ? nothing : outcomeOf(measure, rows, knownRows, window, tables, book);
  const { used } = outcome;
  const value = outcome.value === null ? null : outcome.value * scale.factor;
  const open = openQuestions(measure, value === null ? tables : all, rows, window.asOf);
  return {
    value,
    reported: value === null ? null : round(value, enoughDecimals(measure, value, scale.decimals)),
    period: window.period,
    dataUntil: dataUntil(used, window.period.to, measure.ledger, book),
    rows: used.length,
    undated: undatedAmong(used, book.declaration(measure.ledger)?.datedBy ?? null),
    numerator: outcome.numerator,
    denominator: outcome.denominator,
    sources: sourcesOf(used, tables),
    ...(open.length === 0 ? {} : { open }),
  };
}

const undatedAmong = (rows: RowSet, datedBy: string | null): number =>
  datedBy === null ? 0 : rows.where(datedBy, (value) => asPeriod(value) === null).length;

/** One range a table around the rows that went in; where none did, the tables that were looked through. */
function sourcesOf(used: RowSet, tables: readonly BookTable[]): RangeRef[] {
  if (used.length === 0) return tables.map(({ table }) => table.source);
  return tables.flatMap(({ table }) => {
    const ranges = used.parts.flatMap((part) => (part.table === table ? (rangeAround(part) ?? []) : []));
    return ranges.length === 0 ? [] : [ranges.reduce(around)];
  });
}

/** null: there are no rows. */
const rangeAround = rememberedOf(({ table: { rows }, places }: RowPart): RangeRef | null => {
  const ends = traitsOf(rows).areEntries && places.length > 1 ? [places.at(0), places.at(-1)] : [...places];
  const ranges = ends.flatMap((place) => rows[place ?? -1]?.at ?? []);
  return ranges.length === 0 ? null : ranges.reduce(around);
});

const around = (one: RangeRef, other: RangeRef): RangeRef => ({
  ...one,
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});
