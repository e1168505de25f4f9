/** Members that Microsoft's samples ask for: cells found by their text, fills of a chart's parts, how numbers look. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { withOffice } from "../../excel/office-bench";

const table = [
  ["Project", "Status"],
  ["alpha", "Complete"],
  ["beta", "completed late"],
  ["gamma", 12.5],
];

const onSheet = <Value>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Value>) =>
  withOffice(newWorkbook("Sample"), () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sample");
      sheet.getRange("A1:B4").values = table;
      sheet.getRange("B4").numberFormat = [["0.00"]];
      await context.sync();
      return use(sheet, context);
    }),
  );

it.each([
  ["complete", {}, "Sample!B2"],
  ["complete", { searchDirection: "Backwards" }, "Sample!B3"],
  ["complete", { matchCase: true }, "Sample!B3"],
  ["Complete", { completeMatch: true }, "Sample!B2"],
  ["12.50", {}, "Sample!B4"],
  ["nowhere", {}, null],
] as const)("finds %j (%j) at %s", async (text, criteria, address) => {
  const found = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B4").findOrNullObject(text, criteria as Excel.SearchCriteria);
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
  expect(found).toBe(address);
});

it("finds all cells of a sheet, and fails where there are none", async () => {
  await onSheet(async (sheet, context) => {
    const all = sheet.findAll("complete", {});
    all.load("address,cellCount");
    await context.sync();
    expect([all.address, all.cellCount]).toEqual(["Sample!B2,Sample!B3", 2]);
    sheet.findAll("nowhere", {});
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("fills of a title and a legend are kept in the file, and taken away again", async () => {
  const workbook = newWorkbook("Sample");
  await withOffice(workbook, () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sample");
      sheet.getRange("A1:B3").values = [
        ["", "a"],
        ["x", 1],
        ["y", 2],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
      chart.title.text = "t";
      chart.title.format.fill.setSolidColor("#FFEE00");
      chart.legend.format.fill.setSolidColor("white");
      chart.dataLabels.showValue = true;
      chart.dataLabels.format.font.size = 15;
      await context.sync();
    }),
  );
  const [chart] = openWorkbook(saveWorkbook(workbook)).sheets[0]?.charts ?? [];
  expect([chart?.title.fill, chart?.legend.fill]).toEqual(["#FFEE00", "#FFFFFF"]);
  expect(chart?.series.map(({ labels }) => labels.show)).toEqual([true]);
  expect(workbook.sheets[0]?.charts[0]?.series[0]?.labels.text.size).toBe(15);
  await withOffice(workbook, () =>
    Excel.run(async (context) => {
      const [drawn] = (await loaded(context)).items;
      drawn?.title.format.fill.clear();
      await context.sync();
    }),
  );
  expect(openWorkbook(saveWorkbook(workbook)).sheets[0]?.charts[0]?.title.fill).toBeNull();
});

async function loaded(context: Excel.RequestContext): Promise<Excel.ChartCollection> {
  const { charts } = context.workbook.worksheets.getItem("Sample");
  charts.load("items/name");
  await context.sync();
  return charts;
}

it("tells how a Chinese system writes numbers and dates", async () => {
  await onSheet(async (_, context) => {
    const { numberFormat, datetimeFormat } = context.application.cultureInfo;
    numberFormat.load("numberDecimalSeparator");
    datetimeFormat.load("shortDatePattern");
    await context.sync();
    expect([numberFormat.numberDecimalSeparator, datetimeFormat.shortDatePattern]).toEqual([".", "yyyy/M/d"]);
  });
});
