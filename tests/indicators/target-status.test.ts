import fc from "fast-check";
import { AssessedDays } from "../../src/indicators/air/period-days";
import { assessDays } from "../../src/indicators/air/judge-day";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import { wholeYear } from "../../src/calendar/period";
import { airIndicators } from "../../src/indicators/air/air-indicators";
import { changeBetween } from "../../src/indicators/comparison";
import { controlValue, targetStatus, targetValue, type Standing } from "../../src/indicators/targets/target-status";
import { round } from "../../src/standards/rounding";
import { ruleSet } from "../../src/standards/rule-sets";

describe("control value", () => {
  it("is 467 µg/m³ for the notice's own figures, and reproduces Wei county's bulletins", () => {
    expect(round(controlValue(63.5, 45, 349, 365) ?? NaN, 0)).toBe(467);
    // 2020-07-27 is day 209 of 366, 2020-12-13 day 348; published 56 and 95 (T ≈ 57).
    expect(round(controlValue(57, 58, 209, 366) ?? NaN, 1)).toBe(55.7);
    expect(round(controlValue(57, 55, 348, 366) ?? NaN, 1)).toBe(95.7);
    expect(controlValue(57, 55, 366, 366)).toBeNull();
  });

  it("brings the year's mean to the target exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.integer({ min: 1, max: 364 }),
        (target, mean, elapsed) => {
          const control = controlValue(target, mean, elapsed, 365) ?? NaN;
          expect((mean * elapsed + control * (365 - elapsed)) / 365).toBeCloseTo(target, 8);
        },
      ),
    );
  });
});

describe("target value", () => {
  it("of a reduction keeps the exact number and judges by whole days", () => {
    expect(targetValue({ kind: "reduceBy", fraction: 0.15 }, 53, airIndicators.heavyDays)).toEqual({
      exact: 45.05,
      judged: 45,
      direction: "atMost",
    });
    expect(targetValue({ kind: "reduceBy", fraction: 0.15 }, null, airIndicators.heavyDays)).toBeNull();
    expect(targetValue({ kind: "raiseByAmount", amount: 2 }, 80, airIndicators.goodRatio)).toEqual({
      exact: 82,
      judged: 82,
      direction: "atLeast",
    });
  });
});

const standing = (change: Partial<Standing>): Standing => ({
  indicator: airIndicators.heavyDays,
  value: 27,
  reported: 27,
  target: { exact: 46, judged: 46, direction: "atMost" },
  year: wholeYear(2021),
  elapsedDays: 349,
  validDays: 349,
  forecast: 30,
  worstDay: null,
  heavyTwice: null,
  tooFewDays: false,
  ...change,
});
const mean = (change: Partial<Standing>): Standing =>
  standing({
    indicator: airIndicators.pm25Mean,
    value: 45,
    reported: 45,
    target: { exact: 63.5, judged: 63.5, direction: "atMost" },
    forecast: 47,
    worstDay: 270,
    heavyTwice: 300,
    ...change,
  });
const good = (change: Partial<Standing>): Standing =>
  standing({
    indicator: airIndicators.goodRatio,
    value: 90,
    reported: 90,
    target: { exact: 80, judged: 80, direction: "atLeast" },
    forecast: 89,
    ...change,
  });

