/** Lists that are no data of the report's: those of a year that is still to come, and samples of how to fill one in. */
import { unused, type Unused } from "../../account/unused";
import { civilDate, type Day } from "../../calendar/day";
import type { LedgerTable } from "../ledger";
import type { ListTable } from "./same-list";

/** （样表）, 填报示例, 模板: not 示例县. */
const SAMPLE = /样表|样例|[示范]例表|填[报写]示例|(?:^|[(（])(?:示例|模板|样板)(?:[)）]|$)/;

/** @param until the last day that counts; null: all that there is */
export function notOfNow(lists: readonly ListTable[], until: Day | null): ReadonlyMap<LedgerTable, Unused> {
  return new Map(
    lists.flatMap((list) => {
      const reason = isSample(list, lists) ? "sample" : isOfYearToCome(list, until) ? "afterCutOff" : null;
      if (reason === null) return [];
      const { table, title } = list;
      const text = title === "" ? table.guess.sheet : title;
      return [[table, unused(table.guess.sheet, table.source, reason, { dataset: table.ledger, text })] as const];
    }),
  );
}

const wordsOf = ({ table, title, sheetTitle }: ListTable): readonly string[] => [title, table.guess.sheet, sheetTitle];

/** Beside the list itself: a list that stands alone under the name of a sample was filled in. */
function isSample(list: ListTable, lists: readonly ListTable[]): boolean {
  const saysSo = (one: ListTable): boolean => wordsOf(one).some((text) => SAMPLE.test(text));
  return saysSo(list) && lists.some((other) => other.ledger === list.ledger && !saysSo(other));
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/g;

/** 2026年拟淘汰计划表 in a report of 2025: none of its rows has a date, and each year that it names is to come. */
function isOfYearToCome(list: ListTable, until: Day | null): boolean {
  const { datedBy } = list.ledger;
  if (until === null || datedBy === null) return false;
  if (list.table.rows.some(({ values }) => (values[datedBy] ?? null) !== null)) return false;
  const years = wordsOf(list).flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => Number(year)));
  return years.length > 0 && years.every((year) => year > civilDate(until).year);
}
