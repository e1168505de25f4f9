/** Which month is reported, and up to which day. */
import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "../../src/calendar/day";
import { wholeMonth, wholeYear, type Period } from "../../src/calendar/period";
import { sheetName } from "../../src/cells/address";
import type { AirData, SheetGuess } from "../../src/datasets/air-day";
import { LedgerRow, type LedgerData } from "../../src/datasets/ledger";
import { reportPeriod, type ReportRequest } from "../../src/indicators/report-period";

const sheet = sheetName("台账");
const airUpTo = (...days: Day[]): AirData => ({
  place: null,
  places: [],
  guesses: [],
  sources: [],
  findings: [],
  days: days.map((day) => ({
    day,
    concentrations: {},
    unmonitored: [],
    written: { aqi: null, class: null, primary: null },
    sandDust: false,
    at: { sheet, row: 0, column: 0 },
  })),
});
const guess: SheetGuess = {
  sheet,
  sheetId: "{1}",
  dataset: "meetings",
  confidence: 1,
  headerRows: [0, 0],
  columns: [],
  rowCount: 0,
  firstDay: null,
  lastDay: null,
  corrected: false,
};
/** Meetings, and nothing else, on these dates. */
const ledgers = (...dates: Period[]): LedgerData => ({
  findings: [],
  tables: [
    {
      ledger: "meetings",
      guess,
      source: { sheet, top: 1, left: 0, bottom: dates.length, right: 3 },
      totals: [],
      rows: dates.map((date, row) =>
        LedgerRow.of({
          values: { date },
          cells: {},
          at: { sheet, top: row + 1, left: 0, bottom: row + 1, right: 3 },
          part: 0,
        }),
      ),
    },
  ],
});
const on = (year: number, month: number, day: number): Period => ({
  from: dayOf(year, month, day),
  to: dayOf(year, month, day),
});
const generatedAt = "2021-12-16 09:30";
const open = { month: null, until: null, generatedAt };
const november = { year: 2021, month: 11 };
const december = { year: 2021, month: 12 };

