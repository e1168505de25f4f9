/** Number formats: how the cells of a sheet get theirs in few bytes. The plan is pure. */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { remembered } from "../../collections/remembered";
import type { Merge } from "../../report/page/sheet";
import { isWithin, onRange, placeNumber, placesWithin, rowAreas, sizeOf, stacked, type CellPlace } from "./cell-areas";
import { blocksOf, matrixOf } from "./cell-blocks";

export interface FormattedCell extends CellPlace {
  readonly format: string;
}

/** One call: a single format fills its area; null leaves a cell as it is. */
export interface FormatStep {
  readonly area: Area;
  readonly format: string | readonly (readonly (string | null)[])[];
}

/** As new and as cleared cells are. */
const GENERAL = "General";
const TEXT = "@";

/** What is larger Office.js cuts up by itself, into fourteen calls a piece instead of two. */
const CELLS_AT_ONCE = 1_500;
/** Bytes of a call without what it says. */
const CALL = 300;
/** Cells between, five bytes each, that cost as much as another call. */
const GAP = 60;

/** @param cells of rows that are new or cleared, in the order of rows and columns */
export function writeFormats(sheet: Excel.Worksheet, cells: readonly FormattedCell[], merges: readonly Merge[]): void {
  for (const { area, format } of planFormats(cells, merges))
    // Excel fills a range with a single value.
    onRange(sheet, area, (range) => (range.numberFormat = format as string[][]));
}

/**
 * Most cells are text: either every cell gets its own, or text is laid over all of a table, or over the whole sheet,
 * and the others get theirs after it. What takes the fewest bytes is done.
 * @param merges what lies under them is nobody's: it may have any format
 */
export function planFormats(cells: readonly FormattedCell[], merges: readonly Merge[]): FormatStep[] {
  const byCorner: ByCorner = new Map(merges.map((merge) => [placeNumber(merge.top, merge.left), merge]));
  const formatted = spread(
    cells.filter(({ format }) => format !== GENERAL),
    byCorner,
  );
  if (formatted.length === 0) return [];
  const tables = stacked(rowAreas(formatted)).filter((table) => sizeOf(table) * entryBytes(TEXT) > CALL);
  const whole = {
    top: Math.min(...cells.slice(0, 1).map(({ row }) => row)),
    left: 0,
    bottom: cells.at(-1)?.row ?? 0,
    right: formatted.reduce((last, { column }) => Math.max(last, column), 0),
  };
  const known = placesOf(cells, byCorner);
  const ways = tables.length === 0 ? [[], [whole]] : [[], tables, [whole]];
  const plans = ways.map((under) => over(under, [...cells, ...between(under, known)], byCorner));
  return plans.reduce((best, plan) => (bytesOf(plan) < bytesOf(best) ? plan : best));
}

/** The merged areas by their first cells. */
type ByCorner = ReadonlyMap<number, Merge>;

/** Text under some areas, and over it what differs. */
function over(under: readonly Area[], cells: readonly FormattedCell[], byCorner: ByCorner): FormatStep[] {
  const isUnder = (cell: CellPlace): boolean => under.some((area) => isWithin(area, cell));
  const others = cells.filter((cell) => cell.format !== (isUnder(cell) ? TEXT : GENERAL)).sort(inOrder);
  const steps: FormatStep[] = under.map((area) => ({ area, format: TEXT }));
  const rest: FormattedCell[] = [];
  for (const [format, alike] of groupedBy(others, (cell) => cell.format)) {
    const wide = stacked(rowAreas(spread(alike, byCorner))).filter((area) => sizeOf(area) * entryBytes(format) > CALL);
    steps.push(...wide.map((area) => ({ area, format })));
    const done = placesWithin(wide);
    rest.push(...(done.size === 0 ? alike : alike.filter(({ row, column }) => !done.has(placeNumber(row, column)))));
  }
  for (const block of blocksOf(rest.sort(inOrder), { gap: GAP, most: CELLS_AT_ONCE })) {
    const format = matrixOf<FormattedCell, string | null>(block, null, (cell) => cell.format);
    steps.push({ area: block.area, format });
  }
  return steps;
}

/** Cells in some areas that have no content: they stay as they are. @param known the places of all others */
function between(areas: readonly Area[], known: ReadonlySet<number>): FormattedCell[] {
  const cells: FormattedCell[] = [];
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (!known.has(placeNumber(row, column))) cells.push({ row, column, format: GENERAL });
  return cells;
}

/** The places of cells, and of those that are merged with one. */
function placesOf(cells: readonly CellPlace[], byCorner: ByCorner): ReadonlySet<number> {
  const own = cells.map(({ row, column }) => placeNumber(row, column));
  return new Set([...own, ...placesWithin(own.flatMap((place) => byCorner.get(place) ?? []))]);
}

/** With the cells that are merged with one. */
function spread(cells: readonly FormattedCell[], byCorner: ByCorner): readonly FormattedCell[] {
  const merged = cells.flatMap(({ row, column, format }): FormattedCell[] => {
    const merge = byCorner.get(placeNumber(row, column));
    const others = merge === undefined ? [] : between([merge], new Set([placeNumber(row, column)]));
    return others.map((other) => ({ ...other, format }));
  });
  return merged.length === 0 ? cells : [...cells, ...merged].sort(inOrder);
}

const inOrder = (a: CellPlace, b: CellPlace): number => a.row - b.row || a.column - b.column;

/** In JSON; the minus sign takes three bytes. */
const entryBytes = remembered((format: string): number => JSON.stringify(format).replaceAll("−", "---").length + 1);

const bytesOf = (steps: readonly FormatStep[]): number =>
  steps.reduce(
    (sum, { format }) =>
      sum +
      CALL +
      (typeof format === "string"
        ? entryBytes(format)
        : format.flat().reduce((row, entry) => row + (entry === null ? 5 : entryBytes(entry)), 0)),
    0,
  );
