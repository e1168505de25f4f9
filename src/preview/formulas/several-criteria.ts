/** COUNTIFS and its kin: the places at which every criterion holds, and what is worked out of the cells there. */
import { FormulaError, type FormulaValue } from "./formula-value";
import type { Reference } from "./parse-formula";

export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: FormulaValue;
}

export interface CriterionArea {
  readonly reference: Reference;
  /** Cells that are not empty. */
  readonly values: readonly PlacedValue[];
  readonly fits: (value: FormulaValue) => boolean;
}

const offset = ({ row, column }: PlacedValue, { top, left }: Reference): string => `${row - top},${column - left}`;

/**
 * Offsets from each area's first cell at which every criterion holds.
 * @returns null where all of them hold for empty cells, which are not listed
 */
export function placesFitting(areas: readonly CriterionArea[]): ReadonlySet<string> | null {
  const leading = areas.find(({ fits }) => !fits(null));
  if (!leading) return null;
  const others = areas
    .filter((area) => area !== leading)
    .map(({ reference, values, fits }) => ({
      fits,
      byOffset: new Map(values.map((placed) => [offset(placed, reference), placed.value])),
    }));
  return new Set(
    leading.values
      .filter(({ value }) => leading.fits(value))
      .map((placed) => offset(placed, leading.reference))
      .filter((place) => others.every(({ fits, byOffset }) => fits(byOffset.get(place) ?? null))),
  );
}

/** The numbers at these places; an error there is the result. */
export function numbersAt(
  places: ReadonlySet<string>,
  reference: Reference,
  values: readonly PlacedValue[],
): number[] | FormulaError {
  const found: number[] = [];
  for (const placed of values) {
    if (!places.has(offset(placed, reference))) continue;
    if (placed.value instanceof FormulaError) return placed.value;
    if (typeof placed.value === "number") found.push(placed.value);
  }
  return found;
}

/** PERCENTILE.INC: linear between neighbours at (n − 1) × share. */
export function percentileOf(values: readonly number[], share: number): FormulaValue {
  if (values.length === 0 || share < 0 || share > 1) return new FormulaError("#NUM!");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
