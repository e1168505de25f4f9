/** 月报·指标进度: every measure against its plan, workstream by workstream, each figure linked to its rows. */
import { civilDate, isoDate, type Day } from "../../calendar/day";
import { dayCount, wholeMonth } from "../../calendar/period";
import type { IndicatorStanding, LedgerFigure, WorkstreamProgress } from "../../indicators/progress";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { round, roundedText } from "../../standards/rounding";
import { closing } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder, type Put } from "../page/sheet-builder";
import { placeName, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import {
  changeMark,
  indicatorStatusLooks,
  MISSING,
  numberFormat,
  plainNumber,
  statusGroups,
  stretchWords,
  type StatusGroup,
} from "../words/wording";

const columns = [
  { head: "序号", width: 5.5 },
  { head: "指标", width: 29 },
  { head: "单位", width: 9 },
  { head: "年度目标", width: 11.5 },
  { head: "累计完成", width: 11.5 },
  { head: "累计时段", width: 17 },
  { head: "本月", width: 10 },
  { head: "上月累计\n（已报）", width: 10.5 },
  { head: "上年同期", width: 10.5 },
  { head: "同比", width: 12 },
  { head: "完成率", width: 11 },
  { head: "序时应完成", width: 11.5 },
  { head: "状态", width: 19 },
  { head: "责任单位", width: 18.5 },
  { head: "来源", width: 25.5 },
  { head: "备注（填写）", width: 17 },
] as const;
const COLUMNS = columns.length;
const COMPLETION = columns.findIndex(({ head }) => head === "完成率");

/** Light enough for the number on it. */
const BAR_COLOR = "#B7D0DC";

export function indicatorsSheet(input: ReportInput): ReportSheet {
  const {
    progress: { month, workstreams },
  } = input;
  const sheet = new SheetBuilder(columns.map(({ width }) => width));
  putTitle(sheet, COLUMNS, `${placeName(input)}${month.year}年${month.month}月整改措施指标进度表`, input);
  sheet.line(
    0,
    columns.map(({ head }) => ({ value: head, look: "head" as const })),
  );
  const headRow = sheet.row - 1;
  let number = 0;
  for (const [index, workstream] of workstreams.entries()) {
    const isLastGroup = index === workstreams.length - 1;
    const first = sheet.row;
    putGroup(sheet, workstream, index + 1);
    const measured = workstream.standings.some(({ cumulative }) => cumulative.reported !== null);
    if (!measured) {
      sheet.line(0, [
        { value: unmeasured(workstream), look: closing("text", isLastGroup), span: COLUMNS, color: "#757575" },
      ]);
      continue;
    }
    for (const [at, standing] of workstream.standings.entries()) {
      number += 1;
      putStanding(sheet, standing, {
        number,
        isLast: isLastGroup && at === workstream.standings.length - 1,
        until: input.until,
      });
    }
    sheet.keepGroup(first, sheet.row - 1);
  }
  sheet.bars({
    area: { top: headRow + 1, left: COMPLETION, bottom: sheet.row - 1, right: COMPLETION },
    max: 100,
    color: BAR_COLOR,
  });
  for (const line of notes) sheet.line(0, [{ value: line, look: "note", span: COLUMNS }]);
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "indicators",
    name: sheetNames.indicators,
    tabColor: "#1F5A7A",
    freezeRows: headRow + 1,
    printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A3", titleRows: [0, headRow] },
  });
}

const notes = [
  "注：1. 序时进度：序时应完成 = 年度目标 × 已过天数 ÷ 全年天数（按上年进度、采暖期天数推进的指标，以上年同期占比、采暖期已过天数折算）；累计完成与序时应完成之比不低于 1.05 为超过，不低于 1 为达到，低于 1 为未达到。浓度、比率等现状值和控制总量，按目标直接判断。",
  "2. 完成率 = 累计完成 ÷ 年度目标；目标前的“≤”为控制上限，其完成率是已用的份额。年度目标取自目标表，目标表没有的取台账自身的计划数；没有下达目标的只列实际数，记为“仅统计”，不作判断；列入目标表而没有可用目标值的为“缺目标值”。",
  "3. “累计时段”是该项数据实际覆盖的时段；“现状”为清单类台账截至统计截止日的情况。“本月”为“—”的，台账没有按日或按月记载。“上月累计（已报）”取自“月报·历史”。同比用修约后的数值计算。",
];

const groupWords: Readonly<Record<StatusGroup, string>> = {
  finished: "已完成或达标",
  onCourse: "达到或超过序时",
  lagging: "滞后或有风险",
  open: "缺目标或缺数据",
  counted: "仅统计",
};

