/** Figures whose whole, period or measure is not the nearest one: a true text is quiet, a wrong one is told. */
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";

const codes = (text: string): readonly string[] =>
  checkNoticeText(text).findings.flatMap(({ finding: { code, severity } }) => (severity === "note" ? [] : [code]));

describe("a true text is quiet", () => {
  it.each([
    ["two rates of one plan that is not told", "全区开工3060户，开工率102%，完工2940户，完工率98%。"],
    [
      "rates of places, each of its own plan",
      "全州完成改造41250户，完成率97%。其中：甲县改造完成8200户，完成率100%；乙县改造完成6400户，完成率98%；丙县改造完成3100户，完成率95%。",
    ],
    [
      "shares of a list without its sum",
      "省控断面中，Ⅰ—Ⅲ类断面84个、占93.3%；Ⅳ类断面5个、占5.6%；Ⅴ类断面1个、占1.1%。",
    ],
    ["a ratio of the valid days", "2024年4月监测总天数30天，有效天数25天，其中优良天数25天，优良率100%。"],
    ["a change behind a part", "2020年监测总天数366天，其中优良天数350天，优良率95.6%，同比增加16天。"],
    ["a bracket that explains", "本周受理举报90件，办结112件（部分为上周受理），责令整改12家。"],
    ["how far beyond a target", "全市PM2.5平均浓度为34微克/立方米，优于年度目标近2微克/立方米。"],
  ])("%s", (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe("a wrong one is not", () => {
  it.each([
    ["a rate of the one plan", "全区计划改造3000户，完成改造2940户，完成率89%。", "textRateWrong"],
    ["a ratio of the valid days", "2024年4月有效天数25天，其中优良天数20天，优良率90%。", "textRateWrong"],
    ["more closed than came in", "本周受理举报90件，办结112件，责令整改12家。", "textOutcomesExceed"],
    ["a target that was missed", "全市PM2.5平均浓度为34微克/立方米，优于年度目标32微克/立方米。", "textGoalMissed"],
  ])("%s", (_, text, code) => {
    expect(codes(text)).toContain(code);
  });
});
