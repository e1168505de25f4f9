/** The lines around cells, from light to heavy: neighbours share a line in Excel, and the later call stays. */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { looks, type Line } from "../../report/page/look";
import type { ReportCell, ReportSheet } from "../../report/page/sheet";
import { addressesOf, isWithin, onAreas, placeNumber, rowAreas, stacked } from "./cell-areas";

type Drawn = Exclude<Line, null>;
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

/** From light to heavy. */
const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const satisfies Record<Drawn, string>;
const byWeight = Object.keys(weights) as Drawn[];
const weightOf = (line: Line): number => (line === null ? -1 : byWeight.indexOf(line));

const LINE_COLOR = "#404040";

/** @param report its cells in the order of rows and columns */
export function writeLines(sheet: Excel.Worksheet, { cells, print }: Pick<ReportSheet, "cells" | "print">): void {
  for (const { areas, strokes } of planLines(cells, print.pageBreaksBefore))
    onAreas(sheet, areas, ({ format: { borders } }) => {
      for (const [edge, line] of strokes) {
        const border = borders.getItem(edge);
        border.style = "Continuous";
        border.weight = weights[line];
        border.color = LINE_COLOR;
      }
    });
}

type Stroke = readonly [edge: Edge, line: Drawn];

/** The same edges of some areas. */
export interface LineStep {
  readonly areas: readonly Area[];
  readonly strokes: readonly Stroke[];
}

/**
 * Whole tables get their lines in one go, then single rows those that are heavier; a line that only a heavier one would
 * cover is not drawn, but where a page ends between the two.
 *
 * @param cells in the order of rows and columns
 * @param breaks rows that begin a page
 */
export function planLines(cells: readonly ReportCell[], breaks: readonly number[] = []): LineStep[] {
  const below = heaviestBelow(cells);
  const tables = byWeight.map((line) => tablesOf(line, cells, below));
  return [
    ...tables.flatMap(({ strokes }) => together(strokes)),
    // Each of these is the only one at its place on a page: their order is free.
    ...together(tables.flatMap((table) => rowStrokes(table, cells, below, new Set(breaks)))),
  ];
}

type Strokes = readonly [areas: readonly Area[], ...strokes: Stroke[]];

interface TablesOfLine {
  readonly line: Drawn;
  /** Areas that have the line between all their rows. */
  readonly grids: readonly Area[];
  readonly strokes: readonly Strokes[];
}

/** What can be drawn table by table: the lines at the sides, and those between rows. */
function tablesOf(line: Drawn, cells: readonly ReportCell[], below: Below): TablesOfLine {
  const weight = weightOf(line);
  const boxed = stacked(rowAreas(cells.filter(({ look }) => weightOf(looks[look].sides) >= weight)));
  const own = cells.filter(({ look }) => looks[look].sides === line);
  const sides = boxed.filter((area) => own.some((cell) => isWithin(area, cell)));
  const grids = sides.filter((area) => area.bottom > area.top && isRuled(area, below, weight));
  // A single column has no line inside.
  const wide = sides.filter(({ left, right }) => right > left);
  return {
    line,
    grids,
    strokes: [
      [sides, ["EdgeLeft", line], ["EdgeRight", line]],
      [wide, ["InsideVertical", line]],
      [grids, ["InsideHorizontal", line]],
    ],
  };
}

/** The upper and lower lines that are left, row by row: the edges of an area are those of its rows. */
function rowStrokes(
  { line, grids }: TablesOfLine,
  cells: readonly ReportCell[],
  below: Below,
  breaks: ReadonlySet<number>,
): Strokes[] {
  const weight = weightOf(line);
  /** Under a row. */
  const isDrawn = (row: number, column: number): boolean =>
    (below(row, column) > weight && !breaks.has(row + 1)) ||
    grids.some((area) => row < area.bottom && isWithin(area, { row, column }));
  const tops = cells.filter(({ row, column, look }) => looks[look].top === line && !isDrawn(row - 1, column));
  const bottoms = cells.filter(({ row, column, look }) => looks[look].bottom === line && !isDrawn(row, column));
  return [
    [rowAreas(tops), ["EdgeTop", line]],
    [rowAreas(bottoms), ["EdgeBottom", line]],
  ];
}

/** What the same areas get, as one step. */
const together = (all: readonly Strokes[]): LineStep[] =>
  [...groupedBy(all, ([areas]) => addressesOf(areas).join(" ")).values()].map((alike) => ({
    areas: alike[0]?.[0] ?? [],
    strokes: alike.flatMap(([, ...strokes]) => strokes),
  }));

/** The heaviest of the lines that a cell and the one under it have between them; -1: none. */
type Below = (row: number, column: number) => number;

/** Whether there is such a line or a heavier one between all its rows. */
function isRuled({ top, left, bottom, right }: Area, below: Below, weight: number): boolean {
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column <= right; column += 1) if (below(row, column) < weight) return false;
  return true;
}

function heaviestBelow(cells: readonly ReportCell[]): Below {
  const heaviest = new Map<number, number>();
  const note = (row: number, column: number, line: Line): void => {
    if (line === null) return;
    const place = placeNumber(row, column);
    heaviest.set(place, Math.max(heaviest.get(place) ?? -1, weightOf(line)));
  };
  for (const { row, column, look } of cells) {
    note(row, column, looks[look].bottom);
    note(row - 1, column, looks[look].top);
  }
  return (row, column) => heaviest.get(placeNumber(row, column)) ?? -1;
}
