/** A list beside a summary of its own by township or street: what was done counts once. */
import { describe, expect, it } from "vitest";
import { column, readSheet, readSheets, sum, type Table } from "../ledger-bench";

const sites: Table = [
  ["裸露土地治理清单"],
  ["所属街道", "地块名称", "面积（亩）", "治理情况"],
  ["南关街道", "一号地", 12, "已完成"],
  ["南关街道", "二号地", 8, "治理中"],
  ["北关街道", "三号地", 30, "已完成"],
];
const byStreet = (...rows: Table): Table => [
  ["各街道裸露土地治理情况"],
  ["街道", "任务面积（亩）", "完成治理面积（亩）", "治理情况"],
  ...rows,
];

describe("a summary of what is planned and done", () => {
  it.each([
    [
      "of all streets",
      [
        ["南关街道", 20, 12, "推进中"],
        ["北关街道", 30, 30, "已完成"],
      ],
    ],
    [
      "with its total",
      [
        ["南关街道", 20, 12, ""],
        ["北关街道", 30, 30, ""],
        ["合计", 50, 42, ""],
      ],
    ],
  ] as [string, Table][])("does not count beside its list: %s", (_, rows) => {
    const data = readSheets({ 清单: sites, 汇总: byStreet(...rows) });
    expect([sum(data, "area"), (data.unused ?? []).map(({ code }) => code)]).toEqual([50, ["summary"]]);
  });

  it("stands below its list as well", () => {
    const below = byStreet(["南关街道", 20, 12, "推进中"], ["北关街道", 30, 30, "已完成"]);
    expect(sum(readSheet([...sites, [], ...below]), "area")).toBe(50);
  });

  it("of amounts a little apart is asked, and the list counts meanwhile", () => {
    const data = readSheets({ 清单: sites, 汇总: byStreet(["南关街道", 25, 12, ""], ["北关街道", 30, 30, ""]) });
    expect([sum(data, "area"), data.tables.map(({ open }) => open)]).toEqual([50, [["oneListOrTwo"]]]);
    expect(data.questions).toMatchObject([{ code: "oneListOrTwo", facts: { isSummary: true } }]);
  });

  it("of quite other amounts is a list of its own", () => {
    const data = readSheets({ 清单: sites, 汇总: byStreet(["南关街道", 250, 120, ""], ["北关街道", 300, 30, ""]) });
    expect(sum(data, "area")).toBe(600);
  });

  it("of nothing done yet holds all its rows", () => {
    const open = sites.map((row) => row.map((cell) => (cell === "已完成" ? "未开工" : cell)));
    const data = readSheets({ 清单: open, 汇总: byStreet(["南关街道", 20, 0, ""], ["北关街道", 30, 0, ""]) });
    expect(column(data, "area")).toEqual([[12], [8], [30]]);
  });
});

it("entries of single days are no summary of earlier ones of the same names", () => {
  const head = ["推送日期", "企业名称", "超标小时数", "处理结果"];
  const rows = (month: number, ...names: readonly string[]): Table =>
    names.map((name, at) => [`2024-0${month}-${10 + at}`, name, 3 + at, "剔除"]);
  const earlier = rows(2, "东河化工", "西河化工", "南河化工", "东河化工", "北河化工");
  const later = rows(4, "东河化工", "西河化工", "南河化工", "北河化工");
  const data = readSheets({
    一: [["超标数据督办处置台账"], head, ...earlier],
    二: [["超标数据督办处置台账"], head, ...later],
  });
  expect([column(data, "enterprise").flat().length, data.questions]).toEqual([9, []]);
});
