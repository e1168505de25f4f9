/** The overview's first line: what stands well, what is in danger and what is late, in twelve figures. */
import { sheetName, type Place } from "../../cells/address";
import { standingsOf, type IndicatorStatus } from "../../indicators/progress";
import { isDone, taskStatuses } from "../../tasks/task";
import type { LookName } from "../page/look";
import { hasMeasures, isAboutAir, sheetNames, type ReportInput } from "../report-input";
import type { ReportSheetId } from "../page/sheet";
import type { SheetBuilder } from "../page/sheet-builder";
import { marks, MISSING, statusGroups, type StatusGroup } from "../words/wording";

interface StripFigure {
  readonly word: string;
  /** null: there is nothing to count. */
  readonly count: number | null;
  readonly mark: keyof typeof marks;
  readonly sheet: ReportSheetId;
}

interface StripBlock {
  readonly title: string;
  readonly figures: readonly [StripFigure, StripFigure, StripFigure];
}

/** Counts as the tables below and the other sheets have them. */
const stripBlocks = (input: ReportInput): readonly StripBlock[] => [
  ...(isAboutAir(input) ? [airBlock(input)] : []),
  ...(hasMeasures(input.progress) ? [measuresBlock(input)] : []),
  ...(input.tasks.total.total > 0 ? [tasksBlock(input)] : []),
  dataBlock(input),
];

/** The columns of each figure: as many as there are, shared out so that none is left over. */
const shares = (columns: number, figures: number): number[] =>
  Array.from(
    { length: figures },
    (_, index) => Math.floor(((index + 1) * columns) / figures) - Math.floor((index * columns) / figures),
  );

/** Of statuses in the group "open". */
function lacking(statuses: readonly IndicatorStatus[]): string {
  const count = (status: IndicatorStatus): number => statuses.filter((one) => one === status).length;
  const [noTarget, noData] = [count("noTarget"), count("noData")];
  if (noTarget + noData === 0) return "";
  return `（${noTarget + noData} 项${noData === 0 ? "缺目标值" : noTarget === 0 ? "缺数据" : "无法判断"}）`;
}

function airBlock({ assessment, targets, month: { year } }: ReportInput): StripBlock {
  const statuses = assessment?.targets.map(({ status }) => status) ?? null;
  const of = (group: (status: StatusGroup, risk: boolean) => boolean): number | null =>
    statuses === null || statuses.length === 0
      ? null
      : statuses.filter((status) => group(statusGroups[status], status === "atRisk")).length;
  return {
    title:
      statuses === null
        ? "空气质量目标：本月没有日报"
        : statuses.length === 0
          ? `空气质量目标：${targets.targets.length > 0 ? `目标表里没有 ${year} 年` : "没有目标表"}`
          : `空气质量目标 ${statuses.length} 项${lacking(statuses)}`,
    figures: [
      {
        word: "可达标",
        count: of((group) => group === "finished" || group === "onCourse"),
        mark: "good",
        sheet: "overview",
      },
      { word: "有风险", count: of((group, risk) => group === "lagging" && risk), mark: "risk", sheet: "overview" },
      { word: "不达标", count: of((group, risk) => group === "lagging" && !risk), mark: "bad", sheet: "overview" },
    ],
  };
}

function measuresBlock({ progress }: ReportInput): StripBlock {
  const standings = hasMeasures(progress) ? standingsOf(progress) : null;
  const of = (...groups: readonly StatusGroup[]): number | null =>
    standings === null ? null : standings.filter(({ status }) => groups.includes(statusGroups[status])).length;
  return {
    title:
      standings === null
        ? "整改措施指标：没有台账"
        : `整改措施指标 ${standings.length} 项${lacking(standings.map(({ status }) => status))}`,
    figures: [
      { word: "达到要求", count: of("finished", "onCourse"), mark: "good", sheet: "indicators" },
      { word: "滞后或有风险", count: of("lagging"), mark: "risk", sheet: "indicators" },
      { word: "仅统计", count: of("counted"), mark: "plain", sheet: "indicators" },
    ],
  };
}

function tasksBlock({ tasks: { total } }: ReportInput): StripBlock {
  const of = (count: number): number | null => (total.total === 0 ? null : count);
  return {
    title: total.total === 0 ? "督察整改任务：没有台账" : `督察整改任务 ${total.total} 项`,
    figures: [
      {
        word: "已完成整改",
        count: of(taskStatuses.filter(isDone).reduce((sum, status) => sum + total.byStatus[status], 0)),
        mark: "good",
        sheet: "tasks",
      },
      { word: "进度滞后", count: of(total.byStatus.behind + total.byStatus.notStarted), mark: "risk", sheet: "tasks" },
      { word: "逾期", count: of(total.overdue), mark: "bad", sheet: "tasks" },
    ],
  };
}

function dataBlock({ findings, progress }: ReportInput): StripBlock {
  const of = (severity: "error" | "warning"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    title: "数据核查",
    figures: [
      { word: "错误", count: of("error"), mark: "bad", sheet: "checks" },
      { word: "提醒", count: of("warning"), mark: "risk", sheet: "checks" },
      { word: "已报数变动", count: progress.changed.length, mark: "risk", sheet: "checks" },
    ],
  };
}

/** @param spans columns of each of the twelve figures; where there are fewer, they share the same columns */
export function putStrip(sheet: SheetBuilder, input: ReportInput, spans: readonly number[]): void {
  const blocks = stripBlocks(input);
  const count = 3 * blocks.length;
  const columns = spans.reduce((sum, span) => sum + span, 0);
  const used = count === spans.length ? spans : shares(columns, count);
  const spanOf = (index: number): number => used[index] ?? 1;
  sheet.line(
    0,
    blocks.map(({ title }, block) => ({
      value: title,
      look: "head" as const,
      span: [0, 1, 2].reduce((sum, offset) => sum + spanOf(3 * block + offset), 0),
    })),
  );
  const figures = blocks.flatMap((block) => block.figures);
  const row = sheet.row;
  const line = (look: LookName, valueOf: (figure: StripFigure) => string | number): void =>
    sheet.line(
      0,
      figures.map((figure, index) => ({
        value: valueOf(figure),
        look,
        span: spanOf(index),
        color: figure.count === null || figure.count === 0 ? marks.plain.color : marks[figure.mark].color,
        ...(look === "stripFigure" && figure.sheet !== "overview" && figure.count !== null
          ? { format: "0", to: pageOf(figure.sheet), tip: `转到“${sheetNames[figure.sheet]}”` }
          : { format: "0" }),
      })),
    );
  line("stripFigure", ({ count }) => count ?? MISSING);
  line("stripWord", ({ word, count, mark }) =>
    count === null || count === 0 ? word : `${marks[mark].symbol} ${word}`,
  );
  sheet.raise(row, 30);
  sheet.keepWhole(row - 1, row + 1);
  sheet.gap();
}

const pageOf = (id: ReportSheetId): Place => ({ sheet: sheetName(sheetNames[id]) });
