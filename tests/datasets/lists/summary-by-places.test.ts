/** A list beside its summary by places that no column of the entries names: both would count what is done twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessedSheets } from "../assessed";

const areas = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 3, maxLength: 9 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const sheets = (entries: readonly number[], towns: readonly number[], title: string) => ({
  明细: [
    ["城区电采暖面积台账"],
    ["小区", "电采暖面积（万平方米）"],
    ...entries.map((area, at) => [`锦绣${at}号院`, area]),
  ],
  分镇: [[title], ["乡镇", "电采暖面积（万平方米）"], ...towns.map((area, at) => [`${"东西"[at] ?? ""}城街道`, area])],
});

describe("a summary by places", () => {
  it("is not added to the list that it sums up", () => {
    fc.assert(
      fc.property(areas, (entries) => {
        const towns = [sum(entries.slice(0, 1)), sum(entries.slice(1))];
        const found = assessedSheets(sheets(entries, towns, "各街道电采暖面积汇总"));
        expect(found("electricHeatingArea").figure).toBe(sum(entries));
      }),
      { numRuns: 20 },
    );
  });

  it("is a list of its own where it comes to something else and is called so", () => {
    const found = assessedSheets(sheets([10, 20, 30], [7, 9], "东西城电采暖面积台账"));
    expect(found("electricHeatingArea").figure).toBe(76);
  });
});
