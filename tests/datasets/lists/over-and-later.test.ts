/** Lists of a year that is over say nothing of this one; as of a day after the cut-off they are told. */
import { describe, expect, it } from "vitest";
import { assessed } from "../assessed";

const sweeping = (title: string) => [
  [title],
  ["道路名称", "应清扫面积（平方米）", "机械化清扫面积（平方米）"],
  ["一路", 1000, 850],
  ["二路", 2000, 1700],
];
const heating = (title: string) => [[title], ["乡镇", "计划户数", "完成户数"], ["甲镇", 100, 90]];

describe("a list without dates", () => {
  it.each([
    ["2023年城市道路机械化清扫情况", null],
    ["2024年城市道路机械化清扫情况", 85],
    ["城市道路机械化清扫情况", 85],
  ])("%s: what it says of this year", (title, figure) => {
    expect(assessed(sweeping(title))("mechanisedSweeping").figure).toBe(figure);
  });

  it.each([
    ["农村清洁取暖完成情况（截至2024年7月15日）", true],
    ["农村清洁取暖完成情况（截至2024年6月15日）", false],
    ["2024年6月农村清洁取暖完成情况", false],
  ])("%s: told where it is as of a day after the cut-off", (title, isTold) => {
    expect(assessed(heating(title)).codes.includes("snapshotAfterCutOff")).toBe(isTold);
  });
});
