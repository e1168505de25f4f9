import { describe, expect, it } from "vitest";
import { assessProgress, type ProgressInput } from "../../src/indicators/ledgers/assess-progress";
import type { HistoryEntry, Trend } from "../../src/indicators/ledgers/progress";
import { defaultSettings } from "../../src/settings";
import { day, inMonth, ledgersOf, on, table, type Values } from "./ledger-fixture";

const trend = (id: string, change: Partial<ProgressInput>): Trend | null =>
  assessProgress({
    ledgers: ledgersOf(),
    targets: [],
    month: { year: 2021, month: 6 },
    until: day(6, 15),
    settings: defaultSettings,
    history: [],
    air: null,
    generatedAt: "2021-06-16 09:30",
    ...change,
  }).trend(id);

const scrapped = (...dates: (readonly [month: number, day: number] | null)[]) =>
  table(
    "scrappedVehicles",
    dates.map((date, index): Values => ({ ...(date === null ? {} : { date: on(...date) }), plate: `新B0000${index}` })),
  );

const reported = (month: string, value: number | null, generatedAt = "2021-06-01 09:30"): HistoryEntry => ({
  month,
  until: `${month}-28`,
  indicator: "trucksScrapped",
  title: "淘汰老旧车",
  value,
  unit: "辆",
  status: "",
  generatedAt,
});

describe("a trend", () => {
  it("is the cumulative figure as of the end of each month, and as of the cut-off", () => {
    expect(
      trend("trucksScrapped", { ledgers: ledgersOf(scrapped([1, 5], [3, 31], [4, 1], [6, 15], [6, 20])) }),
    ).toEqual({ basis: "ledger", values: [1, 1, 2, 3, 3, 4] });
  });

  it("knows nothing of months that a ledger kept by months has not reached", () => {
    const use = table(
      "coalUse",
      [1, 2, 3, 4].map((month): Values => ({ month: inMonth(month), amount: 10_000 })),
    );
    expect(trend("coalUse", { ledgers: ledgersOf(use) })?.values).toEqual([10_000, 20_000, 30_000, 40_000, null, null]);
  });

  it("is taken from what was reported where rows bear no date, for they would stand in every month", () => {
    const ledgers = ledgersOf(
      table("bareLand", [
        { place: "甲", area: 3, state: "done" },
        { place: "乙", area: 4, state: "done", doneOn: on(2, 1) },
      ]),
    );
    const bareLand = (month: string, value: number | null): HistoryEntry => ({
      ...reported(month, value),
      indicator: "bareLandTreated",
    });
    const id =
      [
        ...assessProgress({
          ledgers,
          targets: [],
          month: { year: 2021, month: 6 },
          until: day(6, 15),
          settings: defaultSettings,
          history: [],
          air: null,
          generatedAt: "",
        }).history,
      ].map(({ indicator }) => indicator)[0] ?? "";
    expect(trend(id, { ledgers })).toBeNull();
    const history = [bareLand("2021-03", 4), bareLand("2021-05", 6), bareLand("2020-12", 9)].map((entry) => ({
      ...entry,
      indicator: id,
    }));
    expect(trend(id, { ledgers, history })).toEqual({ basis: "reported", values: [null, null, 4, null, 6, 7] });
  });

  it("is nothing where fewer than three months could tell a shape", () => {
    expect(
      trend("trucksScrapped", {
        ledgers: ledgersOf(scrapped([1, 5])),
        month: { year: 2021, month: 2 },
        until: day(2, 15),
      }),
    ).toBeNull();
    expect(trend("trucksScrapped", {})).toBeNull();
  });
});
