import { describe, expect, it } from "vitest";
import { iaqi } from "../../src/standards/aqi";
import { ruleSet } from "../../src/standards/rule-sets";
import { editions, exact, indexOf, indexTable, items, limitOf, limitTable, type Item } from "./second-air";

describe("limits of GB 3095", () => {
  it("are all listed: three editions, two grades, six items", () => {
    expect(limitTable).toHaveLength(3 * 2 * 6);
  });

  it.each(editions.flatMap((edition) => items.map((item) => [edition, item] as const)))(
    "of %s for %s",
    (edition, item) => {
      const rules = ruleSet(edition);
      const written = (grade: "I" | "II") => ({
        annual: limitOf(edition, grade, item, "annual"),
        daily: limitOf(edition, grade, item, "daily"),
      });
      expect([rules.gradeOne[item], rules.gradeTwo[item]]).toEqual([written("I"), written("II")]);
    },
  );
});

describe("breakpoints of HJ 633", () => {
  const columns: readonly (readonly [Item, "2012" | "2026-transition", number])[] = [
    ["SO2", "2012", 1],
    ["NO2", "2012", 2],
    ["CO", "2012", 3],
    ["O3", "2012", 4],
    ["PM10", "2012", 5],
    ["PM10", "2026-transition", 6],
    ["PM25", "2012", 7],
    ["PM25", "2026-transition", 8],
    ["SO2", "2026-transition", 1],
    ["NO2", "2026-transition", 2],
    ["CO", "2026-transition", 3],
    ["O3", "2026-transition", 4],
  ];
  const points = columns.flatMap(([item, edition, column]) =>
    indexTable.flatMap((line) =>
      line[column] === "-" ? [] : [[item, edition, Number(line[column]), Number(line[0])] as const],
    ),
  );

  it("are all listed: 7 of five items, 5 of ozone, by both editions", () => {
    expect(points).toHaveLength(2 * (5 * 7 + 5));
  });

  it.each(points)("%s by %s: %d is IAQI %d, and the next step above it is higher", (item, edition, value, index) => {
    const rules = ruleSet(edition);
    const above = value + (item === "CO" ? 0.1 : 1);
    const next =
      index === 500 ? 500 : item === "O3" && index === 300 ? indexOf(item, exact(above), edition) : index + 1;
    expect(iaqi(item, value, rules)).toBe(index);
    expect(iaqi(item, above, rules)).toBe(indexOf(item, exact(above), edition));
    if (next !== null && !(item === "O3" && index === 300))
      expect(iaqi(item, above, rules)).toBeGreaterThanOrEqual(next);
  });

  it("of the final rules are those of the transition", () => {
    expect(ruleSet("2026-final").dailyBreakpoints).toEqual(ruleSet("2026-transition").dailyBreakpoints);
  });
});
