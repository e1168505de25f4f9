/** The cells that a chart refers to. */
import { cellText } from "../../host/cell-text";
import { parseSheetReference } from "../../workbook/area";
import type { CellValue } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";

export interface Referred {
  readonly value: CellValue;
  /** As its cell shows it: dates as dates. */
  readonly text: string;
}

/** The cells behind a reference, in order. */
export function cellsAt(workbook: Workbook, reference: string): Referred[] {
  const target = parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return [];
  const { top, left, bottom, right } = target.area;
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => {
    const [row, column] = [top + Math.floor(index / width), left + (index % width)];
    const value = sheet.cell(row, column)?.value ?? null;
    return {
      value,
      text: cellText(value, workbook.styles.get(sheet.styleAt(row, column)).numberFormat, workbook.date1904),
    };
  });
}
