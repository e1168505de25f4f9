/** 国控 beside 省控: by whose stations the place is judged is asked once; what was answered holds. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { answersKept, withAnswers, withoutAnswers } from "../../../src/settings-answers";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meanRow, meansOf, pm25, said, valuesOf, type Row, type Station } from "./drawn-places";

const STATIONS: readonly Station[] = [
  { name: "党校", seed: 7 },
  { name: "公园", seed: 17 },
  { name: "中学", seed: 27 },
];
const [first, second, third] = STATIONS as [Station, Station, Station];

type Sheets = Readonly<Record<string, readonly Row[]>>;

const daily = (station: Station): Row[] => [
  ["日期", ...items],
  ...days.map((date, day): Row => [date, ...valuesOf(station.seed, day)]),
];
const long = (kinds: readonly string[], names = STATIONS.map(({ name }) => name)): Row[] => [
  ["日期", "点位", "级别", ...items],
  ...days.flatMap((date, day) =>
    STATIONS.map(({ seed }, at): Row => [date, names[at] ?? "", kinds[at] ?? "", ...valuesOf(seed, day)]),
  ),
];

const read = (sheets: Sheets, settings: Settings = defaultSettings) =>
  readAirData(book(...Object.entries(sheets).map(([name, rows]): SheetSnapshot => snapshot(rows, { name }))), settings);
const answered = (value: string): Settings =>
  withAnswers(defaultSettings, [{ settings: { stationLevel: value } }], () => undefined);

const layouts: Readonly<Record<string, Sheets>> = {
  "by a column": { 日报: long(["国控", "国控", "省控"]) },
  "by a sheet of the stations": {
    日报: long(["", "", ""]).map((row): Row => [row[0] ?? "", row[1] ?? "", ...row.slice(3)]),
    点位: [
      ["点位", "级别"],
      ["党校", "国控"],
      ["公园", "国控站"],
      ["中学", "省控点"],
    ],
  },
  "by their names": { 日报: long(["", "", ""], ["国控-党校", "国控-公园", "省控-中学"]) },
  "in brackets of the tabs": { "党校(国控)": daily(first), "公园(国控)": daily(second), "中学(省控)": daily(third) },
};

describe.each(Object.entries(layouts))("stations of two authorities, told %s", (_, sheets) => {
  it("are averaged for now, marked and asked about", () => {
    const air = read(sheets);
    expect([pm25(air), said(air)]).toEqual([meansOf(STATIONS), ["stationLevelsMixed", "stationLevel"]]);
    expect(air.days.every(({ doubtful }) => doubtful)).toBe(true);
    const [question] = air.questions ?? [];
    expect(question?.answers).toEqual(["国控", "省控", "all"].map((level) => ({ settings: { stationLevel: level } })));
  });

  it.each<[string, readonly Station[]]>([
    ["国控", [first, second]],
    ["省控", [third]],
    ["all", STATIONS],
  ])("the answer %s holds, and nothing is marked", (level, stations) => {
    const air = read(sheets, answered(level));
    expect([pm25(air), said(air)]).toEqual([meansOf(stations), []]);
    expect(air.days.some(({ doubtful }) => doubtful)).toBe(false);
  });
});

describe("nothing is asked", () => {
  it.each([
    [["国控", "国控", "国控"], 3],
    [["国控", "国控", "乡镇"], 2],
    [["省控", "省控", ""], 3],
    [["评价点", "评价点", "对照点"], 2],
  ])("of stations that are %s", (kinds, count) => {
    const air = read({ 日报: long(kinds as string[]) });
    expect([pm25(air), said(air)]).toEqual([meansOf(STATIONS.slice(0, count as number)), []]);
  });

  it("where a row of the whole says which of them it is made of", () => {
    for (const of of [STATIONS, [first, second]]) {
      const rows = days.flatMap((date, day): Row[] => [
        ...STATIONS.map(({ name, seed }, at): Row => [date, name, at === 2 ? "省控" : "国控", ...valuesOf(seed, day)]),
        [date, "全县均值", "", ...meanRow(of, day)],
      ]);
      const air = read({ 日报: [["日期", "点位", "级别", ...items], ...rows] });
      expect([pm25(air), said(air)]).toEqual([meansOf(of), []]);
    }
  });

  it("where a sheet of their mean says so", () => {
    const sheets = {
      国控点: daily(first),
      省控点: daily(second),
      县均值: [["日期", ...items], ...days.map((date, day): Row => [date, ...meanRow([first, second], day)])],
    };
    const air = read(sheets);
    expect([pm25(air), said(air), air.series?.[0]?.stations.length]).toEqual([meansOf([first, second]), [], 2]);
  });

  it("of a station that is not judged beside kinds that nobody knows", () => {
    const [head = [], ...rows] = long(["县城站", "县城站", "不考核"]);
    const air = read({ 日报: [head.map((text) => (text === "级别" ? "点位类型" : text)), ...rows] });
    expect([pm25(air), said(air)]).toEqual([meansOf([first, second]), []]);
  });

  it("where the place has rows of its own", () => {
    const own = days.map((date, day): Row => [date, "", "", ...valuesOf(5, day)]);
    const air = read({ 点位: long(["国控", "国控", "省控"]), 全县: [["日期", "", "", ...items], ...own] });
    expect(said(air).filter((code) => code.startsWith("stationLevel"))).toEqual([]);
  });
});

it("an answer is counted, and can be taken back", () => {
  const settings = answered("国控");
  expect([answersKept(settings), withoutAnswers(settings).air.stationLevel]).toEqual([1, null]);
  expect(withAnswers(settings, [{ settings: { stationLevel: "open" } }], () => undefined).air.stationLevel).toBeNull();
});
