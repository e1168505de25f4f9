import { describe, expect, it } from "vitest";
import { column, readSheet } from "../ledger-bench";
import { dayOf, isoDate, type Day } from "../../../src/calendar/day";
import { asOf, drawnUpOn, finer, stretchOf } from "../../../src/datasets/lists/as-of";

/** The stretch in words; without a year of its own that of 2021. */
const said = (text: string): string => {
  const found = asOf(text);
  if (found === null) return "nothing";
  if (found.kind === "ordinal") return `no. ${found.ordinal}`;
  const { from, to } = stretchOf(found, 2021);
  return `${isoDate(from)}/${isoDate(to)}${found.year === null ? " ?" : ""}`;
};

describe("when a list was drawn up", () => {
  it.each([
    ["示例县督察整改任务调度表（截至2021年10月15日）", "2021-10-15/2021-10-15"],
    ["整改进展情况表（截止11月底）", "2021-11-01/2021-11-30 ?"],
    ["2024年整改台账，截至6月30日", "2024-06-30/2024-06-30"],
    ["2023年反馈问题整改情况（截至2024年3月）", "2024-03-01/2024-03-31"],
    ["10月调度", "2021-10-01/2021-10-31 ?"],
    ["十月调度", "2021-10-01/2021-10-31 ?"],
    ["台账2024.06", "2024-06-01/2024-06-30"],
    ["台账202406", "2024-06-01/2024-06-30"],
    ["20240630", "2024-06-30/2024-06-30"],
    ["2024-6-30", "2024-06-30/2024-06-30"],
    ["6.30", "2021-06-30/2021-06-30 ?"],
    ["2024年6月版", "2024-06-01/2024-06-30"],
    ["2022年1—11月", "2022-11-01/2022-11-30"],
    ["2022年三季度", "2022-07-01/2022-09-30"],
    ["第1季度进展", "2021-01-01/2021-03-31 ?"],
    ["2022年上半年", "2022-01-01/2022-06-30"],
    ["2022年度任务", "2022-01-01/2022-12-31"],
    ["整改任务（第3期）", "no. 3"],
    ["清单V2", "no. 2"],
    ["整改任务清单", "nothing"],
    ["新政发〔2016〕140号任务分工", "nothing"],
    ["2月30日", "nothing"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it("takes the month from the sheet's name and its year from the title", () => {
    const found = finer(asOf("2024年整改任务调度表"), asOf("3月"));
    expect(found).toMatchObject({ kind: "date", grain: "month", year: 2024, from: { month: 3 } });
  });
});

describe("the day up to which a list says that it stands", () => {
  it.each<[string, boolean, Day | null]>([
    ["截至2021年10月15日裸露土地治理情况", true, dayOf(2021, 10, 15)],
    ["2021年7月会议台账", false, dayOf(2021, 7, 31)],
    ["2021年清洁取暖改造台账", true, dayOf(2021, 12, 31)],
    // The year is that of the inspection.
    ["2021年督察整改任务台账", false, null],
    ["清洁取暖改造台账", true, null],
  ])("%s", (title, yearTells, day) => {
    expect(drawnUpOn(["", title], yearTells)).toBe(day);
  });
});

describe("a month in the title of a list of works", () => {
  const boilers = (...states: readonly string[]) =>
    readSheet([
      ["2025年10月燃煤锅炉淘汰进度"],
      ["使用单位", "吨位", "进展"],
      ...states.map((state, index) => [`示例${index + 1}厂`, 4, state]),
    ]);

  it("says how they stand then, and not that they were done in it, while some are open", () => {
    expect(column(boilers("已完成", "正在拆除"), "doneOn").flat()).toEqual([null, null]);
    expect(column(boilers("已完成", "已完成"), "doneOn").flat()).toEqual(["2025-10", "2025-10"]);
  });
});
