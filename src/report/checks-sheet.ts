/** 月报·数据核查: every doubt with its place and next step, what each sheet was taken for, and how the figures are made. */
import { isoDate } from "../calendar/day";
import { localAddress, type Place } from "../cells/address";
import type { Finding, FindingCode, FindingFacts, Severity } from "../findings/finding";
import { findingMessages } from "../i18n/findings";
import type { Message } from "../i18n/language";
import { pollutantLabel } from "../standards/pollutant";
import { ruleSet } from "../standards/rule-sets";
import { closing } from "./look";
import { sheetNames, usedGuesses, type ReportInput } from "./report-input";
import { SheetBuilder } from "./sheet-builder";
import { placeName, putSection, putSources, putTitle } from "./sheet-frame";
import type { ReportSheet } from "./sheet";
import { MISSING } from "./wording";

const WIDTHS = [6, 11, 26, 74, 30];
const COLUMNS = WIDTHS.length;

const severities: Readonly<Record<Severity, { readonly word: string; readonly symbol: string; readonly color: string }>> = {
  error: { word: "错误", symbol: "■", color: "#B3261E" },
  warning: { word: "提醒", symbol: "▲", color: "#B26A00" },
  note: { word: "说明", symbol: "○", color: "#757575" },
};
const severityOrder: readonly Severity[] = ["error", "warning", "note"];

export function checksSheet(input: ReportInput): ReportSheet {
  const sheet = new SheetBuilder(WIDTHS);
  const { year, month } = input.assessment.month;
  putTitle(sheet, COLUMNS, `${placeName(input)}${year}年${month}月数据核查`, input);
  const frozen = sheet.row - 1;
  putSection(sheet, COLUMNS, "一、核查结果");
  putFindings(sheet, input.findings);
  sheet.gap();
  putSection(sheet, COLUMNS, "二、数据表识别结果");
  putGuesses(sheet, input);
  sheet.gap();
  putSection(sheet, COLUMNS, "三、口径说明");
  for (const line of methodNotes(input)) sheet.line(0, [{ value: line, look: "sentence", span: COLUMNS }]);
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "checks", name: sheetNames.checks, tabColor: "#757575", freezeRows: frozen, printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [0, 1] },
  });
}

function putFindings(sheet: SheetBuilder, findings: readonly Finding[]): void {
  const counts = severityOrder.map((severity) => `${severities[severity].symbol} ${severities[severity].word} ${findings.filter((finding) => finding.severity === severity).length} 项`);
  sheet.line(0, [{ value: findings.length === 0 ? "未发现问题。" : counts.join("　"), look: "sentence", span: COLUMNS }]);
  if (findings.length === 0) return;
  sheet.line(0, ["序号", "级别", "位置", "问题与建议", "处理说明（填写）"].map((value) => ({ value, look: "head" as const })));
  const sorted = [...findings].sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity));
  for (const [index, finding] of sorted.entries()) {
    const isLast = index === sorted.length - 1;
    const { word, symbol, color } = severities[finding.severity];
    sheet.line(0, [
      { value: index + 1, look: closing("centered", isLast), format: "0" },
      { value: `${symbol} ${word}`, look: closing("centered", isLast), color },
      { value: finding.at ? placeText(finding.at) : MISSING, look: closing("text", isLast), to: finding.at },
      { value: findingText(finding), look: closing("text", isLast) },
      { value: null, look: closing("remark", isLast), editKey: findingKey(finding) },
    ]);
  }
}

/** The same doubt about the same place is the same from one run to the next. */
const findingKey = (finding: Finding): string => `finding:${finding.code}:${finding.at ? placeText(finding.at) : ""}`;

const placeText = (place: Place): string => {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
};

const findingText = <Code extends FindingCode>({ code, facts }: { readonly code: Code; readonly facts: FindingFacts[Code] }): string => {
  const message: Message<FindingFacts[Code]> = findingMessages[code];
  return message["zh-CN"](facts);
};

function putGuesses(sheet: SheetBuilder, input: ReportInput): void {
  const guesses = usedGuesses(input);
  const names = { airDaily: "空气质量日报", airTargets: "年度目标" } as const;
  sheet.line(0, ["序号", "识别为", "工作表", "列", "行数、时段与把握"].map((value) => ({ value, look: "head" as const })));
  for (const [index, guess] of guesses.entries()) {
    const isLast = index === guesses.length - 1;
    const columns = guess.columns.map(({ header, field, unit }) => (field === null ? header : `${header}→${field in pollutantLabel ? pollutantLabel[field as keyof typeof pollutantLabel] : fieldNames[field] ?? field}${unit === null ? "" : `(${unit})`}`)).join("；");
    const span = guess.firstDay === null || guess.lastDay === null ? "" : `，${isoDate(guess.firstDay)}—${isoDate(guess.lastDay)}`;
    sheet.line(0, [
      { value: index + 1, look: closing("centered", isLast), format: "0" },
      { value: guess.dataset === null ? MISSING : names[guess.dataset], look: closing("centered", isLast) },
      { value: guess.sheet, look: closing("text", isLast), to: { sheet: guess.sheet } },
      { value: columns, look: closing("text", isLast) },
      { value: `${guess.rowCount} 行${span}，把握 ${Math.round(guess.confidence * 100)}%${guess.corrected ? "，已人工更正" : ""}`, look: closing("text", isLast) },
    ]);
  }
}

const fieldNames: Readonly<Record<string, string>> = {
  date: "日期", year: "年", month: "月", dayOfMonth: "日", city: "地区", station: "点位", aqi: "AQI", class: "级别", primary: "首要污染物", O3_1h: "O3-1h", sandDust: "沙尘", remark: "备注",
};

function methodNotes({ assessment, settings }: ReportInput): string[] {
  const rules = ruleSet(assessment.standard);
  const { start, end } = settings.heatingSeason;
  return [
    `1. 标准：${rules.name["zh-CN"]}，按${settings.standard === "byDate" ? "统计截止日所在时段" : "人工指定"}选用；全部时段按同一标准计算，以便比较。县级市按二级限值评价。`,
    "2. AQI 由六项日均浓度重新计算（分指数向上取整），表中原有 AQI 只用于核对。优良天为 AQI≤100，重度及以上为 AQI＞200；优良天数比例的分母为有效天数。",
    "3. 均值为有效日均值的算术平均；百分位数按 HJ 663 在秩次间线性内插。月有效天数应不少于 27 天（2 月 25 天），年不少于 324 天，不足的照列并标“*”。",
    "4. 修约按 GB/T 8170（四舍六入五成双），只修约一次；同比、环比、较基准年用修约后的数值计算。上年同期取相同月日。",
    `5. 首要污染物占比的分母为${settings.primaryShareOf === "allDays" ? "全部有效天数" : "有首要污染物的天数"}。采暖期为 ${start.month} 月 ${start.day} 日至次年 ${end.month} 月 ${end.day} 日。`,
    "6. “已锁定达标”：天数类指标，剩余日历天数不超过尚可发生的天数；浓度类指标，剩余日控制值不低于有记录以来最高日均值，且不低于重污染浓度的 2 倍。年度未满不写“已达标”。",
    ...(rules.evaluation === "HJ 663-2026" ? ["7. HJ 663-2026 全文未能取得，统计方法沿用 HJ 663-2013，限值用 2026 版。"] : []),
  ];
}
