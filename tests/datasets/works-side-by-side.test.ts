/** Several works on one table, each under a head of its own: each read as its own list, and none lends to another. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
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

  const read = (
    heads: readonly (readonly string[])[],
    rows: readonly (readonly RawValue[])[] = towns,
  ): readonly unknown[] => {
    const report = assessed([TITLE, ...heads, ...rows]);
    return ["cleanHeatingHouseholds", "boilersRetired", "bareLand"].map((id) => {
      const { figure, plan } = report(id);
      return [figure, plan];
    });
  };
  const ALL = [
    [143, 191],
    [9, 14],
    [91, 114],
  ];
  /** Amounts by work. */
  const byAmount = towns.map(([town = "", a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [town, a, c, e, b, d, f]);
  const WORKS = ["农村清洁取暖（户）", "燃煤锅炉拆除（台）", "裸露土地治理（亩）"];

  it("are told by heads of three rows", () => {
    const groups = ["", "农村清洁取暖", "", "燃煤锅炉拆除", "", "裸露土地治理", ""];
    const leaves = ["", "任务（户）", "完成（户）", "任务（台）", "完成（台）", "任务（亩）", "完成（亩）"];
    expect(read([["镇街", "重点工作完成情况", "", "", "", "", ""], groups, leaves])).toEqual(ALL);
  });

  it.each([
    ["年度任务", "完成情况"],
    ["计划数", "累计完成"],
    ["应完成", "已完成"],
  ])("stand under the amounts: %s | %s", (plan, done) => {
    expect(
      read(
        [
          ["乡镇", plan, "", "", done, "", ""],
          ["", ...WORKS, ...WORKS],
        ],
        byAmount,
      ),
    ).toEqual(ALL);
  });

  it("stand before the amounts, and a rate is of what it stands behind", () => {
    const heads = [
      "清洁取暖任务（户）",
      "清洁取暖完成（户）",
      "小锅炉淘汰任务（台）",
      "小锅炉淘汰完成（台）",
      "裸地治理任务（亩）",
      "裸地治理已完成（亩）",
    ];
    expect(read([["乡镇", ...heads]])).toEqual(ALL);
    const rated = towns.map(([town = "", a = 0, b = 0, ...more]) => [town, a, b, "72%", ...more]);
    expect(read([["乡镇", ...heads.slice(0, 2), "完成率", ...heads.slice(2)]], rated)).toEqual(ALL);
  });

  it.each(["地区", "单位", "所在片区"])(
    "have no total among their rows, whatever the head of the names: %s",
    (head) => {
      const groups = [head, "农村清洁取暖（户）", "", "燃煤锅炉淘汰（台）", "", "裸露土地治理（亩）", ""];
      for (const label of ["合计", "小计", "总计"])
        expect(read([groups, LEAVES], [...towns, [label, 191, 143, 14, 9, 114, 91]])).toEqual(ALL);
    },
  );

  it("are no works where several heads only tell of one entry", () => {
    const report = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "吨位（蒸吨）", "淘汰情况", "淘汰日期", "替代后清洁取暖面积（平方米）"],
      ["甲浴池", 2, "已拆除", "2024-03-02", 400],
      ["乙宾馆", 4, "正在拆除", "", 900],
    ]);
    expect(report("boilersRetired")).toEqual({ figure: 1, plan: 2 });
  });

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
