/** Counties and stations held against each other: who has a rank, which, and what the means are of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { isWholeAmong } from "../../src/datasets/air-days/whole-of-places";
import { readAirData } from "../../src/datasets/read-air-data";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { Ranking } from "../../src/indicators/assessment";
import { defaultSettings } from "../../src/settings";
import { round } from "../../src/standards/rounding";
import { book, snapshot } from "../datasets/sheet-snapshot";

interface County {
  readonly name: string;
  readonly pm25: number;
  /** Days of the month without values. */
  readonly gone?: number;
  readonly ozone?: false;
}

const JUNE = { from: dayOf(2025, 6, 1), to: dayOf(2025, 6, 30) };

function rowsOf(counties: readonly County[], from: Day, to: Day, header: string): RawValue[][] {
  const rows: RawValue[][] = [["日期", header, "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]];
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const { name, pm25, gone = 0, ozone = true } of counties) {
      const isGone = day - from < gone;
      rows.push([
        isoDate(day),
        name,
        isGone ? "—" : pm25,
        isGone ? "—" : 60,
        isGone ? "—" : 6,
        isGone ? "—" : 20,
        isGone ? "—" : 0.8,
        isGone || !ozone ? "—" : 120,
      ]);
    }
  return rows;
}

function ranked(counties: readonly County[], of: "places" | "stations" = "places"): Ranking | null {
  const air = readAirData(
    book(snapshot(rowsOf(counties, JUNE.from, JUNE.to, of === "places" ? "县市区" : "站点名称"))),
    defaultSettings,
  );
  return assessAir(air, [], { month: null, until: null }, defaultSettings)?.ranking[of] ?? null;
}

const monthOf = (ranking: Ranking | null) => {
  const month = ranking?.periods.find(({ id }) => id === "month");
  if (!month) throw new Error("nothing was ranked");
  return month;
};

const ranks = (ranking: Ranking | null) => monthOf(ranking).places.map(({ name, rank, why }) => [name, rank, why]);

describe("the ranking of counties", () => {
  it("goes from the lowest index up, equal ones share a rank and the next is left out", () => {
    const counties = [
      { name: "甲县", pm25: 40 },
      { name: "乙县", pm25: 30 },
      { name: "丙县", pm25: 40 },
      { name: "丁县", pm25: 50 },
    ];
    expect(ranks(ranked(counties))).toEqual([
      ["乙县", 1, null],
      ["甲县", 2, null],
      ["丙县", 2, null],
      ["丁县", 4, null],
    ]);
  });

  it("gives no rank without days, without an item, or to the whole, and says why", () => {
    const counties = [
      { name: "全市", pm25: 35 },
      { name: "甲县", pm25: 40 },
      { name: "乙县", pm25: 30, gone: 4 },
      { name: "丙县", pm25: 20, ozone: false as const },
      { name: "丁县", pm25: 50 },
    ];
    const ranking = ranked(counties);
    expect(ranks(ranking)).toEqual([
      ["甲县", 1, null],
      ["丁县", 2, null],
      ["全市", null, "controlPoint"],
      ["乙县", null, "tooFewDays"],
      ["丙县", null, "itemMissing"],
    ]);
    expect(ranking?.whole).toBe("全市");
    expect(monthOf(ranking).mean.pm25Mean).toBe(45);
  });

  it("is not made of one county", () => {
    expect(ranked([{ name: "甲县", pm25: 40 }])).toBeNull();
  });

  it("holds of stations too; the control point is shown and has no rank", () => {
    const stations = [
      { name: "一中", pm25: 40 },
      { name: "对照点", pm25: 5 },
      { name: "政府", pm25: 30 },
    ];
    expect(ranks(ranked(stations, "stations"))).toEqual([
      ["政府", 1, null],
      ["一中", 2, null],
      ["对照点", null, "controlPoint"],
    ]);
  });

  it("does not depend on the order of the counties, and its mean is that of those ranked", () => {
    const county = fc.record({ pm25: fc.integer({ min: 1, max: 200 }), gone: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(fc.array(county, { minLength: 2, maxLength: 6 }), (all) => {
        const counties = all.map((one, index) => ({ name: `${"甲乙丙丁戊己"[index] ?? ""}县`, ...one }));
        const byName = (ranking: Ranking | null) =>
          new Map(monthOf(ranking).places.map(({ name, rank }) => [name, rank]));
        const [forth, back] = [ranked(counties), ranked([...counties].reverse())];
        expect(new Map([...byName(forth)].sort())).toEqual(new Map([...byName(back)].sort()));
        const taken = counties.filter(({ name }) => byName(forth).get(name) !== null);
        for (const { name, pm25 } of taken)
          expect(byName(forth).get(name)).toBe(1 + taken.filter((other) => other.pm25 < pm25).length);
        expect(monthOf(forth).mean.pm25Mean).toBe(
          taken.length === 0 ? null : round(taken.reduce((sum, { pm25 }) => sum + pm25, 0) / taken.length, 0),
        );
      }),
      { numRuns: 12 },
    );
  });
});

describe("a name that stands for the whole", () => {
  it.each([
    ["全市", ["全市", "甲县", "乙县"], true],
    ["全州平均", ["全州平均", "甲县"], true],
    ["某州", ["某州", "甲县", "乙市"], true],
    ["常州", ["苏州", "常州", "无锡"], false],
    ["甲县", ["全市", "甲县"], false],
  ])("%s among %j: %s", (name, names, expected) => {
    expect(isWholeAmong(name, names)).toBe(expected);
  });
});

describe("the written ranking", () => {
  it("bears every county, the means, and a chart of those that have a rank", async () => {
    const { monthlyReport } = await import("../../src/monthly-report");
    const counties = [
      { name: "甲县", pm25: 40 },
      { name: "乙县", pm25: 30 },
      { name: "丙县", pm25: 35, gone: 20 },
    ];
    const rows = rowsOf(counties, JUNE.from, JUNE.to, "县市区");
    const { report, assessment } = monthlyReport(
      book(snapshot(rows)),
      { month: null, until: null, generatedAt: "2025-07-02 09:30" },
      defaultSettings,
    );
    const sheet = report?.sheets.find(({ id }) => id === "ranking");
    const texts = sheet?.cells.map(({ value }) => value) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["甲县", "乙县", "丙县", "2个县市区平均", "有效天数不足"]));
    expect(sheet?.charts.map(({ title }) => title)).toEqual([expect.stringContaining("乙县") as string]);
    expect(assessment?.ranking.stations).toBeNull();
  });
});
