/** 月报·总览: the counts in one glance, conclusions, what needs a decision; then the year's targets, two charts, the workstreams and the tasks. */
import type { Place } from "../../cells/address";
import { airIndicator } from "../../indicators/air-indicators";
import type { AirAssessment, TargetAssessment } from "../../indicators/assessment";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { decisions, type Decision } from "../words/decisions";
import { closing } from "../page/look";
import { monthConclusions } from "../words/month-conclusions";
import { putStrip } from "./overview-strip";
import { putTaskCounts, putWorkstreams } from "./overview-work";
import { progressCharts } from "../figures/progress-charts";
import { putBlock, type DrawnChart } from "../page/chart-block";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder, type Put } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import {
  changeWords,
  cumulativeWords,
  inTwoLines,
  MISSING,
  numberFormat,
  plainNumber,
  statusLooks,
} from "../words/wording";

/** Columns that the strip's twelve figures and the tables share, then the charts' numbers beside the printed page. */
const WIDTHS = [13, 13, 8, 9, 11, 13, 13, 13, 12, 13, 11, 13, 21];
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
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS]);
  putTitle(sheet, COLUMNS, `${placeName(input)}${year}年${month}月督察整改与环境空气质量月报`, input);
  const frozen = sheet.row;
  let sections = 0;
  const section = (title: string, put: () => void): void => {
    sections += 1;
    const first = sheet.row;
    putSection(sheet, COLUMNS, `${chineseNumeral(sections)}、${title}`);
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
    section(`${year}年空气质量目标完成情况`, () => putTargetTable(sheet, assessment));
    const charts = progressCharts(assessment);
    if (charts.length > 0) section("走势", () => putCharts(sheet, charts));
  }
  section("整改措施进展", () => putWorkstreams(sheet, progress));
  if (tasks.total.total > 0) section("督察整改任务", () => putTaskCounts(sheet, tasks));
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "overview",
    name: sheetNames.overview,
    tabColor: "#1F5A7A",
    freezeRows: frozen - 1,
    printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

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
  sheet.line(
    0,
    decisionHeads.map(([value, span]) => ({ value, span, look: "head" as const })),
  );
  for (const [index, { what, who, when, status, to, where }] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const [text, centered] = [closing("text", isLast), closing("centered", isLast)];
    const cells: readonly Put[] = [
      { value: `${index + 1}. ${what}`, look: text },
      { value: who ?? MISSING, look: centered },
      { value: when ?? MISSING, look: centered },
      {
        value: status === null ? MISSING : `${status.symbol} ${status.word}`,
        look: centered,
        ...(status === null ? {} : { color: status.color }),
      },
      to === null ? { value: where, look: centered } : { value: where, look: closing("link", isLast), to },
    ];
    sheet.line(
      0,
      cells.map((cell, at) => ({ ...cell, span: decisionHeads[at]?.[1] ?? 1 })),
    );
  }
}

const decisionHeads = [
  ["事项", 6],
  ["责任单位", 2],
  ["时限", 2],
  ["状态", 2],
  ["依据（点击查看）", 1],
] as const;

const HEAD = [
  "指标",
  "单位",
  "基准年",
  "基准值",
  "年度目标",
  "累计值",
  "较基准年",
  "距目标",
  "剩余日控制值\n（或余天）",
  "年末预测",
  "状态",
  "备注",
];

function putTargetTable(sheet: SheetBuilder, { targets, month, until }: AirAssessment): void {
  if (targets.length === 0) {
    sheet.line(0, [
      {
        value: `○ 缺目标值：工作簿中没有 ${month.year} 年的空气质量目标。请增加一张含“考核指标、目标值”的目标表后重新生成。`,
        look: "sentence",
        span: COLUMNS,
      },
    ]);
    return;
  }
  sheet.line(
    0,
    HEAD.map((value) => ({
      value: value === "累计值" ? `${inTwoLines(cumulativeWords(until))}累计` : value,
      look: "head" as const,
      span: value === "指标" ? 2 : 1,
    })),
  );
  for (const [index, standing] of targets.entries()) targetRow(sheet, standing, index === targets.length - 1, index);
  const methods = new Set(targets.flatMap(({ forecast }) => forecast?.method ?? []));
  const notes = [
    "剩余日控制值 =（目标×全年天数−累计均值×已过天数）÷剩余天数；天数类指标列出尚可发生的天数。",
    ...(methods.has("lastYearRemainder") ? ["年末预测：今年实际加上年同期剩余日的实际值。"] : []),
    ...(methods.has("paceSoFar") ? ["年末预测（无上年数据的）：按今年累计水平外推。"] : []),
    ...(targets.some(({ baseline }) => baseline.origin === "computed")
      ? ["带“※”的基准值在目标表中空缺，由基准年数据算得。"]
      : []),
    "浓度按 GB/T 8170 修约，变化幅度按修约后数值计算。",
  ];
  sheet.line(0, [{ value: `注：${notes.join("")}`, look: "note", span: COLUMNS }]);
}

function targetRow(sheet: SheetBuilder, standing: TargetAssessment, isLast: boolean, index: number): void {
  const {
    target,
    figure,
    baseline,
    change,
    judgedValue,
    targetValue,
    direction,
    status,
    margin,
    controlValue,
    daysLeft,
    forecast,
  } = standing;
  const indicator = airIndicator(target.indicator);
  const text = closing("text", isLast);
  const centered = closing("centered", isLast);
  const number = closing("number", isLast);
  const format = numberFormat(indicator.decimals);
  const source: Place | null = figure.sources[0] ?? null;
  const tip = `来源：${figure.validDays} 个有效日；${figure.rule}`;
  const limit = direction === "atMost" ? "≤" : "≥";
  const goal =
    judgedValue === null
      ? MISSING
      : targetValue === judgedValue || targetValue === null
        ? `${limit}${plainNumber(judgedValue)}`
        : `${limit}${plainNumber(judgedValue)}（${plainNumber(targetValue)}）`;
  const { word, symbol, color } = statusLooks[status];
  const room = controlValue ?? (daysLeft === null ? null : { reported: daysLeft });
  sheet.line(0, [
    { value: target.title, look: text, span: 2, to: target.at },
    { value: indicator.unit === "" ? MISSING : indicator.unit, look: centered },
    { value: baseline.year, look: centered, format: "0" },
    {
      value: baseline.value ?? MISSING,
      look: number,
      format: baseline.origin === "computed" ? `${format.split(";")[0] ?? "0"}"※"` : "General",
      ...(baseline.figure?.sources[0] ? { to: baseline.figure.sources[0] } : {}),
    },
    { value: goal, look: number, to: target.at },
    {
      value: figure.reported ?? MISSING,
      look: number,
      format: numberFormat(indicator.decimals, !figure.valid),
      to: source,
      tip,
    },
    { value: changeWords(change), look: number },
    { value: margin ?? MISSING, look: number, format: "General" },
    {
      value: room === null ? MISSING : controlValue !== null && room.reported < 0 ? "已超目标" : room.reported,
      look: number,
      format: controlValue === null ? '0"天";"超"0"天"' : format,
    },
    { value: forecast?.reported ?? MISSING, look: number, format },
    { value: `${symbol} ${word}`, look: centered, color },
    { value: null, look: closing("remark", isLast), editKey: `target:${target.indicator}:${index}` },
  ]);
  sheet.raise(sheet.row - 1, 22);
}
