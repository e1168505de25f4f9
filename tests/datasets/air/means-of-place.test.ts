/** Several means of one place side by side, and names of which nothing says what they are, in every layout. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { answersKept, withAnswers, withoutAnswers } from "../../../src/settings-answers";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meanRow, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

const SEEDS = [5, 14, 23];
type Layout = (names: readonly string[], title?: string) => readonly SheetSnapshot[];
const rowOf = (at: number, day: number): number[] => valuesOf(SEEDS[at] ?? 0, day);
const titled = (title: string | undefined, rows: readonly Row[]): readonly Row[] =>
  title === undefined ? rows : [[title], ...rows];

const layouts: Readonly<Record<string, Layout>> = {
  "groups of columns": (names, title) => [
    snapshot(
      titled(title, [
        ["日期", ...names.flatMap((name) => [name, "", "", "", "", ""])],
        ["", ...names.flatMap(() => items)],
        ...days.map((date, day): Row => [date, ...names.flatMap((_, at) => rowOf(at, day))]),
      ]),
    ),
  ],
  "one sheet an item": (names, title) =>
    items.map((item, column) =>
      snapshot(
        titled(title, [
          ["日期", ...names],
          ...days.map((date, day): Row => [date, ...names.map((_, at) => rowOf(at, day)[column] ?? "")]),
        ]),
        { name: item.replace("O3-8h", "O3日最大8小时") },
      ),
    ),
  "rows of points": (names, title) => [
    snapshot(
      titled(title, [
        ["日期", "点位", ...items],
        ...days.flatMap((date, day) => names.map((name, at): Row => [date, name, ...rowOf(at, day)])),
      ]),
    ),
  ],
  tabs: (names, title) =>
    names.map((name, at) =>
      snapshot(titled(title, [["日期", ...items], ...days.map((date, day): Row => [date, ...rowOf(at, day)])]), {
        name,
      }),
    ),
};
const read = (sheets: readonly SheetSnapshot[], settings: Settings = defaultSettings) =>
  readAirData(book(...sheets), settings);
const only = (at: number): number[] => meansOf([{ name: "", seed: SEEDS[at] ?? 0 }]);

describe.each(Object.entries(layouts))("means of one place as %s", (_, layout) => {
  it.each<[readonly string[], number]>([
    [["国控站均值", "全县（含乡镇站）均值"], 0],
    [["全县均值（含乡镇）", "国控均值"], 1],
    [["含乡镇站均值", "城区六站均值"], 1],
    [["乡镇站", "国控站"], 1],
    [["甲镇", "乙镇", "全县"], 2],
    [["河口乡", "全县平均", "红旗街道"], 1],
  ])("%j: the one that a place is judged by counts, and nothing is asked", (names, at) => {
    const air = read(layout(names));
    expect([pm25(air), said(air)]).toEqual([only(at), []]);
    expect(air.days.some(({ doubtful }) => doubtful)).toBe(false);
  });

  it.each([
    ["城区", "全县"],
    ["城区均值", "全域均值"],
    ["全县", "建成区"],
    ["国控点平均", "省控点平均"],
  ])("%s beside %s is asked; the answer holds, and can be taken back", (...names) => {
    const air = read(layout(names));
    expect(said(air)).toEqual(["meansOfPlaceOpen", "whichMean"]);
    expect([air.days.every(({ doubtful }) => doubtful), air.questions?.[0]?.answers.length]).toEqual([true, 2]);
    for (const answer of air.questions?.[0]?.answers ?? []) {
      const settings = withAnswers(defaultSettings, [answer], () => undefined);
      const answered = read(layout(names), settings);
      const at = names.findIndex((name) => name.startsWith(settings.air.meanOf ?? "?"));
      expect([pm25(answered), said(answered)]).toEqual([only(at), []]);
      expect([answersKept(settings), withoutAnswers(settings).air.meanOf]).toEqual([1, null]);
    }
  });

  it("names of stations beside their mean are stations", () => {
    const air = read(layout(["城南", "党校", "水厂"]));
    expect([pm25(air), said(air)]).toEqual([meansOf(SEEDS.map((seed) => ({ name: "", seed }))), []]);
  });
});

describe("names of which nothing says what they are", () => {
  const names = ["城关", "安源", "凌源"];
  const all = meansOf(SEEDS.map((seed) => ({ name: "", seed })));

  it.each(["groups of columns", "one sheet an item"])("are asked about as %s", (key) => {
    const sheets = layouts[key]?.(names) ?? [];
    const air = read(sheets);
    expect(said(air)).toEqual(["sheetsAreOpen", "sheetsAre"]);
    expect(air.days.every(({ doubtful }) => doubtful)).toBe(true);
    const as = (sheetsAre: "places" | "stations") =>
      read(sheets, { ...defaultSettings, air: { ...defaultSettings.air, sheetsAre } });
    expect([as("places").places, pm25(as("places")), said(as("places"))]).toEqual([names, only(0), []]);
    expect([as("stations").places, pm25(as("stations")), said(as("stations"))]).toEqual([[], all, []]);
  });

  it("are the stations of the county that the title names", () => {
    const air = read(layouts["groups of columns"]?.(names, "甲山县2024年11月空气质量日报") ?? []);
    expect([air.place, pm25(air), said(air)]).toEqual(["甲山县", all, []]);
  });
});

it("a whole that is the mean of its townships is no other figure", () => {
  const stations = SEEDS.slice(0, 2).map((seed) => ({ name: "", seed }));
  const rows = days.flatMap((date, day): Row[] => [
    [date, "甲镇", ...rowOf(0, day)],
    [date, "乙镇", ...rowOf(1, day)],
    [date, "全县", ...meanRow(stations, day)],
  ]);
  const air = read([snapshot([["日期", "点位", ...items], ...rows])]);
  expect([pm25(air), said(air)]).toEqual([meansOf(stations), []]);
});
