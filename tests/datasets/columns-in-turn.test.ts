import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { column, nothingTaken, readSheet, sum, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

describe("columns that say the same at different times", () => {
  const months: Table = [
    ["2024年整改任务进展"],
    ["序号", "整改任务", "责任单位", "整改时限", "1月进展", "2月进展", "3月进展"],
    [1, "清理河道垃圾", "县水利局", "2024年6月底", "未启动", "推进中", ""],
    [2, "拆除违建三处", "县住建局", "2024年2月底", "推进中", "完成40%", "已完成并通过验收"],
    [3, "恢复草原植被", "县林草局", "2024年9月底", "推进中", "推进中", "/"],
  ];

  it("hold by the newest that the row has", () => {
    expect(column(readSheet(months), "state").flat()).toEqual(["推进中", "已完成并通过验收", "推进中"]);
  });

  it("hold by the month of the report, whatever was written since", () => {
    const workbook = book(snapshot(months));
    const data = readLedgers(workbook, defaultSettings, nothingTaken, { until: dayOf(2024, 2, 29) });
    expect(column(data, "state").flat()).toEqual(["推进中", "完成40%", "推进中"]);
  });

  it.each([
    ["一季度进展", "二季度进展", "三季度进展"],
    ["3月上旬进展", "3月中旬进展", "3月下旬进展"],
    ["截至1月31日进展", "截至2月29日进展", "截至3月31日进展"],
    ["2023年12月进展", "2024年1月进展", "2024年2月进展"],
    ["2023年下半年进展", "2024年上半年进展", "2024年下半年进展"],
  ])("hold by the newest, whatever times they name: %s, %s, %s", (...heads) => {
    const [title = [], head = [], ...rows] = months;
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ] as const) {
      const turned = (cells: Table[number]): Table[number] => [
        ...cells.slice(0, 4),
        ...order.map((at) => cells[4 + at] ?? ""),
      ];
      const table = [title, turned([...head.slice(0, 4), ...heads]), ...rows.map(turned)];
      expect(column(readSheet(table), "state").flat()).toEqual(["推进中", "已完成并通过验收", "推进中"]);
    }
  });

  it("hold by the later term where there is one", () => {
    const data = readSheet([
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "原定整改时限", "调整后整改时限", "完成情况"],
      [1, "清理河道垃圾", "县水利局", "2024年3月底", "2024年12月底", "推进中"],
      [2, "拆除违建三处", "县住建局", "2024年2月底", "", "推进中"],
      [3, "恢复草原植被", "县林草局", "2024年9月底", "不变", "推进中"],
    ]);
    expect(column(data, "deadline").flat()).toEqual(["2024年12月底", "2024年2月底", "2024年9月底"]);
  });

  it.each([
    ["整改时限", "原定", "调整后"],
    ["完成时限", "计划", "延期至"],
  ])("hold by the later term under a common head: %s over %s | %s", (over, first, later) => {
    const data = readSheet([
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", over, "", "完成情况"],
      ["", "", "", first, later, ""],
      [1, "清理河道垃圾", "县水利局", "2024年3月底", "2024年12月底", "推进中"],
      [2, "拆除违建三处", "县住建局", "2024年2月底", "", "推进中"],
      [3, "恢复草原植被", "县林草局", "2024年9月底", "", "推进中"],
    ]);
    expect(column(data, "deadline").flat()).toEqual(["2024年12月底", "2024年2月底", "2024年9月底"]);
  });

  it("hold by the year of the plan, not by all years together", () => {
    const data = readSheet([
      ["农村清洁取暖历年完成情况"],
      ["乡镇", "2023年完成户数", "2024年计划户数", "2024年完成户数", "累计完成户数"],
      ["甲镇", 210, 120, 96, 606],
      ["乙乡", 160, 80, 80, 390],
    ]);
    expect([sum(data, "planned"), sum(data, "done")]).toEqual([200, 176]);
  });
});

describe("an amount beside the part of it that is done", () => {
  it("counts as done by that part, and wholly as planned", () => {
    const data = readSheet([
      ["裸土治理进度"],
      ["位置", "裸露面积（亩）", "已治理面积（亩）", "进展"],
      ["东区", 100, 100, "已完成"],
      ["西区", 80, 30, "治理中"],
      ["北区", 40, 0, "未开始"],
    ]);
    const rows = data.tables.flatMap((table) => table.rows).map(({ values }) => [values["area"], values["state"]]);
    expect(rows).toEqual([
      [100, "done"],
      [30, "done"],
      [50, "underway"],
      [40, "notStarted"],
    ]);
  });
});

describe("a column of yes and no", () => {
  const read = (...heads: readonly string[]) =>
    readSheet([
      ["餐饮油烟检查台账"],
      ["检查日期", "店名", ...heads],
      ["2024-3-1", "甲饭店", "是", "是", ""],
      ["2024-3-2", "乙饭店", "否", "否", "已整改"],
      ["2024-3-3", "丙饭店", "是", "否", "未整改"],
    ]);

  it("is the one that asks about the thing, not one whose words would do", () => {
    const data = read("净化器是否正常使用", "是否合格", "整改情况");
    expect(column(data, "purifier", "result")).toEqual([
      ["yes", "good"],
      ["no", "fault"],
      ["yes", "fault"],
    ]);
  });
});
