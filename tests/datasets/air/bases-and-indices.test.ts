/** Two series of one place on two sheets, and sub-indices under the names of the items. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { assessAqi, iaqi } from "../../../src/standards/aqi";
import type { Concentrations } from "../../../src/standards/pollutant";
import { ruleSet } from "../../../src/standards/rule-sets";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf, type Row } from "./drawn-places";

const table = (seed: number, title: string | null = null): Row[] => [
  ...(title === null ? [] : [[title]]),
  ["日期", ...items],
  ...days.map((date, at): Row => [date, ...valuesOf(seed, at)]),
];
const read = (sheets: readonly (readonly [string, readonly Row[]])[], settings: Settings = defaultSettings) =>
  readAirData(book(...sheets.map(([name, rows]) => snapshot(rows, { name }))), settings);
const of = (seed: number): unknown => days.map((_, at) => valuesOf(seed, at)[5]);

describe("of two sheets of the same days", () => {
  const pairs = [
    ["实况", "标况"],
    ["审核", "原始"],
    ["日报（审核后）", "日报（未审核）"],
    ["日报", "日报（备份）"],
    ["3月", "3月-旧"],
    ["日报（更正）", "日报"],
    ["3月终稿", "3月"],
    ["3月修订版", "3月初稿"],
  ] as const;

  it.each(pairs)("%s counts before %s, in either order, and it is told", (counts, other) => {
    for (const order of [0, 1]) {
      const sheets = [[counts, table(3)] as const, [other, table(9)] as const];
      const air = read(order === 0 ? sheets : sheets.reverse());
      expect([pm25(air), said(air)]).toEqual([of(3), []]);
      expect(air.findings.filter(({ code }) => code === "sheetOfBasis")).toMatchObject([
        { severity: "note", facts: { used: counts, left: other, days: days.length } },
      ]);
    }
  });

  it("the titles say it as well as the names", () => {
    const air = read([
      ["表一", table(9, "青溪县日均浓度（标准状况）")],
      ["表二", table(3, "青溪县日均浓度（实际状况）")],
    ]);
    expect([pm25(air), said(air)]).toEqual([of(3), []]);
  });

  it("the one that was chosen counts", () => {
    const basis = { ...defaultSettings.basis, state: "标况" } as const;
    const air = read([["实况", table(3)] as const, ["标况", table(9)] as const], { ...defaultSettings, basis });
    expect(pm25(air)).toEqual(of(9));
  });

  it("neither does where nothing tells them apart", () => {
    expect(said(read([["表一", table(3)] as const, ["表二", table(9)] as const]))).not.toEqual([]);
  });
});

describe("sub-indices", () => {
  const rules = ruleSet("2012");
  const order = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"] as const;
  const concentrationsOf = (seed: number, at: number): Concentrations => {
    const values = valuesOf(seed, at);
    return Object.fromEntries(order.map((item, index) => [item, values[index] ?? 0]));
  };
  const indexOf = (seed: number, at: number): number => assessAqi(concentrationsOf(seed, at), rules).highest;
  const indicesOf = (seed: number, at: number): number[] =>
    order.map((item) => iaqi(item, concentrationsOf(seed, at)[item] ?? 0, rules) ?? 0);
  const heads = (word: string): RawValue[] => ["日期", ...items.map((item) => `${item}${word}`), "AQI"];
  const rows = (seed: number): Row[] => days.map((date, at): Row => [date, ...indicesOf(seed, at), indexOf(seed, at)]);
  const indices = (air: ReturnType<typeof read>): unknown[] => air.days.map(({ written }) => written.aqi);
  const none = days.map(() => undefined);

  it.each([
    ["日报", "青溪县空气质量分指数", ""],
    ["IAQI", "", ""],
    ["日报", "", "分指数"],
    ["日报", "", " IAQI"],
  ])("on %s under “%s” give days by class and no concentrations (heads with “%s”)", (name, title, word) => {
    const air = read([[name, [[title], heads(word), ...rows(4)]]]);
    expect(indices(air)).toEqual(days.map((_, at) => indexOf(4, at)));
    expect(pm25(air)).toEqual(none);
  });

  it("that nothing names are known by the AQI beside them, and it is told", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const air = read([["日报", [heads(""), ...rows(seed)]]]);
        expect(indices(air)).toEqual(days.map((_, at) => indexOf(seed, at)));
        expect(pm25(air)).toEqual(none);
        expect(said(air)).toEqual(["valuesAreSubIndices"]);
      }),
      { numRuns: 40 },
    );
  });

  it("are never seen in concentrations with their AQI", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const plain = days.map((date, at): Row => [date, ...valuesOf(seed, at), indexOf(seed, at)]);
        const air = read([["日报", [heads(""), ...plain]]]);
        expect([pm25(air), said(air)]).toEqual([of(seed), []]);
      }),
      { numRuns: 40 },
    );
  });
});
