/** Filters of sheets and tables: which rows are shown, and that no file loses them. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { onSheet } from "./on-sheet";

const rows = [
  ["名", "数"],
  ["苹果", 1],
  ["Pear", 2],
  ["pear", 3],
  ["梨", 4],
];

async function shown(sheet: Excel.Worksheet): Promise<unknown[]> {
  const view = sheet.getRange("A2:B5").getVisibleView();
  view.load("values");
  await sheet.context.sync();
  return (view.values as unknown[][]).map(([, number]) => number);
}

it.each<[string, Excel.FilterCriteria, number, number[]]>([
  ["values, whatever their case", { filterOn: "Values", values: ["PEAR", "梨"] }, 0, [2, 3, 4]],
  ["a pattern", { filterOn: "Custom", criterion1: "=p*r" }, 0, [2, 3]],
  ["not a pattern", { filterOn: "Custom", criterion1: "<>*ea?" }, 0, [1, 4]],
  ["between", { filterOn: "Custom", criterion1: ">1", criterion2: "<=3", operator: "And" }, 1, [2, 3]],
  ["outside", { filterOn: "Custom", criterion1: "<2", criterion2: ">=4", operator: "Or" }, 1, [1, 4]],
  ["equal", { filterOn: "Custom", criterion1: "3" }, 1, [3]],
  ["the highest", { filterOn: "TopItems", criterion1: "2" }, 1, [3, 4]],
  ["the lowest quarter", { filterOn: "BottomPercent", criterion1: "25" }, 1, [1]],
  ["above the mean", { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, 1, [3, 4]],
])("%s", (_, criteria, column, expected) =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:B5").values = rows;
    sheet.autoFilter.apply("A1:B9", column, criteria);
    sheet.autoFilter.load("enabled,isDataFiltered");
    expect(await shown(sheet)).toEqual(expected);
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    expect(await shown(sheet)).toEqual([1, 2, 3, 4]);
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  }),
);

it("both columns of a table hold together, and clearing one or all shows the rows again", () =>
  onSheet(async ({ sheet }) => {
    sheet.getRange("A1:B5").values = rows;
    const table = sheet.tables.add("A1:B5", true);
    const [names, numbers] = [table.columns.getItem("名").filter, table.columns.getItem("数").filter];
    names.applyValuesFilter(["pear"]);
    numbers.applyCustomFilter(">2");
    expect(await shown(sheet)).toEqual([3]);
    sheet.getRange("B3").values = [[9]];
    expect(await shown(sheet)).toEqual([3]);
    table.reapplyFilters();
    expect(await shown(sheet)).toEqual([9, 3]);
    names.clear();
    expect(await shown(sheet)).toEqual([9, 3, 4]);
    table.clearFilters();
    expect(await shown(sheet)).toEqual([1, 9, 3, 4]);
  }));

it.each<[string, unknown, string]>([
  ["colours", { filterOn: "CellColor", color: "#FF0000" }, "NotImplemented"],
  ["this month", { filterOn: "Dynamic", dynamicCriteria: "ThisMonth" }, "NotImplemented"],
  ["no kind", { values: ["a"] }, "InvalidArgument"],
  ["no count", { filterOn: "TopItems", criterion1: "" }, "InvalidArgument"],
])("%s are refused", (_, criteria, code) =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:B5").values = rows;
    sheet.autoFilter.apply("A1:B5", 0, criteria as Excel.FilterCriteria);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }),
);

it("a filtered workbook is not saved without its filter; a file's own filters are not guessed at", async () => {
  const workbook = newWorkbook();
  await onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:B5").values = rows;
    sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["梨"] });
    await context.sync();
    expect(() => saveWorkbook(workbook)).toThrow("filters on Sheet1");
    sheet.autoFilter.remove();
    await context.sync();
  }, workbook);
  await onSheet(
    async ({ sheet, context }) => {
      sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["梨"] });
      await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
    },
    openWorkbook(saveWorkbook(workbook)),
  );
});
