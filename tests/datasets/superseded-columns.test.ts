/** Columns of one thing at two times, or as reported and as verified: the later and the verified one counts. */
import { describe, expect, it } from "vitest";
import { column, readSheet, type Table } from "./ledger-bench";

const tasks = (...heads: readonly string[]): Table => [
  ["督察整改任务清单"],
  ["序号", "整改任务", "责任单位", "整改时限", ...heads],
  [1, "雨污分流改造", "住建局", "2024年底", "正在推进", "已完成"],
  [2, "污水厂扩建", "住建局", "2024年底", "未启动", "正在推进"],
  [3, "垃圾场封场", "住建局", "2024年底", "正在推进", "已完成并通过验收"],
];
const heating = (head: readonly string[], ...rows: Table): Table => [
  ["2024年农村清洁取暖进展情况（户）"],
  head,
  ...rows,
];

describe("how a work stands is what the later column says", () => {
  it.each([
    ["上月进度", "本月进度"],
    ["上期完成情况", "本期完成情况"],
    ["前次调度情况", "本次调度情况"],
    ["上月完成情况", "目前完成情况"],
    ["年初进展", "目前进展"],
    ["2023年工作进展", "2024年工作进展"],
    ["自评完成情况", "核查完成情况"],
  ])("%s | %s, in either order", (before, now) => {
    const said = (table: Table): unknown[] =>
      column(readSheet(table, { name: "任务" }), "state", "progress").map(([state, progress]) => state ?? progress);
    const right = ["已完成", "正在推进", "已完成并通过验收"];
    expect(said(tasks(before, now))).toEqual(right);
    const turned = tasks(now, before).map((row, at) =>
      at < 2 ? row : [...row.slice(0, 4), row[5] ?? "", row[4] ?? ""],
    );
    expect(said(turned)).toEqual(right);
  });
});

describe("what was verified counts, not what was reported", () => {
  it.each([
    ["乡镇自报完成户数", "县级核定完成户数"],
    ["上报完成户数", "验收完成户数"],
    ["申报完成户数", "验收通过户数"],
    ["初步统计完成户数", "最终核实完成户数"],
    ["镇级申报完成数", "县级认定完成数"],
    ["完成户数", "核查完成户数"],
  ])("%s | %s", (reported, verified) => {
    const sheet = heating(["乡镇", "任务户数", reported, verified], ["甲镇", 100, 60, 50], ["乙镇", 100, 80, 70]);
    expect(column(readSheet(sheet, { name: "取暖" }), "done")).toEqual([[50], [70]]);
  });
});

describe("a month's own part outdoes nothing", () => {
  it("beside the plain column", () => {
    const sheet = heating(["乡镇", "任务户数", "本月完成户数", "完成户数"], ["甲镇", 100, 6, 50], ["乙镇", 100, 8, 70]);
    expect(column(readSheet(sheet, { name: "取暖" }), "done")).toEqual([[50], [70]]);
  });

  it("nor do two years of an amount: both are read", () => {
    const data = readSheet(
      [["散煤消费情况（吨）"], ["乡镇", "2022年", "2023年"], ["甲镇", "100", "80"], ["乙镇", "200", "150"]],
      { name: "散煤" },
    );
    expect(column(data, "amount").flat().sort()).toEqual([100, 150, 200, 80]);
  });
});

describe("two years under each name", () => {
  it.each([
    ["上年", "本年"],
    ["去年同期", "本年"],
    ["上年度", "本年度"],
  ])("count by this one: %s | %s", (before, now) => {
    const sheet: Table = [
      ["道路机械化清扫（万平方米）"],
      ["月份", "应清扫面积", "", "机械化清扫面积", ""],
      ["", before, now, before, now],
      ["2024年4月", 100, 120, 80, 102],
      ["2024年5月", 100, 130, 82, 108],
    ];
    expect(column(readSheet(sheet, { name: "机扫" }), "due", "mechanised")).toEqual([
      [120, 102],
      [130, 108],
    ]);
  });
});

describe("what there is after the work counts, not what there was before it", () => {
  const nox = (...heads: readonly string[]): unknown =>
    column(
      readSheet([["锅炉低氮改造台账"], ["企业名称", "完成情况", ...heads], ["甲厂", "已完成", 120, 30]], {
        name: "低氮",
      }),
      "nox",
    )[0]?.[0];

  it.each([
    ["改前NOx", "改后NOx"],
    ["治理前氮氧化物浓度", "治理后氮氧化物浓度"],
    ["改造前排放浓度（mg/m³）", "改造后排放浓度（mg/m³）"],
  ])("%s | %s", (before, after) => {
    expect(nox(before, after)).toBe(30);
  });
});
