/** A list and its own summary, whose numbers are a little apart, are never added without a word. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { assessedSheets, type Assessed } from "../assessed";

const TOWNS = ["东岳镇", "西河镇", "南山乡", "北川乡"];
const anyList = fc.record({
  towns: fc.integer({ min: 2, max: 4 }),
  villages: fc.integer({ min: 2, max: 4 }),
  amounts: fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 16, maxLength: 16 }),
  /** By how much the summary is off, in each town. */
  off: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
  summaryFirst: fc.boolean(),
});

type Sheet = readonly (readonly RawValue[])[];

/** The entries with their town, and a row a town. */
function sheets(
  { towns, villages, amounts, off, summaryFirst }: typeof anyList extends fc.Arbitrary<infer Value> ? Value : never,
  layout: Readonly<Record<"title" | "name" | "amount", string>>,
): { readonly book: Readonly<Record<string, Sheet>>; readonly sum: number } {
  const entries = TOWNS.slice(0, towns).flatMap((town, at) =>
    Array.from({ length: villages }, (_, index) => ({
      town,
      name: `${town}${layout.name}${index + 1}`,
      amount: amounts[at * 4 + index] ?? 20,
    })),
  );
  const summary = TOWNS.slice(0, towns).map((town, at) => [
    town,
    entries.reduce((sum, one) => sum + (one.town === town ? one.amount : 0), 0) + (off[at] ?? 0),
  ]);
  const list: Sheet = [
    [`2024年${layout.title}`],
    ["乡镇", layout.name, layout.amount],
    ...entries.map(({ town, name, amount }) => [town, name, amount]),
  ];
  const sums: Sheet = [[`2024年${layout.title}汇总表`], [layout.name, layout.amount], ...summary];
  const both = summaryFirst ? { 汇总: sums, 明细: list } : { 明细: list, 汇总: sums };
  return { book: both, sum: entries.reduce((sum, { amount }) => sum + amount, 0) };
}

const isAsked = (report: Assessed): boolean => report.asked.includes("oneListOrTwo");

describe("a list and its own summary", () => {
  it.each([
    ["electricHeatingArea", { title: "城区电采暖面积台账", name: "小区", amount: "电采暖面积（万平方米）" }],
    ["newEnergyBuses", { title: "公交车运营情况", name: "线路", amount: "运营车辆" }],
  ])("%s: the list counts, and it is asked where they are apart", (indicator, layout) => {
    fc.assert(
      fc.property(anyList, (drawn) => {
        const { book, sum } = sheets(drawn, layout);
        const report = assessedSheets(book);
        const { figure } = report(indicator);
        const areApart = drawn.off.slice(0, drawn.towns).some((off) => off > 0);
        expect(figure === null || figure <= sum).toBe(true);
        if (areApart && figure !== null) expect([figure, isAsked(report)]).toEqual([sum, true]);
      }),
      { numRuns: 15 },
    );
  });
});
