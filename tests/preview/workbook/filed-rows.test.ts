import { describe, expect, it } from "vitest";
import { Sheet } from "../../../src/preview/workbook/sheet";
import type { CellContent } from "../../../src/preview/workbook/sheet-contents";

const plain = (value: CellContent["value"], at = 10): CellContent => ({
  value,
  formula: null,
  known: true,
  style: 3,
  quotePrefix: false,
  source: [at, at + 5],
});

/** As the reader of files fills one: three rows, in the second a cell missing. */
function loaded(): Sheet {
  const sheet = new Sheet("{1}", "日报", "worksheet", null);
  for (const [row, values] of [
    ["日期", "PM2.5", 0.9],
    ["日期", undefined, -0],
    [true, null, { error: "#N/A" }],
  ].entries())
    for (const [column, value] of values.entries())
      if (value !== undefined) sheet.load(row, column + 2, plain(value as CellContent["value"], 100 * row + column));
  return sheet;
}

describe("rows as the file has them", () => {
  it("say what was loaded, cell by cell, in order and by area", () => {
    const sheet = loaded();
    expect(sheet.cell(0, 4)).toEqual(plain(0.9, 2));
    expect(sheet.cell(1, 4)).toEqual(plain(-0, 102));
    expect(sheet.cell(1, 3)).toBeUndefined();
    expect([sheet.cell(0, 1), sheet.cell(0, 5), sheet.cell(3, 2)]).toEqual([undefined, undefined, undefined]);
    expect(sheet.rowCells(2)).toEqual([
      [2, plain(true, 200)],
      [3, plain(null, 201)],
      [4, plain({ error: "#N/A" }, 202)],
    ]);
    expect(sheet.rowNumbers()).toEqual([0, 1, 2]);
    expect(sheet.usedArea(true)).toEqual({ top: 0, left: 2, bottom: 2, right: 4 });
    expect(sheet.usedArea(true, { top: 2, left: 3, bottom: 9, right: 3 })).toBeNull();
    expect(sheet.usedArea(false, { top: 2, left: 3, bottom: 9, right: 3 })).toMatchObject({ top: 2, right: 3 });
  });

  it("keep their other cells where one is written, taken away or told out of order", () => {
    const sheet = loaded();
    sheet.setCell(0, 3, { ...plain("PM10"), source: null });
    sheet.setCell(1, 2, undefined);
    sheet.load(2, 0, plain("前", 7));
    sheet.load(2, 3, { ...plain(5), formula: "=A1" });
    expect(sheet.rowCells(0).map(([, { value }]) => value)).toEqual(["日期", "PM10", 0.9]);
    expect(sheet.rowCells(1)).toEqual([[4, plain(-0, 102)]]);
    expect(sheet.rowCells(2).map(([column, { value }]) => [column, value])).toEqual([
      [0, "前"],
      [2, true],
      [3, 5],
      [4, { error: "#N/A" }],
    ]);
    sheet.setCell(1, 4, undefined);
    expect(sheet.rowNumbers()).toEqual([0, 2]);
  });

  it("go back to what stood there, as often as somebody undoes", () => {
    const sheet = loaded();
    const before = sheet.state();
    const all = (): unknown => sheet.rowNumbers().map((row) => sheet.rowCells(row));
    const stood = all();
    sheet.setCell(0, 2, { ...plain(1), source: null });
    const changed = all();
    const between = sheet.state();
    sheet.setCell(9, 9, plain(2));
    sheet.goBackTo(between);
    expect(all()).toEqual(changed);
    sheet.goBackTo(before);
    expect(all()).toEqual(stood);
  });

  it("have room for as many as there are", () => {
    const sheet = new Sheet("{1}", "日报", "worksheet", null);
    for (let row = 0; row < 500; row += 1)
      for (let column = 0; column < 3; column += 1) sheet.load(row, column, plain(row * column, row));
    expect(sheet.cell(499, 2)).toEqual(plain(998, 499));
    expect(sheet.cell(63, 1)).toEqual(plain(63, 63));
  });
});
