/** What is shown both ways: sand out and kept, the year of the change by one standard and by each day's. */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { AirData, AirDay } from "../../src/datasets/air-day";
import { assessAir } from "../../src/indicators/air/assess-air";
import { assessDays } from "../../src/indicators/air/judge-day";
import { defaultSettings, type Settings } from "../../src/settings";
import type { Concentrations, Pollutant } from "../../src/standards/pollutant";

const sheet = sheetName("日报");
const clean: Concentrations = { PM25: 20, PM10: 40, SO2: 10, NO2: 20, CO: 0.5, O3: 80 };
const without = (item: Pollutant): Concentrations =>
  Object.fromEntries(Object.entries(clean).filter(([name]) => name !== item));

const dayWith = (day: Day, concentrations: Concentrations, over: Partial<AirDay> = {}): AirDay => ({
  day,
  concentrations,
  unmonitored: [],
  written: { aqi: null, class: null, primary: null },
  sandDust: false,
  at: { sheet, row: day, column: 0 },
  ...over,
});

const daysFrom = (first: Day, count: number, make: (day: Day, index: number) => AirDay): AirDay[] =>
  Array.from({ length: count }, (_, index) => make(addDays(first, index), index));

function assessed(days: readonly AirDay[], over: Partial<Settings> = {}) {
  const data: AirData = { place: null, places: [], days, guesses: [], sources: [], findings: [] };
  const assessment = assessAir(data, [], { month: null, until: null }, { ...defaultSettings, ...over });
  if (assessment === null) throw new Error("nothing to assess");
  return assessment;
}

describe("sand", () => {
  const april = daysFrom(dayOf(2023, 4, 1), 30, (day, index) =>
    index < 3 ? dayWith(day, { ...clean, PM10: 500, PM25: 90 }, { sandDust: true }) : dayWith(day, clean),
  );

  it.each(["扣沙", "不扣沙", null] as const)(
    "with and without stand side by side, whatever was chosen (%s)",
    (sandDust) => {
      const { sand, periods } = assessed(april, { basis: { ...defaultSettings.basis, sandDust } });
      const month = sand.find(({ period }) => period === "month");
      expect([month?.days, month?.kept?.figures.pm10Mean.reported, month?.deducted.figures.pm10Mean.reported]).toEqual([
        3, 86, 40,
      ]);
      // Ningxia's two ratios: 27 of 30 with the sand days, 27 of 27 without those that sand made polluted.
      expect([month?.kept?.figures.goodRatio.reported, month?.goodRatioWithout]).toEqual([90, 100]);
      // Classes keep sand either way.
      expect(periods.month?.classDays).toMatchObject({ excellent: 27 });
      expect(periods.month?.figures.pm10Mean.reported).toBe(sandDust === "扣沙" ? 40 : 86);
    },
  );
});

describe("the year of the change", () => {
  // PM2.5 of 70: IAQI 94 by the edition of 2012, 110 by that of 2026.
  const days = daysFrom(dayOf(2026, 1, 1), 120, (day) => dayWith(day, { ...clean, PM25: 70 }));

  it("is shown by the last day's standard and by each day's, and named", () => {
    const { standards, standard } = assessed(days);
    const year = standards.find(({ period }) => period === "yearToDate");
    expect(standard).toBe("2026-transition");
    expect([year?.recomputed.figures.goodDays.value, year?.eachDay.figures.goodDays.value]).toEqual([0, 59]);
    expect(assessed(days, { standard: "eachDay" }).periods.yearToDate?.figures.goodDays.value).toBe(59);
  });
});

describe("an item without a value, by the edition of 2026", () => {
  const judge = (
    concentrations: Concentrations,
    unmonitored: readonly Pollutant[],
    standard: "2012" | "2026-transition",
  ) =>
    assessDays(
      daysFrom(dayOf(2026, 4, 1), 30, (day) => dayWith(day, concentrations, { unmonitored })),
      { standard, eachDay: false, deductSand: false },
    )[0]?.aqi;

  it("blocks an index up to 100 where it is missing (5.3.1), and not where it was never monitored (5.3.2)", () => {
    expect(judge(without("CO"), [], "2026-transition")).toBeNull();
    expect(judge({ ...without("CO"), PM25: 100 }, [], "2026-transition")).toBeGreaterThan(100);
    expect(judge(without("CO"), ["CO"], "2026-transition")).toBe(40);
    expect(judge(without("CO"), [], "2012")).toBe(40);
  });

  it("is never excused for particulates, which are primary nearly every day", () => {
    for (const standard of ["2012", "2026-transition"] as const)
      for (const item of ["PM25", "PM10"] as const) expect(judge(without(item), [item], standard)).toBeNull();
  });
});

it("no count of days is settled while a day waits for an answer; a mean is where its values are", () => {
  const june = daysFrom(dayOf(2024, 6, 1), 30, (day, index) =>
    dayWith(day, index === 4 ? without("CO") : clean, index === 4 ? { doubtful: true } : {}),
  );
  const { figures, openDays } = assessed(june).periods.month ?? {};
  expect(openDays).toBe(1);
  expect(figures?.goodDays).toMatchObject({ value: 29, valid: false });
  expect(figures?.goodRatio.valid).toBe(false);
  expect(figures?.pm25Mean.valid).toBe(false);
  expect(figures?.coP95.valid).toBe(true);
  const settled = assessed(june.map((day) => dayWith(day.day, day.concentrations)));
  expect(settled.periods.month?.figures.goodDays).toMatchObject({ value: 30, valid: true });
});

describe("what is held against another period", () => {
  /** Every day of this year's first half, and of the year before from a day on. */
  const halfYears = (from: Day): AirDay[] => [
    ...daysFrom(from, dayOf(2023, 6, 30) - from + 1, (day) => dayWith(day, { ...clean, PM25: 40 })),
    ...daysFrom(dayOf(2024, 1, 1), 182, (day) => dayWith(day, clean)),
  ];

  it("is nothing where too few of its days are known, and that is told", () => {
    const { periods, findings } = assessed(halfYears(dayOf(2023, 6, 1)));
    expect(periods.yearToDateLastYear).toBeNull();
    expect(periods.monthLastYear?.figures.pm25Mean.reported).toBe(40);
    expect(findings.filter(({ code }) => code === "baseTooThin")).toMatchObject([
      { severity: "note", facts: { period: "2023-01-01—2023-06-30", days: 30, of: 181 } },
    ]);
  });

  it("is there with three quarters of them", () => {
    const { periods, findings } = assessed(halfYears(dayOf(2023, 2, 10)));
    expect(periods.yearToDateLastYear?.figures.pm25Mean.reported).toBe(40);
    expect(findings.map(({ code }) => code)).not.toContain("baseTooThin");
  });
});
