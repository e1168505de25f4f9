import { describe, expect, it } from "vitest";
import { localAddress } from "../../../src/cells/address";
import type { RawValue } from "../../../src/cells/snapshot";
import { readPlainTable } from "../../../src/datasets/plain/read-plain-table";
import { SheetGrid } from "../../../src/tables/sheet-grid";
import { inMonth, on } from "../../indicators/ledger-fixture";
import { snapshot } from "../sheet-snapshot";

const read = (rows: readonly (readonly RawValue[])[], formats: Readonly<Record<number, string>> = {}) =>
  readPlainTable(new SheetGrid(snapshot(rows, { name: "自填表", formats }), 0));
const values = (rows: readonly (readonly RawValue[])[], formats: Readonly<Record<number, string>> = {}) =>
  read(rows, formats)?.table.rows.map((row) => row.values);

describe("a sheet that no ledger declares, by its own headers", () => {
  it("dates, numbers and texts are told by what stands in the columns", () => {
    const plain = read([
      ["2021年巡查记录", "", ""],
      ["巡查日期", "对象", "里程(公里)"],
      ["3月5日", "示例路", "12.5"],
      ["2021-3-6", "示例街", 3],
    ]);
    expect(plain?.table.rows.map((row) => row.values)).toEqual([
      { 巡查日期: on(3, 5), 对象: "示例路", 里程: 12.5 },
      { 巡查日期: on(3, 6), 对象: "示例街", 里程: 3 },
    ]);
    expect(plain?.declaration).toMatchObject({
      id: "sheet:自填表",
      datedBy: "巡查日期",
      columns: { 里程: { spec: { kind: "number", unit: "公里" } } },
    });
    expect(plain?.table.source).toMatchObject({ top: 2, bottom: 3 });
  });

  it("days that lost their format are days still, under a header of days", () => {
    expect(
      values([
        ["路段", "完成时间", "编号"],
        ["示例路", 44260, 44260],
        ["示例街", 44261, 44261],
        ["示例巷", "", 44262],
      ]),
    ).toEqual([
      { 路段: "示例路", 完成时间: on(3, 5), 编号: "44260" },
      { 路段: "示例街", 完成时间: on(3, 6), 编号: "44261" },
      { 路段: "示例巷", 完成时间: null, 编号: "44262" },
    ]);
  });

  it("a column of months makes a ledger that is kept by months", () => {
    expect(
      read([
        ["2021年用量", ""],
        ["月份", "用量（吨）"],
        ["1月", 10],
        [2, 20],
      ]),
    ).toMatchObject({
      declaration: { datedBy: "month" },
      table: { rows: [{ values: { month: inMonth(1), 用量: 10 } }, { values: { month: inMonth(2), 用量: 20 } }] },
    });
  });

  it("totals, averages, notes, blank rows and a header printed again are no rows", () => {
    const rows: RawValue[][] = [
      ["名称", "数量", "状态"],
      ["甲", 1, "好"],
      ["", "", ""],
      ["小计", 1, ""],
      ["名称", "数量", "状态"],
      ["乙", 2, "差"],
      ["合计", 3, ""],
      ["平均", 1.5, ""],
      ["注：按月填报", "", ""],
    ];
    expect(values(rows)).toEqual([
      { 名称: "甲", 数量: 1, 状态: "好" },
      { 名称: "乙", 数量: 2, 状态: "差" },
    ]);
  });

  it("of numbers that were typed as text a row is none of the header, though it fills more columns", () => {
    expect(
      values([
        ["序号", "场名", "治理设施", "", "投资"],
        ["", "", "是否配套", "型式", ""],
        ["1", "甲场", "是", "沉淀池", "12.5"],
        ["2", "乙场", "否", "", "10"],
      ]),
    ).toEqual([
      { 序号: "1", 场名: "甲场", 是否配套: "是", 型式: "沉淀池", 投资: 12.5 },
      { 序号: "2", 场名: "乙场", 是否配套: "否", 型式: null, 投资: 10 },
    ]);
  });

  it("a header of two rows, and a row of units under it", () => {
    expect(
      values([
        ["断面", "监测结果", "", "备注"],
        ["", "氨氮", "总磷", ""],
        ["", "mg/L", "mg/L", ""],
        ["甲", 0.3, 0.05, ""],
        ["乙", 0.4, 0.06, "复测"],
      ]),
    ).toEqual([
      { 断面: "甲", 氨氮: 0.3, 总磷: 0.05, 备注: null },
      { 断面: "乙", 氨氮: 0.4, 总磷: 0.06, 备注: "复测" },
    ]);
  });

  it("a name written once a group is carried down; a remark is not", () => {
    const rows: RawValue[][] = [
      ["区域", "点位", "数量", "备注"],
      ["东区", "一", 1, "新"],
      ["", "二", 2, ""],
      ["", "三", 3, ""],
      ["西区", "四", 4, ""],
      ["", "五", 5, ""],
    ];
    expect(values(rows)?.map(({ 区域, 备注 }) => [区域, 备注])).toEqual([
      ["东区", "新"],
      ["东区", null],
      ["东区", null],
      ["西区", null],
      ["西区", null],
    ]);
  });

  it("a percentage is read as it shows, a value below detection as half the limit", () => {
    expect(
      values(
        [
          ["名称", "比例"],
          ["甲", 0.8],
          ["乙", 0.95],
        ],
        { 1: "0.0%" },
      ),
    ).toEqual([
      { 名称: "甲", 比例: 80 },
      { 名称: "乙", 比例: 95 },
    ]);
    const plain = read([
      ["名称", "氨氮"],
      ["甲", 0.3],
      ["乙", 0.5],
      ["丙", "0.02L"],
    ]);
    expect(plain?.table.rows[2]?.values["氨氮"]).toBe(0.01);
    expect(plain?.findings.get("氨氮")).toMatchObject([{ code: "belowDetectionHalved", facts: { count: 1 } }]);
  });

  it("无 is an answer beside 有, and nothing among other words", () => {
    const rows: RawValue[][] = [
      ["场名", "有无围挡", "喷淋", "联系人"],
      ["甲场", "有", "正常", "张某"],
      ["乙场", "无", "停机", "无"],
      ["丙场", "—", "正常", "王某"],
    ];
    expect(values(rows)?.map((row) => [row["有无围挡"], row["喷淋"], row["联系人"]])).toEqual([
      ["有", "正常", "张某"],
      ["无", "停机", null],
      [null, "正常", "王某"],
    ]);
  });

  it("what cannot be read is told at its cell, under its column", () => {
    const plain = read([
      ["日期", "数量"],
      ["2021-1-5", 1],
      ["2021-13-5", "多"],
      ["2021-1-7", "#DIV/0!"],
      ["2021-1-8", 2],
      ["2021-1-9", 3],
    ]);
    expect(
      [...(plain?.findings ?? [])].flatMap(([field, findings]) =>
        findings.map(({ code, at }) => `${field} ${code} ${at === null ? "" : (localAddress(at) ?? "")}`),
      ),
    ).toEqual(["日期 unreadableDate A3", "数量 unreadableCell B3", "数量 errorCell B4"]);
  });

  it("no table is no table", () => {
    expect([
      read([["一段说明"]]),
      read([["甲", "乙"]]),
      read([
        [1, 2],
        [3, 4],
      ]),
    ]).toEqual([null, null, null]);
  });
});
