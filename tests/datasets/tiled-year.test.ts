/** Columns of stretches of a year beside its months: however they lie, the year up to the last of them comes out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";
import { column, readSheet } from "./ledger-bench";

interface Stretch {
  readonly head: string;
  readonly from: number;
  readonly to: number;
}

const named = (from: number, to: number): readonly string[] => [
  from === to ? `${from}月` : `${from}—${to}月`,
  ...(from === 1 && to === 6 ? ["上半年"] : []),
  ...(from === 7 && to === 9 ? ["三季度", "第三季度"] : []),
  ...(from === 1 && to === 9 ? ["前三季度", "1—9月累计"] : []),
];

/** A year up to September in pieces, perhaps with the whole of it, or of the first of them, beside. */
const tiling = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 5 }),
    spelling: fc.nat(5),
    whole: fc.boolean(),
    first: fc.boolean(),
  })
  .map(({ cuts, spelling, whole, first }) => {
    const starts = [1, ...[...cuts].sort((a, b) => a - b)];
    const pieces = starts.map((from, at) => ({ from, to: (starts[at + 1] ?? 10) - 1 }));
    const sums = [...(whole ? [{ from: 1, to: 9 }] : []), ...(first ? [{ from: 1, to: pieces[1]?.to ?? 9 }] : [])];
    const headed = ({ from, to }: { readonly from: number; readonly to: number }): Stretch => {
      const names = named(from, to);
      return { head: names[spelling % names.length] ?? "", from, to };
    };
    const all = [...pieces, ...sums].map(headed);
    return all.filter((one, at) => all.findIndex(({ from, to }) => from === one.from && to === one.to) === at);
  });

const AMOUNTS = [1.1, 1.3, 0.9, 1.2, 1.4, 1.6, 0.8, 1.5, 1.7];
const amount = (scale: number, { from, to }: Stretch): number =>
  Number((scale * AMOUNTS.slice(from - 1, to).reduce((sum, value) => sum + value, 0)).toPrecision(8));

const table = (stretches: readonly Stretch[]) => [
  ["2024年工业企业煤炭消费量（万吨）"],
  ["企业名称", ...stretches.map(({ head }) => head)],
  ["甲厂", ...stretches.map((one) => amount(1, one))],
  ["乙厂", ...stretches.map((one) => amount(2, one))],
];

const total = (stretches: readonly Stretch[]): number =>
  Number(
    column(readSheet(table(stretches)), "amount")
      .flat()
      .reduce<number>((sum, value) => sum + Number(value), 0)
      .toPrecision(8),
  );
const YEAR = amount(3, { head: "", from: 1, to: 9 });

describe("a year in stretches", () => {
  it("is their sum, and no whole counts twice", () => {
    fc.assert(
      fc.property(tiling, (stretches) => {
        expect([stretches.map(({ head }) => head), total(stretches)]).toEqual([
          stretches.map(({ head }) => head),
          YEAR,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("beside its last month alone is that month and what was before it", () => {
    const stretches = [
      { head: "9月", from: 9, to: 9 },
      { head: "1—9月", from: 1, to: 9 },
    ];
    const data = readSheet(table(stretches));
    expect(column(data, "month", "amount").slice(0, 2)).toEqual([
      ["2024-09", 1.7],
      ["2024-01-01—2024-08-31", 9.8],
    ]);
  });

  it("lacks no month that a stretch holds", () => {
    const missing = (...heads: readonly string[]): string[] => {
      const rows = [["2024年工业企业煤炭消费量（万吨）"], ["企业名称", ...heads], ["甲厂", 3.3, 1.4, 1.6]];
      return assessed(rows).monthly.findings.flatMap((one) =>
        one.code === "ledgerMonthsMissing" ? one.facts.months : [],
      );
    };
    expect(missing("1—4月", "5月", "6月")).toEqual([]);
    expect(missing("1—3月", "5月", "6月")).toEqual(["4月"]);
  });
});
