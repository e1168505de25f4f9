/** 月报·历史: what is written comes back, whatever staff did to the sheet; what cannot be read is kept and told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import type { HistoryEntry } from "../../src/indicators/ledgers/progress";
import { historyFindings } from "../../src/report/checks/period-findings";
import { readHistory, withMonth } from "../../src/report/history/read-history";
import { historySheet } from "../../src/report/history/history-sheet";
import type { ReportSheet } from "../../src/report/page/sheet";
import { reportInput } from "./report-fixture";

const entry = (over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  month: "2021-11",
  until: "2021-11-30",
  indicator: "meetingsHeld",
  title: "会议次数",
  value: 38,
  unit: "次",
  status: "缺目标值",
  generatedAt: "2021-12-02 09:00",
  ...over,
});

/** The sheet as Excel's used range gives it. */
function valuesOf({ cells, rowHeights, columnWidths }: ReportSheet): RawValue[][] {
  const values = rowHeights.map(() => columnWidths.map((): RawValue => ""));
  for (const { row, column, value } of cells) {
    const line = values[row];
    if (line && value !== null) line[column] = value;
  }
  return values;
}

const written = (
  history: readonly HistoryEntry[],
  damagedHistory: ReturnType<typeof readHistory>["damagedHistory"] = [],
) => valuesOf(historySheet(reportInput({ history, damagedHistory })));

const text = fc.stringMatching(/^[一-龥a-zA-Z0-9]{1,12}$/);
const anyEntry: fc.Arbitrary<HistoryEntry> = fc.record({
  month: fc.constantFrom("2020-12", "2021-01", "2021-11"),
  until: fc.constantFrom("2021-01-31", "2021-11-30"),
  indicator: text,
  title: text,
  value: fc.option(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => (value === 0 ? 0 : value)),
  ),
  unit: text,
  status: fc.constantFrom("", "已完成", "toString"),
  generatedAt: fc.constant("2021-12-02 09:00"),
});

describe("the history sheet", () => {
  it("gives back every entry that was written", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (history) => {
        expect(readHistory(written(history))).toEqual({ history, damagedHistory: [] });
      }),
    );
  });

  it("heads each month, so that a reader finds it, in a line that is not read back", () => {
    const values = written([
      entry({ month: "2021-12", until: "2021-12-15" }),
      entry({ month: "2021-12", until: "2021-12-15", indicator: "coalUsed" }),
      entry(),
    ]);
    expect(
      values.flatMap((row) =>
        row.filter((cell) => cell !== "").length === 1 && String(row[0]).includes("项）") ? [row[0]] : [],
      ),
    ).toEqual(["2021年12月（统计截止 2021-12-15，2 项）", "2021年11月（统计截止 2021-11-30，1 项）"]);
    expect(readHistory(values).history).toHaveLength(3);
  });

  it("reads a sheet whose columns stand in the order of an earlier version", () => {
    const values = written([entry()]);
    expect(readHistory(values.map((row) => [...row].reverse())).history).toEqual([entry()]);
  });

  it("shows a status by its word", () => {
    expect(readHistory(written([entry({ status: "behind" })])).history[0]?.status).toBe("未达到序时进度");
  });

  it("is read by its heads when a column was put in, and by order when the heads are gone", () => {
    const values = written([entry()]);
    expect(readHistory(values.map((row) => ["", ...row])).history).toEqual([entry()]);
    const headless = values.filter((row) => !row.includes("指标编号"));
    expect(readHistory(headless).history).toEqual([entry()]);
  });

  it("keeps a row that cannot be read, run after run, and says where it stands", () => {
    const values = written([entry(), entry({ indicator: "expertVisits" })]);
    const damaged = values.map((row) => row.map((cell) => (cell === "expertVisits" ? "" : cell)));
    const read = readHistory(damaged);
    expect(read.history).toEqual([entry()]);
    expect(read.damagedHistory.map(({ cells }) => cells)).toEqual([
      ["会议次数", 38, "次", "缺目标值", "2021-11", "2021-11-30", "2021-12-02 09:00", ""],
    ]);
    const again = readHistory(written(read.history, read.damagedHistory));
    expect(again.damagedHistory.map(({ cells }) => cells)).toEqual(read.damagedHistory.map(({ cells }) => cells));
    expect(historyFindings({ edits: new Map(), ...read })).toMatchObject([
      { code: "damagedHistoryRow", at: { row: values.findIndex((row) => row.includes("expertVisits")) } },
    ]);
  });

  it.each<[string, Partial<Record<number, RawValue>>]>([
    ["a month that is a date serial", { 4: 44_501 }],
    ["a month that is none", { 4: "2021-13" }],
    ["a day that is none", { 5: "2021-11-31" }],
    ["a value in words", { 1: "约40" }],
  ])("does not take %s", (_, change) => {
    const row: RawValue[] = ["b", 1, "c", "d", "2021-11", "2021-11-30", "e", "a"].map(
      (cell, index) => change[index] ?? cell,
    );
    const heads = written([]).filter((line) => line.includes("指标编号"));
    expect(readHistory([...heads, row])).toEqual({ history: [], damagedHistory: [{ row: 1, cells: row }] });
  });

  it("puts a month's entries in the place of what stood there, newest month first", () => {
    const before = [entry({ month: "2021-10", value: 30 }), entry({ value: 38 }), entry({ indicator: "gone" })];
    expect(withMonth(before, { year: 2021, month: 11 }, [entry({ value: 39 })])).toEqual([
      entry({ value: 39 }),
      entry({ month: "2021-10", value: 30 }),
    ]);
  });
});
