/**
 * Dates whose cells show no year (6月1日) of another year than the title's: Excel put in the year in which they were
 * typed. Who looks at the sheet sees the title's alone.
 */
import { civilDate, dayOf, isRealDate, type Day } from "../../calendar/day";
import { hidesYear } from "../../cells/number-format";
import { finding, type Finding } from "../../findings/finding";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { AirRows } from "./air-rows";

/** @param year that the sheet's name or title speaks of */
export function inYearShown(
  grid: SheetGrid,
  rows: AirRows,
  dateColumn: number | undefined,
  year: number | null,
): { readonly rows: AirRows; readonly findings: readonly Finding[] } {
  const years = new Set([...rows.days()].map((day) => civilDate(day).year));
  const [typed] = years;
  const [asTheyAre, first] = [{ rows, findings: [] }, rows.first];
  if (year === null || dateColumn === undefined || first === null) return asTheyAre;
  if (years.size !== 1 || typed === undefined || typed === year) return asTheyAre;
  if (!isYearHidden(grid, rows, dateColumn)) return asTheyAre;
  const moved = new Map([...rows.days()].map((day) => [day, inYear(day, year)]));
  if ([...moved.values()].includes(null)) return asTheyAre;
  return {
    rows: rows.map((row) => ({ ...row, day: moved.get(row.day) ?? row.day })),
    findings: [finding("yearOfTitleTaken", "warning", first.at, { year, typed })],
  };
}

function isYearHidden(grid: SheetGrid, rows: AirRows, column: number): boolean {
  for (const { at } of rows) {
    const isDate = grid.glance(at.row, column).kind === "date" && typeof grid.raw(at.row, column) === "number";
    if (!isDate || !hidesYear(grid.format(at.row, column))) return false;
  }
  return true;
}

function inYear(day: Day, year: number): Day | null {
  const { month, day: dayOfMonth } = civilDate(day);
  return isRealDate(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : null;
}
