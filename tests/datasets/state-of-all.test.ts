import { describe, expect, it } from "vitest";
import { column, readSheets, type Table } from "./ledger-bench";

const list = (title: string, ...tasks: readonly (readonly (string | number)[])[]): Table => [
  [title],
  ["序号", "整改任务", "责任单位", "整改时限"],
  ...tasks,
];
const first = [1, "取缔小散乱污企业", "水利局", "2023年12月底"];
const second = [2, "建设污水处理厂", "住建局", "2024年3月底"];

/** 状态 of every task. */
const states = (sheets: Readonly<Record<string, Table>>) => column(readSheets(sheets), "state").flat();

describe("how all works of a list stand", () => {
  it("is told by the tab, where no column tells", () => {
    expect(states({ 已销号: list("整改任务台账", first), 正在整改: list("整改任务台账", second) })).toEqual([
      "已销号",
      "正在整改",
    ]);
  });

  it.each(["已完成整改任务清单", "2024年已完成任务台账", "附件2：已完成整改问题清单"])(
    "is told by the title “%s”",
    (title) => {
      expect(states({ Sheet1: list(title, first, second) })).toEqual([
        expect.stringContaining("已完成"),
        expect.stringContaining("已完成"),
      ]);
    },
  );

  it.each(["整改任务完成情况", "整改任务台账", "整改完成时限表", "整改任务推进情况表"])(
    "is not told by “%s”",
    (title) => {
      expect(states({ Sheet1: list(title, first, second) })).toEqual([null, null]);
    },
  );

  it("is what the row's own column says", () => {
    const rows: Table = [
      ["已完成整改任务清单"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
      [...first, "已销号"],
      [...second, "推进中"],
    ];
    expect(states({ Sheet1: rows })).toEqual(["已销号", "推进中"]);
  });

  it("is told by a head that names two steps", () => {
    const rows: Table = [
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限"],
      ["一、已完成整改、待销号（1项）"],
      first,
      ["二、正在推进（1项）"],
      second,
    ];
    expect(states({ Sheet1: rows })).toEqual(["已完成整改、待销号", "正在推进"]);
  });

  it("is told by heads of groups beside prose on what was built", () => {
    const rows: Table = [
      ["整改任务进展情况表"],
      ["序号", "整改任务", "责任单位", "整改时限", "进展说明"],
      ["一、已完成任务（1项）"],
      [...first, "建成闸坝2座"],
      ["二、尚未启动任务（1项）"],
      [...second, "待立项"],
    ];
    expect(states({ Sheet1: rows })).toEqual(["已完成", "尚未启动"]);
  });
});
