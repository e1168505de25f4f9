/** Heads that are printed again in mid-table, and entries that look like heads. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";
import { codes, column, readSheet, sum, type Table } from "./ledger-bench";

const HEAD = ["月份", "运输类别", "货运量（万吨）"];

describe("heads that are printed again", () => {
  it("take no entry above them along, be its number typed as text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 10 }),
        fc.nat(20),
        (amounts, at) => {
          const rows = amounts.map((amount, index) => [
            `${Math.floor(index / 2) + 1}月份`,
            index % 2 === 0 ? "铁路" : "公路",
            `${amount}`,
          ]);
          const place = 1 + (at % (rows.length - 1));
          const table: Table = [["2023年货物运输量月报"], HEAD, ...rows.slice(0, place), HEAD, ...rows.slice(place)];
          const data = readSheet(table);
          expect(sum(data, "amount")).toBeCloseTo(
            amounts.reduce((so, amount) => so + amount, 0),
            9,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("heads of two rows, printed again without that of their units", () => {
  it("take no entry of numbers along, wherever they stand", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 10 }),
        fc.nat(20),
        fc.boolean(),
        (amounts, at, units) => {
          const head = ["月份", "铁路运输量", "公路运输量"];
          const under = [["", "（万吨）", "（万吨）"]];
          const rows = amounts.map((amount, index) => [index + 1, amount, amount + 1]);
          const place = 1 + (at % (rows.length - 1));
          const again = units ? [head, ...under] : [head];
          const table: Table = [["2023年货物运输量月报"], head, ...under, ...rows.slice(0, place), ...again];
          const data = readSheet([...table, ...rows.slice(place)]);
          expect(sum(data, "amount")).toBeCloseTo(
            amounts.reduce((so, amount) => so + 2 * amount + 1, 0),
            9,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("an entry that has words of heads", () => {
  it("is an entry among days: 2020年2月 | 某店 | 存在问题, twice in a row", () => {
    const table: Table = [
      ["2020年餐饮油烟检查台账"],
      ["检查日期", "单位名称", "检查结果", "检查日期", "单位名称", "检查结果"],
      ["2020年4月", "东湾火锅店", "合格", "2020年9月", "西岭饭店", "合格"],
      ["2020年2月", "南河小吃部", "存在问题", "2020年9月", "北岗小吃部", "不合格"],
      ["2020年6月", "中街饭店", "合格", "2020年8月", "上坪餐馆", "存在问题"],
    ];
    const data = readSheet(table);
    expect(column(data, "restaurant").flat()).toHaveLength(6);
    expect(codes(data)).toEqual([]);
  });
});

describe("columns that are one answer, whose heads are printed again", () => {
  const TITLE = ["2024年燃气锅炉低氮燃烧改造台账"];
  const NAMES = ["使用单位", "台数"];
  const day = ["验收时间"];
  const ticks = [
    [
      ["√", ""],
      ["", "√"],
      ["√", ""],
      ["", "√"],
    ],
    ["2024-04-02", "", "2024-05-09", ""],
  ] as const;
  const entries = ["东坪厂", "南坪厂", "西坪厂", "北坪厂"].map((name, at) => [name, at + 1]);
  const ticked = entries.map((entry, at) => [...entry, ...(ticks[0][at] ?? []), ticks[1][at] ?? ""]);
  const dated = entries.map((entry, at) => [
    ...entry,
    ...(at % 2 === 0 ? ["已完成", 2024, at + 1, 6] : ["未完成", "", "", ""]),
  ]);

  it.each([
    ["of one row", [[...NAMES, "已完成", "未完成", ...day]], ticked],
    [
      "of two rows",
      [
        [...NAMES, "完成情况", "", ...day],
        ["", "", "已完成", "未完成", ""],
      ],
      ticked,
    ],
    ["of days in parts", [[...NAMES, "完成情况", "年", "月", "日"]], dated],
  ] as [string, Table, Table][])("are so throughout: %s", (_, heads, rows) => {
    const report = assessed([TITLE, ...heads, ...rows.slice(0, 2), ...heads, ...rows.slice(2)]);
    expect([report("lowNoxBoilers"), report.codes]).toEqual([{ figure: 4, plan: 10 }, []]);
  });
});
