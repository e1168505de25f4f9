/**
 * Two charts of the tasks, by workstream and by unit: what is done, what runs, what is late; where most is late stands
 * on top.
 */
import { recordOf } from "../../collections/record-of";
import { taskStatuses, type TaskAssessment, type TaskCounts } from "../../tasks/task";
import { putChartBand } from "../page/chart-band";
import { nameCellOf, valuesOf, wholeStep, type DrawnChart } from "../page/chart-block";
import type { SheetBuilder } from "../page/sheet-builder";
import { marks } from "../words/wording";
import { done, late } from "./task-counts";

/** Every task is in one of them. An overdue task is behind or not begun. */
const pieces = [
  { head: "已完成整改", color: marks.good.color, of: done },
  { head: "按序时推进", color: marks.likely.color, of: ({ byStatus }) => byStatus.ahead + byStatus.onSchedule },
  { head: "滞后或未启动", color: marks.risk.color, of: (group) => late(group) - group.overdue },
  { head: "逾期", color: marks.bad.color, of: ({ overdue }) => overdue },
] as const satisfies readonly { head: string; color: string; of: (group: TaskCounts) => number }[];

/** Bars beyond these go into one: a chart of thirty bars is not read. */
const BARS = 12;
/** Label, a column for each piece, and a gap. */
const BLOCK_COLUMNS = pieces.length + 2;
export const chartBlockWidths = [3, ...Array<number>(2 * BLOCK_COLUMNS).fill(9)];

/** Side by side over the printed columns. */
export const putTaskCharts = (
  sheet: SheetBuilder,
  tasks: TaskAssessment,
  columns: number,
  middle: number,
): number | null => {
  const charts = taskCharts(tasks);
  return putChartBand(sheet, charts, {
    rows: rowsFor(charts),
    rowHeight: 18,
    highest: 24,
    edges: [0, middle, columns],
    blockColumns: BLOCK_COLUMNS,
    readings: false,
  });
};

/** A chart of two bars is no page. */
const ROWS = { least: 8, most: 18, beside: 5 } as const;
const rowsFor = (charts: readonly DrawnChart[]): number =>
  Math.max(ROWS.least, Math.min(ROWS.most, ROWS.beside + Math.max(0, ...charts.map(({ rows }) => rows.length))));

/** Fewer are seen at a glance in the table. */
const FEWEST_TASKS = 8;

/**
 * By workstream and by unit; few tasks, one group alone, or groups of one task each, are no comparison.
 * @param bars that a chart may have
 */
export function taskCharts({ total, byWorkstream, byUnit }: TaskAssessment, bars = BARS): DrawnChart[] {
  if (total.total < FEWEST_TASKS) return [];
  const charts = [
    { name: "整改任务按工作类别", by: "按工作类别", noun: "类工作", groups: byWorkstream },
    { name: "整改任务按责任单位", by: "按责任单位", noun: "个单位", groups: byUnit },
  ];
  return charts
    .filter(({ groups }) => groups.length > 1 && groups.some((group) => group.total > 1))
    .map(({ name, by, noun, groups }) => {
      const sorted = [...groups].sort(mostPressing);
      return barChart(name, `${by}：${findingOf(sorted, total, noun)}`, fewBars(sorted, bars));
    });
}

const open = (group: TaskCounts): number => group.total - done(group);

const mostPressing = (a: TaskCounts, b: TaskCounts): number =>
  b.overdue - a.overdue || late(b) - late(a) || open(b) - open(a) || b.total - a.total;

function findingOf(groups: readonly TaskCounts[], total: TaskCounts, noun: string): string {
  const [first] = groups;
  if (first === undefined || open(total) === 0) return `${total.total} 项任务均已完成整改`;
  if (first.overdue > 0) return mostWords(groups, noun, "逾期", ({ overdue }) => overdue);
  if (late(first) > 0) return mostWords(groups, noun, "滞后", late);
  return `没有滞后的任务，${done(total)} 项已完成整改，${open(total)} 项按序时推进`;
}

/** "市自然资源局逾期最多，有 3 项", "仅市自然资源局有 1 项逾期", "3 个单位各有 1 项逾期": of equals none is the worst. */
function mostWords(
  groups: readonly TaskCounts[],
  noun: string,
  what: string,
  of: (group: TaskCounts) => number,
): string {
  const having = groups.filter((group) => of(group) > 0);
  const most = Math.max(...having.map(of));
  const worst = having.filter((group) => of(group) === most);
  const label = worst[0]?.label ?? "";
  if (having.length === 1) return `仅${label}有 ${most} 项${what}`;
  if (worst.length === 1) return `${label}${what}最多，有 ${most} 项`;
  return `${worst.length} ${noun}${having.length === worst.length ? `各有 ${most} 项${what}` : `${what}最多，各有 ${most} 项`}`;
}

function fewBars(groups: readonly TaskCounts[], bars: number): readonly TaskCounts[] {
  if (groups.length <= bars) return groups;
  const rest = groups.slice(bars - 1);
  const sum = (of: (group: TaskCounts) => number): number => rest.reduce((all, group) => all + of(group), 0);
  const others: TaskCounts = {
    label: `其他 ${rest.length} 个`,
    total: sum(({ total }) => total),
    byStatus: recordOf(taskStatuses, (status) => sum(({ byStatus }) => byStatus[status])),
    overdue: sum(({ overdue }) => overdue),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    closed: sum(({ closed }) => closed),
  };
  return [...groups.slice(0, bars - 1), others];
}

/**
 * Bars are drawn from below: the block lists the groups from the last to the first. Pieces that nobody has are left
 * out.
 */
function barChart(name: string, title: string, groups: readonly TaskCounts[]): DrawnChart {
  const shown = pieces.filter(({ of }) => groups.some((group) => of(group) > 0));
  const rows = [...groups]
    .reverse()
    .map((group) => [`${group.label}（${group.total}）`, ...shown.map(({ of }) => of(group) || null)]);
  return {
    rows: [["组别（任务数）", ...shown.map(({ head }) => head)], ...rows],
    reading: `${title}。`,
    chart: (anchor, block) => ({
      name,
      title,
      // The title says what is counted, and each bar is named: a flat chart would leave every second name out.
      valueTitle: "",
      categoryAxis: { tickEvery: 1 },
      kind: "stackedBar",
      categories: valuesOf(block, 0, rows.length),
      anchor,
      legend: shown.length > 1,
      valueAxis: { min: 0, majorUnit: wholeStep(Math.max(...groups.map(({ total }) => total))), format: "0" },
      series: shown.map(({ color }, index) => ({
        nameCell: nameCellOf(block, index + 1),
        values: valuesOf(block, index + 1, rows.length),
        role: { color },
        draw: "column" as const,
        label: "each" as const,
      })),
    }),
  };
}
