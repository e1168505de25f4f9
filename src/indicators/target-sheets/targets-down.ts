/** Targets shared out with the townships below each other and an indicator a column. */
import { joinedHeaders } from "../../tables/header-cells";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { StatedTarget } from "../targets/target";
import { unitNamed } from "../../tables/units";
import { asksForTargets, namesIndicator, namesMeasured, tellsHowFar } from "./names-indicator";
import { roleOf, unitOfHeading } from "./column-roles";
import { counts, whatCounts, type Counting } from "./own-place";
import { addsUp, summed, titlesOf, yearOfSheet, type LaidOutTarget, type TargetLayout } from "./laid-out-target";

const DEEPEST_HEADER = 10;

/** @returns null: no such table */
export function targetsDown(grid: SheetGrid, place: string | null): TargetLayout | null {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADER); row += 1) {
    // The sheet must say that these are targets: townships with figures are any statistic.
    if (!asksForTargets(titlesOf(grid, row))) continue;
    const layout = layoutAt(grid, row, place) ?? oneRowUnder(grid, row);
    if (layout) return layout;
  }
  return null;
}

interface IndicatorColumn {
  readonly column: number;
  readonly title: string;
  readonly unit: string | null;
  readonly isKnown: boolean;
}

function layoutAt(grid: SheetGrid, row: number, place: string | null): TargetLayout | null {
  const headers = headersAt(grid, row);
  const label = labelColumn(grid, row);
  if (label === null || tellsHowFar(grid, [Math.max(grid.top, row - 1), row + 1])) return null;
  // Over the places' own column stands a title.
  const columns = columnsOfAmounts(headers).filter(({ column }) => column !== label);
  if (!columns.some((one) => one.isKnown && holdsAmounts(grid, row, one))) return null;
  const year = yearOfSheet(grid, row);
  const labels = rowsBelow(grid, row).map((below): [number, string] => [below, grid.words(below, label)]);
  const names = labels.flatMap(([, text]) =>
    ["place", "total"].includes(roleOf(text, label)?.role ?? "") ? text : [],
  );
  const counting = whatCounts(names, place);
  const header = { rows: [row, row] as const, headers, columns: [] };
  const stated = columns.flatMap((column) => targetOf(grid, labels, column, { header: row, year, counting }));
  return stated.length > 0 ? { header, stated } : { header, stated, ofOthers: names };
}

function headersAt(grid: SheetGrid, row: number): ReadonlyMap<number, string> {
  const joined = joinedHeaders(grid, [row, row], [grid.left, grid.right]);
  return new Map([...joined].map(([column, texts]) => [column, texts.join("")]));
}

/** What is measured, and what else has a unit behind it: asked for as well, though nobody knows it. */
const columnsOfAmounts = (headers: ReadonlyMap<number, string>): IndicatorColumn[] =>
  [...headers].flatMap(([column, text]): IndicatorColumn[] => {
    const title = text.replace(/[(（][^()（）]*[)）]\s*$/, "");
    const unit = unitOfHeading(text);
    const isMeasured = unit !== null && unitNamed(unit) !== null;
    const isKnown = isMeasured ? namesMeasured(title) : namesIndicator(title);
    return isKnown || isMeasured ? [{ column, title, unit, isKnown }] : [];
  });

const indicatorsAmong = (headers: ReadonlyMap<number, string>): IndicatorColumn[] =>
  columnsOfAmounts(headers).filter(({ isKnown }) => isKnown);

/** What is measured beside each other, over the one row of what is asked for; null: no such table */
function oneRowUnder(grid: SheetGrid, row: number): TargetLayout | null {
  const headers = headersAt(grid, row);
  const columns = indicatorsAmong(headers);
  const below = rowsBelow(grid, row).filter((one) => columns.some(({ column }) => !isBlank(grid, one, column)));
  const [only] = below;
  if (only === undefined || below.length > 1 || columns.length < 2 || headers.size - columns.length > 1) return null;
  // Each is asked for once, and in numbers: a list of meetings names them again and again.
  const areTargets =
    columns.every(({ column }) => isAmount(grid, only, column)) &&
    new Set(columns.map(({ title }) => title)).size === columns.length;
  if (!areTargets) return null;
  const year = yearOfSheet(grid, row);
  const stated = columns.flatMap((column) => {
    const labels: readonly (readonly [number, string])[] = [[only, ""]];
    return targetOf(grid, labels, column, { header: row, year, counting: { own: "" } });
  });
  return { header: { rows: [row, row], headers, columns: [] }, stated };
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

const rowsBelow = (grid: SheetGrid, header: number): number[] =>
  Array.from({ length: grid.bottom - header }, (_, index) => header + 1 + index);

interface Below {
  readonly header: number;
  readonly year: number | null;
  readonly counting: Counting;
}

const isAmount = (grid: SheetGrid, row: number, column: number): boolean =>
  grid.cell(row, column).kind === "number" || /\d/.test(grid.words(row, column));

/** 全封闭料仓 over 全封闭料仓 is what is done at each place, and asks for nothing. */
const holdsAmounts = (grid: SheetGrid, header: number, { column }: IndicatorColumn): boolean =>
  rowsBelow(grid, header).some((row) => isAmount(grid, row, column));

const isBlank = (grid: SheetGrid, row: number, column: number): boolean =>
  ["empty", "missing"].includes(grid.cell(row, column).kind);

/** ≥90.8, 335天以上: read as the words of a target that stands in a cell of its own. */
const inWords = (stated: StatedTarget, words: string): LaidOutTarget => ({
  names: [stated.title],
  stated: { ...stated, targetText: words, wording: words },
});

/**
 * The report's own row, else the total as it stands, else the sum of what can be added.
 *
 * @param labels the rows under the heading with what names each
 */
function targetOf(
  grid: SheetGrid,
  labels: readonly (readonly [row: number, label: string])[],
  { column, title, unit }: IndicatorColumn,
  { header, year, counting }: Below,
): LaidOutTarget[] {
  const valueAt = (row: number): number[] => {
    const cell = grid.cell(row, column);
    return cell.kind === "number" ? [cell.value] : [];
  };
  const whole =
    counting === "all"
      ? undefined
      : labels.find(([row, label]) => counts(counting, label) && !isBlank(grid, row, column));
  const at = grid.at(whole?.[0] ?? header, column);
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
  if (whole !== undefined) {
    const values = valueAt(whole[0]);
    return [values.length > 0 ? summed(stated, values) : inWords(stated, grid.words(whole[0], column))];
  }
  if (counting !== "all" && counting !== "whole") return [];
  const parts = labels
    .filter(([, label]) => roleOf(label, grid.left)?.role === "place")
    .flatMap(([row]) => valueAt(row));
  return parts.length > 0 && addsUp(title, unit ?? "") ? [summed(stated, parts)] : [];
}
