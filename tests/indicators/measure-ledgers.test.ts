import Decimal from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeMonth, yearToDate } from "../../src/calendar/period";
import type { LedgerTable } from "../../src/datasets/ledger";
import * as coal from "../../src/datasets/ledgers/coal";
import * as dust from "../../src/datasets/ledgers/dust";
import { exceedancePushes, lookBacks, retrofits, scatteredPolluters } from "../../src/datasets/ledgers/industry";
import { meetings } from "../../src/datasets/ledgers/leadership";
import { freight, transitTrucks } from "../../src/datasets/ledgers/vehicles";
import {
  atLeast,
  atMost,
  change,
  count,
  distinct,
  filled,
  latest,
  max,
  mean,
  min,
  noneOf,
  part,
  ratio,
  share,
  sum,
  yearChange,
  type Measure,
} from "../../src/indicators/ledgers/declare-indicator";
import { ledgerBook } from "../../src/indicators/ledgers/ledger-book";
import { measureFigure } from "../../src/indicators/ledgers/measure-ledgers";
import { standing, toDate, within, type RowWindow } from "../../src/indicators/ledgers/row-window";
import { exactSum } from "../../src/standards/exact-sum";
import { day, inMonth, inYear, on, table, type Values } from "./ledger-fixture";

const untilDecember = toDate(yearToDate(day(12, 15)));
const plain = { factor: 1, decimals: 2 };
const measured = (
  measure: Measure,
  tables: readonly LedgerTable[],
  window: RowWindow = untilDecember,
  known?: RowWindow,
) => measureFigure(measure, window, plain, ledgerBook(tables), known);
const valueOf = (...given: Parameters<typeof measured>) => measured(...given).value;

const held = table("meetings", [
  { date: on(1, 5), kind: "government", name: "甲" },
  { date: on(12, 15), kind: "government", name: "乙" },
  { date: on(12, 16), kind: "government", name: "丙" },
  { date: on(3, 1), kind: "standingCommittee", name: "丁" },
  { date: on(3, 1, 2020), kind: "government", name: "戊" },
  { date: null, kind: "government", name: "己" },
]);

