import { describe, expect, it } from "vitest";
import { checkAirData } from "../../src/checks/check-air-data";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { findingMessages } from "../../src/i18n/findings";
import type { FindingCode, FindingFacts } from "../../src/findings/finding";
import { defaultSettings } from "../../src/settings";
import { isoDate, dayOf, addDays } from "../../src/calendar/day";
import { book, snapshot } from "../datasets/sheet-snapshot";

const head = ["日期", "PM2.5(μg/m³)", "PM10(μg/m³)", "SO2", "NO2", "CO(mg/m³)", "O3-8h", "AQI", "级别"];
const usual = (index: number): RawValue[] => [
  isoDate(addDays(dayOf(2021, 3, 1), index)),
  30 + (index % 7),
  60 + (index % 11),
  6 + (index % 3),
  24 + (index % 5),
  0.8,
  80 + (index % 9),
  "",
  "",
];

/** Findings of a quiet month in which some rows are as given. */
function check(changes: Readonly<Record<number, readonly RawValue[] | null>>, days = 31) {
  const rows = Array.from({ length: days }, (_, index) => (index in changes ? changes[index] : usual(index))).filter(
    (row): row is RawValue[] => Array.isArray(row),
  );
  return checkAirData(readAirData(book(snapshot([head, ...rows])), defaultSettings));
}

const row = (index: number, change: Readonly<Record<number, RawValue>>): RawValue[] =>
  usual(index).map((value, column) => change[column] ?? value);

describe("plausibility", () => {
  it("finds nothing in a quiet month", () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Readonly<Record<number, readonly RawValue[] | null>>, FindingCode[]]>([
    ["PM2.5 above PM10", { 4: row(4, { 1: 90, 2: 60 }) }, ["particulateOrder"]],
    ["an AQI that no pollutant explains", { 4: row(4, { 7: 180 }) }, ["aqiUnexplained"]],
    ["a class that is not the AQI's", { 4: row(4, { 7: 55, 8: "优" }) }, ["classMismatch"]],
    ["days that are missing", { 9: null, 10: null }, ["missingDays"]],
    ["a year that is a slip", { 9: row(9, { 0: "2042-03-10" }) }, ["strayDate", "missingDays"]],
    ["a month that is one, in the last row", { 30: row(30, { 0: "2021-08-31" }) }, ["strayDate"]],
    ["a particulate of zero", { 4: row(4, { 1: 0 }) }, ["zeroConcentration"]],
    [
      "three days copied",
      {
        4: [...usual(3).slice(0, 0), isoDate(dayOf(2021, 3, 5)), ...usual(3).slice(1)],
        5: [isoDate(dayOf(2021, 3, 6)), ...usual(3).slice(1)],
      },
      ["frozenValues"],
    ],
  ])("finds %s", (_, changes, codes) => {
    expect(check(changes).map(({ code }) => code)).toEqual(codes);
  });

  /** What is told of units where every day's value of one pollutant is another, whatever the reading made of it. */
  const unitsTold = (pollutant: "CO" | "SO2", of: (index: number) => number): unknown[] => {
    const rows = Array.from({ length: 31 }, (_, index) => usual(index));
    const air = readAirData(book(snapshot([head, ...rows])), defaultSettings);
    const days = air.days.map((day, index) => ({
      ...day,
      concentrations: { ...day.concentrations, [pollutant]: of(index) },
    }));
    return checkAirData({ ...air, days }).flatMap(({ code, facts }) => (code === "unitSlip" ? [facts] : []));
  };

  it("finds a column in another unit than it says, and names the likely one", () => {
    expect(unitsTold("CO", (index) => 800 + index)).toEqual([
      { field: "CO", value: 815, declared: "mg/m³", likely: "μg/m³" },
    ]);
    expect(unitsTold("SO2", (index) => (6 + (index % 3)) / 1000)).toMatchObject([{ field: "SO2", likely: "mg/m³" }]);
    expect(unitsTold("CO", () => 50)).toEqual([]);
    expect(unitsTold("SO2", () => 0.5)).toEqual([]);
  });

  it("says where PM2.5 lies above PM10, and by how much", () => {
    expect(check({ 4: row(4, { 1: 90, 2: 60 }) })).toMatchObject([{ at: { row: 5 }, facts: { pm25: 90, pm10: 60 } }]);
  });

  it.each<[string, number, number, number | null, boolean]>([
    ["eight days", 20, 8, null, true],
    ["seven days", 20, 7, null, false],
    ["a small number, which repeats by chance", 19, 8, null, false],
    ["a day between them that is missing", 20, 9, 4, false],
  ])("one pollutant that stands still: %s", (_, value, days, missing, isTold) => {
    const still = Array.from({ length: days }, (__, index): [number, RawValue[] | null] => [
      10 + index,
      index === missing ? null : row(10 + index, { 4: value }),
    ]);
    const frozen = check(Object.fromEntries(still)).filter(({ code }) => code === "frozenValues");
    expect(frozen.length > 0).toBe(isTold);
  });

  it("one item alone that repeats for three days is no copy of all", () => {
    const air = readAirData(
      book(
        snapshot([
          ["日期", "PM2.5"],
          ...[12, 12, 12, 14, 11].map((value, at) => [isoDate(dayOf(2021, 3, 1 + at)), value]),
        ]),
      ),
      defaultSettings,
    );
    expect(checkAirData(air).filter(({ code }) => code === "frozenValues")).toEqual([]);
  });

  it("tells of months without any day together, and only notes what lies between the same months of two years", () => {
    const gone = (from: number, to: number) =>
      Object.fromEntries(Array.from({ length: to - from }, (_, index) => [from + index, null]));
    const told = (changes: Readonly<Record<number, readonly RawValue[] | null>>, days: number) =>
      check(changes, days).flatMap(({ code, severity, facts }) =>
        code === "missingDays" ? [{ severity, facts }] : [],
      );
    expect(told(gone(31, 92), 123)).toEqual([
      { severity: "warning", facts: { month: "2021年4月至2021年5月", count: 61, days: "" } },
    ]);
    expect(told(gone(31, 365), 396)).toEqual([
      { severity: "note", facts: { month: "2021年4月至2022年2月", count: 334, days: "" } },
    ]);
    expect(told(gone(25, 61), 92)).toEqual([
      { severity: "warning", facts: { month: "2021年3月", count: 6, days: "26、27、28、29、30、31" } },
      { severity: "warning", facts: { month: "2021年4月", count: 30, days: "" } },
    ]);
  });

  it("tells what concerns many days once", () => {
    const changes = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [index, row(index, { 7: 180 })]));
    expect(check(changes)).toMatchObject([{ code: "aqiDiffersThroughout", facts: { count: 15, days: 15 } }]);
  });

  it("says each finding in a sentence with the next step, in both languages", () => {
    const [found] = check({ 4: row(4, { 7: 180 }) });
    if (found?.code !== "aqiUnexplained") throw new Error("not found");
    const facts: FindingFacts["aqiUnexplained"] = found.facts;
    expect(findingMessages.aqiUnexplained["zh-CN"](facts)).toMatchInlineSnapshot(
      `"2021-03-05 表中 AQI 为 180，按六项浓度应为 57。报告采用计算值，请核对该行。"`,
    );
    expect(findingMessages.aqiUnexplained.en(facts)).toMatchInlineSnapshot(
      `"On 2021-03-05 the sheet has an AQI of 180; its concentrations give 57, which the report uses. Check the row."`,
    );
  });
});
