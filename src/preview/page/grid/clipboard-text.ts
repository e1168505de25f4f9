/** Cells as the text of the clipboard, and back: tabs between cells, line ends between rows, as Excel writes it. */
import { columnsIn, rowsIn, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { isError } from "../../workbook/sheet-contents";

/** A copied cell with line ends or tabs in it is quoted, as Excel does. */
const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** An area's values; whole rows and columns end where the sheet's content does. */
export function copiedText(sheet: Sheet, area: CellArea): string {
  const used = sheet.usedArea(true);
  if (!used) return "";
  const bottom = Math.min(area.bottom, Math.max(used.bottom, area.top));
  const right = Math.min(area.right, Math.max(used.right, area.left));
  const part = { ...area, bottom, right };
  const textAt = (row: number, column: number): string => {
    const value = sheet.cell(area.top + row, area.left + column)?.value ?? null;
    return quoted(value === null ? "" : isError(value) ? value.error : String(value));
  };
  return Array.from({ length: rowsIn(part) }, (_, row) =>
    Array.from({ length: columnsIn(part) }, (__, column) => textAt(row, column)).join("\t"),
  ).join("\n");
}

/** Rows of as many cells each; cells in quotes may hold line ends. */
export function pastedBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quotedCell, plain, separator] of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quotedCell?.replaceAll('""', '"') ?? plain ?? "");
    if (separator === "\n") rows.push([]);
    if (separator === "") break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
}
