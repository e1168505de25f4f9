/** A column that asks whether that was done of which the title speaks. */
import { describe, expect, it } from "vitest";
import { askedOfTitle } from "../../src/recognition/asked-of-title";
import { tableOf, type Cells } from "./recognition-bench";

const answers: Cells = ["否", "是", "是"];
const found = (title: string, heads: Readonly<Record<string, Cells>>, used: readonly number[] = [0]) =>
  askedOfTitle(tableOf({ 名称: ["甲", "乙", "丙"], ...heads }, { title }), new Set(used));

describe("a question about what the title says", () => {
  it.each([
    ["“两高”项目准入会审情况", "是否准入"],
    ["城区燃煤小锅炉“清零”台账", "是否已清零"],
    ["燃煤设施拆改台账", "拆改是否到位"],
    ["散乱污企业取缔名单", "取缔与否"],
  ])("%s: %s", (title, head) => {
    expect(found(title, { 规模: [1, 2, 3], [head]: answers })).toBe(2);
  });

  it("is none of what the title does not say, and none of the office's steps", () => {
    expect(found("项目会审情况", { 是否耗煤: answers })).toBeNull();
    expect(found("燃煤锅炉淘汰公示表", { 是否公示: answers })).toBeNull();
  });

  it("is answered with yes and no alone, and is not one of two", () => {
    expect(found("项目准入会审情况", { 是否准入: ["缓议", "是", "否"] })).toBeNull();
    const two = { 是否准入: answers, 能否准入: answers };
    expect(found("项目准入会审情况", two)).toBeNull();
    expect(found("项目准入会审情况", two, [0, 2])).toBe(1);
  });
});
