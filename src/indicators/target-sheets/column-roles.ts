/** What a column of a target sheet holds, by what its heading means: 2024年目标, 现状值（2020年）, 示例镇, 合计. */
import { anyOf, pattern } from "../../collections/pattern";
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import { remembered } from "../../collections/remembered";
import { isPeriodText } from "../../tables/header-text";

/** `bound`: 不高于, ≤, beside the column that says how much. */
export type ColumnRole =
  | "indicator"
  | "unit"
  | "target"
  | "bound"
  | "baseline"
  | "baselineYear"
  | "year"
  | "responsible"
  | "place"
  | "total"
  | "deadline"
  | "points";

export interface RoledColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly header: string;
  /** The year that the heading names. */
  readonly year: number | null;
}

const YEARS = /(?:19|20)\d{2}年?(?:度|底|末|份)?/g;
const REMARKS = /[(（\[【][^)）\]】]*[)）\]】]/g;

/** A place that tasks are shared out to; of whole places 全县 is a total. */
const PLACE =
  /^(?!全|序号)(?:[\p{Script=Han}\d]{1,9}(?:镇|乡|街道|苏木|办事处|县|区|旗|管委会|农场|林场|社区)|\p{Script=Han}{2,4}市)$/u;
export const TOTAL = /^(?:合计|总计|共计|汇总|总数|小计|全[县市区州旗](?:合计)?|[县市区州]级?合计)$/;

/** In this order: what tells one thing only before what might be part of another. */
const roles: readonly (readonly [meaning: RegExp, role: ColumnRole])[] = [
  [/责任(?!目标)|牵头|配合|落实单位|实施单位|承担单位|主管/, "responsible"],
  [/^(?:计量|数据)?单位$/, "unit"],
  [/^(?:考核|目标|适用|完成|达成|实现)?年[度份]$/, "year"],
  [/(?:完成|整改)?(?:时限|期限|时间|时间要求)$/, "deadline"],
  [/^(?:考核|标准|基本|基础|评价)?(?:分值?|分数|权重|满分)$/, "points"],
  [
    // What this year has come to so far is nothing to be held against: 截至9月实际值.
    pattern()`
      ^(?!截[至止]|目前|当前|本[年月期]|今年|(?!.*(?:上年|去年|同期)).*(?:累计|\d月))
      .*(?:基准|基期|基数|现状|实际|实绩|上年|去年|同期|现有)(?:年)?(?:值|数|量|情况|浓度|水平|完成|完成值|完成数)?$
      |^(?:年|年度)?(?:均值|平均值?|平均浓度|均浓度)$
    `,
    "baseline",
  ],
  [/^(?:\S{0,6}(?:指标|考核项目|考核内容|目标名称|项目)(?:名称|内容|项)?|名称|内容|项目)$/, "indicator"],
  [
    pattern()`
      ^(?:年度|全年|本年|当年|今年|本年度|年|[我本][县市区旗州级]|考核|约束性?|预期性?|全?[省市州县区旗]级?|总|下达|分解|控制|挑战|奋斗
      |力争|争取|努力|冲刺|理想|基本|最低|保底|保证|确保|必保|底线|自定|年初|调整[前后]?|修订[前后]?|最新|工作|绩效|计划|重点|主要)*(?:目标
      |计划|任务|(?:指标|控制|考核|约束|管控|下达)值|目标要求)(?:值|数|量|指标|要求|任务|任务数|任务量|内容|描述|事项)?$
    `,
    "target",
  ],
  [/^(?:年度|考核|控制|管控|质量|目标|具体)*要求$/, "target"],
  // Whoever set it: 承诺目标, 县定目标. What a rectification is to reach is no amount, and 三年目标 none of the year's.
  [/^(?!.*(?:整改|治理|销号|各|项|[年季月周旬期段五](?:度|末|底)?目标))[\u4e00-\u9fa5]{1,6}目标(?:值|数)?$/, "target"],
];

const ANY_MEANING = anyOf(roles.map(([meaning]) => meaning));

/** 基准年, 对比基准年: in words the year or its value; its cells tell. */
const BASE_OR_ITS_YEAR = /^(?:对比|比较|对照|参照|考核)?(?:基准|基期|对比|比较|对照|参照)(?:年[度份]?)?$/;
export const mayNameBaselineYear = (header: string): boolean =>
  BASE_OR_ITS_YEAR.test(headerKey(header).replace(REMARKS, ""));

/** 基准值 says itself that it is what targets are held against; other columns only tell of an earlier year. */
export const isCalledBaseline = (header: string): boolean => /基准|基期|基数/.test(header);

/** What a heading means; null: none of these. */
const meaningOf = remembered((header: string): Pick<RoledColumn, "role" | "year"> | null => {
  const key = headerKey(header);
  const bare = key.replace(REMARKS, "").replace(YEARS, "");
  const named = ANY_MEANING.test(bare) ? roles.find(([meaning]) => meaning.test(bare))?.[1] : undefined;
  const role = TOTAL.test(bare) ? "total" : named;
  if (role !== undefined) return { role, year: yearIn(key) };
  return PLACE.test(bare) && !isPeriodText(bare) ? { role: "place", year: yearIn(key) } : null;
});

/** What a column holds by its heading; null: none of these. */
export function roleOf(header: string, column: number): RoledColumn | null {
  const meaning = meaningOf(header);
  return meaning === null ? null : { column, header, ...meaning };
}

/** Columns with what their headings say. */
export type Headings = readonly (readonly [column: number, text: string])[];

export const rolesOf = (headings: Headings): RoledColumn[] =>
  headings.flatMap(([column, text]) => roleOf(text, column) ?? []);

/** The unit in a heading's brackets: 目标值（万吨）; null: none stands there. */
export const unitOfHeading = (header: string): string | null =>
  /[(（](?:单位[:：])?([^()（）\d][^()（）]{0,9})[)）]\s*$/.exec(header)?.[1] ?? null;
