/** What a month added and how it went, of lists without dates that stand there once a month. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, parseIsoDate } from "../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../src/cells/snapshot";
import { standingsOf, type HistoryEntry } from "../../src/indicators/ledgers/progress";
import { monthlyReport, nothingOwn, type MonthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const UNITS = 8;
/** The first `done` of the works are done. */
const boilers = (name: string, done: number, from = 0): SheetSnapshot =>
  snapshot(
    [
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "额定蒸发量（蒸吨）", "淘汰情况"],
      ...Array.from({ length: UNITS - from }, (_, index): RawValue[] => {
        const at = index + from;
        return [`示例${at}厂`, 10, at < done ? "已拆除" : "未拆除"];
      }),
    ],
    { name },
  );
const township = (name: string, upTo: string, done: readonly number[]): SheetSnapshot =>
  snapshot(
    [
      [`2024年农村清洁取暖进展情况（截至${upTo}）`],
      ["乡镇", "计划户数", "完成户数"],
      ...done.map((value, index): RawValue[] => [`示例${index}镇`, 500, value]),
    ],
    { name },
  );

const report = (
  sheets: readonly SheetSnapshot[],
  until: string,
  history: readonly HistoryEntry[] = [],
): MonthlyReport => {
  const [year = 0, month = 0] = until.split("-").map(Number);
  const request = { month: { year, month }, until: parseIsoDate(until), generatedAt: `${until} 08:00` };
  return monthlyReport(book(...sheets), request, defaultSettings, { ...nothingOwn, history });
};
const standingIn = ({ progress }: MonthlyReport, id: string) =>
  (progress === null ? [] : standingsOf(progress)).find(({ indicator }) => indicator.id === id);
const codes = ({ findings }: MonthlyReport): string[] => findings.map(({ code }) => code);

describe("a list as it stood each month", () => {
  const months = [boilers("3月", 0), boilers("4月", 1), boilers("5月", 3), boilers("6月", 4)];

  it("gives what the month added, and says between which days and sheets", () => {
    const read = report(months, "2024-06-30");
    const { month } = standingIn(read, "boilersRetired") ?? {};
    expect(month).toMatchObject({ reported: 1, between: { before: "5月", now: "6月" } });
    expect([month?.period.from, month?.period.to].map((day) => day && isoDate(day))).toEqual([
      "2024-06-01",
      "2024-06-30",
    ]);
    expect(read.findings.filter(({ code }) => code === "monthFromVersions")).toMatchObject([
      { severity: "note", facts: { before: "5月", now: "6月", from: "2024-06-01", to: "2024-06-30" } },
    ]);
  });

  it("gives the course of the year, and nothing of months without a version", () => {
    const { progress } = report(months, "2024-06-30");
    expect(progress?.trend("boilersRetired")).toEqual({ basis: "versions", values: [null, null, 0, 1, 3, 4] });
  });

  it("of the month before only: a version that is missing leaves the month open", () => {
    const read = report([boilers("4月", 1), boilers("6月", 4)], "2024-06-30");
    expect(standingIn(read, "boilersRetired")?.cumulative.reported).toBe(4);
    expect(standingIn(read, "boilersRetired")?.month).toBeNull();
    expect(codes(read)).not.toContain("monthFromVersions");
  });

  it("where the last version is an earlier month's, leaves the month open", () => {
    const read = report(months, "2024-07-31");
    expect(standingIn(read, "boilersRetired")?.month).toBeNull();
  });

  it("beside a list that stands there once, says nothing of the whole", () => {
    const other = snapshot(
      [
        ["燃煤锅炉淘汰清单（园区）"],
        ["使用单位", "额定蒸发量（蒸吨）", "淘汰情况"],
        ["园区一厂", 4, "已拆除"],
        ["园区二厂", 6, "未拆除"],
      ],
      { name: "园区" },
    );
    const read = report([...months, other], "2024-06-30");
    expect(standingIn(read, "boilersRetired")?.cumulative.reported).toBe(5);
    expect(standingIn(read, "boilersRetired")?.month).toBeNull();
    expect(read.progress?.trend("boilersRetired")).toBeNull();
  });

  it("counts what was struck off as no loss", () => {
    const read = report([boilers("5月", 3), boilers("6月", 4, 2)], "2024-06-30");
    expect(standingIn(read, "boilersRetired")?.cumulative.reported).toBe(2);
    expect(standingIn(read, "boilersRetired")?.month?.reported).toBe(1);
    expect(codes(read)).toContain("snapshotLacksEntries");
  });

  it("whatever was done each month, the months add up to the whole", () => {
    const added = fc.array(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(added, fc.integer({ min: 20, max: 28 }), (parts, day) => {
        const upTo = parts.map((_, at) =>
          Array.from({ length: 4 }, (__, town) =>
            parts.slice(0, at + 1).reduce((sum, part) => sum + (part[town] ?? 0), 0),
          ),
        );
        const sheets = upTo.map((done, at) => township(`表${at + 1}`, `2024年${at + 1}月${day}日`, done));
        const months = parts.map((_, at) => {
          const read = report(sheets, `2024-0${at + 1}-${day}`);
          return standingIn(read, "cleanHeatingHouseholds")?.month?.reported ?? null;
        });
        expect(months).toEqual(parts.map((part, at) => (at === 0 ? null : part.reduce((sum, one) => sum + one, 0))));
      }),
      { numRuns: 15 },
    );
  });
});

describe("what was reported of a list without dates", () => {
  const { history } = report([boilers("锅炉", 2)], "2024-05-31");

  it("is no changed figure because more is done since", () => {
    expect(codes(report([boilers("锅炉", 3)], "2024-06-30", history))).not.toContain("figureChanged");
    expect(codes(report([boilers("5月", 2), boilers("6月", 3)], "2024-06-30", history))).not.toContain("figureChanged");
  });

  it("is one where less is done, or where the month's own list says otherwise", () => {
    expect(codes(report([boilers("锅炉", 1)], "2024-06-30", history))).toContain("figureChanged");
    expect(codes(report([boilers("5月", 1), boilers("6月", 3)], "2024-06-30", history))).toContain("figureChanged");
  });
});
