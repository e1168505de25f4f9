/** Column widths and row heights by what stands in the cells, roughly as Excel finds them: half-width characters. */
import type { CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { cellValue } from "../cell-access";
import { cellText } from "../cell-text";

const PADDING = 1.7;
const DEFAULT_SIZE = 11;
const LEAST_HEIGHT = 15;

const halfWidths = (text: string): number =>
  [...text].reduce((width, character) => width + (/[ᄀ-￯]/u.test(character) ? 2 : 1), 0);

const linesIn = (workbook: Workbook, sheet: Sheet, row: number, column: number): string[] => {
  const { numberFormat } = workbook.styles.get(sheet.styleAt(row, column));
  const value = cellValue(workbook, sheet, sheet.cell(row, column), row, column);
  return cellText(value, numberFormat, workbook.date1904).split("\n");
};

/** What wraps keeps its width. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: CellArea): void {
  const widest = new Map<number, number>();
  for (const [row, column] of [...sheet.cellsIn(area)]) {
    const { font, alignment } = workbook.styles.get(sheet.styleAt(row, column));
    if (alignment.wrap || sheet.mergeAt(row, column)) continue;
    const lines = linesIn(workbook, sheet, row, column);
    const width = (Math.max(...lines.map(halfWidths)) * font.size) / DEFAULT_SIZE + PADDING;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  }
  for (const [column, width] of widest)
    sheet.formatColumns(column, column, (format) => ({ ...format, width: Math.min(255, width), hidden: false }));
}

export function autofitRows(workbook: Workbook, sheet: Sheet, area: CellArea): void {
  const highest = new Map<number, number>();
  for (const [row, column] of [...sheet.cellsIn(area)]) {
    const { font, alignment } = workbook.styles.get(sheet.styleAt(row, column));
    const lines = linesIn(workbook, sheet, row, column);
    const room = sheet.columnFormat(column)?.width ?? sheet.defaultColumnWidth;
    const count = alignment.wrap
      ? lines.reduce(
          (sum, line) => sum + Math.max(1, Math.ceil((halfWidths(line) * font.size) / DEFAULT_SIZE / room)),
          0,
        )
      : 1;
    highest.set(row, Math.max(highest.get(row) ?? LEAST_HEIGHT, count * font.size * 1.36));
  }
  for (const [row, height] of highest)
    sheet.formatRow(row, (format) => ({ ...format, height: Math.min(409.5, height), hidden: false }));
}
