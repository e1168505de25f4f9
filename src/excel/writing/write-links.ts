/** The jumps of a sheet, in one call a stretch of rows instead of one a cell. ExcelApi 1.9. */
import { areaAddress, linkTarget } from "../../cells/address";
import type { ReportCell } from "../../report/page/sheet";

/** Cells that one call spans: at 90,000 Excel on the web fails (office-js#2564). */
const CELLS_A_CALL = 20_000;

/**
 * Excel dresses a link in its own way, font and size included, so that looks come after links.
 * @param cells in the order of rows and columns
 */
export function writeLinks(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  const linked = cells.filter(({ link }) => link !== undefined);
  const columns = linked.map(({ column }) => column);
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  for (const stretch of stretches(linked, Math.max(1, Math.floor(CELLS_A_CALL / width)))) {
    const top = stretch[0]?.row ?? 0;
    const height = (stretch.at(-1)?.row ?? 0) - top + 1;
    const block = Array.from({ length: height }, () => Array<Excel.SettableCellProperties>(width).fill({}));
    for (const { row, column, link } of stretch) {
      const cellRow = block[row - top];
      if (!cellRow || !link) continue;
      const { to, tip } = link;
      const target = linkTarget(to);
      cellRow[column - left] = { hyperlink: { documentReference: target, screenTip: tip ?? `转到 ${target}` } };
    }
    const range = sheet.getRange(areaAddress({ top, left, bottom: top + height - 1, right: left + width - 1 }));
    range.setCellProperties(block);
    range.untrack();
  }
}

/** Cells of rows that lie less than so many apart. */
function stretches(cells: readonly ReportCell[], rows: number): ReportCell[][] {
  const all: ReportCell[][] = [];
  for (const cell of cells) {
    const last = all.at(-1);
    if (last && cell.row - (last[0]?.row ?? 0) < rows) last.push(cell);
    else all.push([cell]);
  }
  return all;
}
