/** What is told of tasks: the code, its facts and the cell, for each thing that a ledger can get wrong. */
import { describe, expect, it } from "vitest";
import { sheetName } from "../../src/cells/address";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { defaultSettings } from "../../src/settings";
import { assess, assessOne, ledgersOf, ledgerTable, noProgress, on, task, until, type Values } from "./task-rows";

/** Told of a code: the facts, and the column's place in the row (task() has five; further ones follow in order). */
const told = (code: string, ...rows: readonly Values[]) =>
  assess(rows.map(task)).findings.flatMap((finding) =>
    finding.code === code
      ? [
          {
            ...finding.facts,
            ...(finding.at && "column" in finding.at ? { cell: [finding.at.row, finding.at.column] } : {}),
          },
        ]
      : [],
  );

/** "1 完成35家企业提标改造" */
const LABEL = "1 完成35家企业提标改造";

describe("a deadline", () => {
  it("that names a season is told once a wording, with the day that was taken and the tasks", () => {
    const season = { deadline: "2022年汛期前", state: "达到序时进度", progress: "推进中" };
    const other = { ...season, deadline: "2022年主汛期前" };
    expect(told("taskDeadlineSeasonAssumed", season, { ...season, number: "2" }, { ...other, number: "3" })).toEqual([
      { text: "2022年汛期前", day: "2022-05-31", count: 2, tasks: "1、2", cell: [2, 4] },
      { text: "2022年主汛期前", day: "2022-05-31", count: 1, tasks: "3", cell: [4, 4] },
    ]);
  });

  it("without a year is told once a year, and of many tasks only the first eight are named", () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ number: String(index + 1), deadline: "12月底前" }));
    expect(told("taskDeadlineYearAssumed", ...rows)).toEqual([
      { year: 2021, count: 9, tasks: "1、2、3、4、5、6、7、8等", cell: [2, 4] },
    ]);
    expect(told("taskDeadlineYearAssumed", ...rows.slice(1))[0]).toMatchObject({ tasks: "2、3、4、5、6、7、8、9" });
  });

  it("is asked for where there is none, but not of what is done", () => {
    expect(told("taskDeadlineMissing", { deadline: null })).toEqual([{ task: LABEL, cell: [2, 4] }]);
    expect(told("taskDeadlineMissing", { deadline: null, state: "已完成" })).toEqual([]);
  });

  it("of a task by a name of 18 characters is told in full, of a longer one by its beginning", () => {
    const [short, long] = ["一二三四五六七八九十一二三四五六七八", "一二三四五六七八九十一二三四五六七八九"];
    expect(told("taskDeadlineMissing", { deadline: null, task: short })).toMatchObject([{ task: `1 ${short}` }]);
    expect(told("taskDeadlineMissing", { deadline: null, task: long })).toMatchObject([{ task: `1 ${short}…` }]);
  });

  it("is due soon from thirty days before to the day itself", () => {
    const soon = (deadline: string) => assessOne({ deadline, state: "达到序时进度" }).flags.includes("dueSoon");
    expect(["2021-12-14", "2021-12-15", "2022-01-14", "2022-01-15"].map(soon)).toEqual([false, true, true, false]);
  });
});

describe("a status", () => {
  const held = { acceptedOn: null, closedOn: null, publishedFrom: null, doneOn: null };

  it("without the date of its step is told once a status, of ledgers that keep such dates", () => {
    const accepted = { ...held, state: "已验收", progress: "已验收" };
    expect(told("taskStatusWithoutDate", accepted, { ...accepted, number: "2" })).toEqual([
      expect.objectContaining({ status: "accepted", count: 2, tasks: "1、2" }),
    ]);
    expect(told("taskStatusWithoutDate", { ...accepted, acceptedOn: on("2021-11-01") })).toEqual([]);
    expect(told("taskStatusWithoutDate", { state: "已验收" })).toEqual([]);
  });

  it("of a task that was stalled tells why", () => {
    expect(told("taskStalled", { state: "达到序时进度", progress: null })).toEqual([
      { task: LABEL, why: "noProgress", cell: [2, 6] },
    ]);
    expect(told("taskStalled", { state: "达到序时进度", progress: "已开工" })).toEqual([]);
    expect(told("taskStalled", { state: "未启动", progress: null })).toEqual([]);
  });

  it.each([
    [0, "notStarted"],
    [0.5, null],
    [1, "done"],
    [2, null],
  ] as const)("written as the share %d is read as such", (state, written) => {
    expect(assessOne({ state }).written).toBe(
      written ?? (state === 2 ? assessOne({ state: "2" }).written : assessOne({ state: "50%" }).written),
    );
  });
});

describe("the close-out", () => {
  it("tells steps out of order with both days, at the later step", () => {
    const dates = { selfCheckedOn: on("2021-11-20"), acceptedOn: on("2021-11-10") };
    expect(told("taskDatesOutOfOrder", dates)).toEqual([
      {
        task: LABEL,
        earlier: "selfCheck",
        earlierOn: "2021-11-20",
        later: "acceptance",
        laterOn: "2021-11-10",
        cell: [2, 6],
      },
    ]);
  });

  it("tells a publication of too few days", () => {
    const published = (publishedTo: string) => ({ publishedFrom: on("2021-11-01"), publishedTo: on(publishedTo) });
    expect(told("taskPublicationShort", published("2021-11-02"))).toMatchObject([{ task: LABEL }]);
    expect(told("taskPublicationShort", published("2021-11-30"))).toEqual([]);
  });
});

