/** Whether a table that was read holds daily or hourly values, by the spacing of its dates and by its words. */
import { civilDate, type Day } from "../../calendar/day";
import type { AirSheetReason } from "../../account/unused";
import type { AirRows } from "./air-rows";
import type { Resolution } from "./air-table";
import { areSingleDays } from "./running-means";
import type { RowsRead } from "./rows/read-rows";
import type { SheetFacts } from "./sheet-facts";

export type SheetKind =
  | { readonly kind: "taken"; readonly resolution: Resolution; readonly rows: AirRows }
  /** `asked`: its words do not say so, and it may be otherwise. */
  | { readonly kind: "left"; readonly reason: AirSheetReason; readonly asked?: true };

export function sheetKind(read: RowsRead, facts: SheetFacts): SheetKind {
  if (facts.subject === "forecast" && !/实况|实测|对比|评估/.test(facts.ownName)) return left("forecast");
  const { subject } = facts;
  if (subject === "sample" || subject === "cumulative" || subject === "otherStatistic") return left(subject);
  if (read.rows.length === 0) {
    if (read.forecastRows > 0) return left("forecast");
    if (read.monthRows > 0) return left(facts.subject === "ranking" ? "ranking" : "monthly");
    if (read.undatedRows > 0) return left("noYear");
    return left("nothingReadable");
  }
  const resolution = resolutionOf(read.rows);
  if (resolution === "hour") return { kind: "taken", resolution, rows: read.rows };
  if (facts.tellsOfStretch && !areSingleDays(read.rows)) return left("cumulative");
  if (facts.ofAnHour && hasClockAlone(read.rows, facts)) return left("oneHour");
  const saysMonthly = facts.subject === "monthly" || facts.subject === "ranking";
  const spacing = spacingOf(read.rows, saysMonthly);
  if (spacing === "monthly" && !saysMonthly && daysOf(read.rows).length <= FEWEST_FOR_MONTHS)
    return { ...left(spacing), asked: true };
  if (spacing !== "days") return left(spacing);
  return { kind: "taken", resolution, rows: withoutClock(read.rows) };
}

const left = (reason: AirSheetReason): Extract<SheetKind, { kind: "left" }> => ({ kind: "left", reason });

/** Hours, where one place or station has several stamps in one day; a clock alone is that of the publication. */
function resolutionOf(rows: AirRows): Resolution {
  if (!rows.hasHours) return "day";
  const clocks = new Map<string, number>();
  for (let index = 0; index < rows.length; index += 1) {
    const hour = rows.hourOf(index);
    if (hour === null) continue;
    const { place, station } = rows.nameOf(index);
    const key = `${rows.dayOf(index)}|${place ?? ""}|${station ?? ""}`;
    const known = clocks.get(key);
    if (known !== undefined && known !== hour) return "hour";
    clocks.set(key, hour);
  }
  return "day";
}

/** Each day has one clock, and no midnight, which would stamp a whole day; or the title tells the hour alone. */
const hasClockAlone = (rows: AirRows, { subject }: SheetFacts): boolean =>
  rows.everyHour((hour) => hour !== null && hour % 24 !== 0) || (subject === "hourly" && !rows.hasHours);

const withoutClock = (rows: AirRows): AirRows => (rows.hasHours ? rows.map((row) => ({ ...row, hour: null })) : rows);

/**
 * A month is 28 to 31 days long, and a third of one 8 to 11; days without data make gaps too, but not such regular
 * ones.
 */
const MONTH_GAPS = [28, 31] as const;
const FEWEST_FOR_MONTHS = 2;
const SPARSE = { least: 5, spread: 3, fewest: 3 } as const;

/** Each once, in order. */
const daysOf = (rows: AirRows): Day[] => [...rows.days()].sort((a, b) => a - b);

function spacingOf(rows: AirRows, saysMonthly: boolean): "days" | "monthly" | "sparse" {
  const days = daysOf(rows);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const areFirsts = days.every((day) => civilDate(day).day === 1);
  if (gaps.length === 0) return saysMonthly && areFirsts ? "monthly" : "days";
  const areMonths = least >= MONTH_GAPS[0] && most <= MONTH_GAPS[1];
  if (areMonths && (gaps.length >= FEWEST_FOR_MONTHS || areFirsts || saysMonthly)) return "monthly";
  return gaps.length >= SPARSE.fewest && least >= SPARSE.least && most - least <= SPARSE.spread ? "sparse" : "days";
}
