/** 已覆绿 beside 未覆绿: what a column says by two words that deny each other. */
import { describe, expect, it } from "vitest";
import { statesByOpposites } from "../../src/vocabulary/opposite-words";

const read = (...words: readonly string[]) => Object.fromEntries(statesByOpposites(words));

describe("two words of a column that deny each other", () => {
  it.each([
    ["已覆绿", "未覆绿"],
    ["已装", "未装"],
    ["均已转产", "尚未转产"],
    ["验收合格", "未验收"],
    ["已验收通过", "未验收"],
    ["修复完成", "没有修复"],
  ])("%s is done, %s is not", (done, notDone) => {
    expect(read(done, notDone)).toEqual({ [done]: "done", [notDone]: "notStarted" });
  });

  it("say nothing alone, or of different things", () => {
    expect(read("已覆绿")).toEqual({});
    expect(read("未覆绿", "未补种")).toEqual({});
    expect(read("已覆绿", "未补种")).toEqual({});
    expect(read("已覆绿", "未覆绿", "施工队进场")).toEqual({ 已覆绿: "done", 未覆绿: "notStarted" });
  });

  it("say nothing of what the office does before the work or beside it", () => {
    for (const step of ["签约", "招标", "开工", "公示", "上报", "约谈", "入户摸底"])
      expect([step, read(`已${step}`, `未${step}`)]).toEqual([step, {}]);
  });
});
