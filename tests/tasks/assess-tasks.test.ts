import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import type { FindingCode, FindingFacts } from "../../src/findings/finding";
import { findingMessages } from "../../src/i18n/findings";
import type { Message } from "../../src/i18n/language";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { isTaskStatus } from "../../src/tasks/said-in-field";
import { firstUnit } from "../../src/tasks/task-entry";
import { taskStatuses, type TaskAssessment, type TaskCounts } from "../../src/tasks/task";
import { workstreamNamed } from "../../src/tasks/workstream-named";
import {
  assess,
  assessOne,
  ledgersOf,
  ledgerTable,
  noProgress,
  on,
  progressOf,
  standing,
  task,
  until,
  type Values,
} from "./task-rows";

const codes = ({ findings }: TaskAssessment): FindingCode[] => findings.map(({ code }) => code);

/** Everything is in order: what a task needs to raise no finding. */
const quiet: Values = {
  state: "closed",
  progress: "已完成",
  evidence: "档案01",
  doneOn: on("2021-06-01"),
  selfCheckedOn: on("2021-06-10"),
  acceptedOn: on("2021-07-01"),
  publishedFrom: on("2021-07-05"),
  publishedTo: on("2021-07-11"),
  closedOn: on("2021-07-20"),
};

const doneOn = on("2021-06-01");
const byDates = ["done", "closeOutDates"] as const;

