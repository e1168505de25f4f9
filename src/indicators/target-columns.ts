/** The target sheet: its columns. */
import { column, type ColumnDeclaration } from "../datasets/dataset";

export type TargetField = "indicator" | "unit" | "baselineYear" | "baselineValue" | "requirement" | "target" | "year";

export const targetColumns: readonly ColumnDeclaration<TargetField>[] = [
  column("baselineYear", [/^(基准|对比|比较)年(份|度)?$/]),
  column("baselineValue", [/^(基准|对比|比较)(年)?(值|浓度|数值)$/, /^\d{4}年(基准值|实际值|实际|值)$/]),
  column("requirement", [/^(目标|考核|任务)(要求|方式|内容)$/, /^要求$/, /^考核要求$/]),
  column("target", [/^(年度|考核|本年)?目标(值)?$/, /^目标任务$/, /^\d{4}年目标(值)?$/, /^指标值$/]),
  column("indicator", [/^(考核|目标|约束性)?指标(名称)?$/, /^考核项目$/, /^项目$/]),
  column("unit", [/^(计量)?单位$/]),
  column("year", [/^(考核|目标)?年(度|份)$/]),
];
