/**
 * A problem is answered by what it is about: by the whole year's work where it is about the air, by its own works and
 * their list where it is about works, and with no figure that a question still hangs over unmarked.
 */
import { describe, expect, it } from "vitest";
import { composeNotices, type NoticeInput } from "../../src/notice/composing/compose-notices";
import { problemScope } from "../../src/notice/composing/problem-scope";
import type { TaskStatus } from "../../src/tasks/task";
import { assessTasksOf, ledgersOf, progressOf, seedInput, seedValues, task } from "./notice-fixture";

const scopeOf = (problem: string, over: { goal?: string; measures?: string; task?: string } = {}) => {
  const { goal = null, measures = null } = over;
  const scope = problemScope({ problem, goal, measures }, over.task === undefined ? [] : [{ task: over.task }]);
  return scope === "air" ? scope : [...scope].sort();
};

describe("what a problem is about", () => {
  it.each<[problem: string, scope: "air" | string[]]>([
    ["采暖期PM10平均浓度较2014年上升65%，大气环境质量持续下降。", "air"],
    ["空气质量改善成效不稳固，优良天数比例未达目标。", "air"],
    ["大气污染防治工作推进不力。", "air"],
    ["部分企业大气污染物排放超标，施工工地裸土未苫盖。", ["bareLand", "constructionSites", "exceedancePushes"]],
    ["抽查的12个工地中8个未落实喷淋措施，2处PM10监测设备未联网。", ["constructionSites"]],
    ["城区仍有9台燃煤小锅炉未拆除。", ["boilers"]],
    ["餐饮油烟扰民问题突出。", ["catering"]],
    ["某化工园区废气收集不到位。", []],
  ])("%s", (problem, scope) => {
    expect(scopeOf(problem)).toEqual(scope);
  });

  it("is read from what is asked for, then from its tasks, where its own words name nothing", () => {
    expect(scopeOf("监管不到位。", { measures: "1.拆除燃煤小锅炉9台。" })).toEqual(["boilers"]);
    expect(scopeOf("监管不到位。", { task: "更新公交车20辆" })).toEqual(["buses"]);
    expect(scopeOf("监管不到位。", { goal: "空气质量明显改善。" })).toBe("air");
  });
});

const sites = {
  theme: "air",
  number: "7",
  problem: "抽查的12个工地中8个未落实喷淋措施。",
  goal: "在建工地全部安装喷淋设施。",
  measures: "安装喷淋设施。",
};
const itsTask = (computed: TaskStatus, over: Parameters<typeof task>[1] = {}) =>
  task(1, { item: "7", workstream: "dust", task: "30个工地安装喷淋设施", computed, ...over });

const noticeOf = (over: Partial<NoticeInput>) => {
  const draft = composeNotices({ ...seedInput, ledgers: ledgersOf(sites), ...over });
  const [notice] = draft.notices;
  const completion = notice?.completion.map(({ composed }) => composed.text) ?? [];
  return { completion, outcome: notice?.outcome?.composed.text, codes: draft.findings.map(({ code }) => code) };
};

