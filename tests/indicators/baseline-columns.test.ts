/** Which column says what a target is held against, and which only of what year that is. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readSheet } from "./read-target-sheet";

type Column = readonly [head: string, fine: RawValue, good: RawValue];

/** Of PM2.5: the year and the value that its target is held against, as the sheet gives them. */
function baseline(...columns: readonly Column[]): readonly (number | null)[] {
  const rows = [0, 1, 2].map((row) => columns.map((column) => column[row as 0 | 1 | 2]));
  const [head = [], fine = [], good = []] = rows;
  const { targets } = readSheet(
    [
      ["2024年空气质量考核"],
      ["考核指标", "单位", ...head],
      ["PM2.5年均浓度", "微克/立方米", ...fine],
      ["优良天数比例", "%", ...good],
    ],
    "考核",
  );
  const [first] = targets;
  return first === undefined ? [] : [first.baselineYear, first.baselineValue];
}

describe("a target's baseline", () => {
  const asked: Column = ["2024年目标", "下降15%", "不低于80%"];

  it.each<[head: string, year: RawValue]>([
    ["基准年", 2021],
    ["基准年", "2021年"],
    ["对比基准年", 2021],
    ["基期", "2021年度"],
    ["参照年份", 2021],
  ])("has its year under %s: %s", (head, year) => {
    expect(baseline([head, year, year], asked)).toEqual([2021, null]);
    expect(baseline([head, year, year], ["控制目标", "下降15%", "不低于80%"], ["分值", 10, 10])).toEqual([2021, null]);
    expect(baseline([head, year, year], ["基准值", 52, 76], asked)).toEqual([2021, 52]);
  });

  it.each(["基准年", "基准值", "基期", "2021年实际"])("has its value under %s", (head) => {
    expect(baseline([head, 52, 76], asked)[1]).toBe(52);
  });

  it("is what is called so, whatever other years came to", () => {
    expect(baseline(["2023年实际", 44, 79], ["基准值", 52, 76], asked)[1]).toBe(52);
    expect(baseline(["2022年实际", 47, 78], ["2023年实际", 44, 79], asked)).toEqual([2023, 44]);
  });

  it.each(["截至9月实际值", "目前实际", "本年实际", "1—9月实际"])("is not what this year has come to: %s", (head) => {
    expect(baseline([head, 44, 79], asked)[1]).toBeNull();
    expect(baseline([head, 44, 79], ["基准值", 52, 76], asked)[1]).toBe(52);
  });
});
