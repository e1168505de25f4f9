/**
 * Where the air stands against a target: half a year of days by hand, of which five were heavily polluted. 2021 has 365
 * days, 181 of them until 30 June.
 */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import type { AirIndicatorId } from "../../src/indicators/air/air-indicators";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { Requirement, Target } from "../../src/indicators/targets/target";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

function air(from: Day, to: Day, pm25: (day: Day) => number | null) {
  const rows: RawValue[][] = [["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const value = pm25(day);
    rows.push([isoDate(day), value ?? "—", value === null ? "—" : 90, 10, 30, 0.8, 80]);
  }
  return readAirData(book(snapshot(rows)), defaultSettings);
}

const target = (indicator: AirIndicatorId, requirement: Requirement, more: Partial<Target> = {}): Target => ({
  indicator,
  title: indicator,
  year: 2021,
  requirement,
  wording: "",
  baselineYear: null,
  baselineValue: null,
  at: { sheet: sheetName("2021年目标"), row: 2, column: 0 },
  ...more,
});

function assessed(data: ReturnType<typeof air>, asked: Target) {
  const assessment = assessAir(data, [asked], { month: null, until: null }, defaultSettings);
  const [only] = assessment?.targets ?? [];
  if (!assessment || !only) throw new Error("no target was assessed");
  return { ...only, findings: assessment.findings };
}

// PM2.5 of 160 is heavy pollution (above 150), of 40 a good day: 176 good days, 5 heavy; the mean is 7,840 / 181.
const halfYear = air(dayOf(2021, 1, 1), dayOf(2021, 6, 30), (day) => (day < dayOf(2021, 1, 6) ? 160 : 40));

describe("half a year against a target", () => {
  it("of at most 12 heavy days: 5 were, 7 are left", () => {
    expect(assessed(halfYear, target("heavyDays", { kind: "atMost", value: 12 }))).toMatchObject({
      daysLeft: 7,
      margin: 7,
      remainingDays: 184,
      controlValue: null,
      direction: "atMost",
    });
  });

  it("of at least 300 good days: 124 are lacking, and no days may be used up", () => {
    expect(assessed(halfYear, target("goodDays", { kind: "atLeast", value: 300 }))).toMatchObject({
      daysLeft: null,
      margin: -124,
      direction: "atLeast",
      // 176 + 184 = 360 can still be reached; 176 of 181 days make 355 by the year's end, more than 3 % above 300.
      status: "likelyMet",
      forecast: { reported: 355, method: "paceSoFar" },
    });
  });

  it("of a mean of 45: what remains may average (45 × 365 − 7,840) / 184 = 46.66", () => {
    expect(assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 45 }))).toMatchObject({
      daysLeft: null,
      margin: 2,
      figure: { reported: 43, validDays: 181 },
      controlValue: { reported: 47 },
    });
    const { controlValue } = assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 45 }));
    expect(controlValue?.value).toBeCloseTo(8_585 / 184, 9);
  });

  it("of a mean of 250: nothing that was ever measured, nor twice the heavy 150, could spoil it", () => {
    expect(assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 250 })).status).toBe("lockedIn");
    // (200 × 365 − 7,840) / 184 = 354: above 160 and 300. (170 × 365 − 7,840) / 184 = 295: below 300.
    expect(assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 200 })).status).toBe("lockedIn");
    expect(assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 170 })).status).toBe("likelyMet");
    // 21 × 365 = 7,665 is less than what was there by June.
    expect(assessed(halfYear, target("pm25Mean", { kind: "atMost", value: 21 })).status).toBe("unreachable");
  });

  it("of a cut without a baseline: none is asked for, and that is told", () => {
    const { daysLeft, margin, targetValue, status, direction, findings } = assessed(
      halfYear,
      target("heavyDays", { kind: "reduceBy", fraction: 0.2 }, { baselineYear: 2019 }),
    );
    expect({ daysLeft, margin, targetValue, status, direction }).toEqual({
      daysLeft: null,
      margin: null,
      targetValue: null,
      status: "noTarget",
      direction: "atMost",
    });
    expect(findings.find(({ code }) => code === "baselineMissing")).toMatchObject({ severity: "error" });
  });
});

