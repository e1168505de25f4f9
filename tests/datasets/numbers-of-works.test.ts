/** Numbers of works by place under several columns or on several sheets: which count, whatever the works are. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed, assessedSheets } from "./assessed";

const subjects = [
  ["燃气锅炉低氮改造", "台", "lowNoxBoilers"],
  ["企业提标改造", "家", "upgradedEnterprises"],
  ["“散乱污”企业整治", "家", "scatteredDone"],
  ["混凝土搅拌站封闭改造", "家", "mixingPlants"],
  ["农村清洁取暖", "户", "cleanHeatingHouseholds"],
] as const;
type Rows = RawValue[][];

describe.each(subjects)("%s", (name, unit, indicator) => {
  const title = `2024年${name}任务完成情况（${unit}）`;

  it("counts what was approved before what was reported", () => {
    const found = assessed([
      [title],
      ["乡镇", "任务数", "自报完成数", "核定完成数"],
      ["松坪镇", 9, 7, 5],
      ["白水乡", 6, 6, 4],
    ]);
    expect([found.asked, found(indicator)]).toEqual([[], { figure: 9, plan: 15 }]);
  });

  it("counts the year so far, and not the stretches that it is made of", () => {
    for (const heads of [
      ["1—4月完成", "5月完成", "1—5月完成"],
      ["1—4月完成", "5月完成", "1—5月累计"],
    ]) {
      const found = assessed([[title], ["乡镇", "任务数", ...heads], ["松坪镇", 9, 4, 1, 5], ["白水乡", 6, 2, 2, 4]]);
      expect([heads, found.asked, found(indicator)]).toEqual([heads, [], { figure: 9, plan: 15 }]);
    }
  });

  it("counts a whole that stands beside its parts", () => {
    const found = assessed([
      [title],
      ["乡镇", "城区", "", "农村", "", "合计", ""],
      ["", "任务", "完成", "任务", "完成", "任务", "完成"],
      ["松坪镇", 4, 2, 5, 3, 9, 5],
      ["白水乡", 2, 1, 4, 3, 6, 4],
    ]);
    expect([found.asked, found(indicator)]).toEqual([[], { figure: 9, plan: 15 }]);
  });

  it("counts the last of the sheets of each month", () => {
    const month = (of: number, done: readonly [number, number]): Rows => [
      [`2024年${of}月${name}进度（${unit}）`],
      ["乡镇", "任务数", "累计完成"],
      ["松坪镇", 9, done[0]],
      ["白水乡", 6, done[1]],
    ];
    const found = assessedSheets({ "4月": month(4, [1, 2]), "5月": month(5, [5, 4]) });
    expect([found.asked, found(indicator)]).toEqual([[], { figure: 9, plan: 15 }]);
  });
});

describe("towns that are called without their ending", () => {
  it("are no firms, under whatever name of towns they stand", () => {
    for (const head of ["镇办", "乡镇办", "街镇", "乡镇（街道）"]) {
      const found = assessed([
        ["2024年企业提标改造任务进展（单位：家）"],
        [head, "应完成数", "已完成数"],
        ["松坪", 9, 5],
        ["白水", 6, 4],
        ["龙泉", 4, 4],
      ]);
      expect([head, found("upgradedEnterprises")]).toEqual([head, { figure: 13, plan: 19 }]);
    }
  });
});

describe("a sheet a town", () => {
  it("is a list of its own, whose villages may be called as another's", () => {
    const town: Rows = [
      ["2024年“散乱污”企业整治完成情况（家）"],
      ["村", "任务数", "完成数"],
      ["李家村", 3, 2],
      ["王家村", 2, 2],
    ];
    const found = assessedSheets({ 松坪镇: town, 白水乡: [...town.slice(0, 3), ["赵家村", 2, 1]] });
    expect(found("scatteredDone")).toEqual({ figure: 7, plan: 10 });
  });
});
