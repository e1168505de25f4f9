/** What is of a head or of a table beside it, and passes for a day: numbers of columns, weekdays, months' means. */
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../src/calendar/day";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

const items = ["SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"];
const days = [1, 2, 3, 4, 5, 6];
const six = (at: number): RawValue[] => [8 + 2 * at, 20 + 3 * at, 0.8, 90 + 4 * at, 60 + 5 * at, 30 + 2 * at];
const dated = days.map((at): RawValue[] => [`2025-05-0${at}`, ...six(at)]);

const settingsOf = (air: Partial<Settings["air"]> = {}, place: string | null = null): Settings => ({
  ...defaultSettings,
  place,
  air: { ...defaultSettings.air, ...air },
});
const read = (sheets: Readonly<Record<string, Rows>>, settings = defaultSettings) =>
  readAirData(book(...Object.entries(sheets).map(([name, rows]) => snapshot(rows, { name }))), settings);

/** Day and PM2.5 of each day, and the codes above a note. */
function daysRead(rows: Rows, name = "2025年5月"): unknown {
  const air = read({ [name]: rows });
  const loud = air.findings.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  return [air.days.map(({ day, concentrations }) => `${isoDate(day)} ${concentrations.PM25 ?? "—"}`), loud];
}
const plainDays = [days.map((at) => `2025-05-0${at} ${30 + 2 * at}`), []];

describe("a row that numbers the columns is of the head", () => {
  const head = ["日期", ...items];
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const units = ["", "μg/m³", "μg/m³", "mg/m³", "μg/m³", "μg/m³", "μg/m³"];
  it.each<readonly [string, Rows]>([
    ["1, 2, 3", [head, numbers, ...dated]],
    ["甲, 1, 2", [head, ["甲", 1, 2, 3, 4, 5, 6], ...dated]],
    ["(1), (2)", [head, numbers.map((number) => `（${number}）`), ...dated]],
    ["before the units", [head, numbers, units, ...dated]],
    ["behind the units", [head, units, numbers, ...dated]],
    ["under a head of two rows", [["日期", "浓度", "", "", "", "", ""], ["", ...items], numbers, ...dated]],
    ["over bare days", [["日", ...items], numbers, ...days.map((at) => [at, ...six(at)])]],
    ["on every page", [head, numbers, ...dated.slice(0, 3), head, numbers, ...dated.slice(3)]],
  ])("%s", (_, rows) => {
    expect(daysRead(rows)).toEqual(plainDays);
  });

  it("but the first of a month is a day, whatever its values are", () => {
    const rows: Rows = [
      ["日", "SO2", "PM2.5"],
      [1, 2, 3],
      [2, 9, 31],
      [3, 9, 32],
      [4, 9, 33],
    ];
    expect(daysRead(rows)).toEqual([["2025-05-01 3", "2025-05-02 31", "2025-05-03 32", "2025-05-04 33"], []]);
  });
});

describe("days of the week beside days across", () => {
  const across = items.map((item, index) => [item, ...days.map((at) => six(at)[index] ?? "")]);
  it.each<readonly [string, Rows]>([
    ["over them", [["项目", "周四", "周五", "周六", "周日", "周一", "周二"], ["", ...days], ...across]],
    ["under them, by one letter", [["项目", ...days], ["星期", "四", "五", "六", "日", "一", "二"], ...across]],
  ])("%s", (_, rows) => {
    expect(daysRead(rows)).toEqual(plainDays);
  });
});

