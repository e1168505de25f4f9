/** Sheets that keep an index only, and stations that are said to be closed. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, withPlaceName, withStation, type Settings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

const days = Array.from({ length: 8 }, (_, index) => `2023-11-${String(index + 1).padStart(2, "0")}`);
const read = (rows: Rows, settings: Settings = defaultSettings) => readAirData(book(snapshot(rows)), settings);
const indices = (rows: Rows) =>
  (read(rows).series ?? []).map(({ place, stations, days: own }) => [
    place ?? stations.map(({ station }) => station).join(),
    own.map(({ written }) => written.aqi),
  ]);

const first = days.map((_, index) => 50 + index);
const second = days.map((_, index) => 90 + 3 * index);
const expected = [
  ["甲山县", first],
  ["乙水县", second],
];

describe("an index alone", () => {
  it.each<[string, Rows]>([
    [
      "under merged counties",
      [
        ["日期", "甲山县", "", "", "乙水县", "", ""],
        ["", "AQI", "级别", "首要污染物", "AQI", "级别", "首要污染物"],
        ...days.map((day, index) => [day, first[index] ?? 0, "良", "PM10", second[index] ?? 0, "良", "O3"]),
      ],
    ],
    [
      "in headers of one row",
      [["日期", "甲山县AQI", "乙水县AQI"], ...days.map((day, index) => [day, first[index] ?? 0, second[index] ?? 0])],
    ],
    [
      "under a title that alone says what it is",
      [
        ["2023年11月各县空气质量指数（AQI）日报"],
        ["日期", "甲山县", "乙水县"],
        ...days.map((day, index) => [day, first[index] ?? 0, second[index] ?? 0]),
      ],
    ],
    ["with days across", [["2023年11月各县AQI"], ["县市区", ...days], ["甲山县", ...first], ["乙水县", ...second]]],
    [
      "in rows of places",
      [
        ["日期", "县市区", "AQI", "空气质量级别"],
        ...days.flatMap((day, index) => [
          [day, "甲山县", first[index] ?? 0, "良"],
          [day, "乙水县", second[index] ?? 0, "良"],
        ]),
      ],
    ],
  ])("%s", (_, rows) => {
    expect(indices(rows)).toEqual(expected);
  });

  it("of two years side by side is each year's", () => {
    const rows: Rows = [
      ["日期", "2022年AQI", "2023年AQI"],
      ...days.map((day, index) => [day.slice(5), first[index] ?? 0, second[index] ?? 0]),
    ];
    const [own] = read(rows).series ?? [];
    expect(own?.days.map(({ written }) => written.aqi)).toEqual([...first, ...second]);
  });

  it("is told from the year beside an item in one header: 2022年PM2.5", () => {
    const items = ["PM2.5", "PM10", "O3-8h"];
    const rows: Rows = [
      ["日期", ...["2022年", "2023年"].flatMap((year) => items.map((item) => `${year}${item}`))],
      ...days.map((day) => [day.slice(5), 20, 40, 90, 30, 60, 100]),
    ];
    const { days: own } = read(rows);
    expect([own.length, own[0]?.concentrations.PM25, own.at(-1)?.concentrations.PM25]).toEqual([16, 20, 30]);
  });

  it("beside the concentrations of each county belongs to that county", () => {
    const rows: Rows = [
      ["日期", "甲山县", "", "", "乙水县", "", ""],
      ["", "PM2.5", "PM10", "AQI", "PM2.5", "PM10", "AQI"],
      ...days.map((day, index) => [day, 30, 60, first[index] ?? 0, 40, 80, second[index] ?? 0]),
    ];
    expect(indices(rows)).toEqual(expected);
  });

  it("is no sum of index and nothing: 综合指数 of months is left alone", () => {
    const rows: Rows = [
      ["县市区", "综合指数"],
      ["甲山县", 3.21],
      ["乙水县", 4.05],
    ];
    expect(read(rows).days).toEqual([]);
  });
});

describe("stations and places as staff chose them", () => {
  const rows: Rows = [
    ["日期", "点位", "PM2.5", "PM10"],
    ...days.flatMap((day) => [
      [day, "一中", 20, 40],
      [day, "环保局", 60, 90],
    ]),
  ];

  it("are taken into the mean or left out of it, and the place bears the name that was typed", () => {
    const means = (settings: Settings) => read(rows, settings).days.map(({ concentrations: { PM25 } }) => PM25);
    expect(new Set(means(defaultSettings))).toEqual(new Set([40]));
    expect(new Set(means(withStation(defaultSettings, "", "环保局", false)))).toEqual(new Set([20]));
    const named = read(rows, withPlaceName(withStation(defaultSettings, "", "环保局", false), null, "丙海市"));
    expect([named.place, named.days[0]?.concentrations.PM25]).toEqual(["丙海市", 20]);
  });

  it("a name typed for a place is its name on the report only, and can be taken back", () => {
    const counties: Rows = [
      ["日期", "县", "PM2.5", "PM10"],
      ...days.flatMap((day) => [
        [day, "甲山", 20, 40],
        [day, "乙水", 60, 90],
      ]),
    ];
    const typed = withPlaceName({ ...defaultSettings, place: "乙水" }, "乙水", "乙水自治县");
    expect([read(counties, typed).place, read(counties, typed).days[0]?.concentrations.PM25]).toEqual([
      "乙水自治县",
      60,
    ]);
    expect(withPlaceName(typed, "乙水", "")).toEqual({ ...defaultSettings, place: "乙水" });
  });

  it("a chosen place that no sheet holds is told", () => {
    const one: Rows = [["日期", "县", "PM2.5", "PM10"], ...days.map((day) => [day, "甲山县", 20, 40])];
    const codes = (place: string) => read(one, { ...defaultSettings, place }).findings.map(({ code }) => code);
    expect(codes("丁河县")).toContain("placeNotFound");
    expect([codes("甲山县"), codes("甲山")]).toEqual([[], []]);
  });

  it("rows without a place are asked about, and then theirs to whom they were given", () => {
    const mixed: Rows = [
      ["日期", "PM2.5", "PM10", "县"],
      ...days.flatMap((day) => [
        [day, 20, 40, "甲山县"],
        [day, 60, 90, "乙水县"],
      ]),
    ];
    const nameless = snapshot(
      [
        ["日期", "PM2.5", "PM10"],
        ["2023-11-09", 33, 66],
        ["2023-11-10", 35, 70],
      ],
      {
        name: "补",
      },
    );
    const air = (settings: Settings) => readAirData(book(snapshot(mixed), nameless), settings);
    const open = air(defaultSettings);
    expect(open.questions?.map(({ code, answers }) => [code, answers.length])).toEqual([["whosePlace", 3]]);
    const given = air({ ...defaultSettings, air: { ...defaultSettings.air, nameless: "甲山县" } });
    expect([given.questions, given.days.length, given.days.at(-1)?.concentrations.PM25]).toEqual([[], 10, 35]);
    const dropped = air({ ...defaultSettings, air: { ...defaultSettings.air, nameless: "" } });
    expect([dropped.questions, dropped.days.length]).toEqual([[], 8]);
  });
});

it("停运 takes a station out of the mean, 故障 counts as failing", () => {
  const rows = (word: string): Rows => [
    ["日期", "点位", "PM2.5", "PM10"],
    ...days.flatMap((day, index) => [
      [day, "一中", 20, 40],
      ...["东站", "西站"].map((name) => [day, name, ...(index < 4 ? [50, 70] : [word, word])]),
    ]),
  ];
  const means = (word: string) => read(rows(word)).days.map(({ concentrations: { PM25 } }) => PM25);
  for (const word of ["停运", "已拆除", "搬迁", "撤销"]) expect(means(word)).toEqual([40, 40, 40, 40, 20, 20, 20, 20]);
  for (const word of ["故障", "停电", "检修"]) expect(means(word).slice(4)).toEqual(Array(4).fill(undefined));
});
