/**
 * Dates of years in which nobody looks for them: one that stands alone, years before all others of its column (2014 in
 * a list of 2024), and those before the year of the list's own title. They fall out unseen.
 */
import { civilDate, isoDate } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { rowNumbers } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, cellOf, type LedgerRow } from "../ledger";
import type { Claim } from "../../recognition/recognise-ledger";
import { columnOf } from "../rows-by-column";
import type { ColumnPlan } from "./column-plan";

const FEWEST_OTHERS = 2;
/** Years before the others from which nobody means it, where the list says its year and where it does not. */
const FAR = 3;
const FAR_UNSAID = 5;

const yearOf = (period: Period | null): number | null => (period === null ? null : civilDate(period.from).year);

/** One telling of each. */
export function datesOfOtherYears(claim: Claim, plan: ColumnPlan, rows: readonly LedgerRow[]): Finding[] {
  const slips = yearSlips(claim.ledger, plan, rows);
  return slips.length > 0 ? slips : beforeTitlesYear(claim, plan, rows);
}

function yearSlips({ datedBy }: LedgerDeclaration, plan: ColumnPlan, rows: readonly LedgerRow[]): Finding[] {
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

/** 2023年以来, 2023—2024年: the title's year is the first of several. */
const FROM_THEN = /以来|至今|起|[-—–~～至]\s*(?:20)?\d{2}年?|采暖季|供暖季|秋冬/;
const YEAR = /(?<!\d)(20\d{2})年(?!\s*\d{1,2}月)/g;

/** Rows of a list of one year that are dated before it. */
function beforeTitlesYear(
  { ledger: { datedBy }, shape }: Claim,
  plan: ColumnPlan,
  rows: readonly LedgerRow[],
): Finding[] {
  const column = plan.columns.find(({ field }) => field === datedBy);
  const [year, another] = new Set([...shape.title.matchAll(YEAR)].map(([, found]) => Number(found)));
  if (datedBy === null || column === undefined || year === undefined || another !== undefined) return [];
  if (FROM_THEN.test(shape.title)) return [];
  const early = rows.filter((row) => {
    const period = row.part > 0 || !row.hasCell(datedBy) ? null : asPeriod(row.value(datedBy));
    // Months of two years stand side by side to be compared.
    return period !== null && period.from === period.to && plan.yearColumn === null && civilDate(period.to).year < year;
  });
  const [first] = early;
  const at = first === undefined ? undefined : cellOf(first, datedBy);
  if (at === undefined) return [];
  const places = early.map(({ line }) => line);
  return [
    finding("ledgerDateBeforeTitle", "warning", at, {
      field: column.header,
      year,
      count: places.length,
      rows: rowNumbers(places),
    }),
  ];
}
