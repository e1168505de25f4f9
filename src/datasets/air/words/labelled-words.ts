/** Lines that say what they name: 点位：气象站, 县（区）：甲县, 监测项目：PM2.5. */
import { itemWords } from "./item-words";
import { roleNamed, type ColumnRole } from "../layout/column-roles";
import { headerKey } from "../../../cells/normalise-text";
import { pattern } from "../../../collections/pattern";

/** What such a line tells of the rows below it. */
export interface LabelledWord {
  readonly role: Extract<ColumnRole, "station" | "city" | "item">;
  readonly name: string;
}

const PAIR = /([^\s:：]{1,10})\s*[:：]\s*([^\s:：]{1,24})(?=\s+[^\s:：]{1,10}\s*[:：]|\s*$|\s)/g;
/** What such names are called; 靖远县 beside 会宁县 are two of them. Who filled the sheet in is no place of it. */
const LABEL = pattern()`
  ^(?:监测|国控|省控|市控|环境|空气|自动|污染|评价|所[在属])*
  (?:点位?|站点?|子站|测点|县区|区县|县[(]?[、市旗]+区[)]?|市县|区域?|城市|地区|县域?|乡镇|街道|镇街|行政区划?|项目|因子|物|指标)(?:名称?)?$
`;

const isTold = (role: ColumnRole | null): role is LabelledWord["role"] =>
  role === "station" || role === "city" || role === "item";

/** What forms write in front of what they fill in: 统计月份 | 2023年11月 | 填报单位 | 监测站; with a colon whatever it is. */
const OF_FORMS = pattern()`
  [:：]$
  |(?:单位|部门|机构|年份|月份|日期|时间|年度|周期|期间|时段|人员?|电话|编号|名称|来源|点位|站点|子站|县区|地区|区域|城市)$
`;
const isFilledIn = (text: string): boolean => {
  const { items, measure, statistic } = itemWords(text);
  return items === 0 && measure === null && !Object.values(statistic).some(Boolean) && roleNamed(text) !== "value";
};

/** Whether a row is one of labels and what is filled in behind each; a header's upper row names groups of columns. */
export const isFormLine = (cells: readonly string[]): boolean =>
  cells.length >= 2 &&
  cells.length % 2 === 0 &&
  cells.every((text, index) => (index % 2 === 0 ? OF_FORMS.test(text) : isFilledIn(text) && !OF_FORMS.test(text)));

/** @param cells the filled cells of a row, from left to right: one of pairs, or a label and its name side by side */
export function labelledWords(cells: readonly string[]): readonly LabelledWord[] {
  const [first = "", second] = cells;
  const pairs =
    second !== undefined && cells.length === 2 && !/[:：]./.test(first)
      ? [[first.replace(/[:：]$/, ""), second] as const]
      : cells.flatMap((cell) => [...cell.matchAll(PAIR)].map(([, label = "", name = ""]) => [label, name] as const));
  return pairs.flatMap(([label, name]) => {
    const role = LABEL.test(headerKey(label)) ? roleNamed(label) : null;
    return isTold(role) ? [{ role, name }] : [];
  });
}
