/** 单位 at the head of a row of units below a header: what the row is, and no part of 日期 above it. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { roleNamed } from "./column-roles";
import { itemWords } from "../words/item-words";

/** Its column; null: the row is none of units, or begins with one. */
export function unitLabelIn(grid: SheetGrid, row: number): number | null {
  const columns = Array.from({ length: grid.right - grid.left + 1 }, (_, index) => grid.left + index);
  const [label, ...units] = columns.filter((column) => grid.words(row, column) !== "");
  if (label === undefined || units.length === 0 || roleNamed(grid.words(row, label)) !== "unit") return null;
  return units.every((column) => isUnit(grid.words(row, column))) ? label : null;
}

const isUnit = (text: string): boolean => {
  const { unit, items, rest } = itemWords(text);
  return /^(?:无量纲|[-—–/]+)$/.test(text) || (unit !== null && items === 0 && rest === "");
};
