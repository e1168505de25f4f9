/** Columns that are one number lying across: which months, years and choices they are, and what stands beside them. */
import { describe, expect, it } from "vitest";
import { acrossLayout } from "../../src/recognition/across-columns";
import { choice, date, listOf, namesOf, number, tableOf, text, type Cells } from "./recognition-bench";

const modes = { rail: ["铁路", "铁路专线"], road: ["公路"] };
const freight = listOf(
  {
    month: date("月份"),
    mode: choice("运输方式").of(modes),
    goods: text("货物"),
    amount: number("货运量", "运量").across("month", "mode"),
    turnover: number("周转量"),
  },
  { id: "freight", datedBy: "month" },
);
const energies = { electric: ["纯电动", "电动"], hybrid: ["插电混动", "混动"], diesel: ["柴油"] };
const vehicles = listOf(
  { year: date("年份"), energy: choice("能源类型").of(energies), count: number("车辆数").across("year", "energy") },
  { id: "vehicles" },
);
const coal = listOf(
  { enterprise: text("企业名称"), month: date("月份"), amount: number("耗煤量").across("month") },
  { id: "coal", datedBy: "month" },
);

const ledgers = { freight, vehicles, coal };
const column: Cells = [1, 2];

interface Lying {
  /** What lies across: "3月", "rail", "2024年3月 rail". */
  readonly columns: Readonly<Record<string, string>>;
  readonly totals: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly upper: readonly string[] | null;
}

function layout(of: keyof typeof ledgers, heads: readonly string[], title = ""): Lying {
  const shape = tableOf(Object.fromEntries(heads.map((head) => [head, column])), { title });
  const found = acrossLayout(shape, ledgers[of], namesOf(...Object.values(ledgers)));
  const head = (index: number): string => heads[index] ?? "";
  return {
    columns: Object.fromEntries(
      found.columns.map((one) => [
        head(one.column),
        [one.period, one.choice?.value, one.group === "" ? null : `(${one.group})`].filter(Boolean).join(" "),
      ]),
    ),
    totals: Object.fromEntries(
      found.totals.map((one) => [
        head(one.column),
        [one.months?.join("-") ?? "all", one.choice, one.group === "" ? null : `(${one.group})`]
          .filter(Boolean)
          .join(" "),
      ]),
    ),
    leftOut: [...found.leftOut].map(head),
    upper: found.upper,
  };
}
const periods = (of: keyof typeof ledgers, ...heads: readonly string[]): string[] =>
  Object.values(layout(of, heads).columns);

