/**
 * 核查时间 filled in every row, be the work 推进中 or 未启动; 建成时间 of the plant: days that are called like those of a step, and
 * tell of none. Where every task that is said to go on has one, the column says nothing of how far they are.
 */
import type { Day } from "../calendar/day";
import type { CellRef, SheetName } from "../cells/address";
import type { LedgerData, LedgerRow, LedgerTable } from "../datasets/ledger";
import { rectificationTasks } from "../datasets/ledgers/rectification";
import { finding, type Finding } from "../findings/finding";
import type { StatusAnswers } from "./said-in-field";
import { happened } from "./close-out";
import { isDone } from "./task";
import { periodOf, stepFields, taskText } from "./task-entry";
import { writtenState } from "./written-state";

const DATED = ["doneOn", stepFields.selfCheck, stepFields.acceptance, stepFields.closure];
/** Of one task the word may be older than the day. */
const FEWEST = 2;
/** Whoever calls a column so means the step: that the words deny it must be looked at. */
const NAMES_STEP = /验收|销号|自[查评验]|完成|办结/;

interface WithoutIdleDates {
  readonly ledgers: LedgerData;
  readonly findings: readonly Finding[];
}

/** @param answersOn what was said of words on a sheet */
export function withoutIdleDates(
  ledgers: LedgerData,
  until: Day,
  answersOn: (sheet: SheetName) => StatusAnswers,
): WithoutIdleDates {
  const found: Finding[] = [];
  const tables = ledgers.tables.map((table) => {
    const idle = table.ledger === rectificationTasks.id ? idleDates(table, until, answersOn(table.guess.sheet)) : [];
    if (idle.length === 0) return table;
    found.push(...idle.flatMap((field) => told(table, field)));
    return { ...table, rows: table.rows.map((row) => without(row, idle)) };
  });
  return { ledgers: { ...ledgers, tables }, findings: found };
}

function idleDates({ rows }: LedgerTable, until: Day, answers: StatusAnswers): readonly string[] {
  const goingOn = rows.filter((row) => {
    const { status } = writtenState(row, taskText(row), answers);
    return status !== null && !isDone(status);
  });
  if (goingOn.length < FEWEST) return [];
  return DATED.filter((field) => goingOn.every((row) => happened(periodOf(row, field), until) !== null));
}

const without = (row: LedgerRow, fields: readonly string[]): LedgerRow =>
  row.with({ values: Object.fromEntries(Object.entries(row.values).filter(([field]) => !fields.includes(field))) });

function told({ guess }: LedgerTable, field: string): Finding[] {
  const { sheet, headerRows, columns } = guess;
  const own = columns.find((column) => column.field === field);
  if (own === undefined || headerRows === null) return [];
  const at: CellRef = { sheet, row: headerRows[1], column: own.column };
  return [finding("stepColumnUnused", NAMES_STEP.test(own.header) ? "warning" : "note", at, { header: own.header })];
}