describe("the problem that a task answers", () => {
  const problemOf = (item: Values, ...problems: readonly Values[]) => {
    const ledgers = ledgersOf(
      ledgerTable("rectificationTasks", [task(item)]),
      ledgerTable("rectificationItems", problems, sheetName("反馈问题清单")),
    );
    return assessTasks(ledgers, noProgress, until, defaultSettings.heatingSeason).tasks[0]?.problem;
  };
  const central = { number: "3", round: "中央环保督察", problem: "扬尘" };
  const provincial = { number: "3", round: "省级环保督察", problem: "污水" };

  it.each([
    ["its number and round", { item: "3" }, [central, provincial], "扬尘"],
    ["its number in words", { item: "问题3号" }, [provincial, central], "扬尘"],
    ["its number in words", { item: "第二十七项" }, [{ number: "27", problem: "扬尘" }], "扬尘"],
    ["its number in figures", { item: "问题27" }, [{ number: "问题二十七", problem: "扬尘" }], "扬尘"],
    ["its number alone, where the list has no rounds", { item: "3" }, [{ number: "第3项", problem: "噪声" }], "噪声"],
    ["its number alone, where the task has no round", { item: "3", round: null }, [provincial], "污水"],
    ["nothing, where the number stands under another round only", { item: "3" }, [provincial], null],
    ["nothing, where the number stands twice", { item: "3", round: null }, [central, provincial], null],
    ["nothing, where no such number stands", { item: "4" }, [central], null],
    ["nothing, where the task names none", {}, [central], null],
  ] as const)("is found by %s", (_, item, problems, problem) => {
    expect(problemOf(item, ...problems)).toBe(problem);
  });
});

describe("what is told", () => {
  const open = { state: "达到序时进度", progress: "推进中" };
  const numbers = { target: 100, current: 80, unit: "家" };
  const published = { publishedFrom: on("2021-11-01"), publishedTo: on("2021-11-02") };

  it.each([
    ["taskDoneButShort", { ...numbers, doneOn: on("2021-11-01") }, "warning", 6],
    ["taskStalled", { state: "达到序时进度", progress: null }, "warning", 6],
    ["taskPublicationShort", published, "warning", 6],
    ["taskOverdueUnexplained", { ...open, deadline: "2021年10月底前" }, "error", 4],
    ["taskDeadlineUnreadable", { ...open, deadline: "近期" }, "error", 4],
    ["taskIndicatorUnknown", { ...open, indicator: "不明指标" }, "warning", 7],
    ["taskIndicatorUnknown", { ...open, ...numbers, indicator: "不明指标" }, "note", 10],
  ] as const)("as %s weighs what it is worth, at its cell", (code, changes, severity, column) => {
    const found = assess([task(changes)]).findings.filter((finding) => finding.code === code);
    expect(found.map(({ severity: weight, at }) => [weight, at && "column" in at ? at.column : null])).toEqual([
      [severity, column],
    ]);
  });

  it("of a task that is done with its numbers short names the share", () => {
    expect(told("taskDoneButShort", { ...numbers, doneOn: on("2021-11-01") })).toMatchObject([{ completion: 80 }]);
    expect(told("taskDoneButShort", { ...numbers, current: 100, doneOn: on("2021-11-01") })).toEqual([]);
    expect(told("taskDoneButShort", { doneOn: on("2021-11-01") })).toEqual([]);
  });

  it("of a mark that says nothing is that nothing is said", () => {
    for (const state of ["/", "—", ""]) expect(told("taskStatusUnclear", { state }), state).toEqual([]);
    expect(told("taskStatusUnclear", { state: "甲乙丙丁" })).toMatchObject([{ text: "甲乙丙丁" }]);
  });
});

describe("a task that is called done", () => {
  const row = { task: "修复5座乡镇污水处理站", state: "已完成", progress: "修复3座" };

  it("while its progress has done fewer of its things than there are is told", () => {
    expect(told("taskWordAgainstNumbers", row)).toEqual([
      expect.objectContaining({ text: "修复3座", whole: "5座", task: "1 修复5座乡镇污水处理站" }),
    ]);
  });

  it.each([
    ["as many", { progress: "修复5座，其中2座提标" }],
    ["things of another kind", { progress: "铺设管网3公里" }],
    ["what was left", { progress: "剩余3座于11月完成" }],
    ["in figures the date", { progress: "3月全部完成" }],
    ["two numbers of its own", { task: "修复5座污水处理站、新建3座", progress: "修复3座" }],
  ])("is not told where the progress names %s", (_, change) => {
    expect(told("taskWordAgainstNumbers", { ...row, ...change })).toEqual([]);
  });

  it("is not told of one that is under way", () => {
    expect(told("taskWordAgainstNumbers", { ...row, state: "整改中" })).toEqual([]);
  });
});

describe("a task that is closed by one column", () => {
  it("and goes on by another is told", () => {
    expect(told("taskClosedAgainstState", { state: "推进中", closure: "是" })).toEqual([
      expect.objectContaining({ text: "推进中", closure: "是" }),
    ]);
  });

  it.each([["已完成"], ["已销号"], [""]])("is not where the other says no less: %s", (state) => {
    expect(told("taskClosedAgainstState", { state, closure: "是" })).toEqual([]);
  });
});
