/**
 * Rows without a date in lists that are kept by time: titles or sheets' names say which year's rows they are, where the
 * lists are of several years, or of one that is over.
 */
import { civilDate, type Day } from "../../calendar/day";
import { wholeYear, type Period } from "../../calendar/period";
import type { LedgerTable } from "../ledger";
import type { LedgerRow } from "../ledger-row";
import { asOf } from "./as-of";
import type { ListTable } from "./same-list";
import { listsOfLaterYears, wordsOfList, yearOfList } from "./year-of-list";

/**
 * The tables in their order, rows dated by the year where it tells.
 * @param until the last day that counts; null: all that there is
 */
export function datedByYear(lists: readonly ListTable[], until: Day | null): LedgerTable[] {
  const thisYear = until === null ? 0 : civilDate(until).year;
  const years = new Map(lists.map((list) => [list, isUndated(list) ? yearOf(list) : null]));
  return lists.map((list) => {
    const year = years.get(list) ?? null;
    const { datedBy } = list.ledger;
    if (datedBy === null) return list.table;
    const besideLater = (): LedgerTable =>
      datedBesideLater(list, datedBy, listsOfLaterYears(list, lists, thisYear).length > 0);
    if (year === null) return besideLater();
    const same = lists.filter((other) => other.ledger === list.ledger);
    const named = same.flatMap((other) => years.get(other) ?? []);
    // A list of works of last year may go on; what was swept or burnt in it is over.
    if (year < thisYear && list.ledger.columns["state"] === undefined)
      return dated(list.table, datedBy, wholeYear(year), false);
    const areApart = named.length === same.length && new Set(named).size > 1;
    return areApart ? dated(list.table, datedBy, wholeYear(year), Math.max(...named) === year) : besideLater();
  });
}

/** What was not done of an earlier year's list is no work of this year's, which has a list of its own. */
function datedBesideLater(list: ListTable, field: string, hasLater: boolean): LedgerTable {
  const own = hasLater ? yearOfList(list) : null;
  if (own === null) return list.table;
  const rows = list.table.rows.map((row) => (lacksDate(row, field) ? datedRow(row, field, wholeYear(own.year)) : row));
  return { ...list.table, rows };
}

/** The last year's list goes on growing: its rows stay undated and count up to the cut-off. */
const dated = (table: LedgerTable, field: string, year: Period, isLast: boolean): LedgerTable =>
  isLast ? table : { ...table, rows: table.rows.map((row) => datedRow(row, field, year)) };

export const lacksDate = (row: LedgerRow, field: string): boolean => (row.value(field) ?? null) === null;

const datedRow = (row: LedgerRow, field: string, year: Period): LedgerRow =>
  row.with({ values: { ...row.values, [field]: year } });

const isUndated = ({ table, ledger: { datedBy } }: ListTable): boolean =>
  datedBy !== null && table.rows.every((row) => lacksDate(row, datedBy));

/** The year and no finer date, of the sheet's name or the title. */
function yearOf(list: ListTable): number | null {
  for (const text of wordsOfList(list)) {
    const said = asOf(text);
    if (said?.kind === "date" && said.grain === "year" && said.year !== null) return said.year;
  }
  return null;
}
