import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { assessAir } from "../../src/indicators/air/assess-air";
import { changeBetween } from "../../src/indicators/comparison";
import { defaultSettings, type Settings } from "../../src/settings";
import { round } from "../../src/standards/rounding";
import { book, snapshot } from "../datasets/sheet-snapshot";

const head = ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"];

/** Days of a stretch, each with the given PM2.5. */
function data(from: Day, to: Day, pm25: (day: Day) => number | null) {
  const rows: RawValue[][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const value = pm25(day);
    rows.push([isoDate(day), value ?? "—", value === null ? "—" : 90, 10, 30, 0.8, 80]);
  }
  return readAirData(book(snapshot([head, ...rows])), defaultSettings);
}

const assess = (air: ReturnType<typeof data>, settings: Settings = defaultSettings) => {
  const assessment = assessAir(air, [], { month: null, until: null }, settings);
  if (!assessment) throw new Error("nothing was assessed");
  return assessment;
};

describe("days without ozone", () => {
  const month = (heads: readonly string[], row: (day: Day) => readonly RawValue[]) => {
    const rows: RawValue[][] = [];
    for (let day = dayOf(2021, 6, 1); day <= dayOf(2021, 6, 30); day = addDays(day, 1))
      rows.push([isoDate(day), ...row(day)]);
    return assess(readAirData(book(snapshot([["日期", ...heads], ...rows])), defaultSettings));
  };

  it("are told where the sheet has no column of it, for their class may be too good", () => {
    const { periods, findings } = month(["PM2.5", "PM10", "SO2", "NO2", "CO"], (day) => [
      20 + (day % 9),
      40,
      10,
      30,
      0.8,
    ]);
    expect(periods.month?.figures.goodDays.reported).toBe(30);
    expect(findings).toMatchObject([
      { code: "judgedInPart", severity: "warning", facts: { days: 30, items: "O3-8h" } },
    ]);
  });

  it("have the sheet's own index where it has one", () => {
    const { periods } = month(["PM2.5", "PM10", "SO2", "NO2", "CO", "AQI"], (day) => [
      20 + (day % 9),
      40,
      10,
      30,
      0.8,
      120,
    ]);
    expect(periods.month?.figures.goodDays.reported).toBe(0);
  });
});

describe("a comparison across the change of standard", () => {
  const air = data(dayOf(2025, 1, 1), dayOf(2026, 4, 30), () => 65);

  it("is made under the report's standard on both sides, and says so", () => {
    const { standard, periods, findings } = assess(air);
    expect(standard).toBe("2026-transition");
    // 65 µg/m³ is a good day by the rules of 2012 and a polluted one by those of 2026.
    expect([periods.month?.figures.goodDays.reported, periods.monthLastYear?.figures.goodDays.reported]).toEqual([
      0, 0,
    ]);
    expect(findings.map(({ code }) => code)).toContain("mixedStandards");
  });

  it("can be made under another by choice, without the note", () => {
    const { periods, findings } = assess(air, { ...defaultSettings, standard: "2012" });
    expect([periods.month?.figures.goodDays.reported, periods.monthLastYear?.figures.goodDays.reported]).toEqual([
      30, 30,
    ]);
    expect(findings.map(({ code }) => code)).not.toContain("mixedStandards");
  });

  it("does not move the heavy days, whose breakpoints stayed", () => {
    const heavy = data(dayOf(2025, 1, 1), dayOf(2026, 4, 30), (day) => (day % 3 === 0 ? 151 : 60));
    const both = [assess(heavy), assess(heavy, { ...defaultSettings, standard: "2012" })].map(
      ({ periods }) => periods.yearToDateLastYear?.figures.heavyDays.reported,
    );
    expect(both[0]).toBe(both[1]);
  });
});

describe("periods", () => {
  it("are held against the same days of last year, and end with the data", () => {
    const { until, periods } = assess(data(dayOf(2019, 1, 1), dayOf(2021, 12, 15), () => 40));
    expect(isoDate(until)).toBe("2021-12-15");
    expect(periods.monthLastYear?.period).toEqual({ from: dayOf(2020, 12, 1), to: dayOf(2020, 12, 15) });
    expect(periods.yearToDateLastYear?.validDays).toBe(350);
    expect(periods.heatingSeason?.period.from).toBe(dayOf(2021, 10, 15));
  });

  it("without enough valid days are shown, marked and told", () => {
    const { periods, findings } = assess(
      data(dayOf(2021, 1, 1), dayOf(2021, 4, 30), (day) => (day > dayOf(2021, 4, 26) ? null : 40)),
    );
    expect(periods.month?.figures.pm25Mean).toMatchObject({
      reported: 40,
      validDays: 26,
      requiredDays: 27,
      valid: false,
    });
    expect(periods.month?.attains.PM25).toBeNull();
    expect(findings).toMatchObject([
      { code: "judgedInPart", facts: { days: 4, items: "PM2.5、PM10" } },
      { code: "tooFewDays", facts: { valid: 26, required: 27 } },
    ]);
  });

  it("of a whole year need 27 values in every month for a percentile, 25 in February (HJ 663-2013 6.1.3)", () => {
    const yearWithout = (...gaps: readonly (readonly [month: number, first: number])[]) =>
      assess(
        data(dayOf(2021, 1, 1), dayOf(2021, 12, 31), (day) =>
          gaps.some(([month, first]) => day >= dayOf(2021, month, first) && day < dayOf(2021, month + 1, 1))
            ? null
            : 40,
        ),
      );
    const year = ({ periods }: ReturnType<typeof assess>) => periods.yearToDate;
    // 26 days of July, 25 of February: the year has 357 values all the same.
    const july = yearWithout([7, 27]);
    expect(year(july)?.shortMonths.PM25).toEqual([7]);
    expect(year(july)?.figures.pm25Mean).toMatchObject({ valid: true, shortMonths: [] });
    expect(year(july)?.attains.PM25).toBeNull();
    expect(july.findings.map(({ code }) => code)).toContain("monthsTooShort");
    const february = yearWithout([2, 26], [7, 28]);
    expect(year(february)?.shortMonths.PM25).toEqual([]);
    expect(year(february)?.attains.PM25).toBe(false);
    expect(year(yearWithout([2, 25]))?.shortMonths.PM25).toEqual([2]);
  });

  it("of a month without data are not assessed", () => {
    expect(
      assessAir(
        data(dayOf(2021, 1, 1), dayOf(2021, 1, 31), () => 40),
        [],
        { month: { year: 2021, month: 3 }, until: null },
        defaultSettings,
      ),
    ).toBeNull();
  });
});

describe("published notices of Hami, 2024", () => {
  // Yizhou district, July: 30 of 31 days, 96.8 %, up 6.5 points from 90.3 %; to the month's end 174 of 213, 81.7 %, up
  // 2 points.
  it.each([
    [30, 31, 96.8, 90.3, 6.5],
    [174, 213, 81.7, 79.7, 2],
  ])("%d good days of %d are %d %%, and the change from %d %% is %d points", (good, valid, ratio, before, points) => {
    expect(round((100 * good) / valid, 1)).toBe(ratio);
    expect(changeBetween("ratio", ratio, before).amount).toBe(points);
  });
});

describe("a trend over years", () => {
  it("takes whole years only: January alone is no year, however complete", () => {
    const { trends } = assess(data(dayOf(2016, 1, 1), dayOf(2022, 1, 31), () => 50));
    expect(trends.find(({ pollutant }) => pollutant === "PM25")?.years).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
  });
});
