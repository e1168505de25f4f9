/**
 * On 月报·空气质量: what the figures are the other way that is in use too, with sand and without, by one standard and by
 * both.
 */
import type { AirAssessment, PeriodId, PeriodSummary, SandRow, StandardRow } from "../../indicators/assessment";
import type { AirIndicatorId } from "../../indicators/air/air-indicators";
import type { SheetBuilder } from "../page/sheet-builder";
import { putSection } from "../page/sheet-frame";
import { putTable, type CellContent, type TableColumn } from "../page/table";
import { cumulativeWords, MISSING, numberFormat } from "../words/wording";

const periodWords = (id: PeriodId, assessment: AirAssessment): string =>
  id === "month"
    ? "本月"
    : id === "monthLastYear"
      ? "上年同月"
      : id === "yearToDate"
        ? cumulativeWords(assessment)
        : id === "heatingSeason"
          ? "采暖期"
          : "上年同期";

const figureOf = (summary: PeriodSummary | null, id: AirIndicatorId): CellContent => {
  const figure = summary?.figures[id];
  return !figure || figure.reported === null
    ? { value: MISSING }
    : { value: figure.reported, format: numberFormat(figure.decimals, !figure.valid) };
};

/** @param section numbers a title */
export function putBothWays(sheet: SheetBuilder, assessment: AirAssessment, section: (title: string) => string): void {
  if (assessment.sand.length > 0) {
    putSection(sheet, section("扣沙前后对照"));
    putTable(sheet, sandColumns(assessment), assessment.sand);
    note(
      sheet,
      "注：扣沙只影响颗粒物均值和综合指数；优良率（保留）含沙尘日，优良率（剔除）不计因沙尘超标的日子。来源已扣沙的，扣沙前不可得。",
    );
  }
  if (assessment.standards.length > 0) {
    putSection(sheet, section("新旧标准对照"));
    putTable(sheet, standardColumns(assessment), assessment.standards);
    note(
      sheet,
      "注：全部重算指各日 AQI 都按统计截止日所在的标准；逐日判定指各日按当日标准。有效天数不同时两者不宜直接相减。",
    );
  }
}

function note(sheet: SheetBuilder, value: string): void {
  sheet.line(0, [{ value, look: "note", span: sheet.page }]);
  sheet.gap();
}

const sandColumns = (assessment: AirAssessment): readonly TableColumn<SandRow>[] => [
  { head: "时段", span: 4, look: "text", cell: ({ period }) => periodWords(period, assessment) },
  { head: "扣沙天数", span: 4, look: "centered", cell: ({ days }) => ({ value: days, format: "0" }) },
  { head: "PM10扣沙前", span: 3, look: "number", cell: ({ kept }) => figureOf(kept, "pm10Mean") },
  { head: "扣沙后", span: 3, look: "number", cell: ({ deducted }) => figureOf(deducted, "pm10Mean") },
  { head: "PM2.5扣沙前", span: 3, look: "number", cell: ({ kept }) => figureOf(kept, "pm25Mean") },
  { head: "扣沙后", span: 3, look: "number", cell: ({ deducted }) => figureOf(deducted, "pm25Mean") },
  { head: "综合指数扣沙前", span: 3, look: "number", cell: ({ kept }) => figureOf(kept, "compositeIndex") },
  { head: "扣沙后", span: 3, look: "number", cell: ({ deducted }) => figureOf(deducted, "compositeIndex") },
  { head: "优良率%（保留）", span: 3, look: "number", cell: ({ deducted }) => figureOf(deducted, "goodRatio") },
  {
    head: "优良率%（剔除）",
    span: 3,
    look: "number",
    cell: ({ goodRatioWithout }) =>
      goodRatioWithout === null ? MISSING : { value: goodRatioWithout, format: numberFormat(1, false) },
  },
];

const standardColumns = (assessment: AirAssessment): readonly TableColumn<StandardRow>[] => [
  { head: "时段", span: 4, look: "text", cell: ({ period }) => periodWords(period, assessment) },
  { head: "优良天数：全部重算", span: 5, look: "number", cell: ({ recomputed }) => figureOf(recomputed, "goodDays") },
  { head: "逐日判定", span: 4, look: "number", cell: ({ eachDay }) => figureOf(eachDay, "goodDays") },
  { head: "优良率%：全部重算", span: 5, look: "number", cell: ({ recomputed }) => figureOf(recomputed, "goodRatio") },
  { head: "逐日判定", span: 4, look: "number", cell: ({ eachDay }) => figureOf(eachDay, "goodRatio") },
  {
    head: "有效天数：全部重算",
    span: 5,
    look: "centered",
    cell: ({ recomputed }) => ({ value: recomputed.validDays, format: "0" }),
  },
  { head: "逐日判定", span: 5, look: "centered", cell: ({ eachDay }) => ({ value: eachDay.validDays, format: "0" }) },
];
