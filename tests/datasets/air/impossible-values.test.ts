/** Values that no air has: left out wherever they stand, and told at their cells. Codes of stations without names. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { pollutants, type Pollutant } from "../../../src/standards/pollutant";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

type Rows = readonly (readonly RawValue[])[];
const read = (rows: Rows, name = "日报") => readAirData(book(snapshot(rows, { name })), defaultSettings);
const BAD = 3;
const withBad = (item: string, value: number): Rows => [
  ["日期", ...items, "AQI"],
  ...days.map((day, at): RawValue[] => [
    day,
    ...valuesOf(3, at).map((own, index) => (at === BAD && items[index] === item ? value : own)),
    at === BAD ? 500 : 60,
  ]),
];
const itemOf = (header: string): Pollutant => pollutants.find((one) => header.replace(".", "").startsWith(one)) ?? "CO";

describe("a value that cannot be", () => {
  it.each([
    ["PM10", 42236],
    ["CO", 300],
    ["NO2", 1500],
    ["PM2.5", 2400],
    ["SO2", 1800],
  ])("%s %d is left out of the day, with the index made of it", (item, value) => {
    const air = read(withBad(item, value));
    const day = air.days[BAD];
    expect(day?.concentrations[itemOf(item)]).toBeUndefined();
    expect(Object.keys(day?.concentrations ?? {})).toHaveLength(5);
    expect(day?.written.aqi).toBeNull();
    expect(said(air)).toEqual([expect.stringContaining("outOfRange")]);
  });

  it.each([
    // Days of sandstorms and of winters as they were published.
    ["PM10", 8819],
    ["PM2.5", 1771],
    ["NO2", 574],
    ["CO", 19],
  ])("%s %d has been, and stays", (item, value) => {
    expect(read(withBad(item, value)).days[BAD]?.concentrations[itemOf(item)]).toBe(value);
  });

  it("is left out of its hour, and the day is the mean of the others", () => {
    const rows: RawValue[][] = days.flatMap((day, at) =>
      Array.from({ length: 24 }, (_, hour): RawValue[] => [
        day,
        hour,
        ...valuesOf(3, at).map((own, index) => (at === BAD && hour === 5 && items[index] === "PM10" ? 42236 : own)),
      ]),
    );
    const air = read([["日期", "小时", ...items], ...rows], "小时值");
    expect(air.days[BAD]?.concentrations.PM10).toBe(valuesOf(3, BAD)[items.indexOf("PM10")]);
  });
});

describe("codes of stations", () => {
  it.each(["站点编码", "点位编号", "国控点编码", "监测点位代码"])(
    "under %s name them where nothing else does",
    (head) => {
      const rows = days.flatMap((day, at): RawValue[][] => [
        [day, "1001A", ...valuesOf(3, at)],
        [day, "1002A", ...valuesOf(3, at)],
      ]);
      const air = read([["日期", head, ...items], ...rows]);
      expect(pm25(air)).toEqual(days.map((_, at) => valuesOf(3, at)[5]));
      expect(said(air)).toEqual([]);
    },
  );
});
