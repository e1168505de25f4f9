/** The tasks as rows: first those that somebody should look at. */
import type { Place } from "../../cells/address";
import type { Language } from "../../i18n/language";
import { standingWords } from "../../i18n/status";
import { taskStatusEntries, tones } from "../../i18n/status-words";
import { taskFlagWords, taskStatusWords, writtenWords } from "../../i18n/task-words";
import { isDone, type TaskAssessment, type TaskStanding } from "../../tasks/task";
import { fixed } from "./figure-text";
import { awaited, inReport, type ReportRows, type StatusGroup, type StatusRow } from "./status-row";

const urgency = Object.keys(tones);
const byTone = (a: StatusRow, b: StatusRow): number => urgency.indexOf(a.tone) - urgency.indexOf(b.tone);

/** Whether somebody should look at it. */
const presses = ({ flags, disagrees, computed, open }: TaskStanding): boolean =>
  flags.some((flag) => flag === "overdue" || flag === "dueSoon" || flag === "stalled") ||
  disagrees ||
  open.length > 0 ||
  computed === "behind" ||
  computed === "notStarted";

/** All tasks, so that they are counted as they are many; what presses stands first, and the others when asked for. */
export function taskGroup({ tasks, total }: TaskAssessment, reportRows: ReportRows, language: Language): StatusGroup {
  const rowsOf = (some: readonly TaskStanding[]): StatusRow[] =>
    some.map((task) => taskRow(task, reportRows.get(`task:${task.key}`) ?? null, language)).sort(byTone);
  const pressing = rowsOf(tasks.filter(presses));
  const note = standingWords.allTasks[language]({
    total: total.total,
    closed: total.closed,
    overdue: total.overdue,
    dueSoon: total.dueSoon,
  });
  return {
    key: "tasks",
    title: standingWords.tasksGroup[language],
    note:
      pressing.length > 0 ? note : [note, standingWords.nonePressing[language]].join(language === "en" ? ". " : "。"),
    rows: [...pressing, ...rowsOf(tasks.filter((task) => !presses(task)))],
    pressing: pressing.length,
  };
}

function taskRow(task: TaskStanding, reportRow: Place | null, language: Language): StatusRow {
  const isAsked = task.open.length > 0;
  const overdue = !isAsked && task.flags.includes("overdue");
  const name = `${task.number} ${task.task}`.trim();
  const tone = isAsked ? awaited.tone : overdue ? "bad" : taskStatusEntries[task.computed].tone;
  const days =
    task.daysLeft === null || isDone(task.computed)
      ? ""
      : task.daysLeft < 0
        ? standingWords.overdueBy[language]({ days: -task.daysLeft })
        : standingWords.dueIn[language]({ days: task.daysLeft });
  const disagreement =
    task.disagrees && task.written
      ? standingWords.disagrees[language]({ written: writtenWords(task.written, task.writtenText, language) })
      : "";
  return {
    key: `task-${task.round ?? ""}-${task.number}-${task.at.top}`,
    tone,
    symbol: tones[tone].symbol,
    status: isAsked
      ? awaited.words[language]
      : capital(overdue ? taskFlagWords.overdue[language] : taskStatusWords[task.computed][language]),
    name,
    figure:
      task.completion === null ? "" : standingWords.completion[language]({ completion: fixed(task.completion, 1) }),
    target: null,
    targetName: "",
    unit: "",
    takes: isAsked
      ? standingWords.notSettled[language]
      : [days, disagreement].filter(Boolean).join(language === "en" ? "; " : "；"),
    doubt: task.obstacle,
    at: reportRow ?? task.at,
    atTip: reportRow ? inReport(name, reportRow, language) : standingWords.toTask[language]({ name }),
    figureAt: reportRow === null ? null : task.at,
    targetAt: null,
    responsible: task.responsible,
    overdue,
    awaited: isAsked,
    trend: null,
  };
}

/** English statuses of tasks are written as they stand within a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
