/** The pane's words for indicators that staff define over a table of their own. */
import { message, words } from "./language";

export const ownIndicatorWords = {
  define: words("自定义指标…", "Define an indicator…"),
  title: words("指标名称", "Name"),
  statistic: words("统计方式", "Statistic"),
  column: words("统计列", "Column"),
  rows: words("行数", "Rows"),
  under: words("除以", "Divided by"),
  sameOfAll: words("同一列全部行的合计", "The same column's sum over all rows"),
  whichRows: words("只统计哪些行", "Which rows count"),
  allRows: words("全部行", "All rows"),
  relation: words("条件", "Condition"),
  value: words("内容", "Content"),
  valueHint: message<{ words: string }>(
    ({ words: known }) => (known === "" ? "多个用顿号隔开。" : `多个用顿号隔开。表中写着：${known}`),
    ({ words: known }) => (known === "" ? "Part several by “、”." : `Part several by “、”. The table says: ${known}`),
  ),
  unit: words("单位", "Unit"),
  unitHint: words("如：口、户、%。可不填。", "Such as 口, 户, %; may be left out."),
  workstream: words("工作类别", "Kind of work"),
  workstreamHint: words("如：扬尘管控、水污染防治。可不填。", "Such as 扬尘管控, 水污染防治; may be left out."),
  target: message<{ year: number }>(
    ({ year }) => `${year}年目标`,
    ({ year }) => `Target of ${year}`,
  ),
  noTarget: words("没有目标", "None"),
  atLeast: words("不低于", "At least"),
  atMost: words("不高于", "At most"),
  fallsBy: words("较基准年下降（%）", "Falls from a base year (%)"),
  risesBy: words("较基准年提高（%）", "Rises from a base year (%)"),
  targetValue: words("目标值", "Target value"),
  baselineYear: words("基准年", "Base year"),
  baselineValue: words("基准年的数值", "Value of the base year"),
  baselineHint: words("表里有那一年的数据时可不填。", "May be left out where the table holds that year."),
  add: words("加入月报", "Add to the report"),
  cancel: words("取消", "Cancel"),
  lacksTitle: words("请填写指标名称。", "Enter a name."),
  titleTaken: words("已有同名的自定义指标，请换一个名称。", "There is an own indicator of this name; choose another."),
  lacksValue: words("请填写条件的内容。", "Enter what the condition asks for."),
  lacksColumn: words("这张表没有可以这样统计的列。", "The table has no column for this statistic."),
  shareNeedsRows: words(
    "占比要说明统计哪些行，或者选一列除以另一列。",
    "A share needs to know which rows count, or one column divided by another.",
  ),
  lacksTarget: words("目标值应是一个数。", "The target must be a number."),
  lacksBaseline: words("请填写基准年，如 2020。", "Enter the base year, such as 2020."),
  now: message<{ figure: string }>(
    ({ figure }) => `现在 ${figure}`,
    ({ figure }) => `now ${figure}`,
  ),
} as const;

/** As a row of 指标目标 says them, and what each is called. */
export const ownStatistics = {
  计数: words("计数（几行）", "Count of rows"),
  占比: words("占比（%）", "Share (%)"),
  求和: words("求和", "Sum"),
  平均: words("平均", "Mean"),
  最大: words("最大", "Greatest"),
  最小: words("最小", "Least"),
  去重计数: words("去重计数（几家）", "Count of different names"),
} as const;

export const ownRelations = {
  "=": words("是", "is"),
  "≠": words("不是", "is not"),
  包含: words("包含", "contains"),
  "≥": words("不小于", "is at least"),
  "≤": words("不大于", "is at most"),
  非空: words("已填", "is filled"),
  为空: words("未填", "is blank"),
} as const;
