/** Lists of a year to come, of another heating season, and samples beside the list itself. */
import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings } from "../../../src/settings";
import { nothingTaken } from "../ledger-bench";
import { book, snapshot } from "../sheet-snapshot";

type Sheets = Readonly<Record<string, readonly (readonly RawValue[])[]>>;
const read = (sheets: Sheets, until = dayOf(2025, 6, 30)) => {
  const snapshots = Object.entries(sheets).map(([name, rows]) => snapshot(rows, { name }));
  const { tables, unused = [] } = readLedgers(book(...snapshots), defaultSettings, nothingTaken, { until });
  return { sheets: tables.map(({ guess }) => guess.sheet), unused: unused.map(({ code }) => code) };
};

const boilers = (title: string, ...rows: readonly (readonly RawValue[])[]) => [
  [title],
  ["使用单位", "吨位", "淘汰情况", "淘汰日期"],
  ...rows,
];
const thisYear = boilers("2025年燃煤锅炉淘汰清单", ["甲", 4, "已拆除", 45693], ["乙", 6, "拆除中", ""]);
const nextYear = boilers("2026年拟淘汰燃煤锅炉计划表", ["丙", 4, "未开始", ""], ["丁", 6, "未开始", ""]);

describe("a list of a year to come", () => {
  it("does not count until that year", () => {
    const both = { 清单: thisYear, 计划: nextYear };
    expect(read(both)).toEqual({ sheets: ["清单"], unused: ["afterCutOff"] });
    expect(read(both, dayOf(2026, 1, 31)).sheets).toEqual(["清单", "计划"]);
  });

  it("counts where its rows have dates, or its title names this year too", () => {
    const dated = boilers("2026年燃煤锅炉淘汰清单", ["丙", 4, "已拆除", 45700]);
    const both = boilers("2025—2026年燃煤锅炉淘汰清单", ["丙", 4, "未开始", ""]);
    expect(read({ 清单: thisYear, 另一张: dated }).sheets).toEqual(["清单", "另一张"]);
    expect(read({ 清单: thisYear, 另一张: both }).sheets).toEqual(["清单", "另一张"]);
  });
});

describe("lists of heating seasons", () => {
  const season = (name: string, ...firms: readonly string[]) => [
    [`${name}年采暖季错峰生产清单`],
    ["企业名称", "行业", "开始时间", "结束时间"],
    ...firms.map((firm, at): RawValue[] => [firm, "水泥", 45245 + 366 * at, 45366 + 366 * at]),
  ];
  it("are one list at two times, of which the last that has begun counts", () => {
    const sheets = { 去冬: season("2023-2024", "企1", "企2", "企3"), 今冬: season("2024-2025", "企1", "企2") };
    expect(read(sheets, dayOf(2024, 12, 31)).sheets).toEqual(["今冬"]);
    expect(read(sheets, dayOf(2024, 6, 30)).sheets).toEqual(["去冬"]);
  });
});

describe("a sample of how to fill in a list", () => {
  const catering = (title: string, ...rows: readonly (readonly RawValue[])[]) => [
    [title],
    ["检查日期", "餐饮单位", "检查结果"],
    ...rows,
  ];
  const sample = catering("餐饮油烟检查台账（样表）", [45658, "某酒店", "合格"], [45659, "某饭庄", "不合格"]);

  it.each(["样表（勿删）", "示例", "填报示例"])("does not count beside it: %s", (name) => {
    const real = catering("餐饮油烟检查台账", [45721, "甲", "合格"]);
    expect(read({ [name]: sample, 台账: real })).toEqual({ sheets: ["台账"], unused: ["sample"] });
  });

  it("counts alone; a county that is called so has none", () => {
    expect(read({ 样表: sample }).sheets).toEqual(["样表"]);
    const own = catering("示例县餐饮油烟检查台账", [45721, "甲", "合格"]);
    expect(read({ 一: own, 二: catering("餐饮油烟检查台账", [45752, "乙", "合格"]) }).sheets).toEqual(["一", "二"]);
  });
});

describe("things that stand there, listed anew each year", () => {
  const sites = (year: number, names: readonly string[], title = "建筑工地扬尘管控台账"): SheetSnapshot =>
    snapshot(
      [
        [`${year}年${title}`],
        ["序号", "工地名称", "建筑面积（平方米）", "工程状态", "智能自动喷淋"],
        ...names.map((name, index): RawValue[] => [index + 1, name, 5200, "在建", "有"]),
      ],
      { name: `${year}年${title}` },
    );
  const counted = (sheets: readonly SheetSnapshot[], until: Day): string[] =>
    readLedgers(book(...sheets), defaultSettings, new Set(), { until }).tables.map(({ guess }) => guess.sheet);
  const years = [
    sites(2022, ["甲工地", "乙工地"]),
    sites(2023, ["丙工地", "丁工地"]),
    sites(2024, ["丁工地", "戊工地"]),
  ];

  it.each([
    [dayOf(2024, 5, 31), "2024年建筑工地扬尘管控台账"],
    [dayOf(2023, 5, 31), "2023年建筑工地扬尘管控台账"],
    [dayOf(2025, 5, 31), "2024年建筑工地扬尘管控台账"],
  ])("count by the last list that has come", (until, sheet) => {
    expect(counted(years, until)).toEqual([sheet]);
  });

  it("are added where the lists are of other places", () => {
    const both = [sites(2023, ["甲工地", "乙工地"], "甲镇工地台账"), sites(2024, ["丙工地", "丁工地"], "乙镇工地台账")];
    expect(counted(both, dayOf(2024, 5, 31))).toHaveLength(2);
  });
});
