import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessAqi, iaqi } from "../../src/standards/aqi";
import { dailyMaximum8h, dailyMean, eightHourMeans } from "../../src/standards/hourly-values";
import type { Concentrations } from "../../src/standards/pollutant";
import { round } from "../../src/standards/rounding";
import { ruleSet } from "../../src/standards/rule-sets";
import { mean, percentile, stationMean } from "../../src/standards/statistics";
import {
  asNumber,
  classOfIndex,
  dayOfHours,
  editions,
  exact,
  halfEven,
  indexOf,
  items,
  judge,
  meanOf,
  ozoneOfHours,
  percentileOf,
  percents,
  placeOfStations,
  type DayValues,
  type HourValues,
  type Item,
} from "./second-air";

/** Tops beyond the last breakpoint, so that what lies above is tried too. */
const tops: Readonly<Record<Item, number>> = { SO2: 2800, NO2: 1000, CO: 66, O3: 900, PM10: 660, PM25: 560 };

const concentration = (item: Item): fc.Arbitrary<number> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: tops[item] * 10 }) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 2000 }) },
    )
    .map((tenths) => (item === "CO" ? Math.min(tenths, 660) : tenths) / 10);

const dayOf = (gaps: number): fc.Arbitrary<Concentrations> =>
  fc
    .record(
      Object.fromEntries(items.map((item) => [item, fc.option(concentration(item), { freq: gaps, nil: undefined })])),
    )
    .map((day) => Object.fromEntries(Object.entries(day).filter(([, value]) => value !== undefined)) as Concentrations);

const exactDay = (day: Concentrations): DayValues =>
  Object.fromEntries(Object.entries(day).map(([item, value]) => [item, exact(value)]));

/** Hours with stretches of gaps, around the counts that decide. */
const hours = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3200 }), { minLength: 24, maxLength: 24 }),
    fc.integer({ min: 0, max: 24 }),
    fc.integer({ min: 0, max: 12 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 6 }),
  )
  .map(([tenths, from, length, single]) =>
    tenths.map((value, hour) => ((hour >= from && hour < from + length) || single.includes(hour) ? null : value / 10)),
  );

const exactHours = (values: readonly (number | null)[]): HourValues =>
  values.map((value) => (value === null ? null : exact(value)));

describe("held against a second implementation of the rules in exact fractions", () => {
  it.each(editions)(
    "every tenth of every item has the same IAQI by %s",
    (edition) => {
      const rules = ruleSet(edition);
      const different = items.flatMap((item) =>
        Array.from({ length: tops[item] * 10 + 1 }, (_, tenths) => tenths / 10).filter(
          (value) => iaqi(item, value, rules) !== indexOf(item, exact(value), edition),
        ),
      );
      expect(different).toEqual([]);
    },
    60_000,
  );

  it.each(editions)(
    "400 random days each with gaps have the same AQI, class and primary pollutants by %s",
    (edition) => {
      fc.assert(
        fc.property(dayOf(4), (day) => {
          const ours = assessAqi(day, ruleSet(edition));
          const theirs = judge(exactDay(day), edition);
          expect(ours.aqi).toBe(theirs.aqi);
          expect(ours.class).toBe(theirs.aqi === null ? null : classOfIndex(theirs.aqi));
          expect([...ours.primary].sort()).toEqual([...theirs.primary].sort());
        }),
        { numRuns: 400 },
      );
    },
  );

  it("300 random years have the same means and percentiles, rounded once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 366 }),
        (item, tenths) => {
          const values = tenths.map((value) => value / 10);
          const same = (ours: number | null, theirs: ReturnType<typeof meanOf>): void => {
            if (ours === null || theirs === null) throw new Error("no value");
            expect(Math.abs(ours - asNumber(theirs))).toBeLessThan(1e-9);
            for (const decimals of [0, 1]) expect(round(ours, decimals)).toBe(asNumber(halfEven(theirs, decimals)));
          };
          same(mean(values), meanOf(values.map(exact)));
          same(percentile(values, percents[item] / 100), percentileOf(values.map(exact), percents[item]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("1,000 random days of hours give the same daily mean and maximum 8-hour mean, to the last digit", () => {
    fc.assert(
      fc.property(hours, (values) => {
        const [ours, theirs] = [dailyMean(values), dayOfHours(exactHours(values))];
        expect(ours).toEqual(theirs === null ? null : asNumber(theirs));
        const [ozone, theirOzone] = [dailyMaximum8h(values, 160), ozoneOfHours(exactHours(values))];
        expect(ozone).toEqual(theirOzone === null ? null : asNumber(theirOzone));
      }),
      { numRuns: 1000 },
    );
  });

  it("1,000 random sets of stations give the same value of the place", () => {
    const stations = fc.array(
      fc.option(
        fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10),
        { freq: 3 },
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(stations, (values) => {
        const [ours, theirs] = [stationMean(values), placeOfStations(exactHours(values))];
        expect(ours === null).toBe(theirs === null);
        if (ours !== null && theirs !== null) expect(round(ours, 0)).toBe(asNumber(halfEven(theirs, 0)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("hours of a day", () => {
  const all = (value: number): (number | null)[] => Array.from({ length: 24 }, () => value);
  const without = (from: number, count: number, value = 100): (number | null)[] =>
    all(value).map((one, hour) => (hour >= from && hour < from + count ? null : one));

  it("make a daily mean with 20 of them, and none with 19", () => {
    expect([dailyMean(without(0, 4)), dailyMean(without(0, 5))]).toEqual([100, null]);
  });

  it("make 17 running means, of 6 values in 8 each", () => {
    expect(eightHourMeans(all(80))).toHaveLength(17);
    expect(eightHourMeans(without(0, 2)).filter((one) => one !== null)).toHaveLength(17);
    expect(eightHourMeans(without(0, 3))[0]).toBeNull();
  });

  it("make ozone's maximum with 14 running means, and with 13 only above the limit", () => {
    const thirteen = without(20, 4);
    const valid = (values: (number | null)[]): number => eightHourMeans(values).filter((one) => one !== null).length;
    expect(valid(thirteen)).toBe(15);
    expect(valid(without(18, 6))).toBe(13);
    expect(dailyMaximum8h(without(18, 6), 160)).toBeNull();
    expect(dailyMaximum8h(without(18, 6, 160), 160)).toBeNull();
    expect(dailyMaximum8h(without(18, 6, 160.1), 160)).toBe(160.1);
    expect(dailyMaximum8h(thirteen, 160)).toBe(100);
    expect(
      dailyMaximum8h(
        Array.from({ length: 24 }, () => null),
        160,
      ),
    ).toBeNull();
  });
});
