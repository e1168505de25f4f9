/** More than a number in a cell: its index, a sign; and what lines around the table say of signs and colours. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { iaqi } from "../../../src/standards/aqi";
import { pollutants } from "../../../src/standards/pollutant";
import { ruleSet } from "../../../src/standards/rule-sets";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

const order = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"] as const satisfies readonly (typeof pollutants)[number][];
const expected = days.map((_, at) => valuesOf(3, at)[5]);
const read = (
  heads: readonly string[],
  cell: (value: number, item: number, day: number) => RawValue,
  ...below: string[]
) =>
  readAirData(
    book(
      snapshot(
        [
          ["日期", ...heads],
          ...days.map((day, at) => [day, ...valuesOf(3, at).map((value, item) => cell(value, item, at))]),
          ...below.map((line) => [line]),
        ],
        { name: "日报" },
      ),
    ),
    defaultSettings,
  );
const index = (value: number, item: number): number => iaqi(order[item] ?? "PM25", value, ruleSet("2012")) ?? 0;
const signed = (mark: (value: number) => RawValue, ...below: string[]): AirData =>
  read(items, (value, item, day) => (item === 5 && day === 2 ? mark(value) : value), ...below);
const without = expected.map((value, day) => (day === 2 ? undefined : value));

describe("a value and its index in one cell", () => {
  it.each([
    ["35（50）", (value: number, item: number) => `${value}（${index(value, item)}）`],
    ["35(50)", (value: number, item: number) => `${value}(${index(value, item)})`],
    ["35/50", (value: number, item: number) => `${value}/${index(value, item)}`],
    ["50/35", (value: number, item: number) => `${index(value, item)}/${value}`],
  ])("%s: the value is read", (_, cell) => {
    const air = read(items, cell);
    expect(pm25(air)).toEqual(expected);
    expect(air.days[0]?.concentrations.CO).toBe(valuesOf(3, 0)[2]);
    expect(said(air)).toEqual([]);
  });

  it.each([
    ["注：括号内为上年同日值。", (value: number) => `${value}（${value + 3}）`],
    ["说明：（）内数值为去年同期", (value: number) => `${value} (${value + 3})`],
    ["注：斜杠后为2023年同日的同期值", (value: number) => `${value}/${value + 3}`],
    ["注：括号外为上年，括号内为本年", (value: number) => `${value + 3}（${value}）`],
    ["注：括号中数字为全省排名。", (value: number) => `${value}（${(value % 20) + 1}）`],
  ])("the value is what the note leaves: %s", (note, cell) => {
    const air = read(items, cell, note);
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });

  it.each([
    ["今年/去年", (value: number) => `${value}/${value + 3}`],
    ["本年（上年）", (value: number) => `${value}（${value + 3}）`],
    ["上年同期/本期", (value: number) => `${value + 3}/${value}`],
  ])("the value is this year's by the header: %s", (both, cell) => {
    const air = read(
      items.map((item) => `${item}\n${both}`),
      cell,
    );
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });

  it("two years' values in one cell are told where nothing says which is which", () => {
    const air = read(items, (value, item) => (item === 5 ? `${value}/${value + 4}` : value));
    expect(pm25(air)).toEqual(expected.map(() => undefined));
    expect(said(air)).toContain("unreadableCell");
  });
});

describe("a note that the values of some days do not count", () => {
  const [first] = days;
  const day = String(first);
  const named = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

  it("takes those days out, and says so", () => {
    const air = read(items, (value) => value, `注：${named}因站房停电，数据无效，不参与统计。`);
    expect(air.findings.map(({ code }) => code)).toContain("notedDaysLeftOut");
    expect(said(air)).toEqual([]);
    expect(pm25(air)[0]).toBeUndefined();
    expect(pm25(air).slice(1)).toEqual(expected.slice(1));
  });

  it.each(["有效数据不足20小时，该日数据无效", "缺测8小时，日均值无效", "有效小时数不足，当日数据作废"])(
    "takes the whole day out for its hours: %s",
    (why) => {
      const air = read(items, (value) => value, `注：${named}${why}。`);
      expect(pm25(air)[0]).toBeUndefined();
      expect(said(air)).toEqual([]);
    },
  );

  it("takes the one item out that it names", () => {
    const air = read(items, (value) => value, `注：${named}PM2.5仪器故障，PM2.5数据无效。`);
    expect(pm25(air)[0]).toBeUndefined();
    expect(air.days[0]?.concentrations.CO).toBe(valuesOf(3, 0)[2]);
  });

  it.each([
    ["of hours", `注：${named}9时至12时停电，数据无效。`],
    ["of hours in words", `注：${named}上午停电，数据无效。`],
  ])("counts them and tells where it is not of the whole day: %s", (_, note) => {
    const air = read(items, (value) => value, note);
    expect(said(air)).toContain("notedDaysCounted");
    expect(pm25(air)).toEqual(expected);
  });

  it.each([
    [
      "the days are blank",
      (value: number, _: number, at: number) => (at === 0 ? "—" : value),
      `${named}停电，数据无效。`,
    ],
    ["it names no day", (value: number) => value, "注：停电时段数据无效。"],
    ["it says nothing of validity", (value: number) => value, `注：${named}站房停电，已恢复。`],
    ["it says that they stay", (value: number) => value, `注：${named}受烟花爆竹影响，数据不剔除。`],
  ])("is not where %s", (_, cell, note) => {
    const air = read(items, cell, note);
    expect(said(air).filter((code) => code.startsWith("notedDays"))).toEqual([]);
  });
});

describe("a sign with a value", () => {
  it.each(["#", "*", "▲", "※", "①", "★"])("%s that nothing explains: counted, and told once with its cell", (sign) => {
    for (const air of [signed((value) => `${value}${sign}`), signed((value) => `${value} ${sign}`)]) {
      expect(pm25(air)).toEqual(expected);
      expect(air.findings.filter(({ severity }) => severity !== "note")).toMatchObject([
        { code: "valuesWithSign", facts: { signs: sign, count: 1, cells: "G4" } },
      ]);
    }
  });

  it.each(["注：带*的数据为无效数据，不参与统计。", "*表示有效小时数不足", "仪器故障的数据用*标识"])(
    "%s: it does not count",
    (line) => expect(pm25(signed((value) => `${value}*`, line))).toEqual(without),
  );

  it("a line that says something harmless leaves it alone", () => {
    const air = signed((value) => `${value}*`, "注：*表示当月最大值。");
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual([]);
  });

  it("of two signs each has its own meaning", () => {
    const air = read(
      items,
      (value, item, day) => (item === 5 && day === 2 ? `${value}*` : item === 5 && day === 3 ? `${value}▲` : value),
      "注：▲为当月最大值，*为无效数据。",
    );
    expect(pm25(air)).toEqual(without);
  });

  it("triangles up and down are arrows", () => {
    const air = read(items, (value, item, day) => (item === 5 ? `${value}${day % 2 === 0 ? "▲" : "▼"}` : value));
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual([]);
  });
});

describe("colours, which are not read", () => {
  it.each(["注：黄色底纹的数据为无效数据。", "标红数据不参与统计", "灰色单元格为缺测"])("%s is told", (line) => {
    const air = read(items, (value) => value, line);
    expect(pm25(air)).toEqual(expected);
    expect(said(air)).toEqual(["coloursNotRead"]);
  });

  it.each(["注：绿色表示优，黄色表示良。", "红色单元格为当月最大值"])("%s changes no figure", (line) =>
    expect(said(read(items, (value) => value, line))).toEqual([]),
  );
});

describe("a sign with a station's name", () => {
  const stations = (third: string, ...below: string[]): AirData =>
    readAirData(
      book(
        snapshot(
          [
            ["日期", "点位", ...items],
            ...days.flatMap((day, at) =>
              ["县政府", "二中", third].map((name, seed) => [day, name, ...valuesOf(3 + seed, at)]),
            ),
            ...below.map((line) => [line]),
          ],
          { name: "日报" },
        ),
      ),
      defaultSettings,
    );

  it("takes part where nothing explains it, and is told", () => {
    const air = stations("▲龙湖");
    expect(air.series?.[0]?.stations.every(({ takesPart }) => takesPart)).toBe(true);
    expect(air.findings.filter(({ severity }) => severity !== "note")).toMatchObject([
      { code: "stationsWithSign", facts: { signs: "▲", stations: "▲龙湖" } },
    ]);
  });

  it.each(["注：▲为新建点位", "带▲的为2023年新建站点"])("%s explains it", (line) =>
    expect(said(stations("▲龙湖", line))).toEqual([]),
  );

  it("a number of a point is none", () => expect(said(stations("3#"))).toEqual([]));
});