describe("means beside the days", () => {
  const months = ["1月", "2月", "3月"].map((month, at): RawValue[] => [month, ...six(at + 40)]);
  const blank = ["", "", "", "", "", "", ""];
  const beside = (left: boolean, gap: RawValue[]): Rows => {
    const rows = days.map((_, at): [RawValue[], RawValue[]] => [months[at] ?? blank, dated[at] ?? blank]);
    return [
      [
        ["月份", ...items],
        ["日期", ...items],
      ] as [RawValue[], RawValue[]],
      ...rows,
    ].map(([of, day]) => (left ? [...of, ...gap, ...day] : [...day, ...gap, ...of]));
  };
  it.each<readonly [string, Rows]>([
    ["of months at their left", beside(true, [""])],
    ["of months at their right", beside(false, [""])],
    ["without a blank column between", beside(true, [])],
    [
      "of half a day",
      [
        ["日期", ...items.slice(0, 5), "PM2.5昼间", "PM2.5夜间", "PM2.5全天"],
        ...days.map((at) => [`2025-05-0${at}`, ...six(at).slice(0, 5), 20 + at, 40 + at, 30 + 2 * at]),
      ],
    ],
  ])("%s", (_, rows) => {
    expect(daysRead(rows)).toEqual(plainDays);
  });
});

describe("another head beneath governs the rows beneath it", () => {
  const turned = [...items].reverse();
  const below = (head: readonly string[], first: RawValue[]): Rows => [
    ["日期", ...items],
    ...dated.slice(0, 3),
    head,
    ...days.slice(3).map((at) => [`2025-05-0${at}`, ...first, ...[...six(at)].reverse()]),
  ];
  it.each<readonly [string, Rows]>([
    ["in another order", below(["日期", ...turned], [])],
    ["with other columns in front", below(["日期", "AQI", "级别", ...turned], [60, "良"])],
  ])("%s", (_, rows) => {
    expect(daysRead(rows)).toEqual(plainDays);
  });
});

it.each(["单项质量指数逐日表", "各项污染物分指数日报", "六项污染物浓度全市排名"])(
  "%s is of no concentrations",
  (title) => {
    const air = read({ 日报: [[`2025年5月${title}`], ["日期", ...items], ...dated] });
    expect([air.days, air.unused?.length]).toEqual([[], 1]);
  },
);

describe("townships without a row of their county", () => {
  const rows: Rows = [
    ["日期", "乡镇", ...items],
    ...days.flatMap((at) => [
      [`2025-05-0${at}`, "大王镇", ...six(at)],
      [`2025-05-0${at}`, "柳河乡", ...six(at + 10)],
    ]),
  ];
  const first = (settings: Settings) => {
    const { place, days: read0, questions = [], findings } = read({ 日报: rows }, settings);
    const [day] = read0;
    const open = [...questions.map(({ code }) => code), ...findings.filter(({ severity }) => severity === "error")];
    return [place, day?.concentrations.PM25, day?.doubtful === true, open.length];
  };

  it("are asked about: the county as their mean, or one of them", () => {
    const air = read({ 日报: rows });
    expect(air.questions?.map(({ code, answers }) => [code, answers.length])).toEqual([["whichPlace", 3]]);
    expect(air.findings.flatMap(({ code }) => (code === "onlyTownships" ? [code] : []))).toEqual(["onlyTownships"]);
    expect(first(defaultSettings)).toEqual([null, 42, true, 2]);
  });

  it("are what the answer says", () => {
    expect(first(settingsOf({ sheetsAre: "stations" }))).toEqual([null, 42, false, 0]);
    expect(first(settingsOf({}, "柳河乡"))).toEqual(["柳河乡", 52, false, 0]);
  });

  it("are not asked about where the county stands among them", () => {
    const whole: Rows = [...rows, ...days.map((at) => [`2025-05-0${at}`, "全县", ...six(at + 5)])];
    expect(read({ 日报: whole }).questions).toEqual([]);
  });
});

it("a sheet called by the kind of its station holds a station: by whom the county is judged is asked", () => {
  const of = (by: number): Rows => [["日期", ...items], ...days.map((at) => [`2025-05-0${at}`, ...six(at + by)])];
  const air = read({ "国控点（县政府）": of(0), "省控点（第二中学）": of(10) });
  expect(air.questions?.map(({ code, facts }) => [code, facts])).toEqual([
    ["stationLevel", { levels: "国控（县政府）、省控（第二中学）" }],
  ]);
});
