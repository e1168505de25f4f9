/** A task over several rows, as offices that share one are listed: number and words stand on the first alone. */
import { cellOf, type LedgerData, type LedgerRow } from "../datasets/ledger";
import { rectificationTasks } from "../datasets/ledgers/rectification";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded } from "../vocabulary/state";
import { stepFields, textOf } from "./task-entry";

/** What only the first row of a task says. */
const OF_FIRST_ROW = ["number", "task", "measures", "goal", "problem", "deadline"] as const;
/** How far it is: of the row that is least far. */
const OF_SLOWEST_ROW = [
  ...["state", "begun", "pace", "late", "announced", "acceptance", "closure", "term", "doneOn"],
  ...Object.values(stepFields),
] as const;
/** What each row adds, and the sign between. */
const OF_EACH_ROW = {
  measures: "；",
  responsible: "、",
  cooperating: "、",
  leader: "、",
  person: "、",
  phone: "、",
  progress: "；",
  obstacle: "；",
  nextStep: "；",
  remark: "；",
} as const;

/** The ledgers with a row a task. */
export const withJoinedTasks = (ledgers: LedgerData): LedgerData => ({
  ...ledgers,
  tables: ledgers.tables.map((table) =>
    table.ledger === rectificationTasks.id
      ? { ...table, rows: joinedRows(table.rows.filter(({ part }) => part === 0)) }
      : table,
  ),
});

function joinedRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const tasks: [LedgerRow, ...LedgerRow[]][] = [];
  for (const row of rows) {
    const last = tasks.at(-1);
    if (last && startsTask(last[0]) && (!startsTask(row) || isOtherMeasure(last[0], row))) last.push(row);
    else tasks.push([row]);
  }
  return tasks.map(joined);
}

/** By what the row's own cells say: a problem or a deadline over several rows is none's beginning. */
const startsTask = (row: LedgerRow): boolean => OF_FIRST_ROW.some((field) => saysItself(row, field));

const saysItself = (row: LedgerRow, field: string): boolean =>
  textOf(row, field) !== null && cellOf(row, field)?.row === row.at.top;

/**
 * Number and task once over several measures, each with its office and its deadline; for want of its own a measure was
 * read as the task.
 */
const isOtherMeasure = (first: LedgerRow, row: LedgerRow): boolean =>
  ["number", "task", "measures"].every((field) => saysItself(first, field)) &&
  !isMeasureAsTask(first) &&
  saysItself(row, "measures") &&
  !["number", "goal", "problem"].some((field) => saysItself(row, field)) &&
  (!saysItself(row, "task") || isMeasureAsTask(row));

const isMeasureAsTask = (row: LedgerRow): boolean => cellOf(row, "task")?.column === cellOf(row, "measures")?.column;

/** Of three offices of which one is done two are not, and so is the task. */
function joined(rows: readonly [LedgerRow, ...LedgerRow[]]): LedgerRow {
  const [first] = rows;
  const last = rows.at(-1);
  if (last === undefined || last === first) return first;
  const slowest = rows.find((row) => !saysDone(row)) ?? first;
  const values = { ...first.values };
  const cells = { ...first.cells };
  for (const field of OF_SLOWEST_ROW) {
    if (!(field in values)) continue;
    values[field] = slowest.values[field] ?? null;
    const cell = cellOf(slowest, field);
    if (cell) cells[field] = cell;
  }
  for (const [field, sign] of Object.entries(OF_EACH_ROW)) {
    const texts = new Set(rows.flatMap((row) => textOf(row, field) ?? []));
    if (texts.size > 0) values[field] = [...texts].join(sign);
  }
  // Each measure is due by itself: the one that is least far tells when the task is.
  if (saysItself(slowest, "deadline")) {
    values["deadline"] = slowest.values["deadline"] ?? null;
    const cell = cellOf(slowest, "deadline");
    if (cell) cells["deadline"] = cell;
  }
  return first.with({ values, cells, at: { ...first.at, bottom: last.at.bottom } });
}

function saysDone(row: LedgerRow): boolean {
  const { state } = interpretState(textOf(row, "state") ?? "");
  return state !== null && isEnded(state);
}
