/** Whether a table that was read holds daily or hourly values, by the spacing of its dates and by its words. */
import type { Day } from "../../calendar/day";
import { civilDate } from "../../calendar/day";
import type { AirRow, Resolution } from "./air-rows";
import type { RowsRead } from "./read-rows";
import type { SheetFacts } from "./sheet-facts";

/** Why a sheet of air data gives no days. */
export type LeftReason =
  | "forecast"
  | "monthly"
  | "sparse"
  | "ranking"
  | "noDate"
  | "noYear"
  | "noItems"
  | "noHeader"
  | "nothingReadable";

export type SheetKind =
  | { readonly kind: "taken"; readonly resolution: Resolution; readonly rows: readonly AirRow[] }
  | { readonly kind: "left"; readonly reason: LeftReason };

/** Values a week or a month apart are no daily values; days without data make gaps, but seldom so many. */
const SPARSE_GAP = 5;
const MONTH_GAP = 27;

export function sheetKind(read: RowsRead, facts: SheetFacts): SheetKind {
  if (facts.subject === "forecast" && !/实况|实测|对比|评估/.test(facts.ownName)) return left("forecast");
  if (read.rows.length === 0) {
    if (read.forecastRows > 0) return left("forecast");
    if (read.monthRows > 0) return left(facts.subject === "ranking" ? "ranking" : "monthly");
    if (read.undatedRows > 0) return left("noYear");
    return left("nothingReadable");
  }
  const resolution = resolutionOf(read.rows);
  if (resolution === "hour") return { kind: "taken", resolution, rows: read.rows };
  const gap = usualGap(read.rows);
  const isMonthly = facts.subject === "monthly" || facts.subject === "ranking";
  if (gap !== null && gap >= MONTH_GAP) return left("monthly");
  if (gap !== null && gap >= SPARSE_GAP) return left("sparse");
  if (gap === null && isMonthly && read.rows.every(({ day }) => civilDate(day).day === 1)) return left("monthly");
  return { kind: "taken", resolution, rows: withoutClock(read.rows) };
}

const left = (reason: LeftReason): SheetKind => ({ kind: "left", reason });

/** Hours, where one place or station has several stamps in one day; a clock alone is that of the publication. */
function resolutionOf(rows: readonly AirRow[]): Resolution {
  const clocks = new Map<string, Map<Day, number>>();
  for (const { day, hour, place, station } of rows) {
    if (hour === null) continue;
    const key = `${place ?? ""}|${station ?? ""}`;
    let days = clocks.get(key);
    if (!days) clocks.set(key, (days = new Map()));
    const known = days.get(day);
    if (known !== undefined && known !== hour) return "hour";
    days.set(day, hour);
  }
  return "day";
}

const withoutClock = (rows: readonly AirRow[]): readonly AirRow[] =>
  rows.some(({ hour }) => hour !== null) ? rows.map((row) => ({ ...row, hour: null })) : rows;

/** The median step between neighbouring days; null: there are fewer than two. */
function usualGap(rows: readonly AirRow[]): number | null {
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}
