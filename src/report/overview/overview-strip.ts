/**
 * The overview's first line: what stands well, what is in danger and what is late, in a few figures; what is nought is
 * not shown.
 */
import { sheetName, type Place } from "../../cells/address";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { countedStandings, type IndicatorStatus } from "../../indicators/ledgers/progress";
import { openFindings } from "../checks/explained-findings";
import type { LookName } from "../page/look";
import { hasMeasures, sheetNames, type ReportInput } from "../report-input";
import type { ReportSheetId } from "../page/sheet";
import { fittingShares, shares } from "../page/shares";
import { textWidth } from "../page/text-width";
import type { SheetBuilder } from "../page/sheet-builder";
import { done, late } from "../tasks/task-counts";
import { isOpenTask } from "../tasks/task-rows";
import { indicatorStatusLooks, marks, statusGroups, type StatusGroup } from "../words/wording";

interface StripFigure {
  readonly word: string;
  readonly count: number;
  readonly mark: keyof typeof marks;
  readonly sheet: ReportSheetId;
}

interface StripBlock {
  readonly title: string;
  readonly figures: readonly StripFigure[];
}

/** Counts as the tables below and the other sheets have them; blocks and figures without any are left out. */
const stripBlocks = (input: ReportInput): readonly StripBlock[] =>
  [airBlock(input), measuresBlock(input), tasksBlock(input), dataBlock(input)]
    .filter((block) => block !== null)
    .map((block) => ({ ...block, figures: block.figures.filter(({ count }) => count > 0) }))
    .filter(({ figures }) => figures.length > 0);

/** Of statuses in the group "open". */
function lacking(statuses: readonly IndicatorStatus[]): string {
  const count = (status: IndicatorStatus): number => statuses.filter((one) => one === status).length;
  const found = (["noTarget", "noData", "tooFewDays"] as const).filter((status) => count(status) > 0);
  const [only] = found;
  if (only === undefined) return "";
  const all = found.reduce((sum, status) => sum + count(status), 0);
  return `（${all} 项${found.length === 1 ? indicatorStatusLooks[only].word : "无法判断"}）`;
}

function airBlock({ assessment }: ReportInput): StripBlock | null {
  const statuses = assessment?.targets.map(({ status }) => status) ?? [];
  if (statuses.length === 0) return null;
  const of = (group: (status: StatusGroup, risk: boolean) => boolean): number =>
    statuses.filter((status) => group(statusGroups[status], status === "atRisk")).length;
  return {
    title: `空气质量目标 ${statuses.length} 项${lacking(statuses)}`,
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

function measuresBlock({ progress }: ReportInput): StripBlock | null {
  if (!hasMeasures(progress)) return null;
  const all = countedStandings(progress);
  const statuses = all.filter((standing) => !isOpen(standing)).map(({ status }) => status);
  const of = (...groups: readonly StatusGroup[]): number =>
    statuses.filter((status) => groups.includes(statusGroups[status])).length;
  return {
    title: `整改措施指标 ${all.length} 项${lacking(statuses)}`,
    figures: [
      { word: "达到要求", count: of("finished", "onCourse"), mark: "good", sheet: "indicators" },
      { word: "滞后或有风险", count: of("lagging"), mark: "risk", sheet: "indicators" },
      { word: "仅统计", count: of("counted"), mark: "plain", sheet: "indicators" },
      { word: "待确认", count: all.length - statuses.length, mark: "open", sheet: "indicators" },
    ],
  };
}

const tasksBlock = ({ tasks: { total, tasks } }: ReportInput): StripBlock => ({
  title: `督察整改任务 ${total.total} 项`,
  figures: [
    { word: "已完成整改", count: done(total), mark: "good", sheet: "tasks" },
    { word: "按序时推进", count: total.total - done(total) - late(total), mark: "likely", sheet: "tasks" },
    total.overdue === 0
      ? { word: "滞后或未启动", count: late(total), mark: "risk", sheet: "tasks" }
      : { word: `滞后或未启动（逾期 ${total.overdue}）`, count: late(total), mark: "bad", sheet: "tasks" },
    { word: "待确认", count: tasks.filter(isOpenTask).length, mark: "open", sheet: "tasks" },
  ],
});

/** What nobody has explained yet. */
function dataBlock({ findings, progress, edits }: ReportInput): StripBlock {
  const { error, warning, changed } = openFindings(findings, progress.changed, edits);
  return {
    title: "数据核查",
    figures: [
      { word: "错误", count: error, mark: "bad", sheet: "checks" },
      { word: "提醒", count: warning, mark: "risk", sheet: "checks" },
      { word: "已报数变动", count: changed, mark: "risk", sheet: "checks" },
    ],
  };
}

const wordOf = ({ word, mark }: StripFigure): string => `${marks[mark].symbol} ${word}`.trim();

/** Characters of a column that a unit of text takes in the strip's font, which is smaller than the default. */
const WORD_WIDTH = 0.95;

/** A line of figures over the page's width; nothing where there is nothing to count. */
export function putStrip(sheet: SheetBuilder, input: ReportInput): void {
  const blocks = stripBlocks(input);
  const figures = blocks.flatMap((block) => block.figures);
  if (figures.length === 0) return;
  const widths = Array.from({ length: sheet.page }, (_, column) => sheet.widthOf(column));
  const needs = figures.map((figure) => textWidth(wordOf(figure)) * WORD_WIDTH);
  const spans = fittingShares(widths, needs) ?? shares(sheet.page, figures.length);
  const row = sheet.row;
  let at = 0;
  sheet.line(
    0,
    blocks.map(({ title, figures: own }) => {
      const span = spans.slice(at, at + own.length).reduce((sum, one) => sum + one, 0);
      at += own.length;
      return { value: title, look: "head" as const, span };
    }),
  );
  const line = (look: LookName, valueOf: (figure: StripFigure) => string | number): void =>
    sheet.line(
      0,
      figures.map((figure, index) => ({
        value: valueOf(figure),
        look,
        span: spans[index] ?? 1,
        format: "0",
        color: marks[figure.mark].color,
        ...(look === "stripFigure" && figure.sheet !== "overview" ? { to: pageOf(figure.sheet) } : {}),
      })),
    );
  line("stripFigure", ({ count }) => count);
  line("stripWord", wordOf);
  sheet.raise(row + 1, 30);
  sheet.keepWhole(row, row + 2);
  sheet.gap();
}

const pageOf = (id: ReportSheetId): Place => ({ sheet: sheetName(sheetNames[id]) });
