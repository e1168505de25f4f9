/** Ticks that say which days are valid, rows of the year before, and notes of sand that name no year. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

const read = (rows: readonly Row[]): AirData => readAirData(book(snapshot(rows, { name: "数据" })), defaultSettings);
const right = meansOf([{ name: "", seed: 5 }]);
const OUT = [2, 6];
const ticked = (header: string, of: (day: number) => RawValue): Row[] => [
  ["日期", ...items, header],
  ...days.map((date, day): Row => [date, ...valuesOf(5, day), of(day)]),
];
const expected = right.map((value, day) => (OUT.includes(day) ? undefined : value));

describe("a column of ticks", () => {
  it.each(["是否有效", "有效性", "有效与否"])("%s: a blank is no", (header) => {
    for (const tick of ["√", "✓"])
      expect(pm25(read(ticked(header, (day) => (OUT.includes(day) ? "" : tick))))).toEqual(expected);
  });

  it.each(["是否剔除", "是否无效", "剔除标记", "是否异常", "无效数据"])("%s: a tick leaves the day out", (header) => {
    for (const tick of ["√", "是"])
      expect(pm25(read(ticked(header, (day) => (OUT.includes(day) ? tick : ""))))).toEqual(expected);
  });

  it.each(["无效", "是否无效"])("%s alone over signs, whatever the sign", (header) => {
    for (const sign of ["√", "●", "×", "v", "*", 1])
      expect(pm25(read(ticked(header, (day) => (OUT.includes(day) ? sign : ""))))).toEqual(expected);
    for (const none of ["—", "否"])
      expect(pm25(read(ticked(header, (day) => (OUT.includes(day) ? none : ""))))).toEqual(right);
  });

  it("无效 beside 有效 below a group", () => {
    const rows = days.map((date, day): Row => {
      const isOut = OUT.includes(day);
      return [date, ...valuesOf(5, day), isOut ? "" : "√", isOut ? "√" : ""];
    });
    const head: Row[] = [
      ["日期", ...items, "数据有效性", ""],
      ["", ...items.map(() => ""), "有效", "无效"],
    ];
    expect(pm25(read([...head, ...rows]))).toEqual(expected);
  });

  it("是否有效 that only a few rows fill in says nothing of the others", () => {
    expect(pm25(read(ticked("是否有效", (day) => (day < 2 ? "√" : ""))))).toEqual(right);
    expect(pm25(read(ticked("是否有效", (day) => (day === 4 ? "" : "是"))))).toEqual(right);
  });
});

it.each([
  ["今年", "去年同期"],
  ["本年", "上年同期"],
])("rows of %s count, those of %s do not", (own, before) => {
  const rows = days.flatMap((date, day): Row[] => [
    [date, own, ...valuesOf(5, day)],
    [date, before, ...valuesOf(9, day)],
  ]);
  const air = read([["日期", "类别", ...items], ...rows]);
  expect([pm25(air), said(air)]).toEqual([right, []]);
});

describe("rows of two years on the dates of one", () => {
  const two = (header: string, own: RawValue, before: RawValue, dateOf = (date: string): string => date): Row[] => [
    ["日期", header, ...items],
    ...days.flatMap((date, day): Row[] => [
      [dateOf(date), own, ...valuesOf(5, day)],
      [dateOf(date), before, ...valuesOf(9, day)],
    ]),
  ];

  it.each<[string, RawValue, RawValue]>([
    ["年度", "2024年", "2023年"],
    ["年份", 2024, 2023],
    ["类别", "2024年", "去年同期"],
    ["年份", "今年", "2023年"],
    ["对比", "2024年", "2023年同期"],
    ["", "2024年11月", "2023年11月"],
    ["项目", "2024年", "同比"],
  ])("under %s: %s counts, %s does not", (header, own, before) => {
    const air = read(two(header, own, before));
    expect([pm25(air), said(air)]).toEqual([right, []]);
  });

  it("dates without a year are of the year beside them", () => {
    const air = read(two("年份", "2024年", "2023年", (date) => date.slice(5)));
    expect(pm25(air).filter((_, at) => air.days[at]?.day !== undefined).length).toBe(2 * days.length);
  });

  it("a year of a plan that differs from all dates says nothing", () => {
    const rows = days.map((date, day): Row => [date, "2025年", ...valuesOf(5, day)]);
    expect(pm25(read([["日期", "年度", ...items], ...rows]))).toEqual(right);
  });
});

it.each([
  ["数据来源", "实时上报", "审核后"],
  ["来源", "自动站实时", "市站审核"],
  ["数据来源", "平台推送", "终审"],
  ["数据类别", "实时", "月度审核"],
])("%s: rows of %s give way to those of %s", (header, live, audited) => {
  const rows = days.flatMap((date, day): Row[] => [
    [date, live, ...valuesOf(9, day)],
    [date, audited, ...valuesOf(5, day)],
  ]);
  const air = read([["日期", header, ...items], ...rows]);
  expect([pm25(air), said(air)]).toEqual([right, []]);
});

describe("a note of sand that names no year", () => {
  const year = (of: number): Row[] =>
    days.map((date, day): Row => [date.replace("2024", String(of)), ...valuesOf(5, day)]);
  const sheet = (years: readonly number[], note: string): Row[] => [["日期", ...items], ...years.flatMap(year), [note]];
  const codes = (rows: readonly Row[]): string[] => read(rows).findings.map(({ code }) => code);

  it("is told where the sheet has its day in several years", () => {
    expect(codes(sheet([2023, 2024], "注：11月3日受沙尘影响"))).toContain("sandNoteWithoutYear");
    expect(codes(sheet([2023, 2024], "注：2024年11月3日受沙尘影响"))).not.toContain("sandNoteWithoutYear");
    expect(codes(sheet([2024], "注：11月3日受沙尘影响"))).not.toContain("sandNoteWithoutYear");
  });
});