describe("the period of a report", () => {
  it("is proposed by the air's last day, whatever the ledgers hold", () => {
    expect(reportPeriod(open, airUpTo(dayOf(2021, 12, 14), dayOf(2021, 12, 15)), ledgers(on(2022, 1, 8)))).toEqual({
      month: december,
      until: dayOf(2021, 12, 15),
    });
  });

  it("is the month of the ledgers' latest date where there is no air, to its end, whatever was entered last", () => {
    expect(reportPeriod(open, airUpTo(), ledgers(on(2021, 11, 3), on(2021, 10, 1)))).toEqual({
      month: november,
      until: dayOf(2021, 11, 30),
    });
    expect(reportPeriod(open, airUpTo(), ledgers(on(2021, 11, 3), wholeMonth(november)))).toEqual({
      month: november,
      until: dayOf(2021, 11, 30),
    });
  });

  it("is the month in which anything was done last, not only found", () => {
    const [table] = ledgers(on(2021, 3, 4)).tables;
    if (!table) throw new Error("no table");
    const scattered = { ...table, ledger: "scatteredPolluters" };
    const rows = table.rows.map((row) => row.with({ values: { foundOn: on(2021, 3, 4), doneOn: on(2021, 5, 20) } }));
    expect(reportPeriod(open, airUpTo(), { findings: [], tables: [{ ...scattered, rows }] })).toEqual({
      month: { year: 2021, month: 5 },
      until: dayOf(2021, 5, 31),
    });
  });

  it("is not led astray by a year's total or a slip of the pen", () => {
    const meetings = Array.from({ length: 60 }, (_, index) => on(2021, 1 + (index % 11), 5));
    expect(reportPeriod(open, airUpTo(), ledgers(...meetings, on(2201, 12, 1), wholeYear(2023)))).toEqual({
      month: november,
      until: dayOf(2021, 11, 30),
    });
  });

  it("is not led past the day of the report by a plan or a mistyped year, be the rows ever so few", () => {
    expect(
      reportPeriod(open, airUpTo(), ledgers(on(2021, 11, 3), on(2021, 12, 10), on(2021, 12, 28), on(2022, 12, 1))),
    ).toEqual({ month: december, until: dayOf(2021, 12, 16) });
    expect(reportPeriod({ ...open, month: { year: 2022, month: 12 } }, airUpTo(), ledgers(on(2022, 12, 1)))).toEqual({
      month: { year: 2022, month: 12 },
      until: dayOf(2022, 12, 31),
    });
  });

  it("is not led away by a slip in the air's own dates", () => {
    const days = Array.from({ length: 31 }, (_, index) => (dayOf(2024, 5, 1) + index) as Day);
    const air = airUpTo(...days.filter((_, index) => index !== 8), dayOf(2042, 5, 9));
    const inRows = air.days.map((day, index) => ({
      ...day,
      at: { ...day.at, row: index < 8 ? index + 1 : index === 30 ? 9 : index + 2 },
    }));
    expect(reportPeriod(open, { ...air, days: inRows }, ledgers())).toMatchObject({
      month: { year: 2024, month: 5 },
      until: dayOf(2024, 5, 31),
    });
  });

  it("is the day of the report where only lists as they stand are kept", () => {
    const list: LedgerData = {
      findings: [],
      tables: ledgers(on(2021, 1, 1)).tables.map((table) => ({
        ...table,
        ledger: "rectificationTasks",
        rows: table.rows.map((row) => row.with({ values: {} })),
      })),
    };
    expect(reportPeriod(open, airUpTo(), list)).toEqual({ month: december, until: dayOf(2021, 12, 16) });
    expect(reportPeriod({ ...open, month: november }, airUpTo(), list)).toEqual({
      month: november,
      until: dayOf(2021, 11, 30),
    });
  });

  it("is the last day that such lists name, of a month under way the day of the report", () => {
    const drawnUp = (day: Day): LedgerData => ({
      findings: [],
      tables: ledgers(on(2021, 1, 1)).tables.map((table) => ({
        ...table,
        ledger: "rectificationTasks",
        drawnUp: day,
        rows: table.rows.map((row) => row.with({ values: {} })),
      })),
    });
    const periodOf = (day: Day) => reportPeriod(open, airUpTo(), drawnUp(day));
    expect(periodOf(dayOf(2021, 7, 31))).toEqual({ month: { year: 2021, month: 7 }, until: dayOf(2021, 7, 31) });
    expect(periodOf(dayOf(2021, 12, 31))).toEqual({ month: december, until: dayOf(2021, 12, 16) });
    expect(periodOf(dayOf(2025, 7, 31))).toEqual({ month: december, until: dayOf(2021, 12, 16) });
  });

  it("follows what was asked for, but never beyond the air's last day in the month", () => {
    const air = airUpTo(dayOf(2021, 12, 15));
    expect(reportPeriod({ month: december, until: dayOf(2021, 12, 10), generatedAt }, air, ledgers())).toEqual({
      month: december,
      until: dayOf(2021, 12, 10),
    });
    expect(reportPeriod({ month: null, until: dayOf(2021, 12, 31), generatedAt }, air, ledgers())).toEqual({
      month: december,
      until: dayOf(2021, 12, 15),
    });
  });

  it("takes the day of the report in its own month, and a day of another month for none", () => {
    const asked = { month: december, until: dayOf(2021, 11, 20), generatedAt };
    expect(reportPeriod(asked, airUpTo(), ledgers(on(2021, 11, 3)))).toEqual({
      month: december,
      until: dayOf(2021, 12, 16),
    });
  });

  it.each<[string, ReportRequest, AirData, LedgerData]>([
    ["nothing at all", open, airUpTo(), { tables: [], findings: [] }],
    [
      "a year without data",
      { month: { year: 2030, month: 1 }, until: null, generatedAt },
      airUpTo(dayOf(2021, 12, 15)),
      ledgers(on(2021, 11, 3)),
    ],
    [
      "a month before the year's first data",
      { month: { year: 2021, month: 2 }, until: null, generatedAt },
      airUpTo(dayOf(2021, 12, 15)),
      ledgers(on(2021, 11, 3)),
    ],
    ["ledgers without dates", open, airUpTo(), ledgers()],
  ])("is none for %s", (_, request, air, data) => {
    expect(reportPeriod(request, air, data)).toBeNull();
  });
});
