/** What is the same doubt is told once; what only looks like one is not told at all. */
import { describe, expect, it } from "vitest";
import { monthlyReport } from "../../src/monthly-report";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { assessedSheets } from "./assessed";
import { codes, column, readSheet, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const MARCH = { month: { year: 2025, month: 3 }, until: null, generatedAt: "2025-04-20 09:00" };

const reported = (rows: Table, name: string) =>
  monthlyReport(book(snapshot(rows, { name })), MARCH, defaultSettings).findings.flatMap(({ code, severity }) =>
    severity === "note" ? [] : [code],
  );

describe("months without a year", () => {
  it("are told once where they lie across", () => {
    const rows = [
      ["规上企业原煤消费（吨）"],
      ["企业名称", "1月", "2月", "3月", "4月"],
      ["甲水泥", 100, 110, 120, 90],
      ["乙焦化", 300, 310, 320, 290],
    ];
    expect(reported(rows, "原煤")).toEqual(["dateWithoutYear"]);
  });

  it("are told once where they stand below each other", () => {
    const rows = [
      ["煤炭消费台账"],
      ["企业名称", "月份", "煤炭消费量（吨）"],
      ["甲水泥", "1月", 100],
      ["甲水泥", "2月", 110],
      ["甲水泥", "3月", 120],
    ];
    expect(reported(rows, "原煤")).toEqual(["dateWithoutYear"]);
  });

  it("leave rows that say nothing of when to be told as before", () => {
    const rows = [
      ["2025年煤炭消费台账"],
      ["企业名称", "月份", "煤炭消费量（吨）"],
      ["乙焦化", "", 110],
      ["甲水泥", "1月", 100],
    ];
    expect(reported(rows, "原煤")).toContain("rowsWithoutDate");
  });
});

describe("a month is a month", () => {
  // Excel's number of 2025-02-01.
  const february = 45_689;
  const rows = (head: string, second: number | string) => [
    ["煤炭消费台账"],
    ["企业名称", head, "煤炭消费量（吨）"],
    ["甲水泥", "2025年1月", 100],
    ["甲水泥", second, 110],
    ["甲水泥", "2025年3月", 120],
  ];
  const formats = { 1: "yyyy-m-d" };

  it("whether its cell holds words or a date", () => {
    const data = readSheet(rows("统计月份", february), { name: "原煤", formats });
    expect(column(data, "month")).toEqual([["2025-01"], ["2025-02"], ["2025-03"]]);
    const month = monthlyReport(
      book(snapshot(rows("统计月份", february), { name: "原煤", formats })),
      MARCH,
      defaultSettings,
    );
    expect(month.findings.map(({ code }) => code)).not.toContain("ledgerMonthsMissing");
  });

  it("but a day is a day under 日期, and where some other day of a month stands there too", () => {
    expect(column(readSheet(rows("日期", february), { name: "原煤", formats }), "month")[1]).toEqual(["2025-02-01"]);
    expect(column(readSheet(rows("月份", february + 4), { name: "原煤", formats }), "month")[1]).toEqual([
      "2025-02-05",
    ]);
  });
});

it("a 小计 below a page's repeated head is held against no rows of the page before", () => {
  const head = ["乡镇", "行政村", "备注", "计划户数（户）", "完成户数（户）"];
  const rows = [
    ["附件3"],
    ["农村清洁取暖推进情况"],
    ["填报单位：示例区生态环境局（盖章）", "", "填报日期：2025年3月30日"],
    head,
    ["丙镇", "一村", "", 50, 11],
    ["丙镇", "二村", "", 150, 60],
    ["农村清洁取暖推进情况（续）"],
    head,
    ["小计", "", "", 200, 71],
    ["丁镇", "三村", "", 60, 20],
    ["丁镇", "四村", "", 40, 10],
    ["小计", "", "", 101, 30],
  ];
  const data = readSheet(rows, { name: "取暖" });
  expect(
    data.findings.flatMap(({ code, at }) => (code === "totalDiffers" && at && "row" in at ? [at.row] : [])),
  ).toEqual([11]);
  expect(column(data, "done").flat()).toEqual([11, 60, 20, 10]);
});

describe("a mark in the place of a target", () => {
  it.each(["/", "／", "—", "不考核", "未下达"])("%s asks for nothing and is no mistake", (mark) => {
    const rows = [
      ["2025年度目标"],
      ["指标", "目标值"],
      ["PM2.5年均浓度（μg/m³）", 36],
      ["PM10年均浓度（μg/m³）", mark],
      ["淘汰燃煤锅炉（台）", mark],
    ];
    const { targets, ledgerTargets, findings } = readTargets(book(snapshot(rows, { name: "目标" })), defaultSettings);
    expect(findings).toMatchObject([{ code: "targetsLeftOpen", severity: "note", facts: { count: 2 } }]);
    expect(targets.map(({ indicator }) => indicator)).toEqual(["pm25Mean"]);
    expect(ledgerTargets).toEqual([]);
  });
});

it("what is told of a cell is told there", () => {
  const data = readSheet([["2025年煤炭消费台账"], ["企业名称", "月份", "煤炭消费量（吨）"], ["甲水泥", "上旬", 100]], {
    name: "原煤",
  });
  expect(codes(data)).toEqual(["ledgerDateUnreadable"]);
});

describe("a sheet that nobody knows", () => {
  const why = (rows: Table) => readSheet(rows, { name: "登记" }).unused?.map(({ code, facts }) => [code, facts]);

  it("is near no list of which it lacks most", () => {
    const rows = [
      ["洁净煤发放"],
      ["乡镇", "任务数", "9月", "10月", "11月", "合计", "完成率"],
      ["甲镇", 100, 20, 30, 10, 60, 0.6],
      ["乙镇", 80, 10, 30, 20, 60, 0.75],
    ];
    for (const [code, facts] of why(rows) ?? [])
      expect([code, facts]).not.toMatchObject(["noKnownTable", { nearest: "rectificationTasks" }]);
  });
});

it("a table that counts tasks by office is their summary: nothing is asked of it", () => {
  const data = readSheet(
    [
      ["督察整改任务推进汇总表"],
      ["责任单位", "任务数", "已完成", "整改中", "未启动", "完成率"],
      ["城管局", 4, 2, 1, 1, 0.5],
      ["水务局", 3, 3, 0, 0, 1],
    ],
    { name: "总表" },
  );
  expect(data.tables).toEqual([]);
  expect(data.questions).toEqual([]);
  expect(codes(data)).toEqual([]);
  expect(data.unused?.map(({ code }) => code)).toEqual(["summary"]);
});

it.each([
  ["XX县控煤工作完成情况（单位：吨）", "任务数"],
  ["2024年植树造林任务", "任务数（亩）"],
])("%s counts something else than tasks, and is no summary of them", (title, counted) => {
  const data = readSheet(
    [
      [title],
      ["责任单位", counted, "已完成", "未完成", "完成率"],
      ["城关镇", 1200, 700, 500, 0.58],
      ["东乡", 800, 300, 500, 0.37],
    ],
    { name: "总表" },
  );
  expect(data.unused?.map(({ code }) => code)).toEqual(["noKnownTable"]);
});

describe("months of coal on a sheet each, with the year up to it beside", () => {
  it("repeat nothing", () => {
    const month = (number: number, own: number, soFar: number) => [
      [`2024年${number}月工业企业煤炭消费情况（万吨）`],
      ["企业名称", "本月消费量", "本年累计"],
      ["热电厂", own, soFar],
      ["糖厂", own / 2, soFar / 2],
    ];
    const report = assessedSheets({ "1月": month(1, 4, 4), "2月": month(2, 3, 7), "3月": month(3, 2, 9) });
    expect(report("coalUse").figure).toBe(13.5);
    expect(report.codes).not.toContain("duplicateEntry");
  });
});
