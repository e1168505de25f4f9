/** Sheets of stations that judge no place: told in the account beside others, asked about where they are alone. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { noAirChoices, defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

const sheet = (name: string, rows: readonly (readonly RawValue[])[]): SheetSnapshot => snapshot(rows, { name });
const own = sheet("县城国控站", [["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(3, at)])]);
const others = (name: string, header: string, names: readonly string[]): SheetSnapshot =>
  sheet(name, [
    ["日期", header, "PM10", "PM2.5"],
    ...days.flatMap((day, at) => names.map((one, more) => [day, one, ...valuesOf(20 + more, at).slice(4)])),
  ]);
const expected = days.map((_, at) => valuesOf(3, at)[5]);
const kinds = ({ unused = [] }: AirData): unknown[] => unused.map(({ sheet: name, facts }) => [name, facts]);

describe("beside the place's own sheet", () => {
  it.each([
    ["乡镇微站", "乡镇", ["桥头镇", "河湾镇"]],
    ["乡镇微站", "乡镇", ["桥头镇"]],
    ["小微站（社区）", "社区", ["桥头社区", "河湾社区"]],
    ["网格化监测", "点位", ["桥头村", "河湾村"]],
    ["非国控站", "站点", ["桥头", "河湾"]],
    ["对照点", "站点", ["青岩水库", "云台"]],
  ])("%s (%s) does not count, is told once and asked nothing", (name, header, names) => {
    const air = readAirData(book(own, others(name, header, names)), defaultSettings);
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual([]);
    expect(kinds(air)).toMatchObject([[name, { reason: "otherStations" }]]);
    expect(air.findings.filter(({ code }) => code === "sheetOfOtherStations")).toMatchObject([
      { severity: "note", facts: { sheets: name } },
    ]);
    expect(air.guesses.find(({ sheet: of }) => of === name)?.dataset).toBeNull();
  });

  it("several of them are told in one note", () => {
    const air = readAirData(
      book(own, others("乡镇站", "乡镇", ["桥头镇", "河湾镇"]), others("微站", "站点", ["东桥", "西桥"])),
      defaultSettings,
    );
    const told = air.findings.filter(({ code }) => code === "sheetOfOtherStations");
    expect(told).toMatchObject([{ facts: { sheets: "乡镇站、微站" } }]);
  });
});

describe("where there is nothing else", () => {
  const alone = others("网格化微型站", "乡镇", ["桥头镇", "河湾镇"]);

  it("is asked, and the figures wait", () => {
    const air = readAirData(book(alone), defaultSettings);
    expect(said(air)).toEqual(["onlyOtherStations", "onlyOtherStations"]);
    expect(air.days.every(({ doubtful }) => doubtful === true)).toBe(true);
    expect(kinds(air)).toEqual([]);
  });

  it.each([
    ["all stations were chosen", { air: { ...noAirChoices, stationLevel: "all" } }],
    ["a town of them is asked for", { place: "河湾镇" }],
    ["the sheet was named as air data", { corrections: { "{网格化微型站}": { dataset: "airDaily" } } }],
  ] as const)("is not asked where %s", (_, settings) => {
    const air = readAirData(book(alone), { ...defaultSettings, ...settings });
    expect(said(air)).toEqual([]);
    expect(air.days.some(({ doubtful }) => doubtful === true)).toBe(false);
  });
});

it("of rows under 国控点位 and under 乡镇站点 the second take no part", () => {
  const rows = (name: string, seed: number): RawValue[][] => days.map((day, at) => [name, day, ...valuesOf(seed, at)]);
  const air = readAirData(
    book(
      sheet("11月", [
        ["点位", "日期", ...items],
        ["国控点位"],
        ...rows("一水厂", 3),
        ["乡镇站点"],
        ...rows("李桥镇", 9),
        ...rows("马场乡", 12),
      ]),
    ),
    defaultSettings,
  );
  expect(pm25(air)).toEqual(expected);
  expect(said(air)).toEqual([]);
});
