/** 都不是，不使用: none of several columns is the item, and none is taken for it. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../src/settings";
import { withAnswers } from "../../src/settings-answers";
import { book, snapshot } from "../datasets/sheet-snapshot";

const days = Array.from({ length: 20 }, (_, index) => index + 1);
const sheet = (...heads: readonly string[]): RawValue[][] => [
  ["日期", "SO2", "NO2", "CO", "O3_8h", "PM2.5", ...heads],
  ...days.map((day): RawValue[] => [
    `2023-06-${String(day).padStart(2, "0")}`,
    9,
    20,
    0.7,
    90 + day,
    20 + day,
    ...heads.map((_, at) => 40 + 10 * at + day),
  ]),
];
const read = (rows: RawValue[][], settings: Settings) => readAirData(book(snapshot(rows, { name: "6月" })), settings);

describe("none of several columns", () => {
  it.each([
    ["the own beside one by hand", ["PM10", "手工PM10"]],
    ["two of other places", ["南乐县PM10", "清丰县PM10"]],
  ])("leaves the item out, and asks no more: %s", (_, heads) => {
    const rows = sheet(...heads);
    const asked = (read(rows, defaultSettings).questions ?? []).filter(({ code }) => code === "whichColumn");
    expect(asked.map(({ answers }) => answers.at(-1))).toEqual([{ sheet: "6月", column: "G、H", field: null }]);
    const none = asked.flatMap(({ answers }) => answers.at(-1) ?? []);
    const after = read(
      rows,
      withAnswers(defaultSettings, none, () => "{6月}"),
    );
    expect((after.questions ?? []).filter(({ code }) => code === "whichColumn")).toEqual([]);
    expect(after.days.length).toBe(days.length);
    for (const { concentrations } of after.days) expect(concentrations.PM10 ?? null).toBeNull();
  });
});
