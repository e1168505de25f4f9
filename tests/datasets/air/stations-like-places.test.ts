/** Names that end like districts: what they are is told by the column, the tab and the values, not by the ending. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meanRow, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

type Sheets = Readonly<Record<string, readonly Row[]>>;
const read = (sheets: Sheets): AirData =>
  readAirData(
    book(...Object.entries(sheets).map(([name, rows]): SheetSnapshot => snapshot(rows, { name }))),
    defaultSettings,
  );
const SEEDS = [7, 17, 27];
const stations = (count: number): { name: string; seed: number }[] =>
  SEEDS.slice(0, count).map((seed) => ({ name: "", seed }));
const outcome = (air: AirData): unknown => [air.place, pm25(air), said(air)];
const right = (count: number, place: string | null = null): unknown => [place, meansOf(stations(count)), []];

const straight = (seed: number, title: string | null): Row[] => [
  ...(title === null ? [] : [[title]]),
  ["日期", ...items],
  ...days.map((date, day): Row => [date, ...valuesOf(seed, day)]),
];
const turned = (seed: number, title: string | null): Row[] => [
  ...(title === null ? [] : [[title]]),
  ["项目", "单位", ...days],
  ...items.map((item, at): Row => [
    item,
    item === "CO" ? "mg/m³" : "μg/m³",
    ...days.map((_, day) => valuesOf(seed, day)[at] ?? ""),
  ]),
];

describe.each(Object.entries({ straight, turned }))("tabs that hold a %s table of a station each", (_, table) => {
  const names = [
    ["老城区站", "经开区站"],
    ["东城区空气站", "工业区空气站"],
    ["产业园区点位", "新城区点位"],
    ["高新区子站", "县政府子站"],
  ];

  it.each(names)("%s and %s are stations, with or without a title", (one, other) => {
    for (const titled of [true, false]) {
      const title = (name: string): string | null => (titled ? `${name}2024年11月日均值` : null);
      const air = read({ [one ?? ""]: table(7, title(one ?? "")), [other ?? ""]: table(17, title(other ?? "")) });
      expect(outcome(air)).toEqual(right(2));
    }
  });

  it.each(["非评价点", "不参与评价", "非考核点位", "非国控", "未纳入考核", "路边站"])(
    "one of them said to be %s takes no part",
    (kind) => {
      for (const name of ["服务区", "机关"])
        expect(
          outcome(read({ 公园: table(7, null), 中学: table(17, null), [`${name}(${kind})`]: table(27, null) })),
        ).toEqual(right(2));
    },
  );
});

describe("a column of points", () => {
  const NAMES = ["气象局", "电业局", "集聚区"];
  const rows = (header: string, last: string, whole: RawValue[] | null): Row[] => [
    ["时间", header, ...items],
    ...days.flatMap((date, day): Row[] => [
      ...[...NAMES.slice(0, 2), last].map((name, at): Row => [date, name, ...valuesOf(SEEDS[at] ?? 0, day)]),
      ...(whole === null ? [] : [[date, whole[0] ?? "", ...meanRow(stations(3), day)]]),
    ]),
  ];

  it.each(["集聚区", "开发区", "老城区", "城郊区", "鼓楼区", "示范区"])("holds %s as one of them", (name) => {
    for (const header of ["站点", "点位名称", "监测点位"])
      expect(outcome(read({ 数据: rows(header, name, null) }))).toEqual(right(3));
  });

  it.each(["鼓楼区", "甲山县", "全县", "县均值（全部点位）"])(
    "holds %s as the whole where it is their mean",
    (name) => {
      expect(pm25(read({ 数据: rows("点位", "集聚区", [name]) }))).toEqual(meansOf(stations(3)));
      expect(said(read({ 数据: rows("点位", "集聚区", [name]) }))).toEqual([]);
    },
  );

  it("takes the mean of those that are judged where two are written", () => {
    const all = ["公园", "中学", "服务区"];
    const table: Row[] = [
      ["日期", "点位", ...items],
      ...days.flatMap((date, day): Row[] => [
        ...all.map((name, at): Row => [date, name, ...valuesOf(SEEDS[at] ?? 0, day)]),
        [date, "县均值（含路边站）", ...meanRow(stations(3), day)],
        [date, "县均值（评价点）", ...meanRow(stations(2), day)],
      ]),
    ];
    expect(outcome(read({ 数据: table }))).toEqual(right(2));
  });
});

describe("a county in the title over a column of its city", () => {
  const table = (title: string, header: string, city: string): Row[] => [
    [title],
    [header, "日期", ...items],
    ...days.map((date, day): Row => [city, date, ...valuesOf(7, day)]),
  ];

  it.each([
    ["甲山县2024年11月空气质量日报", "地市", "乙州市", "甲山县"],
    ["乙州市甲山县2024年11月日报", "城市", "乙州市", "甲山县"],
    ["丙水市2024年11月日报", "设区市", "乙州市", "丙水市"],
    ["丙水市2024年11月日报", "州市", "丁州", "丙水市"],
    // The finer of the two is the column's.
    ["乙州市2024年11月日报", "县区", "甲山县", "甲山县"],
    ["乙州市2024年11月日报", "城市", "乙州市", "乙州市"],
    ["丙水市2024年11月日报", "城市", "乙州市", "乙州市"],
  ])("%s, %s %s: %s", (title, header, city, place) => {
    expect(outcome(read({ 数据: table(title, header, city) }))).toEqual(right(1, place));
  });
});

it("a list that calls a station 省控 and of the background leaves it out", () => {
  const rows: Row[] = [
    ["日期", "点位", ...items],
    ...days.flatMap((date, day) =>
      ["公园", "中学", "水库"].map((name, at): Row => [date, name, ...valuesOf(SEEDS[at] ?? 0, day)]),
    ),
  ];
  const list: Row[] = [
    ["点位", "级别", "备注"],
    ["公园", "国控", ""],
    ["中学", "国控", ""],
    ["水库", "省控", "背景点，不参与评价"],
  ];
  expect(outcome(read({ 数据: rows, 一览: list }))).toEqual(right(2));
});

it("weeks under letters are no days that were misread", () => {
  const rows = days.flatMap((date, day): Row[] => [
    [date, ...valuesOf(7, day)],
    ...(day % 4 === 3 ? [[`W${45 + day}`, ...valuesOf(9, day)]] : []),
  ]);
  expect(outcome(read({ 数据: [["日期", ...items], ...rows] }))).toEqual(right(1));
});

describe("a station that is called after where it stands", () => {
  const day = (seed: number, at: number): number[] => valuesOf(seed, at);
  const forms: Readonly<Record<string, (names: readonly string[]) => Sheets>> = {
    "on a sheet of its own": (names) =>
      Object.fromEntries(names.map((name, at) => [name, straight(SEEDS[at] ?? 0, null)])),
    "in a column": (names) => ({
      日报: [
        ["日期", "点位名称", ...items],
        ...days.flatMap((date, at) => names.map((name, own): Row => [date, name, ...day(SEEDS[own] ?? 0, at)])),
      ],
    }),
    "over its rows": (names) => ({
      日报: [
        ["日期", ...items],
        ...names.flatMap((name, own): Row[] => [
          [name],
          ...days.map((date, at): Row => [date, ...day(SEEDS[own] ?? 0, at)]),
        ]),
      ],
    }),
    "over its columns": (names) => ({
      日报: [
        ["", ...names.flatMap((name) => [name, ...items.slice(1).map(() => "")])],
        ["日期", ...names.flatMap(() => items)],
        ...days.map((date, at): Row => [date, ...names.flatMap((_, own) => day(SEEDS[own] ?? 0, at))]),
      ],
    }),
  };

  it.each(["园区站", "路边站", "交通站", "企业站", "社区站", "工业园区"])("%s counts, wherever its name is", (name) => {
    for (const [where, sheets] of Object.entries(forms))
      expect([where, outcome(read(sheets(["三中站", "党校站", name])))]).toEqual([where, right(3)]);
  });

  it.each(["微站", "乡镇站", "对照点", "非考核点"])("%s is a kind, and takes no part", (name) => {
    for (const [where, sheets] of Object.entries(forms))
      expect([where, pm25(read(sheets(["三中站", "党校站", name])))]).toEqual([where, meansOf(stations(2))]);
  });
});