describe("which rows count", () => {
  it("those dated from 1 January to the cut-off, both included; undated events have no year", () => {
    expect(measured(count(meetings), [held])).toMatchObject({ value: 3, rows: 3, undated: 0, dataUntil: null });
    expect(valueOf(count(meetings, { kind: "government" }), [held])).toBe(2);
    expect(valueOf(count(meetings, { kind: "special" }), [held]), "none of a kind is a count").toBe(0);
  });

  it("nothing, where the ledger has no row of the year, or is not there", () => {
    expect(measured(count(meetings), [])).toMatchObject({ value: null, reported: null, rows: 0 });
    expect(
      valueOf(count(meetings), [table("meetings", [{ date: on(3, 1, 2020), kind: "government", name: "戊" }])]),
    ).toBeNull();
  });

  const works = table("retrofits", [
    { enterprise: "甲", kind: "lowNox", units: 2, state: "done", doneOn: on(3, 1), nox: 45 },
    { enterprise: "乙", kind: "lowNox", units: 3, state: "done", doneOn: null, nox: 48 },
    { enterprise: "丙", kind: "lowNox", units: 4, state: "done", doneOn: on(12, 20), nox: 60 },
    { enterprise: "丁", kind: "lowNox", units: 5, state: "underway", doneOn: null, nox: null },
    { enterprise: "戊", kind: "lowNox", units: 7, state: "done", doneOn: on(11, 1, 2020), nox: 80 },
  ]);

  it("works that are done by then, undated ones with them and told", () => {
    expect(measured(sum(retrofits, "units", { kind: "lowNox", state: "done" }), [works])).toMatchObject({
      value: 5,
      rows: 2,
      undated: 1,
    });
    expect(
      valueOf(max(retrofits, "nox", { kind: "lowNox", state: "done" }), [works], standing(yearToDate(day(12, 15)))),
      "not yet done, not yet measured",
    ).toBe(80);
  });

  it("undated works in no month and in no other year", () => {
    const monthOfMarch = within(wholeMonth({ year: 2021, month: 3 }), false);
    expect(measured(sum(retrofits, "units", { state: "done" }), [works], monthOfMarch, untilDecember)).toMatchObject({
      value: 2,
      undated: 0,
    });
    expect(
      measured(sum(retrofits, "units", { state: "done" }), [works], within(yearToDate(day(12, 31, 2020)), true)),
    ).toMatchObject({ value: 7, undated: 0 });
  });

  it("a work found before the cut-off and done after it is found, not done", () => {
    const found = table("scatteredPolluters", [
      { enterprise: "甲", foundOn: on(5, 1), state: "done", doneOn: on(12, 20) },
      { enterprise: "乙", foundOn: on(5, 2), state: "done", doneOn: on(6, 1) },
    ]);
    expect(valueOf(distinct(scatteredPolluters, "enterprise"), [found])).toBe(2);
    expect(measured(share(scatteredPolluters, { state: "done" }), [found])).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
  });

  it("a month's row belongs to the year to date as soon as it begins, and says how far the data reach", () => {
    const use = table(
      "coalUse",
      [1, 2, 3, 12].map((month) => ({ enterprise: "甲", month: inMonth(month), amount: 10 })),
    );
    expect(measured(sum(coal.coalUse, "amount"), [use])).toMatchObject({
      value: 40,
      dataUntil: { year: 2021, month: 12 },
    });
    expect(measured(sum(coal.coalUse, "amount"), [use], toDate(yearToDate(day(11, 30))))).toMatchObject({
      value: 30,
      dataUntil: { year: 2021, month: 3 },
    });
  });

  it("works done in months do not make a ledger kept by months: the list reaches to the cut-off", () => {
    const byMonth = table("retrofits", [
      { enterprise: "甲", kind: "ldar", units: 1, state: "done", doneOn: inMonth(3) },
    ]);
    expect(measured(distinct(retrofits, "enterprise", { kind: "ldar", state: "done" }), [byMonth])).toMatchObject({
      value: 1,
      dataUntil: null,
    });
  });

  it("rows longer than a month belong to no month", () => {
    const use = table("bulkCoal", [{ area: "甲", year: inYear(2021), amount: 80 }]);
    expect(valueOf(sum(coal.bulkCoal, "amount"), [use])).toBe(80);
    expect(
      measured(sum(coal.bulkCoal, "amount"), [use], within(wholeMonth({ year: 2021, month: 1 }), false)).rows,
    ).toBe(0);
  });

  it("a table without the column of dates counts whole, and all of it is told as undated", () => {
    const cleaning = table("streetCleaning", [
      { road: "甲", due: 10, mechanised: 9 },
      { road: "乙", due: 10, mechanised: 10 },
    ]);
    expect(measured(ratio(dust.streetCleaning, "mechanised", "due"), [cleaning])).toMatchObject({
      value: 95,
      undated: 2,
    });
  });

  it("a table that lacks a column that is asked for is left out", () => {
    const complete = table("catering", [{ date: on(3, 1), restaurant: "甲", cleanEnergy: "yes", result: "good" }]);
    const lacking = table("catering", [{ date: on(3, 1), restaurant: "乙", result: "good" }], { sheet: "二" });
    const measure: Measure = {
      statistic: "share",
      ledger: "catering",
      where: { cleanEnergy: { oneOf: ["yes"] } },
      among: {},
    };
    expect(measured(measure, [complete, lacking])).toMatchObject({ value: 100, denominator: 1 });
    expect(valueOf(measure, [lacking])).toBeNull();
  });

  it("lists without dates count as they stand, whatever the window", () => {
    const heating = table("cleanHeating", [
      { township: "甲", planned: 10, done: 4 },
      { township: "乙", planned: 20, done: 5 },
    ]);
    expect(measured(sum(coal.cleanHeating, "done"), [heating], standing(yearToDate(day(12, 15))))).toMatchObject({
      value: 9,
      undated: 0,
    });
  });
});

