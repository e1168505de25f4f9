/**
 * 月报·空气质量: six pollutants, classes, months, years, and the year's days as a calendar, all on one grid of narrow
 * columns.
 */
import { tabColors } from "../page/look";
import { civilDate, daysInMonth } from "../../calendar/day";
import { airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import { isFirstMonth } from "../../indicators/air/monitored-stretch";
import type { AirAssessment, PeriodId, PeriodSummary } from "../../indicators/assessment";
import { compareFigures } from "../../indicators/comparison";
import type { Settings } from "../../settings";
import { aqiClasses, aqiClassOrder } from "../../standards/aqi";
import { pollutantLabel, pollutants } from "../../standards/pollutant";
import { ruleSet } from "../../standards/rule-sets";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { putChartBand } from "../page/chart-band";
import type { DrawnChart } from "../page/chart-block";
import { airCharts } from "./air-charts";
import { airFigureCell } from "./air-figure-cell";
import { putBothWays } from "./air-both-ways";
import { putCalendar } from "./air-calendar";
import { textOnClass } from "./text-on-class";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { changeMark, cumulativeWords, inTwoLines, marks, MISSING, numberFormat, numberText } from "../words/wording";

/**
 * A label and one narrow column for each day of a month: the calendar's grid, which every table of the sheet shares.
 */
const LABEL_WIDTH = 12;
const DAY_WIDTH = 4.6;
const COLUMNS = 32;
const WIDTHS = [LABEL_WIDTH, ...Array<number>(31).fill(DAY_WIDTH)];
/** Room for two blocks of chart numbers side by side. */
const BLOCK_COLUMNS = 8;
const BLOCK_WIDTHS = [3, ...Array<number>(2 * BLOCK_COLUMNS).fill(9)];
/** Two bands of charts share a page. */
const CHART_BAND = { rows: 11, rowHeight: 18, highest: 26, blockColumns: BLOCK_COLUMNS, readings: true } as const;

/** @param assessment of the same input, which this sheet cannot do without */
export function airSheet(input: ReportInput, assessment: AirAssessment): ReportSheet {
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS], COLUMNS);
  const { year, month } = assessment.month;
  putTitle(sheet, `${placeName(input)}${year}年${month}月环境空气质量状况`, input);
  const frozen = sheet.row - 1;
  let sections = 0;
  const section = (title: string): string => {
    sections += 1;
    return `${chineseNumeral(sections)}、${title}`;
  };
  putSection(sheet, section("主要指标"));
  putIndicators(sheet, assessment);
  putSection(sheet, section("空气质量级别与首要污染物"));
  putClasses(sheet, assessment, input.settings.primaryShareOf);
  for (const { title, charts } of airCharts(assessment)) putCharts(sheet, section(title), charts);
  // One year alone has no course, and the tables above tell of it.
  if (assessment.years.length + assessment.heatingSeasons.length > 1) {
    const yearsTop = sheet.row;
    putSection(sheet, section("历年与采暖期"));
    putYears(sheet, assessment);
    sheet.keepGroup(yearsTop, sheet.row - 1);
  }
  putBothWays(sheet, assessment, section);
  const calendarTop = sheet.row;
  putSection(sheet, section(`${year}年逐日AQI`));
  putCalendar(sheet, assessment.days.thisYear, assessment.month);
  sheet.keepWhole(calendarTop, sheet.row - 1);
  putSources(sheet, input);
  return sheet.build({
    id: "air",
    name: sheetNames.air,
    tabColor: tabColors.report,
    freezeRows: frozen,
    fills: true,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

const shown: readonly AirIndicatorId[] = [
  "pm25Mean",
  "pm10Mean",
  "so2Mean",
  "no2Mean",
  "coP95",
  "o3P90",
  "compositeIndex",
  "goodDays",
  "goodRatio",
  "heavyDays",
];

/** One chart, or two side by side, under a heading. */
function putCharts(sheet: SheetBuilder, title: string, charts: readonly DrawnChart[]): void {
  putSection(sheet, title);
  const width = COLUMNS / charts.length;
  const edges = [...charts.map((_, index) => index * width), COLUMNS];
  putChartBand(sheet, charts, { ...CHART_BAND, edges });
  sheet.gap();
}

function indicatorColumns(assessment: AirAssessment): readonly TableColumn<AirIndicatorId>[] {
  const { periods, until, standard } = assessment;
  const rules = ruleSet(standard);
  const { year, month, day } = civilDate(until);
  const [before, lastYear] = day < daysInMonth(year, month) ? ["上月\n同期", "上年同月\n同期"] : ["上月", "上年同月"];
  // The year so far would repeat the month.
  const isFirst = isFirstMonth(assessment);
  const figure = (head: string, span: number, period: PeriodId): TableColumn<AirIndicatorId> => ({
    head,
    span,
    optional: true,
    look: "number",
    cell: (id) => (isFirst && period.startsWith("yearToDate") ? null : airFigureCell(periods[period]?.figures[id])),
  });
  const change = (head: string, now: PeriodId, base: PeriodId): TableColumn<AirIndicatorId> => ({
    head,
    span: 3,
    optional: true,
    look: "number",
    cell: (id) =>
      isFirst && now === "yearToDate"
        ? null
        : changeMark(compareFigures(periods[now]?.figures[id], periods[base]?.figures[id])),
  });
  return [
    { head: "指标", span: 3, look: "text", cell: (id) => airIndicator(id).title["zh-CN"] },
    { head: "单位", span: 2, look: "centered", cell: (id) => airIndicator(id).unit || MISSING },
    figure("本月", 2, "month"),
    figure(before, 2, "previousMonth"),
    change("环比", "month", "previousMonth"),
    figure(lastYear, 3, "monthLastYear"),
    change("同比", "month", "monthLastYear"),
    figure(inTwoLines(cumulativeWords(assessment)), 3, "yearToDate"),
    figure("上年同期", 3, "yearToDateLastYear"),
    change("同比", "yearToDate", "yearToDateLastYear"),
    {
      head: "年均二级限值",
      span: 3,
      look: "number",
      cell: (id) => ({ value: airIndicator(id).limit(rules) ?? MISSING, format: "General" }),
    },
    {
      head: "达标",
      span: 2,
      look: "centered",
      cell: (id) => meetsCell(periods.yearToDate?.figures[id].reported ?? null, airIndicator(id).limit(rules)),
    },
  ];
}

function meetsCell(reported: number | null, limit: number | null): CellContent {
  if (limit === null || reported === null) return { value: MISSING };
  return reported <= limit ? { value: "是" } : { value: "否", color: marks.bad.color };
}

const INDICATOR_NOTE =
  "注：CO 为日均值第 95 百分位数，O3 为日最大 8 小时第 90 百分位数（HJ 663 附录 A.3），其余为均值（A.2）；" +
  "“达标”指不高于国家二级标准的年均限值，与年度目标的完成情况（见“月报·总览”）是两回事，月度、累计数与它比较仅供参考；" +
  "带“*”的有效天数不足或数据待核。综合指数为六项单项指数之和，越小越好。";

function putIndicators(sheet: SheetBuilder, assessment: AirAssessment): void {
  putTable(sheet, indicatorColumns(assessment), shown);
  sheet.line(0, [{ value: INDICATOR_NOTE, look: "note", span: COLUMNS }]);
  sheet.gap();
}

/** A stretch of time and its summary; null: no data. */
interface NamedPeriod {
  readonly label: string;
  readonly summary: PeriodSummary | null;
}

/** Marked where sheets differ about some of the days and nobody has said which counts; nothing where about all. */
function dayCountCell(summary: PeriodSummary | null, value: number | undefined): CellContent {
  const isOpen = (summary?.openDays ?? 0) > 0;
  if (value === undefined || (isOpen && summary?.validDays === 0)) return { value: MISSING };
  return { value, format: isOpen ? numberFormat(0, true) : "0" };
}

const classColumns: readonly TableColumn<NamedPeriod>[] = [
  { head: "时段", span: 3, look: "text", cell: ({ label }) => label },
  ...aqiClassOrder.map((name): TableColumn<NamedPeriod> => ({
    head: aqiClasses[name].name["zh-CN"],
    headFill: { fill: aqiClasses[name].color, color: textOnClass(name) },
    span: 2,
    look: "centered",
    cell: ({ summary }) => dayCountCell(summary, summary?.classDays[name]),
  })),
  { head: "有效天数", span: 3, look: "centered", cell: ({ summary }) => dayCountCell(summary, summary?.validDays) },
  { head: "优良率%", span: 2, look: "number", cell: ({ summary }) => airFigureCell(summary?.figures.goodRatio) },
  ...pollutants.map((pollutant): TableColumn<NamedPeriod> => ({
    head: `首要\n${pollutantLabel[pollutant]}`,
    span: 2,
    look: "centered",
    cell: ({ summary }) => dayCountCell(summary, summary?.primaryDays[pollutant]),
  })),
];

function putClasses(sheet: SheetBuilder, assessment: AirAssessment, shareOf: Settings["primaryShareOf"]): void {
  const { periods } = assessment;
  const cumulative = [
    { label: cumulativeWords(assessment), summary: periods.yearToDate },
    { label: "上年同期", summary: periods.yearToDateLastYear },
  ];
  const rows: readonly NamedPeriod[] = [
    { label: "本月", summary: periods.month },
    { label: "上年同月", summary: periods.monthLastYear },
    ...(isFirstMonth(assessment) ? [] : cumulative),
  ].filter(({ summary }) => summary !== null);
  putTable(sheet, classColumns, rows);
  const twice = rows.some(hasTwice) ? "一天有两项首要污染物的，两项各计一天。" : "";
  sheet.line(0, [
    {
      value:
        `注：单位为天。${twice}首要污染物占比（分母为${shareOf === "allDays" ? "全部有效天数" : "有首要污染物的天数"}）：` +
        `${rows.map(({ label, summary }) => `${label} ${shareWords(summary)}`).join("；")}。`,
      look: "note",
      span: COLUMNS,
    },
  ]);
  sheet.gap();
}

/** More primary pollutants than days that have one: the days beyond 优. */
const hasTwice = ({ summary }: NamedPeriod): boolean =>
  summary !== null &&
  pollutants.reduce((sum, pollutant) => sum + summary.primaryDays[pollutant], 0) >
    summary.validDays - summary.classDays.excellent;

/** PM2.5 93.3%、O3-8h 6.7%: those that were primary at all, the most frequent first. */
function shareWords(summary: PeriodSummary | null): string {
  const parts =
    summary === null
      ? []
      : pollutants
          .filter((pollutant) => summary.primaryDays[pollutant] > 0)
          .sort((a, b) => summary.primaryDays[b] - summary.primaryDays[a])
          .map((pollutant) => `${pollutantLabel[pollutant]} ${numberText(summary.primaryShare[pollutant] ?? 0, 1)}%`);
  return parts.length === 0 ? MISSING : parts.join("、");
}

const yearColumns: readonly TableColumn<{ readonly label: string; readonly summary: PeriodSummary }>[] = [
  { head: "年份", span: 4, look: "text", cell: ({ label }) => label },
  ...shown.map((id, index) => ({
    head: headText(id),
    span: index >= shown.length - 2 ? 2 : 3,
    look: "number" as const,
    cell: ({ summary }: { readonly summary: PeriodSummary }) => airFigureCell(summary.figures[id]),
  })),
];

function putYears(sheet: SheetBuilder, assessment: AirAssessment): void {
  const { years, heatingSeasons, until } = assessment;
  const startOf = ({ period }: PeriodSummary): number => civilDate(period.from).year;
  const soFar = ({ period }: PeriodSummary): string => (period.to === until ? "累计" : "");
  putTable(sheet, yearColumns, [
    ...years.map((summary) => ({ label: `${startOf(summary)}年${soFar(summary)}`, summary })),
    ...heatingSeasons.map((summary) => ({
      label: `${startOf(summary)}—${startOf(summary) + 1}年采暖期${soFar(summary)}`,
      summary,
    })),
  ]);
  const verdicts = { rising: "上升", falling: "下降", none: "基本无变化" } as const;
  const trends = assessment.trends.filter(({ verdict }) => verdict !== "tooFewYears");
  const trendText = trends
    .map(
      (trend) =>
        `${pollutantLabel[trend.pollutant]}${trend.verdict === "tooFewYears" ? "" : verdicts[trend.verdict]}（γ=` +
        `${numberText(trend.coefficient ?? 0, 3)}）`,
    )
    .join("，");
  const first = trends[0];
  sheet.line(0, [
    {
      value: first
        ? `趋势（Spearman 秩相关，HJ 663 附录 B，${first.years[0] ?? ""}—${first.years.at(-1) ?? ""} 年，n=` +
          `${first.years.length}，临界值 ${first.critical ?? MISSING}）：${trendText}。`
        : "趋势：有效年份不足 5 年，不作趋势判断。",
      look: "note",
      span: COLUMNS,
    },
  ]);
  sheet.gap();
}

function headText(id: AirIndicatorId): string {
  const short: Partial<Record<AirIndicatorId, string>> = {
    coP95: "CO-95per",
    o3P90: "O3-8h-90per",
    compositeIndex: "综合指数",
    heavyDays: "重污染",
    goodRatio: "优良率",
  };
  const { title, unit } = airIndicator(id);
  return `${short[id] ?? title["zh-CN"].replace("平均浓度", "")}${unit === "" ? "" : `\n${unit}`}`;
}
