import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import type { ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { readSheet } from "../datasets/ledger-bench";

const noProgress = { workstreams: [] } as unknown as ProgressAssessment;

const assessed = (remark: string, due = "2023年6月底", progress = "") => {
  const rows = [
    ["生态环境问题整改任务清单"],
    ["序号", "整改任务", "责任单位", "整改时限", "完成情况", "目前进展", "备注"],
    [1, "管网改造", "住建局", due, "推进中", progress, remark],
    [2, "清理河道", "水利局", "2023年12月底", "推进中", "", ""],
  ];
  const { tasks, findings } = assessTasks(readSheet(rows), noProgress, dayOf(2023, 10, 31));
  const [task] = tasks;
  return {
    due: task?.deadline.kind === "day" ? task.deadline.day : null,
    overdue: task?.flags.includes("overdue"),
    told: findings
      .filter(({ code }) => code.startsWith("taskDelay"))
      .map(({ code, severity }) => `${code} ${severity}`),
  };
};

describe("a delay that was granted", () => {
  it.each([
    "经市整改办同意延期至2024年3月底",
    "已报州整改办批准，时限调整为2024年3月31日",
    "申请延期至2024年3月底，省厅已批复",
    "整改期限经批准顺延至2024年3月末",
    "延期申请获批，延长至2024年3月底",
    "经市整改办同意延长9个月",
  ])("is when the task is due: %s", (remark) => {
    expect(assessed(remark)).toEqual({ due: dayOf(2024, 3, 31), overdue: false, told: ["taskDelayGranted note"] });
  });

  it("may stand in the progress", () => {
    expect(assessed("", undefined, "已签合同。经市政府同意，完成时限延至2024年3月底").due).toBe(dayOf(2024, 3, 31));
  });
});

describe("a delay that was not granted", () => {
  it.each([
    "申请延期至2024年3月底",
    "拟报市整改办同意后延期至2024年3月底",
    "已申请延期至2024年3月底，尚未批复",
    "市整改办不同意延期至2024年3月底",
    "待批准延期至2024年3月底",
    "申请延长9个月",
    "受汛期影响，工期延长2个月",
  ])("changes nothing: %s", (remark) => {
    expect(assessed(remark)).toEqual({ due: dayOf(2023, 6, 30), overdue: true, told: [] });
  });

  it("is told where nobody is named who granted it", () => {
    expect(assessed("延期至2024年3月底")).toEqual({
      due: dayOf(2023, 6, 30),
      overdue: true,
      told: ["taskDelayOpen warning"],
    });
  });

  it("is none where the date is no later", () => {
    expect(assessed("经同意延期至2023年5月底")).toEqual({ due: dayOf(2023, 6, 30), overdue: true, told: [] });
  });
});
