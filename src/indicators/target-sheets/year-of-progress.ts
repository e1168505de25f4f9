/**
 * 重点工作进展汇总（截至9月底）: 年度任务 | 累计完成. Whoever draws up how far the work is by the end of a month means the year
 * of that month.
 */
import { civilDate, type Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import { rowsBetween } from "../../tables/header-cells";
import type { SheetGrid } from "../../tables/sheet-grid";
import { amountAspect } from "../../vocabulary/amount-words";

const DEEPEST_HEAD = 5;
const MONTH = /(?<!\d)(1[0-2]|0?[1-9])月/g;
/** 1—9月完成, 截至9月底完成: what is done by then. */
const PERIOD = /^(?:截[至止])?(?:\d{1,2}[-—–~至])?\d{1,2}月[份底末]?/;

/**
 * @param until the last day of the report; null: not known
 * @returns null: no table of progress, or none of the report's month
 */
export function yearOfProgress(grid: SheetGrid, until: Day | null): number | null {
  if (until === null) return null;
  const lines = rowsBetween(grid.top, Math.min(grid.bottom, grid.top + DEEPEST_HEAD)).map((row) =>
    rowsBetween(grid.left, grid.right).map((column) => headerKey(grid.words(row, column))),
  );
  const heads = lines.findIndex((line) => line.some((head) => amountAspect(head.replace(PERIOD, "")) === "done"));
  if (heads < 0) return null;
  const titles = [String(grid.snapshot.name), ...lines.slice(0, heads + 1).flat()];
  const months = titles.flatMap((text) => [...text.matchAll(MONTH)].map(([, month]) => Number(month)));
  const { year, month } = civilDate(until);
  return months.length > 0 && Math.max(...months) === month ? year : null;
}