function putGroup(sheet: SheetBuilder, { title, standings }: WorkstreamProgress, index: number): void {
  const counts = (Object.keys(groupWords) as StatusGroup[]).flatMap((group) => {
    const count = standings.filter(({ status }) => statusGroups[status] === group).length;
    return count === 0 ? [] : [`${groupWords[group]} ${count} 项`];
  });
  sheet.line(0, [
    {
      value: `${chineseNumeral(index)}、${title}${counts.length === 0 ? "" : `（${counts.join("，")}）`}`,
      look: "group",
      span: COLUMNS,
    },
  ]);
  sheet.raise(sheet.row - 1, 22);
}

const unmeasured = ({ standings }: WorkstreamProgress): string =>
  standings.length === 0
    ? "○ 无量化指标：本项工作没有可统计的量化指标，完成情况以文字说明。"
    : `○ 无量化指标：工作簿中没有读到本项工作的台账，未统计${standings.map(({ indicator }) => `“${indicator.title["zh-CN"]}”`).join("、")}。`;

interface RowPlace {
  readonly number: number;
  readonly isLast: boolean;
  readonly until: Day;
}

function putStanding(sheet: SheetBuilder, standing: IndicatorStanding, { number, isLast, until }: RowPlace): void {
  const { indicator, cumulative, month, lastYear, reportedLastMonth, yearOnYear, plan, expected, completion, status } =
    standing;
  const text = closing("text", isLast);
  const centered = closing("centered", isLast);
  const right = closing("number", isLast);
  const format = numberFormat(indicator.decimals);
  const { word, symbol, color } = indicatorStatusLooks[status];
  const source = cumulative.sources[0];
  const figure = (one: LedgerFigure | null): Put =>
    one === null || one.reported === null
      ? { value: MISSING, look: right }
      : {
          value: one.reported,
          look: right,
          format,
          to: one.sources[0] ?? null,
          tip: figureTip(one, indicator.decimals),
        };
  sheet.line(0, [
    { value: number, look: centered, format: "0" },
    { value: indicator.title["zh-CN"], look: text },
    { value: indicator.unit === "" ? MISSING : indicator.unit, look: centered },
    plan === null
      ? { value: MISSING, look: right }
      : {
          value: plan.value,
          look: right,
          format: planFormat(plan.value, indicator.decimals, plan.direction),
          to: plan.at,
          tip: plan.origin === "target" ? `目标：${plan.wording}` : `台账计划数：${plan.wording}`,
        },
    figure(cumulative),
    { value: cumulative.reported === null ? MISSING : coveredPeriod(standing, until), look: centered },
    figure(month),
    { value: reportedLastMonth ?? MISSING, look: right, format },
    figure(lastYear),
    { value: changeMark(yearOnYear), look: right },
    { value: completion ?? MISSING, look: right, format: numberFormat(1).replaceAll("0.0", '0.0"%"') },
    { value: expected === null ? MISSING : round(expected, indicator.decimals), look: right, format },
    { value: `${symbol} ${word}`, look: centered, color },
    { value: plan?.responsible ?? MISSING, look: plan?.responsible ? text : centered },
    source === undefined
      ? { value: MISSING, look: text }
      : {
          value: cumulative.sources.length > 1 ? `${source.sheet}等${cumulative.sources.length}处` : source.sheet,
          look: closing("link", isLast),
          to: source,
          tip: figureTip(cumulative, indicator.decimals),
        },
    { value: null, look: closing("remark", isLast), editKey: `indicator:${indicator.id}` },
  ]);
  sheet.raise(sheet.row - 1, 20);
}

/** As many decimals as plan and indicator need, so that the row's figures stand under one another. */
function planFormat(value: number, decimals: number, direction: "atLeast" | "atMost"): string {
  const written = (roundedText(value, 4).replace(/0+$/, "").split(".")[1] ?? "").length;
  const digits = numberFormat(Math.max(written, decimals)).split(";")[0] ?? "0";
  return direction === "atMost" ? `"≤"${digits};"≤−"${digits}` : `${digits};"−"${digits}`;
}

/** What the figure covers, to the cut-off or the ledger's last month; a list's state is that of the day. */
function coveredPeriod({ indicator, cumulative }: IndicatorStanding, until: Day): string {
  if (indicator.period === "asItStands") return "现状";
  const { dataUntil, period } = cumulative;
  const { year } = civilDate(until);
  // A ledger kept by months tells whole months, whatever the cut-off.
  return stretchWords(dataUntil === null ? period : { from: period.from, to: wholeMonth(dataUntil).to }, year);
}

/** What a reader needs to count for himself. */
function figureTip({ rows, undated, numerator, denominator, period }: LedgerFigure, decimals: number): string {
  const part = (value: number): string => plainNumber(round(value, Math.max(decimals, 2)));
  const share = numerator === null || denominator === null ? "" : `；${part(numerator)} ÷ ${part(denominator)}`;
  return `计入 ${rows} 行${share}${undated === 0 ? "" : `；其中 ${undated} 行没有日期`}${dayCount(period) > 366 ? "" : `；${isoDate(period.from)}—${isoDate(period.to)}`}`;
}
