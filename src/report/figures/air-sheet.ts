/** 月报·空气质量: six pollutants, classes, months, years, and the year's days as a calendar, all on one grid of narrow columns. */
import { civilDate, dayOf, daysInMonth } from "../../calendar/day";
import { airIndicator, type AirIndicatorId } from "../../indicators/air-indicators";
import type { AirAssessment, AssessedDay, Figure, PeriodSummary } from "../../indicators/assessment";
import { compareFigures } from "../../indicators/comparison";
import type { Settings } from "../../settings";
import { aqiClasses, aqiClassOrder, type AqiClass } from "../../standards/aqi";
import { pollutantLabel, pollutants } from "../../standards/pollutant";
import { ruleSet } from "../../standards/rule-sets";
import { closing } from "../page/look";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { putBlock, type DrawnChart } from "../page/chart-block";
import { airCharts } from "./air-charts";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder, type Put } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { changeMark, cumulativeWords, inTwoLines, MISSING, numberFormat, numberText } from "../words/wording";

/** A label and one narrow column for each day of a month: the calendar's grid, which every table of the sheet shares. */
const LABEL_WIDTH = 12;
const DAY_WIDTH = 4.6;
const COLUMNS = 32;
const WIDTHS = [LABEL_WIDTH, ...Array<number>(31).fill(DAY_WIDTH)];
const BLOCK_LEFT = COLUMNS + 1;
/** Room for two blocks of chart numbers side by side. */
const BLOCK_COLUMNS = 8;
const BLOCK_WIDTHS = [3, ...Array<number>(2 * BLOCK_COLUMNS).fill(9)];
/** Two bands of charts share a page. */
const CHART_ROWS = 12;

/** @param assessment of the same input, which this sheet cannot do without */
export function airSheet(input: ReportInput, assessment: AirAssessment): ReportSheet {
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS]);
  const { year, month } = assessment.month;
  putTitle(sheet, COLUMNS, `${placeName(input)}${year}年${month}月环境空气质量状况`, input);
  const frozen = sheet.row - 1;
  let sections = 0;
  const section = (title: string): string => {
    sections += 1;
    return `${chineseNumeral(sections)}、${title}`;
  };
  putSection(sheet, COLUMNS, section("主要指标"));
  putIndicators(sheet, assessment);
  putSection(sheet, COLUMNS, section("空气质量级别与首要污染物"));
  putClasses(sheet, assessment, input.settings.primaryShareOf);
  for (const { title, charts } of airCharts(assessment)) putCharts(sheet, section(title), charts);
  const yearsTop = sheet.row;
  putSection(sheet, COLUMNS, section("历年与采暖期"));
  putYears(sheet, assessment);
  sheet.keepGroup(yearsTop, sheet.row - 1);
  const calendarTop = sheet.row;
  putSection(sheet, COLUMNS, section(`${year}年逐日AQI`));
  putCalendar(sheet, assessment.days.thisYear, assessment.month);
  sheet.keepGroup(calendarTop, sheet.row - 1);
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "air",
    name: sheetNames.air,
    tabColor: "#1F5A7A",
    freezeRows: frozen,
    printColumns: COLUMNS,
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

/** Puts one chart, or two side by side, under a heading, their numbers beside the printed page, and a reading under each. */
function putCharts(sheet: SheetBuilder, title: string, charts: readonly DrawnChart[]): void {
  putSection(sheet, COLUMNS, title);
  const top = sheet.row;
  const width = COLUMNS / charts.length;
  for (const [index, { rows, chart }] of charts.entries()) {
    const block = { top, left: BLOCK_LEFT + index * BLOCK_COLUMNS };
    putBlock(sheet, block, rows);
    sheet.chart(
      chart({ top, left: index * width, bottom: top + CHART_ROWS - 1, right: (index + 1) * width - 1 }, block),
    );
  }
  sheet.row = top + CHART_ROWS;
  sheet.line(
    0,
    charts.map(({ reading }) => ({ value: reading, look: "note" as const, span: width })),
  );
  sheet.gap();
}

/** A figure as a number with its fixed decimals, marked where too few days were valid, linked to its rows. */
function figureCell(figure: Figure | undefined, look: "number" | "numberLast", span: number): Put & { span: number } {
  if (!figure || figure.reported === null) return { value: MISSING, look, span };
  return {
    value: figure.reported,
    look,
    span,
    format: numberFormat(figure.decimals, !figure.valid),
    to: figure.sources[0] ?? null,
    tip: `${figure.validDays} 个有效日；${figure.rule}`,
  };
}

