/**
 * The real Office.js against the embedded Excel: the exchanges that the add-in lives on, and what the host must refuse.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs, type ConnectedOffice } from "../../../src/preview/host/node-transport";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";

let host: ExcelHost;
let office: ConnectedOffice;

beforeEach(async () => {
  host = new ExcelHost(newWorkbook("空气"));
  office = await connectOfficeJs(host);
});
afterEach(() => office.disconnect());

const run = <Result>(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>,
): Promise<Result> => office.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("空气")));

/** The code of the error that a batch fails with. */
const codeOf = (batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>): Promise<string> =>
  run(batch).then(
    () => "no error",
    (error: unknown) => (error as { code: string }).code,
  );

const inRun = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
  codeOf(async (context, sheet) => {
    change(sheet);
    await context.sync();
  });

describe("worksheets", () => {
  it("are listed, added, renamed through a proxy that stays valid, and removed", async () => {
    const names = await run(async (context) => {
      const added = context.workbook.worksheets.add("月报·总览");
      await context.sync();
      added.name = "月报·空气质量";
      added.tabColor = "#1F5A7A";
      await context.sync();
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/id");
      await context.sync();
      added.delete();
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["空气", "月报·空气质量"]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["空气"]);
  });

  it("answer null objects, and null for all that hangs on them", async () => {
    await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有");
      const cell = missing.getRange("A1");
      cell.load("values");
      await context.sync();
      expect([missing.isNullObject, cell.isNullObject]).toEqual([true, true]);
    });
  });

  it.each(["", "一".repeat(32), "a/b", "a:b", "[x]", "'a", "a'"])("refuse the name %j", async (name) => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  it("refuse a name that is taken, without case, and the last visible sheet's removal", async () => {
    host.workbook.addSheet("Air");
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.add("AIR");
        await context.sync();
      }),
    ).toBe("ItemAlreadyExists");
    expect(
      await codeOf(async (context, sheet) => {
        context.workbook.worksheets.getItem("Air").delete();
        sheet.delete();
        await context.sync();
      }),
    ).toBe("InvalidOperation");
  });
});

describe("cells", () => {
  it("take blocks of more than 1,500 cells, which the client cuts", async () => {
    const block = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => row * 100 + column),
    );
    const back = await run(async (context, sheet) => {
      const range = sheet.getRangeByIndexes(2, 1, 400, 12);
      range.values = block;
      range.load("values,address");
      await context.sync();
      return { values: range.values as number[][], address: range.address };
    });
    expect(back).toEqual({ values: block, address: "空气!B3:M402" });
  });

  it.each<[string | number | boolean, unknown, string]>([
    ["3%", 0.03, "3%"],
    ["1,234", 1234, "1,234"],
    ["1-2", 44198, "1月2日"],
    ["1/2", 44198, "1月2日"],
    ["2021-1-5", 44201, "2021/1/5"],
    ["2021年1月5日", 44201, "2021年1月5日"],
    ["2021-02-30", "2021-02-30", "2021-02-30"],
    ["TRUE", true, "TRUE"],
    ["'=1+1", "=1+1", "=1+1"],
    ["-5", -5, "-5"],
    ["¥5", 5, "¥5"],
    ["0 1/2", 0.5, "1/2"],
    ["123456789012345678", 123456789012345000, "1.23457E+17"],
    ["重度污染", "重度污染", "重度污染"],
    ["=SUM(1,2)", 3, "3"],
    [12.5, 12.5, "12.5"],
    [false, false, "FALSE"],
  ])("take %j as Excel takes it when typed", async (input, value, text) => {
    await run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[input]];
      cell.load("values,text");
      await context.sync();
      expect(cell.values[0]?.[0]).toEqual(value);
      expect(cell.text[0]?.[0]?.trim()).toBe(text);
    });
  });

  it("keep everything as text where the format is text", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["@"]];
      range.values = [["=A1", "+86", "1/2"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([["=A1", "+86", "1/2"]]);
    });
  });

  it("leave null alone and clear on an empty text", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, ""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, ""]]);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a block of another shape", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2, 3]])],
    ["a bad address", (sheet) => void sheet.getRange("A0").load("values")],
    ["a text of 32,768 characters", (sheet) => (sheet.getRange("A1").values = [["字".repeat(32_768)]])],
    ["a colour that is none", (sheet) => (sheet.getRange("A1").format.fill.color = "bluish")],
    ["an alignment that is none", (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center")],
    ["a size below one", (sheet) => (sheet.getRange("A1").format.font.size = 0)],
  ])("refuse %s with InvalidArgument", async (_what, change) => {
    expect(await inRun(change)).toBe("InvalidArgument");
  });

  it("give null for whole columns instead of an error, and refuse to write them", async () => {
    await run(async (context, sheet) => {
      const column = sheet.getRange("A:A");
      column.load("values,address");
      await context.sync();
      expect([column.values, column.address]).toEqual([null, "空气!A:A"]);
    });
    expect(await inRun((sheet) => (sheet.getRange("A:A").values = 1 as unknown as number[][]))).toBe("InvalidArgument");
  });

  it("refuse to calculate what the host cannot, instead of inventing it", async () => {
    expect(
      await codeOf(async (context, sheet) => {
        const cell = sheet.getRange("A1");
        cell.formulas = [["=VLOOKUP(1,B1:C3,2)"]];
        cell.load("values");
        await context.sync();
      }),
    ).toBe("NotImplemented");
  });
});

