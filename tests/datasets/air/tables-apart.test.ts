/** Days down and months across, a table of indices beneath the days, heads set wide with blanks. */
import { describe, expect, it } from "vitest";
import { daysInMonth, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

describe("a sheet an item, days down and months across", () => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const value = (item: number, month: number, day: number): number => valuesOf(3 + month, day)[item] ?? 0;
  const rowsOf = (corner: string, item: number, first: number): RawValue[][] => [
    [`甲山县2024年${items[item]}日均值`],
    [corner, ...months.slice(first).map((month) => `${month}月`)],
    ...Array.from({ length: 31 }, (_, at): RawValue[] => [
      at + 1,
      ...months.slice(first).map((month) => (at < daysInMonth(2024, month) ? value(item, month, at) : "")),
    ]),
    ["月均", ...months.slice(first).map(() => 7)],
  ];

  it.each(["日\\月", "日期\\月份", "月/日", "日", "", "日　月"])("“%s” in the corner", (corner) => {
    for (const first of [0, 6]) {
      const sheets = items.map((name, item) => snapshot(rowsOf(corner, item, first), { name }));
      const air = readAirData(book(...sheets), defaultSettings);
      const expected = months
        .slice(first)
        .flatMap((month) => Array.from({ length: daysInMonth(2024, month) }, (_, at) => value(5, month, at)));
      expect(pm25(air)).toEqual(expected);
      expect(isoDate(air.days.at(-1)?.day as Day)).toBe("2024-12-31");
      expect(said(air)).toEqual([]);
    }
  });
});

describe("a table of indices beneath the days", () => {
  const upper = [["表一 日均浓度"], ["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(3, at)])];
  it.each([
    [["日期", "AQI", "级别", "首要污染物"], (at: number) => [40 + at, "优", "—"]],
    [["日期", "空气质量级别", "AQI"], (at: number) => ["优", 40 + at]],
    [["监测日期", "首要污染物", "AQI", "类别"], (at: number) => ["—", 40 + at, "优"]],
  ] as [string[], (at: number) => RawValue[]][])("%s", (head, of) => {
    const lower = [[""], ["表二 空气质量指数"], head, ...days.map((day, at) => [day, ...of(at)])];
    const air = readAirData(book(snapshot([...upper, ...lower])), defaultSettings);
    expect(pm25(air)).toEqual(days.map((_, at) => valuesOf(3, at)[5]));
    expect(air.days.map(({ written }) => written.aqi)).toEqual(days.map((_, at) => 40 + at));
    expect(said(air)).toEqual([]);
  });
});

it("blanks that set a head wide make no names", () => {
  for (const head of [
    ["日　期", "空气污染\n指数AQI", "空气质量\n级　别", "空气质量\n状　况", "首 要\n污 染 物"],
    ["日 期", "AQI 指数", "级 别", "类 别", "首要 污染物"],
  ]) {
    const rows = days.map((day, at): RawValue[] => [day, 60 + at, "二级", "良", "PM2.5"]);
    const air = readAirData(book(snapshot([["甲山县2024年11月空气质量日报"], head, ...rows])), defaultSettings);
    expect(air.days.map(({ written }) => written)).toEqual(
      days.map((_, at) => ({ aqi: 60 + at, class: "good", primary: ["PM25"] })),
    );
    expect(said(air)).toEqual([]);
  }
});
