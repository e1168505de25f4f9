/** The overview's parts on measures and tasks: a row a workstream, and the tasks' counts. */
import type { Place } from "../../cells/address";
import { sheetName } from "../../cells/address";
import {
  standingsOf,
  type IndicatorStanding,
  type ProgressAssessment,
  type WorkstreamProgress,
} from "../../indicators/progress";
import { taskStatuses, type TaskAssessment, type TaskCounts } from "../../tasks/task";
import { closing } from "../page/look";
import { standingLine } from "../words/month-conclusions";
import { sheetNames } from "../report-input";
import type { Put, SheetBuilder } from "../page/sheet-builder";
import {
  indicatorStatusLooks,
  indicatorUrgency,
  marks,
  statusGroups,
  taskStatusLooks,
  type StatusGroup,
} from "../words/wording";

const indicatorsPage: Place = { sheet: sheetName(sheetNames.indicators) };
const tasksPage: Place = { sheet: sheetName(sheetNames.tasks) };

/** Head and span over the overview's thirteen columns. */
const strip = [
  ["工作", 2],
  ["指标数", 1],
  ["完成\n或达标", 1],
  ["达到或\n超过序时", 1],
  ["滞后\n或有风险", 1],
  ["缺目标\n或数据", 1],
  ["仅统计", 1],
  ["最需关注的一项", 5],
] as const;
const stripGroups: readonly StatusGroup[] = ["finished", "onCourse", "lagging", "open", "counted"];

export function putWorkstreams(sheet: SheetBuilder, progress: ProgressAssessment): void {
  const { workstreams } = progress;
  sheet.line(
    0,
    strip.map(([value, span]) => ({ value, span, look: "head" as const })),
  );
  for (const [index, workstream] of workstreams.entries()) {
    const { title, standings } = workstream;
    const worst = mostUrgent(workstream);
    sheet.line(0, [
      { value: `${index + 1}. ${title}`, look: "text", span: 2, to: indicatorsPage },
      ...groupCounts(standings, "centered"),
      worst === null
        ? { value: hasData(workstream) ? "无" : "○ 无量化指标", look: "text", span: 5 }
        : {
            value: standingLine(worst),
            look: "text",
            span: 5,
            to: worst.cumulative.sources[0] ?? indicatorsPage,
            color: indicatorStatusLooks[worst.status].color,
          },
    ]);
  }
  sheet.line(0, [
    { value: "合计", look: "centeredLast", span: 2 },
    ...groupCounts(standingsOf(progress), "centeredLast"),
    { value: null, look: "textLast", span: 5 },
  ]);
}

/** All of them, then those of each group. */
const groupCounts = (standings: readonly IndicatorStanding[], look: "centered" | "centeredLast"): Put[] => [
  { value: standings.length, look, format: "0" },
  ...stripGroups.map((group): Put => {
    const value = standings.filter(({ status }) => statusGroups[status] === group).length;
    return {
      value,
      look,
      format: COUNT_FORMAT,
      ...(group === "lagging" && value > 0 ? { color: marks.risk.color } : {}),
    };
  }),
];

/** Noughts do not shout. */
const COUNT_FORMAT = '0;−0;"—"';

const hasData = ({ standings }: WorkstreamProgress): boolean =>
  standings.some(({ cumulative }) => cumulative.reported !== null);

/** The worst indicator with data that is not as it should be, or that lacks the target that it should have; null: none. */
const mostUrgent = ({ standings }: Pick<WorkstreamProgress, "standings">): IndicatorStanding | null =>
  standings
    .filter(
      ({ status, cumulative }) =>
        cumulative.reported !== null && (statusGroups[status] === "lagging" || status === "noTarget"),
    )
    .sort(
      (a, b) =>
        indicatorUrgency.indexOf(a.status) - indicatorUrgency.indexOf(b.status) ||
        (a.completion ?? 0) - (b.completion ?? 0),
    )[0] ?? null;

/** A column for each status, then what is late and what is due: twelve, and two for the label. */
export function putTaskCounts(sheet: SheetBuilder, { total, byRound }: TaskAssessment): void {
  const heads = [
    "任务来源",
    "合计",
    ...taskStatuses.map((status) => taskStatusLooks[status].word),
    "逾期",
    "30日内到期",
  ];
  sheet.line(
    0,
    heads.map((value, index) => ({ value, look: "head" as const, span: index === 0 ? 2 : 1 })),
  );
  const rows =
    byRound.length > 1
      ? [...byRound, { ...total, label: "合计" }]
      : [{ ...total, label: byRound[0]?.label ?? "全部任务" }];
  for (const [index, row] of rows.entries()) putCounts(sheet, row, index === rows.length - 1);
}

function putCounts(
  sheet: SheetBuilder,
  { label, total, byStatus, overdue, dueSoon }: TaskCounts,
  isLast: boolean,
): void {
  const look = closing("centered", isLast);
  const count = (value: number, color?: string): Put => ({
    value,
    look,
    format: COUNT_FORMAT,
    ...(color === undefined || value === 0 ? {} : { color }),
  });
  sheet.line(0, [
    { value: label, look: isLast ? look : "text", span: 2, to: tasksPage },
    { value: total, look, format: "0" },
    ...taskStatuses.map((status) =>
      count(
        byStatus[status],
        status === "behind" || status === "notStarted" ? taskStatusLooks[status].color : undefined,
      ),
    ),
    count(overdue, marks.bad.color),
    count(dueSoon, marks.risk.color),
  ]);
}