describe("a baseline", () => {
  const years = air(dayOf(2020, 1, 1), dayOf(2021, 6, 30), (day) =>
    day < dayOf(2020, 1, 11) || (day >= dayOf(2021, 1, 1) && day < dayOf(2021, 1, 6)) ? 160 : 40,
  );

  it("that the sheet leaves open is worked out from that year's data, and told", () => {
    // Ten heavy days in 2020, a fifth fewer are eight.
    const { baseline, targetValue, findings } = assessed(
      years,
      target("heavyDays", { kind: "reduceBy", fraction: 0.2 }, { baselineYear: 2020 }),
    );
    expect(baseline).toMatchObject({ year: 2020, value: 10, origin: "computed" });
    expect(targetValue).toBe(8);
    expect(findings.find(({ code }) => code === "baselineComputed")).toMatchObject({
      severity: "note",
      facts: { year: 2020, value: "10天" },
    });
  });

  it("that the sheet gives is the sheet's, whatever the data say", () => {
    const { baseline, targetValue, findings } = assessed(
      years,
      target("heavyDays", { kind: "reduceByAmount", amount: 3 }, { baselineYear: 2020, baselineValue: 9 }),
    );
    expect(baseline).toMatchObject({ value: 9, origin: "sheet", figure: { reported: 10 } });
    expect(targetValue).toBe(6);
    expect(findings.map(({ code }) => code)).not.toContain("baselineComputed");
  });

  it.each([
    ["heavyDays", { kind: "atMost", value: 10 }, 9, true],
    ["heavyDays", { kind: "atMost", value: 9 }, 9, false],
    ["goodDays", { kind: "atLeast", value: 300 }, 310, true],
    ["goodDays", { kind: "atLeast", value: 310 }, 310, false],
  ] as const)("%s %j after %d: looser is told: %s", (indicator, requirement, baselineValue, told) => {
    const { findings } = assessed(years, target(indicator, requirement, { baselineYear: 2020, baselineValue }));
    expect(findings.some(({ code }) => code === "targetLooserThanBaseline")).toBe(told);
  });

  it.each([
    ["pm25Mean", { kind: "reduceBy", fraction: 0.1 }, 350, "350μg/m³"],
    ["pm25Mean", { kind: "atMost", value: 40 }, 2020, "2020μg/m³"],
    ["pm25Mean", { kind: "atMost", value: 3800 }, null, "3800μg/m³"],
    ["goodRatio", { kind: "raiseByAmount", amount: 2 }, 820, "820%"],
    ["heavyDays", { kind: "reduceByAmount", amount: 2 }, 2020, "2020天"],
  ] as const)("%s %j after %d: no year had that, so it is told and not used", (indicator, requirement, base, value) => {
    const asked = target(indicator, requirement, { baselineYear: 2020, baselineValue: base });
    const { baseline, targetValue, change, findings } = assessed(years, asked);
    const kept = "value" in requirement && base !== null ? requirement.value : null;
    expect([targetValue, base === null ? null : baseline.value]).toEqual([kept, null]);
    if (base !== null) expect(change.amount).toBeNull();
    expect(findings.find(({ code }) => code === "targetImpossible")).toMatchObject({
      severity: "error",
      facts: { indicator, value },
    });
  });

  // The mean of 2020 is 43.
  it.each([
    [28, true],
    [29, false],
    [43, false],
    [64, false],
    [65, true],
  ])("of %d beside a year of data: that they are far apart is told: %s", (baselineValue, told) => {
    const asked = target("pm25Mean", { kind: "atMost", value: 20 }, { baselineYear: 2020, baselineValue });
    const { findings } = assessed(years, asked);
    expect(findings.some(({ code }) => code === "baselineUnlikeData")).toBe(told);
  });

  it("gives the days to come, where last year has three in four of them", () => {
    // 2020 had no heavy day after June: the forecast is the five so far, not ten.
    const withYear = assessed(years, target("heavyDays", { kind: "atMost", value: 12 }));
    expect(withYear.forecast).toMatchObject({ value: 5, method: "lastYearRemainder" });
    // Without last year, five in 181 days go on: 5 × 365 / 181 = 10.08.
    const alone = assessed(halfYear, target("heavyDays", { kind: "atMost", value: 12 }));
    expect(alone.forecast).toMatchObject({ method: "paceSoFar", reported: 10 });
    expect(alone.forecast?.value).toBeCloseTo((5 * 365) / 181, 9);
  });
});

describe("the share of days by what they suffered from", () => {
  // January 2021: 31 days. PM10 of 90 is the worst of each (IAQI 70); where PM2.5 is 160, that is. All are above 50.
  const month = air(dayOf(2021, 1, 1), dayOf(2021, 1, 31), (day) => (day < dayOf(2021, 1, 6) ? 160 : 40));
  const clean = readAirData(
    book(
      snapshot([
        ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"],
        ...Array.from({ length: 30 }, (_, at): RawValue[] => [
          isoDate(addDays(dayOf(2021, 6, 1), at)),
          at < 6 ? 100 : 20,
          40,
          10,
          20,
          0.5,
          60,
        ]),
      ]),
    ),
    defaultSettings,
  );
  const shares = (data: ReturnType<typeof air>, primaryShareOf: "allDays" | "daysWithPrimary") => {
    const assessment = assessAir(data, [], { month: null, until: null }, { ...defaultSettings, primaryShareOf });
    const { primaryDays, primaryShare, validDays } = assessment?.periods.month ?? {};
    return { days: primaryDays?.PM25, share: primaryShare?.PM25, validDays };
  };

  it("is of all valid days, or of those that had a primary pollutant", () => {
    // Six of thirty days, and of six.
    expect(shares(clean, "allDays")).toEqual({ days: 6, share: 20, validDays: 30 });
    expect(shares(clean, "daysWithPrimary")).toEqual({ days: 6, share: 100, validDays: 30 });
    // Five of 31 days either way: each has one.
    expect(shares(month, "allDays")).toEqual({ days: 5, share: 16.1, validDays: 31 });
    expect(shares(month, "daysWithPrimary")).toEqual({ days: 5, share: 16.1, validDays: 31 });
  });
});
