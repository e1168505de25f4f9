/**
 * Which sheet of the report a sheet looks like, by its first lines: for reports that bear no mark of ours, and for
 * copies.
 */
import type { RawValue } from "../cells/snapshot";
import type { ReportSheetId } from "./page/sheet";
import { sheetNames } from "./report-input";

/** Columns and rows that are looked at. */
export const OWN_HEAD = "A1:D3";

/** Before the title until the sheet is whole, so that what a run left that broke off is not taken for a report. */
export const UNFINISHED = "未完成　";

/** Broken where it is long, and with what is in doubt behind it. */
const BASIS = /^统计截止：\d{4}年\d{1,2}月\d{1,2}日[^]*生成时间：\s*\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?:$|\s)/;
const GONE = /^○ (?:\d{4}年\d{1,2}月没有可写入本表的数据|已恢复 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 生成的月报)/;
/** Beside the notice, outside of what is printed. */
const NOTICE_MARGIN = /^以下各列不打印。/;

/** How each sheet's title ends, the longer before the shorter. */
const titles: readonly (readonly [ReportSheetId, RegExp])[] = [
  ["brief", /\d{4}年\d{1,2}月.*简报$/],
  ["overview", /\d{4}年\d{1,2}月.*月报$/],
  ["air", /\d{4}年\d{1,2}月环境空气质量状况$/],
  ["ranking", /\d{4}年\d{1,2}月县市区环境空气质量排名$/],
  ["stationRanking", /\d{4}年\d{1,2}月点位环境空气质量排名$/],
  ["indicators", /\d{4}年\d{1,2}月整改措施指标进度表$/],
  ["tasks", /\d{4}年\d{1,2}月督察整改任务调度表$/],
  ["checks", /\d{4}年\d{1,2}月数据核查$/],
  ["templates", /整改情况公示表模板$/],
  ["formulas", /\d{4}年\d{1,2}月公式验算$/],
  ["history", /月报历史数据$/],
];

/** @param head values of `OWN_HEAD`; null: it looks like none of ours */
export function ownSheetByHead(head: readonly (readonly RawValue[])[]): ReportSheetId | null {
  const at = (row: number, column: number): string => String(head[row]?.[column] ?? "").trim();
  const title = at(0, 0).replace(UNFINISHED, "");
  if (title === "") return null;
  if (BASIS.test(at(1, 0))) return titles.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
  if (/公示表$/.test(title) && NOTICE_MARGIN.test(at(0, 3))) return "notice";
  const named = Object.entries(sheetNames).find(([, name]) => name === title)?.[0] as ReportSheetId | undefined;
  return named !== undefined && GONE.test(at(2, 0)) ? named : null;
}
