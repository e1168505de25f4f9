/** Steps as columns with ticks: the furthest is where a task stands. */
import { describe, expect, it } from "vitest";
import { dayOfStep } from "../../src/vocabulary/task-columns";
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

  it("under one head says what was done last, the end of the work among the steps too", () => {
    const data = readSheet([
      ["督察整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "工作环节", "", "", ""],
      ["", "", "", "", "编制方案", "组织实施", "整改完成", "市级验收"],
      [1, "管网改造", "县水利局", "2025年3月底", "√", "√", "√", "√"],
      [2, "矿山修复", "县住建局", "2025年12月底", "√", "√", "√", ""],
      [3, "道路清扫", "县农业局", "2025年12月底", "√", "√", "", ""],
    ]);
    expect(column(data, "state").flat()).toEqual(["已完成市级验收", "整改完成", "推进中（已到组织实施阶段）"]);
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

describe("the day of a step", () => {
  it.each([
    ["selfChecked", "县级自验时间"],
    ["selfChecked", "自查验收日期"],
    ["accepted", "市级核查时间"],
    ["accepted", "验收通过时间"],
    ["publishedFrom", "公示起止时间"],
    ["publishedFrom", "公示开始时间"],
    ["publishedTo", "公示期满日期"],
    ["closed", "省级销号批复时间"],
    ["closed", "销号完成日期"],
  ] as const)("%s: %s", (step, header) => {
    expect(dayOfStep(step).test(header)).toBe(true);
  });

  it.each(["申请销号时间", "拟公示时间", "计划验收时间", "验收时限", "是否验收", "检查时间"])(
    "%s is none",
    (header) => {
      const steps = ["selfChecked", "accepted", "publishedFrom", "publishedTo", "closed"] as const;
      expect(steps.filter((step) => dayOfStep(step).test(header))).toEqual([]);
    },
  );

  it.each([
    ["县级自查", "市级验收", "公示", "销号"],
    ["自验", "州级核查", "公示开始", "交账销号"],
    ["县级自评", "省级验收", "公示起止", "省级销号"],
  ])("is under %s, %s, %s and %s where days stand below", (...heads) => {
    const data = readSheet([
      ["督察整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", ...heads],
      [1, "管网改造", "县水利局", "2024年3月底", "2024-2-1", "2024-3-5", "2024-3-11", "2024-4-2"],
      [2, "矿山修复", "县住建局", "2024年5月底", "2024-4-1", "2024-4-28", "", ""],
      [3, "道路清扫", "县农业局", "2024年12月底", "", "", "", ""],
    ]);
    const rows = column(data, "selfCheckedOn", "acceptedOn", "publishedFrom", "closedOn");
    expect(rows.map((row) => row.filter((value) => value !== null).length)).toEqual([4, 2, 0]);
    expect(column(data, "deadline").flat()).toEqual(["2024年3月底", "2024年5月底", "2024年12月底"]);
  });

  it("is read from its column", () => {
    const heads = ["县级自验时间", "市级验收时间", "公示开始时间", "销号时间"];
    const data = readSheet([
      ["督察整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", ...heads],
      [1, "管网改造", "县水利局", "2024年3月底", "2024-2-1", "2024-3-5", "2024-3-11", "2024-4-2"],
      [2, "矿山修复", "县住建局", "2024年5月底", "2024-4-1", "2024-4-28", "2024-5-13", ""],
    ]);
    const rows = column(data, "selfCheckedOn", "acceptedOn", "publishedFrom", "closedOn");
    expect(rows.map((row) => row.map((value) => value !== null))).toEqual([
      [true, true, true, true],
      [true, true, true, false],
    ]);
  });
});
