import { describe, expect, it } from "vitest";
import { codes, column, ledgersOf, readSheet, sum, type Table } from "./ledger-bench";

describe("a list laid out in groups of columns under the same heads", () => {
  const first = "2024-2-5";
  const second = "2024-3-6";

  it.each<[string, Table]>([
    [
      "under numbered heads",
      [
        ["联防联控活动记录"],
        ["序号", "第一次", "", "第二次", ""],
        ["", "日期", "活动名称", "日期", "活动名称"],
        [1, first, "联席会议", "2024-5-7", "交叉执法检查"],
        [2, second, "交叉执法检查", "", ""],
      ],
    ],
    [
      "beside a column that they share",
      [
        ["联防联控活动记录"],
        ["序号", "日期", "活动名称", "日期", "活动名称"],
        [1, first, "联席会议", "2024-5-7", "交叉执法检查"],
        [2, second, "交叉执法检查", "", ""],
      ],
    ],
    [
      "each head with its number",
      [
        ["联防联控活动记录"],
        ["日期1", "活动名称1", "日期2", "活动名称2"],
        [first, "联席会议", "2024-5-7", "交叉执法检查"],
        [second, "交叉执法检查", "", ""],
      ],
    ],
  ])("is one list: %s", (_, rows) => {
    const data = readSheet(rows, { name: "联席" });
    expect(column(data, "date", "name").sort()).toEqual([
      ["2024-02-05", "联席会议"],
      ["2024-03-06", "交叉执法检查"],
      ["2024-05-07", "交叉执法检查"],
    ]);
    expect(codes(data)).toEqual([]);
  });

  it("takes what stands before the groups for each of them", () => {
    const data = readSheet([
      ["餐饮油烟检查台账"],
      ["餐饮单位", "第一轮检查", "", "第二轮检查", ""],
      ["", "检查日期", "检查结果", "检查日期", "检查结果"],
      ["甲饭店", first, "合格", "2024-6-1", "不合格"],
      ["乙饭店", second, "合格", "2024-6-2", "合格"],
    ]);
    expect(ledgersOf(data)).toEqual(["catering", "catering"]);
    expect(column(data, "restaurant", "date", "result")).toEqual([
      ["甲饭店", "2024-02-05", "good"],
      ["乙饭店", "2024-03-06", "good"],
      ["甲饭店", "2024-06-01", "fault"],
      ["乙饭店", "2024-06-02", "good"],
    ]);
  });

  it("counts no total at the head of its rows in any group", () => {
    const data = readSheet([
      ["清洁取暖任务完成情况"],
      ["序号", "乡镇1", "计划户数1", "完成户数1", "乡镇2", "计划户数2", "完成户数2"],
      [1, "甲镇", 10, 5, "丙镇", 30, 15],
      [2, "乙镇", 20, 10, "丁镇", 40, 20],
      ["合计", "", 30, 15, "", 70, 35],
    ]);
    expect(sum(data, "planned")).toBe(100);
    expect(sum(data, "done")).toBe(50);
  });

  it("leaves steps of one thing where they stand beside each other", () => {
    const data = readSheet([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "吨位", "第一次核查", "", "第二次核查", ""],
      ["", "", "淘汰情况", "淘汰日期", "淘汰情况", "淘汰日期"],
      ["甲厂", 4, "未拆除", "", "已拆除", "2024-3-5"],
      ["乙厂", 6, "未拆除", "", "未拆除", ""],
    ]);
    expect(column(data, "user")).toEqual([["甲厂"], ["乙厂"]]);
  });

  it("is folded in halves also where another list stands beside it, under the same row", () => {
    const data = readSheet([
      ["清洁取暖任务完成情况"],
      ["行政村", "计划户数", "完成户数", "行政村", "计划户数", "完成户数", "", "单位名称", "检查日期", "检查结果"],
      ["东河村", 12, 7, "石桥村", 31, 16, "", "某某宾馆", "2024-3-4", "合格"],
      ["西河村", 23, 11, "柳沟村", 42, 25, "", "某某超市", "2024-3-5", "不合格"],
    ]);
    expect(sum(data, "planned")).toBe(108);
    expect(sum(data, "done")).toBe(59);
  });

  it("takes a last row for one where its numbers are typed as text", () => {
    const data = readSheet([
      ["大宗货物运输量月报"],
      ["月份", "运输方式", "运输量（万吨）", "月份", "运输方式", "运输量（万吨）"],
      ["2024年1月", "铁路", "8.8", "2024年3月", "铁路", "8.1"],
      ["2024年1月", "公路", "14.7", "2024年3月", "公路", "34"],
      ["2024年2月", "公路", "25.6", "2024年4月", "公路", "28.5"],
    ]);
    expect(column(data, "month", "mode")).toHaveLength(6);
  });
});
