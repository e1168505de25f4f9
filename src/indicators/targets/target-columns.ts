/** The target sheet: its columns, those that define indicators, and those of milestones. */
import { headerKey } from "../../cells/normalise-text";
import { column, type ColumnDeclaration } from "../../recognition/declare-columns";

export type TargetField =
  | "indicator"
  | "unit"
  | "baselineYear"
  | "baselineValue"
  | "requirement"
  | "target"
  | "year"
  | "responsible"
  | "table"
  | "column"
  | "statistic"
  | "condition"
  | "period"
  | "decimals"
  | "workstream";

export const targetColumns: readonly ColumnDeclaration<TargetField>[] = [
  column("baselineYear", [/^(基准|对比|比较)年(份|度)?$/]),
  column("baselineValue", [/^(基准|对比|比较)(年)?(值|浓度|数值)$/, /^\d{4}年(基准值|实际值|实际|值)$/]),
  column("requirement", [/^(目标|考核|任务)(要求|方式|内容)$/, /^要求$/, /^考核要求$/]),
  column("target", [
    /^(年度|考核|本年|全年)?(目标(值|数)?|计划(值|数)|任务数)$/,
    /^目标任务$/,
    /^\d{4}年(目标(值|数)?|计划(值|数))$/,
    /^指标值$/,
  ]),
  column("indicator", [/^(考核|目标|约束性)?指标(名称)?$/, /^考核项目$/, /^项目$/]),
  column("unit", [/^(计量)?单位$/]),
  column("year", [/^(考核|目标)?年(度|份)$/]),
  column("responsible", [/^(主要|牵头)?责任(单位|部门)$/, /^牵头(单位|部门)$/]),
  column("table", [/^(数据|统计)(表|来源表|台账)$/, /^(来源|所属|对应)台账$/, /^台账(名称)?$/]),
  column("column", [/^(统计|取值|数据)(列|字段|栏)$/]),
  column("statistic", [/^(统计|计算)(方式|方法)$/]),
  column("condition", [/^(统计|筛选|过滤)?条件$/]),
  column("period", [/^(统计)?时段$/, /^统计(期|期间|周期|口径)$/]),
  column("decimals", [/^(保留)?小数位?数?$/]),
  column("workstream", [/^(工作|措施)(类别|方面|分类)$/, /^所属(工作|措施)$/]),
];

/**
 * Columns that only a ledger of tasks or problems has: such a sheet names indicators and targets, but is no target
 * sheet.
 */
export const ofTaskLedgers =
  /^(整改任务|任务|任务名称|任务内容|整改事项|具体任务|整改措施|整改时限|整改期限|反馈问题|问题描述|完成情况|整改情况|目前进展|进展情况|存在问题|销号(日期|时间)?|验收(日期|时间))$/;

const QUARTERS = "一二三四";

/** The month by whose end a column states what is due: 3月, 6月底, 1—9月, 一季度, 上半年, 前三季度; null: no such column. */
export function milestoneMonth(header: string): number | null {
  const text = headerKey(header)
    .replace(/[()（）]/g, "")
    .replace(/(累计|序时|节点|进度|阶段)*(目标|计划|任务)?(值|数)?$/, "");
  const month = /(?<!\d)(1[0-2]|0?[1-9])月份?(底|末)?$/.exec(text);
  if (month) return Number(month[1]);
  if (/上半年(底|末)?$/.test(text)) return 6;
  const quarter = /[第前]?([一二三四1-4])(个)?季度(底|末)?$/.exec(text)?.[1];
  if (quarter === undefined) return null;
  return 3 * (/\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter) + 1);
}
