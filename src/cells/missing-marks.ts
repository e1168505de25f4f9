/** How people write that there is no value. */
import { usableNumber } from "./usable-number";

const NOT_MONITORED = new Set(["/", "／", "未监测", "未开展"]);
const MISSING = new Set([
  "-",
  "—",
  "–",
  "——",
  "--",
  "―",
  "－",
  "*",
  "na",
  "n/a",
  "#n/a",
  "nan",
  "null",
  "none",
  "无",
  "无数据",
  "缺",
  "缺测",
  "缺失",
  "停机",
  "故障",
  "无效",
  "暂无",
  "h",
]);
/** Numbers that stand for "missing" in exports. */
const MISSING_NUMBERS = new Set([-99, -999, -9999, -99999]);

/** null: the text is no such mark. */
export function missingMark(text: string): { readonly notMonitored: boolean } | null {
  if (NOT_MONITORED.has(text)) return { notMonitored: true };
  return MISSING.has(text.toLowerCase()) ? { notMonitored: false } : null;
}

export const isMissingNumber = (value: number): boolean => MISSING_NUMBERS.has(value);

/**
 * 未检出, ND, <3, 3L, 3(L): below the detection limit; null: no such mark. `limit` is null where the cell does not give
 * it.
 */
export function belowDetection(text: string): { readonly limit: number | null } | null {
  if (/^(未检出|nd|n\.d\.?|bdl|低于检出限)$/i.test(text)) return { limit: null };
  if (!/\d/.test(text)) return null;
  const match = /^(?:<|＜|小于)\s*(\d+(?:\.\d+)?)$/.exec(text) ?? /^(\d+(?:\.\d+)?)\s*(?:l|\(l\))$/i.exec(text);
  const limit = usableNumber(match?.[1] ?? "");
  return limit === null ? null : { limit };
}
