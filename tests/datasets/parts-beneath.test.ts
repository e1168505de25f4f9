/** A row that is the sum of the rows beneath it is not counted beside them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, readSheet, sum, type Table } from "./ledger-bench";

const heating = (...rows: readonly (readonly [string, number, number])[]): Table => [
  ["2024年清洁取暖任务完成情况（户）"],
  ["区域", "计划户数", "完成户数"],
  ...rows,
];
const coal = (...rows: readonly (readonly [string, number])[]): Table => [
  ["2024年9月工业企业煤炭消费量（吨）"],
  ["企业名称", "煤炭消费量"],
  ...rows,
];

describe("a whole above its parts", () => {
  it.each([
    ["城区", ["东街道", "西街道"]],
    ["高新区", ["科苑社区", "创业社区", "桃园小区"]],
    ["甲镇", ["甲镇一村", "甲镇二村"]],
    ["北山乡", ["上河村", "下河村"]],
    ["青龙旗", ["白音镇", "红山苏木"]],
  ])("%s over %j, whatever the numbers", (whole, parts) => {
    const anyRow = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(900));
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: parts.length, maxLength: parts.length }), anyRow, (rows, last) => {
        const [planned, done] = [0, 1].map((at) => rows.reduce((all, row) => all + (row[at] ?? 0), 0));
        const data = readSheet(
          heating(
            [whole, planned ?? 0, done ?? 0],
            ...parts.map((part, at): [string, number, number] => [part, rows[at]?.[0] ?? 0, rows[at]?.[1] ?? 0]),
            ["南河镇", ...last],
          ),
        );
        expect(sum(data, "planned")).toBe((planned ?? 0) + last[0]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["甲集团", "一分厂", "二分厂"],
    ["宏达水泥有限公司", "宏达水泥有限公司老厂", "宏达水泥有限公司新厂"],
    ["永固总公司", "永固河东公司", "城南厂"],
  ])("%s over %s and %s", (whole, one, other) =>
    expect(sum(readSheet(coal([whole, 20000], [one, 12000], [other, 8000], ["乙水泥", 3000])), "amount")).toBe(2.3),
  );

  it.each(["一", "（一）", "Ⅰ", "二、"])("rows numbered %s over rows numbered anew, be it a single one", (mark) => {
    const data = readSheet([
      ["2024年清洁取暖任务完成情况（户）"],
      ["序号", "镇村", "计划户数", "完成户数"],
      [mark, "石泉", 63, 57],
      [1, "上坪", 40, 37],
      [2, "下坪", 23, 20],
      ["三", "柳林", 30, 12],
      [1, "河湾", 30, 12],
      ["合计", "", 93, 69],
    ]);
    expect([sum(data, "planned"), sum(data, "done"), codes(data)]).toEqual([93, 69, []]);
  });

  it("其中 without a colon names a part", () =>
    expect(sum(readSheet(coal(["甲公司", 9000], ["其中一分厂", 5000], ["二分厂", 4000], ["乙", 1000])), "amount")).toBe(
      1,
    ));
});

describe("rows that only happen to be a sum", () => {
  it("of round numbers and names of one kind are entries, without a word", () => {
    const data = readSheet(heating(["东岳镇", 100, 90], ["西河镇", 60, 50], ["南山镇", 40, 40], ["北川镇", 70, 10]));
    expect([sum(data, "planned"), codes(data)]).not.toContain("rowMayBeTotal");
    expect(sum(data, "planned")).toBe(270);
  });

  it("of many digits are told, and counted as long as nobody says that they are totals", () => {
    const data = readSheet(coal(["甲水泥", 23571], ["乙焦化", 12345], ["丙钢铁", 11226], ["丁化工", 5000]));
    expect([sum(data, "amount"), codes(data).includes("rowMayBeTotal")]).toEqual([5.2142, true]);
  });

  it("of many digits in two columns are no chance", () =>
    expect(
      sum(
        readSheet(heating(["一片", 2357, 2211], ["二片", 1234, 1199], ["三片", 1123, 1012], ["四片", 500, 10])),
        "planned",
      ),
    ).toBe(2857));
});
