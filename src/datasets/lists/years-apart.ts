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
import { listsOfLaterYears, yearOfList, type LaterList } from "./year-of-list";

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
    if (year === null) return datedBesideLater(list, datedBy, listsOfLaterYears(list, lists, thisYear));
    const same = lists.filter((other) => other.ledger === list.ledger);
    const named = same.flatMap((other) => years.get(other) ?? []);
    // A list of works of last year may go on; what was swept or burnt in it is over.
    if (year < thisYear && list.ledger.columns["state"] === undefined)
      return dated(list.table, datedBy, wholeYear(year), false);
    const areApart = named.length === same.length && new Set(named).size > 1;
    if (areApart) return dated(list.table, datedBy, wholeYear(year), Math.max(...named) === year);
    return datedBesideLater(list, datedBy, listsOfLaterYears(list, lists, thisYear));
  });
}

/** What was not done of an earlier year's list is no work of this year's, which has a list of its own. */
function datedBesideLater(list: ListTable, field: string, later: readonly LaterList[]): LedgerTable {
  const own = later.length === 0 ? null : yearOfList(list);
  if (own === null) return list.table;
  const rows = list.table.rows.map((row) =>
    (row.value(field) ?? null) === null ? datedRow(row, field, wholeYear(own.year)) : row,
  );
  return { ...list.table, rows };
}

/** The last year's list goes on growing: its rows stay undated and count up to the cut-off. */
const dated = (table: LedgerTable, field: string, year: Period, isLast: boolean): LedgerTable =>
  isLast ? table : { ...table, rows: table.rows.map((row) => datedRow(row, field, year)) };

const datedRow = (row: LedgerRow, field: string, year: Period): LedgerRow =>
  row.with({ values: { ...row.values, [field]: year } });

const isUndated = ({ table, ledger: { datedBy } }: ListTable): boolean =>
  datedBy !== null && table.rows.every(({ values }) => (values[datedBy] ?? null) === null);

/** The year and no finer date, of the sheet's name or the title. */
function yearOf({ table, title, sheetTitle }: ListTable): number | null {
  for (const text of [title, String(table.guess.sheet), sheetTitle]) {
    const said = asOf(text);
    if (said?.kind === "date" && said.grain === "year" && said.year !== null) return said.year;
  }
  return null;
}
