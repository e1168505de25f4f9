/** A law of tables by place in lists that count things: the numbers are the things', plan with plan, done with done. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

const subjects = [
  ["燃气锅炉低氮改造", "台", "lowNoxBoilers"],
  ["天然气锅炉低氮燃烧改造", "台", "lowNoxBoilers"],
  ["企业提标改造", "家", "upgradedEnterprises"],
  ["涉VOCs企业分表计电", "家", "vocMetering"],
  ["泄漏检测与修复（LDAR）", "家", "ldar"],
  ["燃煤锅炉淘汰", "台", "boilersRetired"],
  ["“散乱污”企业整治", "家", "scatteredDone"],
  ["混凝土搅拌站封闭改造", "家", "mixingPlants"],
] as const;
const pairs = [
  ["任务数", "完成数"],
  ["下达任务", "实际完成"],
  ["计划", "完成"],
  ["目标任务", "已完成"],
  ["年度计划", "累计完成"],
  ["数量", "完成数量"],
  ["任务总数", "完成总数"],
] as const;
const places = ["乡镇", "街道", "区县", "乡镇（街道）", "地区", "单位", "责任单位", "名称", "所属乡镇"] as const;
const towns = ["松坪镇", "白水乡", "河西街道", "龙泉镇", "新桥乡"];

interface Form {
  readonly subject: (typeof subjects)[number];
  readonly heads: (typeof pairs)[number];
  readonly place: (typeof places)[number];
  readonly unitIn: "title" | "heads" | "nowhere";
  readonly isNumbered: boolean;
  readonly hasSum: boolean;
  readonly counts: readonly (readonly [planned: number, done: number])[];
}

const form: fc.Arbitrary<Form> = fc.record({
  subject: fc.constantFrom(...subjects),
  heads: fc.constantFrom(...pairs),
  place: fc.constantFrom(...places),
  unitIn: fc.constantFrom("title", "heads", "nowhere"),
  isNumbered: fc.boolean(),
  hasSum: fc.boolean(),
  counts: fc.array(
    fc
      .integer({ min: 2, max: 30 })
      .chain((planned) => fc.tuple(fc.constant(planned), fc.integer({ min: 1, max: planned }))),
    { minLength: 2, maxLength: towns.length },
  ),
});

const sumOf = (counts: Form["counts"], side: 0 | 1): number => counts.reduce((sum, one) => sum + one[side], 0);

function sheetOf({ subject: [name, unit], heads, place, unitIn, isNumbered, hasSum, counts }: Form): RawValue[][] {
  const numbered = (serial: RawValue, cells: readonly RawValue[]): RawValue[] =>
    isNumbered ? [serial, ...cells] : [...cells];
  return [
    [`2024年${name}任务完成情况${unitIn === "title" ? `（单位：${unit}）` : ""}`],
    numbered("序号", [place, ...heads.map((head) => (unitIn === "heads" ? `${head}（${unit}）` : head))]),
    ...counts.map(([planned, done], at) => numbered(at + 1, [towns[at] ?? "", planned, done])),
    ...(hasSum ? [numbered("合计", [isNumbered ? "" : "合计", sumOf(counts, 0), sumOf(counts, 1)])] : []),
  ];
}

describe("a table by place", () => {
  it("counts the things, whatever the list is about and its columns are called", () => {
    fc.assert(
      fc.property(form, (one) => {
        const [, , id] = one.subject;
        const found = assessed(sheetOf(one))(id);
        const expected = { figure: sumOf(one.counts, 1), plan: sumOf(one.counts, 0) };
        expect({ ...found, sheet: sheetOf(one) }).toEqual({ ...expected, sheet: sheetOf(one) });
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ["月份", ["1月", "2月", "3月"]],
    ["责任单位", ["县住建局", "县工信局", "城关镇"]],
    ["时间", ["2024年1月", "2024年2月", "2024年3月"]],
  ] as const)("does so by %s", (head, groups) => {
    const found = assessed([
      ["工业企业提标改造情况统计"],
      [head, "任务数（家）", "完成数（家）"],
      ...groups.map((group, at) => [group, 9 - at, 7 - 2 * at]),
    ]);
    expect(found("upgradedEnterprises")).toEqual({ figure: 15, plan: 24 });
  });

  it("takes 同期 for the year before 本期", () => {
    const found = assessed([
      ["农村清洁取暖改造两年对比"],
      ["乡镇", "同期", "", "本期", ""],
      ["", "计划户数", "完成户数", "计划户数", "完成户数"],
      ["松坪镇", 120, 110, 90, 60],
      ["白水乡", 200, 180, 150, 140],
    ]);
    expect(found("cleanHeatingHouseholds")).toEqual({ figure: 200, plan: 240 });
  });

  it("of plots says by their state what is done, whatever area is planned beside", () => {
    const found = assessed([
      ["裸露土地治理清单"],
      ["地块名称", "规划面积（亩）", "治理面积（亩）", "治理情况"],
      ["南坡", 60, 8, "已完成"],
      ["北坡", 70, 5, "治理中"],
    ]);
    expect(found("bareLand")).toEqual({ figure: 8, plan: 13 });
  });

  it("of firms says nothing of how many boilers they have", () => {
    const found = assessed([
      ["2024年燃气锅炉低氮改造完成情况（单位：家）"],
      ["乡镇", "任务数", "完成数"],
      ["松坪镇", 6, 4],
      ["白水乡", 3, 3],
    ]);
    expect(found("lowNoxBoilers")).toEqual({ figure: null, plan: null });
  });
});
