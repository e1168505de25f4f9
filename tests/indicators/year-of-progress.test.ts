import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const rows = [
  ["工作内容", "单位", "年度任务", "累计完成"],
  ["燃煤锅炉淘汰", "台", 17, 9],
  ["料仓封闭", "家", 6, 2],
];
const read = (title: string, until: ReturnType<typeof dayOf> | null, name = "汇总") => {
  const { ledgerTargets, findings } = readTargets(
    book(snapshot([[title], ...rows], { name })),
    defaultSettings,
    null,
    until,
  );
  return { years: ledgerTargets.map(({ year }) => year), codes: findings.map(({ code }) => code) };
};

describe("a summary of progress without a year", () => {
  const endOfMay = dayOf(2023, 5, 31);

  it.each([
    ["重点工作进展汇总（截至5月底）", "汇总"],
    ["重点工作推进情况（1—5月）", "汇总"],
    ["重点工作推进情况", "5月汇总"],
  ])("is of the year of the month that it is of: %s, %s", (title, name) => {
    expect(read(title, endOfMay, name)).toEqual({ years: [2023, 2023], codes: [] });
  });

  it("keeps the year that it names", () => {
    expect(read("2022年重点工作进展汇总（截至5月底）", endOfMay).years).toEqual([2022, 2022]);
  });

  it.each([
    ["重点工作进展汇总（截至8月底）", endOfMay],
    ["重点工作进展汇总", endOfMay],
    ["重点工作进展汇总（截至5月底）", null],
  ])("is asked about where nothing tells: %s", (title, until) => {
    expect(read(title, until)).toEqual({ years: [], codes: ["targetsWithoutYear"] });
  });
});
