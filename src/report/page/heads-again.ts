/**
 * Where a page's end parts a table, its head comes again on top of the next page. Excel repeats one stretch of rows on
 * all pages of a sheet; a sheet of several tables needs the head of the one that goes on.
 */
import { partedHead, type Elastic, type Stretch, type TableHead } from "./pages";
import type { DataBars, Merge, PrintSetup, ReportCell, ReportChart } from "./sheet";

/** What stands on a sheet by its rows, from 0. */
export interface PlacedRows {
  /** In points, one entry a row. */
  readonly heights: readonly number[];
  readonly cells: readonly ReportCell[];
  readonly merges: readonly Merge[];
  readonly charts: readonly ReportChart[];
  readonly bars: readonly DataBars[];
  readonly elastic: readonly Elastic[];
  readonly titleRows: PrintSetup["titleRows"];
}

/**
 * The same with a copy of the head put in at each of the breaks that part a table, and the breaks where they are then:
 * before the copies.
 * @param breaks rows before which a page ends, in order
 */
export function withHeadsAgain(
  placed: PlacedRows,
  breaks: readonly number[],
  heads: readonly TableHead[],
): PlacedRows & { readonly breaks: readonly number[] } {
  const copies = breaks.flatMap((row) => {
    const head = partedHead(heads, row);
    // A row put into a chart's numbers would be a gap in its line.
    const isWithinNumbers = placed.charts.some(({ categories }) => {
      const [first = 0, last = first] = rowsOf(categories);
      return row >= first && row <= last;
    });
    return head === undefined || isWithinNumbers ? [] : [{ head: head.row, before: row }];
  });
  if (copies.length === 0) return { ...placed, breaks };
  const at = (row: number): number => row + copies.filter(({ before }) => before <= row).length;
  const copyRow = (before: number): number => at(before) - 1;
  const area = <Area extends Merge>(one: Area): Area => ({ ...one, top: at(one.top), bottom: at(one.bottom) });
  const rows = ([first, last]: Stretch): Stretch => [at(first), at(last)];
  const heights: number[] = [];
  for (const [row, height] of placed.heights.entries()) {
    for (const { head } of copies.filter(({ before }) => before === row)) heights.push(placed.heights[head] ?? 0);
    heights.push(height);
  }
  const printed = breaks.map((row) => (copies.some(({ before }) => before === row) ? copyRow(row) : at(row)));
  return {
    heights,
    cells: [
      ...placed.cells.map((cell) => ({ ...cell, row: at(cell.row) })),
      ...copies.flatMap(({ head, before }) =>
        placed.cells.filter(({ row }) => row === head).map((cell) => ({ ...cell, row: copyRow(before) })),
      ),
    ],
    merges: [
      ...placed.merges.map(area),
      ...copies.flatMap(({ head, before }) =>
        placed.merges
          .filter(({ top }) => top === head)
          .map((merge) => ({ ...merge, top: copyRow(before), bottom: copyRow(before) })),
      ),
    ],
    charts: placed.charts.map((chart) => movedChart(chart, at)),
    bars: placed.bars.map((one) => ({ ...one, area: area(one.area) })),
    elastic: placed.elastic.map((one) => ({ ...one, rows: rows(one.rows) })),
    titleRows: placed.titleRows === null ? null : rows(placed.titleRows),
    breaks: printed,
  };
}

/** Of "AI5:AI16", from 0; the name of the series stands above. */
const rowsOf = (address: string): number[] => [...address.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);

/** Its numbers stand beside it, and move with it. */
function movedChart(chart: ReportChart, at: (row: number) => number): ReportChart {
  const moved = (address: string): string => address.replace(/\d+/g, (digits) => String(at(Number(digits) - 1) + 1));
  return {
    ...chart,
    anchor: { ...chart.anchor, top: at(chart.anchor.top), bottom: at(chart.anchor.bottom) },
    categories: moved(chart.categories),
    series: chart.series.map((one) => ({ ...one, nameCell: moved(one.nameCell), values: moved(one.values) })),
  };
}
