import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, civilDate, dayOf } from "../../src/calendar/day";
import { wholeYear } from "../../src/calendar/period";
import { sheetName } from "../../src/cells/address";
import type { AirDay } from "../../src/datasets/air-day";
import { assessDays } from "../../src/indicators/air/judge-day";
import { measurePeriod } from "../../src/indicators/air/measure-period";
import { AssessedDays } from "../../src/indicators/air/period-days";
import { round } from "../../src/standards/rounding";
import {
  asNumber,
  classOfIndex,
  compositeOf,
  editions,
  exact,
  halfEven,
  items,
  judge,
  limitOf,
  meanOf,
  percentileOf,
  percents,
  yearIsValid,
  type DayValues,
  type Edition,
  type Item,
} from "../standards/second-air";

const sheet = sheetName("日报");
const usual: Readonly<Record<Item, number>> = { SO2: 90, NO2: 110, CO: 5, O3: 240, PM10: 260, PM25: 140 };

/** A year of days: gaps here and there, and one month in three with a stretch of them. */
const yearOfDays = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    year: fc.integer({ min: 2015, max: 2033 }),
    gap: fc.constantFrom(0, 0.01, 0.05, 0.1),
    outage: fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), days: fc.integer({ min: 2, max: 6 }) })),
  })
  .map(({ seed, year, gap, outage }) => {
    // Park and Miller's generator: small, and the same everywhere.
    let state = seed;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const { from, to } = wholeYear(year);
    return Array.from({ length: to - from + 1 }, (_, index): AirDay => {
      const day = addDays(from, index);
      const { month, day: date } = civilDate(day);
      const out = outage !== null && outage.month === month && date <= outage.days;
      const values = items.flatMap((item) =>
        out || next() < gap ? [] : [[item, round(usual[item] * next() ** 2, item === "CO" ? 1 : 0)] as const],
      );
      return {
        day,
        concentrations: Object.fromEntries(values),
        unmonitored: [],
        written: { aqi: null, class: null, primary: null },
        sandDust: false,
        at: { sheet, row: index, column: 0 },
      };
    });
  });

const exactly = ({ concentrations }: AirDay): DayValues =>
  Object.fromEntries(Object.entries(concentrations).map(([item, value]) => [item, exact(value)]));

/** Both within the limits, each rounded once; null where the year has not the days. */
function yearAttains(days: readonly AirDay[], item: Item, edition: Edition): boolean | null {
  const with_ = days.filter(({ concentrations }) => concentrations[item] !== undefined);
  const counts = Array.from(
    { length: 12 },
    (_, index) => with_.filter(({ day }) => civilDate(day).month === index + 1).length,
  );
  const values = with_.map((day) => exactly(day)[item]).filter((value) => value !== undefined);
  const [average, high] = [meanOf(values), percentileOf(values, percents[item])];
  if (average === null || high === null || !yearIsValid(counts).percentile) return null;
  const decimals = item === "CO" ? 1 : 0;
  const [annual, daily] = [limitOf(edition, "II", item, "annual"), limitOf(edition, "II", item, "daily") ?? Infinity];
  const within = (limit: number, value: typeof average): boolean => asNumber(halfEven(value, decimals)) <= limit;
  return within(daily, high) && (annual === null || within(annual, average));
}

it("300 random years are measured and judged as by the second implementation", () => {
  fc.assert(
    fc.property(yearOfDays, fc.constantFrom(...editions), (days, edition) => {
      const period = wholeYear(civilDate((days[0] as AirDay).day).year);
      const summary = measurePeriod(
        new AssessedDays(assessDays(days, { standard: edition, eachDay: false, deductSand: false })),
        period,
        edition,
        "allDays",
      );
      if (!summary) throw new Error("nothing was measured");
      const judged = days.map((day) => judge(exactly(day), edition)).flatMap(({ aqi }) => (aqi === null ? [] : [aqi]));
      expect(summary.validDays).toBe(judged.length);
      for (const aqi of new Set(judged)) {
        const name = classOfIndex(aqi);
        expect(summary.classDays[name]).toBe(judged.filter((other) => classOfIndex(other) === name).length);
      }
      const composite = compositeOf(days.map(exactly), edition);
      expect(summary.figures.compositeIndex.reported).toBe(composite && asNumber(halfEven(composite, 2)));
      for (const item of items) expect([item, summary.attains[item]]).toEqual([item, yearAttains(days, item, edition)]);
    }),
    { numRuns: 300 },
  );
}, 240_000);

it("the years tried are of both kinds: such as may be judged, and such as lack days in one month only", () => {
  const kinds = fc.sample(yearOfDays, { numRuns: 300, seed: 7 }).map((days) => {
    const counts = Array.from(
      { length: 12 },
      (_, index) =>
        days.filter(({ day, concentrations: { O3 } }) => O3 !== undefined && civilDate(day).month === index + 1).length,
    );
    const { mean, percentile } = yearIsValid(counts);
    return `${mean} ${percentile}`;
  });
  for (const kind of ["true true", "true false", "false false"])
    expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(15);
  expect(dayOf(2024, 2, 29)).toBe(dayOf(2024, 3, 1) - 1);
});
