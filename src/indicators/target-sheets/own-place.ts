/** Whose targets count on a sheet that gives them for several places: the report's own, else those of the whole. */
import { headerKey } from "../../cells/normalise-text";
import type { SheetGrid } from "../../tables/sheet-grid";
import { areCounties, isCountyLevel } from "../../vocabulary/counties";
import { placeMeant } from "../../vocabulary/same-place";
import { roleOf, TOTAL } from "./column-roles";

const isTotal = (text: string): boolean => TOTAL.test(headerKey(text));
const isPlace = (text: string, column: number): boolean => roleOf(text, column)?.role === "place";
/** What counts of several places: the report's own under its name there, their whole, all of them, or none. */
export type Counting = { readonly own: string } | "whole" | "all" | "none";

/** @param names of places and of their total, as they stand */
export function whatCounts(names: readonly string[], place: string | null): Counting {
  const places = names.filter((name) => name !== "" && !isTotal(name));
  const own = place === null ? null : placeMeant(places, place);
  if (own !== null) return { own };
  // What counties have to do together is not for one of them; townships share out what the county has to do.
  if (areCounties(places) && place !== null && isCountyLevel(place)) return "none";
  return names.some(isTotal) ? "whole" : "all";
}

export const counts = (counting: Counting, name: string): boolean =>
  counting === "all" || (counting !== "none" && (counting === "whole" ? isTotal(name) : name === counting.own));

/** Which rows of a list with a row for each place and indicator count. */
export interface RowsOfPlaces {
  readonly counts: (row: number) => boolean;
  /** Counties of which none is the report's, and no whole of them: then no row counts. */
  readonly others: readonly string[];
}

/**
 * 县区 | 指标 | 目标值 with each indicator once for every place.
 *
 * @param rows the first and the last row of targets
 * @param titleOf the name of the indicator on a row; "": none
 * @returns null: the rows are not those of several places
 */
export function rowsOfPlaces(
  grid: SheetGrid,
  rows: readonly [number, number],
  titleOf: (row: number) => string,
  place: string | null,
): RowsOfPlaces | null {
  const column = columnOfPlaces(grid, rows, titleOf);
  if (column === null) return null;
  const names = namesDown(grid, rows, column);
  const distinct = [...new Set(names.values())];
  const counting = whatCounts(distinct, place);
  const places = distinct.filter((name) => !isTotal(name));
  if (counting === "none" || (counting === "all" && areCounties(places)))
    return { counts: () => false, others: places };
  return counting === "all" ? null : { counts: (row) => counts(counting, names.get(row) ?? ""), others: [] };
}

/** The column in which places stand, where an indicator comes for more than one of them; null: none does. */
function columnOfPlaces(
  grid: SheetGrid,
  rows: readonly [number, number],
  titleOf: (row: number) => string,
): number | null {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const names = namesDown(grid, rows, column);
    const texts = [...names.values()];
    if (texts.length === 0 || !texts.every((text) => isTotal(text) || isPlace(text, column))) continue;
    const of = new Map<string, Set<string>>();
    for (const [row, name] of names) of.set(titleOf(row), (of.get(titleOf(row)) ?? new Set<string>()).add(name));
    if ([...of].some(([title, places]) => title !== "" && places.size > 1)) return column;
  }
  return null;
}

/** What stands in a column, row by row; a name that is written once holds for the rows below it. */
function namesDown(grid: SheetGrid, [first, last]: readonly [number, number], column: number): Map<number, string> {
  const names = new Map<number, string>();
  let above = "";
  for (let row = first; row <= last; row += 1) {
    above = grid.words(row, column) || above;
    if (above !== "") names.set(row, above);
  }
  return names;
}
