/**
 * An empty sheet of targets for staff to fill in: every indicator that can have one, under the names that are
 * understood.
 */
import { airIndicator, airIndicatorIds } from "../indicators/air/air-indicators";
import { ledgerIndicators } from "../indicators/catalogue/catalogue";
import { workstreams } from "../indicators/workstreams";

export interface TargetTemplate {
  readonly title: string;
  readonly note: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const rows = [
  ...airIndicatorIds.map((id) => ({
    name: airIndicator(id).title["zh-CN"],
    unit: airIndicator(id).unit,
    work: "空气质量",
  })),
  ...ledgerIndicators
    .filter(({ better }) => better !== null)
    .map(({ title, unit, workstream }) => ({
      name: title["zh-CN"],
      unit,
      work: workstream === null ? "" : workstreams[workstream]["zh-CN"],
    })),
];

/** For one year. The note names no other year, which the reader would take for the sheet's own. */
export const targetTemplate = (year: number): TargetTemplate => ({
  title: `${year}年度指标目标`,
  note: "在“年度目标”中填写，如“不高于 58”“不低于 70”“较基准年下降15%”，并填基准年；不考核的行可以删除或留空。",
  heads: ["序号", "工作类别", "指标名称", "单位", "年度", "基准年", "基准值", "年度目标", "责任单位"],
  widths: [6, 24, 28, 10, 8, 9, 9, 22, 20],
  rows: rows.map(({ name, unit, work }, index) => [index + 1, work, name, unit, year, "", "", "", ""]),
});