describe("the computed status", () => {
  it.each<[string, Values, string, string]>([
    ["closed by its date of closure", quiet, "closed", "closeOutDates"],
    [
      "published while the publication runs",
      { ...quiet, state: "published", publishedFrom: on("2021-12-10"), publishedTo: on("2021-12-16"), closedOn: null },
      "published",
      "closeOutDates",
    ],
    [
      "published when the publication ended without closure",
      { ...quiet, closedOn: null },
      "published",
      "closeOutDates",
    ],
    ["accepted", { ...quiet, publishedFrom: null, publishedTo: null, closedOn: null }, "accepted", "closeOutDates"],
    ["done by the self-check", { selfCheckedOn: on("2021-10-01") }, "done", "closeOutDates"],
    [
      "not yet closed by a date after the cut-off",
      { ...quiet, closedOn: on("2021-12-20") },
      "published",
      "closeOutDates",
    ],
    [
      "closed by its word, of a list that keeps only when it was done",
      { state: "已销号", doneOn },
      "closed",
      "written",
    ],
    ["accepted by its word", { state: "2021年8月通过市级验收", doneOn }, "accepted", "written"],
    ["published by its word, behind its acceptance", { state: "公示中", acceptedOn: doneOn }, "published", "written"],
    ["closed by a yes", { state: "已完成", doneOn, closure: "是" }, "closed", "written"],
    [
      "no further than done, where its day of closure is blank",
      { state: "已销号", doneOn, closedOn: null },
      ...byDates,
    ],
    ["done by its own numbers", { target: 35, current: 35 }, "done", "ownNumbers"],
    ["behind by its own numbers", { target: 35, current: 20 }, "behind", "ownNumbers"],
    // 349 of 365 days have passed: 95.6 % is expected.
    ["on schedule by its own numbers", { target: 100, current: 96 }, "onSchedule", "ownNumbers"],
    ["ahead by its own numbers", { target: 100, current: 96, deadline: "2022年6月底前" }, "ahead", "ownNumbers"],
    ["behind at its milestone", { target: 100, current: 40, deadline: "2021年6月、2022年6月" }, "behind", "ownNumbers"],
    [
      "ahead of its milestone",
      { target: 100, current: 60, deadline: "2021年6月底前完成50%，2022年6月全部完成" },
      "ahead",
      "ownNumbers",
    ],
    [
      "by milestones of their own column",
      { target: 100, current: 20, deadline: "2022年12月底前", milestones: "2021年9月底前完成30%" },
      "behind",
      "ownNumbers",
    ],
    // 62 of 80 % is no 77.5 % of the work: nothing is ahead for that.
    [
      "a level short of its target, which tells no pace",
      { target: 80, current: 62, unit: "%", indicator: "污泥处置率", deadline: "2022年12月底前" },
      "onSchedule",
      "ownNumbers",
    ],
    [
      "a level short of its target, whatever is called done",
      { target: 80, current: 62, unit: "%", indicator: "污泥处置率", deadline: "2022年12月底前", state: "已完成" },
      "onSchedule",
      "ownNumbers",
    ],
    [
      "a level short of its target, its time up",
      { target: 80, current: 62, unit: "%", indicator: "污泥处置率", deadline: "2021年9月底前" },
      "behind",
      "ownNumbers",
    ],
    [
      "a share of the work, which does",
      { target: 100, current: 60, unit: "%", indicator: "改造完成率", deadline: "2022年12月底前" },
      "ahead",
      "ownNumbers",
    ],
    ["a cap that is kept", { target: 46, current: 27, indicator: "重污染天数" }, "onSchedule", "ownNumbers"],
    [
      "a cap that is broken",
      { target: 46, current: 50, indicator: "重污染天数", state: "onSchedule" },
      "behind",
      "ownNumbers",
    ],
    [
      "behind past its deadline, whatever is written",
      { deadline: "2021年6月底前", state: "onSchedule" },
      "behind",
      "deadline",
    ],
    ["not started past its deadline", { deadline: "2021年6月底前", state: "notStarted" }, "notStarted", "deadline"],
    ["as written where nothing else is known", { state: "onSchedule" }, "onSchedule", "written"],
    [
      "on time on the day of the deadline",
      { state: "onSchedule", deadline: "2021年12月15日" },
      "onSchedule",
      "written",
    ],
  ])("is %s", (_, changes, status, basis) => {
    expect(assessOne(changes)).toMatchObject({ computed: status, basis });
  });

  it("takes a number of hundreds of digits, of which no share can be made, for none", () => {
    const absurd = assessOne({ target: 35, current: Number("9".repeat(308)), state: "onSchedule" });
    expect(absurd).toMatchObject({ completion: null, computed: "onSchedule", basis: "written" });
  });

  it.each([
    ["completed", 100, "done"],
    ["behind", 40, "behind"],
    ["ahead", 98, "ahead"],
    ["notStarted", 0, "notStarted"],
    ["missed", null, "behind"],
    ["atRisk", null, "onSchedule"],
  ] as const)("follows the measured indicator: %s at %s is %s", (status, completion, expected) => {
    const progress = progressOf(standing("upgradedEnterprises", status, completion));
    expect(assessOne({ indicator: "企业提标改造", target: 35, current: 1 }, progress)).toMatchObject({
      computed: expected,
      basis: "measuredIndicator",
      completion,
    });
    expect(assessOne({ indicator: "提标改造（家）" }, progress)).toMatchObject({ computed: expected });
  });

  it("keeps the written steps of the close-out where the indicator is complete", () => {
    const progress = progressOf(standing("upgradedEnterprises", "completed", 100));
    expect(assessOne({ indicator: "提标改造", state: "accepted" }, progress)).toMatchObject({
      computed: "accepted",
      disagrees: false,
    });
  });

  it("falls back where the indicator has no data", () => {
    const progress = progressOf(standing("upgradedEnterprises", "noData"));
    expect(assessOne({ indicator: "提标改造", target: 35, current: 35 }, progress)).toMatchObject({
      computed: "done",
      basis: "ownNumbers",
    });
  });

  it("reads a status in two parts", () => {
    expect(assessOne({ state: "done", term: "permanent", deadline: null })).toMatchObject({
      written: "done",
      flags: ["permanent"],
    });
    expect(assessOne({ state: "已完成，长期坚持" })).toMatchObject({ written: "done" });
    expect(assessOne({ state: "尚未完成整改" })).toMatchObject({ written: null });
  });

  it.each(["未完成", "未完成整改", "否"])(
    "%s past its time is behind, and nobody knows that it never began",
    (state) => {
      const plain = { progress: null, started: null };
      expect(assessOne({ ...plain, state, deadline: "2021年6月" })).toMatchObject({
        computed: "behind",
        flags: expect.arrayContaining(["overdue"]) as string[],
      });
      expect(assessOne({ ...plain, state: "尚未启动", deadline: "2021年6月" })).toMatchObject({
        computed: "notStarted",
      });
    },
  );
});

