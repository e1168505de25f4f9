import { describe, expect, it } from "vitest";
import { statusAnswers, type Answers } from "../../src/account/question";
import { defaultSettings } from "../../src/settings";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { assess, assessOne, ledgersOf, ledgerTable, noProgress, task, until, type Values } from "./task-rows";

const column = { column: 3, unit: null, unitFrom: null, confidence: 1 } as const;
const late = "2021年6月底前";

describe("what a task's row says of where it stands", () => {
  it.each<[string, Values, string, boolean]>([
    ["an intention past its time", { state: "确保年底前完成整改", deadline: late }, "behind", true],
    ["an intention in time", { state: "预计12月底完成整改" }, "onSchedule", false],
    ["done and asked to be closed", { state: "整改工作已完成，已报市局申请销号", deadline: late }, "done", false],
    ["closed long ago", { state: "已交账销号", deadline: late }, "closed", false],
    ["a yes under 是否销号", { state: "已清理垃圾120吨", closure: "是", deadline: late }, "closed", false],
    ["a no under 是否销号", { state: "已完成整改", closure: "否", deadline: late }, "done", false],
    ["a no under 是否完成, late", { state: "否", progress: "正在施工", deadline: late }, "behind", true],
    ["a no under 是否完成, begun", { state: "否", progress: "正在施工" }, "onSchedule", false],
    ["a cross", { state: "×", deadline: late }, "behind", true],
    ["a remark, where no column is for it", { remark: "已完成整改。", deadline: late }, "done", false],
    ["a remark beside a column for it", { state: "", remark: "已完成整改。", deadline: late }, "notStarted", true],
    ["prose on progress alone", { progress: "已拆除违建3处，整改工作全部完成。", deadline: late }, "done", false],
    ["the work by its own name", { task: "编制流域治理规划", state: "规划已编制完成" }, "done", false],
    ["only its plan is made", { task: "建设污水处理厂", state: "规划已编制完成" }, "onSchedule", false],
    ["refused at its acceptance", { state: "已完成", acceptance: "未通过，退回整改", deadline: late }, "behind", true],
    [
      "accepted at the second try",
      { state: "已完成", acceptance: "退回整改后复验通过", deadline: late },
      "done",
      false,
    ],
    ["a share as a number", { state: 1, deadline: late }, "done", false],
  ])("%s", (_, changes, computed, overdue) => {
    const standing = assessOne(changes);
    expect([standing.computed, standing.flags.includes("overdue")]).toEqual([computed, overdue]);
    expect(standing.open).toEqual([]);
  });

  it("is told by a list's prose alone, or asked for by its own words", () => {
    const rows = [
      task({ number: "1", progress: "主体施工中" }),
      task({ number: "2", progress: "已全部清理完毕", deadline: late }),
      task({ number: "3", progress: "完成复绿80亩" }),
    ];
    const { tasks, findings } = assess(rows);
    expect(tasks.map(({ computed, open }) => [computed, open])).toEqual([
      ["onSchedule", []],
      ["done", []],
      ["onSchedule", ["statusWord"]],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["taskStatusUnclear"]);
  });

  it.each(["整改中", "正在推进", "施工中"])(
    "is no claim to be in time where it only says that work goes on: %s",
    (state) => {
      const { tasks, findings } = assess([task({ state, deadline: late, obstacle: "资金缺口" })]);
      expect(tasks.map(({ computed, disagrees, flags }) => [computed, disagrees, flags])).toEqual([
        ["behind", false, ["overdue"]],
      ]);
      expect(findings.map(({ code }) => code)).toEqual([]);
    },
  );

  it("asks once for words that do not tell, and marks what rests on them", () => {
    const rows = ["1", "2"].map((number) => task({ number, state: "已完成12家" }));
    const { tasks, questions, findings } = assess([...rows, task({ number: "3", state: "推进中" })]);
    expect(tasks.map(({ open }) => open)).toEqual([["statusWord"], ["statusWord"], []]);
    expect(questions).toMatchObject([{ code: "statusWord", facts: { text: "已完成12家", tasks: "1、2" } }]);
    expect(questions[0]?.answers.length).toBeGreaterThanOrEqual(2);
    expect(findings.map(({ code }) => code)).toContain("taskStatusUnclear");
    expect(findings.map(({ code }) => code)).not.toContain("taskStatusUnknown");
  });

  it("takes the answer, and asks no more", () => {
    const ledgers = ledgersOf(ledgerTable("rectificationTasks", [task({ state: "已完成12家" })]));
    const { tasks, questions } = assessTasks(ledgers, noProgress, until, defaultSettings.heatingSeason, {
      statuses: { 已完成12家: "done" },
      sheets: {},
    });
    expect(tasks.map(({ computed, open }) => [computed, open])).toEqual([["done", []]]);
    expect(questions).toEqual([]);
  });

  it("offers every status, and settles with each; what is no task, or says nothing, is neither", () => {
    const rows = [task({ number: "1", state: "3" }), task({ number: "2", state: "已完成整改" })];
    const list = ledgerTable("rectificationTasks", rows);
    const header = "完成情况（1已完成 2达到序时进度 3未达到序时进度 4未启动）";
    const guess = { ...list.guess, columns: [{ ...column, field: "state", header }] };
    const ledgers = ledgersOf({ ...list, guess });
    const answered = (statuses: Answers["statuses"]) =>
      assessTasks(ledgers, noProgress, until, defaultSettings.heatingSeason, { statuses, sheets: {} });
    const [asked] = answered({}).questions;
    const offered = (asked?.answers ?? []).flatMap((sets) => ("status" in sets ? [sets.status] : []));
    expect(offered[0]).toBe("behind");
    expect([...offered].sort()).toEqual([...statusAnswers].sort());
    for (const status of offered) {
      const { tasks, questions, unused = [] } = answered({ 3: status });
      expect(questions).toEqual([]);
      expect(tasks).toHaveLength(status === "notApplicable" ? 1 : 2);
      expect(unused.map(({ code }) => code)).toEqual(status === "notApplicable" ? ["notApplicable"] : []);
      if (status !== "notApplicable") expect(tasks[0]?.written).toBe(status === "unsaid" ? null : status);
    }
  });

  it("takes an answer about 已销号 beside a no under 是否销号", () => {
    const ledgers = ledgersOf(ledgerTable("rectificationTasks", [task({ state: "已销号", closure: "否" })]));
    const { questions, tasks } = assessTasks(ledgers, noProgress, until, defaultSettings.heatingSeason, {
      statuses: { 已销号: "closed" },
      sheets: {},
    });
    expect(questions).toEqual([]);
    expect(tasks[0]?.computed).toBe("closed");
  });

  it("asks where 已销号 stands beside a no under 是否销号", () => {
    expect(assessOne({ state: "已销号", closure: "否" }).open).toEqual(["statusWord"]);
  });

  it("tells of a late task once, and takes a reason wherever it stands", () => {
    const codes = (changes: Values): string[] => assess([task(changes)]).findings.map(({ code }) => code);
    const plain = { deadline: late, state: "推进中", progress: "正在施工" };
    expect(codes(plain)).toEqual(["taskOverdueUnexplained"]);
    expect(codes({ ...plain, remark: "因资金未到位延后" })).not.toContain("taskOverdueUnexplained");
  });

  it("groups by 问题类型 where there is no 工作类别", () => {
    const { byWorkstream } = assess([task({ theme: "水污染防治" }), task({ number: "2", theme: "矿山修复" })]);
    expect(byWorkstream.map(({ label }) => label)).toEqual(["水污染防治", "矿山修复"]);
  });
});

describe("a later step in the progress", () => {
  it.each([
    ["47个全部完成整治，已通过市级验收", "accepted"],
    ["已完成整改，正在公示", "published"],
    ["全部完成整治，正在准备验收资料", "done"],
    ["全部完成整治，拟申请销号", "done"],
  ])("counts before 已完成: %s", (progress, expected) => {
    expect(assessOne({ state: "已完成", progress, deadline: "2021年6月底" }).computed).toBe(expected);
  });
});
