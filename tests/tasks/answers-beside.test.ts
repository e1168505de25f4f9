/** Columns of 是 and 否 beside each other: each answers a question of its own, and together they are one state. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordKey } from "../../src/account/question";
import { saidUnder } from "../../src/vocabulary/answered-question";
import { assessTasks } from "../../src/tasks/assess-tasks";
import type { TaskStatus } from "../../src/tasks/task";
import { defaultSettings } from "../../src/settings";
import { readSheet } from "../datasets/ledger-bench";
import { dayOf } from "../../src/calendar/day";
import { assess, ledgersOf, ledgerTable, noProgress, task, until } from "./task-rows";

/** Each question in the words of several offices. */
const wordings = {
  begun: ["是否启动", "是否已开工", "整改是否启动", "是否进场施工", "启动情况"],
  pace: ["是否达到序时进度", "是否按序时推进", "是否按时间节点推进", "序时进度是否达到", "是否符合序时进度要求"],
  late: ["是否滞后", "进度是否滞后", "是否存在滞后情况", "有无滞后"],
  done: ["是否完成整改", "是否完成", "整改是否完成", "是否已整改到位", "是否办结"],
  accepted: ["是否验收", "是否通过验收", "市级验收是否通过", "是否完成县级验收"],
  announced: ["是否公示", "是否已完成公示"],
  closed: ["是否销号", "省级是否销号", "是否完成省级销号", "销号情况"],
} as const;
type Asked = keyof typeof wordings;

/** Which questions are answered with yes, of a task that is due later; 滞后 is no good news. */
const standings: readonly (readonly [yes: readonly Asked[], status: TaskStatus])[] = [
  [[], "notStarted"],
  [["begun", "pace"], "onSchedule"],
  [["begun", "late"], "behind"],
  [["begun", "pace", "done"], "done"],
  [["begun", "pace", "done", "accepted"], "accepted"],
  [["begun", "pace", "done", "accepted", "announced"], "published"],
  [["begun", "pace", "done", "accepted", "announced", "closed"], "closed"],
];
const marks = [
  ["是", "否"],
  ["√", "×"],
  ["是", ""],
] as const;

function statusesUnder(heads: readonly string[], rows: readonly (readonly string[])[]) {
  const read = readSheet([
    ["督察整改任务进展清单"],
    ["序号", "整改任务", "责任单位", "整改时限", ...heads],
    ...rows.map((row, index) => [index + 1, `第${index + 1}片区雨污管网改造`, "县住建局", "2024年12月底前", ...row]),
  ]);
  return assessTasks(read, noProgress, dayOf(2024, 9, 30), defaultSettings.heatingSeason);
}

