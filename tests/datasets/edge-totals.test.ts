/** The sum of all rows at the edge of a table counts once, whatever it is called. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, column, readSheet, sum, type Table } from "./ledger-bench";

type Row = readonly [string, number, number];
const heating = (...rows: readonly Row[]): Table => [
  ["2024年清洁取暖任务完成情况（户）"],
  ["乡镇", "计划户数", "完成户数"],
  ...rows,
];
const towns = ["青石镇", "白沙镇", "龙口乡", "河湾街道", "柳林镇"];
const rowsOf = (numbers: readonly (readonly [number, number])[]): Row[] =>
  numbers.map(([planned, done], at) => [towns[at] ?? "", planned, done]);
const totalOf = (numbers: readonly (readonly [number, number])[], at: 0 | 1): number =>
  numbers.reduce((so, pair) => so + pair[at], 0);

const numbers = fc.array(fc.tuple(fc.integer({ min: 11, max: 97 }), fc.integer({ min: 11, max: 97 })), {
  minLength: 3,
  maxLength: 5,
});
const called = fc.constantFrom(
  "总和",
  "汇总数",
  "合计值",
  "共",
  "∑",
  "Total",
  "全镇",
  "合計",
  "东部片",
  "以上各地",
  "Z",
);

describe("a row that sums up all others", () => {
  it("is no entry, first or last, by whatever name", () => {
    fc.assert(
      fc.property(numbers, called, fc.boolean(), (rows, name, isFirst) => {
        const total: Row = [name, totalOf(rows, 0), totalOf(rows, 1)];
        const data = readSheet(heating(...(isFirst ? [total, ...rowsOf(rows)] : [...rowsOf(rows), total])));
        expect([sum(data, "planned"), sum(data, "done")]).toEqual([total[1], total[2]]);
        expect(codes(data)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is told, and counted, where it may be chance", () => {
    const amounts: Table = [
      ["2024年城区电采暖面积（万平方米）"],
      ["小区名称", "供暖面积"],
      ["翠苑", 101],
      ["金桥", 112],
      ["南湖", 113],
      ["北岸", 326],
    ];
    const data = readSheet(amounts);
    expect([sum(data, "area"), codes(data)]).toEqual([652, ["rowMayBeTotal"]]);
  });
});

describe("a row that does not", () => {
  it("is an entry, if no word says otherwise", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (rows, off) => {
        const last: Row = ["东部片", totalOf(rows, 0) + off, totalOf(rows, 1)];
        const data = readSheet(heating(...rowsOf(rows), last));
        expect(sum(data, "planned")).toBe(2 * totalOf(rows, 0) + off);
      }),
      { numRuns: 20 },
    );
  });

  it.each(["总和", "总量", "汇总", "∑", "TOTAL", "共5个", "合計"])("%s is a total that is told to differ", (name) => {
    const data = readSheet(heating(["青石镇", 30, 20], ["白沙镇", 40, 25], [name, 75, 45]));
    expect([sum(data, "planned"), codes(data)]).toEqual([70, ["totalDiffers"]]);
  });

  it("of which as much is told as of the others is an entry", () => {
    const sites: Table = [
      ["2024年建筑工地扬尘管控台账"],
      ["工地名称", "建筑面积（平方米）", "形象进度"],
      ["城东综合楼", 29400, "主体施工"],
      ["城西安置房", 17300, "已竣工"],
      ["城南学校", 12100, "主体施工"],
    ];
    expect(column(readSheet(sites), "site").flat()).toContain("城东综合楼");
  });

  it("of two others is an entry: 30 may well be 10 and 20", () =>
    expect(sum(readSheet(heating(["青石镇", 10, 5], ["白沙镇", 20, 10], ["龙口乡", 30, 15])), "planned")).toBe(60));
});

describe("a row that is called by a whole kind", () => {
  it("is no entry where it sums up the enterprises below it, of each month", () => {
    const data = readSheet([
      ["工业企业煤炭消费月报"],
      ["月份", "企业名称", "用煤量（吨）"],
      ["2024年4月", "全县规上", 6000],
      ["2024年4月", "东山热电", 1000],
      ["2024年4月", "西岭焦化", 5000],
      ["2024年5月", "全县规上", 7000],
      ["2024年5月", "东山热电", 1500],
      ["2024年5月", "西岭焦化", 5500],
    ]);
    expect(sum(data, "amount")).toBeCloseTo(1.3);
  });

  it.each(["规上企业", "重点用煤单位", "所有企业"])("%s over two of them", (name) => {
    const data = readSheet([
      ["2024年5月工业企业煤炭消费情况"],
      ["企业名称", "用煤量（吨）"],
      [name, 6000],
      ["东山热电", 1000],
      ["西岭焦化", 5000],
    ]);
    expect(sum(data, "amount")).toBeCloseTo(0.6);
  });

  it("is an entry where its numbers are its own", () => {
    const data = readSheet([
      ["2024年5月工业企业煤炭消费情况"],
      ["企业名称", "用煤量（吨）"],
      ["规下企业", 300],
      ["东山热电", 1000],
      ["西岭焦化", 5000],
    ]);
    expect(sum(data, "amount")).toBeCloseTo(0.63);
  });
});
