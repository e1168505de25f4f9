/** Columns that only draw a line into a chart beside an item's own: its target, its limit, whatever it is called. */
import { isNameOfPoint } from "../rows/place-and-station";
import type { TablePlan } from "./table-plan";
import type { ValueColumn } from "./value-columns";

const FEWEST_OF_LINE = 5;

/**
 * One number all the way down beside the column of the item's own name, whose numbers go up and down. A year over it is
 * the target's: no year's values are all the same.
 */
export function isLineOfLimit({ profiles }: TablePlan, own: ValueColumn, all: readonly ValueColumn[]): boolean {
  const { numbers = 0, distinctNumbers = 0 } = profiles.get(own.column) ?? {};
  if (!saysMoreThanItem(own) || isNameOfPoint(own.name ?? "")) return false;
  if (distinctNumbers !== 1 || numbers < FEWEST_OF_LINE) return false;
  return all.some(
    (other) =>
      !saysMoreThanItem(other) &&
      other.words.item === own.words.item &&
      (profiles.get(other.column)?.distinctNumbers ?? 0) > 1,
  );
}

const saysMoreThanItem = ({ name, when, yearsBack }: ValueColumn): boolean =>
  name !== null || when !== null || yearsBack > 0;
