/**
 * Lists of one year's works that have no dates, of which one is titled with an earlier year: perhaps a slip of the pen
 * in this year's form, perhaps last year's sheet left in the workbook.
 */
import { finding, type Finding } from "../../findings/finding";
import { asOf } from "./as-of";
import type { ListTable } from "./same-list";

/** @param lists those that count */
export function otherYears(lists: readonly ListTable[]): Finding[] {
  const dated = lists.flatMap((list) => {
    const year = isOfYearsWorks(list) ? yearOf(list) : null;
    return year === null ? [] : [{ list, year }];
  });
  return dated.flatMap(({ list: { table, ledger }, year }): Finding[] => {
    const later = dated.filter((other) => other.list.ledger === ledger && other.year > year);
    const now = Math.max(...later.map((other) => other.year));
    const others = later.flatMap((other) => (other.year === now ? other.list.table.guess.sheet : []));
    if (later.length === 0) return [];
    const facts = { ledger: ledger.id, year, now, others: [...new Set(others)].join("、") };
    return [finding("listOfOtherYear", "warning", table.source, facts)];
  });
}

/** Amounts that are planned for a year and done in it, not terms that tasks have each. */
const isOfYearsWorks = ({ ledger: { datedBy, columns } }: ListTable): boolean => {
  const specs = Object.values(columns).map(({ spec }) => spec);
  return (
    datedBy === null &&
    specs.some(({ aspect }) => aspect !== null) &&
    specs.every(({ content }) => content !== "dueDates")
  );
};

/** The year of the title, else of the sheet's name. */
function yearOf({ title, table }: ListTable): number | null {
  for (const text of [title, String(table.guess.sheet)]) {
    const said = asOf(text);
    if (said?.kind === "date" && said.year !== null) return said.year;
  }
  return null;
}
