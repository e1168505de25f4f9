/** The same days in every layout that bureaus, stations and platforms keep: the reader must find the same values. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type SheetCorrection } from "../../../src/settings";
import type { Concentrations, Pollutant } from "../../../src/standards/pollutant";
import { book, snapshot } from "../sheet-snapshot";

const items: readonly Pollutant[] = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"];
const heads = ["SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"];

interface Line {
  readonly day: Day;
  readonly values: Concentrations;
}

const FIRST = dayOf(2021, 12, 1);
const lines = (seeds: readonly number[]): Line[] =>
  seeds.map((seed, index) => ({
    day: (FIRST + index) as Day,
    values: Object.fromEntries(
      items.map((item, at) => [item, item === "CO" ? ((seed % 17) + 3) / 10 : 5 + ((seed * (at + 3)) % 180)]),
    ),
  }));
const of = ({ values }: Line): RawValue[] => items.map((item) => values[item] ?? "");
const dayNumber = ({ day }: Line): number => day - FIRST + 1;
const double = (line: Line): RawValue[] => of(line).map((value) => Number(value) * 2);

const dayIn = ({ day }: Line): string => isoDate(day);

type Layout = (all: readonly Line[]) => SheetSnapshot[];
const one =
  (rows: (all: readonly Line[]) => readonly (readonly RawValue[])[], name = "日报"): Layout =>
  (all) => [snapshot(rows(all), { name })];
const daily = (all: readonly Line[]): RawValue[][] => [
  ["日期", ...heads],
  ...all.map((line) => [dayIn(line), ...of(line)]),
];

const layouts: Readonly<Record<string, Layout>> = {
  "days down": one(daily),
  "days across": one((all) => [
    ["甲县2021年12月空气质量逐日浓度"],
    ["项目", ...all.map((line) => `${dayNumber(line)}日`)],
    ...items.map((item, at) => [heads[at] ?? "", ...all.map(({ values }) => values[item] ?? "")]),
  ]),
  "days across as bare numbers": one(
    (all) => [
      ["污染物", ...all.map(dayNumber)],
      ...items.map((item, at) => [heads[at] ?? "", ...all.map(({ values }) => values[item] ?? "")]),
    ],
    "2021年12月",
  ),
  "an item a row": one((all) => [
    ["日期", "监测项目", "日均值"],
    ...all.flatMap((line) => items.map((item, at) => [dayIn(line), heads[at] ?? "", line.values[item] ?? ""])),
  ]),
  "an item a sheet": (all) =>
    items.map((item, at) =>
      snapshot([["日期", "甲县"], ...all.map((line) => [dayIn(line), line.values[item] ?? ""])], {
        name: heads[at] ?? "",
      }),
    ),
  "day numbers, the month in the sheet's name": one(
    (all) => [["日", ...heads], ...all.map((line) => [dayNumber(line), ...of(line)])],
    "2021.12",
  ),
  "merged months": one(
    (all) => [
      ["月", "日", ...heads],
      ...all.map((line, index) => [index === 0 ? 12 : "", dayNumber(line), ...of(line)]),
    ],
    "2021年",
  ),
  "years under each other": one((all) => [
    ["日期", ...heads],
    ["2020年"],
    ...all.map((line) => [`12月${dayNumber(line)}日`, ...double(line)]),
    ["2021年"],
    ...all.map((line) => [`12月${dayNumber(line)}日`, ...of(line)]),
  ]),
  "years side by side": one((all) => [
    ["日期", ...heads.flatMap((head) => [head, ""])],
    ["", ...heads.flatMap(() => ["2020年", "2021年"])],
    ...all.map((line) => [
      `12月${dayNumber(line)}日`,
      ...items.flatMap((item) => [Number(line.values[item]) * 2, line.values[item] ?? ""]),
    ]),
  ]),
  "two halves side by side": one((all) => {
    const half = Math.ceil(all.length / 2);
    const cells = (line: Line | undefined): RawValue[] => (line ? [dayIn(line), ...of(line)] : []);
    return [
      ["日期", ...heads, "日期", ...heads],
      ...all.slice(0, half).map((line, index) => [...cells(line), ...cells(all[half + index])]),
    ];
  }),
  "the form of HJ 633, a sheet a day": (all) =>
    all.map((line) =>
      snapshot(
        [
          [`时间：2021年12月${dayNumber(line)}日`],
          ["城市名称", "污染物浓度及空气质量分指数（IAQI）", ...Array<string>(11).fill(""), "空气质量指数(AQI)"],
          ["", ...heads.flatMap((head) => [`${head}24小时平均`.replace("8h24小时平均", "8h"), ""])],
          ["", ...items.flatMap((item) => [`浓度/(${item === "CO" ? "m" : "μ"}g/m3)`, "分指数"])],
          ["甲县", ...of(line).flatMap((value) => [value, 77]), 77],
        ],
        { name: `12.${dayNumber(line)}` },
      ),
    ),
  "raw beside audited": one((all) => [
    ["日期", ...heads.flatMap((head) => [`${head}(原始)`, `${head}(审核)`])],
    ...all.map((line) => [dayIn(line), ...of(line).flatMap((value) => [Number(value) * 2, value])]),
  ]),
  "raw and audited rows": one((all) => [
    ["日期", "数据状态", ...heads],
    ...all.flatMap((line) => [
      [dayIn(line), "原始", ...double(line)],
      [dayIn(line), "审核", ...of(line)],
    ]),
  ]),
  "a forecast, months and a ranking before the days": (all) => [
    snapshot([["日期", ...heads], ...all.map((line) => [dayIn(line), ...double(line)])], { name: "空气质量预报" }),
    snapshot(
      [
        ["月份", ...heads],
        ["2021年11月", ...Array<number>(6).fill(9)],
      ],
      { name: "各月均值" },
    ),
    snapshot([["2021年12月排名"], ["县市", ...heads], ["甲县", ...Array<number>(6).fill(9)]], { name: "排名" }),
    snapshot(daily(all), { name: "日报" }),
  ],
  "units of the sheet's own": one((all) => [
    ["日期", ...heads.map((head) => `${head}(mg/m³)`)],
    ...all.map((line) => [dayIn(line), ...items.map((item) => Number(line.values[item]) / (item === "CO" ? 1 : 1000))]),
  ]),
  "rows of means and notes": one((all) => [
    ["甲县环境空气质量日报"],
    ["日期", ...heads],
    ["月均值", ...Array<number>(6).fill(9)],
    ...all.map((line) => [dayIn(line), ...of(line)]),
    ["12月最大", ...Array<number>(6).fill(999)],
    ["注：数据未经审核。"],
  ]),
};

const daysOf = (sheets: readonly SheetSnapshot[]) =>
  readAirData(book(...sheets), defaultSettings)
    .days.filter(({ day }) => day >= FIRST)
    .map(({ day, concentrations }) => [isoDate(day), items.map((item) => concentrations[item])]);

describe("the same days", () => {
  it.each(Object.entries(layouts))("%s", (_, layout) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 12 }), (seeds) => {
        const all = lines(seeds);
        expect(daysOf(layout(all))).toEqual(all.map((line) => [isoDate(line.day), of(line)]));
      }),
      { numRuns: 20 },
    );
  });
});

describe("stations and places", () => {
  const [a, b] = [lines([11, 22, 33, 44]), lines([55, 66, 77, 88])];
  const pm25 = (sheets: readonly SheetSnapshot[], place: string | null = null) =>
    readAirData(book(...sheets), { ...defaultSettings, place }).days.map(({ concentrations }) => concentrations.PM25);
  const means = a.map((line, index) => Math.round((Number(line.values.PM25) + Number(b[index]?.values.PM25)) / 2));
  const near = (values: readonly (number | undefined)[]): void =>
    values.forEach((value, index) => expect(Math.abs((value ?? NaN) - (means[index] ?? NaN))).toBeLessThanOrEqual(1));
  const both = (row: (line: Line, name: string) => RawValue[]): RawValue[][] =>
    a.flatMap((line, index) => [row(line, "一中"), row(b[index] as Line, "环保局")]);

  it.each<[string, SheetSnapshot[]]>([
    ["rows", [snapshot([["日期", "点位", ...heads], ...both((line, name) => [dayIn(line), name, ...of(line)])])]],
    [
      "a header nobody knows",
      [snapshot([["日期", "名称", ...heads], ...both((line, name) => [dayIn(line), name, ...of(line)])])],
    ],
    [
      "merged names over their items",
      [
        snapshot([
          ["日期", "一中", "", "", "", "", "", "环保局"],
          ["", ...heads, ...heads],
          ...a.map((line, index) => [dayIn(line), ...of(line), ...of(b[index] as Line)]),
        ]),
      ],
    ],
    ["a sheet each", [snapshot(daily(a), { name: "一中" }), snapshot(daily(b), { name: "环保局" })]],
    [
      "blocks under their names",
      [snapshot([["日期", ...heads], ["一中"], ...daily(a).slice(1), ["环保局"], ...daily(b).slice(1)])],
    ],
  ])("stations in %s are averaged", (_, sheets) => near(pm25(sheets)));

  it("a mean beside its stations is none of them, and counties under their names keep their own days", () => {
    const withMeans = snapshot([
      ["日期", ...heads.flatMap((head) => [head, "", ""])],
      ["", ...heads.flatMap(() => ["一中", "环保局", "均值"])],
      ...a.map((line, index) => [
        dayIn(line),
        ...items.flatMap((item) => [line.values[item] ?? "", b[index]?.values[item] ?? "", 1]),
      ]),
    ]);
    near(pm25([withMeans]));
    const blocks = snapshot([["（一）甲县"], ...daily(a), ["（二）乙县"], ...daily(b)]);
    expect(pm25([blocks], "乙县")).toEqual(b.map(({ values }) => values.PM25));
    expect(pm25([blocks], "甲县")).toEqual(a.map(({ values }) => values.PM25));
  });

  it("counties side by side, under their names, or a sheet each, are places", () => {
    const across = snapshot([
      ["日期", "甲县", "", "", "", "", "", "乙县"],
      ["", ...heads, ...heads],
      ...a.map((line, index) => [dayIn(line), ...of(line), ...of(b[index] as Line)]),
    ]);
    const sheets = [snapshot(daily(a), { name: "甲县" }), snapshot(daily(b), { name: "乙县" })];
    for (const workbook of [[across], sheets])
      expect(pm25(workbook, "乙县")).toEqual(b.map(({ values }) => values.PM25));
  });
});

describe("what is no daily sheet", () => {
  const all = lines([1, 2, 3, 4]);
  it.each<[string, SheetSnapshot, string]>([
    ["a forecast", snapshot(daily(all), { name: "空气质量预报" }), "forecast"],
    [
      "months",
      snapshot(
        [
          ["月份", ...heads],
          ["2021年11月", 1, 2, 3, 4, 5, 6],
        ],
        { name: "各月均值" },
      ),
      "monthly",
    ],
    [
      "no date",
      snapshot([
        ["点位", ...heads],
        ["一中", 1, 2, 3, 4, 5, 6],
      ]),
      "noDate",
    ],
    [
      "no year",
      snapshot([
        ["日期", ...heads],
        ["12月1日", 1, 2, 3, 4, 5, 6],
      ]),
      "noYear",
    ],
    ["no header", snapshot(daily(all).slice(1)), "noHeader"],
    [
      "a calendar",
      snapshot([
        ["2021年12月AQI日历"],
        ["一", "二", "三", "四", "五", "六", "日"],
        ["1日 55良", "2日 48优", "3日 60良", "4日 71良", "5日 82良", "6日 47优", "7日 90良"],
      ]),
      "nothingReadable",
    ],
  ])("%s is named with its reason", (_, sheet, reason) => {
    const air = readAirData(book(sheet), defaultSettings);
    expect(air.days).toEqual([]);
    expect(air.unused).toMatchObject([{ sheet: sheet.name, facts: { reason } }]);
    expect(air.findings).toMatchObject([{ code: "airSheetLeft", facts: { reason } }]);
  });

  it("without a header: staff say what each column is", () => {
    const columns = { 0: "date", 1: "SO2", 2: "NO2", 3: "CO", 4: "O3", 5: "PM10", 6: "PM25" };
    const named: SheetCorrection = { dataset: "airDaily", columns };
    const read = (correction: SheetCorrection) =>
      readAirData(book(snapshot(daily(all).slice(1))), {
        ...defaultSettings,
        corrections: { "{Sheet1}": correction },
      });
    expect(read(named).days.map(({ concentrations }) => concentrations.PM25)).toEqual(
      all.map(({ values }) => values.PM25),
    );
    // Chosen, and nothing said yet: the sheet stays what it was chosen as, with all its columns to be named.
    expect(read({ dataset: "airDaily" }).guesses[0]).toMatchObject({ dataset: "airDaily", headerRows: null });
    expect(read({ dataset: "airDaily" }).guesses[0]?.columns).toHaveLength(7);
  });
});

describe("cells that hold no value", () => {
  it.each<[RawValue, string[]]>([
    ["45H", ["valuesMarkedInvalid"]],
    ["45(RM)", ["valuesMarkedInvalid"]],
    ["停电", ["valuesMarkedInvalid"]],
    ["仪器校准", ["valuesMarkedInvalid"]],
    [99999, ["valuesMarkedInvalid"]],
    ["—", []],
    ["约35", ["unreadableCell"]],
    [-3, ["unreadableCell"]],
  ])("%j is missing, and told as %j", (value, codes) => {
    const air = readAirData(
      book(
        snapshot([
          ["日期", ...heads],
          ["2021-12-1", 1, 2, 3, 4, 5, value],
        ]),
      ),
      defaultSettings,
    );
    expect(air.days[0]?.concentrations.PM25).toBeUndefined();
    expect(air.findings.map(({ code }) => code)).toEqual(codes);
  });

  it("a day of zeros is a power cut", () => {
    const air = readAirData(
      book(
        snapshot([
          ["日期", ...heads],
          ["2021-12-1", 0, 0, 0, 0, 0, 0],
        ]),
      ),
      defaultSettings,
    );
    expect(air.days[0]?.concentrations).toEqual({});
    expect(air.findings.map(({ code }) => code)).toEqual(["allZeroRows"]);
  });
});
