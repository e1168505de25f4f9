/** What there was, what came to it, and both together: the whole is what is to be dealt with. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

const stocks = ["存量面积", "原有面积", "上年结转面积", "往年遗留面积", "已有面积"];
const growths = ["本年新增面积", "新增面积", "2024年新增面积"];
const wholes = ["合计面积", "总面积", "应治理总面积"];

describe("bare land", () => {
  const rows = [
    ["东地块", 31, 7, 20],
    ["南地块", 44, 0, 44],
    ["西地块", 12, 25, 9],
  ] as const;
  const report = (heads: readonly string[], hasWhole: boolean) =>
    assessed([
      ["裸露土地治理进展（亩）"],
      ["地块名称", ...heads, "已治理面积"],
      ...rows.map(([name, stock, growth, done]) => [name, stock, growth, ...(hasWhole ? [stock + growth] : []), done]),
    ])("bareLand");

  it.each(stocks.flatMap((stock) => growths.map((growth) => [stock, growth])))("is both: %s | %s", (stock, growth) => {
    expect(report([stock, growth], false)).toEqual({ figure: 73, plan: 119 });
    for (const whole of wholes) expect([whole, report([stock, growth, whole], true).plan]).toEqual([whole, 119]);
  });
});

it.each([
  ["已有面积", "本年新增面积", 9.5],
  ["历年面积", "2024年新增面积", 9.5],
  ["现有面积", "本年新增面积", 8],
])("heated area: %s | %s", (stock, growth, total) => {
  const report = assessed([["城区电采暖面积（万平方米）"], ["小区", stock, growth], ["东苑", 5, 1], ["西苑", 3, 0.5]]);
  expect(report("electricHeatingArea").figure).toBe(total);
});
