/** What stands in a column, over the rows that are entries. */
import { describe, expect, it } from "vitest";
import {
  columnsOf,
  contentFit,
  filledCells,
  firstLabel,
  groupLine,
  holdsNames,
  sampleRows,
  sampleWords,
} from "../../src/recognition/column-profile";
import { choice, date, number, tableOf, text, type Cells } from "./recognition-bench";

const table = (columns: Readonly<Record<string, Cells>>) => tableOf(columns);
/** Rows of the sheet begin behind the title and the header. */
const rowsOf = (columns: Readonly<Record<string, Cells>>): number[] => sampleRows(table(columns)).map((row) => row - 2);

describe("entries by their look", () => {
  it("are rows of two cells or more", () => {
    expect(rowsOf({ 名称: ["甲厂", "乙厂", "丙厂"], 量: [5, "", 7] })).toEqual([0, 2]);
  });

  it("not totals, notes, headings, nor the header again", () => {
    expect(
      rowsOf({
        名称: ["甲厂", "合计", "注：数据", "一、东区", "名称", "乙厂"],
        量: [5, 5, "暂估", "二期", "量", 7],
        级: ["a", "", "", "", "级", "b"],
      }),
    ).toEqual([0, 5]);
    expect(rowsOf({ 号: ["一", 1, 2], 名称: ["东区", "甲厂", "乙厂"], 量: ["", 5, 7] })).toEqual([1, 2]);
  });

  it("end where a title follows a blank line", () => {
    expect(rowsOf({ 名称: ["甲厂", "", "乙表", "丙", "丁"], 量: [5, "", "", 6, 7] })).toEqual([0]);
    expect(rowsOf({ 名称: ["甲厂", "", "乙厂"], 量: [5, "", 6] })).toEqual([0, 2]);
    expect(rowsOf({ 名称: ["甲厂", "东区", "乙厂"], 量: [5, "", 6] })).toEqual([0, 2]);
    expect(rowsOf({ 名称: ["", "东区", "乙厂"], 量: ["", "", 6] })).toEqual([2]);
    expect(rowsOf({ 名称: ["甲厂", "", "合计", "乙厂"], 量: [5, "", "", 6] })).toEqual([0, 3]);
  });

  it("are forty at most", () => {
    const many = Array.from({ length: 50 }, (_, row) => `第${row}厂`);
    expect(rowsOf({ 名称: many, 量: many.map((_, row) => row * 2 + 9) })).toHaveLength(40);
  });
});

describe("what cells hold", () => {
  const fit = (cells: Cells, spec: Parameters<typeof contentFit>[2]) =>
    contentFit(table({ 厂: cells.map((_, row) => `第${row}厂`), 级: cells.map(() => "中"), 列: cells }), 2, spec);
  const amount = number("列").spec;
  const day = date("列").spec;
  const kind = choice("列").of({ one: ["料棚"], two: ["筒仓"] }).spec;

  it("is told as a share of those that hold something", () => {
    expect(fit([1, 2, "多", "少"], amount)).toBe(0.5);
    expect(fit([1, "", "", "少"], amount)).toBe(0.5);
    expect(fit(["", "", ""], amount)).toBeNull();
    expect(fit(["—", 2, "#N/A"], amount)).toBe(1);
    expect(contentFit(table({ 厂: [] }), 0, amount)).toBeNull();
  });

  it.each([
    [[1, 2.5], 1],
    [["1,200", "约300户", "3亿元"], 1],
    [["<5", "ND"], 1],
    [["2008年", "3月", "5日"], 0],
    [["一些", "待定"], 0],
  ])("amounts: %s", (cells, expected) => {
    expect(fit(cells, amount)).toBe(expected);
  });

  it.each([
    [["2024-1-5", "2024年3月", "3月5日", 45_000], 1],
    [["2024年", "一季度"], 1],
    [["尚未", "待定"], 0],
  ])("days: %s", (cells, expected) => {
    expect(fit(cells, day)).toBe(expected);
  });

  it.each([
    [["料棚", "筒仓", "甲料棚"], 1],
    [["料棚", "其他", "帐篷", "露天"], 0.25],
  ])("choices: %s", (cells, expected) => {
    expect(fit(cells, kind)).toBe(expected);
  });

  it("is any words where words are wanted, and no choice where none are declared", () => {
    expect(fit(["甲", 3], text("列").spec)).toBe(1);
    expect(fit(["甲", 3], choice("列").spec)).toBe(0);
  });

  it("is asked of each column and each kind for itself", () => {
    const shape = table({ 厂: ["甲厂", "乙厂"], 量: [1, 2], 级: ["料棚", "3"] });
    expect([contentFit(shape, 0, amount), contentFit(shape, 1, amount), contentFit(shape, 2, kind)]).toEqual([
      0, 1, 0.5,
    ]);
    expect([contentFit(shape, 0, amount), contentFit(shape, 2, amount)]).toEqual([0, 0.5]);
  });
});

