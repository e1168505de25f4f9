import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addYears, civilDate, dayOf, isoDate, parseIsoDate } from "../../src/calendar/day";
import {
  addMonths,
  dayCount,
  heatingSeason,
  samePeriod,
  wholeMonth,
  wholeYear,
  yearToDate,
} from "../../src/calendar/period";

describe("days", () => {
  it.each([
    [1900, 3, 1, 61],
    [1970, 1, 1, 25_569],
    [2021, 1, 1, 44_197],
    [2024, 2, 29, 45_351],
    [9999, 12, 31, 2_958_465],
  ])("%d-%d-%d is Excel's %d", (year, month, day, serial) => {
    expect(dayOf(year, month, day)).toBe(serial);
  });

  it("agree with the platform's calendar, there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30 + serial));
        const { year, month, day } = civilDate(serial as ReturnType<typeof dayOf>);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayOf(year, month, day)).toBe(serial);
        expect(parseIsoDate(isoDate(dayOf(year, month, day)))).toBe(serial);
      }),
    );
  });
});

describe("periods", () => {
  it("compare like with like: leap days, month ends, part months", () => {
    expect(isoDate(addYears(dayOf(2020, 2, 29), -1))).toBe("2019-02-28");
    expect(isoDate(samePeriod(wholeMonth({ year: 2021, month: 2 }), -1).to)).toBe("2020-02-29");
    expect(isoDate(samePeriod(yearToDate(dayOf(2021, 12, 15)), -1).to)).toBe("2020-12-15");
    expect(dayCount(wholeYear(2020))).toBe(366);
  });

  it("cross the turn of the year", () => {
    expect(addMonths({ year: 2021, month: 1 }, -1)).toEqual({ year: 2020, month: 12 });
    expect(dayCount(heatingSeason(2021, { start: { month: 10, day: 15 }, end: { month: 4, day: 15 } }))).toBe(183);
  });
});
