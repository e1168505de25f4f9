/** Notes by which the values of some days do not count (9月3日、4日停电，数据无效), and the days have values: told. */
import { finding, type Finding } from "../../findings/finding";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { AirRows } from "./air-rows";
import { linesAround, sentencesOf } from "./lines-around";
import { daysOf } from "./sand-notes";
import { spellsIn } from "./words/days-of-sand";
import { invalidItems, speaksOfSand } from "./words/written-words";
import type { When } from "./words/when-words";

const SHORTEST = 6;

/** @param sheet the year and month that the sheet speaks of */
export function invalidDayFindings(grid: SheetGrid, rows: AirRows, sheet: When): Finding[] {
  for (const { text, at } of linesAround(grid, SHORTEST)) {
    if (!standsAlone(grid, at.row)) continue;
    for (const sentence of sentencesOf(text)) {
      const items = speaksOfSand(sentence) ? null : invalidItems(sentence);
      const spells = items === null ? [] : spellsIn(sentence);
      if (items === null || spells.length === 0) continue;
      const all = [...rows.days()];
      const days = new Set(spells.flatMap((spell) => daysOf(spell, all, sheet)));
      const counted = rows.where((day) => days.has(day)).items();
      if (counted.some((item) => items.length === 0 || items.includes(item)))
        return [finding("notedDaysCounted", "warning", at, { text: sentence, days: days.size })];
    }
  }
  return [];
}

/** A remark in a day's own row is read with it. */
function standsAlone(grid: SheetGrid, row: number): boolean {
  let filled = 0;
  for (let column = grid.left; column <= grid.right; column += 1) if (grid.raw(row, column) !== "") filled += 1;
  return filled === 1;
}
