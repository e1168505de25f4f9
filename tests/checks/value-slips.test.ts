/** A value that slipped by a power of ten is told; a storm, a clean day and a rise are not. */
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { valueSlips } from "../../src/checks/value-slips";
import { readAirData } from "../../src/datasets/read-air-data";
import { defaultSettings } from "../../src/settings";
import type { Concentrations } from "../../src/standards/pollutant";
import { book, snapshot } from "../datasets/sheet-snapshot";

const FIRST = dayOf(2024, 3, 1);
const usual = { SO2: 12, NO2: 30, CO: 1.1, O3: 90, PM10: 110, PM25: 60 };

/** Thirty days around the usual values, the tenth with others. @param further by their places in the month, from 0 */
function told(
  other: Concentrations,
  days = 30,
  further: Readonly<Record<number, Concentrations>> = {},
): [string, number][] {
  const changed: Readonly<Record<number, Concentrations>> = { ...further, [Math.min(9, days - 1)]: other };
  const rows = Array.from({ length: days }, (_, index): RawValue[] => {
    const wave = 1 + 0.4 * Math.sin(index);
    const of = (item: keyof typeof usual): number => changed[index]?.[item] ?? Math.round(usual[item] * wave * 10) / 10;
    return [isoDate((FIRST + index) as Day), of("PM25"), of("PM10"), of("SO2"), of("NO2"), of("CO"), of("O3")];
  });
  const air = readAirData(
    book(snapshot([["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"], ...rows])),
    defaultSettings,
  );
  return valueSlips(air.days).map(({ facts }) => {
    const { field, likely } = facts as { readonly field: string; readonly likely: number };
    return [field, likely];
  });
}

describe("a single value away from its days", () => {
  it.each<[string, Concentrations, [string, number][]]>([
    ["a point that slipped", { CO: 12 }, [["CO", 1.2]]],
    ["milligrams in a column of micrograms", { PM25: 0.052 }, [["PM2.5", 52]]],
    ["a digit too many", { PM10: 1180 }, [["PM10", 118]]],
    ["a storm lifts both kinds of dust", { PM10: 1180, PM25: 300 }, []],
    ["a clean day", { PM25: 5, PM10: 12 }, []],
    ["twice the usual", { SO2: 30 }, []],
  ])("%s", (_, other, expected) => {
    expect(told(other)).toEqual(expected);
  });

  it("five other days tell what is usual, four do not", () => {
    expect(told({ CO: 12 }, 6)).toEqual([["CO", 1.2]]);
    expect(told({ CO: 12 }, 5)).toEqual([]);
  });

  it("a day of zero says nothing of what is usual", () => {
    expect(told({ PM25: 0.052 }, 30, { 4: { PM25: 0 } })).toEqual([["PM2.5", 52]]);
  });

  it("dust that only comes up to its highest day does not rise with the other", () => {
    expect(told({ PM10: 1180, PM25: 200 }, 30, { 4: { PM25: 200 } })).toEqual([["PM10", 118]]);
    expect(told({ PM10: 1180, PM25: 201 }, 30, { 4: { PM25: 200 } })).toEqual([]);
  });
});
