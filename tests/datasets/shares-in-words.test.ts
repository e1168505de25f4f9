/** Numbers and dates as people write them: shares that lost their format, parts in brackets, dates in numerals. */
import { describe, expect, it } from "vitest";
import { codes, column, readSheet, sum } from "./ledger-bench";

describe("an amount with a part behind it", () => {
  it.each(["120户（其中煤改电80户）", "120（其中：煤改电80户）", "120户，其中煤改电80户", "120户(含低保户20户)"])(
    "is the amount at its head: %s",
    (amount) => {
      const data = readSheet([
        ["清洁取暖改造进度"],
        ["乡镇", "行政村", "计划户数", "完成户数"],
        ["甲镇", "一村", 150, amount],
        ["甲镇", "二村", 60, 60],
      ]);
      expect([sum(data, "done"), codes(data)]).toEqual([180, []]);
    },
  );
});

describe("progress in bare numbers", () => {
  const tasks = (head: string, ...states: readonly (string | number)[]) =>
    column(
      readSheet([
        ["整改任务清单"],
        ["序号", "整改任务", "责任单位", "完成时限", head],
        ...states.map((state, index) => [index + 1, `整治河段${index}`, "水利局", "2025年5月底", state]),
      ]),
      "state",
    ).flat();

  it("between nothing and one are shares", () => {
    expect(tasks("完成进度", 1, 0.6, "100%", 0)).toEqual(["100%", "60%", "100%", "0%"]);
  });

  it("of which none lies between are no shares by their looks", () => {
    expect(tasks("完成进度", 1, 0, 1)).toEqual(["1", "0", "1"]);
  });

  it("give the amounts of a plan", () => {
    const data = readSheet([
      ["清洁取暖改造进度"],
      ["乡镇", "行政村", "计划户数", "完成率"],
      ["甲镇", "一村", 150, 0.5],
      ["甲镇", "二村", 60, 1],
    ]);
    expect(sum(data, "done")).toBe(135);
  });
});

describe("a date in numerals", () => {
  it.each([
    ["二〇二五年三月八日", "2025-03-08"],
    ["二○二五年十二月二十一日", "2025-12-21"],
    ["二〇二五年十月", "2025-10"],
    ["2024年全年", "2024"],
  ])("is read: %s", (written, day) => {
    const data = readSheet([
      ["裸露土地治理清单"],
      ["地块名称", "治理面积（亩）", "治理情况", "治理日期"],
      ["河滩", 20, "已完成", written],
      ["料场", 30, "已完成", "2025-05-06"],
    ]);
    expect(column(data, "doneOn")[0]).toEqual([day]);
  });
});

describe("a sum of a month", () => {
  it.each(["3月计", "3月小计", "一季度计"])("is no entry: %s", (label) => {
    const data = readSheet([
      ["道路坑槽修补台账"],
      ["修补日期", "道路名称", "修补面积（万平方米）"],
      ["2025-03-02", "甲路", 1],
      ["2025-03-09", "乙路", 2],
      [label, "", 3],
      ["2025-04-02", "甲路", 1.5],
      ["1—4月累计", "", 4.5],
    ]);
    expect([column(data, "area").flat(), codes(data)]).toEqual([[1, 2, 1.5], []]);
  });
});
