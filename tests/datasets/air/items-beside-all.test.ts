/** A sheet of one item beside the sheet of all six, of the same place and days: none takes the others' items away. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { pollutants } from "../../../src/standards/pollutant";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, said, valuesOf } from "./drawn-places";

const value = (item: number, at: number): number => valuesOf(3, at)[item] ?? 0;
const all = (name = "日报", change = 0): SheetSnapshot =>
  snapshot([["日期", ...items], ...days.map((day, at) => [day, ...valuesOf(3, at).map((one) => one + change)])], {
    name,
  });
const one = (item: number, name: string, change = 0): SheetSnapshot =>
  snapshot([["日期", items[item] ?? ""], ...days.map((day, at): RawValue[] => [day, value(item, at) + change])], {
    name,
  });
const read = (...sheets: SheetSnapshot[]) => readAirData(book(...sheets), defaultSettings);
const itemsRead = ({ days: own }: ReturnType<typeof read>): number[] =>
  own.map(({ concentrations }) => Object.keys(concentrations).length);
const inOrder = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"] as const;

describe("one item beside all six", () => {
  it.each(items.map((name, item) => [name, item] as const))("%s, before and behind", (name, item) => {
    for (const sheets of [
      [one(item, `${name}逐日`), all()],
      [all(), one(item, `${name}逐日`)],
    ]) {
      const air = read(...sheets);
      expect(air.days.map(({ concentrations }) => inOrder.map((own) => concentrations[own]))).toEqual(
        days.map((_, at) => valuesOf(3, at)),
      );
      expect(said(air)).toEqual([]);
    }
  });

  it("the audited sheet of one item counts for that item, the others come from the raw sheet", () => {
    for (const sheets of [
      [one(5, "PM2.5（审核）", 2), all("日报（原始）")],
      [all("日报（原始）"), one(5, "PM2.5（审核）", 2)],
    ]) {
      const air = read(...sheets);
      expect(itemsRead(air)).toEqual(days.map(() => pollutants.length));
      expect(air.days.map(({ concentrations }) => [concentrations.PM25, concentrations.PM10])).toEqual(
        days.map((_, at) => [value(5, at) + 2, value(4, at)]),
      );
    }
  });

  it("a third sheet that differs is asked about, whatever came first", () => {
    for (const sheets of [
      [one(5, "PM2.5逐日"), all(), all("另一张", 1)],
      [all(), one(5, "PM2.5逐日"), all("另一张", 1)],
    ]) {
      const air = read(...sheets);
      expect(itemsRead(air)).toEqual(days.map(() => pollutants.length));
      expect(said(air)).toContain("sheetsDiffer");
    }
  });
});
