/** Targets shared out with the townships below each other and an indicator a column. */
import { isSameCounty } from "../../vocabulary/counties";
import { headerKey } from "../../cells/normalise-text";
import { joinedHeaders } from "../../tables/find-tables";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { StatedTarget } from "../targets/target";
import { asksForTargets, namesIndicator } from "./names-indicator";
import { TOTAL, roleOf, unitOfHeading } from "./column-roles";
import { addsUp, summed, yearOfSheet, type LaidOutTarget, type TargetLayout } from "./laid-out-target";

const DEEPEST_HEADER = 10;

/**
 * null: no such table.
 * @param place whose targets they are where each county has its own; null: nobody said
 */
export function targetsDown(grid: SheetGrid, place: string | null): TargetLayout | null {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADER); row += 1) {
    const titles = [grid.snapshot.name, ...linesAbove(grid, row)].join(" ");
    // The sheet must say that these are targets: townships with figures are any statistic.
    if (!asksForTargets(titles)) continue;
    const layout = layoutAt(grid, row, place);
    if (layout) return layout;
  }
  return null;
}

const linesAbove = (grid: SheetGrid, row: number): string[] =>
  Array.from({ length: row - grid.top }, (_, index) => grid.words(grid.top + index, grid.left));

interface IndicatorColumn {
  readonly column: number;
  readonly title: string;
  readonly unit: string | null;
}

function layoutAt(grid: SheetGrid, row: number, place: string | null): TargetLayout | null {
  const joined = joinedHeaders(grid, [row, row], [grid.left, grid.right]);
  const headers = new Map([...joined].map(([column, texts]) => [column, texts.join("")]));
  const columns = [...headers].flatMap(([column, text]): IndicatorColumn[] => {
    const title = text.replace(/[(（][^()（）]*[)）]\s*$/, "");
    return namesIndicator(title) ? [{ column, title, unit: unitOfHeading(text) }] : [];
  });
  const label = labelColumn(grid, row);
  if (columns.length === 0 || label === null) return null;
  const year = yearOfSheet(grid, row);
  return {
    header: { rows: [row, row], headers, columns: [] },
    stated: columns.flatMap((column) => targetOf(grid, row, label, column, { year, place })),
  };
}

/** The column with places below each other; null: there are not two. */
function labelColumn(grid: SheetGrid, header: number): number | null {
  for (let column = grid.left; column <= Math.min(grid.right, grid.left + 2); column += 1) {
    let places = 0;
    for (let row = header + 1; row <= grid.bottom; row += 1)
      if (roleOf(grid.words(row, column), column)?.role === "place") places += 1;
    if (places >= 2) return column;
  }
  return null;
}

/** The total as it stands, else the sum of what can be added. */
function targetOf(
  grid: SheetGrid,
  header: number,
  label: number,
  { column, title, unit }: IndicatorColumn,
  { year, place }: { readonly year: number | null; readonly place: string | null },
): LaidOutTarget[] {
  const rows = Array.from({ length: grid.bottom - header }, (_, index) => header + 1 + index);
  const valueAt = (row: number): number[] => {
    const cell = grid.cell(row, column);
    return cell.kind === "number" ? [cell.value] : [];
  };
  const ofPlace = (row: number): boolean =>
    place !== null && isSameCounty(grid.words(row, label).replaceAll(" ", ""), place) && valueAt(row).length > 0;
  const own = rows.filter(ofPlace);
  const whole = rows.find((row) => TOTAL.test(headerKey(grid.words(row, label))) && valueAt(row).length > 0);
  const total = own.length === 1 ? own[0] : whole;
  const at = grid.at(total ?? header, column);
  const stated: StatedTarget = {
    title,
    at,
    requirement: "",
    targetText: "",
    target: null,
    unit: unit === null ? null : { text: unit, at },
    year,
    wording: "",
    baselineYear: null,
    baselineValue: null,
    milestones: [],
    responsible: null,
  };
  if (total !== undefined) return [summed(stated, valueAt(total))];
  const parts = rows
    .filter((row) => roleOf(grid.words(row, label), label)?.role === "place")
    .flatMap((row) => valueAt(row));
  return parts.length > 0 && addsUp(title, unit ?? "") ? [summed(stated, parts)] : [];
}
