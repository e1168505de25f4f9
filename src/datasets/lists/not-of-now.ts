/**
 * Lists that are no data of the report's: those of a year that is still to come, samples of how to fill one in, and
 * what stood there in an earlier year, where the list of a later one is at hand.
 */
import { unused, type Unused } from "../../account/unused";
import { civilDate, type Day } from "../../calendar/day";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { isSample } from "../../vocabulary/sheets-set-aside";
import type { LedgerTable } from "../ledger";
import type { ListTable } from "./same-list";
import { listsOfLaterYears, wordsOfList, yearsIn } from "./year-of-list";

/** @param until the last day that counts; null: all that there is */
export function notOfNow(lists: readonly ListTable[], until: Day | null): ReadonlyMap<LedgerTable, Unused> {
  return new Map(
    lists.flatMap((list) => {
      const reason = isSampleBeside(list, lists) ? "sample" : isOfYearToCome(list, until) ? "afterCutOff" : null;
      const { table, title } = list;
      const text = title === "" ? table.guess.sheet : title;
      const later = reason === null ? ofLaterYear(list, lists, until) : null;
      if (later !== null) {
        const facts = { dataset: table.ledger, by: later.table.guess.sheet, text };
        return [[table, unused(table.guess.sheet, table.source, "superseded", facts)] as const];
      }
      if (reason === null) return [];
      return [[table, unused(table.guess.sheet, table.source, reason, { dataset: table.ledger, text })] as const];
    }),
  );
}

/** Beside the list itself: a list that stands alone under the name of a sample was filled in. */
function isSampleBeside(list: ListTable, lists: readonly ListTable[]): boolean {
  const saysSo = (one: ListTable): boolean => wordsOfList(one).some(isSample);
  return saysSo(list) && lists.some((other) => other.ledger === list.ledger && !saysSo(other));
}

/** The fields that say that something of a list was done, or when; null: it keeps things that stand. */
function whatIsDone(ledger: LedgerDeclaration): readonly string[] | null {
  if (ledger.datedBy !== null) return [ledger.datedBy];
  if (!isOfYearsAmounts(ledger)) return null;
  return Object.entries(ledger.columns).flatMap(([field, { spec }]) => (spec.aspect === "done" ? [field] : []));
}

/**
 * 2026年拟淘汰计划表, 2026年取暖任务安排 in a report of 2025: none of its rows has a date or an amount that is done, and each
 * year that it names is to come.
 */
function isOfYearToCome(list: ListTable, until: Day | null): boolean {
  const done = whatIsDone(list.ledger);
  if (until === null || done === null) return false;
  if (list.table.rows.some(({ values }) => done.some((field) => (values[field] ?? null) !== null))) return false;
  const years = wordsOfList(list).flatMap(yearsIn);
  return years.length > 0 && years.every((year) => year > civilDate(until).year);
}

/** Things that stand there and are no works: sites, graded enterprises. Of each year's list the last is how it is. */
export const isOfThingsThatStand = ({ datedBy, columns }: LedgerDeclaration): boolean =>
  datedBy === null &&
  Object.values(columns).every(({ spec }) => spec.choices !== workStates && spec.aspect === null && !spec.content);

/** Amounts that are planned for a year and done in it: last year's are over. */
const isOfYearsAmounts = ({ datedBy, columns }: LedgerDeclaration): boolean => {
  const specs = Object.values(columns).map(({ spec }) => spec);
  return (
    datedBy === null &&
    specs.some(({ aspect }) => aspect !== null) &&
    specs.every(({ content }) => content !== "dueDates")
  );
};

/** Of the lists under one title a year the one of the last year that has come; null: this is it, or the only one. */
function ofLaterYear(list: ListTable, lists: readonly ListTable[], until: Day | null): ListTable | null {
  if (!isOfThingsThatStand(list.ledger) && !isOfYearsAmounts(list.ledger)) return null;
  const lastYear = until === null ? Infinity : civilDate(until).year;
  return listsOfLaterYears(list, lists, lastYear).find(({ isNamesake }) => isNamesake)?.list ?? null;
}
