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

describe("a table of indices above the days", () => {
  const lower = [[""], ["表二 日均浓度"], ["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(3, at)])];
  it.each([
    [["日期", "AQI", "级别"], (at: number) => [40 + at, "优"]],
    [["监测日期", "AQI", "空气质量级别", "首要污染物"], (at: number) => [40 + at, "优", "—"]],
  ] as [string[], (at: number) => RawValue[]][])("takes none of the items away: %s", (head, of) => {
    const upper = [["表一 空气质量指数"], head, ...days.map((day, at) => [day, ...of(at)])];
    const air = readAirData(book(snapshot([...upper, ...lower])), defaultSettings);
    expect(pm25(air)).toEqual(days.map((_, at) => valuesOf(3, at)[5]));
    expect(air.days.map(({ written }) => written.aqi)).toEqual(days.map((_, at) => 40 + at));
    expect(said(air)).toEqual([]);
  });
});

it("a title over a part of the columns is that block's own", () => {
  const title = [
    "甲山县2024年11月空气质量日报",
    ...Array.from({ length: 7 }, () => ""),
    "乙水县2024年11月空气质量日报",
  ];
  const head = ["日期", ...items, "", "日期", ...items];
  const rows = days.map((day, at) => [day, ...valuesOf(3, at), "", day, ...valuesOf(9, at)]);
  const sheet = snapshot([title, head, ...rows]);
  for (const [place, of] of [
    ["甲山县", 3],
    ["乙水县", 9],
  ] as const) {
    const air = readAirData(book(sheet), { ...defaultSettings, place });
    expect(air.place).toBe(place);
    expect(pm25(air)).toEqual(days.map((_, at) => valuesOf(of, at)[5]));
  }
});

describe("bare days that start again", () => {
  const monthsOf = (title: string, lengths: readonly number[]) => {
    const rows = lengths.flatMap((length, month) =>
      Array.from({ length }, (_, at): RawValue[] => [at + 1, ...valuesOf(3 + month, at)]),
    );
    return readAirData(book(snapshot([[title], ["日", ...items], ...rows])), defaultSettings);
  };
  it.each([
    ["甲山县2023年1—2月空气质量日均值", [31, 28], "2023-02-28"],
    ["甲山县2024年二季度空气质量日均值", [30, 31, 30], "2024-06-30"],
    ["甲山县2024年10月至12月空气质量日均值", [31, 30, 31], "2024-12-31"],
  ] as const)("open the next month of the title: %s", (title, lengths, last) => {
    const air = monthsOf(title, lengths);
    expect(air.days.length).toBe(lengths.reduce((sum, length) => sum + length, 0));
    expect(isoDate(air.days.at(-1)?.day as Day)).toBe(last);
    expect(said(air)).toEqual([]);
  });
  it("are not taken for it where they start again more often than there are months", () => {
    expect(said(monthsOf("甲山县2023年1—2月空气质量日均值", [31, 28, 31])).length).toBeGreaterThan(0);
  });
});

describe("a form copied from another month", () => {
  const titled = (title: string) =>
    readAirData(
      book(snapshot([[title], ["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(3, at)])])),
      defaultSettings,
    );
  it.each(["甲山县2023年11月空气质量日报", "甲山县2024年10月空气质量日报"])("is told: %s", (title) => {
    expect(said(titled(title))).toEqual(["datesOfOtherMonth"]);
  });
  it.each([
    "甲山县2024年11月空气质量日报",
    "甲山县2024年空气质量日报",
    "甲山县空气质量日报 填报日期：2024年12月2日",
    "甲山县2024年1—12月空气质量日报",
  ])("is none: %s", (title) => {
    expect(said(titled(title))).toEqual([]);
  });
});

it.each(["浓度", "监测浓度", "浓度值"])("blocks of days across, each under its item's own line: %s", (label) => {
  const month = Array.from({ length: 30 }, (_, at) => at);
  const blocks = items.flatMap((name, item): RawValue[][] => [
    [`${name}（${name === "CO" ? "mg/m³" : "μg/m³"}）`],
    ["日", ...month.map((at) => at + 1)],
    [label, ...month.map((at) => valuesOf(3, at)[item] ?? 0)],
    [""],
  ]);
  const air = readAirData(book(snapshot([["甲山县2024年11月各项污染物逐日浓度"], ...blocks])), defaultSettings);
  expect(pm25(air)).toEqual(month.map((at) => valuesOf(3, at)[5]));
  expect(air.days[0]?.concentrations.CO).toBe(valuesOf(3, 0)[2]);
  expect(said(air)).toEqual([]);
});
