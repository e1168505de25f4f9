/** Before the dispatch table: the counts in sentences, by workstream and by unit. */
import {
  isDone,
  taskStatuses,
  type TaskAssessment,
  type TaskCounts,
  type TaskStanding,
  type TaskStatus,
} from "../../tasks/task";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import type { SheetBuilder } from "../page/sheet-builder";
import { isOpenTask, numberedTasks } from "./task-rows";
import { marks, numberText, taskStatusLooks } from "../words/wording";

/** As far as it can be to not begun: the order of the columns and of the bars' pieces. */
const order: readonly TaskStatus[] = [...taskStatuses].reverse();

// ---- sentences ----------------------------------------------------------------------------------------------------

export const done = ({ byStatus }: TaskCounts): number =>
  taskStatuses.filter(isDone).reduce((sum, status) => sum + byStatus[status], 0);

/** Behind its time, or not begun. */
export const late = ({ byStatus }: TaskCounts): number => byStatus.behind + byStatus.notStarted;

/** What a director asks first: how many, how many closed, how many late and which. */
export function taskSentences({ total, byRound, tasks }: TaskAssessment): string[] {
  if (total.total === 0) return ["工作簿中没有读到整改任务。"];
  const rounds =
    byRound.length > 1 ? `（${byRound.map(({ label, total: count }) => `${label} ${count} 项`).join("、")}）` : "";
  const count = (status: TaskStatus): string => `${taskStatusLooks[status].word} ${total.byStatus[status]} 项`;
  const finished = taskStatuses
    .filter((status) => isDone(status) && total.byStatus[status] > 0)
    .reverse()
    .map(count)
    .join("、");
  const open = total.total - done(total);
  const underWay = (["ahead", "onSchedule", "behind", "notStarted"] as const)
    .filter((status) => total.byStatus[status] > 0)
    .map(count)
    .join("、");
  const share = `占 ${numberText((100 * done(total)) / total.total, 1)}%`;
  const together = finished.includes("、") ? `，以上完成整改共 ${done(total)} 项，${share}` : `，${share}`;
  const openWords = underWay.includes("、") ? `${open} 项，其中${underWay}` : `${open} 项（${onlyState(total)}）`;
  const states =
    done(total) === 0
      ? `均未完成整改，${underWay}`
      : `${finished}${together}；未完成 ${open === 0 ? "0 项" : openWords}`;
  return [
    `共有整改任务 ${total.total} 项${rounds}：${states}。`,
    urgentSentence(tasks, total),
    ...doubtSentence(tasks),
    ...openSentence(tasks),
  ];
}

/** The one state in which all that is open stands. */
const onlyState = ({ byStatus }: TaskCounts): string =>
  taskStatuses
    .filter((status) => !isDone(status) && byStatus[status] > 0)
    .map((status) => taskStatusLooks[status].word)
    .join("、");

/** Numbers of tasks named before 等. */
const MOST_NAMED = 8;

function openSentence(tasks: readonly TaskStanding[]): string[] {
  const open = tasks.filter(isOpenTask);
  if (open.length === 0) return [];
  const named = numberedTasks(open.slice(0, MOST_NAMED).map(({ number }) => number));
  return [
    `有 ${open.length} 项任务的情况待确认（${named}${open.length > MOST_NAMED ? "等" : ""}）：请在窗格上方回答，` +
      "在此之前以上各数不作准。",
  ];
}

function urgentSentence(tasks: readonly TaskStanding[], { overdue, dueSoon }: TaskCounts): string {
  const late = tasks
    .filter(({ flags }) => flags.includes("overdue"))
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const named = late
    .slice(0, 5)
    .map(
      (task) =>
        `${numberedTasks([task.number])}“${shortened(task.task)}”（${task.countsFor ?? "责任单位未明确"}，` +
        `逾期 ${-(task.daysLeft ?? 0)} 天）`,
    )
    .join("；");
  const stalled = tasks.filter(({ flags }) => flags.includes("stalled")).length;
  const parts = [
    overdue === 0 ? "没有逾期任务" : `逾期 ${overdue} 项：${named}${late.length > 5 ? "等" : ""}`,
    dueSoon > 0 && `30 日内到期 ${dueSoon} 项`,
    stalled > 0 && `停滞 ${stalled} 项`,
  ].filter((part) => part !== false);
  return `${parts.join("；")}。`;
}

const NAME_LENGTH = 20;
const shortened = (text: string): string =>
  [...text].length > NAME_LENGTH ? `${[...text].slice(0, NAME_LENGTH).join("")}…` : text;

function doubtSentence(tasks: readonly TaskStanding[]): string[] {
  const differing = tasks.filter(({ disagrees }) => disagrees);
  if (differing.length === 0) return [];
  return [
    `台账所写与计算结果不一致 ${differing.length} 项（${numberedTasks(
      differing.slice(0, 6).map(({ number }) => number),
    )}${differing.length > 6 ? "等" : ""}），本表按计算结果统计，依据见“月报·数据核查”。`,
  ];
}

// ---- tables -------------------------------------------------------------------------------------------------------

const count = (value: number, color?: string): CellContent => ({
  value,
  format: '0;-0;"—"',
  ...(color === undefined || value === 0 ? {} : { color }),
});

/** 超过序时进度 over two lines: as a head it is far wider than the counts under it. */
export const statusHead = (status: TaskStatus): string =>
  taskStatusLooks[status].word.replace("序时进度", "\n序时进度");

/** @param name what the groups are: 工作类别, 责任单位 */
const columns = (name: string): readonly TableColumn<TaskCounts & { readonly isTotal?: true }>[] => [
  {
    head: name,
    span: 2,
    look: "text",
    cell: ({ label, isTotal }) => (isTotal ? { value: label, look: "centered" } : label),
  },
  { head: "合计", look: "centered", cell: ({ total }) => count(total) },
  ...order.map((status): TableColumn<TaskCounts> => ({
    head: statusHead(status),
    look: "centered",
    optional: true,
    cell: ({ byStatus }) =>
      count(
        byStatus[status],
        status === "behind" || status === "notStarted" ? taskStatusLooks[status].color : undefined,
      ),
  })),
  { head: "逾期", optional: true, look: "centered", cell: ({ overdue }) => count(overdue, marks.bad.color) },
  { head: "30日内到期", optional: true, look: "centered", cell: ({ dueSoon }) => count(dueSoon, marks.risk.color) },
];

/** A row a group, and the total. */
export function putCountTable(
  sheet: SheetBuilder,
  name: string,
  groups: readonly TaskCounts[],
  total: TaskCounts,
): void {
  putTable(sheet, columns(name), [...groups, { ...total, isTotal: true }], { spread: true });
}
