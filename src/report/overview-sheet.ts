/** 月报·总览: the verdicts in one glance, the target table, two charts, and what needs a decision. */
import type { Place } from "../cells/address";
import { airIndicator } from "../indicators/air-indicators";
import type { TargetAssessment } from "../indicators/assessment";
import { conclusions, targetSentence } from "./conclusions";
import { closing } from "./look";
import { progressCharts, putBlock } from "./progress-charts";
import { sheetNames, type ReportInput } from "./report-input";
import { SheetBuilder } from "./sheet-builder";
import { placeName, putSection, putSources, putTitle } from "./sheet-frame";
import type { ReportSheet } from "./sheet";
import { changeWords, cumulativeMonths, MISSING, numberFormat, plainNumber, statusLooks } from "./wording";

/** Eleven columns of the target table, then the charts' numbers beside the printed page. */
const WIDTHS = [24, 8, 9, 11, 13, 11, 14, 10, 16, 11, 14, 22];
const COLUMNS = WIDTHS.length;
const BLOCK_WIDTHS = [3, 9, 9, 9, 10, 3, 9, 9, 9, 10];
const CHART_ROWS = 15;

export function overviewSheet(input: ReportInput): ReportSheet {
  const { assessment } = input;
  const sheet = new SheetBuilder([...WIDTHS, ...BLOCK_WIDTHS]);
  const { year, month } = assessment.month;
  putTitle(sheet, COLUMNS, `${placeName(input)}${year}年${month}月环境空气质量月报`, input);
  const frozen = sheet.row;

  putSection(sheet, COLUMNS, "一、结论");
  for (const [index, sentence] of conclusions(assessment).entries()) sheet.line(0, [{ value: `${index + 1}. ${sentence}`, look: "sentence", span: COLUMNS }]);
  sheet.gap();

  putSection(sheet, COLUMNS, `二、${year}年目标完成情况`);
  putTargetTable(sheet, input);
  sheet.gap();

  putSection(sheet, COLUMNS, "三、走势");
  const charts = progressCharts(assessment);
  const top = sheet.row;
  const half = COLUMNS / 2;
  for (const [index, chart] of charts.entries()) {
    const block = { top, left: COLUMNS + 1 + index * 5 };
    putBlock(sheet, block, chart.rows);
    sheet.chart(chart.chart({ top, left: index * half, bottom: top + CHART_ROWS - 1, right: (index + 1) * half - 1 }, block));
  }
  for (let row = top; row < top + CHART_ROWS; row += 1) sheet.raise(row, 18);
  sheet.row = top + CHART_ROWS;
  sheet.line(0, charts.map(({ reading }) => ({ value: reading, look: "note" as const, span: half })));
  sheet.gap();

  putSection(sheet, COLUMNS, "四、需要研究的事项");
  for (const [index, line] of decisions(input).entries()) {
    sheet.line(0, [{ value: `${index + 1}. ${line.text}`, look: "sentence", span: COLUMNS, ...(line.to ? { to: line.to } : {}) }]);
  }
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "overview", name: sheetNames.overview, tabColor: "#1F5A7A", freezeRows: frozen - 1, printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

const HEAD = ["指标", "单位", "基准年", "基准值", "年度目标", "累计值", "较基准年", "距目标", "剩余日控制值/剩余天数", "年末预测", "状态", "备注"];

function putTargetTable(sheet: SheetBuilder, { assessment }: ReportInput): void {
  const { targets, month } = assessment;
  sheet.line(0, HEAD.map((value) => ({ value: value === "累计值" ? `${cumulativeMonths(month.month)}累计` : value, look: "head" as const })));
  if (targets.length === 0) {
    sheet.line(0, [{ value: `○ 缺目标值：工作簿中没有 ${month.year} 年的目标。请增加一张含“考核指标、目标值”的目标表后重新生成。`, look: "textLast", span: COLUMNS }]);
    return;
  }
  for (const [index, standing] of targets.entries()) targetRow(sheet, standing, index === targets.length - 1, index);
  const methods = new Set(targets.flatMap(({ forecast }) => forecast?.method ?? []));
  const notes = [
    "剩余日控制值 =（目标×全年天数−累计均值×已过天数）÷剩余天数；天数类指标列出尚可发生的天数。",
    ...(methods.has("lastYearRemainder") ? ["年末预测：今年实际加上年同期剩余日的实际值。"] : []),
    ...(methods.has("paceSoFar") ? ["年末预测（无上年数据的）：按今年累计水平外推。"] : []),
    ...(targets.some(({ baseline }) => baseline.origin === "computed") ? ["带“※”的基准值在目标表中空缺，由基准年数据算得。"] : []),
    "浓度按 GB/T 8170 修约，变化幅度按修约后数值计算。",
  ];
  sheet.line(0, [{ value: `注：${notes.join("")}`, look: "note", span: COLUMNS }]);
}

function targetRow(sheet: SheetBuilder, standing: TargetAssessment, isLast: boolean, index: number): void {
  const { target, figure, baseline, change, judgedValue, targetValue, direction, status, margin, controlValue, daysLeft, forecast } = standing;
  const indicator = airIndicator(target.indicator);
  const text = closing("text", isLast);
  const centered = closing("centered", isLast);
  const number = closing("number", isLast);
  const format = numberFormat(indicator.decimals);
  const source: Place | null = figure.sources[0] ?? null;
  const tip = `来源：${figure.validDays} 个有效日；${figure.rule}`;
  const limit = direction === "atMost" ? "≤" : "≥";
  const goal = judgedValue === null ? MISSING : targetValue === judgedValue || targetValue === null ? `${limit}${plainNumber(judgedValue)}` : `${limit}${plainNumber(judgedValue)}（${plainNumber(targetValue)}）`;
  const { word, symbol, color } = statusLooks[status];
  const room = controlValue ?? (daysLeft === null ? null : { reported: daysLeft });
  sheet.line(0, [
    { value: target.title, look: text, to: target.at },
    { value: indicator.unit === "" ? MISSING : indicator.unit, look: centered },
    { value: baseline.year, look: centered, format: "0" },
    { value: baseline.value ?? MISSING, look: number, format: baseline.origin === "computed" ? `${format.split(";")[0] ?? "0"}"※"` : "General", ...(baseline.figure?.sources[0] ? { to: baseline.figure.sources[0] } : {}) },
    { value: goal, look: number, to: target.at },
    { value: figure.reported ?? MISSING, look: number, format: numberFormat(indicator.decimals, !figure.valid), to: source, tip },
    { value: changeWords(change), look: number },
    { value: margin ?? MISSING, look: number, format: "General" },
    { value: room === null ? MISSING : controlValue !== null && room.reported < 0 ? "已超目标" : room.reported, look: number, format: controlValue === null ? '0"天";"超"0"天"' : format },
    { value: forecast?.reported ?? MISSING, look: number, format },
    { value: `${symbol} ${word}`, look: centered, color },
    { value: null, look: closing("remark", isLast), editKey: `target:${target.indicator}:${index}` },
  ]);
  sheet.raise(sheet.row - 1, 22);
}

/** What a director must decide on or have looked at: targets in danger, and data that cannot be trusted. */
function decisions({ assessment, findings }: ReportInput): { readonly text: string; readonly to?: Place }[] {
  const inDanger = assessment.targets.filter(({ status }) => status === "unreachable" || status === "missed" || status === "likelyMissed" || status === "atRisk");
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const lines = [
    ...inDanger.map((standing) => ({ text: targetSentence(standing), to: standing.target.at })),
    ...assessment.targets.filter(({ status }) => status === "noTarget").map(({ target }) => ({ text: `“${target.title}”缺目标值或基准值，无法判断，请补充。`, to: target.at })),
    ...(errors + warnings === 0 ? [] : [{ text: `数据核查发现 ${errors} 项错误、${warnings} 项提醒需要核对，见“${sheetNames.checks}”。` }]),
  ];
  return lines.length > 0 ? lines : [{ text: `本月没有有风险的目标，数据核查未发现需要处理的问题。` }];
}
