/** A place that sheets spell in several ways, and which of several is written about where nobody chose. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/calendar/day";
import type { SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, valuesOf, type Row } from "./drawn-places";

const read = (...sheets: readonly SheetSnapshot[]) => readAirData(book(...sheets), defaultSettings);

const rowsOf = (place: string, year: number, seed = 3): Row[] =>
  days.map((day, at) => [`${String(year)}${day.slice(4)}`, place, ...valuesOf(seed, at)]);
const sheet = (place: string, year: number): SheetSnapshot =>
  snapshot([["日期", "区域", ...items], ...rowsOf(place, year)], { name: `${String(year)}年` });

describe("one place", () => {
  it.each([
    ["甲州市乙山县", "乙山县"],
    ["甲州市-乙山县", "乙山县"],
    ["甲州市 / 乙山县", "乙山县"],
    ["甲州市·乙山县", "乙山县"],
    ["乙 山 县", "乙山县"],
    ["乙山县（国控）", "乙山县"],
    ["乙山县", "乙山县[自动站]"],
    ["乙山县城区", "乙山县"],
    ["乙山", "乙山县"],
  ])("is %s in one year and %s in the next", (before, now) => {
    const air = read(sheet(before, 2023), sheet(now, 2024));
    expect([air.places, air.days.length]).toEqual([["乙山县"], 2 * days.length]);
  });

  it("is called without the blanks that stretch its name", () => {
    expect(read(sheet("乙 山 县", 2024)).place).toBe("乙山县");
  });
});

describe("two places", () => {
  it("are those of one name in two larger ones", () => {
    const air = read(sheet("甲州市城关区", 2022), sheet("丙州市-城关区", 2023), sheet("城关区", 2024));
    expect(air.places.length).toBe(3);
  });

  it.each(["乙山县城区", "乙山县（省控）"])("are 乙山县 and %s on the same days", (other) => {
    const rows = [...rowsOf("乙山县", 2024), ...rowsOf(other, 2024, 5)];
    expect(read(snapshot([["日期", "区域", ...items], ...rows])).places.length).toBe(2);
  });

  it("are a county and its township", () => {
    expect(read(sheet("乙山县", 2023), sheet("乙山县城关镇", 2024)).places.length).toBe(2);
  });
});

describe("where nobody chose a place", () => {
  const last = [...rowsOf("乙山县", 2023), ...rowsOf("丙河县", 2023, 5)];
  const sheets = [
    snapshot([["日期", "区域", ...items], ...last], { name: "去年" }),
    snapshot([["日期", "区域", ...items], ...rowsOf("丙河县", 2024, 5)], { name: "今年" }),
  ];
  const placeOn = (year: number, chosen: string | null = null): string | null =>
    readAirData(book(...sheets), { ...defaultSettings, place: chosen }, dayOf(year, 11, 30)).place;

  it("the first that has days in the month is written about", () => {
    expect([placeOn(2023), placeOn(2024), placeOn(2022)]).toEqual(["乙山县", "丙河县", "乙山县"]);
  });

  it("but one that somebody chose stays chosen", () => {
    expect(placeOn(2024, "乙山县")).toBe("乙山县");
  });
});
