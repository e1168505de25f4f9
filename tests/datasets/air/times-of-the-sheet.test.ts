/** Times that no row says by itself: the year of dates that show none, and the hours of days without a clock. */
import { describe, expect, it } from "vitest";
import { civilDate, dayOf, isoDate } from "../../../src/calendar/day";
import type { RawValue } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

describe("dates that show no year", () => {
  /** Days from 1900 on, as Excel counts them. */
  const FIRST_OF_2026 = 46023;
  const serials = days.map((_, at) => FIRST_OF_2026 + dayOf(2026, 11, at + 1) - dayOf(2026, 1, 1));
  const read = (title: string, format: string): AirData =>
    readAirData(
      book(
        snapshot([[title], ["日期", ...items], ...serials.map((day, at) => [day, ...valuesOf(3, at)])], {
          formats: { 0: format },
        }),
      ),
      defaultSettings,
    );
  const first = (air: AirData): string => (air.days[0] === undefined ? "" : isoDate(air.days[0].day));

  it.each(['m"月"d"日"', "m-d", "[$-804]mm/dd;@", "d"])("are of the year that the title says: %s", (format) => {
    const air = read("甲山县2024年11月空气质量日报", format);
    expect(first(air)).toBe("2024-11-01");
    expect(said(air)).toEqual(["yearOfTitleTaken"]);
  });

  it("are of their own where they show it, or the title says none", () => {
    expect(first(read("甲山县2024年11月空气质量日报", "yyyy/m/d"))).toBe("2026-11-01");
    const air = read("甲山县11月空气质量日报", 'm"月"d"日"');
    expect(first(air)).toBe("2026-11-01");
    expect(said(air)).toEqual([]);
  });
});

describe("rows of one date again and again, without a clock", () => {
  const hourly = ["SO2", "NO2", "CO", "O3", "PM10", "PM2.5"];
  const rowsOf = (day: string, count: number): RawValue[][] =>
    Array.from({ length: count }, (_, hour) => [day, ...valuesOf(5, hour).slice(0, 5), 2 * hour]);
  const read = (heads: readonly string[], rows: readonly RawValue[][]): AirData =>
    readAirData(book(snapshot([["日期", ...heads], ...rows], { name: "数据" })), defaultSettings);
  const mean = 23;
  const three = days.slice(0, 3);

  it("are the hours in their order where there are 24 of each", () => {
    const air = read(
      hourly,
      three.flatMap((day) => rowsOf(day, 24)),
    );
    expect(pm25(air)).toEqual([mean, mean, mean]);
    expect(said(air)).toEqual(["hoursInOrder"]);
  });

  it("are told as days that stand twice where they are fewer, or a header says that they are days", () => {
    const fewer = read(
      hourly,
      three.flatMap((day) => rowsOf(day, 8)),
    );
    expect(said(fewer)).toContain("duplicateDay");
    const ofDays = read(
      items,
      three.flatMap((day) => rowsOf(day, 24)),
    );
    expect(said(ofDays)).toContain("duplicateDay");
  });

  it("a day of which some lack is left out", () => {
    const many = Array.from({ length: 10 }, (_, at) => `2024-12-${String(at + 1).padStart(2, "0")}`);
    const air = read(hourly, [...many.flatMap((day) => rowsOf(day, 24)), ...rowsOf("2024-12-11", 20)]);
    expect(air.days.map(({ day }) => civilDate(day).day)).toEqual(many.map((_, at) => at + 1));
  });
});