describe("months across", () => {
  it.each([
    [
      ["1月", "2月"],
      ["1月", "2月"],
    ],
    [
      ["01月", "12月"],
      ["1月", "12月"],
    ],
    [
      ["一月", "十二月"],
      ["1月", "12月"],
    ],
    [
      ["五月", "六月", "七月", "八月", "九月"],
      ["5月", "6月", "7月", "8月", "9月"],
    ],
    [
      ["十月份", "十一月份"],
      ["10月", "11月"],
    ],
    [
      ["2024年1月", "2024年2月"],
      ["2024年1月", "2024年2月"],
    ],
    [
      ["2024-1", "2024-2"],
      ["2024年1月", "2024年2月"],
    ],
    [
      ["2024/11", "2024.12"],
      ["2024年11月", "2024年12月"],
    ],
    [
      ["2024年度1月", "2024年度2月"],
      ["2024年1月", "2024年2月"],
    ],
    [
      ["1月耗煤量", "2月耗煤量"],
      ["1月", "2月"],
    ],
    [
      ["1月用量（吨）", "2月用量（吨）"],
      ["1月", "2月"],
    ],
    [
      ["1月完成耗煤量", "2月实际耗煤量"],
      ["1月", "2月"],
    ],
    [
      ["1月消费量", "2月完成"],
      ["1月", "2月"],
    ],
    [
      ["1月数", "2月值"],
      ["1月", "2月"],
    ],
    [
      ["1月当月耗煤量", "2月耗煤量本月"],
      ["1月", "2月"],
    ],
    // What says something else of the month is no amount of it.
    [["1月检查次数", "2月检查次数"], []],
    [["1月用量说明", "2月用量说明"], []],
    [["1月平均", "2月平均"], []],
    [["上年1月", "去年2月"], []],
    [["1月同比", "2月同比"], []],
    [["13月", "0月"], []],
    [["第1月", "过去2月"], []],
    [["1 2", "3-4"], []],
  ])("%s", (heads, expected) => {
    expect(periods("coal", "企业名称", ...heads)).toEqual(expected);
  });

  it("one alone lies across only where no plain column holds the number", () => {
    expect(periods("coal", "企业名称", "1月")).toEqual(["1月"]);
    expect(periods("coal", "企业名称", "1月", "耗煤量")).toEqual([]);
    // 煤炭耗煤量 is only like it.
    expect(periods("coal", "企业名称", "1月", "总耗煤量")).toEqual(["1月"]);
    expect(periods("coal", "企业名称", "1月", "2月", "耗煤量")).toEqual(["1月", "2月"]);
    expect(periods("coal", "企业名称", "耗煤量")).toEqual([]);
    expect(periods("coal", "企业名称", "1月耗煤量")).toEqual(["1月"]);
  });

  it("take their year from above, or from below", () => {
    expect(layout("coal", ["企业名称", "2024年|1月", "2024年|2月"])).toEqual({
      columns: { "2024年|1月": "2024年1月 (2024年)", "2024年|2月": "2024年2月 (2024年)" },
      totals: {},
      leftOut: [],
      upper: ["2024年"],
    });
    expect(periods("coal", "1月|2023年", "1月|2024年")).toEqual(["2023年1月 (1月)", "2024年1月 (1月)"]);
    expect(periods("coal", "2024年|2025年1月", "2024年|2025年2月")).toEqual([
      ...["2025年1月 (2024年)", "2025年2月 (2024年)"],
    ]);
    expect(periods("coal", "耗煤量2024年|当月|1月", "耗煤量2024年|当月|2月")).toEqual([
      ...["2024年1月 (耗煤量2024年 当月)", "2024年2月 (耗煤量2024年 当月)"],
    ]);
  });

  it("stand under or over the number's name; what stands beside it under them is another number", () => {
    expect(layout("coal", ["企业名称", "耗煤量|1月", "耗煤量|2月"]).upper).toEqual(["耗煤量"]);
    expect(layout("coal", ["企业名称", "1月|耗煤量", "1月|产量", "2月|耗煤量", "2月|产量"])).toMatchObject({
      columns: { "1月|耗煤量": "1月 (1月)", "2月|耗煤量": "2月 (2月)" },
      leftOut: ["1月|产量", "2月|产量"],
    });
    expect(layout("coal", ["企业名称", "1月", "2月"]).upper).toBeNull();
  });
});

describe("what is no month beside them", () => {
  const beside = (...heads: string[]) => layout("coal", ["企业名称", "1月", "2月", ...heads]);

  it.each([
    ...["合计", "总计", "总合计", "小计", "共计", "累计", "累计数", "累计量", "累计完成", "总量"],
    ...["全年合计", "全年", "全年总量", "年度累计", "年度总量", "合计（吨）"],
  ])("%s sums up all of them", (head) => {
    const { columns, totals } = beside(head);
    expect([Object.keys(columns), totals]).toEqual([
      ["1月", "2月"],
      head === "全年" ? { 全年: "all" } : { [head]: "all" },
    ]);
  });

  it.each([
    ["1-2月", "1-2"],
    ["1—6月合计", "1-6"],
    ["1月至12月累计", "1-12"],
    ["01~03月份", "1-3"],
    ["1到9月累计数", "1-9"],
    ["一季度", "1-3"],
    ["上半年", "1-6"],
  ])("%s sums up its months", (head, months) => {
    expect(beside(head).totals).toEqual({ [head]: months });
  });

  it.each([
    ["10-12月总量", "10-12月"],
    ["第四季度合计", "10-12月"],
    ["2季度累计", "4-6月"],
    ["三季", "7-9月"],
    ["下半年累计", "7-12月"],
  ])("%s is a part of the year beside months that it does not hold", (head, months) => {
    expect(beside(head)).toMatchObject({ columns: { [head]: months }, totals: {} });
  });

  it.each(["合计金额", "企业合计", "本季度小结", "13-14月", "五季度", "半年", "1-2月份报告", "上半年度"])(
    "%s sums up nothing",
    (head) => {
      expect(beside(head).totals).toEqual({});
    },
  );

  it("averages and growth are left out where they stand under a month or say so", () => {
    expect(layout("coal", ["1月|耗煤量", "1月|同比", "2月|耗煤量", "2月|同比"]).leftOut).toEqual([
      "1月|同比",
      "2月|同比",
    ]);
    expect(beside("月均", "平均", "均值", "年均").leftOut).toEqual(["月均", "平均", "均值", "年均"]);
    // A column of its own may be one of the list's.
    expect(beside("同比", "计划", "本年平均").leftOut).toEqual([]);
  });

  it("totals stand in their group", () => {
    expect(layout("coal", ["耗煤量|1月", "耗煤量|2月", "耗煤量|合计"]).totals).toEqual({
      "耗煤量|合计": "all (耗煤量)",
    });
  });
});

