/** Halves, quarters and spans of months of years that lie across: which count, and which are sums of others. */
import { describe, expect, it } from "vitest";
import { acrossLayout } from "../../src/recognition/across-columns";
import { choice, date, listOf, namesOf, number, tableOf, text } from "./recognition-bench";

const modes = { rail: ["铁路"], road: ["公路"] };
const freight = listOf(
  {
    month: date("月份"),
    mode: choice("运输方式").of(modes),
    amount: number("货运量", "运量").across("month", "mode"),
  },
  { id: "freight", datedBy: "month" },
);
const vehicles = listOf({ kind: text("车型"), count: number("车辆数").across("year") }, { id: "vehicles" });
const coal = listOf(
  { enterprise: text("企业名称"), month: date("月份"), amount: number("耗煤量").across("month") },
  { id: "coal", datedBy: "month" },
);
const byMode = listOf(
  { mode: choice("运输方式").of(modes), amount: number("货运量").across("mode") },
  { id: "byMode" },
);
const ledgers = { freight, vehicles, coal, byMode };

/** Counting columns as "head: period choice (group)", sums as "label: months choice (group)". */
function lying(of: keyof typeof ledgers, ...heads: readonly string[]): { counts: string[]; sums: string[] } {
  const shape = tableOf(Object.fromEntries(heads.map((head) => [head, [1, 2]])));
  const { columns, totals } = acrossLayout(shape, ledgers[of], namesOf(ledgers[of]));
  const bracketed = (group: string): string | null => (group === "" ? null : `(${group})`);
  return {
    counts: columns.map((one) =>
      [`${heads[one.column]}:`, one.period, one.choice?.value, bracketed(one.group)].filter(Boolean).join(" "),
    ),
    sums: totals.map((one) =>
      [`${one.label}:`, one.months?.join("-"), one.choice, bracketed(one.group)].filter(Boolean).join(" "),
    ),
  };
}

describe("parts of different years", () => {
  it.each([
    ["2022年上半年", "2023年上半年"],
    ["2022年下半年", "2023年下半年"],
    ["2022年一季度", "2023年一季度"],
    ["2022年第四季度", "2023年第四季度"],
    ["2022年3季", "2023年3季"],
    ["2022年1-6月", "2023年1-6月"],
    ["2022年01-06月", "2023年01-06月"],
    ["1999年10-12月", "2000年10-12月"],
    ["2022年1月-6月", "2023年1月至6月"],
    ["2022年1到6月", "2023年1~6月"],
    ["2022年1-9月份", "2023年1-9月份"],
  ])("%s | %s", (...heads) => {
    const expected = heads.map((head) => `${head}: ${head}`);
    expect(lying("coal", "企业名称", ...heads)).toEqual({ counts: expected, sums: [] });
    expect(lying("vehicles", "车型", ...heads)).toEqual({ counts: expected, sums: [] });
  });

  it("say what year it is, with or without 度, and may say the number once more", () => {
    expect(lying("coal", "2022年度上半年", "2023年1-6月耗煤量").counts).toEqual([
      ...["2022年度上半年: 2022年上半年", "2023年1-6月耗煤量: 2023年1-6月"],
    ]);
    expect(lying("coal", "2022年上半年用量", "2023年上半年（吨）").counts).toEqual([
      ...["2022年上半年用量: 2022年上半年", "2023年上半年（吨）: 2023年上半年"],
    ]);
  });

  it.each([
    // Another number, or none
    [["2022年上半年检查次数", "2023年上半年检查次数"]],
    [["2022年上半年平均", "2023年上半年平均"]],
    [["2022年上半年同比", "2023年上半年同比"]],
    // No such months, quarters, years
    [["2022年五季度", "2023年五季度"]],
    [["2022年13-14月", "2023年13-14月"]],
    [["1822年上半年", "2123年上半年"]],
    [["较2022年上半年", "较2023年上半年"]],
  ])("not %s", (heads) => {
    expect(lying("coal", "企业名称", ...heads).counts).toEqual([]);
  });

  it("are nothing to a list that neither months nor years lie across of", () => {
    expect(lying("byMode", "2022年上半年", "2023年上半年").counts).toEqual([]);
    expect(lying("byMode", "铁路", "公路", "2022年上半年", "2023年上半年").sums).toEqual([]);
  });
});

