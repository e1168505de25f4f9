/**
 * Measures and tasks by name, for a page that has room for them: what is behind first, what the matters above name
 * already left out.
 */
import { quotedText } from "../../i18n/findings/quoted-facts";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { countedStandings, type IndicatorStanding, type ProgressAssessment } from "../../indicators/ledgers/progress";
import { tasksOfWorks } from "../../tasks/count-tasks";
import { isDone, type TaskStanding } from "../../tasks/task";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import type { SheetBuilder } from "../page/sheet-builder";
import { deadlineText, isOpenTask } from "../tasks/task-rows";
import type { Decision } from "../words/decisions";
import {
  changeMark,
  indicatorStatusLooks,
  marks,
  MISSING,
  numberFormat,
  plainNumber,
  taskStatusLooks,
  type StatusGroup,
  awaitedCell,
  groupOf,
} from "../words/wording";

/** What the rows of "needs to be studied" are about. */
const namedBy = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(decisions.flatMap(({ about }) => about));

const order: readonly StatusGroup[] = ["lagging", "onCourse", "finished", "open", "counted"];
const rankOf = (standing: IndicatorStanding): number => order.indexOf(groupOf(standing));

/** With a figure; those with a target first, then the first of each kind of work, then the second of each. */
export function otherMeasures(progress: ProgressAssessment, decisions: readonly Decision[]): IndicatorStanding[] {
  const named = namedBy(decisions);
  const within = new Map(
    progress.workstreams.flatMap(({ standings }) => standings.map(({ indicator }, index) => [indicator.id, index])),
  );
  return countedStandings(progress)
    .filter(({ indicator, cumulative }) => cumulative.reported !== null && !named.has(indicator.id))
    .sort((a, b) => rankOf(a) - rankOf(b) || (within.get(a.indicator.id) ?? 0) - (within.get(b.indicator.id) ?? 0));
}

/** Those that are not done before those that are, what is due first before the rest. */
export function otherTasks(tasks: readonly TaskStanding[], decisions: readonly Decision[]): TaskStanding[] {
  const named = namedBy(decisions);
  const due = ({ computed, daysLeft }: TaskStanding): number =>
    isDone(computed) ? Infinity : (daysLeft ?? Number.MAX_SAFE_INTEGER);
  return tasks.filter(({ key }) => !named.has(key)).sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}

/** Those chosen for their urgency, in the order of the works: each work by itself is read, none turn by turn. */
export function measuresByWork(
  chosen: readonly IndicatorStanding[],
  { workstreams: works }: Pick<ProgressAssessment, "workstreams">,
): IndicatorStanding[] {
  const workOf = new Map(
    works.flatMap(({ standings }, work) => standings.map(({ indicator }) => [indicator.id, work] as const)),
  );
  const placeOf = ({ indicator }: IndicatorStanding): number => workOf.get(indicator.id) ?? works.length;
  return [...chosen].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The same of tasks. */
export const tasksByWork = (chosen: readonly TaskStanding[]): TaskStanding[] =>
  tasksOfWorks(chosen).flatMap(({ tasks }) => tasks);

/** What the tasks are called that the matters above leave. */
export const tasksTitle = (decisions: readonly Decision[]): string =>
  namedBy(decisions).size > 0 ? "其他整改任务" : "整改任务";

/** Columns of the page for each: 简报 has twelve alike, 总览 thirteen of its own. */
export type DetailPage = "brief" | "overview";

const measureSpans = { brief: [5, 2, 1, 1, 1, 2], overview: [5, 1, 1, 1, 1, 4] } as const;

export function putMeasureRows(sheet: SheetBuilder, page: DetailPage, rows: readonly IndicatorStanding[]): void {
  const [name, figure, month, change, goal, status] = measureSpans[page];
  const columns: readonly TableColumn<IndicatorStanding>[] = [
    { head: "指标", span: name, look: "text", cell: nameCell },
    { head: "累计", span: figure, look: "centered", cell: ({ cumulative, ...rest }) => figureCell(cumulative, rest) },
    {
      head: "本月",
      span: month,
      optional: true,
      look: "centered",
      cell: ({ month: own, ...rest }) => figureCell(own, rest),
    },
    { head: "同比", span: change, optional: true, look: "centered", cell: ({ yearOnYear }) => changeMark(yearOnYear) },
    { head: "年度目标\n或台账总数", span: goal, optional: true, look: "centered", cell: goalCell },
    { head: "状态", span: status, look: "centered", cell: statusCell },
  ];
  putTable(sheet, columns, rows, { spread: true });
}

function nameCell({ indicator: { title, unit }, cumulative }: IndicatorStanding): CellContent {
  return { value: `${title["zh-CN"]}${unit === "" ? "" : `（${unit}）`}`, to: cumulative.sources[0] ?? null };
}

const figureCell = (
  figure: IndicatorStanding["month"],
  { indicator: { decimals } }: Pick<IndicatorStanding, "indicator">,
): CellContent =>
  figure === null || figure.reported === null
    ? { value: MISSING }
    : { value: figure.reported, format: numberFormat(decimals) };

const goalCell = ({ plan }: IndicatorStanding): string =>
  plan === null ? MISSING : `${plan.direction === "atMost" ? "≤" : ""}${plainNumber(plan.value)}`;

function statusCell(standing: IndicatorStanding): CellContent {
  if (isOpen(standing)) return awaitedCell;
  const { symbol, word, color } = indicatorStatusLooks[standing.status];
  return { value: `${symbol} ${word}`.trim(), color };
}

export function putTaskRows(sheet: SheetBuilder, page: DetailPage, rows: readonly TaskStanding[]): void {
  const [task, unit, time, status] = page === "brief" ? ([5, 3, 2, 2] as const) : ([6, 2, 2, 3] as const);
  const columns: readonly TableColumn<TaskStanding>[] = [
    {
      head: "任务",
      span: task,
      look: "text",
      cell: (one) => ({
        value: `${one.number}. ${quotedText(one.task.replace(/\s+/g, " ").trim(), NAME_LENGTH)}`,
        to: one.at,
      }),
    },
    {
      head: "责任单位",
      span: unit,
      optional: true,
      look: "centered",
      cell: ({ responsible }) => responsible ?? MISSING,
    },
    {
      head: "时限",
      span: time,
      optional: true,
      look: "centered",
      cell: ({ deadline }) => deadlineText(deadline).split("\n")[0] ?? MISSING,
    },
    { head: "状态", span: status, look: "centered", cell: taskStatusCell },
  ];
  putTable(sheet, columns, rows);
}

function taskStatusCell(task: TaskStanding): CellContent {
  if (isOpenTask(task)) return awaitedCell;
  const { symbol, word, color } = taskStatusLooks[task.computed];
  return task.flags.includes("overdue")
    ? { value: `${marks.bad.symbol} 逾期`, color: marks.bad.color }
    : { value: `${symbol} ${word}`, color };
}

const NAME_LENGTH = 36;