describe("formats, charts and the rest that a report writes", () => {
  it("survive saving and opening", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:C4").values = [
        ["月份", "今年", "目标"],
        ["1月", 40, 63.5],
        ["2月", 50, 63.5],
        ["3月", 45, 63.5],
      ];
      const areas = sheet.getRanges("A1:C1,B2:B4");
      areas.format.fill.color = "#F2F2F2";
      areas.format.font.bold = true;
      sheet.getRange("A1:C4").format.borders.getItem("EdgeTop").style = "Continuous";
      sheet.getRange("A1:C4").format.borders.getItem("EdgeTop").weight = "Medium";
      sheet.getRange("A6:C6").merge();
      sheet.getRange("A1").format.columnWidth = 84;
      sheet.getRange("A1").format.rowHeight = 24;
      sheet.getRange("A2").hyperlink = { documentReference: "'空气'!B2", screenTip: "数据" };
      const bars = sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
      bars.dataBar.positiveFormat.fillColor = "#1F5A7A";
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "目标图";
      chart.title.text = "低于目标";
      chart.setPosition("E2", "K16");
      await context.sync();
      const line = sheet.charts.getItem("目标图").series.getItemAt(1);
      line.chartType = "Line";
      line.format.line.color = "#B3261E";
      line.format.line.lineStyle = "Dash";
      line.points.getItemAt(2).hasDataLabel = true;
      line.points.getItemAt(2).dataLabel.showSeriesName = true;
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("1:1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
      sheet.showGridlines = false;
      context.workbook.settings.add("月报", { 版本: 1, 引号: '"' });
      await context.sync();
    });
    const opened = openWorkbook(saveWorkbook(host.workbook));
    const sheet = opened.sheets[0];
    const style = opened.styles.get(sheet?.styleAt(0, 0) ?? 0);
    expect(style).toMatchObject({
      font: { bold: true },
      fill: { color: "#F2F2F2" },
      borders: { top: { style: "medium" } },
    });
    expect(sheet).toMatchObject({
      freeze: { rows: 1 },
      showGridlines: false,
      merges: [{ top: 5, left: 0, bottom: 5, right: 2 }],
      page: { orientation: "landscape", fitWidth: 1, footer: "&C第 &P 页 共 &N 页" },
    });
    expect(sheet?.hyperlinks[0]).toMatchObject({ location: "'空气'!B2", tip: "数据" });
    expect(sheet?.conditionalFormats[0]?.rule).toMatchObject({ kind: "dataBar", color: "#1F5A7A" });
    expect(sheet?.charts[0]).toMatchObject({
      name: "目标图",
      title: { text: "低于目标" },
      series: [
        { shape: "column", values: "空气!$B$2:$B$4", categories: "空气!$A$2:$A$4", name: { reference: "空气!$B$1" } },
        { shape: "line", line: { color: "#B3261E", dash: "dash" } },
      ],
    });
    expect(opened.settings.get("月报")).toEqual({ 版本: 1, 引号: '"' });
    expect(opened.names[0]).toMatchObject({ name: "_xlnm.Print_Titles", formula: "空气!$1:$1" });
  });
});

