/** Areas and the looks of cells that the add-in asks for and sets. */
import { expect, it } from "vitest";
import { onSheet } from "./on-sheet";

it("an area: its place, its size, its sheet, what it shares with another", () =>
  onSheet(async ({ sheet, context }) => {
    const range = sheet.getRange("B3:D7");
    range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,address");
    range.worksheet.load("name");
    sheet.load("name");
    const [shared, apart] = [range.getIntersectionOrNullObject("D7:F9"), range.getIntersectionOrNullObject("E8:F9")];
    shared.load("address");
    const cell = sheet.getCell(2, 1);
    cell.load("address");
    await context.sync();
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([
      2, 1, 5, 3, 15,
    ]);
    expect(range.worksheet.name).toBe(sheet.name);
    expect([shared.address.split("!")[1], apart.isNullObject, cell.address.split("!")[1]]).toEqual(["D7", true, "B3"]);
  }));

it("what is in use: none in a new sheet; with values only, looks do not count", () =>
  onSheet(async ({ sheet, context }) => {
    const used = async (valuesOnly: boolean): Promise<string | null> => {
      const range = sheet.getUsedRangeOrNullObject(valuesOnly);
      range.load("address");
      await context.sync();
      return range.isNullObject ? null : (range.address.split("!")[1] ?? null);
    };
    expect(await used(true)).toBeNull();
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("E9").format.fill.color = "#FFFF00";
    expect(await used(true)).toBe("B2");
    expect(await used(false)).toBe("B2:E9");
  }));

it("cells cleared: of contents alone, of looks alone, of all", () =>
  onSheet(async ({ sheet, context, values }) => {
    const range = sheet.getRange("A1");
    const filled = async (): Promise<[unknown, string]> => {
      range.format.fill.load("color");
      const [[value] = []] = await values("A1");
      return [value, range.format.fill.color];
    };
    const fill = () => {
      range.values = [[7]];
      range.format.fill.color = "#FFFF00";
    };
    fill();
    expect(await filled()).toEqual([7, "#FFFF00"]);
    range.clear("Contents");
    expect(await filled()).toEqual(["", "#FFFF00"]);
    fill();
    range.clear("Formats");
    expect(await filled()).toEqual([7, "#FFFFFF"]);
    fill();
    range.clear();
    expect(await filled()).toEqual(["", "#FFFFFF"]);
    fill();
    range.format.fill.clear();
    expect(await filled()).toEqual([7, "#FFFFFF"]);
    await context.sync();
  }));

it("letters, lines and where a text stands in its cell", () =>
  onSheet(async ({ sheet, context }) => {
    const { format } = sheet.getRange("A1:B2");
    format.font.color = "#1F5A7A";
    format.font.underline = "Single";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.horizontalAlignment = "Right";
    const edge = format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = "#BFBFBF";
    edge.weight = "Thin";
    format.load("verticalAlignment,wrapText,horizontalAlignment,font/color,font/underline");
    edge.load("style,color,weight");
    await context.sync();
    expect([format.verticalAlignment, format.wrapText, format.horizontalAlignment]).toEqual(["Center", true, "Right"]);
    expect([format.font.color, format.font.underline]).toEqual(["#1F5A7A", "Single"]);
    expect([edge.style, edge.color, edge.weight]).toEqual(["Continuous", "#BFBFBF", "Thin"]);
  }));

it("numbers of more than fifteen digits lose those behind, as in Excel; a format has four sections at most", () =>
  onSheet(async ({ sheet, context, values }) => {
    sheet.getRange("A1:A4").values = [["123456789012345678"], ["0.1234567890123456"], ["-1234567890.1234567"], ["0.5"]];
    expect(await values("A1:A4")).toEqual([[123456789012345000], [0.123456789012345], [-1234567890.12345], [0.5]]);
    sheet.getRange("A1").numberFormat = [['0.0;-0.0;"零;";@']];
    await context.sync();
    sheet.getRange("A1").numberFormat = [["0;0;0;0;0"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

it("a link gives back what it shows", () =>
  onSheet(async ({ sheet, context }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "A5", screenTip: "看", textToDisplay: "去第五行" };
    cell.load("hyperlink");
    await context.sync();
    expect(cell.hyperlink).toEqual({ documentReference: "A5", screenTip: "看", textToDisplay: "去第五行" });
  }));
