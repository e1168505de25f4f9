/**
 * Lists without a column of dates that are kept by time: their titles or sheets' names say which year's rows they hold,
 * where they are of several years, or of one that is over.
 */
import { civilDate, type Day } from "../../calendar/day";
import { wholeYear, type Period } from "../../calendar/period";
import type { LedgerTable } from "../ledger";
import { asOf } from "./as-of";
import type { ListTable } from "./same-list";

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
    if (year === null || datedBy === null) return list.table;
    const same = lists.filter((other) => other.ledger === list.ledger);
    const named = same.flatMap((other) => years.get(other) ?? []);
    // A list of works of last year may go on; what was swept or burnt in it is over.
    if (year < thisYear && list.ledger.columns["state"] === undefined)
      return dated(list.table, datedBy, wholeYear(year), false);
    const areApart = named.length === same.length && new Set(named).size > 1;
    return areApart ? dated(list.table, datedBy, wholeYear(year), Math.max(...named) === year) : list.table;
  });
}

/** The last year's list goes on growing: its rows stay undated and count up to the cut-off. */
const dated = (table: LedgerTable, field: string, year: Period, isLast: boolean): LedgerTable =>
  isLast ? table : { ...table, rows: table.rows.map((row) => row.with({ values: { ...row.values, [field]: year } })) };

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
