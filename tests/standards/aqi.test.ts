import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessAqi, aqiClasses, iaqi } from "../../src/standards/aqi";
import type { Pollutant } from "../../src/standards/pollutant";
import { ruleSet, ruleSetOn } from "../../src/standards/rule-sets";
import { dayOf } from "../../src/calendar/day";

const old = ruleSet("2012");
const transition = ruleSet("2026-transition");

describe("IAQI", () => {
  it.each<[Pollutant, number, number, number]>([
    ["PM25", 1, 2, 2],
    ["PM25", 35, 50, 50],
    ["PM25", 36, 52, 52],
    ["PM25", 45, 63, 70],
    ["PM25", 60, 82, 100],
    ["PM25", 61, 83, 101],
    ["PM25", 75, 100, 114],
    ["PM25", 76, 102, 115],
    ["PM25", 150, 200, 200],
    ["PM25", 151, 201, 201],
    ["PM25", 501, 500, 500],
    ["PM10", 51, 51, 51],
    ["PM10", 120, 85, 100],
    ["PM10", 121, 86, 101],
    ["PM10", 150, 100, 112],
    ["PM10", 151, 101, 112],
    ["PM10", 351, 202, 202],
    ["PM10", 601, 500, 500],
    ["CO", 2.1, 53, 53],
    ["CO", 2.2, 55, 55],
    ["CO", 4.1, 101, 101],
    ["NO2", 41, 52, 52],
    ["NO2", 81, 101, 101],
    ["SO2", 51, 51, 51],
    ["SO2", 151, 101, 101],
    ["O3", 161, 101, 101],
    ["O3", 266, 201, 201],
  ])("of %s at %d is %d by the rules of 2012 and %d by those of 2026", (pollutant, concentration, by2012, by2026) => {
    expect([iaqi(pollutant, concentration, old), iaqi(pollutant, concentration, transition)]).toEqual([by2012, by2026]);
  });

  it("of ozone above 800 µg/m³ is not computed (2012) or counts 300 (2026)", () => {
    expect([iaqi("O3", 801, old), iaqi("O3", 801, transition)]).toEqual([null, 300]);
  });

  it("is exact where doubles are not: 4.9 µg/m³ of PM2.5 is 7", () => {
    expect(iaqi("PM25", 4.9, old)).toBe(7);
  });

  it("never falls when the concentration rises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 6000 }), (a, b) => {
        const [low, high] = [Math.min(a, b) / 10, Math.max(a, b) / 10];
        expect(iaqi("PM10", low, old) ?? 0).toBeLessThanOrEqual(iaqi("PM10", high, old) ?? 0);
      }),
    );
  });
});

describe("AQI of a day", () => {
  it("names every pollutant that shares the largest index, and none up to 50", () => {
    expect(assessAqi({ PM25: 75, PM10: 150, SO2: 10, NO2: 20, CO: 1, O3: 50 }, old)).toMatchObject({
      aqi: 100,
      class: "good",
      primary: ["PM25", "PM10"],
    });
    expect(assessAqi({ PM25: 35, PM10: 50, SO2: 10, NO2: 20, CO: 1, O3: 50 }, old)).toMatchObject({
      aqi: 50,
      class: "excellent",
      primary: [],
    });
  });

  it("is computed from what there is (2012), but published only above 100 where an item is missing (2026)", () => {
    expect(assessAqi({ PM25: 76 }, old)).toMatchObject({ aqi: 102, class: "light" });
    expect(assessAqi({ PM25: 30 }, transition)).toMatchObject({ aqi: null, class: null });
    expect(assessAqi({ PM25: 76 }, transition)).toMatchObject({ aqi: 115, class: "light" });
    expect(assessAqi({}, old).aqi).toBeNull();
    // 60 µg/m³ is 100 by the rules of 2026, and not above it.
    expect(assessAqi({ PM25: 60 }, transition).aqi).toBeNull();
    expect(assessAqi({ PM25: 61 }, transition).aqi).toBe(101);
  });

  it("follows the date of the data", () => {
    expect(
      [dayOf(2026, 2, 28), dayOf(2026, 3, 1), dayOf(2030, 12, 31), dayOf(2031, 1, 1)].map((day) => ruleSetOn(day).id),
    ).toEqual(["2012", "2026-transition", "2026-transition", "2026-final"]);
  });
});

const published = "../shared/data/air/beijing-published-aqi.csv";
describe.skipIf(!existsSync(published))("Beijing's published AQI (skipped where ../shared/data is absent)", () => {
  it("is reproduced on every one of the 1,054 days", () => {
    // Days without a published index carry a zero.
    const lines = readFileSync(published, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .filter((line) => Number(line.split(",")[7]) > 0);
    const wrong = lines.filter((line) => {
      const [, pm25, pm10, so2, no2, co, o3, aqi, name] = line.split(",");
      const { aqi: ours, class: airClass } = assessAqi(
        { PM25: Number(pm25), PM10: Number(pm10), SO2: Number(so2), NO2: Number(no2), CO: Number(co), O3: Number(o3) },
        old,
      );
      return ours !== Number(aqi) || (airClass !== null && aqiClasses[airClass].name["zh-CN"] !== name);
    });
    expect(lines).toHaveLength(1054);
    expect(wrong).toEqual([]);
  });
});