describe("a part is a sum", () => {
  it("beside months", () => {
    expect(lying("coal", "1月", "2月", "2023年1-2月")).toEqual({
      counts: ["1月: 1月", "2月: 2月"],
      sums: ["2023年1-2月: 1-2"],
    });
    expect(lying("coal", "2023年1月", "2023年2月", "2022年上半年")).toEqual({
      counts: ["2023年1月: 2023年1月", "2023年2月: 2023年2月"],
      sums: ["2022年上半年: 1-6"],
    });
  });

  it("beside the whole of its year, and of its year alone", () => {
    expect(lying("vehicles", "2022年", "2023年", "2023年下半年")).toEqual({
      counts: ["2022年: 2022年", "2023年: 2023年"],
      sums: ["2023年下半年: 7-12"],
    });
    expect(lying("vehicles", "2022年", "2023年上半年")).toEqual({
      counts: ["2022年: 2022年", "2023年上半年: 2023年上半年"],
      sums: [],
    });
  });

  it("of the longer one that holds it", () => {
    expect(lying("coal", "2023年一季度", "2023年上半年", "2022年上半年")).toEqual({
      counts: ["2023年上半年: 2023年上半年", "2022年上半年: 2022年上半年"],
      sums: ["2023年一季度: 1-3"],
    });
    expect(lying("coal", "2023年1-9月", "2023年三季度")).toEqual({
      counts: ["2023年1-9月: 2023年1-9月"],
      sums: ["2023年三季度: 7-9"],
    });
  });

  it.each([
    // one after another, of different years, each with months that the other has not, twice the same
    [["2023年一季度", "2023年二季度"]],
    [["2023年上半年", "2023年下半年"]],
    [["2022年上半年", "2023年一季度"]],
    [["2023年1-3月", "2023年2-6月"]],
    [["2023年2-6月", "2023年1-3月"]],
    [["2023年4-9月", "2023年7-12月"]],
    [["2023年1-3月", "2023年一季度"]],
  ])("of none in %s", (heads) => {
    expect(lying("coal", "企业名称", ...heads)).toEqual({ counts: heads.map((one) => `${one}: ${one}`), sums: [] });
  });

  it("of its own choice only", () => {
    expect(lying("freight", "铁路|2023年一季度", "公路|2023年上半年")).toEqual({
      counts: ["铁路|2023年一季度: 2023年一季度 rail (铁路)", "公路|2023年上半年: 2023年上半年 road (公路)"],
      sums: [],
    });
    expect(lying("freight", "铁路|2023年一季度", "铁路|2023年上半年", "公路|2023年上半年")).toEqual({
      counts: ["铁路|2023年上半年: 2023年上半年 rail (铁路)", "公路|2023年上半年: 2023年上半年 road (公路)"],
      sums: ["2023年一季度: 1-3 rail (铁路)"],
    });
  });
});

describe("what stands beside the months", () => {
  it.each([
    [["上年一季度", "上年二季度"]],
    [["一季度同比", "二季度同比"]],
    [["上年1-2月", "上年1-3月"]],
    [["去年上半年", "去年1-2月"]],
  ])("%s are none", (heads) => {
    expect(lying("coal", "企业名称", ...heads).counts).toEqual([]);
  });

  it("growth over its own months is left out", () => {
    const shape = tableOf({ "耗煤量|1月": [1], "耗煤量|2月": [2], "同比|1月": [3], "同比|2月": [4] });
    const { columns, leftOut } = acrossLayout(shape, coal, namesOf(coal));
    expect([columns.map(({ column }) => column), [...leftOut]]).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("sums keep their words", () => {
    expect(lying("coal", "1月", "2月", "一季度小计", "全年合计", "总计(吨)").sums).toEqual([
      ...["一季度小计: 1-3", "全年合计:", "总计(吨):"],
    ]);
  });

  it("the second number lies across where the first does not", () => {
    const two = listOf({
      kind: text("品种"),
      stock: number("库存").across("year"),
      used: number("用量").across("month"),
    });
    const shape = tableOf({ 品种: ["煤"], "1月": [1], "2月": [2] });
    expect(acrossLayout(shape, two, namesOf(two)).columns.map(({ field }) => field)).toEqual(["used", "used"]);
  });
});