describe("the last day", () => {
  it.each([
    ["未完成", "behind"],
    ["正在整改", "onSchedule"],
    ["已完成", "done"],
  ])("%s", (state, computed) => {
    const deadline = "2021年12月15日";
    expect(assessOne({ state, deadline, progress: "完成4810户" })).toMatchObject({ computed, daysLeft: 0 });
  });
});

describe("flags", () => {
  it.each<[string, Values, readonly string[]]>([
    ["late without a reason", { deadline: "2021年11月底前", state: "onSchedule" }, ["overdue", "unexplained"]],
    ["late with a reason", { deadline: "2021年11月底前", state: "behind", obstacle: "设备未到货" }, ["overdue"]],
    ["due within 30 days", { state: "onSchedule" }, ["dueSoon"]],
    ["31 days ahead", { state: "onSchedule", deadline: "2022年1月15日" }, []],
    ["a milestone within 30 days", { state: "onSchedule", deadline: "2021年12月、2022年12月" }, ["dueSoon"]],
    ["done, whatever the deadline", { state: "done", deadline: "2021年6月" }, []],
    ["at once, and for good", { state: "done", deadline: "立行立改，长期坚持" }, ["immediate", "permanent"]],
    ["under way without a word", { state: "onSchedule", deadline: "2022年6月", progress: null }, ["stalled"]],
    [
      "nothing done since January",
      { state: "notStarted", deadline: "2022年6月", target: 5, current: 0, progress: "正在招标" },
      ["stalled"],
    ],
    [
      "nothing done in the first weeks",
      { state: "notStarted", deadline: "2022年6月", target: 5, current: 0, startedOn: on("2021-11-01") },
      [],
    ],
  ])("%s", (_, changes, flags) => {
    expect(assessOne(changes).flags).toEqual(flags);
  });
});

describe("the close-out path", () => {
  it.each<[string, Values, string | null, string | null]>([
    ["closed", quiet, null, null],
    [
      "work not done",
      { state: "onSchedule", selfCheckedOn: null, acceptedOn: null, publishedFrom: null, closedOn: null },
      "selfCheck",
      "workNotDone",
    ],
    [
      "acceptance to come from above",
      { ...quiet, state: "done", acceptedOn: null, publishedFrom: null, publishedTo: null, closedOn: null },
      "acceptance",
      "waiting",
    ],
    [
      "no evidence",
      {
        ...quiet,
        evidence: null,
        state: "done",
        acceptedOn: null,
        publishedFrom: null,
        publishedTo: null,
        closedOn: null,
      },
      "acceptance",
      "noEvidence",
    ],
    [
      "publication running",
      { ...quiet, publishedFrom: on("2021-12-10"), publishedTo: on("2021-12-16"), closedOn: null },
      "closure",
      "publicationRunning",
    ],
    [
      "publication running without an end given",
      { ...quiet, publishedFrom: on("2021-12-10"), publishedTo: null, closedOn: null },
      "closure",
      "publicationRunning",
    ],
    [
      "publication too short",
      { ...quiet, publishedFrom: on("2021-12-01"), publishedTo: on("2021-12-05"), closedOn: null },
      "closure",
      "publicationTooShort",
    ],
    ["acceptance passed over", { ...quiet, acceptedOn: null, closedOn: null }, "closure", "stepOutOfOrder"],
    [
      "dates the wrong way round",
      { ...quiet, acceptedOn: on("2021-06-01"), closedOn: null },
      "closure",
      "stepOutOfOrder",
    ],
    ["nothing in the way", { ...quiet, closedOn: null }, "closure", null],
    ["a ledger without dates, done", { state: "done" }, "selfCheck", null],
    ["a ledger without dates, accepted", { state: "accepted" }, "publication", null],
    ["a ledger that keeps only the closure", { state: "done", closedOn: null }, "closure", null],
  ])("%s", (_, changes, next, blockedBy) => {
    expect(assessOne(changes).closeOut).toMatchObject({ next, blockedBy });
  });
});

