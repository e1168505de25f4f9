/** Past months out of a ledger that was kept on. */
import { expect, it } from "vitest";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { rectificationTasks } from "../../src/datasets/ledgers/rectification";
import { dayOn, ledgersOf, ledgerTable, noProgress, on, task, until, type Values } from "./task-rows";

const at = (changes: Values, day = until) =>
  assessTasks(ledgersOf(ledgerTable(rectificationTasks.id, [task(changes)])), noProgress, day);

const closed: Values = {
  state: "closed",
  doneOn: on("2021-10-22"),
  selfCheckedOn: on("2021-10-28"),
  acceptedOn: on("2021-11-05"),
  publishedFrom: on("2021-11-10"),
  publishedTo: on("2021-11-17"),
  closedOn: on("2021-11-30"),
  target: 2.1,
  current: 2.1,
  progress: "已全部完成",
};

it.each([
  ["2021-01-31", "onSchedule"],
  ["2021-10-25", "done"],
  ["2021-11-06", "accepted"],
  ["2021-11-12", "published"],
  ["2021-12-15", "closed"],
])("by %s a task that was closed on 2021-11-30 is %s", (day, expected) => {
  const { tasks, findings } = at(closed, dayOn(day));
  expect(tasks[0]?.computed).toBe(expected);
  expect(findings.map(({ code }) => code)).not.toContain("taskStatusWithoutDate");
  // What was done since is no figure of then.
  if (expected === "onSchedule") expect(tasks[0]).toMatchObject({ written: null, numbers: null, progress: null });
});

it("done in no dated step before its deadline is behind, whatever is written today", () => {
  const [late] = at({ ...closed, deadline: "2021年6月底前" }, dayOn("2021-07-31")).tasks;
  expect(late).toMatchObject({ computed: "behind", flags: expect.arrayContaining(["overdue"]) as unknown });
});

it("without any date the ledger's word holds at any time", () => {
  expect(at({ state: "closed" }, dayOn("2021-01-31")).tasks[0]?.computed).toBe("closed");
});

it.each([
  ["1—11月铁路运输量1235.62万吨", true],
  ["截至11月底完成80%", true],
  ["截至2021年6月20日，完成12户", true],
  ["1-5月推送超标数据5条", false],
  ["2020年1—11月完成10户", false],
  ["截至6月10日完成3户", false],
  ["计划11月底前完成", false],
])("on 14 June “%s” tells of later days: %s", (progress, isLater) => {
  const { tasks, findings } = at({ progress, state: "onSchedule" }, dayOn("2021-06-14"));
  expect(tasks[0]?.progress).toBe(isLater ? null : progress);
  expect(findings.some(({ code }) => code === "taskProgressAfterCutOff")).toBe(isLater);
});

const listed = (titles: readonly string[], rows: readonly Values[], day: string) =>
  assessTasks(ledgersOf({ ...ledgerTable(rectificationTasks.id, rows.map(task)), titles }), noProgress, dayOn(day));

const ofToday: Values = {
  number: "2",
  state: "behind",
  target: 10,
  current: 8,
  progress: "已安装8家",
  obstacle: "气温下降，无法施工",
  nextStep: "年底前完成",
};

it.each([
  ["截至2024年3月20日", "2023-10-31", null],
  ["2024年1月调度", "2023-12-31", null],
  ["截至2024年3月20日", "2024-03-15", "已安装8家"],
  ["2024年下半年整改任务", "2024-08-31", "已安装8家"],
  ["2024年整改任务", "2023-12-31", "已安装8家"],
])("texts and numbers of a list “%s” in a report to %s: %s", (title, day, told) => {
  const { tasks, findings } = listed([title], [ofToday], day);
  expect(tasks[0]?.progress).toBe(told);
  expect(tasks[0]?.obstacle === null).toBe(told === null);
  expect(tasks[0]?.nextStep === null).toBe(told === null);
  expect(tasks[0]?.numbers === null).toBe(told === null);
  expect(findings.some(({ code }) => code === "taskProgressAfterCutOff")).toBe(told === null);
});

it("a list with tasks done long after the cut-off tells of later days, but of what was done by then", () => {
  const rows = [
    ofToday,
    { number: "3", doneOn: on("2023-09-20") },
    { number: "4", doneOn: on("2023-10-20") },
    { number: "5", doneOn: on("2023-05-20"), progress: "已建成" },
  ];
  expect(listed([], rows, "2023-06-30").tasks.map(({ progress }) => progress)).toEqual([null, null, null, "已建成"]);
  // Finished in the first days of the next month it is still the month's.
  expect(listed([], rows, "2023-09-30").tasks[0]?.progress).toBe("已安装8家");
});

it.each([
  ["2021-09-20", "onSchedule"],
  ["2021-10-25", "done"],
])("2021年10月22日完成 under 完成情况 says by %s that it is %s", (day, expected) => {
  const { tasks } = at({ state: "2021年10月22日完成", progress: null }, dayOn(day));
  expect(tasks.map(({ computed }) => computed)).toEqual([expected]);
});
