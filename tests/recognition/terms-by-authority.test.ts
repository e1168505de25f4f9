/** Terms that several authorities set stand beside each other in any words: one question, never the first of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, readSheet } from "../datasets/ledger-bench";

const rows = (count: number) => {
  const terms = ["2025年12月底前", "2025年10月底前", "2025年9月底前"].slice(0, count);
  return [
    [1, "采石场生态修复", "县自然资源局", ...terms, "推进中"],
    [2, "老城区雨污分流", "县住建局", ...terms.map((term) => term.replace("2025", "2026")), "推进中"],
  ];
};
const BEFORE = ["序号", "整改任务", "责任单位"];
const flat = (terms: readonly string[]) =>
  readSheet([["督察反馈问题整改任务清单"], [...BEFORE, ...terms, "整改状态"], ...rows(terms.length)]);
const under = (group: string, terms: readonly string[]) =>
  readSheet([
    ["督察反馈问题整改任务清单"],
    [...BEFORE, group, ...terms.slice(1).map(() => ""), "整改状态"],
    ["", "", "", ...terms, ""],
    ...rows(terms.length),
  ]);
const asked = (data: ReturnType<typeof readSheet>) =>
  data.tables.map(({ askedFields }) => [...(askedFields?.keys() ?? [])]);

const authorities = ["国家", "自治区", "省级", "市级", "州级", "县级", "上级", "本县"];
const sets = ["", "定", "要求", "确定", "下达"];

describe("terms by authority", () => {
  it("are asked about in any words, over each other and in one line", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(authorities, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...sets),
        fc.constantFrom("时限", "整改时限", "完成期限"),
        fc.constantFrom("整改时限", "完成时限"),
        (whose, set, term, group) => {
          const named = whose.map((one) => `${one}${set}`);
          expect(asked(flat(named.map((one) => `${one}${term}`)))).toEqual([["deadline"]]);
          expect(
            asked(
              under(
                group,
                named.map((one) => `${one}${term}`),
              ),
            ),
          ).toEqual([["deadline"]]);
          expect(asked(under(group, named))).toEqual([["deadline"]]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ["整改时限", "调整后时限"],
    ["原定时限", "调整后时限"],
    ["县级验收时间", "整改时限"],
  ])("%s | %s are none", (first, second) => {
    expect(asked(flat([first, second]))).toEqual([[]]);
  });
});

describe("a row under names that stand over several columns", () => {
  it.each([
    ["整改时限", "原定时限", "调整后时限"],
    ["整改时限", "初始时限", "变更后时限"],
  ])("is a row of names, whatever they are: %s over %s | %s", (group, first, second) => {
    const data = under(group, [first, second]);
    expect(column(data, "deadline").flat()).toEqual(["2025年10月底前", "2026年10月底前"]);
    expect(data.findings.map(({ code }) => code)).not.toContain("rowsPassedOver");
  });
});
