/** The column that says how far works are, under the names that offices give it. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

describe("how far works are", () => {
  it.each(["建设进度", "形象进度", "项目进展", "施工状态"])(
    "stands under %s, and not in the names of places",
    (head) => {
      const report = assessed([
        ["企业提标改造进展情况"],
        ["企业名称", "所在乡镇", "改造类型", head, "竣工时间"],
        ["甲", "x", "提标改造", "已竣工", "2024-03-11"],
        ["乙", "x", "提标改造", "建设中", ""],
        ["丙", "y", "提标改造", "已投用", "2024-05-11"],
      ]);
      expect([report.asked, report("upgradedEnterprises").figure]).toEqual([[], 2]);
    },
  );

  it.each([
    ["是否清零", "清零日期", "是", "否"],
    ["销号与否", "销号时间", "√", "×"],
    ["吊装进展", "竣工时间", "已吊离", "未吊离"],
  ])("is what goes with the days, whatever it is called: %s beside %s", (head, day, yes, no) => {
    const report = assessed([
      ["燃煤锅炉清零台账"],
      ["使用单位", "蒸吨", "处置方式", head, day],
      ["甲厂", 2, "拆除", yes, "2024-03-11"],
      ["乙厂", 4, "改电", no, ""],
      ["丙厂", 1, "拆除", yes, "2024-05-11"],
    ]);
    expect([report.asked, report("boilersRetired").figure, report("boilersRetired").plan]).toEqual([[], 2, 3]);
  });
});
