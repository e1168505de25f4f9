/** Several works on one table, each under a head of its own: each read as its own list, and none lends to another. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

const TITLE = ["2024年大气污染防治重点任务调度表"];
const towns = [
  ["石湾镇", 61, 44, 5, 4, 38, 30],
  ["柳河乡", 83, 52, 3, 3, 21, 20],
  ["白沙镇", 47, 47, 6, 2, 55, 41],
];
const LEAVES = ["", "任务数", "完成数", "任务数", "完成数", "任务数", "完成数"];

describe("works side by side, a row a town", () => {
  it.each([[[]], [[["合计", 191, 143, 14, 9, 114, 91]]]])(
    "are each a list of its own, with a row of totals or not: %j",
    (total) => {
      const heads = ["乡镇", "清洁取暖（户）", "", "燃煤锅炉淘汰（台）", "", "裸露土地治理（亩）", ""];
      const report = assessed([TITLE, heads, LEAVES, ...towns, ...total]);
      expect(["cleanHeatingHouseholds", "boilersRetired", "bareLand"].map((id) => report(id))).toEqual([
        { figure: 143, plan: 191 },
        { figure: 9, plan: 14 },
        { figure: 91, plan: 114 },
      ]);
      expect(report.codes).toEqual(["conditionUnsettled"]);
    },
  );

  it("of other fields leave ours alone", () => {
    const heads = ["乡镇", "户厕改造（户）", "", "煤改电（户）", "", "污水纳管（户）", ""];
    const report = assessed([["农村人居环境整治情况"], heads, LEAVES, ...towns]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 9, plan: 14 });
  });

  it("of one list are its parts", () => {
    const heads = ["乡镇", "煤改电（户）", "", "煤改气（户）", "", "备注", ""];
    const rows = towns.map((row) => [...row.slice(0, 5), "", ""]);
    const report = assessed([["农村清洁取暖情况"], heads, [...LEAVES.slice(0, 5), "", ""], ...rows]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 152, plan: 205 });
  });

  it("are what the title says where it names another list", () => {
    const report = assessed([
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）", "裸露土地覆盖", "", "污水处理", ""],
      ["", "", "面积", "情况", "设施", "情况"],
      ["锦江苑", 4200, 300, "已覆盖", "有", "正常"],
      ["望山里", 5100, 500, "已覆盖", "有", "正常"],
    ]);
    expect([report("sites").figure, report("bareLand").figure]).toEqual([2, null]);
  });
});
