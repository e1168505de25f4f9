/**
 * Lists that are no data of the report's: those of a year that is still to come, samples of how to fill one in, and
 * what stood there in an earlier year, where the list of a later one is at hand.
 */
import { unused, type Unused } from "../../account/unused";
import { civilDate, type Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { isSample } from "../../vocabulary/sheets-set-aside";
import type { LedgerTable } from "../ledger";
import type { ListTable } from "./same-list";

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

const wordsOf = ({ table, title, sheetTitle }: ListTable): readonly string[] => [title, table.guess.sheet, sheetTitle];

/** Beside the list itself: a list that stands alone under the name of a sample was filled in. */
function isSampleBeside(list: ListTable, lists: readonly ListTable[]): boolean {
  const saysSo = (one: ListTable): boolean => wordsOf(one).some(isSample);
  return saysSo(list) && lists.some((other) => other.ledger === list.ledger && !saysSo(other));
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/g;

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
  const years = wordsOf(list).flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => Number(year)));
  return years.length > 0 && years.every((year) => year > civilDate(until).year);
}

/** The only year that its title, else its sheet's name says, and what else they say. */
function yearOf(list: ListTable): { readonly year: number; readonly rest: string } | null {
  for (const text of wordsOf(list)) {
    const [year, another] = new Set([...text.matchAll(YEAR)].map(([found]) => Number(found)));
    if (year !== undefined) return another === undefined ? { year, rest: headerKey(text.replace(YEAR, "")) } : null;
  }
  return null;
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
  const isOfOneYear = isOfThingsThatStand(list.ledger) || isOfYearsAmounts(list.ledger);
  const own = isOfOneYear ? yearOf(list) : null;
  if (own === null) return null;
  const last = until === null ? Infinity : civilDate(until).year;
  const come = lists
    .flatMap((other) => {
      const said = other.ledger === list.ledger ? yearOf(other) : null;
      return said !== null && said.rest === own.rest && said.year <= last ? [{ other, year: said.year }] : [];
    })
    .sort((a, b) => b.year - a.year);
  const [counts] = come;
  return counts === undefined || counts.year === own.year ? null : counts.other;
}
