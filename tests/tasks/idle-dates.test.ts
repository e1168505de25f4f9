import { describe, expect, it } from "vitest";
import { assessedSheets } from "../datasets/assessed";

const list = (head: string, rows: readonly (readonly [day: string, state: string])[]) => {
  const { monthly } = assessedSheets({
    任务: [
      ["督察整改任务台账"],
      ["序号", "整改任务", head, "责任单位", "整改时限", "完成情况"],
      ...rows.map(([day, state], at) => [at + 1, `清理第${at + 1}号堆场`, day, "县水利局", "2024年12月底", state]),
    ],
  });
  return {
    statuses: monthly.tasks?.tasks.map(({ computed }) => computed),
    told: monthly.findings.flatMap(({ code, severity }) => (code === "stepColumnUnused" ? severity : [])),
  };
};
const EVERY: readonly (readonly [string, string])[] = [
  ["2024-05-20", "推进中"],
  ["2024-05-20", "已完成"],
  ["2024-05-21", "未启动"],
];

describe("a day in every row, be the work going on or not yet begun", () => {
  it.each(["核查时间", "市级核查时间", "复核时间", "建成时间"])("tells of no step: %s", (head) => {
    expect(list(head, EVERY)).toEqual({ statuses: ["onSchedule", "done", "notStarted"], told: ["note"] });
  });

  it("is to be looked at where the column is called a step's", () => {
    expect(list("验收时间", EVERY)).toEqual({ statuses: ["onSchedule", "done", "notStarted"], told: ["warning"] });
  });
});

it("a day beside what is done alone is that of the step", () => {
  const { statuses, told } = list("核查时间", [
    ["", "推进中"],
    ["2024-05-20", "已完成"],
    ["", "未启动"],
  ]);
  expect({ statuses, told }).toEqual({ statuses: ["onSchedule", "accepted", "notStarted"], told: [] });
});

it("of one task that goes on the word may be older than the day", () => {
  const { statuses } = list("验收时间", [
    ["2024-05-20", "推进中"],
    ["2024-05-21", "已完成"],
  ]);
  expect(statuses).toEqual(["accepted", "accepted"]);
});
