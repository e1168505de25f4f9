/**
 * Adds a sheet for the year's targets: heads, and the indicators by name. From then on it is the bureau's, like any
 * other sheet.
 */
import { columnLetters } from "../cells/address";
import { columnPoints } from "../report/page/text-width";
import { targetTemplate } from "../report/target-template";

const NAME = "指标目标";

/**
 * @param year the year that the targets are for
 * @throws OfficeExtension.Error as Excel gives it, for instance where the workbook's structure is protected
 */
export function addTargetSheet(year: number): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const sheet = worksheets.add(freeName(worksheets.items.map(({ name }) => name.toLowerCase())));
    const { heads, rows, widths, title, note } = targetTemplate(year);
    const last = columnLetters(heads.length - 1);
    const head = sheet.getRange(`A3:${last}3`);
    sheet.getRange("A1").values = [[title]];
    sheet.getRange("A2").values = [[note]];
    head.values = [[...heads]];
    sheet.getRange(`A4:${last}${rows.length + 3}`).values = rows.map((row) => [...row]);
    widths.forEach((width, column) => {
      sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = columnPoints(width);
    });
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.font.size = 14;
    sheet.getRange("A2").format.font.color = "#595959";
    head.format.font.bold = true;
    head.format.fill.color = "#F2F2F2";
    head.format.horizontalAlignment = "Center";
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      sheet.getRange(`A3:${last}${rows.length + 3}`).format.borders.getItem(edge).style = "Continuous";
    }
    sheet.freezePanes.freezeRows(3);
    sheet.activate();
    await context.sync();
  });
}

/** 指标目标, 指标目标2, …: a sheet of the bureau's that has the name keeps it. */
function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME}${number}`;
    if (!taken.includes(name)) return name;
  }
}
