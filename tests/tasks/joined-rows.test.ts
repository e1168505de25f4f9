/** A task over several rows: the offices that share it, one below the other. */
import { describe, expect, it } from "vitest";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { dayOf } from "../../src/calendar/day";
import type { ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { readSheet, readSheets } from "../datasets/ledger-bench";

const noProgress = { workstreams: [] } as unknown as ProgressAssessment;
const HEAD = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];

describe("offices below each other", () => {
  const rows = [
    ["整改任务分解表"],
    HEAD,
    [1, "散煤治理", "甲镇", "2024年12月底", "整改中"],
    ["", "", "乙镇", "", "已完成"],
    ["", "", "丙乡", "", "整改中"],
    [2, "扬尘治理", "住建局", "2024年6月底", "已完成"],
    [3, "垃圾清运", "城管局", "2024年10月底", "已完成"],
    ["", "", "水利局", "", "整改中"],
  ];

  it("are one task, which stands where the last of them stands", () => {
    const { tasks, findings } = assessTasks(readSheet(rows), noProgress, dayOf(2024, 9, 30));
    expect(tasks.map(({ number, responsible, computed }) => [number, responsible, computed])).toEqual([
      ["1", "甲镇、乙镇、丙乡", "onSchedule"],
      ["2", "住建局", "done"],
      ["3", "城管局、水利局", "onSchedule"],
    ]);
    expect(findings).toEqual([]);
  });
});

describe("a sheet for each office", () => {
  it("names who answers for its tasks", () => {
    const sheet = (office: string, task: string) => [
      [`${office}整改任务台账`],
      ["序号", "整改任务", "整改时限", "完成情况"],
      [1, task, "2024年12月底", "整改中"],
    ];
    const ledgers = readSheets({ 住建局: sheet("住建局", "管网改造"), 水利局: sheet("水利局", "清理河道") });
    expect(ledgers.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    const { tasks, findings } = assessTasks(ledgers, noProgress, dayOf(2024, 9, 30));
    expect(tasks.map(({ responsible }) => responsible)).toEqual(["住建局", "水利局"]);
    expect(findings).toEqual([]);
  });
});

describe("measures below each other", () => {
  it("are one task under one number, due when the slowest of them is", () => {
    const rows = [
      ["第三轮督察整改措施分解表"],
      ["序号", "整改任务", "具体措施", "责任单位", "完成时限", "完成情况"],
      [1, "河道治理", "清淤8公里", "水利局", "2024年4月底", "已完成"],
      ["", "", "拆违12处", "城管局", "2024年5月底", "已完成"],
      ["", "", "补种岸线", "林业局", "2024年5月底", "正在补种"],
      [2, "污水管网", "新建9公里", "住建局", "2024年12月底", "推进中"],
      ["", "", "改造泵站", "住建局", "2024年12月底", "未启动"],
    ];
    const { tasks } = assessTasks(readSheet(rows), noProgress, dayOf(2024, 6, 30));
    expect(tasks.map(({ number, measures, computed, daysLeft }) => [number, measures, computed, daysLeft])).toEqual([
      ["1", "清淤8公里；拆违12处；补种岸线", "behind", -30],
      ["2", "新建9公里；改造泵站", "onSchedule", 184],
    ]);
  });

  it("are tasks each where a problem stands over them and nothing else is called a task", () => {
    const rows = [
      ["督察反馈问题整改任务推进情况调度表"],
      ["序号", "督察反馈问题", "整改措施", "责任单位", "整改时限", "完成情况"],
      [1, "管网不完善", "新建管网12公里", "住建局", "2024年12月底", "推进中"],
      ["", "", "完成雨污分流改造", "住建局", "2025年6月底", "未启动"],
    ];
    const { tasks } = assessTasks(readSheet(rows), noProgress, dayOf(2024, 6, 30));
    expect(tasks.map(({ measures }) => measures)).toEqual(["新建管网12公里", "完成雨污分流改造"]);
  });
});
