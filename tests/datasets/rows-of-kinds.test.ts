/** 本月 | 本年累计 | 上年同期 one below the other are one entry. */
import { describe, expect, it } from "vitest";
import { codes, column, readSheet, said, type Table } from "./ledger-bench";

const coal = (title: string, ...rows: Table) =>
  readSheet([[title], ["单位：万吨"], ["企业名称", "统计口径", "用煤量"], ...rows]);

describe("rows of the month and of the year to date", () => {
  it("are the month, and the months before it", () => {
    const data = coal(
      "2025年8月工业企业用煤统计",
      ["示例焦化", "本月", 2],
      ["", "本年累计", 15],
      ["", "上年同期累计", 17],
      ["示例热电", "本月", 1],
      ["", "本年累计", 6],
      ["", "上年同期累计", 5],
    );
    expect(column(data, "enterprise", "month", "amount")).toEqual([
      ["示例焦化", "2025-08", 2],
      ["示例焦化", "2025-01-01—2025-07-31", 13],
      ["示例热电", "2025-08", 1],
      ["示例热电", "2025-01-01—2025-07-31", 5],
    ]);
    expect(codes(data)).not.toContain("totalDiffers");
  });

  it("are the year to date where nothing says the month", () => {
    const data = coal(
      "煤炭消费量统计表",
      ["示例焦化", "当月", 1.1],
      ["", "1—8月累计", 8.2],
      ["示例热电", "当月", 0.4],
      ["", "1—8月累计", 3.3],
    );
    expect(column(data, "enterprise", "amount")).toEqual([
      ["示例焦化", 8.2],
      ["示例热电", 3.3],
    ]);
    expect(codes(data)).not.toContain("totalDiffers");
  });

  it("may say the year first, and each its name", () => {
    const data = coal(
      "2025年3月工业企业用煤统计",
      ["示例焦化", "累计", 6],
      ["示例焦化", "当月", 2],
      ["示例热电", "累计", 3],
      ["示例热电", "当月", ""],
    );
    expect(column(data, "enterprise", "month", "amount")).toEqual([
      ["示例焦化", "2025-03", 2],
      ["示例焦化", "2025-01-01—2025-02-28", 4],
      ["示例热电", "2025-01-01—2025-03-31", 3],
    ]);
  });

  it("have a total of the same rows", () => {
    const data = coal(
      "2025年8月工业企业用煤统计",
      ["示例焦化", "本月", 2],
      ["", "本年累计", 15],
      ["示例热电", "本月", 1],
      ["", "本年累计", 6],
      ["合计", "本月", 3],
      ["", "本年累计", 21],
    );
    expect(column(data, "amount").flat()).toEqual([2, 13, 1, 5]);
    expect(codes(data)).not.toContain("totalDiffers");
  });
});

it("Rows of this year and last are this year's", () => {
  const data = coal("2025年8月工业企业用煤统计", ["示例焦化", "本年累计", 15], ["", "去年同期", 17]);
  expect(column(data, "month", "amount")).toEqual([["2025-01-01—2025-08-31", 15]]);
});

it("A column of kinds that are all the same says nothing", () => {
  const data = coal("2025年8月工业企业用煤统计", ["示例焦化", "本月", 2], ["示例热电", "本月", 1]);
  expect(column(data, "amount").flat()).toEqual([2, 1]);
});

it("Rows of the month and the year to date may say for how many things each stands", () => {
  const data = readSheet([
    ["2024年9月餐饮油烟检查情况"],
    ["街道", "统计口径", "检查家次", "合格家数"],
    ["东", "本月", 10, 9],
    ["东", "累计", 60, 57],
    ["西", "本月", 8, 8],
    ["西", "累计", 40, 38],
  ]);
  const counted = data.tables.flatMap(({ rows }) => rows).map(({ count, values }) => [said(values["date"]), count]);
  const months = (period: string) =>
    counted.reduce((sum, [date, count]) => (date === period ? sum + Number(count) : sum), 0);
  expect([months("2024-09"), months("2024-01-01—2024-08-31")]).toEqual([18, 82]);
});
