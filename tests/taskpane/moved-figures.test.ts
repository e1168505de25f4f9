/**
 * What the pane says when the bureau's sheets changed: which figures move, and never that nothing does when something
 * does.
 */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { monthlyReport, type MonthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { movedFigures, reportMoves } from "../../src/taskpane/state/changed-figures";
import { book, snapshot } from "../datasets/sheet-snapshot";

/** A month of daily air and nothing else: no target, no ledger. */
function reportOf(
  change: { readonly day: number; readonly pm25?: number; readonly so2?: number } | null,
  generatedAt = "2021-02-01 09:30",
): MonthlyReport {
  const rows: RawValue[][] = Array.from({ length: 31 }, (_, index) => {
    const changed = change?.day === index + 1 ? change : null;
    return [`2021-01-${String(index + 1).padStart(2, "0")}`, changed?.pm25 ?? 60, 90, changed?.so2 ?? 8, 25, 0.9, 80];
  });
  return monthlyReport(
    book(snapshot([["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"], ...rows], { name: "日报" })),
    { month: null, until: null, generatedAt },
    defaultSettings,
  );
}

describe("after a change of the sources", () => {
  const before = reportOf(null);

  it("the air's main figures are named with their values, also where no target is set", () => {
    expect(movedFigures(before, reportOf({ day: 3, pm25: 184 }), "zh-CN")).toEqual(
      expect.arrayContaining([
        { name: "PM2.5平均浓度（累计）", before: "60 μg/m³", now: "64 μg/m³" },
        { name: "重度及以上污染天数（本月）", before: "0 天", now: "1 天" },
      ]),
    );
  });

  it("what has no name of its own still counts: a report that would be another is never called the same", () => {
    const now = reportOf({ day: 3, so2: 9 });
    expect(movedFigures(before, now, "zh-CN")).toEqual([]);
    expect(reportMoves(before, now)).toBe(true);
  });

  it("the moment at which a report is made is no change", () => {
    expect(reportMoves(before, reportOf(null, "2021-02-02 10:00"))).toBe(false);
  });
});