describe("answers side by side", () => {
  it("are one state, in whatever words and order the columns stand", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(wordings) as Asked[], { minLength: 7 }),
        fc.record(
          Object.fromEntries(
            Object.entries(wordings).map(([asked, heads]) => [asked, fc.constantFrom(...heads)]),
          ) as Record<Asked, fc.Arbitrary<string>>,
        ),
        fc.constantFrom(...marks),
        (order, heads, [yes, no]) => {
          const rows = standings.map(([said]) =>
            order.map((asked) => (said.includes(asked) || (asked === "pace" && said.length === 0) ? yes : no)),
          );
          const { tasks, questions } = statusesUnder(
            order.map((asked) => heads[asked]),
            rows,
          );
          // Blanks do not deny that the task was begun.
          const first = no === "" ? "onSchedule" : "notStarted";
          expect(tasks.map(({ computed }) => computed)).toEqual([
            first,
            ...standings.slice(1).map(([, status]) => status),
          ]);
          expect(questions).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each<[heads: string, answers: readonly string[], status: TaskStatus]>([
    ["是否达到序时进度 是否完成整改", ["否", "否"], "behind"],
    ["是否达到序时进度 是否完成整改", ["是", "否"], "onSchedule"],
    ["是否启动 是否完成", ["是", "否"], "onSchedule"],
    ["是否启动 是否完成", ["否", "否"], "notStarted"],
    ["完成情况 是否滞后", ["推进中", "是"], "behind"],
    ["完成情况 是否滞后", ["推进中", "否"], "onSchedule"],
    ["完成情况 是否逾期", ["已完成", "是"], "done"],
    ["完成情况 是否滞后", ["未启动", "是"], "behind"],
    ["任务状态 序时进度", ["整改中", "滞后"], "behind"],
    ["任务状态 序时进度", ["整改中", "100%"], "onSchedule"],
    ["整改进度 进展状态", ["60%", "滞后"], "behind"],
    ["是否超序时进度 是否完成", ["是", "否"], "ahead"],
    ["是否完成 未完成的是否达到序时进度", ["否", "是"], "onSchedule"],
    ["是否完成 未完成的是否达到序时进度", ["是", ""], "done"],
    ["是否达到序时进度 是否验收", ["是", "是"], "accepted"],
    ["整改进展 是否达到序时进度", ["违建已全部拆除，场地已复绿，全部完成整改。", "是"], "done"],
    ["整改进展 是否达到序时进度", ["正在拆除围墙，占总量的七成。", "是"], "onSchedule"],
  ])("%s: %j is %s", (heads, answers, status) => {
    const { tasks, questions } = statusesUnder(heads.split(" "), [answers]);
    expect(tasks.map(({ computed }) => computed)).toEqual([status]);
    expect(questions).toEqual([]);
  });

  it.each([
    ["是否完成整改 是否滞后", ["是", "是"]],
    ["完成情况 是否启动", ["已完成", "否"]],
    ["完成情况 是否达到序时进度", ["已完成整改", "否"]],
    ["完成情况 序时进度", ["滞后", "达到序时进度"]],
    ["完成情况 是否验收", ["推进中", "是"]],
    ["是否达到序时进度 是否验收", ["否", "是"]],
    ["整改进展 是否达到序时进度", ["违建已全部拆除，场地已复绿，全部完成整改。", "否"]],
  ])("that contradict each other are asked about: %s %j", (heads, answers) => {
    const { tasks, questions, findings } = statusesUnder(heads.split(" "), [answers]);
    expect(tasks.map(({ open }) => open)).toEqual([["statusWord"]]);
    expect(questions.map(({ code }) => code)).toEqual(["statusWord"]);
    expect(findings.map(({ code }) => code)).toContain("taskStatusUnclear");
  });

  it("that a task is closed and late are told", () => {
    const { tasks, findings } = assess([task({ state: "已完成整改", late: "滞后", closure: "已销号" })]);
    expect(tasks.map(({ computed }) => computed)).toEqual(["closed"]);
    expect(findings.map(({ code }) => code)).toContain("taskClosedAgainstState");
  });

  it("are what somebody said they mean together", () => {
    const read = ledgersOf(ledgerTable("rectificationTasks", [task({ state: "已完成整改", late: "滞后" })]));
    const [asked] = assessTasks(read, noProgress, until).questions;
    const text = asked?.facts && "text" in asked.facts ? String(asked.facts.text) : "";
    const answers = { statuses: { [wordKey(text)]: "done" as const }, sheets: {} };
    const { tasks, questions } = assessTasks(read, noProgress, until, defaultSettings.heatingSeason, answers);
    expect([tasks.map(({ computed }) => computed), questions]).toEqual([["done"], []]);
  });
});

describe("a bare answer", () => {
  it.each([
    ["是否启动", "是", "已启动"],
    ["是否启动", "否（资金未到位）", "未启动（资金未到位）"],
    ["是否达到序时进度", "√", "达到序时进度"],
    ["序时进度", "未达到", "未达到序时进度"],
    ["有无滞后", "有", "有滞后"],
    ["是否按期完成整改", "否", "未完成整改"],
    ["市级验收是否通过", "否", "未验收"],
    ["是否滞后", "滞后15天", "滞后15天"],
    ["进展 完成与否", "否", "未完成"],
    ["整改任务完成与否", "×", "未完成"],
    ["办结否", "否", "未办结"],
    ["拆除了没有", "没有", "未拆除"],
    ["是否", "否", "否"],
    ["完成情况", "是", "是"],
    ["责任单位", "否", "否"],
  ])("under %s: %s says %s", (header, words, said) => {
    expect(saidUnder(header, words)).toBe(said);
  });
});
