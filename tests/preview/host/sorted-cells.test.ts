/** Sorting as Excel does it: kinds of values, heads, formulas, directions. */
import { expect, it } from "vitest";
import { onSheet } from "./on-sheet";

it("numbers come before texts, texts before true and false, empty cells last in both directions", () =>
  onSheet(async ({ sheet, context, values }) => {
    const put = [["乙"], [""], [true], [2], ["a"], [-1], [false], ["B"]];
    sheet.getRange("A1:A8").values = put;
    sheet.getRange("A1:A8").sort.apply([{ key: 0 }]);
    const up = (await values("A1:A8")).flat();
    expect(up).toEqual([-1, 2, ...up.slice(2, 5), false, true, ""]);
    expect([...up.slice(2, 5)].sort()).toEqual(["B", "a", "乙"]);
    expect(up.indexOf("a")).toBeLessThan(up.indexOf("B"));
    sheet.getRange("A1:A8").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
    expect((await values("A1:A8")).flat()).toEqual([...up.slice(0, 7).reverse(), ""]);
  }));

it("rows keep together under their head, ties keep their order, relative references go along", () =>
  onSheet(async ({ sheet, formulas }) => {
    sheet.getRange("A1:C4").values = [
      ["名", "数", "倍"],
      ["甲", 2, "=B2*2"],
      ["乙", 1, "=B3*2"],
      ["丙", 2, "=B4*$B$2"],
    ];
    sheet.getRange("A1:C4").sort.apply([{ key: 1, ascending: true }], false, true);
    expect(await formulas("A1:C4")).toEqual([
      ["名", "数", "倍"],
      ["乙", 1, "=B2*2"],
      ["甲", 2, "=B3*2"],
      ["丙", 2, "=B4*$B$2"],
    ]);
  }));

it("columns change places by what stands in a row, and each kind of sorting is told", () =>
  onSheet(async ({ sheet, context, values }) => {
    const told: string[] = [];
    sheet.onRowSorted.add(({ address }) => Promise.resolve(void told.push(`rows ${address}`)));
    sheet.onColumnSorted.add(({ address }) => Promise.resolve(void told.push(`columns ${address}`)));
    await context.sync();
    sheet.getRange("A1:D2").values = [
      ["头", 3, 1, 2],
      ["值", "c", "a", "b"],
    ];
    sheet.getRange("A1:D2").sort.apply([{ key: 0 }], false, true, "Columns");
    expect(await values("A1:D2")).toEqual([
      ["头", 1, 2, 3],
      ["值", "a", "b", "c"],
    ]);
    sheet.getRange("B1:D2").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
    expect(told).toEqual(["columns B1:D2", "rows B1:D2"]);
  }));

it("a table's rows are sorted below its head", () =>
  onSheet(async ({ sheet, values }) => {
    sheet.getRange("A1:B3").values = [
      ["名", "数"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.tables.add("A1:B3", true).sort.apply([{ key: 1, ascending: false }]);
    expect(await values("A1:A3")).toEqual([["名"], ["乙"], ["甲"]]);
  }));

it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ["merged cells", (sheet) => sheet.getRange("A1:B1").merge(), "InvalidOperation"],
  ["colours", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0, sortOn: "CellColor" }]), "NotImplemented"],
  ["a column that is not there", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 1 }]), "InvalidArgument"],
  ["nothing to sort by", (sheet) => sheet.getRange("A1:A2").sort.apply([]), "InvalidArgument"],
])("%s are refused", (_, put, code) =>
  onSheet(async ({ sheet, context }) => {
    sheet.getRange("A1:A2").values = [[2], [1]];
    put(sheet);
    sheet.getRange("A1:B2").sort.apply([{ key: 0 }]);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }),
);
