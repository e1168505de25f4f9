/** What the notice says of the air: indicators that the goal names, and years that follow each other. */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { AirAssessment } from "../../src/indicators/assessment";
import { airFields } from "../../src/notice/fields/air-fields";
import { namedAirField } from "../../src/notice/fields/named-air";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

/** Years of one PM2.5 each. */
function assessed(years: Readonly<Record<number, number>>): AirAssessment {
  const rows: RawValue[][] = [];
  for (const [year, value] of Object.entries(years))
    for (let day = dayOf(Number(year), 1, 1); day <= dayOf(Number(year), 12, 31); day = addDays(day, 1) as Day)
      rows.push([isoDate(day), value, 90, 10, 30, 0.8, 80]);
  const air = readAirData(
    book(snapshot([["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"], ...rows])),
    defaultSettings,
  );
  const all = assessAir(air, [], { month: null, until: null }, defaultSettings);
  if (all === null) throw new Error("nothing was assessed");
  return all;
}

describe("an indicator that the problem or its goal names", () => {
  const assessment = assessed({ 2021: 40, 2022: 30 });
  const words = (said: string): string | null => namedAirField(said, assessment).forms[""]?.words ?? null;

  it.each([
    "2022年，PM2.5年均浓度不高于37微克/立方米，优良天数比例不低于79%。",
    "优良天数比例仅为75.1%，大气环境质量形势严峻。",
    "到2022年底优良天数比例达到80%以上",
  ])("is answered: %s", (said) => {
    expect(words(said)).toBe("优良天数比例为100%（同比持平）");
  });

  it("is not told again where every outcome speaks of it, nor one that nobody named", () => {
    expect(words("PM2.5年均浓度较2019年下降15%以上，重污染天数不超过12天。")).toBeNull();
    expect(words("施工工地扬尘管控不严。")).toBeNull();
  });
});

describe("how the years went", () => {
  const trendOf = (years: Readonly<Record<number, number>>): string | null => {
    const first = Number(Object.keys(years)[0]);
    const fields = airFields({ ...assessed(years), baselineYear: first });
    return fields.find(({ name }) => name === "PM2.5平均浓度")?.forms["走势"]?.words ?? null;
  };

  it("is said of years that follow each other, and of no others", () => {
    expect(trendOf({ 2020: 46, 2021: 48, 2022: 34 })).toBe(
      "2021年至2022年总体呈波动下降趋势，其中2021年较上年上升，2022年较上年下降",
    );
    expect(trendOf({ 2019: 46, 2021: 48, 2022: 34 })).toBeNull();
  });

  it("at its end the year is not held against the same days of the base year once more", () => {
    const fields = airFields({ ...assessed({ 2020: 46, 2021: 48 }), baselineYear: 2020 });
    expect(fields.find(({ name }) => name === "PM2.5平均浓度")?.forms["较基准同期"]).toBeNull();
  });
});
