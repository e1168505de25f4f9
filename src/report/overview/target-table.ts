/** 总览: how each of the year's air targets stands, and what it takes. */
import type { AirAssessment, TargetAssessment } from "../../indicators/assessment";
import { targetNames } from "../../indicators/targets/target-names";
import { airFigureCell } from "../figures/air-figure-cell";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import type { SheetBuilder } from "../page/sheet-builder";
import { standardSentence } from "../words/air-sentences";
import {
  changeWords,
  cumulativeWords,
  inTwoLines,
  MISSING,
  numberFormat,
  plainNumber,
  statusLooks,
} from "../words/wording";

const ROW_HEIGHT = 22;

export function putTargets(sheet: SheetBuilder, assessment: AirAssessment): void {
  const { targets } = assessment;
  putTable(sheet, columns(assessment), targets, { rowHeight: ROW_HEIGHT });
  const standard = standardSentence(assessment);
  if (standard !== null) sheet.line(0, [{ value: standard, look: "sentence", span: sheet.page }]);
  sheet.line(0, [{ value: `注：${notes(targets).join("")}`, look: "note", span: sheet.page }]);
}

function columns(assessment: AirAssessment): readonly TableColumn<TargetAssessment>[] {
  const { periods, targets } = assessment;
  const names = targetNames(
    targets.map(({ target }) => target),
    ({ title }) => title,
  );
  return [
    { head: "指标", look: "text", cell: ({ target }) => ({ value: names.get(target) ?? target.title, to: target.at }) },
    { head: "单位", look: "centered", cell: ({ figure: { unit } }) => unit || MISSING },
    {
      head: "基准年",
      optional: true,
      look: "centered",
      cell: ({ baseline }) => ({ value: baseline.year, format: "0" }),
    },
    { head: "基准值", optional: true, look: "number", cell: baselineCell },
    { head: "年度目标", look: "number", cell: (standing) => ({ value: goalText(standing), to: standing.target.at }) },
    {
      head: `${inTwoLines(cumulativeWords(assessment))}累计`,
      look: "number",
      cell: ({ figure }) => airFigureCell(figure),
    },
    {
      head: "上年同期",
      optional: true,
      look: "number",
      cell: ({ target }) => airFigureCell(periods.yearToDateLastYear?.figures[target.indicator] ?? null),
    },
    {
      head: "较基准年",
      optional: true,
      look: "number",
      cell: (standing) => (isNearlyWholeYear(standing) ? changeWords(standing.change) : MISSING),
    },
    { head: "距目标", look: "number", cell: marginCell },
    { head: "剩余日控制值\n（或余天）", look: "number", cell: roomCell },
    {
      head: "年末预测",
      optional: true,
      look: "number",
      cell: ({ forecast, figure }) => ({ value: forecast?.reported ?? MISSING, format: numberFormat(figure.decimals) }),
    },
    {
      head: "状态",
      look: "centered",
      cell: ({ status }) => {
        const { word, symbol, color } = statusLooks[status];
        return { value: `${symbol} ${word}`, color };
      },
    },
    {
      head: "备注",
      look: "remark",
      cell: ({ target }, index) => ({ value: null, editKey: `target:${target.indicator}:${index}` }),
    },
  ];
}

/** A few winter months are no year: until its last month nothing is held against the whole of another. */
const isNearlyWholeYear = ({ remainingDays }: TargetAssessment): boolean => remainingDays <= LAST_MONTH;
const LAST_MONTH = 31;

const baselineCell = ({ baseline, figure: { decimals } }: TargetAssessment): CellContent => ({
  value: baseline.value ?? MISSING,
  format: baseline.origin === "computed" ? `${numberFormat(decimals).split(";")[0] ?? "0"}"※"` : "General",
  ...(baseline.figure?.sources[0] ? { to: baseline.figure.sources[0] } : {}),
});

/** ≤45（45.05）: as it is judged, and as it was asked for where that differs. */
function goalText({ judgedValue, targetValue, direction }: TargetAssessment): string {
  if (judgedValue === null) return MISSING;
  const goal = `${direction === "atMost" ? "≤" : "≥"}${plainNumber(judgedValue)}`;
  return targetValue === judgedValue || targetValue === null ? goal : `${goal}（${plainNumber(targetValue)}）`;
}

/** Of a share in percentage points: its unit's column says per cent. */
const marginCell = ({ margin, figure: { unit } }: TargetAssessment): CellContent => ({
  value: margin ?? MISSING,
  format: unit === "%" ? '0.0"百分点";"−"0.0"百分点"' : numberFormat(decimalsOf(margin ?? 0)),
});

const decimalsOf = (value: number): number => plainNumber(value).split(".")[1]?.length ?? 0;

/** What the days that are left may bring. */
function roomCell({ controlValue, daysLeft, remainingDays, figure: { decimals } }: TargetAssessment): CellContent {
  if (controlValue !== null)
    return {
      value: controlValue.reported < 0 ? "已超目标" : controlValue.reported,
      format: numberFormat(decimals),
    };
  if (daysLeft !== null && remainingDays > 0 && daysLeft >= remainingDays) return { value: "不会超" };
  return { value: daysLeft ?? MISSING, format: '0"天";"超"0"天"' };
}

function notes(targets: readonly TargetAssessment[]): string[] {
  const methods = new Set(targets.flatMap(({ forecast }) => forecast?.method ?? []));
  return [
    "剩余日控制值 =（目标×全年天数−累计均值×已过天数）÷剩余天数；天数类指标列出尚可发生的天数。",
    ...(targets.some(({ lacking }) => lacking !== null)
      ? ["“数据不足”：有数据的日子太少，代表不了全年（年评价要有 324 个日均值，GB 3095 表 4），不判断年度目标。"]
      : []),
    ...(methods.has("lastYearRemainder") ? ["年末预测：今年实际加上年同期剩余日的实际值。"] : []),
    ...(methods.has("paceSoFar") ? ["年末预测（无上年数据的）：按今年累计水平外推。"] : []),
    ...(targets.some((one) => one.change.amount !== null && one.remainingDays > 0 && isNearlyWholeYear(one))
      ? ["“较基准年”是与基准年全年的值相比。"]
      : []),
    ...(targets.some(({ baseline }) => baseline.origin === "computed")
      ? ["带“※”的基准值在目标表中空缺，由基准年数据算得。"]
      : []),
    "浓度按 GB/T 8170 修约，变化幅度按修约后数值计算。",
  ];
}
