/** The columns of 月报·历史: one list for the writer and the reader. */
import type { HistoryEntry } from "../indicators/progress";

export const historyColumns = [
  { field: "month", head: "月份" },
  { field: "until", head: "统计截止" },
  { field: "indicator", head: "指标编号" },
  { field: "title", head: "指标" },
  { field: "value", head: "数值" },
  { field: "unit", head: "单位" },
  { field: "status", head: "状态" },
  { field: "generatedAt", head: "生成时间" },
] as const satisfies readonly { readonly field: keyof HistoryEntry; readonly head: string }[];