describe("what is unknown is not zero", () => {
  const checks = table("lookBacks", [{ date: on(3, 1), subject: "甲", kind: "scatteredPolluters", rebound: "no" }]);
  it("no rebound of boilers where no boiler was looked at", () => {
    expect(valueOf(count(lookBacks, { kind: "scatteredPolluters", rebound: "yes" }), [checks])).toBe(0);
    expect(valueOf(count(lookBacks, { kind: "boilers", rebound: "yes" }), [checks])).toBeNull();
  });

  it("no rail freight in a ledger of roads", () => {
    const roads = table("freight", [{ month: inMonth(1), mode: "road", amount: 5 }]);
    expect(valueOf(sum(freight, "amount", { mode: "rail" }), [roads])).toBeNull();
    expect(valueOf(part(freight, "amount", { mode: "rail" }), [roads])).toBeNull();
  });

  it("but no fines is none", () => {
    const pushes = table("exceedancePushes", [
      { date: on(3, 1), enterprise: "甲", hours: 3, handling: "excluded", fine: null },
      { date: on(3, 2), enterprise: "甲", hours: 1, handling: "penalised", fine: 40 },
    ]);
    expect(valueOf(sum(exceedancePushes, "hours", { handling: "pending" }), [pushes])).toBe(0);
    expect(valueOf(part(exceedancePushes, "hours", { handling: "excluded" }), [pushes])).toBe(75);
  });

  it("and nothing is divided by nothing", () => {
    const trucks = table("transitTrucks", [{ point: "甲", before: 0, after: 0 }]);
    expect(
      measured(change(transitTrucks, "before", "after"), [trucks], standing(yearToDate(day(12, 15)))),
    ).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  });
});

describe("statistics", () => {
  const pushes = table("exceedancePushes", [
    { date: on(1, 1), enterprise: "示例企业01有限公司", hours: 3, handling: "excluded" },
    { date: on(2, 1), enterprise: "示例企业０１有限公司 ", hours: 1, handling: "penalised" },
    { date: on(3, 1), enterprise: "示例企业02", hours: 8, handling: "excluded" },
    { date: on(4, 1), enterprise: null, hours: null, handling: "excluded" },
  ]);
  it.each<[string, Measure, number]>([
    ["names in two spellings are one", distinct(exceedancePushes, "enterprise"), 2],
    ["sum", sum(exceedancePushes, "hours"), 12],
    ["mean of what is given", mean(exceedancePushes, "hours"), 4],
    ["max", max(exceedancePushes, "hours"), 8],
    ["min", min(exceedancePushes, "hours"), 1],
    ["latest", latest(exceedancePushes, "hours"), 8],
    ["at least", count(exceedancePushes, { hours: atLeast(3) }), 2],
    ["at most", count(exceedancePushes, { hours: atMost(3) }), 2],
    ["one of", count(exceedancePushes, { handling: ["excluded", "penalised"] }), 4],
    ["none of holds for blanks too", count(exceedancePushes, { enterprise: noneOf("示例企业02") }), 3],
    ["filled", count(exceedancePushes, { hours: filled }), 3],
  ])("%s", (_, measure, expected) => {
    expect(valueOf(measure, [pushes])).toBe(expected);
  });

  it("years against each other, like for like where kept by months", () => {
    const years = table(
      "bulkCoal",
      [
        { area: "甲", year: inYear(2020), amount: 100 },
        { area: "甲", year: inYear(2021), amount: 80 },
      ],
      { perEntry: 2 },
    );
    expect(measured(yearChange(coal.bulkCoal, "amount"), [years])).toMatchObject({
      value: -20,
      numerator: 80,
      denominator: 100,
    });
    const months = table("coalUse", [
      ...[1, 2, 12].map((month) => ({ enterprise: "甲", month: inMonth(month, 2020), amount: 10 })),
      ...[1, 2].map((month) => ({ enterprise: "甲", month: inMonth(month), amount: 11 })),
    ]);
    expect(measured(yearChange(coal.coalUse, "amount"), [months]), "not against last year's December").toMatchObject({
      value: 10,
      denominator: 20,
    });
    expect(
      valueOf(yearChange(coal.bulkCoal, "amount"), [
        table("bulkCoal", [{ area: "甲", year: inYear(2021), amount: 80 }]),
      ]),
    ).toBeNull();
  });

  it("a column that does not lie across counts once an entry, a row of months once a row", () => {
    const wide = table(
      "coalUse",
      ["甲", "乙"].flatMap((enterprise) =>
        [1, 2, 3].map((month) => ({ enterprise, month: inMonth(month), amount: 10, cap: 100 })),
      ),
      { perEntry: 3 },
    );
    expect(valueOf(sum(coal.coalUse, "cap"), [wide])).toBe(200);
    expect(valueOf(sum(coal.coalUse, "amount"), [wide])).toBe(60);
    expect(valueOf(count(coal.coalUse), [wide])).toBe(2);
  });

  it("points at the rows that went in, one range a table", () => {
    const second = table("meetings", [{ date: on(6, 1), kind: "government", name: "庚" }], { sheet: "下半年" });
    expect(measured(count(meetings, { kind: "government" }), [held, second]).sources).toEqual([
      { sheet: "meetings", top: 2, bottom: 3, left: 0, right: 9 },
      { sheet: "下半年", top: 2, bottom: 2, left: 0, right: 9 },
    ]);
  });

  it("carries the ledger's unit into the indicator's and rounds once, half to even", () => {
    const use = table("bulkCoal", [{ area: "甲", year: inYear(2021), amount: 7_493_450 }]);
    expect(
      measureFigure(sum(coal.bulkCoal, "amount"), untilDecember, { factor: 0.0001, decimals: 2 }, ledgerBook([use])),
    ).toMatchObject({ reported: 749.34 });
  });
});

