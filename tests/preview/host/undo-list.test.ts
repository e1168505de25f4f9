/** The undo list that people and add-ins share, through the real Office.js at two levels of Excel. */
import { describe, expect, it } from "vitest";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import { CellEdits } from "../../../src/preview/page/cell/cell-edits";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

async function withExcel(
  apiLevel: string,
  use: (host: ExcelHost, run: typeof Excel.run, edits: CellEdits) => Promise<void>,
): Promise<void> {
  const host = new ExcelHost(newWorkbook("空气"), { apiLevel });
  const office = await connectOfficeJs(host);
  try {
    await use(host, office.Excel.run, new CellEdits(host));
  } finally {
    office.disconnect();
  }
}

const sheetOf = (host: ExcelHost) => {
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
};

describe("before ExcelApi 1.20", () => {
  it("is emptied by whatever an add-in writes, and not by what it reads", () =>
    withExcel("1.14", async (host, run, edits) => {
      edits.write(sheetOf(host), A1, [["原有"]]);
      await run(async (context) => {
        const cell = context.workbook.worksheets.getItem("空气").getRange("A1");
        cell.load("values");
        await context.sync();
      });
      expect(host.undoList.size).toBe(1);
      await run(async (context) => {
        context.workbook.settings.add("k", 1);
        await context.sync();
      });
      expect(host.undoList.size).toBe(0);
      expect(host.undoList.undo()).toBeUndefined();
      expect(sheetOf(host).cell(0, 0)?.value).toBe("原有");
    }));
});

describe("since ExcelApi 1.20", () => {
  it("takes back what an add-in did, request by request, and then what a person typed", () =>
    withExcel("1.20", async (host, run, edits) => {
      const sheet = sheetOf(host);
      edits.write(sheet, A1, [["原有"]]);
      await run(async (context) => {
        const own = context.workbook.worksheets.getItem("空气");
        own.getRange("A1:B1").values = [["一", "二"]];
        own.getRange("A1").format.fill.color = "#F2F2F2";
        await context.sync();
        const added = context.workbook.worksheets.add("月报");
        const chart = own.charts.add("Line", own.getRange("A1:B1"));
        chart.title.text = "走势";
        own.getRange("A1:B1").merge(false);
        own.freezePanes.freezeRows(1);
        added.getRange("A1").values = [["新"]];
        await context.sync();
        chart.title.text = "别的";
        await context.sync();
      });
      expect(host.undoList.size).toBe(4);
      host.undoList.undo();
      expect(sheet.charts.map(({ title }) => title.text)).toEqual(["走势"]);
      host.undoList.undo();
      expect([host.workbook.sheets.map(({ name }) => name), sheet.charts, sheet.merges, sheet.freeze]).toEqual([
        ["空气"],
        [],
        [],
        null,
      ]);
      expect([sheet.cell(0, 0)?.value, sheet.cell(0, 1)?.value]).toEqual(["一", "二"]);
      host.undoList.undo();
      expect([
        sheet.cell(0, 0)?.value,
        sheet.cell(0, 1)?.value ?? null,
        host.workbook.styles.get(sheet.styleAt(0, 0)).fill.color,
      ]).toEqual(["原有", null, null]);
      expect(host.undoList.undo()).toEqual({ sheet, area: A1 });
      expect(sheet.cell(0, 0)?.value ?? null).toBeNull();
    }));

  it("leaves what add-ins keep in the file as it is", () =>
    withExcel("1.20", async (host, run) => {
      await run(async (context) => {
        context.workbook.settings.add("k", 1);
        context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
        await context.sync();
      });
      expect(host.undoList.size).toBe(0);
      await run(async (context) => {
        context.workbook.settings.add("k", 2);
        context.workbook.worksheets.getItem("空气").getRange("A1").values = [[1]];
        await context.sync();
      });
      host.undoList.undo();
      expect([
        sheetOf(host).cell(0, 0)?.value ?? null,
        host.workbook.settings.get("k"),
        host.workbook.customXmlParts.length,
      ]).toEqual([null, 2, 1]);
    }));

  it("is emptied by what Excel cannot undo", () =>
    withExcel("1.20", async (host, run, edits) => {
      edits.write(sheetOf(host), A1, [["原有"]]);
      await run(async (context) => {
        const added = context.workbook.worksheets.add("月报");
        await context.sync();
        expect(host.undoList.size).toBe(2);
        added.delete();
        await context.sync();
      });
      expect(host.undoList.size).toBe(0);
    }));

  it("tells the add-in of sheets that go back", () =>
    withExcel("1.20", async (host, run) => {
      const heard: string[] = [];
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("空气");
        sheet.onChanged.add(({ address }) => {
          heard.push(address);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2").values = [[1]];
        await context.sync();
      });
      heard.length = 0;
      host.undoList.undo();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual(["A1"]);
    }));
});
