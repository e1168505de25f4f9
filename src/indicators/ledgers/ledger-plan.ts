/** The plan that a ledger itself holds: the length of its list, its planned households, its caps. */
import { wholeYear } from "../../calendar/period";
import { civilDate, type Day } from "../../calendar/day";
import { exactSum } from "../../standards/exact-sum";
import type { LedgerIndicator, Measure } from "./declare-indicator";
import { asPeriod } from "../../datasets/ledger";
import type { LedgerBook } from "./ledger-book";
import { measureFigure } from "./measure-ledgers";
import { rowsOfAll, standing, toDate, type RowWindow } from "./row-window";
import type { LedgerFigure } from "./progress";
import { nameKey, passing } from "./row-conditions";

/**
 * In the indicator's unit. Of an indicator for the year: rows of the whole year and undated ones, done or not; of a
 * list as it stands: all rows. null: the indicator has no such plan, or the ledger does not hold it.
 */
export function ledgerPlan(
  { plan, period, factor, decimals }: LedgerIndicator,
  until: Day,
  book: LedgerBook,
): LedgerFigure | null {
  if (plan === null) return null;
  const year = wholeYear(civilDate(until).year);
  const window: RowWindow =
    period === "asItStands" ? { ...standing(year), asOf: until } : { ...toDate(year), asOf: null };
  const figure = measureFigure(plan, window, { factor, decimals }, book);
  const repeated = plan.statistic === "sum" ? statedOnce(plan, window, book) : null;
  const value = repeated === null ? figure.value : repeated * factor;
  return value === null || value <= 0 ? null : { ...figure, value };
}

/**
 * A cap stands in every month's row of an enterprise where months lie down: it is one cap all the same. Of rows that
 * the ledger tells apart by their date only, the last one that states the plan counts.
 */
function statedOnce(
  { ledger, of, where }: Extract<Measure, { readonly of: string }>,
  window: RowWindow,
  book: LedgerBook,
): number | null {
  const declaration = book.declaration(ledger);
  const datedBy = declaration?.datedBy ?? null;
  if (
    !declaration ||
    datedBy === null ||
    !declaration.identifiedBy.includes(datedBy) ||
    (declaration.columns[of]?.spec.across.length ?? 0) > 0
  )
    return null;
  const identity = declaration.identifiedBy.filter((field) => field !== datedBy);
  const stated = new Map<string, { readonly from: number; readonly value: number }>();
  const rows = passing(rowsOfAll(book.tables(ledger), window, book), where, null);
  for (const { values } of rows.rows()) {
    const value = values[of];
    if (typeof value !== "number") continue;
    const key = JSON.stringify(identity.map((field) => nameKey(String(values[field] ?? ""))));
    const from = asPeriod(values[datedBy])?.from ?? 0;
    const known = stated.get(key);
    if (!known || from >= known.from) stated.set(key, { from, value });
  }
  return stated.size === 0 ? null : exactSum([...stated.values()].map(({ value }) => value));
}
