/** What of a sheet is shown and how it prints, and that it stands so in the file. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { onSheet } from "./on-sheet";

it("hidden rows and columns, and print without colours", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("A1:C3").rowHidden = true;
    sheet.getRange("A2").rowHidden = false;
    sheet.getRange("B1:C1").columnHidden = true;
    sheet.pageLayout.blackAndWhite = true;
    const [row, all, column] = [sheet.getRange("A2"), sheet.getRange("A1:A3"), sheet.getRange("B1")];
    row.load("rowHidden");
    all.load("rowHidden");
    column.load("columnHidden");
    await context.sync();
    expect([row.rowHidden, all.rowHidden, column.columnHidden]).toEqual([false, null, true]);
  }, workbook);
  const [sheet] = openWorkbook(saveWorkbook(workbook)).sheets;
  expect(sheet?.page.blackAndWhite).toBe(true);
  expect([0, 1, 2].map((index) => sheet?.rowFormats.get(index)?.hidden ?? false)).toEqual([true, false, true]);
  expect([0, 1, 2].map((index) => sheet?.columnFormat(index)?.hidden ?? false)).toEqual([false, true, true]);
});
