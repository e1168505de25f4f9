/** Amounts of a month and up to its end, where the headings say the time and leave the thing to the title. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

describe("how much was done by the end of each month, beside each other", () => {
  const table = (title: string, heads: readonly string[], rows: readonly (readonly number[])[]) => [
    [title],
    ["序号", "乡镇", "计划户数", ...heads],
    ...rows.map((row, at) => [at + 1, ["东河镇", "西岭乡", "南湾镇"][at] ?? "", ...row]),
  ];
  const rising = [
    [90, 10, 30, 55, 70],
    [60, 5, 5, 20, 44],
    [40, 0, 12, 12, 30],
  ];
  const MONTHS = ["4", "5", "6", "7"];
  const of = (title: string, headed: (month: string) => string, rows = rising) =>
    assessed(table(title, MONTHS.map(headed), rows));

  it.each([
    ["农村清洁取暖完成情况", (month: string) => `${month}月底累计`],
    ["农村清洁取暖完成情况", (month: string) => `截至${month}月底完成户数`],
    ["农村清洁取暖完成情况", (month: string) => `1-${month}月`],
    ["农村清洁取暖完成情况", (month: string) => `2024年${month}月末累计完成（户）`],
    ["农村清洁取暖累计完成户数", (month: string) => `${month}月底`],
  ])("holds by the newest that the cut-off lets count: %s, %s", (title, headed) => {
    const report = of(title, headed);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 87, plan: 190 });
    expect([report.codes, report.asked]).toEqual([expect.not.arrayContaining(["requiredColumnMissing"]), []]);
  });

  it("is asked where a number falls from one month to the next: it may be each month's own", () => {
    const falling = [...rising.slice(0, 2), [40, 12, 3, 5, 9]];
    const report = of("农村清洁取暖累计完成户数", (month) => `${month}月底`, falling);
    expect([report("cleanHeatingHouseholds").figure, report.asked]).toEqual([null, ["whichColumn"]]);
  });

  it("is asked where nothing says that it is of all months before", () => {
    expect(of("农村清洁取暖完成情况", (month) => `${month}月`).asked).toEqual(["whichColumn"]);
  });
});

describe("the month's own amount beside that of the year so far", () => {
  it.each([
    ["本月", "1—5月累计"],
    ["当月", "本年累计"],
    ["本月", "累计"],
    ["本期（吨）", "累计（吨）"],
  ])("%s | %s under a title that says what is measured", (month, toDate) => {
    const report = assessed([
      ["2024年5月规模以上企业用煤情况"],
      ["单位：吨"],
      ["序号", "企业名称", month, toDate, "上年同期"],
      [1, "甲热力公司", 1200, 9100, 8000],
      [2, "乙建材公司", 800, 4400, 5000],
    ]);
    expect(report("coalUse").figure).toBe(1.35);
    expect([report.codes.filter((code) => /Missing|Unreadable/.test(code)), report.asked]).toEqual([[], []]);
  });
});

describe("two measure words for the pieces of one column", () => {
  it.each(["数量（台/套）", "数量（台（套））", "数量台（套）", "台/套", "套（台）", "锅炉数（台、套）", "台（套）数"])(
    "%s",
    (head) => {
      const report = assessed([
        ["燃煤锅炉淘汰台账"],
        ["使用单位", head, "吨位（蒸吨）", "是否完成"],
        ["甲厂", 3, 10, "是"],
        ["乙厂", 2, 10, "否"],
        ["丙厂", 4, 20, "是"],
      ]);
      expect(report("boilersRetired")).toEqual({ figure: 7, plan: 9 });
    },
  );
});

it.each(["公顷数", "折合公顷", "公顷合计"])("（%s） is the unit that it counts in", (unit) => {
  const report = assessed([
    ["2024年裸露土地治理台账"],
    ["地块", `面积（${unit}）`, "进度"],
    ["桥头地块", 0.4, "已完成"],
    ["河滩地块", 2, "治理中"],
  ]);
  expect(report("bareLand")).toEqual({ figure: 6, plan: 36 });
});

it("a row of units and of what may be answered, without a name, belongs to the head", () => {
  const report = assessed([
    ["城区施工工地扬尘防治清单"],
    ["序号", "工程名称", "建筑面积", "施工阶段", "围挡", "覆盖", "湿法作业", "硬化", "冲洗", "密闭运输"],
    ["", "", "（㎡）", "", "是/否", "是/否", "是/否", "是/否", "是/否", "是/否"],
    [1, "锦华项目", 5200, "基坑开挖", "是", "是", "是", "是", "是", "是"],
    [2, "旭日项目", 1700, "主体施工", "是", "是", "是", "是", "是", "否"],
  ]);
  expect(report("sites").figure).toBe(2);
});

describe("years over ways over what was planned and done", () => {
  const rows = [
    ["东河镇", 41, 2, 44, 9, 83, 25, 69, 37],
    ["西岭乡", 89, 71, 55, 3, 30, 29, 84, 35],
  ];
  const wide = (first: string, second: string): string[] => [first, "", "", "", second, "", "", ""];
  const narrow = (one: string, two: string): string[] => [one, "", two, "", one, "", two, ""];
  const leaves = ["计划", "完成", "计划", "完成", "计划", "完成", "计划", "完成"];

  it("are those of the last year, its ways together", () => {
    const report = assessed([
      ["农村清洁取暖完成情况（户）"],
      ["乡镇", ...wide("2023年", "2024年")],
      ["", ...narrow("煤改电", "煤改气")],
      ["", ...leaves],
      ...rows,
    ]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 126, plan: 266 });
  });

  it("in another order of the levels", () => {
    const report = assessed([
      ["农村清洁取暖完成情况（户）"],
      ["乡镇", ...wide("煤改电", "煤改气")],
      ["", ...narrow("2023年", "2024年")],
      ["", ...leaves],
      ...rows,
    ]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 9 + 3 + 37 + 35, plan: 44 + 55 + 69 + 84 });
  });
});

describe("the months so far beside the month, in groups over or under the modes", () => {
  const months = [
    ["1月", 30, 50],
    ["2月", 20, 40],
    ["3月", 10, 30],
  ] as const;
  const sumTo = (at: number, column: 1 | 2): number =>
    months.slice(0, at + 1).reduce((sum, month) => sum + month[column], 0);
  const report = (heads: readonly (readonly string[])[], rowOf: (at: number) => readonly number[]) =>
    assessed([["2024年铁路公路货运量统计（万吨）"], ...heads, ...months.map(([name], at) => [name, ...rowOf(at)])]);

  it.each([
    [
      "over",
      [
        ["月份", "本月", "", "累计", ""],
        ["", "铁路", "公路", "铁路", "公路"],
      ],
      (at: number) => [months[at]?.[1] ?? 0, months[at]?.[2] ?? 0, sumTo(at, 1), sumTo(at, 2)],
    ],
    [
      "under",
      [
        ["月份", "铁路", "", "公路", ""],
        ["", "本月", "累计", "本月", "累计"],
      ],
      (at: number) => [months[at]?.[1] ?? 0, sumTo(at, 1), months[at]?.[2] ?? 0, sumTo(at, 2)],
    ],
  ])("%s them are counted once, and are no totals of their rows", (_, heads, rowOf) => {
    const read = report(heads, rowOf);
    expect([read("railFreight").figure, read("roadFreight").figure]).toEqual([60, 120]);
    expect(read.codes.filter((code) => ["totalDiffers", "duplicateEntry"].includes(code))).toEqual([]);
  });
});

it("of five years beside one of them nobody is told which counts: that is asked, and none is taken silently", () => {
  const report = assessed([
    ["清洁取暖任务完成情况（户）"],
    ["乡镇", "“十四五”总任务", "", "2024年任务", ""],
    ["", "计划", "完成", "计划", "完成"],
    ["东河镇", 780, 386, 170, 137],
    ["西岭乡", 561, 389, 159, 125],
  ]);
  expect([report("cleanHeatingHouseholds"), report.asked.includes("whichColumn")]).toEqual([
    { figure: null, plan: null },
    true,
  ]);
});
