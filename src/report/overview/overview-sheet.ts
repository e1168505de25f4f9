/**
 * 月报·总览: the counts in one glance, conclusions, what needs a decision; then the year's targets, two charts, the
 * workstreams and the tasks.
 */
import { tabColors } from "../page/look";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { decisions, doubts, type Doubt, type Decision } from "../words/decisions";
import { monthConclusions } from "../words/month-conclusions";
import { reportSubject } from "../words/report-subject";
import { putStrip } from "./overview-strip";
import { putTargets } from "./target-table";
import { putTaskCounts, putWorkstreams } from "./overview-work";
import {
  measuresByWork,
  otherMeasures,
  otherTasks,
  putMeasureRows,
  putTaskRows,
  tasksByWork,
  tasksTitle,
} from "./work-details";
import { progressCharts } from "../figures/progress-charts";
import { putChartBand } from "../page/chart-band";
import { hasMeasures, sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { putTable, type TableColumn } from "../page/table";
import { MISSING } from "../words/wording";

/** Columns that the strip's twelve figures and the tables share, then the charts' numbers beside the printed page. */
const WIDTHS = [19, 8, 7, 8, 14, 13, 11, 12, 13, 14, 10, 13, 21];
const COLUMNS = WIDTHS.length;
/** Where the second chart begins: about half of the width. */
const MIDDLE = 7;
const BLOCK_WIDTHS = [3, 9, 9, 9, 9, 10, 3, 9, 9, 9, 9, 10];
const CHART_BAND = {
  rows: 13,
  rowHeight: 15,
  highest: 26,
  edges: [0, MIDDLE, COLUMNS],
  blockColumns: 6,
  readings: true,
} as const;

export function overviewSheet(input: ReportInput): ReportSheet {
  const {
    assessment,
    progress,
    tasks,
    month: { year, month },
  } = input;
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS], COLUMNS);
  putTitle(sheet, `${placeName(input)}${year}年${month}月${reportSubject(input)}月报`, input);
  const frozen = sheet.row;
  let sections = 0;
  const section = (title: string, put: () => void): void => {
    sections += 1;
    const first = sheet.row;
    putSection(sheet, `${chineseNumeral(sections)}、${title}`);
    put();
    sheet.keepGroup(first, sheet.row - 1);
    sheet.gap();
  };

  putStrip(sheet, input);
  section("结论", () => {
    for (const [index, sentence] of monthConclusions(input).entries())
      sheet.line(0, [{ value: `${index + 1}. ${sentence}`, look: "sentence", span: COLUMNS }]);
  });
  const matters = decisions(input);
  section("本月需要研究的事项", () => putDecisions(sheet, matters, doubts(input)));
  if (assessment !== null) {
    if (assessment.targets.length > 0) section(`${year}年空气质量目标完成情况`, () => putTargets(sheet, assessment));
    const charts = progressCharts(assessment);
    if (charts.length > 0) section("走势", () => putChartBand(sheet, charts, CHART_BAND));
  }
  if (hasMeasures(progress)) section("整改措施进展", () => putWorkstreams(sheet, progress));
  if (tasks.total.total > 0 && !isToldAlready(tasks)) section("督察整改任务", () => putTaskCounts(sheet, tasks));
  if (assessment === null) putDetails(sheet, input, matters, section);
  putSources(sheet, input);
  return sheet.build({
    id: "overview",
    name: sheetNames.overview,
    tabColor: tabColors.report,
    freezeRows: frozen - 1,
    fills: true,
    print: PRINT,
  });
}

/** Few tasks of one source: the figures on top and the conclusions say as much. */
const FEW_TASKS = 8;
const isToldAlready = ({ byRound, total }: ReportInput["tasks"]): boolean =>
  byRound.length === 1 && total.total <= FEW_TASKS;

/** Rows of a list beside which 指标进度 and 整改任务 have the rest. */
const MOST_DETAILS = 12;

const PRINT = { orientation: "landscape", paper: "A4", titleRows: [0, 1] } as const;
/** Heading, head, how many are left, what follows, and the sources; then a row. */
const AROUND = 22 + 20 + 20 + 9 + 39;
const ROW_HEIGHT = 20;
const FEWEST_DETAILS = 3;

/** What the page has left: 指标进度 and 整改任务 have all of them, so that none is worth a page of its own. */
function rowsWithRoom(sheet: SheetBuilder): number {
  const rows = Math.floor((sheet.roomOnPage(PRINT) - AROUND) / ROW_HEIGHT);
  return rows < FEWEST_DETAILS ? 0 : Math.min(MOST_DETAILS, rows);
}

/** A report without air has the room to name its measures and tasks, or some of them: how many are left is said. */
function putDetails(
  sheet: SheetBuilder,
  { progress, tasks }: ReportInput,
  matters: readonly Decision[],
  section: (title: string, put: () => void) => void,
): void {
  const list = <Row>(title: string, rows: readonly Row[], page: string, put: (some: readonly Row[]) => void): void => {
    const some = rows.slice(0, rowsWithRoom(sheet));
    if (some.length === 0) return;
    section(title, () => {
      put(some);
      const left = rows.length - some.length;
      if (left > 0) sheet.line(0, [{ value: `另有 ${left} 项，见“${page}”。`, look: "sentence", span: COLUMNS }]);
    });
  };
  list("整改措施主要指标", otherMeasures(progress, matters), sheetNames.indicators, (some) => {
    putMeasureRows(sheet, "overview", measuresByWork(some, progress));
  });
  list(tasksTitle(matters), otherTasks(tasks.tasks, matters), sheetNames.tasks, (some) => {
    putTaskRows(sheet, "overview", tasksByWork(some));
  });
}

/** What, who, by when, how it stands, and where it is written; below, what staff have yet to answer or check. */
function putDecisions(sheet: SheetBuilder, lines: readonly Decision[], open: readonly Doubt[]): void {
  const nothing = `没有需要研究的事项${open.length === 0 ? "，数据核查也没有发现需要处理的问题" : ""}。`;
  if (lines.length > 0) putTable(sheet, decisionColumns, lines);
  else sheet.line(0, [{ value: nothing, look: "sentence", span: COLUMNS }]);
  for (const { what, to } of open) {
    sheet.keepWithLast();
    sheet.line(0, [{ value: what, to, look: "sentence", span: COLUMNS }]);
  }
}

const decisionColumns: readonly TableColumn<Decision>[] = [
  { head: "事项", span: 5, look: "text", even: true, cell: ({ what }, index) => `${index + 1}. ${what}` },
  { head: "责任单位", span: 2, look: "centered", cell: ({ who }) => who ?? MISSING },
  { head: "时限", span: 3, look: "centered", cell: ({ when }) => when ?? MISSING },
  {
    head: "状态",
    span: 2,
    look: "centered",
    cell: ({ status }) =>
      status === null ? MISSING : { value: `${status.symbol} ${status.word}`, color: status.color },
  },
  {
    head: "依据",
    look: "link",
    cell: ({ to, where }) => (to === null ? { value: where, look: "centered" } : { value: where, to }),
  },
];
