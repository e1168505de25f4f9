/** A block of months' or years' means beside the days (月份 | PM2.5 …, 日期 | PM2.5 …): a table of its own. */
import type { Pollutant } from "../../../standards/pollutant";
import type { ColumnRole } from "./column-roles";
import type { KeyColumn } from "./table-plan";
import type { ValueColumn } from "./value-columns";

const OF_TIME: readonly ColumnRole[] = ["year", "month", "date", "dayOfMonth"];
const OF_DAYS: readonly ColumnRole[] = ["date", "dayOfMonth"];

/**
 * The columns of such blocks. A column of times opens a block, which goes on to the next one; in 年 | 月 | 日 the last of
 * them alone has items behind it.
 */
export function monthsBesideDays(
  keys: readonly KeyColumn[],
  values: readonly ValueColumn[],
  last: number,
): ReadonlySet<number> {
  const times = keys.filter(({ role }) => OF_TIME.includes(role)).sort((a, b) => a.column - b.column);
  const blocks = times.map(({ role, column }, index) => {
    const end = (times[index + 1]?.column ?? last + 1) - 1;
    const items = new Set<Pollutant>(
      values.flatMap(({ column: own, words }) => (own > column && own <= end ? (words.item ?? []) : [])),
    );
    return { role, column, end, items };
  });
  const days = blocks.filter(({ role, items }) => OF_DAYS.includes(role) && items.size > 0);
  const beside = blocks.filter(
    ({ role, items }) =>
      !OF_DAYS.includes(role) && items.size > 0 && days.some((one) => [...items].every((item) => one.items.has(item))),
  );
  return new Set(
    beside.flatMap(({ column, end }) => Array.from({ length: end - column + 1 }, (_, index) => column + index)),
  );
}
