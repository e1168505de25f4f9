/** A date whose year stands alone, years before all others of its column: 2014 in a list of 2024 falls out unseen. */
import { civilDate, isoDate } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, cellOf, type LedgerRow } from "../ledger";
import { columnOf } from "../rows-by-column";
import type { ColumnPlan } from "./column-plan";

const FEWEST_OTHERS = 2;
/** Years before the others from which nobody means it, where the list says its year and where it does not. */
const FAR = 3;
const FAR_UNSAID = 5;

const yearOf = (period: Period | null): number | null => (period === null ? null : civilDate(period.from).year);

export function yearSlips({ datedBy }: LedgerDeclaration, plan: ColumnPlan, rows: readonly LedgerRow[]): Finding[] {
  const column = plan.columns.find(({ field }) => field === datedBy);
  if (datedBy === null || column === undefined) return [];
  const { codes, values } = columnOf(rows, datedBy);
  const years = values.map((value) => yearOf(asPeriod(value)));
  let earliest: { readonly year: number; readonly row: LedgerRow } | null = null;
  let [next, count] = [Infinity, 0];
  for (const [place, row] of rows.entries()) {
    const year = years[codes[place] as number] ?? null;
    if (year === null || row.part > 0 || !row.hasCell(datedBy)) continue;
    count += 1;
    if (earliest !== null && year >= earliest.year) next = Math.min(next, year);
    else {
      next = earliest?.year ?? next;
      earliest = { year, row };
    }
  }
  const of = plan.hints.year;
  const least = Math.min(next, of ?? Infinity);
  if (earliest === null || count <= FEWEST_OTHERS || least - earliest.year < (of === null ? FAR_UNSAID : FAR))
    return [];
  const [period, at] = [asPeriod(earliest.row.value(datedBy)), cellOf(earliest.row, datedBy)];
  if (period === null || at === undefined) return [];
  const facts = { field: column.header, text: isoDate(period.from), year: least };
  return [finding("ledgerDateYearAlone", "warning", at, facts)];
}
