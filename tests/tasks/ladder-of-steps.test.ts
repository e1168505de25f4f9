/** Steps as columns with ticks: the furthest is where a task stands. */
import { describe, expect, it } from "vitest";
import { column, readSheet } from "../datasets/ledger-bench";
import { assessOne } from "./task-rows";

describe("a ladder of steps", () => {
  it("is read from its columns", () => {
    const data = readSheet([
      ["督察整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "县级自验", "市级验收", "省级销号"],
      [1, "管网改造", "县水利局", "2025年3月底", "√", "√", "√"],
      [2, "矿山修复", "县住建局", "2025年12月底", "√", "√", ""],
      [3, "道路清扫", "县农业局", "2025年12月底", "√", "×", ""],
      [4, "草原修复", "县林草局", "2025年12月底", "", "", ""],
    ]);
    expect(column(data, "state", "acceptance", "closure")).toEqual([
      ["√", "√", "√"],
      ["√", "√", null],
      ["√", "×", null],
      [null, null, null],
    ]);
  });

  it.each([
    ["√", "√", "√", "closed"],
    ["√", "√", null, "accepted"],
    ["√", "已通过", null, "accepted"],
    ["√", "×", null, "done"],
    ["√", "待验收", null, "done"],
    [null, null, null, "notStarted"],
  ])("%s %s %s is %s", (state, acceptance, closure, computed) => {
    expect(assessOne({ state, acceptance, closure, progress: null, started: null }).computed).toBe(computed);
  });
});
