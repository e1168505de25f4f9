/** 考核要求 over 不高于 beside 2024年目标值 over 40: one column says which way, another how much. */
import { describe, expect, it } from "vitest";
import { readSheet, targetsSaid } from "./read-target-sheet";

const said = (bound: string, value: string, words: readonly [string, string]): string[] => {
  const read = readSheet(
    [
      ["示例县2024年度环境空气质量目标"],
      ["指标名称", "单位", bound, value, "责任单位"],
      ["PM2.5年均浓度", "微克/立方米", words[0], 40, "大气科"],
      ["优良天数比例", "%", words[1], 85, "大气科"],
    ],
    "年度目标",
  );
  return [...read.findings.map(({ code }) => code), ...targetsSaid(read)];
};
const both = ["pm25Mean 2024 ≤40", "goodRatio 2024 ≥85"];

describe.each(["目标要求", "考核要求", "要求"])("a bound under %s", (bound) => {
  it.each(["目标值", "2024年目标值", "2024年度目标值", "2024年目标", "2024年", "2024年度任务", "省下达目标", "考核值"])(
    "is of the value under %s",
    (value) => {
      expect(said(bound, value, ["不高于", "不低于"])).toEqual(both);
      expect(said(bound, value, ["≤", "≥"])).toEqual(both);
    },
  );
});

it("where the words hold the number they are the target", () => {
  const read = readSheet(
    [
      ["示例县2024年度环境空气质量目标"],
      ["指标名称", "目标要求", "2023年"],
      ["PM2.5年均浓度", "不高于40微克/立方米", 43],
      ["优良天数比例", "不低于85%", 82],
    ],
    "年度目标",
  );
  expect(read.targets.map(({ requirement }) => requirement)).toEqual([
    { kind: "atMost", value: 40 },
    { kind: "atLeast", value: 85 },
  ]);
});
