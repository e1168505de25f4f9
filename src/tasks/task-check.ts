/** What every rule on the task ledger is made of: the tasks it looks at, and how it names them and their cells. */
import type { Day } from "../calendar/day";
import type { Place } from "../cells/address";
import { cellOf, type LedgerRow } from "../datasets/ledger";
import type { Finding } from "../findings/finding";
import type { AssessedTask } from "./assess-task";
import type { TaskStanding } from "./task";

export type Check = (tasks: readonly AssessedTask[], until: Day) => Finding[];

/** The cell of a field; where the row has none, the row. */
export const cellAt = (row: LedgerRow, ...fields: readonly string[]): Place => {
  for (const field of fields) {
    const cell = cellOf(row, field);
    if (cell) return cell;
  }
  return row.at;
};

const LABEL_LENGTH = 18;

/** "12 完成35家企业提标改造…" */
export function taskLabel({ number, task }: TaskStanding): string {
  const line = task.replace(/\s+/g, " ");
  const characters = [...line];
  return `${number} ${characters.length > LABEL_LENGTH ? `${characters.slice(0, LABEL_LENGTH).join("")}…` : line}`;
}

/** A rule that looks at one task. */
export const each =
  (check: (task: AssessedTask, until: Day) => readonly Finding[]): Check =>
  (tasks, until) =>
    tasks.flatMap((task) => check(task, until));

const NAMED_AT_MOST = 8;
export const namedTasks = (tasks: readonly AssessedTask[]): string => {
  const numbers = tasks.map(({ standing }) => standing.number);
  return `${numbers.slice(0, NAMED_AT_MOST).join("、")}${numbers.length > NAMED_AT_MOST ? "等" : ""}`;
};
