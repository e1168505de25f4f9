/** A unit that is told and cannot be: the values say which one it is, wherever the unit stands. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, valuesOf, type Row } from "./drawn-places";

const read = (rows: readonly Row[], name = "数据"): AirData =>
  readAirData(book(snapshot(rows, { name }) satisfies SheetSnapshot), defaultSettings);
const carbon = days.map((_, day) => valuesOf(5, day)[2]);
const fine = days.map((_, day) => valuesOf(5, day)[5]);
const outcome = (air: AirData): unknown => ({
  carbon: air.days.map(({ concentrations }) => concentrations.CO),
  fine: air.days.map(({ concentrations }) => concentrations.PM25),
  told: air.findings.flatMap(({ code, severity }) => (code.startsWith("unit") ? [`${code} ${severity}`] : [])),
});

/** Each value of one item times a factor. */
const scaled = (day: number, item: string, factor: number): number[] =>
  valuesOf(5, day).map((value, at) => (items[at] === item ? Number((value * factor).toFixed(6)) : value));

type Layout = (units: readonly string[], of: (day: number) => readonly number[]) => readonly Row[];

const layouts: Readonly<Record<string, Layout>> = {
  "in the header": (units, of) => [
    ["日期", ...items.map((item, at) => `${item}(${units[at] ?? ""})`)],
    ...days.map((date, day): Row => [date, ...of(day)]),
  ],
  "in a column of a long table": (units, of) => [
    ["日期", "项目", "浓度", "单位"],
    ...days.flatMap((date, day) => items.map((item, at): Row => [date, item, of(day)[at] ?? "", units[at] ?? ""])),
  ],
  "in a column of a turned table": (units, of) => [
    ["项目", "单位", ...days],
    ...items.map((item, at): Row => [item, units[at] ?? "", ...days.map((_, day) => of(day)[at] ?? "")]),
  ],
  "over an item's block": (units, of) =>
    items.flatMap((item, at): Row[] => [
      ...(at === 0 ? [] : [[""]]),
      [`${item}(${units[at] ?? ""})`],
      ["日期", "日均值"],
      ...days.map((date, day): Row => [date, of(day)[at] ?? ""]),
    ]),
};

describe.each(Object.entries(layouts))("a unit %s", (_, rows) => {
  const [micro, milli] = ["μg/m³", "mg/m³"];
  const right = items.map((item) => (item === "CO" ? milli : micro));

  it("is taken as it stands where the values can be in it", () => {
    expect(outcome(read(rows(right, (day) => valuesOf(5, day))))).toEqual({ carbon, fine, told: [] });
    const inMicro = rows(
      items.map(() => micro),
      (day) => scaled(day, "CO", 1000),
    );
    expect(outcome(read(inMicro))).toEqual({ carbon, fine, told: [] });
  });

  it("μg/m³ over CO of a few tenths is mg/m³, and noted", () => {
    const values: RawValue[] = items.map(() => micro);
    const air = read(rows(values as string[], (day) => valuesOf(5, day)));
    expect(outcome(air)).toEqual({ carbon, fine, told: ["unitCannotBe note"] });
  });

  it("mg/m³ over PM2.5 of tens is μg/m³, and a warning", () => {
    const air = read(
      rows(
        items.map((item) => (item === "CO" || item === "PM2.5" ? milli : micro)),
        (day) => valuesOf(5, day),
      ),
    );
    expect(outcome(air)).toEqual({ carbon, fine, told: ["unitCannotBe warning"] });
  });

  it("μg/m³ over PM2.5 of hundredths is mg/m³, and a warning", () => {
    const air = read(rows(right, (day) => scaled(day, "PM2.5", 0.001)));
    expect(outcome(air)).toEqual({ carbon, fine, told: ["unitCannotBe warning"] });
  });
});
