/** Lists that say by township, not by thing, how many are to be done and how many are: 应淘汰台数 | 已淘汰台数. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

const TOWNS = ["城关镇", "柳河镇", "石门镇", "白塔乡"];
const PLANNED = [12, 9, 15, 4];
const DONE = [8, 9, 11, 0];

/** 40 to be done, 28 of them done. */
const byTown = (title: string, ...heads: readonly string[]) => [
  [title],
  ["序号", "乡镇", ...heads],
  ...TOWNS.map((town, index) => [index + 1, town, PLANNED[index] ?? 0, DONE[index] ?? 0]),
  ["合计", "", 40, 28],
];

describe("a list by township, of what is to be done and what is done", () => {
  it.each([
    ["2024年燃煤锅炉淘汰情况统计表", "应淘汰台数", "已淘汰台数", "boilersRetired"],
    ["燃煤小锅炉拆除进度", "计划数（台）", "完成数（台）", "boilersRetired"],
    ["燃煤锅炉淘汰任务分解及完成情况", "任务数", "累计完成", "boilersRetired"],
    ["燃煤锅炉淘汰", "总台数", "其中：已拆除", "boilersRetired"],
    ["散乱污企业整治情况统计表", "应整治家数", "已整治家数", "scatteredDone"],
    ["工业企业提标改造完成情况", "任务数（家）", "完成数（家）", "upgradedEnterprises"],
    ["燃气锅炉低氮改造进度统计", "应改造台数", "已改造台数", "lowNoxBoilers"],
    ["混凝土搅拌站全封闭改造进度", "目标任务（家）", "实际完成（家）", "mixingPlants"],
  ])("%s: %s | %s", (title, planned, done, id) => {
    expect(assessed(byTown(title, planned, done))(id)).toEqual({ figure: 28, plan: 40 });
  });

  it("beside what each of them is, where a row names an enterprise", () => {
    const rows = [
      ["燃煤锅炉淘汰进度表"],
      ["使用单位", "额定蒸发量（t/h）", "计划淘汰台数", "完成淘汰台数", "完成日期"],
      ["化工厂", 2, 3, 3, "2024-04-01"],
      ["纸业公司", 4, 2, 1, "2024-05-03"],
      ["酒厂", 75, 1, 0, ""],
    ];
    expect(assessed(rows)("boilersRetired")).toEqual({ figure: 4, plan: 5 });
  });

  it("an enterprise of which some is done is not done", () => {
    const rows = [
      ["散乱污企业整治清单"],
      ["企业名称", "应整治家数", "已整治家数"],
      ["甲厂（含分厂）", 3, 2],
      ["乙厂", 1, 1],
    ];
    expect(assessed(rows)("scatteredDone")).toEqual({ figure: 1, plan: 2 });
  });

  it("says that nothing tells how large the boilers are, unless the title does", () => {
    const codes = (title: string) => assessed(byTown(title, "应淘汰台数", "已淘汰台数")).codes;
    expect(codes("燃煤锅炉淘汰统计表")).toContain("conditionUnsettled");
    expect(codes("35蒸吨/小时及以下燃煤锅炉淘汰统计表")).not.toContain("conditionUnsettled");
    expect(codes("100蒸吨及以下燃煤锅炉淘汰统计表")).toContain("conditionUnsettled");
  });

  it("does not take the number that is to be done for one that is done", () => {
    expect(assessed(byTown("燃煤锅炉淘汰统计表", "应淘汰台数", "拟安排台数"))("boilersRetired").figure).toBeNull();
  });
});
