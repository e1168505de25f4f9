/** What the cells of a header say together: names under names, units, numbers of columns. */
import { headerTexts } from "./header-text";
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
export function rowsBetween(first: number, last: number): number[] {
  const numbers: number[] = [];
  for (let number = first; number <= last; number += 1) numbers.push(number);
  return numbers;
}

/**
 * By column, texts from top to leaf. An upper text reaches to the right over columns that have texts below and none
 * beside, and not further than the one above it.
 */
export function joinedHeaders(
  grid: SheetGrid,
  [first, last]: readonly [number, number],
  [left, right]: Span,
): Map<number, string[]> {
  const headers = new Map<number, string[]>();
  const rows = rowsBetween(first, last).map((row) => headerTexts(grid, row));
  // By column the lowest line that has a text.
  const lowest: number[] = [];
  for (let column = left; column <= right; column += 1)
    lowest.push(rows.findLastIndex((texts) => (texts[column - grid.left] ?? "") !== ""));
  const begun = new Set<number>();
  for (const [line, texts] of rows.entries()) {
    let carried = "";
    for (let column = left; column <= right; column += 1) {
      const own = texts[column - grid.left] ?? "";
      const covers = (lowest[column - left] ?? -1) > line;
      // A text with nothing below it is merged downwards, and covers no neighbour.
      if (own !== "") carried = covers ? own : "";
      else if (!covers || begun.has(column)) carried = "";
      const text = own !== "" ? own : carried;
      if (text === "") continue;
      const above = headers.get(column);
      if (above === undefined) headers.set(column, [text]);
      else above.push(text);
    }
    for (let column = left; column <= right; column += 1)
      if ((texts[column - grid.left] ?? "") !== "") begun.add(column);
  }
  return headers;
}