function putIndicators(sheet: SheetBuilder, assessment: AirAssessment): void {
  const { periods, until } = assessment;
  const rules = ruleSet(assessment.standard);
  const { year, month, day } = civilDate(until);
  const [before, lastYear] = day < daysInMonth(year, month) ? ["上月\n同期", "上年同月\n同期"] : ["上月", "上年同月"];
  const heads: readonly [text: string, span: number][] = [
    ["指标", 3],
    ["单位", 2],
    ["本月", 2],
    [before, 2],
    ["环比", 3],
    [lastYear, 3],
    ["同比", 3],
    [inTwoLines(cumulativeWords(until)), 3],
    ["上年同期", 3],
    ["同比", 3],
    ["年均二级限值", 3],
    ["达标", 2],
  ];
  sheet.line(
    0,
    heads.map(([value, span]) => ({ value, span, look: "head" as const })),
  );
  for (const [index, id] of shown.entries()) {
    const indicator = airIndicator(id);
    const isLast = index === shown.length - 1;
    const number = closing("number", isLast) as "number" | "numberLast";
    const centered = closing("centered", isLast);
    const figure = (summary: PeriodSummary | null): Figure | undefined => summary?.figures[id];
    const change = (now: PeriodSummary | null, base: PeriodSummary | null): Put & { span: number } => ({
      value: changeMark(compareFigures(figure(now), figure(base))),
      look: number,
      span: 3,
    });
    const limit = indicator.limit(rules);
    const reported = figure(periods.yearToDate)?.reported ?? null;
    const meets = limit === null || reported === null ? MISSING : reported <= limit ? "是" : "否";
    sheet.line(0, [
      { value: indicator.title["zh-CN"], look: closing("text", isLast), span: 3 },
      { value: indicator.unit === "" ? MISSING : indicator.unit, look: centered, span: 2 },
      figureCell(figure(periods.month), number, 2),
      figureCell(figure(periods.previousMonth), number, 2),
      change(periods.month, periods.previousMonth),
      figureCell(figure(periods.monthLastYear), number, 3),
      change(periods.month, periods.monthLastYear),
      figureCell(figure(periods.yearToDate), number, 3),
      figureCell(figure(periods.yearToDateLastYear), number, 3),
      change(periods.yearToDate, periods.yearToDateLastYear),
      { value: limit ?? MISSING, look: number, span: 3, format: "General" },
      { value: meets, look: centered, span: 2, ...(meets === "否" ? { color: "#B3261E" } : {}) },
    ]);
  }
  sheet.line(0, [
    {
      value:
        "注：CO 为日均值第 95 百分位数，O3 为日最大 8 小时第 90 百分位数，其余为均值；“达标”指不高于国家二级标准的年均限值，与年度目标的完成情况（见“月报·总览”）是两回事，月度、累计数与它比较仅供参考；带“*”的有效天数不足。综合指数为六项单项指数之和，越小越好。",
      look: "note",
      span: COLUMNS,
    },
  ]);
  sheet.gap();
}

function putClasses(sheet: SheetBuilder, { periods, until }: AirAssessment, shareOf: Settings["primaryShareOf"]): void {
  const rows: readonly [label: string, summary: PeriodSummary | null][] = [
    ["本月", periods.month],
    ["上年同月", periods.monthLastYear],
    [cumulativeWords(until), periods.yearToDate],
    ["上年同期", periods.yearToDateLastYear],
  ];
  sheet.line(0, [
    { value: "时段", look: "head", span: 3 },
    ...aqiClassOrder.map((name) => ({
      value: aqiClasses[name].name["zh-CN"],
      look: "head" as const,
      span: 2,
      fill: aqiClasses[name].color,
      color: textOn(name),
    })),
    { value: "有效天数", look: "head", span: 3 },
    { value: "优良率%", look: "head", span: 2 },
    ...pollutants.map((pollutant) => ({ value: `首要\n${pollutantLabel[pollutant]}`, look: "head" as const, span: 2 })),
  ]);
  for (const [index, [label, summary]] of rows.entries()) {
    const isLast = index === rows.length - 1;
    const number = closing("number", isLast) as "number" | "numberLast";
    const count = (value: number | undefined, span = 2): Put & { span: number } => ({
      value: value ?? MISSING,
      look: closing("centered", isLast),
      span,
      format: "0",
    });
    sheet.line(0, [
      { value: label, look: closing("text", isLast), span: 3 },
      ...aqiClassOrder.map((name) => count(summary?.classDays[name])),
      count(summary?.validDays, 3),
      figureCell(summary?.figures.goodRatio, number, 2),
      ...pollutants.map((pollutant) => count(summary?.primaryDays[pollutant])),
    ]);
  }
  sheet.line(0, [
    {
      value: `注：单位为天。首要污染物占比（分母为${shareOf === "allDays" ? "全部有效天数" : "有首要污染物的天数"}）：${rows.map(([label, summary]) => `${label} ${shareWords(summary)}`).join("；")}。`,
      look: "note",
      span: COLUMNS,
    },
  ]);
  sheet.gap();
}

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

/** White on red and beyond, dark on green to orange. */
const textOn = (name: AqiClass): string =>
  name === "excellent" || name === "good" || name === "light" ? "#000000" : "#FFFFFF";

