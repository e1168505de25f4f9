/** How cells look: every value once over all cells that have it, so that Excel is asked some ten things of a sheet. */
import { looks } from "../../report/page/look";
import type { ReportCell } from "../../report/page/sheet";
import { onAreas, onRange, rowAreas, stacked } from "./cell-areas";
import { blocksOf } from "./cell-blocks";
import { lookProperties } from "./look-properties";
import { planLooks, type LookPart, type LookPlan, type LookStep } from "./plan-looks";

/** @param cells in the order of rows and columns */
export function writeLooks(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  const plan = planLooks(cells);
  writeStep(sheet, plan.onAll);
  writeRows(sheet, plan);
  for (const step of plan.rest) writeStep(sheet, step);
}

/** Over cells that have another look already; their lines stay. @param cells in the order of rows and columns */
export function writeLooksAgain(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const { of, reset } of lookProperties) {
    if (reset === undefined) continue;
    const without = cells.filter((cell) => of(looks[cell.look], cell) === undefined);
    onAreas(sheet, stacked(rowAreas(without)), ({ format }) => reset(format));
  }
  writeLooks(sheet, cells);
}

const writeStep = (sheet: Excel.Worksheet, { areas, parts }: LookStep): void =>
  onAreas(sheet, areas, ({ format }) => {
    for (const { property, value } of parts) property.set(format, value);
  });

/** A row that stays as it is takes three bytes, a call some 300. */
const GAP = 100;
const MOST_ROWS = 1_500;

function writeRows(sheet: Excel.Worksheet, { page, rows }: LookPlan): void {
  if (page === null) return;
  const told = [...rows.keys()].sort((a, b) => a - b).map((row) => ({ row, column: page.left }));
  for (const { area } of blocksOf(told, { gap: GAP, most: MOST_ROWS })) {
    const entries = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => {
      const parts = rows.get(area.top + down);
      return parts === undefined ? {} : { format: formatOf(parts) };
    });
    onRange(sheet, { ...area, ...page }, (range) => range.setRowProperties(entries));
  }
}

function formatOf(parts: readonly LookPart[]): Excel.CellPropertiesFormat {
  const all = parts.map(({ property, value }) => property.inRow(value));
  const font = Object.assign({}, ...all.map((one) => one.font)) as Excel.CellPropertiesFont;
  const format = Object.assign({}, ...all) as Excel.CellPropertiesFormat;
  return Object.keys(font).length === 0 ? format : { ...format, font };
}
