/** Rows that a clerk struck through do not count, whatever kind of sheet they stand on; single cells are told. */
import { describe, expect, it } from "vitest";
import { filledRows } from "../../src/account/sheet-account";
import type { RawValue, SheetSnapshot } from "../../src/cells/snapshot";
import { workbookReading } from "../../src/workbook-reading";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "./sheet-snapshot";

type Row = readonly RawValue[];

/** @param rows sheet rows with the columns, both from 1, that are struck through; "all": those that are filled */
function struck(sheet: SheetSnapshot, rows: Readonly<Record<number, readonly number[] | "all">>): SheetSnapshot {
  const cells = Object.entries(rows).map(([row, columns]) => ({
    row: Number(row) - 1,
    columns:
      columns === "all"
        ? (sheet.values[Number(row) - 1] ?? []).flatMap((value, column) => (value === "" ? [] : [column]))
        : columns.map((column) => column - 1),
  }));
  return { ...sheet, struck: cells };
}

const read = (sheet: SheetSnapshot) => workbookReading(book(sheet), defaultSettings, null, 2024);
const said = (sheet: SheetSnapshot) =>
  read(sheet).findings.flatMap(({ code, facts }) => (code.endsWith("StruckThrough") ? [[code, facts]] : []));
const entries = (sheet: SheetSnapshot) =>
  read(sheet).ledgers.tables.flatMap(({ rows }) => rows.map(({ at, values }) => [at.top + 1, values.township ?? ""]));

const heating = snapshot(
  [
    ["2024年清洁取暖改造台账", "", "", "", ""],
    ["乡镇", "村", "计划户数", "完成户数", "备注"],
    ["前进镇", "甲村", 100, 90, ""],
    ["", "乙村", 50, 40, ""],
    ["红旗镇", "丙村", 80, 70, ""],
    ["", "丁村", 60, 60, ""],
    ["东岳镇", "戊村", 30, 30, ""],
    ["", "己村", 20, 10, "并入戊村"],
    ["", "庚村", 25, 20, ""],
  ],
  { name: "清洁取暖" },
);

describe("rows of a ledger", () => {
  it("count where nothing is struck through, and nothing is said", () => {
    expect(entries(heating)).toHaveLength(7);
    expect(said(heating)).toEqual([]);
  });

  it("do not count where they are; what a merged cell heads stays that of the rows below", () => {
    const sheet = struck(heating, { 5: "all" });
    expect(entries(sheet)).toEqual([
      [3, "前进镇"],
      [4, "前进镇"],
      [6, "红旗镇"],
      [7, "东岳镇"],
      [8, "东岳镇"],
      [9, "东岳镇"],
    ]);
    expect(said(sheet)).toEqual([["rowsStruckThrough", { count: 1, rows: "5" }]]);
  });

  it("do not count where a remark or the first cell alone is left plain, nor where several follow each other", () => {
    const sheet = struck(heating, { 3: [2, 3, 4], 4: "all", 5: "all", 6: "all", 8: [2, 3, 4] });
    expect(entries(sheet).map(([row]) => row)).toEqual([7, 9]);
    expect(said(sheet)).toEqual([["rowsStruckThrough", { count: 5, rows: "3、4、5、6、8" }]]);
  });

  it("are accounted for", () => {
    const sheet = struck(heating, { 5: "all", 6: "all" });
    const { accountOf, unused } = read(sheet);
    const [account] = accountOf(unused);
    expect(account?.rows).toMatchObject({ entry: 5, left: 2 });
    expect(account === undefined ? 0 : filledRows(account.rows)).toBe(9);
  });
});

it("a single cell that is struck through counts as it is written, and is told", () => {
  const sheet = struck(heating, { 4: [4], 7: [3, 4] });
  expect(entries(sheet)).toHaveLength(7);
  expect(said(sheet)).toEqual([["cellsStruckThrough", { count: 3, rows: "4、7" }]]);
});

it("of two tables side by side only the one whose row it is loses it", () => {
  const sheet = snapshot([
    ["散乱污企业台账", "", "", "", "淘汰老旧柴油货车清单", "", ""],
    ["企业名称", "整治方式", "整治情况", "", "号牌号码", "燃料种类", "注销日期"],
    ["甲厂", "关停取缔", "已完成", "", "冀A00001", "柴油", "2024-01-05"],
    ["乙厂", "升级改造", "已完成", "", "冀A00002", "柴油", "2024-02-05"],
    ["丙厂", "升级改造", "未完成", "", "冀A00003", "柴油", "2024-03-05"],
  ]);
  const sheets = [sheet, struck(sheet, { 4: [1, 2, 3] })];
  const counts = sheets.map((one) => read(one).ledgers.tables.map(({ ledger, rows }) => [ledger, rows.length]));
  expect(counts[0]?.map(([, rows]) => rows)).toEqual([3, 3]);
  expect(counts[1]?.map(([, rows]) => rows)).toEqual([2, 3]);
});

it("a day of the air that is struck through gives way to the one that is not", () => {
  const days = Array.from({ length: 9 }, (_, day): Row => [`2024-03-0${day + 1}`, 30 + day, 60, 9, 20, 0.7, 90]);
  const sheet = snapshot([
    ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3_8h"],
    ...days.slice(0, 4),
    ["2024-03-04", 330, 60, 9, 20, 0.7, 90],
    ...days.slice(4),
  ]);
  const { air, findings } = read(struck(sheet, { 5: "all" }));
  expect(air.days.map(({ concentrations }) => concentrations.PM25)).toEqual([30, 31, 32, 330, 34, 35, 36, 37, 38]);
  expect(findings.map(({ code }) => code).filter((code) => code === "duplicateDay")).toEqual([]);
});

it("a target that is struck through is none", () => {
  const rows: Row[] = [
    ["2024年度目标", "", ""],
    ["指标", "单位", "目标值"],
    ["优良天数比例", "%", 80],
    ["PM2.5年均浓度", "微克/立方米", 40],
    ["PM2.5年均浓度", "微克/立方米", 38],
  ];
  const { targets } = read(struck(snapshot(rows, { name: "目标" }), { 4: "all" }));
  expect(targets.targets.map(({ requirement }) => requirement)).toMatchObject([{ value: 80 }, { value: 38 }]);
});
