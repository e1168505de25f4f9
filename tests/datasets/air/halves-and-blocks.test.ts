/** The days of one month in two halves, in blocks under their dates, by the hour for one item, in a revised tab. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { dailyMaximum8h } from "../../../src/standards/hourly-values";
import { round } from "../../../src/standards/rounding";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

const sheet = (name: string, rows: readonly (readonly RawValue[])[]): SheetSnapshot => snapshot(rows, { name });
const read = (...sheets: SheetSnapshot[]) => readAirData(book(...sheets), defaultSettings);
const expected = days.map((_, at) => valuesOf(3, at)[5]);

it.each(["日", "日期"])("%s over 1–5 at the left and 6–9 at the right", (head) => {
  const half = (at: number): RawValue[] => (at < days.length ? [at + 1, ...valuesOf(3, at)] : []);
  const air = read(
    sheet("11月", [
      ["2024年11月"],
      [head, ...items, head, ...items],
      ...[0, 1, 2, 3, 4].map((at) => [...half(at), ...half(at + 5)]),
    ]),
  );
  expect(pm25(air)).toEqual(expected);
  expect(said(air)).toEqual([]);
});

it("a block of counties a day, its date and its hours above it", () => {
  const counties = ["青原区", "泰和县", "永新县"];
  const rows = days.flatMap((_, at): RawValue[][] => [
    ["江右省县级城市环境空气质量日报"],
    [`2024年11月${at + 1}日（0时-24时）`],
    ["序号", "设区市", "县（市、区）", ...items],
    ...counties.map((name, index) => [index + 1, "庐陵市", name, ...valuesOf(3 + index, at)]),
    [],
  ]);
  const air = readAirData(book(sheet("汇总", rows)), { ...defaultSettings, place: "泰和县" });
  expect(air.place).toBe("泰和县");
  expect(pm25(air)).toEqual(days.map((_, at) => valuesOf(4, at)[5]));
});

it("five items by the day and ozone by the hour: ozone's day is made of its hours, and rounded", () => {
  const hours = (at: number): number[] => Array.from({ length: 24 }, (_, hour) => 20 + ((hour * 7 + at * 3) % 61));
  const air = read(
    sheet("日均", [
      ["日期", "SO2", "NO2", "CO", "PM10", "PM2.5"],
      ...days.map((day, at) => [day, ...valuesOf(3, at).filter((_value, item) => item !== 3)]),
    ]),
    sheet("O3逐时", [
      ["日期", ...Array.from({ length: 24 }, (_, hour) => `${hour + 1}时`), "日最大8h"],
      ...days.map((day, at) => [day, ...hours(at), 77]),
    ]),
  );
  expect(air.days.map(({ concentrations }) => concentrations.O3)).toEqual(
    days.map((_, at) => round(dailyMaximum8h(hours(at), 160) ?? 0, 0)),
  );
  expect(pm25(air)).toEqual(expected);
  expect(said(air)).toEqual([]);
});

describe("a tab and the same after it was revised", () => {
  it.each(["更新", "修订", "更正后"])("11月（%s） counts before 11月", (word) => {
    const tab = (name: string, seed: number): SheetSnapshot =>
      sheet(name, [["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(seed, at)])]);
    const air = read(tab("11月", 8), tab(`11月（${word}）`, 3));
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual([]);
  });
});

it("counties and a regiment whose number has a round zero under 单位 are places", () => {
  const names = ["八师石河子市", "一四三团", "一五〇团"];
  const air = readAirData(
    book(
      sheet("日报", [
        ["日期", "单位", ...items],
        ...days.flatMap((day, at) => names.map((name, index) => [day, name, ...valuesOf(2 + index, at)])),
      ]),
    ),
    { ...defaultSettings, place: "一四三团" },
  );
  expect(air.place).toBe("一四三团");
  expect(pm25(air)).toEqual(expected);
});

it("实况 | 剔除 under the particulates: the second are those without sand", () => {
  const air = read(
    sheet("4月", [
      ["日期", "SO2", "NO2", "CO", "O3-8h", "PM10", "", "PM2.5", ""],
      ["", "", "", "", "", "实况", "剔除", "实况", "剔除"],
      ...days.map((day, at) => {
        const [so2 = 0, no2 = 0, co = 0, o3 = 0, pm10 = 0, fine = 0] = valuesOf(3, at);
        return [day, so2, no2, co, o3, pm10, at === 2 ? "/" : pm10, fine, at === 2 ? "/" : fine];
      }),
    ]),
  );
  expect(pm25(air)).toEqual(expected);
  expect(air.days.map(({ deducted }) => deducted?.PM25)).toEqual(
    expected.map((value, at) => (at === 2 ? undefined : value)),
  );
});

it.each(["0:00-1:00", "0时至1时", "00:00～01:00"])("hours across as %s: the hour that begins then", (first) => {
  const hours = (at: number): number[] => Array.from({ length: 24 }, (_, hour) => 20 + ((hour * 7 + at * 3) % 61));
  const tab = (name: string): SheetSnapshot =>
    sheet(name, [
      ["日期", ...Array.from({ length: 24 }, (_, hour) => hourText(first, hour)), "日均值"],
      ...days.map((day, at) => [day, ...hours(at), 1]),
    ]);
  const air = read(tab("PM2.5"), tab("O3"));
  expect(air.days.map(({ concentrations: { O3 } }) => O3)).toEqual(
    days.map((_, at) => round(dailyMaximum8h(hours(at), 160) ?? 0, 0)),
  );
});

/** The same hour later: 0:00-1:00 → 5:00-6:00. */
function hourText(first: string, hour: number): string {
  const pad = (value: number): string => (first.startsWith("00") ? String(value).padStart(2, "0") : String(value));
  if (first.includes("时")) return `${pad(hour)}时至${pad(hour + 1)}时`;
  return `${pad(hour)}:00${first.includes("～") ? "～" : "-"}${pad(hour + 1)}:00`;
}

describe("short names of counties side by side", () => {
  const names = ["城关", "安源", "平川"];
  const tabs = (title: string): SheetSnapshot[] =>
    items.map((item, column) =>
      sheet(item, [
        [title],
        ["日期", ...names, "全市"],
        ...days.map((day, at) => [day, ...names.map((_, index) => valuesOf(2 + index, at)[column] ?? ""), 1]),
      ]),
    );

  it("one of them is asked for: each is a place", () => {
    const air = readAirData(book(...tabs("2024年11月日均浓度")), { ...defaultSettings, place: "安源区" });
    expect(pm25(air)).toEqual(expected);
  });

  it("the title says that they are counties", () => {
    expect(read(...tabs("2024年11月各县区日均浓度")).places).toEqual(names);
    expect(read(...tabs("2024年11月各县控点位日均浓度")).places).toEqual([]);
  });
});
