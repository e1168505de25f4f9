/** Where bars begin and end, for the cases that Excel tells apart. */
import { describe, expect, it } from "vitest";
import { barPicture } from "../../../src/preview/page/cell/data-bar-picture";
import { newDataBar, type DataBarRule } from "../../../src/preview/workbook/conditional-format";

const bar = (value: number, low: number, high: number, change: Partial<DataBarRule> = {}) =>
  barPicture({ ...newDataBar("#1F5A7A"), ...change }, value, low, high);

describe("a data bar", () => {
  it.each<[string, number, number, number, Partial<DataBarRule>, Record<string, unknown>]>([
    ["half of 0 to 1", 0.5, 0, 1, {}, { from: 0, to: 0.5, axis: null, leftward: false, color: "#1F5A7A" }],
    ["beyond its upper bound: full", 1.4, 0, 1, {}, { from: 0, to: 1 }],
    ["before Excel 2010, lowest: a tenth", 3, 3, 9, { shortest: 10, longest: 90, axis: "none" }, { from: 0, to: 0.1 }],
    [
      "before Excel 2010, highest: nine tenths",
      9,
      3,
      9,
      { shortest: 10, longest: 90, axis: "none" },
      { from: 0, to: 0.9 },
    ],
    [
      "negative, with an axis where 0 lies",
      -10,
      -10,
      30,
      {},
      { from: 0, to: 0.25, axis: 0.25, leftward: true, color: "#FF0000" },
    ],
    [
      "positive beside negative ones",
      15,
      -10,
      30,
      {},
      { from: 0.25, to: 0.625, axis: 0.25, leftward: false, color: "#1F5A7A" },
    ],
    ["all negative: the axis stands at the right edge", -5, -10, 0, {}, { from: 0.5, to: 1, axis: 1 }],
    [
      "axis in the middle: the same scale on both sides",
      -10,
      -10,
      20,
      { axis: "middle" },
      { from: 0.25, to: 0.5, axis: 0.5 },
    ],
    ["negative like positive", -10, -10, 30, { negativeColor: null }, { color: "#1F5A7A" }],
    ["from right to left", 0.25, 0, 1, { direction: "rightToLeft" }, { from: 0.75, to: 1, leftward: true }],
  ])("%s", (_what, value, low, high, change, expected) => {
    expect(bar(value, low, high, change)).toMatchObject(expected);
  });

  it("is not drawn where it has no length", () => {
    expect(bar(0, 0, 1)).toBeNull();
  });
});
