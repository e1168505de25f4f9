/** Where, behind a gap, another table begins of which no column is known. */
import type { TableShape } from "../../tables/table-shape";
import type { ColumnPlan } from "./column-plan";
import type { RowCells } from "./row-cells";

/** Texts where numbers and dates should be, and not one cell that fits: the header of something else. */
export function isForeign(plan: ColumnPlan, cells: RowCells, row: number, filled: readonly number[]): boolean {
  if (filled.length < 2 || filled.some((column) => cells.text(row, column) === "")) return false;
  const typed = [...plan.columns, ...plan.across].filter(
    ({ spec, column }) => spec.kind !== "text" && filled.includes(column),
  );
  return typed.length > 0 && typed.every((column) => cells.read(row, column).doubt !== null);
}

/**
 * Whether a row before the next blank one holds what the typed columns ask for: then the odd row is an entry of ours.
 */
export function goesOn({ body }: TableShape, plan: ColumnPlan, cells: RowCells, first: number): boolean {
  const typed = [...plan.columns, ...plan.across].filter(({ spec }) => spec.kind !== "text");
  for (let row = first; row <= body[1]; row += 1) {
    if (cells.filled(row).length === 0) return false;
    const readings = typed.map((column) => ({ column, ...cells.read(row, column) }));
    const required = readings.filter(({ column }) => column.spec.required);
    if (
      required.length > 0 &&
      required.every(({ value }) => value !== null) &&
      readings.every(({ doubt }) => doubt === null)
    )
      return true;
  }
  return false;
}
