import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeInUnit } from "../../src/indicators/comparison";
import { baselineYearIn, parseRequirement } from "../../src/indicators/targets/parse-requirement";
import { milestoneMonth } from "../../src/indicators/targets/target-columns";
import type { Requirement } from "../../src/indicators/targets/target";
import { workstreamCalled, workstreamIds, workstreams } from "../../src/indicators/workstreams";
import { changeMark, changeWords } from "../../src/report/words/wording";

describe("what a target asks for", () => {
  it.each<[string, number | null, "lower" | "higher" | null, Requirement | null]>([
    ["不低于80%", null, "higher", { kind: "atLeast", value: 80 }],
    ["不小于 30", null, null, { kind: "atLeast", value: 30 }],
    ["低于50", null, null, { kind: "atMost", value: 50 }],
    ["不高于", 58, "lower", { kind: "atMost", value: 58 }],
    ["不少于", 66, "lower", { kind: "atLeast", value: 66 }],
    ["", 66, "higher", { kind: "atLeast", value: 66 }],
    ["", 66, "lower", { kind: "atMost", value: 66 }],
    ["", 66, null, { kind: "atLeast", value: 66 }],
    ["较2020年下降20%以上", null, "lower", { kind: "reduceBy", fraction: 0.2 }],
    ["较上年增长10%", null, "higher", { kind: "raiseBy", fraction: 0.1 }],
    ["消减20%", null, "lower", { kind: "reduceBy", fraction: 0.2 }],
    ["提高2个百分点", null, "higher", { kind: "raiseByAmount", amount: 2 }],
    ["控制在46天以内", null, "lower", { kind: "atMost", value: 46 }],
    ["持续改善", null, "higher", null],
    ["达到29微克/立方米", null, "lower", { kind: "atMost", value: 29 }],
    ["达到88%", null, "higher", { kind: "atLeast", value: 88 }],
    ["下降幅度达到15%", null, "lower", { kind: "reduceBy", fraction: 0.15 }],
    ["同2020年相比降幅达到18%", null, "lower", { kind: "reduceBy", fraction: 0.18 }],
    ["较上年减幅不低于5%", null, "lower", { kind: "reduceBy", fraction: 0.05 }],
    ["较上年增幅2个百分点", null, "higher", { kind: "raiseByAmount", amount: 2 }],
    ["下降6.5%，达到29微克/立方米", null, "lower", { kind: "atMost", value: 29 }],
    ["31降至29", null, "lower", { kind: "atMost", value: 29 }],
    ["31→29", null, "lower", { kind: "atMost", value: 29 }],
    ["达到3200000", null, "higher", { kind: "atLeast", value: 3200000 }],
  ])("%s %s (%s)", (words, number, better, expected) => {
    expect(parseRequirement(words, "", number, better)).toEqual(expected);
  });

  it("is what stands outside brackets, before wishes and comparisons, whatever they say", () => {
    const amount = fc.integer({ min: 10, max: 99 });
    const around: readonly ((target: number, other: number) => string)[] = [
      (target) => `${target}。`,
      (target) => `目标值${target}`,
      (target) => `年均${target}`,
      (target, other) => `${target}（力争${other}）`,
      (target, other) => `${target}，奋斗目标${other}`,
      (target, other) => `基本目标${target}、挑战目标${other}`,
      (target, other) => `${target}（2023年实际为${other}）`,
      (target, other) => `${target}，较2023年下降${other}%`,
      (target, other) => `${target}（其中城区${other}）`,
    ];
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...around), (target, other, write) => {
        const words = write(target, other);
        expect([words, parseRequirement("", words, null, "lower")]).toEqual([words, { kind: "atMost", value: target }]);
      }),
    );
  });

  it("against which year", () => {
    expect(
      ["较2017年下降15%", "比2019年减少", "较上年下降", "不高于58"].map((words) => baselineYearIn(words, 2021)),
    ).toEqual([2017, 2019, 2020, null]);
  });
});

describe("columns of milestones", () => {
  it.each<[string, number | null]>([
    ["3月", 3],
    ["12月底", 12],
    ["1—9月", 9],
    ["6月末目标", 6],
    ["2021年3月", 3],
    ["一季度", 3],
    ["第四季度", 12],
    ["上半年", 6],
    ["前三季度", 9],
    ["3季度末", 9],
    ["目标值", null],
    ["责任单位", null],
    ["完成时限", null],
    ["13月", null],
  ])("%s", (header, month) => {
    expect(milestoneMonth(header)).toBe(month);
  });
});

describe("headings", () => {
  it("name workstreams by their titles and short names, numbered or not; other headings are their own", () => {
    for (const id of workstreamIds) expect(workstreamCalled(`三、${workstreams[id]["zh-CN"]}`)).toBe(id);
    expect(
      ["扬尘治理", "项目准入", "机动车污染防治", "煤炭总量控制", "禁燃区", "“散乱污”整治"].map(workstreamCalled),
    ).toEqual(["dust", "projectAccess", "vehicles", "coalCap", "noBurnZones", "scatteredPolluters"]);
    expect(["水环境治理", "工业废水", "土壤", ""].map(workstreamCalled)).toEqual([null, null, null, null]);
  });
});

describe("changes", () => {
  it.each<[string, number, number | null, string, string]>([
    ["次", 41, 31, "增加10次", "▲10次"],
    ["家", 2, 4, "减少2家", "▼2家"],
    ["%", 54.6, 59.8, "下降5.2个百分点", "▼5.2百分点"],
    ["万吨", 749.34, 769.88, "下降2.7%", "▼2.7%"],
    ["次", 3, 3, "持平", "持平"],
    ["次", 3, null, "—", "—"],
    ["万吨", 3, 0, "—", "—"],
  ])("%s: %s against %s is %s", (unit, now, base, words, mark) => {
    const change = changeInUnit(unit, now, base);
    expect([changeWords(change), changeMark(change)]).toEqual([words, mark]);
  });
});
