/** How far works are, by the column that goes with the day on which they were done. */
import { describe, expect, it } from "vitest";
import { stateBesideDay } from "../../src/recognition/state-beside-day";
import { tableOf, type Cells } from "./recognition-bench";

const sites: Cells = ["甲地", "乙地", "丙地", "丁地"];
const days: Cells = ["", "2024-03-01", "2024-04-02", ""];
const found = (columns: Readonly<Record<string, Cells>>, used: readonly number[] = [0]) =>
  stateBesideDay(tableOf({ 地块: sites, ...columns }), new Set(used));

describe("a column that goes with the days", () => {
  it.each([
    ["是否清零", "清零日期", ["否", "是", "是", "否"]],
    ["覆绿进展", "完成时间", ["未覆绿", "已覆绿", "已覆绿", "未覆绿"]],
    ["入棚落实", "入棚时间", ["露天堆放", "已入棚", "已入棚", "露天堆放"]],
    ["销号与否", "销号时间", ["×", "√", "√", "×"]],
    ["验收结果", "验收日期", ["未验收", "验收合格", "验收合格", "正在施工"]],
  ])("%s beside %s", (head, day, words) => {
    expect(found({ 面积: [1, 2, 3, 4], 方式: ["拆", "拆", "改", "改"], [head]: words, [day]: days })).toEqual({
      state: 3,
      day: 4,
    });
  });

  it("is none where a day stands beside what is not done, or none beside what is", () => {
    expect(found({ 是否清零: ["是", "是", "是", "否"], 清零日期: days })).toBeNull();
    expect(found({ 是否清零: ["否", "是", "否", "否"], 清零日期: days })).toBeNull();
    // 是 where no day stands: it says something else.
    expect(found({ 是否在用: ["是", "否", "否", "是"], 拆除日期: days })).toBeNull();
  });

  it("is none where every day is there, or none", () => {
    const words = ["否", "是", "是", "否"];
    expect(found({ 是否清零: words, 清零日期: ["2024-01-01", "2024-03-01", "2024-04-02", "2024-05-01"] })).toBeNull();
    expect(found({ 是否清零: words, 清零日期: ["", "", "", ""] })).toBeNull();
  });

  it("is none of what the office does, and not one of two", () => {
    const words = ["否", "是", "是", "否"];
    expect(found({ 是否公示: words, 公示日期: days })).toBeNull();
    expect(found({ 是否检查: words, 完成日期: days })).toBeNull();
    expect(found({ 是否清零: words, 是否拆管: words, 清零日期: days })).toBeNull();
    expect(found({ 是否清零: words, 是否拆管: words, 清零日期: days }, [0, 2])).toEqual({ state: 1, day: 3 });
  });

  it("is none in two rows, which may agree by chance", () => {
    expect(
      stateBesideDay(
        tableOf({ 地块: ["甲地", "乙地"], 是否清零: ["否", "是"], 清零日期: ["", "2024-03-01"] }),
        new Set([0]),
      ),
    ).toBeNull();
  });
});
