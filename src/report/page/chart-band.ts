/** Charts side by side over the printed columns, their numbers beside the page, and a reading under each. */
import { putBlock, type DrawnChart } from "./chart-block";
import type { SheetBuilder } from "./sheet-builder";

export interface ChartBand {
  /** Rows that the charts cover. */
  readonly rows: number;
  /** Least height of each in points. */
  readonly rowHeight: number;
  /**
   * Columns at which each chart begins, then the column after the last; those of charts that are not there go to the
   * last.
   */
  readonly edges: readonly number[];
  /** Columns that the numbers of one chart take, with the gap behind them. */
  readonly blockColumns: number;
  /** To which each row grows where the page has room; not given: none does. */
  readonly highest?: number;
  /** Whether the sentence that each shows stands under it. */
  readonly readings: boolean;
}

/** @returns its first row; null where there are no charts, and nothing was put */
export function putChartBand(
  sheet: SheetBuilder,
  charts: readonly DrawnChart[],
  { rows, rowHeight, edges, blockColumns, highest, readings }: ChartBand,
): number | null {
  if (charts.length === 0) return null;
  const top = sheet.row;
  const end = edges.at(-1) ?? sheet.page;
  const placed = charts.map((drawn, index) => {
    const left = edges[index] ?? 0;
    return { drawn, index, left, right: (index === charts.length - 1 ? end : (edges[index + 1] ?? end)) - 1 };
  });
  for (const { drawn, index, left, right } of placed) {
    const block = { top, left: sheet.page + 1 + index * blockColumns };
    putBlock(sheet, block, drawn);
    sheet.chart(drawn.chart({ top, left, bottom: top + rows - 1, right }, block));
  }
  for (let row = top; row < top + rows; row += 1) sheet.raise(row, rowHeight);
  sheet.row = top + rows;
  if (highest !== undefined) sheet.growable(top, top + rows - 1, highest);
  if (readings)
    sheet.line(
      0,
      placed.map(({ drawn, left, right }) => ({ value: drawn.reading, look: "note" as const, span: right - left + 1 })),
    );
  return top;
}
