/** Days of the week over or under a row of days across: they name no column. */
import type { SheetGrid } from "../../../tables/sheet-grid";

const DAY_OF_WEEK = /^(?:星期|周|礼拜)?[一二三四五六日天]$/;
const FEWEST = 4;
/** 星期 in front of them. */
const MOST_OTHERS = 2;

/** The row's columns that name days of the week; none where it is a row of something else. */
export function weekdaysIn(grid: SheetGrid, row: number): ReadonlySet<number> {
  const days = new Set<number>();
  let others = 0;
  for (let column = grid.left; column <= grid.right; column += 1) {
    const text = grid.words(row, column);
    if (DAY_OF_WEEK.test(text)) days.add(column);
    else if (grid.cell(row, column).kind !== "empty") others += 1;
  }
  return days.size >= FEWEST && others <= MOST_OTHERS ? days : new Set();
}
