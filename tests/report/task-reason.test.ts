/** Matters to be studied: each once, with its figures or the ledger's own words, and what staff must check apart. */
import { describe, expect, it } from "vitest";
import { finding } from "../../src/findings/finding";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import { cumulativeText } from "../../src/report/tasks/task-rows";
import { decisions, doubts } from "../../src/report/words/decisions";
import { standingFigures } from "../../src/report/words/month-conclusions";
import type { TaskStanding } from "../../src/tasks/task";
import { coalStanding, progress, reportInput, standing, figure, task, tasksOf } from "./report-fixture";

const matter = (...tasks: readonly TaskStanding[]) => decisions(reportInput({ tasks: tasksOf(tasks) }));
const reason = (over: Partial<TaskStanding>): string =>
  matter(task({ task: "改造锅炉", computed: "behind", flags: [], ...over }))[0]?.what ?? "";

describe("the reason of a matter", () => {
  it("is what is done and what should be, then the obstacle", () => {
    const numbers = { target: 27, current: 6, unit: "台" };
    const counted = { numbers, completion: 22.2, expectedCompletion: 45.2, basis: "ownNumbers" } as const;
    expect(reason(counted)).toBe("任务 1“改造锅炉”：完成 6/27 台（22.2%），序时应完成 12 台。");
    expect(reason({ ...counted, obstacle: "配件未到货" })).toContain("序时应完成 12 台；配件未到货。");
    expect(reason({ ...counted, daysLeft: -3, flags: ["overdue"] })).toBe("任务 1“改造锅炉”：完成 6/27 台（22.2%）。");
  });

  it("is the ledger's progress where nothing is counted, and never its state where that says the opposite", () => {
    const progress = "已退出31户，剩余5户因补偿标准未谈妥";
    expect(reason({ progress, writtenText: "未完成" })).toContain(`：${progress}。`);
    expect(reason({ writtenText: "达到序时进度", disagrees: true })).toBe("任务 1“改造锅炉”。");
    expect(reason({ writtenText: "滞后，待补签合同" })).toContain("台账写“滞后，待补签合同”");
  });

  it("says of the last day that it is today", () => {
    expect(matter(task({ computed: "behind", daysLeft: 0 }))[0]?.when).toContain("今日到期");
  });
});

it("tells of a measure with the task that rests on it, and once", () => {
  const slow = standing({ cumulative: figure(3812), status: "behind" });
  const own = task({ number: "31", task: "治理裸露土地", computed: "behind", indicator: slow, flags: [] });
  const workstreams = [{ workstream: "leadership", title: "高位推动", standings: [slow, coalStanding()] }] as const;
  const said = decisions(reportInput({ tasks: tasksOf([own]), progress: { ...progress, workstreams } }));
  expect(said.filter(({ about }) => about.includes("meetingsHeld")).map(({ who, what }) => [who, what])).toEqual([
    ["市发改委", expect.stringContaining("任务 31“治理裸露土地”：完成 3812 次")],
  ]);
  expect(said).toHaveLength(2);
});

it("tells once of what a task counts by itself and the list counts as well", () => {
  const plan = {
    value: 20,
    direction: "atLeast",
    origin: "target",
    wording: "20",
    at: null,
    responsible: null,
  } as const;
  const slow = standing({ cumulative: figure(8), plan, expected: 8.3, completion: 40, status: "behind" });
  const numbers = { target: 20, current: 8, unit: "次" };
  const own = task({
    workstream: "leadership",
    computed: "behind",
    numbers,
    completion: 40,
    expectedCompletion: 41.5,
    basis: "ownNumbers",
    flags: [],
  });
  const workstreams = [{ workstream: "leadership", title: "高位推动", standings: [slow] }] as const;
  const said = (unit: string) =>
    decisions(
      reportInput({
        tasks: tasksOf([{ ...own, numbers: { ...numbers, unit } }]),
        progress: { ...progress, workstreams },
      }),
    );
  // Eight are behind, and it is not said that eight should be.
  expect(said("次").map(({ what }) => what)).toEqual([
    expect.stringContaining("完成 8/20 次（40.0%），序时应完成 8.3 次"),
  ]);
  expect(said("家").map(({ what }) => what)).toContain("会议次数 8 次，目标 20，完成 40%，序时应完成 8.3。");
});

it("calls what a cap leaves until now no work, and repeats no target whose time is up", () => {
  expect(standingFigures(coalStanding({ expected: 790, status: "likelyMissed" }))).toBe(
    "工业企业煤炭消费量 749.34 万吨，目标 ≤820，序时控制数 790.00",
  );
  expect(standingFigures(coalStanding({ expected: 820, status: "missed" }))).not.toContain("序时");
});

it("keeps doubts of the data out of the director's table, and says them below it", () => {
  const input = reportInput({ findings: [finding("noAirSheet", "error", null, {})] });
  expect(doubts(input).map(({ what }) => what)).toEqual(["数据核查发现错误 1 项，需要核对。"]);
  const texts = overviewSheet(input).cells.map(({ value }) => value);
  expect(texts).toContain("数据核查发现错误 1 项，需要核对。");
  expect(texts).not.toContain("3. 数据核查发现错误 1 项，需要核对。");
});

it.each([
  ["完成城区12公里雨污管网改造", "已完成管网改造9.6公里，完成率80%", "9.6/12 公里（80.0%）"],
  ["湖区36户网箱养殖退出", "已退出31户，剩余5户因补偿标准未谈妥", "31/36 户（86.1%）"],
  ["治理农村黑臭水体8条", "已完成5条，2条正在施工，1条未启动", "5/8 条（62.5%）"],
  ["新建处理站", "主体已建成，正在调试，完成90%", "完成 90%"],
  ["建设污水处理厂", "土建完成60%，设备安装完成20%", "正在整改"],
  ["建设污水处理厂", "主体工程完成", "正在整改"],
  ["规模养殖场配套率达到100%", "正在签订合同", "正在整改"],
])("counts what a task's own words count: %s, %s", (name, progress, expected) => {
  expect(cumulativeText(task({ task: name, progress }))).toBe(expected);
});