describe("status", () => {
  it.each<[string, Standing, string]>([
    ["days that cannot be used up any more", standing({}), "lockedIn"],
    ["days that are already used up", standing({ value: 47, reported: 47 }), "unreachable"],
    [
      "days that may yet be used up",
      standing({ value: 40, reported: 40, elapsedDays: 300, forecast: 44 }),
      "likelyMet",
    ],
    ["days that come close", standing({ value: 40, reported: 40, elapsedDays: 300, forecast: 46 }), "atRisk"],
    ["days that will not do", standing({ value: 40, reported: 40, elapsedDays: 300, forecast: 60 }), "likelyMissed"],
    ["a mean that nothing on record could spoil", mean({}), "lockedIn"],
    ["a mean that one month like the worst could spoil", mean({ elapsedDays: 200, forecast: 50 }), "likelyMet"],
    [
      "a mean beyond saving even with zeros",
      mean({ value: 70, reported: 70, target: { exact: 63.5, judged: 63.5, direction: "atMost" } }),
      "unreachable",
    ],
    ["a share that can no longer fall below", good({}), "lockedIn"],
    ["a share that can no longer be reached", good({ value: 60, reported: 60, forecast: 61 }), "unreachable"],
    ["the year over, within", standing({ elapsedDays: 365, value: 46, reported: 46 }), "met"],
    ["the year over, beyond", standing({ elapsedDays: 365, value: 47, reported: 47 }), "missed"],
    ["a mean of a few weeks", mean({ tooFewDays: true, value: 90, reported: 90 }), "tooFewDays"],
    ["a share of a few weeks", good({ tooFewDays: true, value: 50, reported: 50 }), "tooFewDays"],
    ["a cap that a few weeks have passed", standing({ tooFewDays: true, value: 47, reported: 47 }), "unreachable"],
    ["a cap that they have not", standing({ tooFewDays: true }), "tooFewDays"],
    ["no target", standing({ target: null }), "noTarget"],
    ["no data", standing({ value: null, reported: null }), "noData"],
  ])("%s: %s is %s", (_, given, status) => {
    expect(targetStatus(given)).toBe(status);
  });

  it("is never met or missed before the year is over, and locked days stay met whatever comes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 364 }),
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: 0, max: 365 }),
        (used, elapsed, cap, more) => {
          const status = targetStatus(
            standing({
              value: used,
              reported: used,
              elapsedDays: elapsed,
              target: { exact: cap, judged: cap, direction: "atMost" },
            }),
          );
          expect(["met", "missed"]).not.toContain(status);
          if (status === "lockedIn") expect(used + Math.min(more, 365 - elapsed)).toBeLessThanOrEqual(cap);
          if (status === "unreachable") expect(used).toBeGreaterThan(cap);
        },
      ),
    );
  });
});

describe("change", () => {
  // CNEMC's notice of July 2021.
  it.each([
    [16, 19, -15.8],
    [31, 37, -16.2],
    [14, 17, -17.6],
    [139, 137, 1.5],
    [45, 63, -28.6],
  ])("from rounded values: %d against %d is %d %%", (now, base, percent) => {
    expect(changeBetween("mean", now, base).amount).toBe(percent);
  });

  it("is in points for ratios, in days for counts, none without a base, 持平 when equal", () => {
    expect(changeBetween("ratio", 96.8, 90.3)).toEqual({ kind: "points", amount: 6.5, direction: "up" });
    expect(changeBetween("dayCount", 27, 53)).toEqual({ kind: "days", amount: -26, direction: "down" });
    expect(changeBetween("mean", 7, 0).amount).toBeNull();
    expect(changeBetween("mean", 7, null).direction).toBeNull();
    expect(changeBetween("mean", 7, 7)).toEqual({ kind: "percent", amount: 0, direction: "same" });
  });
});

describe("composite index", () => {
  // Published figures of Ningxia, November 2022; inputs are rounded, so the sum may differ by 0.02.
  it.each([
    ["银川", { PM10: 89, PM25: 42, SO2: 16, NO2: 44, CO: 1.2, O3: 80 }, 4.64],
    ["吴忠", { PM10: 96, PM25: 41, SO2: 16, NO2: 31, CO: 1.0, O3: 85 }, 4.37],
    ["宁东", { PM10: 89, PM25: 28, SO2: 19, NO2: 37, CO: 1.0, O3: 96 }, 4.16],
  ] as const)("of %s", (_, concentrations, published) => {
    const date = dayOf(2022, 11, 1);
    const source = {
      day: date,
      concentrations,
      unmonitored: [],
      written: { aqi: null, class: null, primary: null },
      sandDust: false,
      at: { sheet: sheetName("日报"), row: 0, column: 0 },
    };
    const index = airIndicators.compositeIndex.measure(
      new AssessedDays(assessDays([source], { standard: "2012", eachDay: false, deductSand: false })).all(),
      ruleSet("2012"),
    );
    expect(Math.abs((index ?? NaN) - published)).toBeLessThanOrEqual(0.02);
  });
});
