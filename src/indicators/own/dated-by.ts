/**
 * Which column of dates puts the entries of a sheet in time, where it has several: the one that 统计期 names, else the
 * day of completion for what counts what is done, else the first. What another column could change is told.
 */
import type { LedgerTable } from "../../datasets/ledger";
import { asPeriod } from "../../datasets/ledger";
import { monthOf } from "../../calendar/period";
import { saysDone, withDates, type PlainDates } from "../../datasets/plain/plain-dates";
import { finding, type Finding } from "../../findings/finding";
import type { Where } from "../ledgers/declare-indicator";
import { nameKey } from "../ledgers/row-conditions";
import type { IndicatorDefinition } from "../targets/target";
import type { DefinitionTable } from "./custom-tables";

interface InTime {
  readonly table: DefinitionTable;
  readonly findings: readonly Finding[];
}

export function inTime(definition: IndicatorDefinition, table: DefinitionTable, where: Where): InTime {
  const { dates } = table;
  const asItIs: InTime = { table, findings: [] };
  if (dates === null) return asItIs;
  const all = [...dates.since, ...(dates.doneOn === null ? [] : [dates.doneOn])];
  const { datedBy } = table.declaration;
  if (all.length < 2 || datedBy === null || all.some((field) => field in where)) return asItIs;
  const { period, at, title } = definition;
  const named = all.filter((field) => nameKey(period?.text ?? "").includes(nameKey(field)));
  const [said] = named.length === 1 ? named : [];
  const chosen = said ?? (dates.doneOn !== null && asksForDone(where, dates) ? dates.doneOn : datedBy);
  const others =
    said === undefined ? all.filter((field) => field !== chosen && differs(table.tables, chosen, field)) : [];
  const dated = chosen === datedBy ? table : datedByColumn(table, chosen, dates);
  if (others.length === 0) return { table: dated, findings: [] };
  // Of several days on which something happened none is told to be the one.
  const isGuess = chosen !== dates.doneOn && others.some((field) => field !== dates.doneOn);
  const facts = { indicator: title, column: chosen, others: others.join("、") };
  return {
    table: dated,
    findings: [finding("definitionDatedBy", isGuess ? "warning" : "note", period?.at ?? at, facts)],
  };
}

/** A list of its own: the same entries are in other months. */
function datedByColumn(table: DefinitionTable, field: string, dates: PlainDates): DefinitionTable {
  const id = `${table.declaration.id}/${field}`;
  return {
    ...table,
    declaration: withDates({ ...table.declaration, id }, dates, field),
    tables: table.tables.map((one) => ({ ...one, ledger: id })),
  };
}

const asksForDone = (where: Where, { states }: PlainDates): boolean =>
  states.some((field) => {
    const condition = where[field];
    return condition !== undefined && "oneOf" in condition && condition.oneOf.every(saysDone);
  });

/** Whether two columns put some entry into different months. */
const differs = (tables: readonly LedgerTable[], one: string, other: string): boolean =>
  tables.some(({ rows }) =>
    rows.some(({ values }) => {
      const [first, second] = [asPeriod(values[one]), asPeriod(values[other])];
      return first !== null && second !== null && monthKey(first.from) !== monthKey(second.from);
    }),
  );

const monthKey = (day: Parameters<typeof monthOf>[0]): string => JSON.stringify(monthOf(day));
