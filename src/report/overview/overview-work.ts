/** The overview's parts on measures and tasks: a row a workstream, and the tasks' counts. */
import { urgencyOf } from "../../i18n/status-words";
import type { Place } from "../../cells/address";
import { sheetName } from "../../cells/address";
import {
  countedStandings,
  isMeasured,
  type IndicatorStanding,
  type ProgressAssessment,
  type WorkstreamProgress,
} from "../../indicators/ledgers/progress";
import { NO_ROUND } from "../../tasks/count-tasks";
import { taskStatuses, type TaskAssessment, type TaskCounts, type TaskStatus } from "../../tasks/task";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { standingSource } from "../words/standing-source";
import { standingFigures, standingLine } from "../words/month-conclusions";
import { sheetNames } from "../report-input";
import type { SheetBuilder } from "../page/sheet-builder";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import { statusHead } from "../tasks/task-counts";
import {
  indicatorStatusLooks,
  marks,
  statusGroups,
  taskStatusLooks,
  type StatusGroup,
  awaitedCell,
  groupOf,
} from "../words/wording";

const indicatorsPage: Place = { sheet: sheetName(sheetNames.indicators) };
const tasksPage: Place = { sheet: sheetName(sheetNames.tasks) };

const stripGroups: readonly (readonly [head: string, group: StatusGroup])[] = [
  ["完成\n或达标", "finished"],
  ["达到或\n超过序时", "onCourse"],
  ["滞后\n或有风险", "lagging"],
  ["缺目标数据\n或待确认", "open"],
  ["仅统计", "counted"],
];

/** A workstream, or null: all of them. */
interface WorkRow {
  readonly workstream: WorkstreamProgress | null;
  readonly standings: readonly IndicatorStanding[];
}

export function putWorkstreams(sheet: SheetBuilder, progress: ProgressAssessment): void {
  const rows: readonly WorkRow[] = [
    // What is not measured is named, and counted neither here nor in the sum.
    ...progress.workstreams.map((workstream) => ({
      workstream,
      standings: isMeasured(workstream) ? workstream.standings : [],
    })),
    ...(progress.workstreams.length > 1 ? [{ workstream: null, standings: countedStandings(progress) }] : []),
  ];
  putTable(sheet, workColumns, rows, { spread: true });
}

/** Characters of a line that names an indicator with its figure, its target and its state. */
const LEAST_SENTENCE = 74;

const workColumns: readonly TableColumn<WorkRow>[] = [
  {
    head: "工作",
    span: 2,
    look: "text",
    cell: ({ workstream }, index) =>
      workstream === null
        ? { value: "合计", look: "centered" }
        : { value: `${index + 1}. ${workstream.title}`, to: indicatorsPage },
  },
  { head: "指标数", look: "centered", cell: ({ standings }) => ({ value: standings.length, format: "0" }) },
  ...stripGroups.map(([head, group]): TableColumn<WorkRow> => ({
    head,
    look: "centered",
    optional: true,
    cell: ({ standings }) => {
      const value = standings.filter((standing) => groupOf(standing) === group).length;
      return {
        value,
        format: COUNT_FORMAT,
        ...(group === "lagging" && value > 0 ? { color: marks.risk.color } : {}),
      };
    },
  })),
  {
    head: "最需关注的一项（没有的列主要一项）",
    least: LEAST_SENTENCE,
    span: 5,
    look: "text",
    wholeLinks: true,
    cell: ({ workstream }) => worstCell(workstream),
  },
];

function worstCell(workstream: WorkstreamProgress | null): string | null | CellContent {
  if (workstream === null) return null;
  const worst = mostUrgent(workstream);
  if (worst === null) return mainFigure(workstream);
  return {
    value: standingLine(worst),
    to: standingSource(worst) ?? indicatorsPage,
    color: indicatorStatusLooks[worst.status].color,
  };
}

/** Where nothing is behind: what stands first with a target, else what stands first. */
function mainFigure({ standings }: WorkstreamProgress): string | CellContent {
  const known = standings.filter((standing) => standing.cumulative.reported !== null && !isOpen(standing));
  const main = known.find(({ plan }) => plan !== null) ?? known[0];
  if (main === undefined) return standings.some(isOpen) ? awaitedCell.value : withoutFigure(standings[0]);
  const figures = standingFigures(main);
  return { value: main.plan === null ? figures : standingLine(main), to: standingSource(main) ?? indicatorsPage };
}

const withoutFigure = (first: IndicatorStanding | undefined): string =>
  first === undefined ? "○ 无量化指标" : `○ 缺数据：${first.indicator.title["zh-CN"]}`;

/** Noughts do not shout. */
const COUNT_FORMAT = '0;"−"0;"—"';

/**
 * The worst indicator with data that is not as it should be, or that lacks the target that it should have; null: none.
 */
const mostUrgent = ({ standings }: Pick<WorkstreamProgress, "standings">): IndicatorStanding | null =>
  standings
    .filter(
      (standing) =>
        standing.cumulative.reported !== null &&
        !isOpen(standing) &&
        (statusGroups[standing.status] === "lagging" || standing.status === "noTarget"),
    )
    .sort((a, b) => urgencyOf(a.status) - urgencyOf(b.status) || (a.completion ?? 0) - (b.completion ?? 0))[0] ?? null;

/** A column for each status, then what is late and what is due. */
const taskColumns: readonly TableColumn<TaskCounts>[] = [
  { head: "任务来源", span: 2, look: "text", cell: sourceOfTasks },
  { head: "合计", look: "centered", cell: ({ total }) => ({ value: total, format: "0" }) },
  ...taskStatuses.map((status): TableColumn<TaskCounts> => ({
    head: statusHead(status),
    look: "centered",
    optional: true,
    cell: ({ byStatus }) => taskCount(byStatus[status], isLate(status) ? taskStatusLooks[status].color : undefined),
  })),
  { head: "逾期", optional: true, look: "centered", cell: ({ overdue }) => taskCount(overdue, marks.bad.color) },
  { head: "30日内到期", optional: true, look: "centered", cell: ({ dueSoon }) => taskCount(dueSoon, marks.risk.color) },
];

/** What stands in the last row where there are several sources. */
const ALL = "合计";

function sourceOfTasks({ label }: TaskCounts): CellContent {
  return { value: label, to: tasksPage, look: label === ALL ? "centered" : "text" };
}

const isLate = (status: TaskStatus): boolean => status === "behind" || status === "notStarted";

const taskCount = (value: number, color?: string): CellContent => ({
  value,
  format: COUNT_FORMAT,
  ...(color === undefined || value === 0 ? {} : { color }),
});

/** Of tasks that say nothing of a round there is nothing to name. */
const onlyRound = ([round]: readonly TaskCounts[]): string =>
  round === undefined || round.label === NO_ROUND ? "全部任务" : round.label;

export function putTaskCounts(sheet: SheetBuilder, { total, byRound }: TaskAssessment): void {
  putTable(
    sheet,
    taskColumns,
    byRound.length > 1 ? [...byRound, { ...total, label: ALL }] : [{ ...total, label: onlyRound(byRound) }],
    { spread: true },
  );
}
