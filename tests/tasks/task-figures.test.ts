/** What a measured indicator and a schedule say of a task, worked out by hand; and what is told of steps left out. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { readDeadline } from "../../src/vocabulary/read-deadline";
import { expectedOf, isCap, measuredStatus, standingNamed } from "../../src/tasks/task-indicator";
import { expectedShare, scheduleOf } from "../../src/tasks/task-schedule";
import { workstreamNamed } from "../../src/tasks/workstream-named";
import type { LedgerTarget } from "../../src/indicators/targets/target";
import { assess, assessOne, on, progressOf, standing, task, until, type Values } from "./task-rows";

const plan = (value: number) => ({ value }) as unknown as LedgerTarget;
const planned = (expected: number | null, value: number | null) =>
  expectedOf({
    ...standing("ldar", "onSchedule"),
    expected,
    plan: value === null ? null : plan(value),
  } as unknown as Parameters<typeof expectedOf>[0]);

describe("a measured indicator", () => {
  it("says what should be reached in % of its plan, and nothing without either or of a plan of none", () => {
    expect(planned(50, 200)).toBe(25);
    expect(planned(1, 3)).toBe(33.3);
    expect(planned(0, 200)).toBe(0);
    expect([planned(null, 200), planned(50, null), planned(50, 0), planned(null, null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is found by its own name among several", () => {
    const [ldar, upgrade] = [standing("ldar", "behind"), standing("meetings", "ahead")];
    const title = (one: typeof ldar) => one.indicator.title["zh-CN"];
    expect(standingNamed(title(upgrade), [ldar, upgrade])).toBe(upgrade);
    expect(standingNamed(title(ldar), [ldar, upgrade])).toBe(ldar);
    expect(standingNamed("并无此指标", [ldar, upgrade])).toBeNull();
  });

  it.each([
    ["PM2.5年均浓度", true],
    ["优良天数", false],
    ["煤炭消费总量控制", true],
    ["提标改造企业数", false],
    [null, false],
  ] as const)("%s is to stay below its target: %s", (name, cap) => {
    expect(isCap(name)).toBe(cap);
  });

  it.each([
    ["met", "done"],
    ["completed", "done"],
    ["lockedIn", "ahead"],
    ["likelyMet", "onSchedule"],
    ["atRisk", "onSchedule"],
    ["likelyMissed", "behind"],
    ["unreachable", "behind"],
    ["missed", "behind"],
    ["noData", null],
    ["countedOnly", null],
  ] as const)("that is %s makes a task %s", (status, of) => {
    expect(measuredStatus(standing("ldar", status))).toBe(of);
  });
});

describe("a schedule", () => {
  const share = (text: string, at = until, started: ReturnType<typeof dayOf> | null = null) => {
    const schedule = scheduleOf(readDeadline(text, { year: 2021 } as never), started, at);
    return schedule === null ? null : expectedShare(schedule, at);
  };

  it("of one day goes evenly from 1 January: 349 of 365 days by 15 December", () => {
    expect(share("2021年12月31日")).toBeCloseTo(349 / 365, 9);
    expect(share("2021年12月15日")).toBe(1);
    expect(share("2021年12月14日")).toBe(1);
    expect(share("2021年12月16日")).toBeCloseTo(349 / 350, 9);
    // From the task's own start: the first of 31 days.
    expect(share("2021年12月31日", dayOf(2021, 12, 1), dayOf(2021, 12, 1))).toBeCloseTo(1 / 31, 9);
    expect(share("2021年12月31日", dayOf(2021, 11, 30), dayOf(2021, 12, 1))).toBe(0);
  });

  it("of several days divides the work evenly among them, due on the day itself", () => {
    const due = { kind: "milestones", days: [dayOf(2021, 3, 31), dayOf(2021, 6, 30), dayOf(2021, 12, 31)], text: "" };
    const at = (...day: [number, number]) => {
      const now = dayOf(2021, ...day);
      const schedule = scheduleOf({ deadline: due, shares: [null, null, null] } as never, null, now);
      return schedule === null ? null : expectedShare(schedule, now);
    };
    expect(at(3, 30)).toBe(0);
    expect(at(3, 31)).toBeCloseTo(1 / 3, 9);
    expect(at(6, 30)).toBeCloseTo(2 / 3, 9);
    expect(at(12, 30)).toBeCloseTo(2 / 3, 9);
    expect(at(12, 31)).toBe(1);
  });
});

describe("steps that were left out", () => {
  const held: Values = { selfCheckedOn: null, acceptedOn: null, publishedFrom: null, closedOn: null, doneOn: null };
  const skipped = (changes: Values) =>
    assess([task({ ...held, state: "已完成", ...changes })]).findings.flatMap(({ code, severity, facts, at }) =>
      code === "taskStepSkipped" ? [{ severity, ...facts, column: at && "column" in at ? at.column : null }] : [],
    );

  it("are errors where an acceptance or a publication is missing, else warnings; at the missing step's cell", () => {
    const [number] = [5];
    expect(skipped({ closedOn: on("2021-11-30") })).toEqual([
      expect.objectContaining({ severity: "warning", taken: "closure", missing: "selfCheck", column: number }),
      expect.objectContaining({ severity: "error", taken: "closure", missing: "acceptance", column: number + 1 }),
      expect.objectContaining({ severity: "error", taken: "closure", missing: "publication", column: number + 2 }),
    ]);
    expect(skipped({ acceptedOn: on("2021-11-30") })).toEqual([
      expect.objectContaining({ severity: "warning", taken: "acceptance", missing: "selfCheck" }),
    ]);
    expect(skipped({ selfCheckedOn: on("2021-11-30") })).toEqual([]);
    // A step to come has not been taken.
    expect(skipped({ closedOn: on("2021-12-30") })).toEqual([]);
  });

  it("a publication without an end runs for its days, the last included", () => {
    const blocked = (publishedFrom: string) =>
      assessOne({
        ...held,
        state: "已完成",
        selfCheckedOn: on("2021-10-01"),
        acceptedOn: on("2021-10-10"),
        publishedFrom: on(publishedFrom),
      }).closeOut.blockedBy;
    expect([blocked("2021-12-09"), blocked("2021-12-08")]).toEqual(["publicationRunning", null]);
  });
});

describe("what a status without a date is worth", () => {
  const held: Values = { acceptedOn: null, closedOn: null, publishedFrom: null, doneOn: null };
  it.each([
    ["已完成", "note"],
    ["已验收", "warning"],
    ["已公示", "warning"],
    ["已销号", "warning"],
  ] as const)("%s: %s, at the state's cell", (state, severity) => {
    const told = assess([task({ ...held, state })]).findings.filter(({ code }) => code === "taskStatusWithoutDate");
    expect(
      told.map((finding) => [finding.severity, finding.at && "column" in finding.at ? finding.at.column : null]),
    ).toEqual([[severity, 9]]);
  });
});

describe("what a task's row says", () => {
  const told = (code: string, changes: Values) =>
    assess([task(changes)]).findings.flatMap((finding) =>
      finding.code === code
        ? [{ ...finding.facts, at: finding.at && "column" in finding.at ? finding.at.column : null }]
        : [],
    );

  it("of a deadline that nobody can read is told with its words", () => {
    expect(told("taskDeadlineUnreadable", { state: "达到序时进度", deadline: "近期" })).toEqual([
      { task: "1 完成35家企业提标改造", text: "近期", at: 4 },
    ]);
  });

  it("of a workstream that is none is told at its cell, and of none at all nothing", () => {
    expect(told("taskWorkstreamUnknown", { state: "达到序时进度", workstream: "精神文明" })).toMatchObject([
      { text: "精神文明", count: 1, at: 6 },
    ]);
    expect(told("taskWorkstreamUnknown", { state: "达到序时进度", workstream: null })).toEqual([]);
  });

  it.each([
    ["散乱污企业整治", "scatteredPolluters"],
    ["应急减排", "heavyPollution"],
    ["餐饮油烟", "catering"],
    ["柴油货车", "vehicles"],
    ["裸露土地覆盖", "dust"],
    ["散煤替代", "noBurnZones"],
    ["煤控", "coalCap"],
    ["源头管控", "projectAccess"],
    ["挥发性有机物治理", "industry"],
    ["组织领导", "leadership"],
    ["精神文明", null],
    [null, null],
  ] as const)("%s is work of %s", (text, workstream) => {
    expect(workstreamNamed(text)).toBe(workstream);
  });

  it("is unexplained where it is overdue without a reason, or says nothing of how far it is", () => {
    const flags = (changes: Values) => assessOne(changes).flags;
    expect(flags({ deadline: "2021年10月底前", state: "推进中" })).toEqual(
      expect.arrayContaining(["overdue", "unexplained"]),
    );
    expect(flags({ deadline: "2021年10月底前", state: "推进中", obstacle: "资金未到位" })).not.toContain("unexplained");
    expect(flags({ deadline: "2021年10月底前", state: "已完成" })).not.toContain("overdue");
    expect(flags({ state: null })).toContain("unexplained");
    expect(flags({ state: "甲乙丙丁" })).toContain("unexplained");
    expect(flags({ state: "达到序时进度", progress: "推进中" })).not.toContain("unexplained");
  });

  it("past its time all of it was due, whatever its indicator says; of a cap nothing", () => {
    const progress = progressOf({ ...standing("ldar", "behind", 40), expected: 5, plan: plan(10) } as never);
    const indicator = standing("ldar", "behind").indicator.title["zh-CN"];
    const of = (changes: Values) => {
      const { completion, expectedCompletion } = assessOne({ state: "推进中", ...changes }, progress);
      return [completion, expectedCompletion];
    };
    expect(of({ indicator })).toEqual([40, 50]);
    expect(of({ indicator, deadline: "2021年10月底前" })).toEqual([40, 100]);
    expect(of({ target: 10, current: 4, deadline: "2021年10月底前" })).toEqual([40, 100]);
    // 349 of 365 days.
    expect(of({ target: 10, current: 4, deadline: "2021年12月31日" })).toEqual([40, 95.6]);
    expect(of({ target: 10, current: 4, indicator: "煤炭消费总量控制" })).toEqual([null, null]);
  });
});
