/** Sheets of plain cells, as an export gives them: no formats but that of dates. */
import type { Day } from "../../../src/calendar/day";
import { defaultStyle } from "../../../src/preview/workbook/cell-style";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";

/** A day is written as Excel keeps it. */
export type PlainCell = string | number | null | { readonly day: Day };

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
}

export function plainWorkbook([first, ...others]: readonly [PlainSheet, ...PlainSheet[]]): Workbook {
  const workbook = newWorkbook(first.name);
  for (const { name } of others) workbook.addSheet(name);
  for (const sheet of [first, ...others]) putRows(workbook, sheet);
  return workbook;
}

/** Over what stands there. */
export function putRows(workbook: Workbook, { name, rows }: PlainSheet): void {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const date = workbook.styles.intern({ ...defaultStyle, numberFormat: "yyyy-mm-dd" });
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const isDay = typeof cell === "object";
      const value = isDay ? cell.day : cell;
      sheet.setCell(row, column, {
        value,
        formula: null,
        known: true,
        style: isDay ? date : 0,
        quotePrefix: false,
        source: null,
      });
    }
}
