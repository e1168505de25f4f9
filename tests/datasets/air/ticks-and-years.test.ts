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
