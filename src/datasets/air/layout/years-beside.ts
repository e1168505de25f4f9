/** A column that says of which year a row is (2024年, 去年同期), where each day stands once for every year. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { whenIn } from "../words/when-words";
import { rowState } from "../words/written-words";
import type { ColumnRole } from "./column-roles";
import type { KeyColumn } from "./table-plan";

/** `compared`: the year before, or the difference from it. */
export type YearSaid = number | "own" | "compared" | null;

const COMPARED = /^(?:同比|环比|较|与.+比|增减|变化|变幅|升降)/;
const BEHIND_YEAR = /(?:度|同期|同日|同月|数据|值)+$/;

/** @returns null: the label speaks of no year, or of one day in it */
export function yearSaid(label: string): YearSaid {
  const state = rowState(label);
  if (state === "thisYear") return "own";
  if (state === "lastYear" || COMPARED.test(label)) return "compared";
  const when = whenIn(label.replace(BEHIND_YEAR, ""));
  return when === null || when.day !== null ? null : when.year;
}

/** None or one. @param rows of the table, in their order @param corrected columns that staff named */
export function yearsBeside(
  grid: SheetGrid,
  rows: readonly number[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
  corrected: ReadonlyMap<number, string>,
): readonly KeyColumn[] {
  const date = keys.get("date");
  if (date === undefined || keys.has("state")) return [];
  for (let column = grid.left; column <= grid.right; column += 1)
    if (column !== date.column && !corrected.has(column) && tellsYears(grid, rows, date.column, column))
      return [{ column, role: "state", header: "" }];
  return [];
}

/** Whether it says nothing else, and most days have rows of several years: by itself 年度 may be that of a plan. */
function tellsYears(grid: SheetGrid, rows: readonly number[], date: number, column: number): boolean {
  const ofDay = new Map<string, Set<string>>();
  let day = "";
  for (const row of rows) {
    // A blank cell belongs to the merged one above.
    day = String(grid.raw(row, date) ?? "") || day;
    const label = labelAt(grid, row, column);
    if (label !== "" && yearSaid(label) === null) return false;
    if (day !== "") ofDay.set(day, (ofDay.get(day) ?? new Set()).add(label));
  }
  const several = [...ofDay.values()].filter(({ size }) => size > 1).length;
  return several > 0 && 2 * several >= ofDay.size;
}

/** 2024 may be a number. */
export const labelAt = (grid: SheetGrid, row: number, column: number): string =>
  grid.label(row, column) || String(grid.raw(row, column) ?? "");
