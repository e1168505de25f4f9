/**
 * What the pane says when the bureau's sheets changed: which figures move, and never that nothing does when something
 * does.
 */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { shownMonth, type ShownMonth } from "../../src/shown-month";
import { movedFigures, reportMoves } from "../../src/taskpane/state/changed-figures";
import { book, snapshot } from "../datasets/sheet-snapshot";

/** A month of daily air and nothing else: no target, no ledger. */
function reportOf(
  change: { readonly day: number; readonly pm25?: number; readonly so2?: number } | null,
  generatedAt = "2021-02-01 09:30",
): ShownMonth {
  const rows: RawValue[][] = Array.from({ length: 31 }, (_, index) => {
    const changed = change?.day === index + 1 ? change : null;
    return [`2021-01-${String(index + 1).padStart(2, "0")}`, changed?.pm25 ?? 60, 90, changed?.so2 ?? 8, 25, 0.9, 80];
  });
  const workbook = book(snapshot([["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"], ...rows], { name: "日报" }));
  return shownMonth(monthlyReport(workbook, { month: null, until: null, generatedAt }, defaultSettings));
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

  it("tasks are told by what is counted of them, each in words", () => {
    const list = (state: string): ShownMonth =>
      shownMonth(
        monthlyReport(
          book(
            snapshot(
              [
                ["督察反馈问题整改任务台账"],
                ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
                [1, "拆除甲厂锅炉", "县住建局", "2021年6月底", "已完成整改"],
                [2, "修复乙厂料棚", "县水利局", "2021年1月10日", state],
              ],
              { name: "整改任务台账" },
            ),
          ),
          { month: { year: 2021, month: 1 }, until: null, generatedAt: "2021-02-01 09:30" },
          defaultSettings,
        ),
      );
    expect(list("尚未启动").tasks?.total.total).toBe(2);
    expect(movedFigures(list("尚未启动"), list("已完成整改"), "zh-CN")).toEqual([
      { name: "已完成的整改任务", before: "1 项", now: "2 项" },
      { name: "逾期的整改任务", before: "1 项", now: "0 项" },
    ]);
    expect(movedFigures(list("尚未启动"), list("已完成整改"), "en")[0]).toEqual({
      name: "Tasks done",
      before: "1",
      now: "2",
    });
  });
});