describe("what Excel refuses", () => {
  it("anything on a protected sheet", async () => {
    const sheet = host.workbook.sheets[0];
    if (sheet) sheet.protection = { raw: "" };
    expect(await inRun((it) => (it.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await inRun((it) => (it.getRange("A1").format.font.bold = true))).toBe("AccessDenied");
  });

  it("everything while a cell is edited", async () => {
    host.editingCell = true;
    expect(await inRun((sheet) => void sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
  });

  it("requests and responses beyond 5 MB", async () => {
    const long = "长".repeat(30_000);
    expect(await inRun((sheet) => (sheet.getRange("A1:A60").values = Array.from({ length: 60 }, () => [long])))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    for (let row = 0; row < 60; row += 1)
      host.workbook.sheets[0]?.setCell(row, 0, {
        value: long,
        formula: null,
        known: true,
        style: 0,
        quotePrefix: false,
        source: null,
      });
    expect(await inRun((sheet) => void sheet.getRange("A1:A60").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("members that the played Excel does not have, by name", async () => {
    await expect(
      run(async (context, sheet) => {
        sheet.getRange("A1").load("valuesAsJson");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.valuesAsJson" } });
  });

  it("members that it has and the embedded one lacks: NotImplemented, never silence", async () => {
    expect(await inRun((sheet) => sheet.getRange("A1:B2").getSpillingToRange())).toBe("NotImplemented");
  });
});

describe("errors", () => {
  it("stop the batch where they happen; what came before stays", async () => {
    const failure = await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("没有").name = "x";
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ItemNotFound" });
    expect([host.workbook.sheets[0]?.cell(0, 0)?.value, host.workbook.sheets[0]?.cell(1, 0)]).toEqual([1, undefined]);
  });

  it("can be ordered at a sync and an action", async () => {
    host.orderFault({ sync: 2, action: 0, code: "GeneralException" });
    const codes: string[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      codes.push(await inRun((sheet) => void sheet.load("name")));
    }
    expect(codes).toContain("GeneralException");
  });
});

describe("events and settings", () => {
  it("tell of changed cells while somebody listens, and of none after", async () => {
    const heard: string[] = [];
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const registration = await run(async (context, it) => {
      const added = it.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    host.events.fireChanged(sheet.id, "B2");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await office.Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.events.fireChanged(sheet.id, "B3");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["B2"]);
  });

  it("tell of what is selected, by a person or by the add-in, and answer with it", async () => {
    const heard: string[] = [];
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    await run(async (context, it) => {
      it.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.select({ sheet, area: { top: 1, left: 1, bottom: 3, right: 2 } }, { row: 3, column: 1 });
    await run(async (context, it) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["空气!B2:C4", "空气!B4"]);
      it.getRange("D5").select();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["B2:C4", "D5"]);
  });

  it("remember the selection of every sheet", async () => {
    const [first, second] = [host.workbook.sheets[0], host.workbook.addSheet("别的")];
    if (!first) throw new Error("no sheet");
    host.select({ sheet: first, area: { top: 4, left: 0, bottom: 4, right: 0 } });
    host.activate(second);
    expect(host.currentSelection().area.top).toBe(0);
    host.activate(first);
    expect(host.currentSelection()).toEqual({ sheet: first, area: { top: 4, left: 0, bottom: 4, right: 0 } });
  });

  it("keep settings, and list the members used with the set that each came with", async () => {
    await run(async (context) => {
      context.workbook.settings.add("k", [1, 2]);
      await context.sync();
      const item = context.workbook.settings.getItemOrNullObject("k");
      item.load("value");
      await context.sync();
      expect(item.value).toEqual([1, 2]);
      item.delete();
      await context.sync();
    });
    expect(host.workbook.settings.size).toBe(0);
    expect(host.membersUsed().get("Workbook.settings")).toBe("1.4");
  });

  it("release every reference to a range when the run ends", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2").getResizedRange(1, 1);
      range.load("address");
      await context.sync();
      range.values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      await context.sync();
    });
    expect(host.keptCount).toBe(0);
  });
});
