/**
 * Lists that are titled with an earlier year, beside those of a later one. Where they have no dates: perhaps a slip of
 * the pen in this year's form, perhaps last year's sheet left in the workbook. Where they have: what is told of the
 * rows without one (`datedByYear`).
 */
import { civilDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { asOf } from "./as-of";
import type { ListTable } from "./same-list";
import { listsOfLaterYears, yearOfList } from "./year-of-list";
import { lacksDate } from "./years-apart";

/**
 * @param lists those that count
 * @param until the last day that counts; null: all that there is
 */
export const otherYears = (lists: readonly ListTable[], until: Day | null): Finding[] => [
  ...perhapsOfThisYear(lists),
  ...(until === null ? [] : undatedOfEarlierYears(lists, civilDate(until).year)),
];

function undatedOfEarlierYears(lists: readonly ListTable[], thisYear: number): Finding[] {
  return lists.flatMap((list): Finding[] => {
    const { table, ledger } = list;
    const { datedBy } = ledger;
    const [later] = listsOfLaterYears(list, lists, thisYear);
    const year = yearOfList(list)?.year;
    if (datedBy === null || later === undefined || year === undefined) return [];
    const count = table.rows.filter((row) => row.part === 0 && lacksDate(row, datedBy)).length;
    const facts = { ledger: ledger.id, year, count, other: later.list.table.guess.sheet };
    return count === 0 ? [] : [finding("undatedOfOtherYear", "note", table.source, facts)];
  });
}

function perhapsOfThisYear(lists: readonly ListTable[]): Finding[] {
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
