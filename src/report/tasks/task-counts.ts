/** Before the dispatch table: the counts in sentences, by workstream, by unit, and two charts of the same numbers. */
import { columnLetters } from "../../cells/address";
import {
  isDone,
  taskStatuses,
  type TaskAssessment,
  type TaskCounts,
  type TaskStanding,
  type TaskStatus,
} from "../../tasks/task";
import { closing } from "../page/look";
import { putBlock } from "../figures/progress-charts";
import type { SheetBuilder } from "../page/sheet-builder";
import type { ReportChart } from "../page/sheet";
import { numberText, taskStatusLooks } from "../words/wording";

/** As far as it can be to not begun: the order of the columns and of the bars' pieces. */
const order: readonly TaskStatus[] = [...taskStatuses].reverse();

/** One hue a stage: done in greens, under way in blues, what needs somebody in the colours of alarm. */
const pieces: Readonly<Record<TaskStatus, string>> = {
  closed: "#2E7D32",
  published: "#5E9C62",
  accepted: "#8DBB8F",
  done: "#BAD7BC",
  ahead: "#1F5A7A",
  onSchedule: "#7FA6BC",
  behind: "#B26A00",
  notStarted: "#B3261E",
};

const ALARM = "#B3261E";
const RISK = "#B26A00";

// ---- sentences ----------------------------------------------------------------------------------------------------

const done = ({ byStatus }: TaskCounts): number =>
  taskStatuses.filter(isDone).reduce((sum, status) => sum + byStatus[status], 0);

/** What a director asks first: how many, how many closed, how many late and which. */
export function taskSentences({ total, byRound, tasks }: TaskAssessment): string[] {
  if (total.total === 0)
    return ["工作簿中没有读到整改任务。请增加一张含“整改任务、责任单位、整改时限”等列的整改任务台账。"];
  const rounds =
    byRound.length > 1 ? `（${byRound.map(({ label, total: count }) => `${label} ${count} 项`).join("、")}）` : "";
  const count = (status: TaskStatus): string => `${taskStatusLooks[status].word} ${total.byStatus[status]} 项`;
  const finished = taskStatuses.filter(isDone).reverse().map(count).join("、");
  const open = total.total - done(total);
  const underWay = (["ahead", "onSchedule", "behind", "notStarted"] as const)
    .filter((status) => total.byStatus[status] > 0)
    .map(count)
    .join("、");
  return [
    `共有整改任务 ${total.total} 项${rounds}：${finished}，以上完成整改共 ${done(total)} 项，占 ${numberText((100 * done(total)) / total.total, 1)}%；未完成 ${open} 项${open === 0 ? "" : `，其中${underWay}`}。`,
    urgentSentence(tasks, total),
    ...doubtSentence(tasks),
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
        `第 ${task.number} 项“${shortened(task.task)}”（${task.countsFor ?? "责任单位未明确"}，逾期 ${-(task.daysLeft ?? 0)} 天）`,
    )
    .join("；");
  const stalled = tasks.filter(({ flags }) => flags.includes("stalled")).length;
  return `逾期 ${overdue} 项${overdue === 0 ? "" : `：${named}${late.length > 5 ? "等" : ""}`}；30 日内到期 ${dueSoon} 项；停滞 ${stalled} 项。`;
}

const NAME_LENGTH = 20;
const shortened = (text: string): string =>
  [...text].length > NAME_LENGTH ? `${[...text].slice(0, NAME_LENGTH).join("")}…` : text;

function doubtSentence(tasks: readonly TaskStanding[]): string[] {
  const differing = tasks.filter(({ disagrees }) => disagrees);
  if (differing.length === 0) return [];
  return [
    `台账所写与计算结果不一致 ${differing.length} 项（${differing
      .slice(0, 6)
      .map(({ number }) => `第 ${number} 项`)
      .join("、")}${differing.length > 6 ? "等" : ""}），本表按计算结果统计，依据见“月报·数据核查”。`,
  ];
}

// ---- tables -------------------------------------------------------------------------------------------------------

const heads = ["合计", ...order.map((status) => taskStatusLooks[status].word), "逾期", "30日内到期"];

/** A row a group, and the total; `label` takes the first two columns of the sheet. */
export function putCountTable(
  sheet: SheetBuilder,
  name: string,
  groups: readonly TaskCounts[],
  total: TaskCounts,
): void {
  sheet.line(0, [{ value: name, look: "head", span: 2 }, ...heads.map((value) => ({ value, look: "head" as const }))]);
  for (const group of groups) putCounts(sheet, group, false);
  putCounts(sheet, total, true);
}

