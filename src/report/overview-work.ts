/** The overview's parts on measures and tasks: a row a workstream, and the tasks' counts. */
import type { Place } from "../cells/address";
import { sheetName } from "../cells/address";
import type { IndicatorStanding, ProgressAssessment, WorkstreamProgress } from "../indicators/progress";
import { taskStatuses, type TaskAssessment, type TaskCounts } from "../tasks/task";
import { closing } from "./look";
import { standingLine } from "./month-conclusions";
import { hasMeasures, sheetNames } from "./report-input";
import type { SheetBuilder } from "./sheet-builder";
import { indicatorUrgency, statusGroups, taskStatusLooks, indicatorStatusLooks, type StatusGroup } from "./wording";

const indicatorsPage: Place = { sheet: sheetName(sheetNames.indicators) };
const tasksPage: Place = { sheet: sheetName(sheetNames.tasks) };

/** Head and span over the overview's twelve columns. */
const strip = [["工作", 2], ["指标数", 1], ["已完成/达标", 1], ["达到/超过序时", 1], ["滞后/有风险", 1], ["缺目标/缺数据", 1], ["仅统计", 1], ["最需关注的一项", 4]] as const;
const stripGroups: readonly StatusGroup[] = ["finished", "onCourse", "lagging", "open", "counted"];

export function putWorkstreams(sheet: SheetBuilder, progress: ProgressAssessment): void {
  const { workstreams } = progress;
  if (!hasMeasures(progress)) {
    sheet.line(0, [{ value: "○ 缺数据：工作簿中没有读到整改措施的台账，本部分从略。", look: "sentence", span: strip.reduce((sum, [, span]) => sum + span, 0) }]);
    return;
  }
  sheet.line(0, strip.map(([value, span]) => ({ value, span, look: "head" as const })));
  for (const [index, workstream] of workstreams.entries()) {
    const isLast = index === workstreams.length - 1;
    const { title, standings } = workstream;
    const worst = mostUrgent(workstream);
    const centered = closing("centered", isLast);
    const count = (value: number, color?: string) => ({ value, look: centered, format: "0", ...(color === undefined || value === 0 ? {} : { color }) });
    sheet.line(0, [
      { value: `${index + 1}. ${title}`, look: closing("text", isLast), span: 2, to: indicatorsPage },
      count(standings.length),
      ...stripGroups.map((group) => count(standings.filter(({ status }) => statusGroups[status] === group).length, group === "lagging" ? "#B26A00" : undefined)),
      worst === null
        ? { value: hasData(workstream) ? "无" : "○ 无量化指标", look: closing("text", isLast), span: 4 }
        : { value: standingLine(worst), look: closing("text", isLast), span: 4, to: worst.cumulative.sources[0] ?? indicatorsPage, color: indicatorStatusLooks[worst.status].color },
    ]);
  }
}

const hasData = ({ standings }: WorkstreamProgress): boolean => standings.some(({ cumulative }) => cumulative.reported !== null);

/** The worst indicator with data that is not as it should be, or that lacks the target that it should have; null: none. */
const mostUrgent = ({ standings }: Pick<WorkstreamProgress, "standings">): IndicatorStanding | null =>
  standings.filter(({ status, cumulative }) => cumulative.reported !== null && (statusGroups[status] === "lagging" || (status === "noTarget")))
    .sort((a, b) => indicatorUrgency.indexOf(a.status) - indicatorUrgency.indexOf(b.status) || (a.completion ?? 0) - (b.completion ?? 0))[0] ?? null;

/** A column for each status, then what is late and what is due: twelve with the label. */
export function putTaskCounts(sheet: SheetBuilder, { total, byRound }: TaskAssessment): void {
  const heads = ["任务来源", "合计", ...taskStatuses.map((status) => taskStatusLooks[status].word), "逾期", "30日内到期"];
  sheet.line(0, heads.map((value) => ({ value, look: "head" as const })));
  const rows = byRound.length > 1 ? [...byRound, { ...total, label: "合计" }] : [{ ...total, label: byRound[0]?.label ?? "全部任务" }];
  for (const [index, row] of rows.entries()) putCounts(sheet, row, index === rows.length - 1);
}

function putCounts(sheet: SheetBuilder, { label, total, byStatus, overdue, dueSoon }: TaskCounts, isLast: boolean): void {
  const look = closing("centered", isLast);
  const warned = (value: number, color: string) => ({ value, look, format: "0", ...(value === 0 ? {} : { color }) });
  sheet.line(0, [
    { value: label, look: closing("text", isLast), to: tasksPage },
    { value: total, look, format: "0" },
    ...taskStatuses.map((status) => warned(byStatus[status], taskStatusLooks[status].color)),
    warned(overdue, "#B3261E"), warned(dueSoon, "#B26A00"),
  ]);
}
