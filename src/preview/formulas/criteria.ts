/** COUNTIF, SUMIFS and their kin: what a criterion says, the places at which it holds, and the numbers there. */
import { asText, FormulaError, type FormulaValue } from "./formula-value";
import { compare } from "./operators";
import type { BinaryOperator, Reference } from "./parse-formula";

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

/** ">75", "<>", "优". Wildcards are not calculated. */
export function criterionOf(
  wanted: FormulaValue,
  unsupported: (part: string) => never,
): (value: FormulaValue) => boolean {
  if (wanted instanceof FormulaError) return unsupported("an error as a criterion");
  const [, operator = "=", rest = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(asText(wanted)) ?? [];
  if (/(?<!~)[*?]/.test(rest)) return unsupported("a wildcard");
  const text = rest.replace(/~([*?~])/g, "$1").toLowerCase();
  const number = rest.trim() !== "" && Number.isFinite(Number(rest)) ? Number(rest) : null;
  return (value) => {
    if (value instanceof FormulaError) return false;
    if (number === null) return (operator === "<>") !== (asText(value).toLowerCase() === text);
    if (typeof value !== "number") return operator === "<>";
    return compare(operator as BinaryOperator, value, number) ?? false;
  };
}

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

/** Offsets from an area's first cell at which a criterion holds, of cells that are not empty. */
export const placesWhere = (
  fits: (value: FormulaValue) => boolean,
  reference: Reference,
  values: Iterable<PlacedValue>,
): ReadonlySet<string> =>
  new Set([...values].filter(({ value }) => fits(value)).map((placed) => offset(placed, reference)));

/** From a reference's first cell on, as large as another. */
export const resized = ({ sheet, top, left }: Reference, like: Reference): Reference => ({
  sheet,
  top,
  left,
  bottom: top + like.bottom - like.top,
  right: left + like.right - like.left,
});

/** The numbers at these places; an error there is the result. */
export function numbersAt(
  places: ReadonlySet<string>,
  reference: Reference,
  values: Iterable<PlacedValue>,
): number[] | FormulaError {
  const found: number[] = [];
  for (const placed of values) {
    if (!places.has(offset(placed, reference))) continue;
    if (placed.value instanceof FormulaError) return placed.value;
    if (typeof placed.value === "number") found.push(placed.value);
  }
  return found;
}