// ---- laws ---------------------------------------------------------------------------------------------------------

const amount = fc.integer({ min: 0, max: 99_999_999 }).map((units) => units / 1000);
const push: fc.Arbitrary<Values> = fc.record({
  date: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(2020, 2021))
    .map(([month, dayOfMonth, year]) => on(month, dayOfMonth, year)),
  enterprise: fc.integer({ min: 1, max: 9 }).map((number) => `示例企业0${number}`),
  hours: amount,
  handling: fc.constantFrom("excluded", "penalised", "pending"),
  fine: fc.option(amount),
});
const pushTable = fc.array(push, { minLength: 1, maxLength: 40 });
const measures: readonly Measure[] = [
  count(exceedancePushes),
  distinct(exceedancePushes, "enterprise", { handling: "excluded" }),
  sum(exceedancePushes, "hours"),
  sum(exceedancePushes, "fine", { handling: "penalised" }),
  mean(exceedancePushes, "hours"),
  max(exceedancePushes, "hours"),
  min(exceedancePushes, "hours"),
  share(exceedancePushes, { handling: "pending" }),
  part(exceedancePushes, "hours", { handling: "excluded" }),
  yearChange(exceedancePushes, "hours"),
];
const told = (tables: readonly LedgerTable[]) =>
  measures.map((measure) => {
    const { value, reported, rows, numerator, denominator } = measured(measure, tables);
    return { value, reported, rows, numerator, denominator };
  });

describe("laws", () => {
  it("sums are exact decimals, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 })), {
          maxLength: 30,
        }),
        (parts) => {
          const values = parts.map(([digits, places]) => Number(`${digits}e-${places}`));
          const exact = values.reduce((total, value) => total.plus(value), new Decimal(0)).toNumber();
          expect(exactSum(values)).toBe(exact === 0 ? 0 : exact);
          expect(exactSum([...values].reverse())).toBe(exactSum(values));
        },
      ),
    );
  });

  it("shuffled rows and a ledger over two sheets change nothing", () => {
    fc.assert(
      fc.property(
        pushTable.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat(rows.length)),
        ),
        ([rows, shuffled, cut]) => {
          const whole = told([table("exceedancePushes", rows)]);
          expect(told([table("exceedancePushes", shuffled)])).toEqual(whole);
          const halves = [rows.slice(0, cut), rows.slice(cut)]
            .filter((half) => half.length > 0)
            .map((half, index) => table("exceedancePushes", half, { sheet: `第${index}张` }));
          expect(told(halves)).toEqual(whole);
        },
      ),
    );
  });

  it("months add up to the year to date, kinds to the whole, shares to a hundred", () => {
    fc.assert(
      fc.property(pushTable, (rows) => {
        const tables = [table("exceedancePushes", rows)];
        const toEnd = toDate(yearToDate(day(12, 31)));
        const of = (measure: Measure, window: RowWindow = toEnd) => measured(measure, tables, window, toEnd).value;
        const months = Array.from({ length: 12 }, (_, index) =>
          within(wholeMonth({ year: 2021, month: index + 1 }), false),
        );
        const total = of(sum(exceedancePushes, "hours"));
        fc.pre(total !== null);
        expect(exactSum(months.map((month) => of(sum(exceedancePushes, "hours"), month) ?? 0))).toBe(total);
        expect(months.map((month) => of(count(exceedancePushes), month) ?? 0).reduce((a, b) => a + b)).toBe(
          of(count(exceedancePushes)),
        );
        const kinds = ["excluded", "penalised", "pending"] as const;
        expect(exactSum(kinds.map((handling) => of(sum(exceedancePushes, "hours", { handling })) ?? 0))).toBe(total);
        expect(
          kinds.map((handling) => of(share(exceedancePushes, { handling })) ?? 0).reduce((a, b) => a + b),
        ).toBeCloseTo(100, 9);
      }),
    );
  });
});
