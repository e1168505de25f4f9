/** Pages, frozen panes, names and marks of a sheet: each is what was set, and gone when it was taken away. */
import { expect, it } from "vitest";
import { onSheet } from "./on-sheet";

it("a page: paper, margins, what is printed and where it breaks", () =>
  onSheet(async ({ sheet, context, host }) => {
    const { pageLayout, horizontalPageBreaks } = sheet;
    pageLayout.paperSize = "A4";
    pageLayout.orientation = "Landscape";
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.setPrintArea("A1:D40");
    pageLayout.setPrintTitleRows("$3:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    horizontalPageBreaks.add("A21");
    const breaks = horizontalPageBreaks.getCount();
    const printed = pageLayout.getPrintAreaOrNullObject();
    printed.load("address");
    pageLayout.load("paperSize,orientation,centerHorizontally,zoom,topMargin,leftMargin");
    await context.sync();
    expect([pageLayout.paperSize, pageLayout.orientation, pageLayout.centerHorizontally]).toEqual([
      "a4",
      "Landscape",
      true,
    ]);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    // Points: 72 an inch.
    expect([pageLayout.topMargin, pageLayout.leftMargin].map((points) => Math.round(points * 100) / 100)).toEqual([
      72, 36,
    ]);
    expect([printed.address, breaks.value]).toEqual([`${host.workbook.sheets[0]?.name ?? ""}!A1:D40`, 1]);
    horizontalPageBreaks.removePageBreaks();
    const none = horizontalPageBreaks.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  }));

it("frozen panes: rows, columns, both; where they are, and none", () =>
  onSheet(async ({ sheet, context }) => {
    const { freezePanes } = sheet;
    const at = async (): Promise<string | null> => {
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.isNullObject ? null : (location.address.split("!")[1] ?? null);
    };
    expect(await at()).toBeNull();
    freezePanes.freezeRows(3);
    expect(await at()).toBe("1:3");
    freezePanes.freezeColumns(2);
    expect(await at()).toBe("A:B");
    freezePanes.freezeAt("A1:B3");
    expect(await at()).toBe("A1:B3");
    freezePanes.unfreeze();
    expect(await at()).toBeNull();
  }));

it("names of a sheet: added, found, hidden, read and removed", () =>
  onSheet(async ({ sheet, context }) => {
    sheet.names.add("标记", '="甲""乙"').visible = false;
    const [found, missing] = [sheet.names.getItemOrNullObject("标记"), sheet.names.getItemOrNullObject("没有")];
    found.load("name,value,visible");
    await context.sync();
    expect([found.name, found.value, found.visible, missing.isNullObject]).toEqual(["标记", '甲"乙', false, true]);
    found.delete();
    const gone = sheet.names.getItemOrNullObject("标记");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));

it("a sheet's own properties: keys without case, values, and none", () =>
  onSheet(async ({ sheet, context }) => {
    const { customProperties } = sheet;
    customProperties.add("Owner", "一");
    customProperties.add("owner", "二");
    const found = customProperties.getItemOrNullObject("OWNER");
    found.load("key,value");
    await context.sync();
    expect([found.key, found.value]).toEqual(["Owner", "二"]);
    found.delete();
    const gone = customProperties.getItemOrNullObject("Owner");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    customProperties.add("x".repeat(256), "太长");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

it("settings: listed by their keys", () =>
  onSheet(async ({ context }) => {
    const { settings } = context.workbook;
    settings.add("甲", { a: 1 });
    settings.load("items/key,items/value");
    await context.sync();
    expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([["甲", { a: 1 }]]);
  }));

it("the workbook: its name, whether it may be written, its calculation and its protection", () =>
  onSheet(async ({ context, host }) => {
    const { workbook } = context;
    workbook.load("name,readOnly");
    workbook.application.load("calculationMode,calculationState");
    workbook.protection.load("protected");
    context.application.suspendApiCalculationUntilNextSync();
    await context.sync();
    const { calculationMode, calculationState } = workbook.application;
    expect([workbook.readOnly, calculationMode, calculationState, workbook.protection.protected]).toEqual([
      false,
      "Automatic",
      "Done",
      false,
    ]);
    expect(workbook.name).not.toBe("");
    host.workbook.readOnly = true;
    host.workbook.structureProtected = true;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    await context.sync();
    expect([workbook.readOnly, workbook.protection.protected]).toEqual([true, true]);
  }));

it("sheets: shown, hidden, brought to the front; hidden ones are not", () =>
  onSheet(async ({ sheet, context, host }) => {
    const other = context.workbook.worksheets.add("另一张");
    other.visibility = "Hidden";
    other.load("visibility");
    await context.sync();
    expect(other.visibility).toBe("Hidden");
    other.visibility = "Visible";
    other.activate();
    await context.sync();
    expect(host.workbook.sheetById(host.workbook.activeSheetId)?.name).toBe("另一张");
    sheet.activate();
    other.visibility = "VeryHidden";
    await context.sync();
    other.activate();
    await expect(context.sync()).rejects.toThrow();
  }));

it("whoever listens is told of sheets that come, change and go", () =>
  onSheet(async ({ context }) => {
    const heard: string[] = [];
    const { worksheets } = context.workbook;
    const note = (what: string) => () => {
      heard.push(what);
      return Promise.resolve();
    };
    worksheets.onAdded.add(note("added"));
    worksheets.onChanged.add(note("changed"));
    worksheets.onDeleted.add(note("deleted"));
    await context.sync();
    const sheet = worksheets.add("新表");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.delete();
    await context.sync();
    await new Promise((done) => setTimeout(done, 20));
    expect(heard).toEqual(["added", "changed", "deleted"]);
  }));
