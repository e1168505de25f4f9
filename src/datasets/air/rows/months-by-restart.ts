/** A column of bare days, 1 … 31, 1 … 29: where it starts again, the next month of the title's span begins. */
import { daysInMonth } from "../../../calendar/day";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { MonthsSpanned } from "../words/months-spanned";

/** A column that starts later than this may have begun before. */
const FIRST_DAYS = 3;

/**
 * Row → its month; empty unless the column starts again just as often as the title's months follow each other, and no
 * month has more days than it can.
 */
export function monthsByRestart(
  grid: SheetGrid,
  column: number,
  [first, last]: readonly [number, number],
  spanned: MonthsSpanned | null,
  year: number | null,
): ReadonlyMap<number, number> {
  if (spanned === null) return new Map();
  const months = new Map<number, number>();
  let [month, before, fits] = [spanned.from, 0, true];
  for (let row = first; row <= last && fits; row += 1) {
    const day = bareDay(grid, row, column);
    if (day === null) continue;
    if (day < before) month += 1;
    fits = month <= spanned.to && day <= daysInMonth(year ?? LEAP_YEAR, month) && (day >= before || day <= FIRST_DAYS);
    before = day;
    months.set(row, month);
  }
  return fits && month === spanned.to ? months : new Map();
}

const LEAP_YEAR = 2024;

/** 5, "5", "5日"; null: anything else. */
function bareDay(grid: SheetGrid, row: number, column: number): number | null {
  const raw = grid.raw(row, column);
  const day = typeof raw === "number" ? raw : Number(/^\s*(\d{1,2})\s*日?\s*$/.exec(String(raw))?.[1] ?? NaN);
  return Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
}
