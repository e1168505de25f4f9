/**
 * The columns of 月报·历史: one list for the writer and the reader. What a reader looks for comes first, what only the
 * add-in needs last.
 */
import type { HistoryEntry } from "../../indicators/ledgers/progress";

export const historyColumns = [
  { field: "title", head: "指标", width: 38 },
  { field: "value", head: "数值", width: 14 },
  { field: "unit", head: "单位", width: 11 },
  { field: "status", head: "状态", width: 18 },
  { field: "month", head: "月份", width: 10 },
  { field: "until", head: "统计截止", width: 13 },
  { field: "generatedAt", head: "生成时间", width: 18 },
  { field: "indicator", head: "指标编号", width: 11 },
] as const satisfies readonly { readonly field: keyof HistoryEntry; readonly head: string; readonly width: number }[];
