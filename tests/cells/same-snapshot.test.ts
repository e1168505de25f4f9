import { describe, expect, it } from "vitest";
import { sheetName } from "../../src/cells/address";
import { isSameSnapshot } from "../../src/cells/same-snapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/cells/snapshot";

const sheet = (changes: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  id: "{1}",
  name: sheetName("台账"),
  visibility: "Visible",
  top: 0,
  left: 0,
  values: [
    ["日期", "AQI"],
    [44_531, 57],
  ],
  formats: [
    ["General", "General"],
    ["yyyy/m/d", "0"],
  ],
  headText: [
    ["日期", "AQI"],
    ["2021/12/1", "57"],
  ],
  hasHiddenRows: false,
  hasHiddenColumns: false,
  ...changes,
});

const workbook = (sheets: readonly SheetSnapshot[], rest: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
  name: "台账.xlsx",
  sheets,
  ...rest,
});

const others: readonly (readonly [string, WorkbookSnapshot])[] = [
  ["a value", workbook([sheet({ values: [["日期", "AQI"], [44_531, 58]] })])], // prettier-ignore
  ["a number that became its text", workbook([sheet({ values: [["日期", "AQI"], [44_531, "57"]] })])], // prettier-ignore
  ["a format", workbook([sheet({ formats: [["General", "General"], ["0", "0"]] })])], // prettier-ignore
  ["a displayed text", workbook([sheet({ headText: [["日期", "AQI"], ["2017/12/2", "57"]] })])], // prettier-ignore
  ["one row more", workbook([sheet({ values: [["日期", "AQI"], [44_531, 57], ["", 60]] })])], // prettier-ignore
  ["one column less", workbook([sheet({ values: [["日期"], [44_531]] })])],
  ["the place on the sheet", workbook([sheet({ top: 1 })])],
  ["the sheet's id", workbook([sheet({ id: "{2}" })])],
  ["the tab", workbook([sheet({ name: sheetName("台账（旧）") })])],
  ["hidden rows", workbook([sheet({ hasHiddenRows: true })])],
  ["a hidden sheet", workbook([sheet({ visibility: "Hidden" })])],
  ["one sheet more", workbook([sheet(), sheet({ id: "{2}" })])],
  ["no sheet", workbook([])],
  ["the file's name", workbook([sheet()], { name: "台账（改）.xlsx" })],
  ["the calculation", workbook([sheet()], { calculation: "manual" })],
  ["an archived copy", workbook([sheet()], { reportCopies: [sheetName("月报·总览 (2)")] })],
];

describe("what was read again", () => {
  it("is the same where every cell, format and name is", () => {
    expect(isSameSnapshot(workbook([sheet()]), workbook([sheet()]))).toBe(true);
  });

  it.each(others)("differs by %s", (_, other) => {
    expect(isSameSnapshot(workbook([sheet()]), other)).toBe(false);
    expect(isSameSnapshot(other, workbook([sheet()]))).toBe(false);
  });
});