describe("a heading over entries", () => {
  const shape = table({
    号: ["一", "1", 2, "2.1", "3", "Ⅲ", "二"],
    名称: ["东区", "修路", "治水", "清河", "植树", "西区", "合计"],
    量: ["", "", "", 5, "", "", ""],
  });
  const at = (row: number) => groupLine(shape, row + 2)?.text ?? null;

  it("is a numeral of headings and a name, or a number over its parts, with nothing else", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual(["东区", null, "治水", null, null, "西区", null]);
    expect(groupLine(shape, 2)).toEqual({ column: 1, text: "东区" });
  });

  it.each([
    [["2", "21"], null],
    [["2", "2-1"], "治水"],
    [["2", "2．1"], "治水"],
    [["2.3", "2.3.1"], "治水"],
    [["2234", "2234.1"], null],
    [["A", "A.1"], "治水"],
    [["2", ""], null],
  ])("%s", ([first = "", next = ""], expected) => {
    const two = table({ 号: [first, next], 名称: ["治水", "清河"], 量: ["", 5] });
    expect(groupLine(two, 2)?.text ?? null).toBe(expected);
  });

  it("has something below it", () => {
    expect(groupLine(table({ 号: ["2"], 名称: ["治水"], 量: [""] }), 2)).toBeNull();
  });
});

describe("names", () => {
  const of = (cells: Cells, mayRepeat?: boolean) =>
    holdsNames(table({ 号: cells.map((_, row) => row + 5), 级: cells.map(() => "中"), 列: cells }), 2, mayRepeat);

  it("are short texts, hardly two alike, in half of the rows", () => {
    expect(of(["甲厂", "乙厂", "丙厂"])).toBe(true);
    expect(of(["甲厂", "乙厂", "", ""])).toBe(true);
    expect(of(["甲厂", "", ""])).toBe(false);
    expect(of(["", ""])).toBe(false);
    expect(of([1, 2])).toBe(false);
    expect(of(["甲".repeat(30), "乙厂"])).toBe(true);
    expect(of(["甲".repeat(31), "乙厂"])).toBe(false);
    // Three of five
    expect(of(["甲厂", "乙厂", "丙厂", "丙厂", "丙厂"])).toBe(true);
    expect(of(["甲厂", "乙厂", "乙厂", "乙厂", "乙厂"])).toBe(false);
    expect(of(["甲厂", "甲厂", "甲厂", "甲厂"], true)).toBe(true);
  });
});

it("a row is told by its cells", () => {
  const shape = table({ 号: [1, ""], 名称: ["甲厂", " 乙厂 "], 量: ["", 3] });
  expect(columnsOf(shape)).toEqual([0, 1, 2]);
  expect([filledCells(shape, 2), filledCells(shape, 3), filledCells(shape, 9)]).toEqual([2, 2, 0]);
  expect([firstLabel(shape, 2), firstLabel(shape, 3), firstLabel(shape, 9)]).toEqual(["甲厂", "乙厂", ""]);
  expect([sampleWords(shape, 0), sampleWords(shape, 1)]).toEqual([[], ["甲厂", "乙厂"]]);
});
