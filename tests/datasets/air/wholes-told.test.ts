/** A prefecture's city among its own counties: told by the title, or by values that are nothing but their mean. */
import { describe, expect, it } from "vitest";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

const ITEMS = ["SO2", "NO2", "CO", "O3-8h", "PM2.5", "PM10"];
/** Of one day, apart from place to place so that no mean is another's by chance. */
const valuesOf = (place: number, day: number): number[] => [
  8 + place + (day % 3),
  20 + 3 * place * place + (day % 5),
  0.6 + place / 10,
  90 + 7 * place * place + day,
  30 + 6 * place * place + (day % 7),
  60 + 9 * place * place + (day % 4),
];
const mean = (rows: readonly number[][]): number[] =>
  ITEMS.map((_, item) => {
    const value = rows.reduce((sum, row) => sum + (row[item] ?? 0), 0) / rows.length;
    return item === 2 ? Math.round(10 * value) / 10 : Math.round(value);
  });

function wholesOf(title: string | null, parts: readonly string[], whole: (day: number) => number[]): string[] {
  const days = Array.from({ length: 12 }, (_, index) => index + 1);
  const lines = days.flatMap((day) => {
    const date = `2024-03-${String(day).padStart(2, "0")}`;
    return [[date, "宁河市", ...whole(day)], ...parts.map((name, place) => [date, name, ...valuesOf(place, day)])];
  });
  const rows = [...(title === null ? [] : [[title]]), ["日期", "县区", ...ITEMS], ...lines];
  const { series = [], place } = readAirData(book(snapshot(rows)), { ...defaultSettings, place: null });
  expect(place).not.toBeNull();
  const wholes = series.flatMap((one) => (one.isWhole === true ? (one.place ?? []) : []));
  expect(wholes).not.toContain(place);
  return wholes;
}

describe("a city over its counties", () => {
  const parts = ["白山县", "青川市", "南桥区"];
  const other = (day: number): number[] => valuesOf(5, day);

  it.each(["宁河市各县（市、区）空气质量日报", "宁河市所辖县区空气质量日报", "宁河市县（市、区）环境空气质量"])(
    "is named by %s",
    (title) => {
      expect(wholesOf(title, parts, other)).toEqual(["宁河市"]);
    },
  );

  it("is their mean", () => {
    const ofAll = (day: number): number[] => mean(parts.map((_, place) => valuesOf(place, day)));
    expect(wholesOf(null, parts, ofAll)).toEqual(["宁河市"]);
  });

  it.each(["县市区空气质量日报", "宁河市等地空气质量日报", null])(
    "is a county-level city like the others under %s",
    (title) => {
      const days = Array.from({ length: 12 }, (_, index) => index + 1);
      const lines = days.flatMap((day) => {
        const date = `2024-03-${String(day).padStart(2, "0")}`;
        return ["宁河市", ...parts].map((name, place) => [date, name, ...valuesOf(place, day)]);
      });
      const rows = [...(title === null ? [] : [[title]]), ["日期", "县区", ...ITEMS], ...lines];
      const { series = [] } = readAirData(book(snapshot(rows)), { ...defaultSettings, place: null });
      expect(series.filter(({ isWhole }) => isWhole === true)).toEqual([]);
    },
  );
});
