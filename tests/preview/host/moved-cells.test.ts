/** Cells that change their place, and the formulas that follow them. */
import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { onSheet } from "./on-sheet";

describe("inserting and deleting", () => {
  it("pushes cells down with every reference to them, and nothing beside them", () =>
    onSheet(async ({ sheet, context, formulas }) => {
      sheet.getRange("A1:C3").values = [
        [1, 10, "=SUM(A1:A3)"],
        [2, 20, "=A2*$B$2"],
        [3, 30, "=SUM(A1:B3)"],
      ];
      const other = context.workbook.worksheets.add("别表");
      other.getRange("A1").values = [["=Sheet1!A3+B3"]];
      context.workbook.names.add("甲", sheet.getRange("A2:A3"));
      sheet.getRange("A2").insert("Down");
      await context.sync();
      expect(await formulas("A1:C4")).toEqual([
        [1, 10, "=SUM(A1:A4)"],
        ["", 20, "=A3*$B$2"],
        [2, 30, "=SUM(A1:B3)"],
        [3, "", ""],
      ]);
      const [away, name] = [other.getRange("A1"), context.workbook.names.getItem("甲")];
      away.load("formulas");
      name.load("formula");
      await context.sync();
      expect([away.formulas, name.formula]).toEqual([[["=Sheet1!A4+B3"]], "=Sheet1!$A$3:$A$4"]);
    }));

  it("closes up from below or from the right; what referred to nothing else is #REF!", () =>
    onSheet(async ({ sheet, context, formulas }) => {
      sheet.getRange("A1:D3").values = [
        [1, 2, 3, "=A2+A3"],
        [4, 5, 6, "=SUM(A1:A3)"],
        [7, 8, 9, "=B1"],
      ];
      sheet.getRange("A2").delete("Up");
      sheet.getRange("B1").delete("Left");
      await context.sync();
      expect(await formulas("A1:D3")).toEqual([
        [1, 3, "=#REF!+A2", ""],
        [7, 5, 6, "=SUM(A1:A2)"],
        ["", 8, 9, "=#REF!"],
      ]);
    }));

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a table", (sheet) => void sheet.tables.add("A2:B3", true)],
    ["merged cells", (sheet) => sheet.getRange("A2:B3").merge()],
    ["a link", (sheet) => (sheet.getRange("A2").hyperlink = { address: "https://example.cn" })],
    ["a comment", (sheet) => void sheet.comments.add("A2", "一")],
  ])("%s is not torn apart", (_, put) =>
    onSheet(async ({ sheet, context }) => {
      put(sheet);
      await context.sync();
      sheet.getRange("A1").insert("Down");
      await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
    }),
  );

  it("leaves sheets of files alone, of which it does not read everything", () => {
    const opened = openWorkbook(saveWorkbook(newWorkbook()));
    return onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").insert("Down");
      await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
    }, opened);
  });

  it("tells what was done", () =>
    onSheet(async ({ sheet, context }) => {
      const told: string[] = [];
      sheet.onChanged.add(({ changeType, address }) => Promise.resolve(void told.push(`${changeType} ${address}`)));
      await context.sync();
      sheet.getRange("A1:B1").insert("Down");
      sheet.getRange("C1").delete("Left");
      await context.sync();
      expect(told).toEqual(["CellInserted A1:B1", "CellDeleted C1"]);
    }));
});

it("cells that are taken elsewhere keep their formulas, and others follow them", () =>
  onSheet(async ({ sheet, context, formulas }) => {
    sheet.getRange("A1:C2").values = [
      [1, "=A1+1", "=B1"],
      [2, "=C1", ""],
    ];
    sheet.getRange("A1:B1").moveTo("A4");
    await context.sync();
    expect(await formulas("A1:C4")).toEqual([
      ["", "", "=B4"],
      [2, "=C1", ""],
      ["", "", ""],
      [1, "=A4+1", ""],
    ]);
  }));

it("of rows that agree the first stays, whatever their case, and the head is none of them", () =>
  onSheet(async ({ sheet, context, values }) => {
    sheet.getRange("A1:B5").values = [
      ["a", 1],
      ["A", 2],
      ["b", 3],
      ["a", 4],
      ["c", 5],
    ];
    const result = sheet.getRange("A1:B5").removeDuplicates([0], true);
    result.load("removed,uniqueRemaining");
    expect(await values("A1:B5")).toEqual([
      ["a", 1],
      ["A", 2],
      ["b", 3],
      ["c", 5],
      ["", ""],
    ]);
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    await context.sync();
  }));

describe("copying", () => {
  const prepared = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1:C1").values = [[3, "", "=SUM(A1:B1)"]];
    sheet.getRange("C1").format.font.bold = true;
  };

  it.each<[Excel.RangeCopyType, boolean, boolean, unknown[][]]>([
    ["All", false, false, [[3, "", "=SUM(A3:B3)"]]],
    ["Formulas", false, false, [[3, "", "=SUM(A3:B3)"]]],
    ["Values", false, false, [[3, "", 3]]],
    ["All", true, false, [[3, "旧", "=SUM(A3:B3)"]]],
    ["Formats", false, false, [["旧", "旧", "旧"]]],
  ] as [Excel.RangeCopyType, boolean, boolean, unknown[][]][])("%s, without blanks: %s", (type, skip, turn, expected) =>
    onSheet(async ({ sheet, context, formulas }) => {
      prepared(sheet);
      sheet.getRange("A3:C3").values = [["旧", "旧", "旧"]];
      sheet.getRange("A3").copyFrom("A1:C1", type, skip, turn);
      const font = sheet.getRange("C3").format.font;
      font.load("bold");
      await context.sync();
      expect(await formulas("A3:C3")).toEqual(expected);
      expect(font.bold).toBe(type === "All" || type === "Formats");
    }),
  );

  it("turns rows into columns, and what lay to the left of a formula then lies above it", () =>
    onSheet(async ({ sheet, formulas }) => {
      prepared(sheet);
      sheet.getRange("E3").copyFrom("A1:C1", "All", false, true);
      expect(await formulas("E3:E5")).toEqual([[3], [""], ["=SUM(E3:E4)"]]);
    }));
});
