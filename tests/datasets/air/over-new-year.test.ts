/** Days without a year below a title that goes over New Year: each month has its own. */
import { describe, expect, it } from "vitest";
import { addDays, civilDate, dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue } from "../../../src/cells/snapshot";
import { overNewYear } from "../../../src/datasets/air/words/over-new-year";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { items, valuesOf } from "./drawn-places";

const daysRead = (title: string, days: readonly Day[], written: (day: Day) => RawValue): string[] => {
  const rows = days.map((day, at) => [written(day), ...valuesOf(3, at)]);
  const air = readAirData(book(snapshot([[title], ["日期", ...items], ...rows], { name: "日报" })), defaultSettings);
  return air.days.map(({ day }) => isoDate(day));
};

const monthDay = (day: Day): string => `${civilDate(day).month}月${civilDate(day).day}日`;

/** Every third day of some months from one on. */
const stretch = (year: number, month: number, months: number): readonly Day[] => {
  const first = dayOf(year, month, 1);
  return Array.from({ length: 10 * months }, (_, index) => addDays(first, 3 * index));
};

describe("a stretch over New Year", () => {
  it.each([
    [2023, 12, 3],
    [2021, 10, 6],
    [2024, 11, 2],
    [2019, 2, 11],
  ])("from %i-%i on, %i months", (year, month, months) => {
    const days = stretch(year, month, months);
    const last = civilDate(days.at(-1) as Day);
    for (const title of [
      `甲山县${year}年${month}月—${last.year}年${last.month}月空气质量`,
      `甲山县${year}年${month}月1日至${last.year}年${last.month}月${last.day}日空气质量日报`,
      `甲山县空气质量（${year}.${month}—${last.year}.${last.month}）`,
    ])
      // Whatever their order: sorted by value, say, the turn of the year cannot be seen.
      for (const listed of [days, [...days].reverse(), [...days.slice(4), ...days.slice(0, 4)]])
        expect(daysRead(title, listed, monthDay), title).toEqual(days.map(isoDate));
  });

  it("a heating season has its autumn in the first year and its spring in the second", () => {
    const days = stretch(2023, 11, 4);
    expect(daysRead("甲山县2023—2024年采暖季空气质量日报", days, monthDay)).toEqual(days.map(isoDate));
  });

  it("a date that says its year itself is not moved", () => {
    const days = stretch(2022, 12, 2);
    expect(daysRead("甲山县2023年12月—2024年2月空气质量", days, isoDate)).toEqual(days.map(isoDate));
  });

  it.each([
    "2023年1月—2024年12月",
    "2022—2024年冬季",
    "2023年—2024年空气质量对比",
    "2024年2月—2023年12月",
    "2024年1—3月",
  ])("%s is none", (title) => {
    expect(overNewYear(title)).toBe(null);
  });
});
