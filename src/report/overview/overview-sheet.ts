/** 月报·总览: the counts in one glance, conclusions, what needs a decision; then the year's targets, two charts, the workstreams and the tasks. */
import { tabColors } from "../page/look";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { decisions, type Decision } from "../words/decisions";
import { monthConclusions } from "../words/month-conclusions";
import { putStrip } from "./overview-strip";
import { putTargets } from "./target-table";
import { putTaskCounts, putWorkstreams } from "./overview-work";
import { progressCharts } from "../figures/progress-charts";
import { putBlock, type DrawnChart } from "../page/chart-block";
import { hasMeasures, isAboutAir, sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { putTable, type TableColumn } from "../page/table";
import { MISSING } from "../words/wording";

/** Columns that the strip's twelve figures and the tables share, then the charts' numbers beside the printed page. */
const WIDTHS = [15, 12, 8, 8, 11, 13, 13, 13, 12, 13, 11, 13, 21];
const COLUMNS = WIDTHS.length;
const STRIP_SPANS = [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1];
/** Where the second chart begins: about half of the width. */
const MIDDLE = 7;
const BLOCK_WIDTHS = [3, 9, 9, 9, 9, 10, 3, 9, 9, 9, 9, 10];
const CHART_ROWS = 13;

export function overviewSheet(input: ReportInput): ReportSheet {
  const {
    assessment,
    progress,
    tasks,
    month: { year, month },
  } = input;
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS], COLUMNS);
  putTitle(sheet, `${placeName(input)}${year}年${month}月${subjectOf(input)}月报`, input);
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

  putStrip(sheet, input, STRIP_SPANS);
  section("结论", () => {
    for (const [index, sentence] of monthConclusions(input).entries())
      sheet.line(0, [{ value: `${index + 1}. ${sentence}`, look: "sentence", span: COLUMNS }]);
  });
  section("本月需要研究的事项", () => putDecisions(sheet, decisions(input)));
  if (assessment !== null) {
    section(`${year}年空气质量目标完成情况`, () => putTargets(sheet, assessment));
    const charts = progressCharts(assessment);
    if (charts.length > 0) section("走势", () => putCharts(sheet, charts));
  }
  if (hasMeasures(progress)) section("整改措施进展", () => putWorkstreams(sheet, progress));
  if (tasks.total.total > 0) section("督察整改任务", () => putTaskCounts(sheet, tasks));
  putSources(sheet, input);
  return sheet.build({
    id: "overview",
    name: sheetNames.overview,
    tabColor: tabColors.report,
    freezeRows: frozen - 1,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

/** What the report is about, by what there is. */
function subjectOf(input: ReportInput): string {
  const isAir = isAboutAir(input);
  if (input.tasks.total.total > 0 || !isAir) return isAir ? "督察整改与环境空气质量" : otherSubject(input);
  return hasMeasures(input.progress) ? "污染防治与环境空气质量" : "环境空气质量";
}

const otherSubject = ({ tasks }: ReportInput): string => (tasks.total.total > 0 ? "督察整改工作" : "污染防治工作");

function putCharts(sheet: SheetBuilder, charts: readonly DrawnChart[]): void {
  const top = sheet.row;
  const spans = [MIDDLE, COLUMNS - MIDDLE] as const;
  for (const [index, chart] of charts.entries()) {
    const block = { top, left: COLUMNS + 1 + index * 6 };
    putBlock(sheet, block, chart.rows);
    sheet.chart(
      chart.chart(
        { top, left: index * MIDDLE, bottom: top + CHART_ROWS - 1, right: index === 0 ? MIDDLE - 1 : COLUMNS - 1 },
        block,
      ),
    );
  }
  for (let row = top; row < top + CHART_ROWS; row += 1) sheet.raise(row, 18);
  sheet.row = top + CHART_ROWS;
  sheet.line(
    0,
    charts.map(({ reading }, index) => ({ value: reading, look: "note" as const, span: spans[index] ?? 1 })),
  );
}

/** What, who, by when, how it stands, and where it is written. */
function putDecisions(sheet: SheetBuilder, lines: readonly Decision[]): void {
  if (lines.length === 0) {
    sheet.line(0, [
      { value: "本月没有有风险的目标、任务和指标，数据核查未发现需要处理的问题。", look: "sentence", span: COLUMNS },
    ]);
    return;
  }
  putTable(sheet, decisionColumns, lines);
}

const decisionColumns: readonly TableColumn<Decision>[] = [
  { head: "事项", span: 6, look: "text", cell: ({ what }, index) => `${index + 1}. ${what}` },
  { head: "责任单位", span: 2, look: "centered", cell: ({ who }) => who ?? MISSING },
  { head: "时限", span: 2, look: "centered", cell: ({ when }) => when ?? MISSING },
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
