/** Targets of concentrations in another unit than the report's. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const read = (head: readonly RawValue[], ...rows: readonly (readonly RawValue[])[]) => {
  const sheet = snapshot([["2024年环境空气质量目标"], head, ...rows], { name: "2024目标" });
  const { targets, findings } = readTargets(book(sheet), defaultSettings);
  return [
    ...targets.map(({ indicator, requirement, baselineValue }) => [indicator, requirement, baselineValue]),
    ...findings.map(({ code }) => code),
  ];
};
const atMost = (value: number) => ({ kind: "atMost", value });

describe("a target in mg/m³", () => {
  it("is read in μg/m³, its unit in a column, in the heading, in the name, in the cell", () => {
    const as35 = [["pm25Mean", atMost(35), null]];
    expect(read(["指标", "单位", "目标值"], ["PM2.5年均浓度", "mg/m³", 0.035])).toEqual(as35);
    expect(read(["指标", "目标值（mg/m³）"], ["PM2.5年均浓度", 0.035])).toEqual(as35);
    expect(read(["指标", "目标值"], ["PM2.5年均浓度（毫克/立方米）", 0.035])).toEqual(as35);
    expect(read(["指标", "目标值"], ["PM2.5年均浓度", "不高于0.035毫克/立方米"])).toEqual(as35);
  });

  it("takes its baseline along", () => {
    expect(read(["指标", "单位", "基准年", "基准值", "目标值"], ["PM2.5年均浓度", "mg/m³", 2020, 0.04, 0.035])).toEqual(
      [["pm25Mean", atMost(35), 40]],
    );
  });

  it("is not guessed: 0.035 without a unit is unreadable", () => {
    expect(read(["指标", "目标值"], ["PM2.5年均浓度", 0.035])).toContain("targetUnreadable");
  });

  it("stays what it is where the report has the same unit", () => {
    expect(read(["指标", "单位", "目标值"], ["PM2.5年均浓度", "μg/m³", 35])).toEqual([["pm25Mean", atMost(35), null]]);
    expect(read(["指标", "目标值"], ["PM2.5年均浓度", "较2020年下降10%"])[0]).toEqual([
      "pm25Mean",
      { kind: "reduceBy", fraction: 0.1 },
      null,
    ]);
  });
});