const yearly: readonly AirIndicatorId[] = [
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

const YEAR_SPAN = 4;

function putYears(sheet: SheetBuilder, assessment: AirAssessment): void {
  const { years, heatingSeasons, until } = assessment;
  const spanOf = (index: number): number => (index >= yearly.length - 2 ? 2 : 3);
  sheet.line(0, [
    { value: "年份", look: "head", span: YEAR_SPAN },
    ...yearly.map((id, index) => ({ value: headText(id), look: "head" as const, span: spanOf(index) })),
  ]);
  const seasonLabel = ({ period }: PeriodSummary): string =>
    `${civilDate(period.from).year}—${civilDate(period.from).year + 1}年采暖期${period.to === until ? "累计" : ""}`;
  const rows: readonly [label: string, summary: PeriodSummary][] = [
    ...years.map((summary): [string, PeriodSummary] => [
      `${civilDate(summary.period.from).year}年${summary.period.to === until ? "累计" : ""}`,
      summary,
    ]),
    ...heatingSeasons.map((summary): [string, PeriodSummary] => [seasonLabel(summary), summary]),
  ];
  for (const [index, [label, summary]] of rows.entries()) {
    const isLast = index === rows.length - 1;
    sheet.line(0, [
      { value: label, look: closing("text", isLast), span: YEAR_SPAN },
      ...yearly.map((id, at) =>
        figureCell(summary.figures[id], closing("number", isLast) as "number" | "numberLast", spanOf(at)),
      ),
    ]);
  }
  const verdicts = { rising: "上升", falling: "下降", none: "基本无变化" } as const;
  const trends = assessment.trends.filter(({ verdict }) => verdict !== "tooFewYears");
  const trendText = trends
    .map(
      (trend) =>
        `${pollutantLabel[trend.pollutant]}${trend.verdict === "tooFewYears" ? "" : verdicts[trend.verdict]}（γ=${numberText(trend.coefficient ?? 0, 3)}）`,
    )
    .join("，");
  const first = trends[0];
  sheet.line(0, [
    {
      value: first
        ? `趋势（Spearman 秩相关，HJ 663 附录 B，${first.years[0] ?? ""}—${first.years.at(-1) ?? ""} 年，n=${first.years.length}，临界值 ${first.critical ?? MISSING}）：${trendText}。`
        : "趋势：有效年份不足 5 年，不作趋势判断。",
      look: "note",
      span: COLUMNS,
    },
  ]);
  sheet.gap();
}

const headText = (id: AirIndicatorId): string => {
  const short: Partial<Record<AirIndicatorId, string>> = {
    coP95: "CO-95per",
    o3P90: "O3-8h-90per",
    compositeIndex: "综合指数",
    heavyDays: "重污染",
    goodRatio: "优良率",
  };
  const { title, unit } = airIndicator(id);
  return `${short[id] ?? title["zh-CN"].replace("平均浓度", "")}${unit === "" ? "" : `\n${unit}`}`;
};

/** Months as rows up to the report's, days as columns, each cell its AQI on the class's official colour. */
function putCalendar(
  sheet: SheetBuilder,
  days: readonly AssessedDay[],
  { year, month: reported }: AirAssessment["month"],
): void {
  sheet.line(0, [
    { value: "月＼日", look: "head" },
    ...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, look: "head" as const, format: "0" })),
  ]);
  const byDate = new Map(days.map((day) => [day.day, day]));
  for (let month = 1; month <= reported; month += 1) {
    const row: Put[] = [{ value: `${month}月`, look: "centered" }];
    for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth += 1) {
      if (dayOfMonth > daysInMonth(year, month)) {
        row.push({ value: null, look: "day", fill: "#F2F2F2" });
        continue;
      }
      const day = byDate.get(dayOf(year, month, dayOfMonth));
      if (!day || day.aqi === null || day.class === null) row.push({ value: day ? MISSING : null, look: "day" });
      else
        row.push({
          value: day.aqi,
          look: day.sandDust ? "dustDay" : "day",
          format: "0",
          fill: aqiClasses[day.class].color,
          color: textOn(day.class),
          to: day.source.at,
        });
    }
    sheet.line(0, row);
    sheet.raise(sheet.row - 1, 20);
  }
  sheet.line(0, [
    { value: "图例", look: "centered" },
    ...aqiClassOrder.map((name, index) => ({
      value: `${aqiClasses[name].name["zh-CN"]} ${index === 0 ? "0" : String(aqiClasses[aqiClassOrder[index - 1] as AqiClass].upTo + 1)}—${name === "severe" ? "500" : String(aqiClasses[name].upTo)}`,
      look: "day" as const,
      span: 4,
      fill: aqiClasses[name].color,
      color: textOn(name),
    })),
    { value: "粗框：沙尘天气日", look: "dustDay", span: 7 },
  ]);
}
