/** Columns that only draw a line into a chart beside an item's own: its target, its limit, whatever it is called. */
import { isNameOfPoint } from "../rows/place-and-station";
import type { TablePlan } from "./table-plan";
import type { ValueColumn } from "./value-columns";

const FEWEST_OF_LINE = 5;

/** One number all the way down beside the column of the item's own name, whose numbers go up and down. */
export function isLineOfLimit(
  { profiles }: TablePlan,
  { column, name, words }: ValueColumn,
  all: readonly ValueColumn[],
): boolean {
  const { numbers = 0, distinctNumbers = 0 } = profiles.get(column) ?? {};
  if (name === null || isNameOfPoint(name) || distinctNumbers !== 1 || numbers < FEWEST_OF_LINE) return false;
  return all.some(
    (other) =>
      other.name === null && other.words.item === words.item && (profiles.get(other.column)?.distinctNumbers ?? 0) > 1,
  );
}