describe("findings", () => {
  it("are none where everything is in order", () => {
    expect(assess([task(quiet)]).findings).toEqual([]);
  });

  it.each<[string, readonly Values[], readonly FindingCode[]]>([
    [
      "late without a reason",
      [{ deadline: "2021年11月底前", state: "behind", progress: "正在施工" }],
      ["taskOverdueUnexplained"],
    ],
    ["no deadline", [{ deadline: null, state: "onSchedule" }], ["taskDeadlineMissing"]],
    ["a deadline nobody can read", [{ deadline: "尽快", state: "onSchedule" }], ["taskDeadlineUnreadable"]],
    ["a deadline without its year", [{ deadline: "12月底前", state: "onSchedule" }], ["taskDeadlineYearAssumed"]],
    ["at once, still open", [{ deadline: "立行立改", state: "onSchedule" }], ["taskImmediateOpen"]],
    ["no responsible unit", [{ ...quiet, responsible: null }], ["taskUnitMissing"]],
    ["closed without acceptance", [{ ...quiet, acceptedOn: null }], ["taskStepSkipped"]],
    [
      "a ledger that keeps no acceptance",
      [Object.fromEntries(Object.entries(quiet).filter(([field]) => field !== "acceptedOn"))],
      [],
    ],
    ["dates out of order", [{ ...quiet, acceptedOn: on("2021-06-01") }], ["taskDatesOutOfOrder"]],
    ["closed while the publication ran", [{ ...quiet, closedOn: on("2021-07-08") }], ["taskDatesOutOfOrder"]],
    ["a publication of 5 days", [{ ...quiet, publishedTo: on("2021-07-09") }], ["taskPublicationShort"]],
    [
      "an unknown indicator with own numbers",
      [{ ...quiet, indicator: "绿化覆盖率", target: 10, current: 10 }],
      ["taskIndicatorUnknown"],
    ],
    ["an indicator of the air", [{ ...quiet, indicator: "PM2.5年均浓度" }], []],
    ["an unknown workstream", [{ ...quiet, workstream: "噪声治理" }], ["taskWorkstreamUnknown"]],
    ["written better than computed", [{ target: 35, current: 20, state: "onSchedule" }], ["taskStatusDisagrees"]],
    ["written worse than computed", [{ ...quiet, state: "accepted" }], ["taskStatusDisagrees"]],
    ["a ledger kept on after the cut-off", [{ ...quiet, closedOn: on("2021-12-20") }], ["taskDatesAfterCutOff"]],
    [
      "closed by word, dates blank",
      [
        {
          ...quiet,
          doneOn: null,
          selfCheckedOn: null,
          acceptedOn: null,
          publishedFrom: null,
          publishedTo: null,
          closedOn: null,
        },
      ],
      ["taskStatusWithoutDate"],
    ],
    ["closed by date, numbers short", [{ ...quiet, target: 10, current: 4 }], ["taskDoneButShort"]],
    ["no status at all", [{ deadline: "2022年6月" }], ["taskStatusUnknown"]],
    ["under way without a word", [{ deadline: "2022年6月", state: "onSchedule", progress: null }], ["taskStalled"]],
    ["a row without a task", [{ ...quiet, task: null }], ["taskTextMissing"]],
  ])("%s", (_, rows, expected) => {
    expect(codes(assess(rows.map(task)))).toEqual(expected);
  });

  it("compares the task's own numbers with what is measured", () => {
    const measured = standing("upgradedEnterprises", "completed", 100);
    const progress = progressOf({ ...measured, cumulative: { ...measured.cumulative, value: 35, reported: 35 } });
    const found = (changes: Values) =>
      codes(assess([task({ ...quiet, indicator: "提标改造", target: 35, ...changes })], progress));
    expect(found({ current: 35 })).toEqual([]);
    expect(found({ current: 34, unit: "家" })).toEqual(["taskNumberDiffers"]);
    expect(found({ current: 34, unit: "套" })).toEqual([]);
  });

  it("points at the cell", () => {
    const [found] = assess([task({ deadline: "尽快", state: "onSchedule" })]).findings;
    expect(found?.at).toEqual({ sheet: "整改任务台账", row: 2, column: 4 });
  });

  it("says what happened, and what to do next", () => {
    const { findings } = assess([
      task({ number: "3", target: 35, current: 20, state: "onSchedule" }),
      task({ number: "4", deadline: "2021年11月底前", state: "behind", progress: "正在施工" }),
      task({ ...quiet, number: "5", acceptedOn: null }),
    ]);
    const words = findings.map(({ code, facts }) => {
      const message = findingMessages[code] as Message<FindingFacts[FindingCode]>;
      return message["zh-CN"](facts);
    });
    expect(words).toMatchInlineSnapshot(`
      [
        "任务“4 完成35家企业提标改造”时限 2021-11-30，已逾期 15 天，台账没有写原因。请在“存在问题”中说明原因和下步措施。",
        "任务“3 完成35家企业提标改造”台账写“达到序时进度”，按任务的目标值和现值应为“未达到序时进度”（已完成 57.1%，序时应达 95.6%）。请核实后更正，或补充依据。",
        "任务“5 完成35家企业提标改造”已销号，但没有验收日期。请补填，或核实是否未经验收。",
      ]
    `);
  });
});

