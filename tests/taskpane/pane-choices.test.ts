/** The small pure parts: months and cut-offs, corrections, theme, language, figures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../src/calendar/day";
import { defaultSettings, withCorrection, withoutCorrection } from "../../src/settings";
import { changeText, fixed, short } from "../../src/taskpane/status/figure-text";
import { languageOf } from "../../src/office/language";
import { cutOffDays, monthKey, monthsWithData } from "../../src/taskpane/month-choices";
import { recognisedSheets } from "../../src/taskpane/data/recognised-sheets";
import { themeFor } from "../../src/office/theme";
import { airDay, prepared } from "./assessment-fixture";

const today = dayOf(2021, 12, 16);

describe("months and cut-offs", () => {
  it("offers what the data hold, the latest first, in whatever order the rows are", () => {
    const days = [dayOf(2020, 2, 29), dayOf(2021, 12, 3), dayOf(2021, 12, 1), dayOf(2021, 1, 31)].map(airDay);
    expect(
      monthsWithData({ air: { ...prepared.monthly.air, days }, ledgerDays: [], period: null }, today).map(monthKey),
    ).toEqual(["2021-12", "2021-01", "2020-02"]);
    expect(cutOffDays(days, { year: 2021, month: 12 }).map(isoDate)).toEqual(["2021-12-03", "2021-12-01"]);
  });

  it("takes months from the ledgers too, and every day of a month without daily air data", () => {
    const { ledgerDays, period } = prepared.monthly;
    expect(
      monthsWithData({ air: { ...prepared.monthly.air, days: [] }, ledgerDays, period }, today).map(monthKey),
    ).toEqual(["2021-12"]);
    expect(cutOffDays([], { year: 2021, month: 2 })).toHaveLength(28);
  });
});

it("offers months after the last entry of lists without air, up to today and the end of their year", () => {
  const ledgerDays = [dayOf(2021, 9, 10)];
  const offered = (day: Day): string[] =>
    monthsWithData({ air: { ...prepared.monthly.air, days: [] }, ledgerDays, period: null }, day).map(monthKey);
  expect(offered(today)).toEqual(["2021-12", "2021-11", "2021-10", "2021-09"]);
  expect(offered(dayOf(2021, 10, 3))).toEqual(["2021-10", "2021-09"]);
  expect(offered(dayOf(2023, 5, 1))).toEqual(["2021-12", "2021-11", "2021-10", "2021-09"]);
});

describe("corrections", () => {
  it("add to each other, and go away together", () => {
    const first = withCorrection(defaultSettings, "{A}", { columns: { 1: "PM10" } });
    const second = withCorrection(first, "{A}", { columns: { 2: "ignore" }, units: { 1: "mg/m³" } });
    const third = withCorrection(second, "{B}", { dataset: "ignore" });
    expect(third.corrections).toEqual({
      "{A}": { columns: { 1: "PM10", 2: "ignore" }, units: { 1: "mg/m³" } },
      "{B}": { dataset: "ignore" },
    });
    expect(withoutCorrection(third, "{A}").corrections).toEqual({ "{B}": { dataset: "ignore" } });
    expect(defaultSettings.corrections).toEqual({});
  });

  it("forget what was said of columns when the sheet becomes another dataset", () => {
    const first = withCorrection(defaultSettings, "{A}", {
      dataset: "coalSamples",
      columns: { 1: "sulfur" },
      headerRows: [1, 2],
    });
    expect(withCorrection(first, "{A}", { dataset: "boilers" }).corrections["{A}"]).toEqual({
      dataset: "boilers",
      headerRows: [1, 2],
    });
  });

  it("show each sheet once, with every table that was found on it", () => {
    const { used, unused } = recognisedSheets(prepared.monthly);
    expect(used.map(({ sheetId, guesses }) => [sheetId, ...guesses.map(({ dataset }) => dataset)])).toEqual([
      ["{AIR}", "airDaily"],
      ["{TARGETS}", "airTargets"],
      ["{SAMPLES}", "coalSamples"],
    ]);
    const [table] = prepared.monthly.ledgers.tables;
    if (!table) throw new Error("the fixture has no ledger");
    const twice = {
      ...prepared.monthly,
      ledgers: { tables: [table, { ...table, guess: { ...table.guess, dataset: "boilers" } }], findings: [] },
    };
    expect(
      recognisedSheets(twice)
        .used.at(-1)
        ?.guesses.map(({ dataset }) => dataset),
    ).toEqual(["coalSamples", "boilers"]);
    expect(unused.map(({ sheetId }) => sheetId)).toEqual(["{COAL}"]);
  });
});

describe("theme", () => {
  it("follows Office, else the system", () => {
    expect(themeFor("#FFFFFF", true)).toBe("light");
    expect(themeFor("#262626", false)).toBe("dark");
    expect(themeFor(undefined, true)).toBe("dark");
    expect(themeFor("window", false)).toBe("light");
  });
});

it("speaks Chinese to every kind of Chinese Office", () => {
  expect(["zh-CN", "zh-TW", "ZH-Hans", "en-US", "ru-RU", "zu-ZA"].map(languageOf)).toEqual([
    "zh-CN",
    "zh-CN",
    "zh-CN",
    "en",
    "en",
    "en",
  ]);
});

describe("figures", () => {
  it("have a true minus and the decimals that they were given", () => {
    expect([fixed(-1.2, 1), fixed(45, 0), short(63.5), short(46), short(45.05), short(-3)]).toEqual([
      "−1.2",
      "45",
      "63.5",
      "46",
      "45.05",
      "−3",
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 2 }), (scaled, decimals) => {
        const value = scaled / 10 ** decimals;
        expect(Number(fixed(value, decimals).replace("−", "-"))).toBeCloseTo(value, 9);
      }),
    );
  });

  it("say a change in its own unit", () => {
    expect(changeText({ kind: "percent", amount: -28.6, direction: "down" }, "zh-CN")).toBe("▼ 28.6%");
    expect(changeText({ kind: "points", amount: 2.1, direction: "up" }, "zh-CN")).toBe("▲ 2.1 个百分点");
    expect(changeText({ kind: "days", amount: 0, direction: "same" }, "zh-CN")).toBe("持平");
    expect(changeText({ kind: "percent", amount: null, direction: null }, "zh-CN")).toBe("—");
  });
});
