/** What a formula is made of and what is made of a cell, the other notation, and the cells around a range. */
import { expect, it } from "vitest";
import { onSheet } from "./on-sheet";

it("what cells are made of, over sheets and over steps, and what is made of them", () =>
  onSheet(async ({ sheet, context }) => {
    const other = context.workbook.worksheets.add("别表");
    sheet.getRange("A1:C1").values = [[1, "=A1*2", "=SUM(A1:B1)+别表!A1"]];
    other.getRange("A1:B1").values = [[3, "=Sheet1!B1"]];
    const addresses = async (of: { areas: Excel.RangeAreasCollection }): Promise<string[]> => {
      of.areas.load("items/address");
      await context.sync();
      return of.areas.items.map(({ address }) => address);
    };
    const result = sheet.getRange("C1");
    expect(await addresses(result.getDirectPrecedents())).toEqual(["Sheet1!A1:B1", "别表!A1"]);
    expect(await addresses(result.getPrecedents())).toEqual(["Sheet1!A1:B1,Sheet1!A1", "别表!A1"]);
    const start = sheet.getRange("A1");
    expect(await addresses(start.getDirectDependents())).toEqual(["Sheet1!B1,Sheet1!C1"]);
    expect(await addresses(start.getDependents())).toEqual(["Sheet1!B1,Sheet1!C1", "别表!B1"]);
    start.getPrecedents().areas.load("items");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  }));

it("references by distance are written and read", () =>
  onSheet(async ({ sheet, context, formulas }) => {
    const range = sheet.getRange("B2:B4");
    range.formulasR1C1 = [["=R[-1]C*RC[-1]"], ['=SUM(R1C1:R[-1]C1)&"R1C1"'], [5]];
    range.load("formulasR1C1");
    await context.sync();
    expect(await formulas("B2:B4")).toEqual([["=B1*A2"], ['=SUM($A$1:$A2)&"R1C1"'], [5]]);
    expect(range.formulasR1C1).toEqual([["=R[-1]C*RC[-1]"], ['=SUM(R1C1:R[-1]C1)&"R1C1"'], [5]]);
    sheet.getRange("A1").formulasR1C1 = [["=R[-1]C"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    sheet.getRange("D1").formulas = [["=SUM(A:B)"]];
    sheet.getRange("D1").load("formulasR1C1");
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  }));

it("rows and columns beside a range, to either side", () =>
  onSheet(async ({ sheet, context }) => {
    const range = sheet.getRange("C3:D4");
    const found = [
      range.getRowsAbove(2),
      range.getRowsBelow(),
      range.getRowsBelow(-1),
      range.getColumnsBefore(),
      range.getColumnsAfter(2),
      range.getLastColumn(),
    ];
    found.forEach((one) => one.load("address"));
    await context.sync();
    expect(found.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
      "C1:D2",
      "C5:D5",
      "C2:D2",
      "B3:B4",
      "E3:F4",
      "D3:D4",
    ]);
    range.getRowsAbove(3).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    range.getRowsAbove(0).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

it("a name is given another formula", () =>
  onSheet(async ({ context }) => {
    const name = context.workbook.names.add("甲", "=1");
    name.formula = "=2+3";
    name.load("formula");
    await context.sync();
    expect(name.formula).toBe("=2+3");
    name.formula = "2+3";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));