describe("months that hold those before them", () => {
  it("are so many months", () => {
    expect(layout("coal", ["企业名称", "1月", "1-2月", "1-3月"])).toMatchObject({
      columns: { "1月": "1月", "1-2月": "1-2月", "1-3月": "1-3月" },
      totals: {},
    });
    expect(periods("coal", "企业名称", "1—2月累计", "1—3月累计")).toEqual(["1-2月", "1-3月"]);
    expect(periods("coal", "企业名称", "1月", "1-2月")).toEqual(["1月", "1-2月"]);
  });

  it.each([
    // Of two months or more beside them these are sums.
    [["1月", "2月", "1-2月"]],
    [["2月", "1-2月", "1-3月"]],
    [["1月", "1-2月", "合计"]],
    [["1月", "1-3月", "1-4月"]],
    [["1月", "1-2月", "1-2月 "]],
  ])("are none in %s", (heads) => {
    expect(Object.keys(layout("coal", ["企业名称", ...heads]).columns).filter((head) => head.includes("-"))).toEqual(
      [],
    );
  });

  it("quarters and half years are not called so", () => {
    expect(periods("coal", "企业名称", "一季度", "上半年")).toEqual([]);
    expect(periods("coal", "企业名称", "1-2月", "一季度", "上半年")).toEqual(["1-2月", "1-3月", "1-6月"]);
  });
});

describe("quarters", () => {
  it("stand for months where there are none", () => {
    expect(layout("coal", ["企业名称", "一季度", "二季度", "合计"])).toEqual({
      columns: { 一季度: "1-3月", 二季度: "4-6月" },
      totals: { 合计: "all" },
      leftOut: [],
      upper: null,
    });
    expect(layout("coal", ["耗煤量|一季度", "耗煤量|二季度"]).columns).toEqual({
      "耗煤量|一季度": "1-3月 (耗煤量)",
      "耗煤量|二季度": "4-6月 (耗煤量)",
    });
  });

  it.each([[["一季度"]], [["一季度", "一季度 "]], [["一季度", "上半年"]]])("%s are none", (heads) => {
    expect(periods("coal", "企业名称", ...heads)).toEqual([]);
  });

  it("and half years tile the year with months", () => {
    expect(periods("coal", "企业名称", "上半年", "下半年")).toEqual(["1-6月", "7-12月"]);
    expect(periods("coal", "企业名称", "上半年", "三季度", "10月")).toEqual(["1-6月", "7-9月", "10月"]);
  });

  it("are sums of the months that they hold, and nothing where years lie across", () => {
    expect(periods("coal", "1月", "2月", "一季度", "二季度")).toEqual(["1月", "2月", "4-6月"]);
    expect(periods("vehicles", "一季度", "二季度")).toEqual([]);
    expect(periods("vehicles", "1-2月", "1-3月")).toEqual([]);
  });
});

describe("years across", () => {
  it.each([
    [
      ["2023年", "2024年"],
      ["2023年", "2024年"],
    ],
    [
      ["2023", "2024年度"],
      ["2023年", "2024年"],
    ],
    [
      ["2023年车辆数", "2024年份车辆数"],
      ["2023年", "2024年"],
    ],
    [
      ["1999年", "2024年"],
      ["1999年", "2024年"],
    ],
    [["1899年", "2100年"], []],
    [["2023年检查", "2024年检查"], []],
    [["2023年平均", "2024年平均"], []],
    [["12023年", "过2024年"], []],
    // Their months are not asked for.
    [["1月", "2月"], []],
  ])("%s", (heads, expected) => {
    expect(periods("vehicles", "能源类型", ...heads)).toEqual(expected);
  });

  it("stand under or over their choice", () => {
    expect(periods("vehicles", "2023年|柴油", "2023年|电动", "2024年|柴油")).toEqual([
      ...["2023年 diesel (2023年)", "2023年 electric (2023年)", "2024年 diesel (2024年)"],
    ]);
    expect(periods("vehicles", "柴油|2023年", "柴油|2024年")).toEqual(["2023年 diesel (柴油)", "2024年 diesel (柴油)"]);
  });
});

