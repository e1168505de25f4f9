/** A goal of which the text says itself that it is not reached is no slip of the text. */
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";

const notice = (verdict: string): string =>
  [
    "整改目标",
    "2024年，PM2.5年均浓度不高于35.0微克/立方米，优良天数比例不低于80%。",
    "整改完成情况",
    "2024年将整改工作分解为6项任务，通过推进工业企业全面达标、加强“散乱污”整治、扩大禁燃区面积、强化扬尘综合防控、强化机动车治理、加强餐饮综合治理、加强重污染天气应对处置" +
      "7个方面措施推进整改，截至2024年5月31日，已完成整改4项、达到序时进度1项、未达到序时进度1项；上述任务中逾期未完成1项，整改情况分7项说明如下：",
    "整改成效",
    "截至2024年5月31日，PM2.5平均浓度为38微克/立方米（同比下降14.6%），重度及以上污染天数为1天（同比增加1天）。",
    `2024年度考核目标：PM2.5年平均浓度控制在35微克/立方米以内，${verdict}；重度及以上污染天数控制在2天以内，处于目标以内（年度尚未结束，是否完成以全年评价为准）。`,
    "公示期",
    "2024年6月9日至2024年6月23日（15天）",
  ].join("\n");

const errors = (text: string): readonly string[] =>
  checkNoticeText(text).findings.flatMap(({ finding: { code, severity } }) => (severity === "error" ? code : []));

describe("a mean above its goal", () => {
  it.each(["超出目标", "高于年度目标", "未达到考核目标"])("is told by the text itself: %s", (verdict) => {
    expect(errors(notice(verdict))).toEqual([]);
  });

  it.each(["处于目标以内", "未超出目标", "已达到目标"])("is told where the text denies it: %s", (verdict) => {
    expect(errors(notice(verdict))).toContain("textGoalMissed");
  });
});
