/** A notice says no more than its lists: of pace, of what is done, of amounts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import { planInWords } from "../../src/notice/composing/figure-words";
import type { TaskStanding } from "../../src/tasks/task";
import { assessTasksOf, ledgersOf, progressOf, seedInput, seedValues, task } from "./notice-fixture";

const heating = {
  number: "9",
  problem: "农村清洁取暖改造不到位。",
  goal: "完成农村清洁取暖改造。",
  measures: "逐村推进。",
};
const water = { ...heating, problem: "两条沟渠水体黑臭。", goal: "消除黑臭。", measures: "清淤。" };

const noticeOf = (
  item: typeof heating,
  tasks: readonly TaskStanding[],
  values: Readonly<Record<string, number>> = {},
) => {
  const draft = composeNotices({
    ...seedInput,
    ledgers: ledgersOf(item),
    tasks: assessTasksOf(tasks),
    progress: progressOf(values),
  });
  const [notice] = draft.notices;
  return {
    opening: notice?.completion[0]?.composed.text ?? "",
    tasks: (notice?.completion.slice(1) ?? []).map(({ composed }) => composed.text),
    outcome: notice?.outcome?.composed.text ?? "",
    codes: draft.findings.map(({ code }) => code),
  };
};
const own = (number: number, over: Partial<TaskStanding>) => task(number, { item: "9", theme: "水", ...over });

const anyTask = fc.record({
  computed: fc.constantFrom("notStarted", "behind", "onSchedule", "ahead", "done", "closed" as const),
  saysPace: fc.boolean(),
  isPermanent: fc.boolean(),
});

describe("the states of the tasks", () => {
  it("add up to all of them, and none is on schedule of which nobody says so", () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 12 }), (drawn) => {
        const tasks = drawn.map(({ computed, saysPace, isPermanent }, index) =>
          own(index + 1, {
            computed,
            deadline: isPermanent ? { kind: "permanent", text: "长期坚持" } : { kind: "none" },
            ...(computed === "onSchedule" && !saysPace ? { goesOn: true as const } : {}),
          }),
        );
        const { opening } = noticeOf(water, tasks);
        const counts = [...opening.replace(/^.*?截至/, "").matchAll(/(\d+)项/g)].map(([, count]) => Number(count));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tasks.length);
        const paced = tasks.some(({ computed, goesOn }) => computed === "onSchedule" && goesOn !== true);
        expect(/、达到序时进度|，达到序时进度/.test(opening)).toBe(paced);
      }),
    );
  });

  it("say of a task that goes on for ever neither that it is planned nor that it is not done", () => {
    const permanent = { deadline: { kind: "permanent", text: "长期坚持" }, goesOn: true } as const;
    const { opening, tasks, outcome } = noticeOf(water, [
      own(1, { ...permanent, task: "开展水质巡测", progress: "巡测12次" }),
    ]);
    expect(opening).toContain("，长期坚持1项。");
    expect(tasks).toEqual(["1.长期坚持开展水质巡测。巡测12次。"]);
    expect(outcome).toBe("1项整改任务长期坚持。");
  });
});

describe("what a task's own numbers measure", () => {
  it.each([
    [{ name: "污泥处置率", target: 80, current: 62, unit: "%" }, "污泥处置率为62%（目标80%）。"],
    [{ name: "氨氮排放量", target: 40, current: 31, unit: "吨" }, "氨氮排放量为31吨（目标不超过40吨）。"],
    [{ name: "搬迁户数", target: 40, current: 31, unit: "户" }, "搬迁计划40户、完成31户。"],
  ])("%o is told as what it is", (numbers, said) => {
    expect(noticeOf(water, [own(1, { numbers })]).outcome).toContain(said);
  });
});

describe("a task that is called done", () => {
  const done = own(1, { task: "完成农村清洁取暖改造", computed: "done", theme: "大气", workstream: "noBurnZones" });
  const left = { ...seedValues, cleanHeatingHouseholds: 1870 };

  it("is told where the list of that very work has more to do", () => {
    expect(noticeOf(heating, [done], left).codes).toContain("noticeTaskShortOfDone");
    expect(noticeOf(heating, [done], seedValues).codes).not.toContain("noticeTaskShortOfDone");
  });
  it.each<[string, Partial<TaskStanding>]>([
    ["what only comes before the work", { task: "排查农村清洁取暖用户，建立台账" }],
    ["an earlier year's", { task: "2019年完成农村清洁取暖改造" }],
    ["another work", { task: "封堵入河排污口" }],
    ["another workstream's", { workstream: "dust" }],
    ["one that is not done", { computed: "behind" }],
    ["one with its day of completion", { basis: "closeOutDates" }],
  ])("is not held against it: %s", (_, over) => {
    expect(noticeOf(heating, [{ ...done, ...over }], left).codes).not.toContain("noticeTaskShortOfDone");
  });
});

it("a plan is told as it was set, and one that was added up or converted as its indicator is", () => {
  expect(planInWords({ value: 63.5, origin: "target" }, { decimals: 0 })).toBe(63.5);
  expect(planInWords({ value: 211.49985, origin: "target" }, { decimals: 0 })).toBe(211);
  expect(planInWords({ value: 0.1 + 0.2, origin: "target" }, { decimals: 1 })).toBe(0.3);
  expect(planInWords({ value: 114.6821, origin: "ledger" }, { decimals: 2 })).toBe(114.68);
});
