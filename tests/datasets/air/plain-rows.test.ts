/** Exports of many rows that say nothing new, and among them rows that do: taken as they come they are the same. */
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

const head = ["城市", "日期", "PM2.5", "PM10", "SO2"];
const day = (at: number): string => `2024-03-0${at}`;
const of = (at: RawValue, ...more: readonly RawValue[]): RawValue[][] =>
  ["青山县", "绿水县", "白云县"].map((place, index) => [place, at, 30 + index, 50 + index, 8, ...more]);
const days = (...more: readonly RawValue[]): RawValue[][] => [1, 2, 3, 4].flatMap((at) => of(day(at), ...more));

/** Of every place, day by day: its values, its index as the sheet has it, and whether sand is told. */
function read(sheet: SheetSnapshot): readonly string[] {
  const air = readAirData(book(sheet), defaultSettings);
  const series = (air.series ?? []).flatMap(({ place, days: own }) =>
    own.map(({ day: at, concentrations, written, sandDust }) =>
      [place ?? "?", isoDate(at), JSON.stringify(concentrations), JSON.stringify(written), sandDust].join(" "),
    ),
  );
  return [...series, ...air.findings.map(({ code, at, facts }) => JSON.stringify([code, at, facts]))];
}

/** The same with number formats of its own in every row: then none is like those above it. */
const eachForItself = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  formats: sheet.formats.map((formats) => [...formats]),
});

const withRow = (row: readonly RawValue[], ...rows: Rows): Rows => [head, ...days(), row, ...rows];

type Formats = Readonly<Record<number, string>>;

const cases: readonly (readonly [what: string, rows: Rows, formats?: Formats])[] = [
  ["nothing but plain rows", [head, ...days()]],
  [
    "a blank value, and a row of nothing but blanks",
    withRow(["青山县", day(5), "", 41, 9], ["绿水县", day(5), "", "", ""]),
  ],
  ["zeros of a power cut", withRow(["青山县", day(5), 0, 0, 0])],
  ["a word, a code of nines and a number as text", withRow(["青山县", day(5), "停电", 9999, "12"])],
  ["a blank name and a blank date, merged downwards", withRow(["", day(5), 33, 41, 9], ["绿水县", "", 34, 42, 9])],
  ["a day without its year", withRow(["青山县", "3月5日", 33, 41, 9])],
  ["days of the year before below a line", withRow(["上年同期", "", "", "", ""], ...of(day(1)), ...of(day(2)))],
  ["the header again", [head, ...days(), head, ...of(day(5))]],
  ["dates by their serial numbers", [head, ...[45352, 45353, 45354].flatMap((at) => of(at))], { 1: "yyyy/m/d" }],
  ["numbers in a format of dates", [head, ...days()], { 3: "yyyy/m/d" }],
  [
    "the index, its class and primary pollutant beside the values",
    [
      [...head, "AQI", "级别", "首要污染物"],
      ...days(62, "良", "PM10"),
      ...of(day(5), 45, "优", "—"),
      ...of(day(6), "", "", ""),
    ],
  ],
  [
    "remarks and marks of sand",
    [[...head, "备注", "沙尘"], ...days("", ""), ...of(day(5), "受沙尘影响", ""), ...of(day(6), "数据无效", "是")],
  ],
];

describe("rows that say nothing new", () => {
  it.each(cases.map(([what, rows, formats = {}]) => ({ what, rows, formats })))("$what", ({ rows, formats }) => {
    const sheet = snapshot(rows, { name: "日报", formats });
    expect(read(sheet)).toEqual(read(eachForItself(sheet)));
  });

  it("keeps what each row says", () => {
    const lines = read(snapshot(withRow(["绿水县", day(5), 33, "", 9]), { name: "日报" }));
    expect(lines.filter((line) => line.startsWith("绿水县")).slice(-2)).toEqual([
      '绿水县 2024-03-04 {"PM25":31,"PM10":51,"SO2":8} {"aqi":null,"class":null,"primary":null} false',
      '绿水县 2024-03-05 {"PM25":33,"SO2":9} {"aqi":null,"class":null,"primary":null} false',
    ]);
  });
});
