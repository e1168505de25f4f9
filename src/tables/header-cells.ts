/** What the cells of a header say together: names under names, units, numbers of columns. */
import { headerText } from "./header-text";
import type { SheetGrid } from "./sheet-grid";
import type { Span } from "./table-title";
import { unitNamed } from "./units";

const UNIT_ONLY = /^[(（\[]?(?:单位[:：])?([^()（）[\]]+)[)）\]]?$/;

/** "（万元）", "单位：户", "台、辆": no name, only what is counted in. */
export const holdsUnitOnly = (text: string): boolean => {
  const inner = UNIT_ONLY.exec(text.trim())?.[1];
  return (
    inner !== undefined && inner.split(/[/、]/).every((part) => unitNamed(part) !== null || unitNamed(inner) !== null)
  );
};

/** Whole numbers from the first to the last. */
export const rowsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * By column, texts from top to leaf. An upper text reaches to the right over columns that have texts below and none
 * beside.
 */
export function joinedHeaders(
  grid: SheetGrid,
  [first, last]: readonly [number, number],
  [left, right]: Span,
): Map<number, string[]> {
  const headers = new Map<number, string[]>();
  const below = (row: number, column: number): boolean =>
    rowsBetween(row + 1, last).some((line) => headerText(grid, line, column) !== "");
  for (let row = first; row <= last; row += 1) {
    let carried = "";
    for (let column = left; column <= right; column += 1) {
      const own = headerText(grid, row, column);
      const covers = row < last && below(row, column);
      // A text with nothing below it is merged downwards, and covers no neighbour.
      if (own !== "") carried = covers ? own : "";
      else if (!covers) carried = "";
      const text = own !== "" ? own : carried;
      if (text !== "") headers.set(column, [...(headers.get(column) ?? []), text]);
    }
  }
  return headers;
}
