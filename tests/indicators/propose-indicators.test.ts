/** What is offered of a list that nobody knows: what makes sense in one tap, and nothing that does not. */
import { describe, expect, it } from "vitest";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { proposedIndicators } from "../../src/indicators/own/propose-indicators";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const request = { month: { year: 2025, month: 9 }, until: null, generatedAt: "2025-10-09 09:00" };
const offered = (rows: readonly (readonly (string | number)[])[]) =>
  proposedIndicators(book(snapshot(rows, { name: "名册" })), "名册").map(
    ({ title, statistic, column, condition }) => `${title.slice(3)} ${statistic} ${column}${condition}`,
  );

const towns = [
  ["垃圾房建设情况"],
  ["乡镇", "计划数", "完成数", "完成率", "平均单价（元）"],
  ["甲镇", 10, 6, 0.6, 3000],
  ["乙镇", 20, 15, 0.75, 2800],
  ["丙镇", 5, 5, 1, 3100],
];

describe("of a list that nobody knows", () => {
  it("a plan and what is done of it are one rate; rates and prices are not added up", () => {
    expect(offered(towns)).toEqual(["总数 计数 ", "完成率 占比 完成数/计划数", "完成数 求和 完成数"]);
  });

  it("that rate is of the sums, and whole numbers stay whole", () => {
    const workbook = book(snapshot(towns, { name: "名册" }));
    const own = proposedIndicators(workbook, "名册");
    const { progress } = monthlyReport(workbook, request, { ...defaultSettings, own });
    const figures = progress === null ? [] : standingsOf(progress);
    expect(
      figures.map(({ indicator, cumulative }) => [cumulative.reported, indicator.unit, indicator.decimals]),
    ).toEqual([
      [3, "个", 0],
      [74.3, "%", 1],
      [26, "", 0],
    ]);
  });

  it("a word or a number in a column of remarks offers nothing", () => {
    const rows = [
      ["工作小结"],
      ["序号", "工作内容", "所用人力", "心得"],
      [1, "走访甲村", "", "已完成"],
      [2, "走访乙村", 3, ""],
      [3, "走访丙村", "", ""],
      [4, "走访丁村", "", ""],
    ];
    expect(offered(rows)).toEqual(["总数 计数 "]);
  });

  it("states that most rows have still offer how many are done", () => {
    const rows = [
      ["取水口登记"],
      ["名称", "整治情况", "取水量（吨）"],
      ["一号", "已完成", 12.5],
      ["二号", "正在整治", 8],
    ];
    expect(offered(rows)).toEqual([
      "总数 计数 ",
      "已完成数 计数 整治情况=已完成",
      "完成率 占比 整治情况=已完成",
      "取水量 求和 取水量",
    ]);
  });
});
