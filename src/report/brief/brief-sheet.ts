/**
 * 月报·简报: the month on one upright page, to hand on or to read on a phone; the same parts in the same order every month.
 */
import { chineseNumeral } from "../../notice/composing/figure-words";
import { progressCharts } from "../figures/progress-charts";
import { putChartBand } from "../page/chart-band";
import { tabColors } from "../page/look";
import type { ReportSheet } from "../page/sheet";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putTitle } from "../page/sheet-frame";
import { PRODUCT_VERSION, sheetNames, type ReportInput } from "../report-input";
import { taskCharts } from "../tasks/task-charts";
import { reportSubject } from "../words/report-subject";
import {
  measuresByWork,
  otherMeasures,
  otherTasks,
  putMeasureRows,
  putTaskRows,
  tasksByWork,
  tasksTitle,
} from "../overview/work-details";
import type { Decision } from "../words/decisions";
import { putBriefAir } from "./brief-air";
import { putBriefDecisions } from "./brief-decisions";
import { putBriefTargets } from "./brief-targets";
import { briefWords } from "./brief-words";

/** Twelve alike, which tables and charts share. */
const COLUMNS = 12;
const WIDTHS = Array<number>(COLUMNS).fill(8.2);
/** Label, up to four lines, a gap. */
const BLOCK_COLUMNS = 6;
const BLOCK_WIDTHS = [3, ...Array<number>(2 * BLOCK_COLUMNS).fill(9)];
const CHART_BAND = {
  rows: 7,
  rowHeight: 18,
  edges: [0, COLUMNS / 2, COLUMNS],
  blockColumns: BLOCK_COLUMNS,
  readings: false,
} as const;
/** To which the rows under a chart grow where the page has room. */
const HIGHEST_CHART_ROW = 40;
/** To which they grow before lists take the room. */
const READABLE_CHART_ROW = 26;
/** Bars of a chart that is half as wide as the page. */
const BARS = 5;
const PRINT = { orientation: "portrait", paper: "A4", onePage: true, titleRows: null } as const;

export function briefSheet(input: ReportInput): ReportSheet {
  const { assessment, tasks, month, workbook } = input;
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS], COLUMNS);
  putTitle(sheet, `${placeName(input)}${month.year}年${month.month}月${reportSubject(input)}简报`, input);
  const frozen = sheet.row - 1;
  const words = briefWords(input);
  const airCharts = assessment === null ? [] : progressCharts(assessment, "narrow");
  let charts: number | null = null;
  let sections = 0;
  const section = (title: string, put: () => void): void => {
    sections += 1;
    putSection(sheet, `${chineseNumeral(sections)}、${title}`);
    put();
    sheet.gap(6);
  };

  if (assessment !== null) {
    section("空气质量", () => {
      putSentences(sheet, words.air);
      sheet.gap(4);
      putBriefAir(sheet, assessment);
      sheet.gap(6);
      charts = putChartBand(sheet, airCharts, CHART_BAND);
    });
    if (assessment.targets.length > 0)
      section(`${month.year}年空气质量目标`, () => {
        const left = putBriefTargets(sheet, assessment.targets);
        const more = left === 0 ? [] : [`另有 ${left} 项目标较好，见“${sheetNames.overview}”。`];
        putSentences(sheet, [...words.targets, ...more]);
      });
  }
  if (words.work.length > 0)
    section("整改措施与任务", () => {
      putSentences(sheet, words.work);
      // The page bears two charts; those of the air go before.
      if (airCharts.length === 0) charts = putChartBand(sheet, taskCharts(tasks, BARS), CHART_BAND);
    });
  section("本月需要研究的事项", () => {
    putBriefDecisions(sheet, words.decisions);
    putSentences(sheet, words.notes);
  });
  if (charts !== null) growCharts(sheet, charts, READABLE_CHART_ROW, SOURCE_LINE);
  putDetails(sheet, input, words.decisions, section);
  sheet.line(0, [
    { value: `来源：${workbook.name}；督察整改月报 ${PRODUCT_VERSION} 生成。`, look: "note", span: COLUMNS },
  ]);
  if (charts !== null) growCharts(sheet, charts, HIGHEST_CHART_ROW);
  return sheet.build({
    id: "brief",
    name: sheetNames.brief,
    tabColor: tabColors.report,
    freezeRows: frozen,
    fills: true,
    print: PRINT,
  });
}

/** Rows without which a list is not worth its head. */
const FEWEST_ROWS = 3;
const ROW_HEIGHT = 20;
/** Gap, heading, head of two lines and what follows of a list. */
const AROUND = 6 + 22 + 34 + 20;
const SOURCE_LINE = 18;

/** Measures and tasks by name, as many as the page has room for; how many are left out is said. */
function putDetails(
  sheet: SheetBuilder,
  { progress, tasks }: ReportInput,
  decisions: readonly Decision[],
  section: (title: string, put: () => void) => void,
): void {
  const measures = otherMeasures(progress, decisions);
  const others = otherTasks(tasks.tasks, decisions);
  const lists = [measures, others].filter(({ length }) => length > 0).length;
  const room = (share: number): number =>
    Math.floor(((sheet.spareHeight(PRINT) - SOURCE_LINE) / share - AROUND) / ROW_HEIGHT);
  const put = <Row>(
    title: string,
    rows: readonly Row[],
    most: number,
    page: string,
    table: (chosen: readonly Row[]) => void,
  ): void => {
    if (rows.length === 0 || most < Math.min(FEWEST_ROWS, rows.length)) return;
    section(title, () => {
      table(rows.slice(0, most));
      const left = rows.length - most;
      if (left > 0) putSentences(sheet, [`另有 ${left} 项，见“${page}”。`]);
    });
  };
  put("整改措施主要指标", measures, room(lists), sheetNames.indicators, (chosen) =>
    putMeasureRows(sheet, "brief", measuresByWork(chosen, progress)),
  );
  put(tasksTitle(decisions), others, room(1), sheetNames.tasks, (chosen) =>
    putTaskRows(sheet, "brief", tasksByWork(chosen)),
  );
}

/**
 * What room the page has left is the charts'. @param top the first row under them @param highest row in points
 * @param kept points of the room that other lines will need
 */
function growCharts(sheet: SheetBuilder, top: number, highest: number, kept = 0): void {
  const room = Math.max(0, sheet.spareHeight(PRINT) - kept);
  const grown = Math.floor(CHART_BAND.rowHeight + room / CHART_BAND.rows);
  for (let row = top; row < top + CHART_BAND.rows; row += 1) sheet.raise(row, Math.min(highest, grown));
}

function putSentences(sheet: SheetBuilder, sentences: readonly string[]): void {
  for (const value of sentences) sheet.line(0, [{ value, look: "briefSentence", span: COLUMNS }]);
}