describe("what a ledger is said to write", () => {
  const told = (state: string): string => {
    const { findings } = assess([task({ number: "3", target: 35, current: 20, state, obstacle: "资金不足" })]);
    const facts = findings.flatMap((found) => (found.code === "taskStatusDisagrees" ? [found.facts] : []))[0];
    return facts ? findingMessages.taskStatusDisagrees["zh-CN"](facts as FindingFacts["taskStatusDisagrees"]) : "";
  };

  it.each([
    ["达到序时进度", "台账写“达到序时进度”，"],
    ["按序时推进", "台账写“按序时推进”（读作：达到序时进度），"],
    [`按序时推进${"，已完成管道铺设".repeat(9)}`, "铺设，已…”（读作：达到序时进度），"],
  ])("stands in it: %s", (state, words) => {
    expect(told(state)).toContain(words);
  });
});

describe("counts", () => {
  const counted = ({ total, byStatus }: TaskCounts): boolean =>
    total === taskStatuses.reduce((sum, status) => sum + byStatus[status], 0);

  it("add up, whichever way the tasks are grouped", () => {
    const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
    const date = fc
      .integer({ min: dayOf(2021, 1, 1), max: dayOf(2022, 3, 1) })
      .map((day) => ({ from: dayOf(2021, 1, 1), to: dayOf(2021, 1, 1), day }))
      .map(({ day }) => on(new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10)));
    const rows = fc.array(
      fc.record({
        number: fc.constantFrom("1", "2", "3", "一"),
        round: maybe(fc.constantFrom("中央督察", "自治区督察")),
        task: maybe(fc.constantFrom("任务甲", "任务乙")),
        workstream: maybe(fc.constantFrom("扬尘", "机动车", "散乱污", "噪声", "组织领导")),
        responsible: maybe(fc.constantFrom("住房和城乡建设局、生态环境局", "生态环境局", "公安局，交通局")),
        deadline: maybe(fc.constantFrom("2021年底", "长期坚持", "立行立改", "2021年6月、12月", "尽快", "2020年")),
        state: maybe(fc.constantFrom(...taskStatuses)),
        target: maybe(fc.integer({ min: 0, max: 50 })),
        current: maybe(fc.integer({ min: 0, max: 50 })),
        closedOn: maybe(date),
        acceptedOn: maybe(date),
        doneOn: maybe(date),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (values) => {
        const { total, byWorkstream, byUnit, byRound, tasks } = assess(values);
        const kept = values.filter(({ task: text }) => text !== null).length;
        expect(total.total).toBe(kept);
        expect(new Set(tasks.map(({ key }) => key)).size).toBe(kept);
        for (const groups of [byWorkstream, byUnit, byRound]) {
          expect(groups.every(counted)).toBe(true);
          for (const status of taskStatuses)
            expect(groups.reduce((sum, { byStatus }) => sum + byStatus[status], 0)).toBe(total.byStatus[status]);
          expect(groups.reduce((sum, group) => sum + group.overdue, 0)).toBe(total.overdue);
        }
      }),
    );
  });

  it("are the same for a ledger split over two sheets, and in any order of its rows", () => {
    const rows = [
      task(quiet),
      task({ number: "2", state: "onSchedule" }),
      task({ number: "3", deadline: "2021年6月", state: "behind", workstream: "扬尘" }),
    ];
    const whole = assess(rows);
    const split = assessTasks(
      ledgersOf(ledgerTable("rectificationTasks", rows.slice(0, 1)), ledgerTable("rectificationTasks", rows.slice(1))),
      noProgress,
      until,
    );
    expect(split.total).toEqual(whole.total);
    expect(assess([...rows].reverse()).total).toEqual(whole.total);
  });

  it("take a task of several units for the first-named", () => {
    expect(
      assess([task({ ...quiet, responsible: "市住房和城乡建设局、市生态环境局" })]).byUnit.map(({ label, total }) => [
        label,
        total,
      ]),
    ).toEqual([["市住房和城乡建设局", 1]]);
  });

  it.each([
    ["牵头单位：市生态环境局；配合单位：市工信局", "市生态环境局"],
    ["市住房和城乡建设局", "市住房和城乡建设局"],
    ["市公安局，市交通局", "市公安局"],
    ["市生态环境局（牵头）、各乡镇", "市生态环境局"],
    ["、", null],
  ])("read “%s” as %s", (text, unit) => {
    expect(firstUnit(text)).toBe(unit);
  });
});

describe("workstreams", () => {
  it.each([
    ["煤炭总量", "coalCap"],
    ["制定年度煤炭消费总量控制方案及削减详细计划", "coalCap"],
    ["禁燃区", "noBurnZones"],
    ["（六）扩大禁燃区面积", "noBurnZones"],
    ["扬尘", "dust"],
    ["机动车", "vehicles"],
    ["散乱污", "scatteredPolluters"],
    ["加强“散乱污”整治", "scatteredPolluters"],
    ["餐饮", "catering"],
    ["重污染天气", "heavyPollution"],
    ["项目准入", "projectAccess"],
    ["工业企业", "industry"],
    ["高位推动", "leadership"],
    ["组织领导", "leadership"],
    ["3.推进工业企业全面达标", "industry"],
    ["噪声", null],
  ])("“%s” is %s", (text, id) => {
    expect(workstreamNamed(text)).toBe(id);
  });
});

it("knows its own statuses only", () => {
  expect(taskStatuses.every(isTaskStatus)).toBe(true);
  expect(isTaskStatus("toString")).toBe(false);
});
