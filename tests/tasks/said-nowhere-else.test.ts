/** How far tasks are, said under heads that nobody foresaw, or under a head that asks for something else. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { defaultSettings } from "../../src/settings";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { readSheet } from "../datasets/ledger-bench";
import { noProgress } from "./task-rows";

function statusesUnder(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  term = "2024年12月底前",
  title = "督察反馈问题整改台账",
) {
  const read = readSheet([
    [title],
    ["序号", "整改任务", "责任单位", "整改时限", ...heads],
    ...rows.map((row, index) => [index + 1, `第${index + 1}片区雨污管网改造`, "县住建局", term, ...row]),
  ]);
  const { tasks } = assessTasks(read, noProgress, dayOf(2024, 9, 30), defaultSettings.heatingSeason);
  return tasks.map(({ computed, open }) => (open.length > 0 ? "asked" : computed));
}

describe("how far tasks are", () => {
  const sentences = [
    ["违建已全部拆除，场地已复绿，全部完成整改。"],
    ["正在铺设主管，已完成总量的六成。"],
    ["尚未启动，等待资金批复。"],
  ];
  it.each(["整改措施落实情况及成效", "各单位反馈", "九月份动态", "具体情形"])(
    "is told by the sentences under %s",
    (head) => {
      expect(statusesUnder([head], sentences)).toEqual(["done", "onSchedule", "notStarted"]);
    },
  );

  it.each(["亮灯情况", "督办亮灯", "灯色"])("is told by lights under %s", (head) => {
    expect(statusesUnder([head], [["绿灯（正常）"], ["红灯（滞后）"], ["已办结"]])).toEqual([
      "onSchedule",
      "behind",
      "done",
    ]);
  });

  it("is told by the only mark under states, be it a dot or a 1", () => {
    const heads = ["已办结", "阶段性办结", "办理中"];
    expect(statusesUnder(heads, [["●"], ["", "●"], ["", "", "●"]])).toEqual(["done", "onSchedule", "onSchedule"]);
    expect(statusesUnder(heads, [["1"], ["0", "1"], ["", "", "1"]])).toEqual(["done", "onSchedule", "onSchedule"]);
  });

  it.each(["进度", "完成情况"])("is told by signs under %s that a line over the table explains", (head) => {
    const title = "督察反馈问题整改台账\n（●已完成　◐推进中　○未启动）".split("\n");
    const read = readSheet([
      ...title.map((line) => [line]),
      ["序号", "整改任务", "责任单位", "整改时限", head],
      ...["●", "◐", "○"].map((sign, index) => [index + 1, `治理${index + 1}号渠`, "县水利局", "2024年12月底", sign]),
    ]);
    const { tasks } = assessTasks(read, noProgress, dayOf(2024, 9, 30), defaultSettings.heatingSeason);
    expect(tasks.map(({ computed }) => computed)).toEqual(["done", "onSchedule", "notStarted"]);
  });

  it("is told by 已于…完成 under the day of completion, whose year the title gives", () => {
    expect(
      statusesUnder(["实际完成时间"], [["已于3月12日完成"], ["2024年4月5日"], [""]], undefined, "2024年整改任务台账"),
    ).toEqual(["done", "done", "notStarted"]);
  });

  it.each(["边督边改任务清单", "立行立改任务清单"])("is asked of nobody where the list is called %s", (title) => {
    expect(statusesUnder(["完成情况"], [["已完成"], ["整改中"]], undefined, title)).toEqual(["done", "onSchedule"]);
  });

  it.each([
    ["整改中", "onSchedule"],
    ["未达到序时进度", "behind"],
    ["已完成", "done"],
  ])("is told by the name of a list of nothing else: %s", (name, status) => {
    expect(statusesUnder([], [[""], [""]], undefined, `督察反馈问题整改台账（${name}）`)).toEqual([status, status]);
  });

  it.each([[[]], [["完成情况"]], [["目前进展"]]])(
    "is told by each heading over the tasks, beside blank %j",
    (blank) => {
      const rows = [1, 2, 3, 4].map((number) => [number, `治理${number}号渠`, "县水利局", "2024年12月底前"]);
      const [one = [], two = [], three = [], four = []] = rows;
      const read = readSheet([
        ["督察反馈问题整改台账"],
        ["序号", "整改任务", "责任单位", "整改时限", ...blank],
        ...[["一、已完成整改（1项）"], one, ["二、达到序时进度（2项）"], two, three, ["三、尚未启动（1项）"], four],
      ]);
      const { tasks } = assessTasks(read, noProgress, dayOf(2024, 9, 30), defaultSettings.heatingSeason);
      expect(tasks.map(({ computed }) => computed)).toEqual(["done", "onSchedule", "onSchedule", "notStarted"]);
    },
  );

  it("is told by phrases under 销号情况, which lends its step to bare answers only", () => {
    const rows = [["已完成整改"], ["正在整改"], ["已销号"], ["是"], ["未启动"], ["已完成整改，未销号"]];
    expect(statusesUnder(["销号情况"], rows)).toEqual([
      ...["done", "onSchedule", "closed", "closed", "notStarted", "done"],
    ]);
  });

  it.each([
    ["否", "尚未启动。", "notStarted"],
    ["否", "正在编制方案，已组织专家评审。", "onSchedule"],
    ["否", "资金短缺，进度滞后。", "behind"],
    ["否", "围墙已全部拆除，整改任务全部完成。", "asked"],
    ["是", "围墙已全部拆除，整改任务全部完成。", "done"],
  ])("是否完成 %s beside “%s” is %s", (answer, prose, status) => {
    expect(statusesUnder(["是否完成", "整改进展"], [[answer, prose]])).toEqual([status]);
  });

  it("is told by words beside bare answers, whatever their head", () => {
    const rows = [
      ["否", "正在编制方案"],
      ["否", "暂未启动，待资金下达"],
      ["是", "已完成"],
    ];
    expect(statusesUnder(["是否完成整改", "具体情形"], rows)).toEqual(["onSchedule", "notStarted", "done"]);
  });
});

describe("ticks under states in one line", () => {
  it.each([
    [
      ["达到序时进度", "未达到序时进度"],
      ["√,", ",√"],
      ["onSchedule", "behind"],
    ],
    [
      ["已启动", "已完成", "已销号"],
      ["√,,", "√,√,", "√,√,√"],
      ["onSchedule", "done", "closed"],
    ],
    [
      ["已完成", "正在整改", "未启动"],
      ["√,,", ",√,", ",,√"],
      ["done", "onSchedule", "notStarted"],
    ],
  ])("%j", (heads, rows, statuses) => {
    const cells = rows.map((row) => row.split(","));
    expect(statusesUnder(heads, cells)).toEqual(statuses);
  });
});

describe("the day of a later step", () => {
  it.each([
    ["完成", "销号日期", "done"],
    ["已整改完成", "验收日期", "done"],
    ["已销号", "销号日期", "onSchedule"],
  ])("%s with a %s after the cut-off is %s", (state, head, status) => {
    expect(statusesUnder(["完成情况", head], [[state, "2024-10-20"]])).toEqual([status]);
  });
});
