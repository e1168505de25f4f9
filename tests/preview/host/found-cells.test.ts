/** Ranges that are found by what stands in cells. */
import { expect, it } from "vitest";
import { onSheet } from "./on-sheet";

it.each<[string, Excel.KeyboardDirection, string, string]>([
  ["C3", "Right", "D3", "C3:D3"],
  ["C3", "Left", "B3", "B3:C3"],
  ["C3", "Down", "C4", "C3:C4"],
  ["D3", "Right", "F3", "D3:F3"],
  ["F3", "Right", "XFD3", "F3:XFD3"],
  ["A1", "Down", "A1048576", "A:A"],
  ["A3", "Right", "B3", "A3:B3"],
  ["C9", "Up", "C4", "C4:C9"],
  ["G3", "Left", "F3", "F3:G3"],
] as [string, Excel.KeyboardDirection, string, string][])("from %s %s leads to %s", (from, direction, edge, extended) =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("B3:D4").values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    sheet.getRange("F3").values = [[7]];
    const range = sheet.getRange(from);
    const [one, other] = [range.getRangeEdge(direction), range.getExtendedRange(direction)];
    one.load("address");
    other.load("address");
    await context.sync();
    expect([one.address, other.address]).toEqual([`Sheet1!${edge}`, `Sheet1!${extended}`]);
  }),
);

it("of a range of several cells the search must know where to begin, and within it", () =>
  onSheet(async ({ sheet, context }) => {
    for (const active of [undefined, sheet.getRange("D9")]) {
      sheet.getRange("A1:B2").getRangeEdge("Down", active);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  }));

it.each<[Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string]>([
  ["Formulas", undefined, "Sheet1!C1:C2"],
  ["Formulas", "Errors", "Sheet1!C2"],
  ["Constants", "LogicalText", "Sheet1!A1:B1,Sheet1!B2"],
  ["Constants", "Numbers", "Sheet1!A2"],
  ["Blanks", undefined, "Sheet1!A3:B3"],
] as [Excel.SpecialCellType, undefined, string][])("cells of the kind %s %s", (kind, type, expected) =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:C3").values = [
      ["a", "b", "=1+1"],
      [1, true, "=1/0"],
      ["", "", 5],
    ];
    const found = sheet.getRange("A1:C3").getSpecialCells(kind, type);
    const none = sheet.getRange("A1:B2").getSpecialCellsOrNullObject("Formulas");
    found.load("address");
    await context.sync();
    expect(found.address.replace(",Sheet1!C3", "")).toBe(expected);
    expect(none.isNullObject).toBe(true);
  }),
);

it("merged areas, whole columns, what is selected and what is shown", () =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A2:A4").values = [[1], [2], [3]];
    sheet.getRange("A3").rowHidden = true;
    sheet.getRange("B2:C2").select();
    const merged = sheet.getRange("A1:C5").getMergedAreasOrNullObject();
    const none = sheet.getRange("A2:C5").getMergedAreasOrNullObject();
    const selected = context.workbook.getSelectedRanges();
    const columns = sheet.getRanges("A:B,D:D");
    const view = sheet.getRange("A2:A4").getVisibleView();
    merged.load("address");
    selected.load("address");
    columns.load("isEntireColumn,isEntireRow");
    view.load("values,rowCount");
    await context.sync();
    expect([merged.address, none.isNullObject, selected.address]).toEqual(["Sheet1!A1:B1", true, "Sheet1!B2:C2"]);
    expect([columns.isEntireColumn, columns.isEntireRow]).toEqual([true, false]);
    expect([view.values, view.rowCount]).toEqual([[[1], [3]], 2]);
  }));
