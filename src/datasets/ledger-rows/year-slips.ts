/** A date whose year stands alone, years before all others of its column: 2014 in a list of 2024 falls out unseen. */
import { civilDate, isoDate } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, cellOf, type LedgerRow } from "../ledger";
import type { ColumnPlan } from "./column-plan";

const FEWEST_OTHERS = 2;
/** Years before the others from which nobody means it, where the list says its year and where it does not. */
const FAR = 3;
const FAR_UNSAID = 5;

export function yearSlips({ datedBy }: LedgerDeclaration, plan: ColumnPlan, rows: readonly LedgerRow[]): Finding[] {
  const column = plan.columns.find(({ field }) => field === datedBy);
  if (datedBy === null || column === undefined) return [];
  let earliest: { readonly year: number; readonly period: Period; readonly at: CellRef } | null = null;
  let [next, count] = [Infinity, 0];
  for (const row of rows) {
    const period = asPeriod(row.values[datedBy]);
    const at = cellOf(row, datedBy);
    if (period === null || at === undefined || row.part > 0) continue;
    const { year } = civilDate(period.from);
    count += 1;
    if (earliest !== null && year >= earliest.year) next = Math.min(next, year);
    else {
      next = earliest?.year ?? next;
      earliest = { year, period, at };
    }
  }
  const of = plan.hints.year;
  const least = Math.min(next, of ?? Infinity);
  if (earliest === null || count <= FEWEST_OTHERS || least - earliest.year < (of === null ? FAR_UNSAID : FAR))
    return [];
  const facts = { field: column.header, text: isoDate(earliest.period.from), year: least };
  return [finding("ledgerDateYearAlone", "warning", earliest.at, facts)];
}
