/** What a sheet of air data was seen as, for whoever asks and for staff who correct it. */
import type { Day } from "../../calendar/day";
import type { SheetCorrection } from "../../settings";
import { pollutants } from "../../standards/pollutant";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { ColumnGuess, SheetGuess } from "../air-day";
import { columnSample } from "../column-sample";
import type { AirRows } from "./air-rows";
import type { SeriesPlan } from "./layout/series";
import type { TablePlan } from "./layout/table-plan";
import type { RowsRead } from "./rows/read-rows";

export function guessOf(
  grid: SheetGrid,
  plan: TablePlan,
  series: SeriesPlan,
  read: RowsRead,
  correction: SheetCorrection | undefined,
): SheetGuess {
  const [firstDay, lastDay] = spanOf(read.rows);
  return {
    sheet: grid.snapshot.name,
    sheetId: grid.snapshot.id,
    dataset: "airDaily",
    confidence: confidence(plan, series, read),
    headerRows: plan.head?.rows ?? null,
    columns: columnGuesses(grid, plan, series, read),
    rowCount: read.rows.length,
    firstDay,
    lastDay,
    corrected: correction !== undefined,
  };
}

/** The first and the last of their days; of no rows none. */
export function spanOf(rows: AirRows): readonly [Day | null, Day | null] {
  let [first, last]: [Day | null, Day | null] = [null, null];
  for (const day of rows.days()) {
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return [first, last];
}

/**
 * Evidence, each part weighed: items known, a date, an AQI or class beside them, and how much of the body could be
 * read.
 */
function confidence(plan: TablePlan, { series, from }: SeriesPlan, { rows, unreadableRows }: RowsRead): number {
  const items = from === "column" ? Math.max(0, ...series.map(({ columns }) => columns.size)) : itemsIn(rows);
  const hasIndex = plan.keys.has("aqi") || plan.keys.has("class");
  const header = 0.5 * (items / pollutants.length) + 0.15 + (hasIndex ? 0.1 : 0);
  const body = rows.length + unreadableRows === 0 ? 0 : (0.25 * rows.length) / (rows.length + unreadableRows);
  return Math.round(100 * (header + body)) / 100;
}

function itemsIn(rows: RowsRead["rows"]): number {
  const items = new Set<string>();
  for (const { concentrations } of rows.beginning(50)) for (const item of Object.keys(concentrations)) items.add(item);
  return items.size;
}

function columnGuesses(grid: SheetGrid, plan: TablePlan, { series }: SeriesPlan, read: RowsRead): ColumnGuess[] {
  const used = new Map<number, string>();
  for (const { columns, single } of series) {
    for (const [item, { column }] of columns) used.set(column, item);
    if (single !== null) used.set(single.column, "value");
  }
  for (const [role, { column }] of plan.keys) if (role !== "aside") used.set(column, role);
  const headers = plan.head === null ? allColumns(grid) : plan.headers;
  const body = plan.head === null ? grid.top : plan.head.rows[1] + 1;
  return [...headers].map(([column, header]): ColumnGuess => {
    const field = used.get(column) ?? null;
    const unit = read.units.get(column) ?? null;
    const sample = field === null ? columnSample(grid, column, body) : "";
    return {
      ...(sample === "" ? {} : { sample }),
      field,
      column,
      header,
      unit: unit?.unit ?? null,
      unitFrom: unit?.from ?? null,
      confidence: field === null ? 0 : unit?.from === "default" ? 0.8 : 1,
    };
  });
}

const allColumns = (grid: SheetGrid): ReadonlyMap<number, string> =>
  new Map(Array.from({ length: grid.right - grid.left + 1 }, (_, index) => [grid.left + index, ""]));