function putCounts(
  sheet: SheetBuilder,
  { label, total, byStatus, overdue, dueSoon }: TaskCounts,
  isTotal: boolean,
): void {
  const look = closing("centered", isTotal);
  const number = (value: number, color?: string) => ({
    value,
    look,
    format: '0;-0;"—"',
    ...(color === undefined || value === 0 ? {} : { color }),
  });
  sheet.line(0, [
    { value: label, look: isTotal ? look : "text", span: 2 },
    number(total),
    ...order.map((status) =>
      number(
        byStatus[status],
        status === "behind" || status === "notStarted" ? taskStatusLooks[status].color : undefined,
      ),
    ),
    number(overdue, ALARM),
    number(dueSoon, RISK),
  ]);
}

// ---- charts -------------------------------------------------------------------------------------------------------

const CHART_ROWS = 18;
/** Bars beyond these go into one: a chart of thirty bars is not read. */
const BARS = 12;
/** Label, a column for each status, and a gap. */
const BLOCK_COLUMNS = taskStatuses.length + 2;
export const chartBlockWidths = [3, ...Array<number>(2 * BLOCK_COLUMNS).fill(9)];

/** Two charts side by side over the printed columns, their numbers beside the page. */
export function putTaskCharts(
  sheet: SheetBuilder,
  { total, byWorkstream, byUnit }: TaskAssessment,
  columns: number,
  middle: number,
): void {
  if (total.total === 0) return;
  const top = sheet.row;
  const charts = [
    {
      name: "整改任务按工作类别",
      groups: byWorkstream,
      title: `按工作类别：${total.total} 项任务中 ${done(total)} 项完成整改，${total.closed} 项已销号`,
      left: 0,
      right: middle - 1,
    },
    { name: "整改任务按责任单位", groups: byUnit, title: unitTitle(byUnit), left: middle, right: columns - 1 },
  ];
  for (const [index, { name, groups, title, left, right }] of charts.entries()) {
    const anchor = { top, left, bottom: top + CHART_ROWS - 1, right };
    putChart(sheet, {
      name,
      title,
      anchor,
      groups: fewBars(groups),
      block: { top, left: columns + 1 + index * BLOCK_COLUMNS },
    });
  }
  for (let row = top; row < top + CHART_ROWS; row += 1) sheet.raise(row, 18);
  sheet.row = top + CHART_ROWS;
}

function unitTitle(units: readonly TaskCounts[]): string {
  const open = units
    .map((unit) => ({ label: unit.label, open: unit.total - done(unit) }))
    .sort((a, b) => b.open - a.open)[0];
  return open === undefined || open.open === 0
    ? "按责任单位：各单位任务均已完成整改"
    : `按责任单位：${open.label}未完成最多，有 ${open.open} 项`;
}

function fewBars(groups: readonly TaskCounts[]): readonly TaskCounts[] {
  if (groups.length <= BARS) return groups;
  const rest = groups.slice(BARS - 1);
  const sum = (of: (group: TaskCounts) => number): number => rest.reduce((all, group) => all + of(group), 0);
  const byStatus = Object.fromEntries(
    taskStatuses.map((status) => [status, sum((group) => group.byStatus[status])]),
  ) as Record<TaskStatus, number>;
  return [
    ...groups.slice(0, BARS - 1),
    {
      label: `其他 ${rest.length} 个`,
      total: sum(({ total }) => total),
      byStatus,
      overdue: sum(({ overdue }) => overdue),
      dueSoon: sum(({ dueSoon }) => dueSoon),
      closed: sum(({ closed }) => closed),
    },
  ];
}

interface TaskChart {
  readonly name: string;
  readonly title: string;
  readonly anchor: ReportChart["anchor"];
  readonly groups: readonly TaskCounts[];
  readonly block: { readonly top: number; readonly left: number };
}

/** Bars are drawn from below: the block lists the groups from the last to the first. Statuses that nobody has are left out. */
function putChart(sheet: SheetBuilder, { name, title, anchor, groups, block }: TaskChart): void {
  const shown = order.filter((status) => groups.some(({ byStatus }) => byStatus[status] > 0));
  const rows = [...groups]
    .reverse()
    .map(({ label, byStatus }) => [
      label,
      ...shown.map((status) => (byStatus[status] === 0 ? null : byStatus[status])),
    ]);
  putBlock(sheet, block, [["组别", ...shown.map((status) => taskStatusLooks[status].word)], ...rows]);
  const column = (offset: number): string =>
    `${columnLetters(block.left + offset)}${block.top + 2}:${columnLetters(block.left + offset)}${block.top + rows.length + 1}`;
  const most = Math.max(...groups.map(({ total }) => total));
  sheet.chart({
    name,
    title,
    valueTitle: "项",
    kind: "stackedBar",
    categories: column(0),
    anchor,
    legend: true,
    valueAxis: { min: 0, majorUnit: most <= 10 ? 1 : most <= 20 ? 2 : Math.ceil(most / 50) * 5 },
    series: shown.map((status, index) => ({
      nameCell: `${columnLetters(block.left + index + 1)}${block.top + 1}`,
      values: column(index + 1),
      role: { color: pieces[status] },
      draw: "column" as const,
    })),
  });
}
