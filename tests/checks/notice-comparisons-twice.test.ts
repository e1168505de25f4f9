/** A comparison made twice in one breath: 较上年同比. */
import { expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";

const twice = (sentence: string): number =>
  checkNoticeText(`整改成效\n${sentence}`).findings.filter(({ finding }) => finding.code === "textDoubleComparison")
    .length;

it("is noted, and not where 比 only ends a word", () => {
  expect(twice("PM2.5平均浓度较2020年同比下降3.1%。")).toBe(1);
  expect(twice("优良天数比例为81.7%（同比上升2.6个百分点）。")).toBe(0);
  expect(twice("新能源车占比同比上升2.6个百分点。")).toBe(0);
});