describe("a problem about building sites", () => {
  it("is answered by the sites' list first, then by its task, and by no other work", () => {
    const tasks = assessTasksOf([itsTask("ahead", { progress: "28个工地已安装" })]);
    const { completion, outcome, codes } = noticeOf({
      tasks,
      progress: progressOf({ ...seedValues, sprayingSites: 28 }),
    });
    expect(completion).toEqual([
      "该问题有整改任务1项，截至2021年12月15日，超过序时进度1项。整改情况如下：",
      "1.强化扬尘综合防控。建筑面积3000平方米以上在建施工工地应安装智能喷淋设施30个、已安装28个；" +
        "在建工地六项扬尘防治措施落实率95.1%。",
      "2.计划30个工地安装喷淋设施。28个工地已安装。",
    ]);
    expect(outcome).toBe("智能自动喷淋工地计划30个、完成28个（93.3%）。1项整改任务尚未完成。");
    expect(codes).not.toContain("noticeSectionLeftOut");
    expect(codes).not.toContain("noticeOutcomeCountsOnly");
  });

  it("hears of the share that it speaks of, whatever has a plan beside it", () => {
    const spokenOf = {
      ...sites,
      problem: "部分工地“六个百分之百”落实不到位。",
      goal: "在建工地“六个百分之百”全部落实。",
    };
    const told = (sixHundredShare: number) =>
      noticeOf({
        ledgers: ledgersOf(spokenOf),
        tasks: assessTasksOf([itsTask("done")]),
        progress: progressOf({ ...seedValues, sixHundredShare }),
      });
    expect(told(95.1).outcome).toBe(
      "智能自动喷淋工地计划30个、完成30个（100%）；“六个100%”落实率为95.1%。1项整改任务已完成整改。",
    );
    // All of them were asked for.
    expect(told(95.1).codes).toContain("noticeGoalNotReached");
    expect(told(100).codes).not.toContain("noticeGoalNotReached");
  });

  it.each<[task: string, computed: TaskStatus, share: number, told: string[]]>([
    ["落实工地“六个百分之百”", "done", 65, ["100%"]],
    ["落实工地扬尘六个100%", "accepted", 65, ["100%"]],
    ["工地扬尘防治措施全部落实", "done", 65, ["100%"]],
    ["落实工地“六个百分之百”", "done", 100, []],
    ["落实工地“六个百分之百”", "behind", 65, []],
    ["开展工地“六个百分之百”专项检查", "done", 65, []],
    ["推进工地扬尘防治措施落实", "done", 65, []],
  ])("is warned of a task that asks for all of them: %s, %s, %d", (text, computed, share, told) => {
    const { findings } = composeNotices({
      ...seedInput,
      ledgers: ledgersOf(sites),
      tasks: assessTasksOf([itsTask(computed, { task: text })]),
      progress: progressOf({ sixHundredShare: share }),
    });
    const short = findings.filter(({ code }) => code === "noticeTaskShareShort");
    expect(short.map(({ facts }) => "asked" in facts && facts.asked)).toEqual(told);
  });

  it("has its task told where no list of ours holds a figure, and says that its outcome counts tasks only", () => {
    const { completion, outcome, codes } = noticeOf({
      tasks: assessTasksOf([itsTask("behind")]),
      progress: progressOf({}),
    });
    expect(completion.at(-1)).toBe("1.计划30个工地安装喷淋设施。目前未达到序时进度。");
    expect(outcome).toBe("1项整改任务尚未完成。");
    expect(codes).toContain("noticeOutcomeCountsOnly");
  });

  it("marks what a question hangs over: the task's state, its counts, and what the list's figure asserts", () => {
    const open = (id: string) => {
      const progress = progressOf(seedValues);
      return {
        ...progress,
        workstreams: progress.workstreams.map((one) => ({
          ...one,
          standings: one.standings.map((standing) =>
            standing.indicator.id === id
              ? { ...standing, cumulative: { ...standing.cumulative, open: ["choiceWord" as const] } }
              : standing,
          ),
        })),
      };
    };
    const tasks = assessTasksOf([itsTask("done", { open: ["taskState"] })]);
    const { completion, outcome, codes } = noticeOf({ tasks, progress: open("sprayingSites") });
    expect(completion[0]).toContain("已完成整改1项（待确认）");
    expect(completion[1]).toContain("已安装30个（待确认），全部安装（待确认）；在建工地六项扬尘防治措施落实率95.1%。");
    expect(completion[2]).toContain("已完成整改（待确认）");
    expect(outcome).toContain("已完成整改（待确认）");
    expect(codes).toContain("noticeFiguresUnsettled");
    const settled = noticeOf({ tasks: assessTasksOf([itsTask("done")]), progress: progressOf(seedValues) });
    expect([...settled.completion, settled.outcome].join("")).not.toContain("待确认");
    expect(settled.codes).not.toContain("noticeFiguresUnsettled");
  });
});
