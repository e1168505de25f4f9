/** Columns that say the same of a row at different times: the newest holds. */
import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import { withTurns } from "../../src/recognition/columns-in-turn";
import type { LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { date, listOf, number, tableOf, text, workState } from "./recognition-bench";

const tasks = listOf({
  task: text("整改任务"),
  deadline: text("整改时限"),
  state: workState("整改进展"),
  progress: text("进展说明"),
  doneOn: date("完成时间"),
  amount: number("金额"),
});

/** Of what a field was given: its columns, the newest first, and whether they are used. */
function turns(
  heads: readonly string[],
  given: Readonly<Record<string, string>>,
  {
    by = "name",
    used = [],
    ledger = tasks,
  }: { by?: MatchedColumn["by"]; used?: string[]; ledger?: LedgerDeclaration } = {},
) {
  const shape = tableOf(Object.fromEntries(heads.map((head) => [head, ["甲", "乙"]])));
  const assigned = new Map(
    Object.entries(given).map(([field, head]): [string, MatchedColumn] => {
      const column = heads.indexOf(head);
      return [field, { field, column, texts: shape.headers.get(column) ?? [], score: 1, by, addends: [] }];
    }),
  );
  const taken = new Set([...Object.values(given), ...used].map((head) => heads.indexOf(head)));
  withTurns(ledger, shape, assigned, taken);
  for (const { column, turns: found, texts } of assigned.values())
    if (found !== undefined) {
      expect([column, texts]).toEqual([found[0]?.column, shape.headers.get(column)]);
      expect(found.every((one) => taken.has(one.column))).toBe(true);
    }
  return {
    fields: Object.fromEntries([...assigned].map(([field, { column }]) => [field, heads[column] ?? ""])),
    turns: Object.fromEntries(
      [...assigned].flatMap(([field, { turns: found }]) =>
        found === undefined ? [] : [[field, found.map(({ column }) => heads[column] ?? "")]],
      ),
    ),
    times: [...assigned.values()].flatMap(({ turns: found = [] }) =>
      found.map(({ year, month, day }) => [year, month, day].join("-")),
    ),
    free: heads.filter((_, column) => !taken.has(column)),
  };
}

describe("how works stand, month by month:", () => {
  it.each([
    [
      ["9月进展", "10月进展"],
      ["10月进展", "9月进展"],
      ["-10-1", "-9-1"],
    ],
    [
      ["10月进展", "9月进展"],
      ["10月进展", "9月进展"],
      ["-10-1", "-9-1"],
    ],
    [
      ["2023年12月进展", "2024年1月进展"],
      ["2024年1月进展", "2023年12月进展"],
      ["2024-1-1", "2023-12-1"],
    ],
    [
      ["9月上旬进展", "9月中旬进展", "9月下旬进展"],
      ["9月下旬进展", "9月中旬进展", "9月上旬进展"],
      ["-9-21", "-9-11", "-9-1"],
    ],
    [
      ["截至9月15日进展", "截止9月30日进展"],
      ["截止9月30日进展", "截至9月15日进展"],
      ["-9-30", "-9-15"],
    ],
    [
      ["截至到9月5日进展", "9月6号进展"],
      ["9月6号进展", "截至到9月5日进展"],
      ["-9-6", "-9-5"],
    ],
    [
      ["9月份进展", "10月底进展", "11月初进展"],
      ["11月初进展", "10月底进展", "9月份进展"],
      ["-11-1", "-10-1", "-9-1"],
    ],
    [
      ["一季度进展", "二季度进展", "第三季度进展"],
      ["第三季度进展", "二季度进展", "一季度进展"],
      ["-7-1", "-4-1", "-1-1"],
    ],
    [
      ["1季度进展", "4季度进展"],
      ["4季度进展", "1季度进展"],
      ["-10-1", "-1-1"],
    ],
    [
      ["上半年进展", "下半年进展"],
      ["下半年进展", "上半年进展"],
      ["-7-1", "-1-1"],
    ],
    [
      ["2024年度上半年进展", "2025年上半年进展"],
      ["2025年上半年进展", "2024年度上半年进展"],
      ["2025-1-1", "2024-1-1"],
    ],
    [
      ["进展|9月", "进展|10月"],
      ["进展|10月", "进展|9月"],
      ["-10-1", "-9-1"],
    ],
  ])("%s", (heads, newest, times) => {
    for (const field of ["state", "progress"]) {
      const found = turns(heads, { [field]: heads[0] ?? "" });
      expect([found.turns[field], found.times, found.fields[field]]).toEqual([newest, times, newest[0]]);
    }
  });

  it.each([
    [["9月进展"]],
    [["进展", "9月进展"]],
    [["9月进展", "10月说明"]],
    [["9月进展", "2024年进展"]],
    [["9月进展", "113月进展"]],
  ])("%s are no such columns", (heads) => {
    expect(turns(heads, { state: heads[0] ?? "" }).turns).toEqual({});
  });

  it("what is used otherwise is none of them, nor what staff has chosen or is no state", () => {
    const heads = ["9月进展", "10月进展", "11月进展"];
    expect(turns(heads, { state: "9月进展" }, { used: ["11月进展"] }).turns).toEqual({
      state: ["10月进展", "9月进展"],
    });
    expect(turns(heads, { state: "9月进展" }, { by: "staff" }).turns).toEqual({});
    expect(turns(heads, { task: "9月进展" }).turns).toEqual({});
    expect(turns(heads, { amount: "9月进展" }).turns).toEqual({});
    expect(turns(heads, { unknown: "9月进展" }).turns).toEqual({});
    expect(turns(heads, { state: "9月进展" }, { ledger: listOf({ state: number("进展") }) }).turns).toEqual({});
    expect(turns(heads, { progress: "9月进展" }, { ledger: listOf({ progress: date("进展") }) }).turns).toEqual({});
  });
});

describe("a later term", () => {
  it.each([
    ...[
      "调整后时限",
      "变更后完成时间",
      "延期至",
      "顺延到",
      "展期后期限",
      "修订为日期",
      "最新整改时限",
      "新期限",
      "现完成时限",
    ],
    ...["重新确定的整改时限", "重新核定时间", "批准后时限"],
  ])("%s stands before the first one where it is filled", (later) => {
    const found = turns(["整改任务", "整改时限", later], { deadline: "整改时限" });
    expect(found.turns).toEqual({ deadline: [later, "整改时限"] });
    expect([found.fields["deadline"], found.times]).toEqual([later, ["--1", "--1"]]);
  });

  it.each(["原定时限", "完成时间", "调整后责任单位", "延期原因", "更新时间", "时限调整", "创新时限表"])(
    "is not %s",
    (head) => {
      expect(turns(["整改时限", head], { deadline: "整改时限" }).turns).toEqual({});
    },
  );

  it("of several the last one counts most", () => {
    expect(turns(["整改时限", "调整后时限", "再次调整后时限"], { deadline: "整改时限" }).turns).toEqual({
      deadline: ["再次调整后时限", "调整后时限", "整改时限"],
    });
    expect(turns(["整改时限", "调整后时限"], { deadline: "整改时限" }, { used: ["调整后时限"] }).turns).toEqual({});
  });

  it.each([
    ...[
      "原定时限",
      "原计划完成时间",
      "整改时限",
      "调整前时限",
      "变更前整改期限",
      "初始期限",
      "计划完成日期",
      "原整改时限",
      "完成时限",
    ],
  ])("that was taken for the term has the first one, %s, beside it", (first) => {
    expect(turns([first, "调整后时限"], { deadline: "调整后时限" }).turns).toEqual({ deadline: ["调整后时限", first] });
  });

  it.each(["反馈时间", "整改时限要求", "责任单位", "实际完成时间"])("%s is not that first one", (head) => {
    expect(turns([head, "调整后时限"], { deadline: "调整后时限" }).turns).toEqual({});
  });

  it("under one head with the first one is told by it", () => {
    expect(turns(["整改时限|原来", "整改时限|调整后"], { deadline: "整改时限|调整后" }).turns).toEqual({
      deadline: ["整改时限|调整后", "整改时限|原来"],
    });
    expect(turns(["情况|原来", "情况|调整后时限"], { deadline: "情况|调整后时限" }).turns).toEqual({});
    expect(turns(["整改时限|原来", "完成时限|调整后"], { deadline: "完成时限|调整后" }).turns).toEqual({});
    expect(
      turns(["整改时限|原来", "整改时限|调整后"], { deadline: "整改时限|调整后" }, { used: ["整改时限|原来"] }).turns,
    ).toEqual({});
  });

  it("is no day on which the work was done", () => {
    const heads = ["整改时限", "变更后完成时间"];
    expect(turns(heads, { deadline: "整改时限", doneOn: "变更后完成时间" })).toMatchObject({
      fields: { deadline: "变更后完成时间" },
      turns: { deadline: ["变更后完成时间", "整改时限"] },
    });
    // Nothing else is let go.
    expect(turns(heads, { doneOn: "变更后完成时间" }).fields).toEqual({ doneOn: "变更后完成时间" });
    expect(turns(["整改时限", "完成时间"], { deadline: "整改时限", doneOn: "完成时间" }).fields).toEqual({
      ...{ deadline: "整改时限", doneOn: "完成时间" },
    });
    expect(turns(heads, { deadline: "整改时限", task: "变更后完成时间" }).fields["task"]).toBe("变更后完成时间");
    expect(turns(heads, { deadline: "整改时限", doneOn: "变更后完成时间" }, { by: "staff" }).fields["doneOn"]).toBe(
      "变更后完成时间",
    );
    const events = listOf({ doneOn: date("完成时间") });
    expect(turns(heads, { deadline: "整改时限", doneOn: "变更后完成时间" }, { ledger: events }).fields["doneOn"]).toBe(
      "变更后完成时间",
    );
  });

  it("concerns terms in words alone", () => {
    const dated = listOf({ deadline: date("整改时限") });
    expect(turns(["整改时限", "延期至"], { deadline: "整改时限" }, { ledger: dated }).turns).toEqual({});
    expect(turns(["整改任务", "延期至"], { task: "整改任务" }).turns).toEqual({});
  });
});
