/** Tables by their parts, colours by name, widths that fit: what others' add-ins use and ours does not. */
import { expect, it } from "vitest";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { withOffice } from "../../excel/office-bench";

it("a table is filled by its head, rows and columns, and stands so in the file", async () => {
  const workbook = newWorkbook();
  await withOffice(workbook, async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["品名", "数量"]];
      table.rows.add(undefined, [
        ["甲", 3],
        ["乙", 4],
      ]);
      table.rows.add(undefined, [["丙一二三四五六七八九十", 5]]);
      const column = table.columns.add(undefined, [["单价"], [1], [2], [3]]);
      column.load("name,index");
      const body = table.getDataBodyRange();
      body.load("address,values");
      table.rows.load("count");
      sheet.getUsedRange().format.autofitColumns();
      const width = sheet.getRange("A1");
      width.load("format/columnWidth");
      await context.sync();
      expect([column.name, column.index]).toEqual(["单价", 2]);
      expect(body.address).toBe("Sheet1!A2:C4");
      expect(body.values).toEqual([
        ["甲", 3, 1],
        ["乙", 4, 2],
        ["丙一二三四五六七八九十", 5, 3],
      ]);
      expect(table.rows.count).toBe(3);
      expect(width.format.columnWidth).toBeGreaterThan(100);
    });
  });
  const [table] = openWorkbook(saveWorkbook(workbook)).sheets[0]?.tables ?? [];
  expect(table?.columns).toEqual(["品名", "数量", "单价"]);
  expect(table?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
});

it("a new link takes the workbook's own font; a tip may have 255 characters", async () => {
  await withOffice(newWorkbook(), async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.values = [["来源"]];
      cell.format.font.name = "宋体";
      cell.format.font.size = 10.5;
      cell.format.fill.color = "rebeccapurple".replace("rebecca", "medium");
      cell.hyperlink = { documentReference: "Sheet1!B2", screenTip: "看".repeat(255) };
      cell.load("format/font/name,format/font/size,format/fill/color");
      await context.sync();
      expect([cell.format.font.name, cell.format.font.size]).not.toEqual(["宋体", 10.5]);
      expect(cell.format.fill.color).toBe("#9370DB");
      cell.hyperlink = { documentReference: "Sheet1!B2", screenTip: "看".repeat(256) };
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

it.each([
  { code: null, height: "is passed over" },
  { code: "AccessDenied", height: "is refused" },
])("a member with a trouble $height", async ({ code }) => {
  const troubles = [{ member: "Worksheet.tabColor=", code }];
  await withOffice(
    newWorkbook(),
    async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tabColor = "red";
        if (code !== null) {
          await expect(context.sync()).rejects.toMatchObject({ code });
          return;
        }
        sheet.load("tabColor");
        await context.sync();
        expect(sheet.tabColor).toBe("");
      });
    },
    { troubles },
  );
});
