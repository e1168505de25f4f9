/** What changed against the report before. */
import { message } from "./language";

interface RunBefore {
  readonly at: string;
  readonly year: number;
  readonly month: number;
}

const unitAfter = (unit: string): string => (unit === "" || unit === "%" ? unit : ` ${unit}`);

export const runChangeWords = {
  since: message<RunBefore>(
    ({ at, year, month }) => `与上次（${year}年${month}月，${at} 生成）相比：`,
    ({ at, year, month }) => `Since the last report (${year}-${String(month).padStart(2, "0")}, written ${at}):`,
  ),
  nothing: message<RunBefore>(
    ({ at, year, month }) => `与上次（${year}年${month}月，${at} 生成）相比，指标数值、达标状态和任务数都没有变化。`,
    ({ at, year, month }) =>
      `No figure, status or task changed since the last report (${year}-${String(month).padStart(2, "0")}, ${at}).`,
  ),
  figures: message<{ count: number; list: string }>(
    ({ count, list }) => `数值变动 ${count} 项：${list}`,
    ({ count, list }) => `${count} figures moved: ${list}`,
  ),
  statuses: message<{ count: number; list: string }>(
    ({ count, list }) => `状态变动 ${count} 项：${list}`,
    ({ count, list }) => `${count} statuses changed: ${list}`,
  ),
  tasks: message<{ list: string }>(
    ({ list }) => `整改任务：${list}`,
    ({ list }) => `Tasks: ${list}`,
  ),
  moved: message<{ name: string; before: string; now: string; unit: string }>(
    ({ name, before, now, unit }) => `${name} ${before} → ${now}${unitAfter(unit)}`,
    ({ name, before, now, unit }) => `${name} ${before} → ${now}${unit === "项" ? "" : unitAfter(unit)}`,
  ),
  andMore: message<{ named: string; rest: number }>(
    ({ named, rest }) => `${named}；另 ${rest} 项`,
    ({ named, rest }) => `${named}; and ${rest} more`,
  ),
};
