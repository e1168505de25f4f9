/** Protection, document properties and the events around sheets and tables. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { onSheet } from "./on-sheet";

it("a sheet is protected and set free, which is told, refused twice, and stands in the file", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ sheet, context }) => {
    const told: boolean[] = [];
    sheet.onProtectionChanged.add(({ isProtected }) => Promise.resolve(void told.push(isProtected)));
    await context.sync();
    sheet.protection.protect();
    sheet.protection.unprotect();
    sheet.protection.unprotect();
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    expect([sheet.protection.protected, told]).toEqual([true, [true, false, true]]);
    sheet.getRange("A1").values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.protect();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  }, workbook);
  const again = openWorkbook(saveWorkbook(workbook));
  expect(again.sheets[0]?.protected).toBe(true);
  await onSheet(async ({ sheet, context }) => {
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  }, again);
  expect(openWorkbook(saveWorkbook(again)).sheets[0]?.protected).toBe(false);
});

it("the structure is protected and set free, and stands in the file", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ context }) => {
    context.workbook.protection.protect();
    await context.sync();
    context.workbook.worksheets.add("新表");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
  }, workbook);
  const again = openWorkbook(saveWorkbook(workbook));
  expect(again.structureProtected).toBe(true);
  await onSheet(async ({ context }) => {
    context.workbook.protection.unprotect();
    context.workbook.worksheets.add("新表");
    await context.sync();
  }, again);
  expect(openWorkbook(saveWorkbook(again)).structureProtected).toBe(false);
});

it("passwords and exceptions are refused", () =>
  onSheet(async ({ sheet, context }) => {
    for (const protect of [
      () => sheet.protection.protect({}, "秘密"),
      () => sheet.protection.protect({ allowSort: true }),
      () => context.workbook.protection.protect("秘密"),
    ]) {
      protect();
      await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
    }
  }));

it("properties are set, listed and deleted, and no file is made that lacks them", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ context }) => {
    const { properties } = context.workbook;
    properties.custom.add("版本", 3);
    properties.custom.add("版本", 4);
    properties.custom.add("比例", 0.5);
    properties.load("title,company,lastAuthor,revisionNumber");
    properties.custom.load("items/key,items/value,items/type");
    await context.sync();
    expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ["版本", 4, "Number"],
      ["比例", 0.5, "Float"],
    ]);
    properties.custom.getItem("版本").delete();
    const none = properties.custom.getItemOrNullObject("版本");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(() => saveWorkbook(workbook)).toThrow("custom document properties");
    properties.title = "月报";
    properties.load("title");
    await context.sync();
    expect(properties.title).toBe("月报");
    expect(() => saveWorkbook(workbook)).toThrow("document properties");
  }, workbook);
});

it("names, places, formulas and tables tell of their changes, unless events are off", () =>
  onSheet(async ({ sheet, context }) => {
    const told: string[] = [];
    const tell = (text: string) => Promise.resolve(void told.push(text));
    const { worksheets, tables } = context.workbook;
    worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => tell(`${nameBefore} → ${nameAfter}`));
    worksheets.onMoved.add(({ positionBefore, positionAfter }) => tell(`${positionBefore} → ${positionAfter}`));
    sheet.onFormulaChanged.add(({ formulaDetails }) =>
      tell(formulaDetails.map(({ cellAddress, previousFormula }) => `${cellAddress} was ${previousFormula}`).join()),
    );
    tables.onAdded.add(() => tell("table added"));
    tables.onDeleted.add(({ tableName }) => tell(`${tableName} deleted`));
    await context.sync();
    sheet.getRange("A1:B2").values = [
      ["名", "数"],
      ["甲", "=1"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.onChanged.add(({ address }) => tell(`in the table ${address}`));
    table.onSelectionChanged.add(({ isInsideTable, address }) => tell(`${isInsideTable} ${address}`));
    await context.sync();
    sheet.getRange("B2").formulas = [["=2"]];
    sheet.getRange("D9").values = [[1]];
    sheet.getRange("A2").select();
    sheet.getRange("D9").select();
    worksheets.add("后").name = "後";
    sheet.position = 1;
    table.delete();
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.position = 0;
    await context.sync();
    expect(told).toEqual([
      "B2 was ",
      "table added",
      "in the table B2",
      "B2 was =1",
      "true A2",
      "false ",
      "后 → 後",
      "0 → 1",
      "Table1 deleted",
    ]);
  }));

it("charts tell when they come, are turned to and go", () =>
  onSheet(async ({ sheet, context }) => {
    const told: string[] = [];
    const tell = (what: string) => () => Promise.resolve(void told.push(what));
    sheet.charts.onAdded.add(tell("added"));
    sheet.charts.onDeleted.add(tell("deleted"));
    sheet.charts.onActivated.add(tell("one is active"));
    await context.sync();
    sheet.getRange("A1:B2").values = [
      ["甲", 1],
      ["乙", 2],
    ];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
    chart.onDeactivated.add(tell("left"));
    await context.sync();
    chart.activate();
    chart.activate();
    sheet.getRange("A1").select();
    chart.delete();
    await context.sync();
    expect(told).toEqual(["added", "one is active", "left", "deleted"]);
  }));