describe("choices across", () => {
  it.each([
    [
      ["铁路", "公路"],
      ["rail", "road"],
    ],
    [
      ["铁路货运量", "公路运量（万吨）"],
      ["rail", "road"],
    ],
    [
      ["铁路运输", "公路运输"],
      ["rail", "road"],
    ],
    [
      ["铁路发运", "公路方式"],
      ["rail", "road"],
    ],
    [
      ["货物铁路", "公路"],
      ["rail", "road"],
    ],
    [
      ["铁路专线货运量", "公路"],
      ["rail", "road"],
    ],
    // Both at once, or another number of it
    [["铁路公路", "公路铁路"], []],
    [["铁路里程", "公路里程"], []],
    [["铁路运输车", "公路运输车"], []],
    [["铁路占比", "公路占比"], []],
  ])("%s", (heads, expected) => {
    expect(periods("freight", "月份", ...heads)).toEqual(expected);
  });

  it("may say one thing twice", () => {
    expect(periods("vehicles", "年份", "插电混动", "柴油", "纯电动")).toEqual(["hybrid", "diesel", "electric"]);
  });

  it("stand over their months, and over their numbers", () => {
    expect(periods("freight", "铁路|1月", "铁路|2月", "公路|1月")).toEqual([
      ...["1月 rail (铁路)", "2月 rail (铁路)", "1月 road (公路)"],
    ]);
    expect(layout("freight", ["月份", "铁路|货运量", "铁路|周转量", "公路|货运量", "公路|周转量"])).toMatchObject({
      columns: { "铁路|货运量": "rail (铁路)", "公路|货运量": "road (公路)" },
      leftOut: ["铁路|周转量", "公路|周转量"],
    });
    expect(layout("freight", ["月份", "货运量|铁路", "货运量|公路"]).upper).toEqual(["货运量"]);
  });

  it("have sums of their own", () => {
    expect(layout("freight", ["月份", "铁路|1月", "铁路|2月", "铁路|合计", "公路|1月"]).totals).toEqual({
      "铁路|合计": "all rail (铁路)",
    });
  });

  it("up to date are sums: each row holds the ones before it", () => {
    const { columns, totals } = layout("freight", [
      "月份",
      "铁路",
      "公路",
      "铁路累计",
      "公路|1至本月",
      "铁路|年初以来",
    ]);
    expect([columns, totals]).toEqual([
      { 铁路: "rail", 公路: "road" },
      { 铁路累计: "all rail", "公路|1至本月": "all road (公路)", "铁路|年初以来": "all rail (铁路)" },
    ]);
  });
});

describe("years of a choice side by side", () => {
  const years = ["月份", "2023年铁路货运量", "2024年铁路货运量", "2023年公路", "2024年公路"];

  it("are the title's, else the last", () => {
    expect(layout("freight", years)).toMatchObject({
      columns: { "2024年铁路货运量": "rail", "2024年公路": "road" },
      leftOut: ["2023年铁路货运量", "2023年公路"],
    });
    expect(layout("freight", years, "2023年货运量").columns).toEqual({
      "2023年铁路货运量": "rail",
      "2023年公路": "road",
    });
    expect(Object.keys(layout("freight", years, "2022年货运量").columns)).toEqual(["2024年铁路货运量", "2024年公路"]);
    expect(Object.keys(layout("freight", years, "12023年货运量").columns)).toEqual(["2024年铁路货运量", "2024年公路"]);
  });

  it("are all there where only one is named, or some column names none", () => {
    expect(periods("freight", "月份", "2024年铁路", "2024年公路")).toEqual(["rail", "road"]);
    expect(periods("freight", "月份", "2023年铁路", "2024年铁路", "公路")).toEqual(["rail", "rail", "road"]);
  });
});

it("a list whose numbers do not lie across has nothing across", () => {
  const plain = listOf({ enterprise: text("企业名称"), amount: number("耗煤量") });
  const shape = tableOf({ 企业名称: ["甲"], "1月": column, "2月": column });
  expect(acrossLayout(shape, plain, namesOf(plain))).toEqual({
    columns: [],
    totals: [],
    leftOut: new Set(),
    upper: null,
  });
  expect(acrossLayout(tableOf({ 企业名称: ["甲"], 合计: column }), coal, namesOf(coal)).totals).toEqual([]);
});
