/** What a month added, and how it went from month to month, of lists that the workbook holds as they stood then. */
import { addDays, type Day } from "../../calendar/day";
import { addMonths, monthKey, monthOf, type Month } from "../../calendar/period";
import type { LedgerTable, ListOverTime, ListVersion } from "../../datasets/ledger";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { round } from "../../standards/rounding";
import { cumulativeFigure } from "./cumulative-figure";
import type { LedgerIndicator } from "./declare-indicator";
import { enoughDecimals } from "./figure-decimals";
import { ledgerBook, type LedgerBook } from "./ledger-book";
import type { LedgerFigure } from "./progress";
import type { BooksOverTime, Standpoint } from "./standpoint";

/**
 * @returns null where a list of the ledger has no version of the month: what stands there once only may have been
 * otherwise then
 */
export const booksOverTime =
  (lists: readonly ListOverTime[], book: LedgerBook, declarations: readonly LedgerDeclaration[]): BooksOverTime =>
  (ledger, month, stillListed = false) => {
    const own = lists.filter((list) => list.ledger === ledger);
    const over = new Set(own.flatMap(({ now }) => now.tables));
    const tables = book.tables(ledger);
    if (own.length === 0 || !tables.every(({ table }) => over.has(table))) return null;
    const versions = own.flatMap((list) => versionOf(list, month) ?? []);
    if (versions.length < own.length) return null;
    const then = versions.flatMap((version): readonly LedgerTable[] =>
      stillListed ? version.stillListed : version.tables,
    );
    const days = versions.map(({ to }) => to);
    const on = { from: Math.min(...days) as Day, to: Math.max(...days) as Day };
    return { book: ledgerBook(then, declarations), on };
  };

/** The last of the month. */
const versionOf = ({ now, before }: ListOverTime, month: Month): ListVersion | null =>
  [...before, now].filter(({ to }) => monthKey(monthOf(to)) === monthKey(month)).at(-1) ?? null;

/**
 * What a month added to works that are counted: the list's last version of it less that of the month before. null: it
 * is not a sum of what is done, there are no such versions, or less is done than before.
 */
export function addedInMonth(
  indicator: LedgerIndicator,
  cumulative: LedgerFigure,
  at: Standpoint,
): LedgerFigure | null {
  const { measure } = indicator;
  if (cumulative.value === null || !countsWhatIsDone(indicator, at.book)) return null;
  const now = at.booksThen(measure.ledger, at.month);
  const before = at.booksThen(measure.ledger, addMonths(at.month, -1), true);
  if (now === null || before === null || !isSame(now.book, at.book, measure.ledger)) return null;
  const earlier = cumulativeFigure(indicator, { ...at, until: before.on.to, book: before.book });
  if (earlier.value === null || earlier.value > cumulative.value) return null;
  const value = cumulative.value - earlier.value;
  return {
    ...cumulative,
    value,
    reported: round(value, enoughDecimals(measure, value, indicator.decimals)),
    period: { from: addDays(before.on.from, 1), to: now.on.to },
    rows: Math.max(0, cumulative.rows - earlier.rows),
    undated: 0,
    sources: [...cumulative.sources, ...earlier.sources],
    between: { before: sheetsOf(earlier), now: sheetsOf(cumulative) },
  };
}

/** Whether what counts is the month's own version. */
const isSame = (then: LedgerBook, now: LedgerBook, ledger: string): boolean => {
  const counted = new Set(now.tables(ledger).map(({ table }) => table));
  return then.tables(ledger).every(({ table }) => counted.has(table));
};

const sheetsOf = ({ sources }: LedgerFigure): string => [...new Set(sources.map(({ sheet }) => sheet))].join("、");

/** A number of works that are done, or an amount that is: of a stock the difference is nothing that was done. */
export function countsWhatIsDone({ measure, progress }: LedgerIndicator, book: LedgerBook): boolean {
  if (progress === "level" || !["count", "distinct", "sum"].includes(measure.statistic)) return false;
  const columns = book.declaration(measure.ledger)?.columns ?? {};
  const ofDone =
    measure.statistic === "sum" &&
    (columns[measure.of]?.spec.aspect === "done" || columns[measure.of]?.spec.doneOf !== null);
  return (
    ofDone ||
    Object.entries(measure.where).some(
      ([field, condition]) =>
        columns[field]?.spec.choices === workStates && "oneOf" in condition && condition.oneOf.includes("done"),
    )
  );
}
