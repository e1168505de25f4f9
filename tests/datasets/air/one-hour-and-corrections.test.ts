/** Sheets whose rows are not the days that they seem: one hour a day, a day corrected below, means above the days. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

type Rows = readonly (readonly RawValue[])[];
const sheet = (name: string, rows: Rows): SheetSnapshot => snapshot(rows, { name });
const read = (name: string, rows: Rows) => readAirData(book(sheet(name, rows)), defaultSettings);
const expected = days.map((_, at) => valuesOf(3, at)[5]);
const rowsOf = (seed: number): RawValue[][] => days.map((day, at) => [day, ...valuesOf(seed, at)]);
const whyLeft = (air: ReturnType<typeof read>): string[] =>
  air.findings.flatMap(({ code, facts }) =>
    code === "airSheetLeft" ? [(facts as { readonly reason: string }).reason] : [],
  );

describe("values of one hour in each day", () => {
  const clocked: RawValue[][] = days.map((day, at) => [day, "9:00", ...valuesOf(3, at)]);
  it.each(["每日9时空气质量实时快报", "甲山县空气质量小时浓度", "每天8:00空气质量情况", "空气质量实时数据"])(
    "are no daily means: %s",
    (title) => {
      const air = read("早报", [[title], ["日期", "时间", ...items], ...clocked]);
      expect(air.days).toEqual([]);
      expect(whyLeft(air)).toEqual(["oneHour"]);
    },
  );

  it.each(["空气质量日报（每日9时发布）", "环境空气质量日均值", "空气质量情况（9时更新）"])(
    "are not what a clock of publication says: %s",
    (title) => {
      expect(pm25(read("日报", [[title], ["日期", "时间", ...items], ...clocked]))).toEqual(expected);
    },
  );

  it("are told by a title alone", () => {
    const air = read("小时值", [["甲山县小时浓度"], ["日期", ...items], ...rowsOf(3)]);
    expect(whyLeft(air)).toEqual(["oneHour"]);
  });
});

describe("a day that stands twice", () => {
  const twice = (first: string, second: string): Rows => [
    ["日期", ...items, "备注"],
    ...days.map((day, at): RawValue[] => [day, ...valuesOf(at < 2 ? 8 : 3, at), at < 2 ? first : ""]),
    ...days.slice(0, 2).map((day, at): RawValue[] => [day, ...valuesOf(3, at), second]),
  ];

  it.each([
    ["", "更正数据，以此为准"],
    ["", "复核后"],
    ["初报", ""],
    ["数据有误，见下更正", ""],
    ["初报数据", "订正"],
  ])("counts by its remark: %s, then %s", (first, second) => {
    const air = read("日报", twice(first, second));
    expect(pm25(air)).toEqual(expected);
    expect(air.days.some(({ doubtful }) => doubtful)).toBe(false);
    expect(said(air)).toEqual([]);
  });

  it("is open where no remark decides", () => {
    const air = read("日报", twice("", "阴"));
    expect(air.days.filter(({ doubtful }) => doubtful)).toHaveLength(2);
  });
});

describe("a block of means above the days", () => {
  const means: Rows = [
    ["项目", ...items],
    ["本月均值", 11, 30, 1, 88, 70, 35],
    ["上月均值", 9, 25, 0.8, 120, 60, 28],
    ["同比（%）", -5.1, 3.2, 0, 4.4, -8, -2.3],
  ];
  it.each([[[]], [["2024年11月逐日数据"]]])("leaves the days as they are", (between) => {
    const air = read("11月", [["2024年11月"], ...means, between, ["日期", ...items], ...rowsOf(3)]);
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual([]);
  });
});

it("a day on a line of its own over the rows of its stations", () => {
  const stations = ["气象站", "实验小学"];
  const rows = days.flatMap((day, at): RawValue[][] => [
    [day],
    ...stations.map((name): RawValue[] => [name, ...valuesOf(3, at)]),
  ]);
  const air = read("点位", [["各点位日均浓度"], ["点位", ...items], ...rows]);
  expect(pm25(air)).toEqual(expected);
});

it("classes in words alone are told as air data that lack the rest", () => {
  const air = read("日历", [
    ["日期", "空气质量状况"],
    ...days.map((day, at): RawValue[] => [day, at % 2 ? "优" : "良"]),
  ]);
  expect(whyLeft(air)).toEqual(["onlyClasses"]);
});
