/**
 * What a list is about, as against what became of it: one that is titled 散乱污“回头看” and has no column of kinds says
 * nothing of boilers, not even that there were none.
 */
import type { Measure, Where } from "./declare-indicator";
import type { BookTable } from "./ledger-book";
import { passing } from "./row-conditions";

const SUBJECT_FIELDS: ReadonlySet<string> = new Set(["kind", "mode", "energy"]);

/** The conditions that say what the rows are about. */
export const subjectOf = (where: Where): Where =>
  Object.fromEntries(Object.entries(where).filter(([field]) => SUBJECT_FIELDS.has(field)));

/** All its rows are of one subject that stands in no column, and of another than the measure asks for. */
export const isOfOtherSubject = ({ table, rows }: BookTable, { where }: Measure): boolean =>
  Object.entries(subjectOf(where)).some(
    ([field, condition]) =>
      !table.guess.columns.some((column) => column.field === field) &&
      rows.tally(field).length === 1 &&
      rows.some(field, (value) => value !== null && value !== undefined) &&
      passing(rows, { [field]: condition }, null).length === 0,
  );
