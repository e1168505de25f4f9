/** What earlier versions of a list tell: of which days they are, and what a later one takes back. */
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { LedgerData } from "../../../src/datasets/ledger";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { heating } from "./heating-list";

type Done = Readonly<Record<string, string>>;

const boilers = (name: string, done: Done, title = "燃煤锅炉淘汰清单"): SheetSnapshot =>
  snapshot(
    [
      [title],
      ["使用单位", "额定蒸发量（蒸吨）", "淘汰情况"],
      ...Object.entries(done).map(([user, state], index): RawValue[] => [user, 10 + index, state]),
    ],
    { name },
  );
const read = (sheets: readonly SheetSnapshot[], until: Day | null = null): LedgerData =>
  readLedgers(book(...sheets), defaultSettings, new Set(), { until });
const fallsIn = (data: LedgerData) => data.findings.filter(({ code }) => code === "snapshotFalls");

const april = { 甲厂: "未拆除", 乙厂: "未拆除", 丙厂: "已拆除" };
const may = { ...april, 甲厂: "已拆除" };
const june = { ...may, 乙厂: "已拆除" };

describe("versions of a list", () => {
  it("stand in order of time with their last days, whatever the order of the tabs", () => {
    const data = read([boilers("6月", june), boilers("4月", april), boilers("5月", may)], dayOf(2024, 6, 30));
    const [list] = data.overTime ?? [];
    expect(data.overTime).toHaveLength(1);
    expect(list?.before.map(({ to }) => isoDate(to))).toEqual(["2024-04-30", "2024-05-31"]);
    expect(isoDate(list?.now.to ?? dayOf(2000, 1, 1))).toBe("2024-06-30");
    expect(list?.now.tables).toEqual(data.tables);
  });

  it("of a series without dates tell of no month", () => {
    expect(read([boilers("第1期", april), boilers("第2期", may)]).overTime).toEqual([]);
  });

  it("that lack what came back are left out", () => {
    const data = read(
      [boilers("4月", april), boilers("5月", { 甲厂: "已拆除", 乙厂: "未拆除" }), boilers("6月", june)],
      dayOf(2024, 6, 30),
    );
    expect(data.overTime?.[0]?.before.map(({ to }) => isoDate(to))).toEqual(["2024-04-30"]);
  });

  it("keep apart what the list has no more", () => {
    const now = { 甲厂: "已拆除", 乙厂: "已拆除" };
    const data = read([boilers("5月", may), boilers("6月", now)], dayOf(2024, 6, 30));
    const [before] = data.overTime?.[0]?.before ?? [];
    expect(before?.tables[0]?.rows).toHaveLength(3);
    expect(before?.stillListed[0]?.rows.map(({ values }) => values["user"])).toEqual(["甲厂", "乙厂"]);
  });
});

describe("what a later version takes back", () => {
  it("is told at its cell, once", () => {
    const data = read([boilers("5月", june), boilers("6月", april)], dayOf(2024, 6, 30));
    expect(fallsIn(data)).toMatchObject([
      {
        severity: "warning",
        at: { sheet: "6月", row: 2, column: 2 },
        facts: { count: 2, earlier: "5月", before: null },
      },
    ]);
  });

  it("is told of amounts with both", () => {
    const data = read([heating("9月", [30, 40, 20, 10]), heating("10月", [50, 39, 40, 30])], dayOf(2024, 10, 31));
    expect(fallsIn(data)).toMatchObject([{ facts: { example: "乙镇", before: 40, now: 39, count: 1 } }]);
  });

  it("is told of tasks whose words are sure", () => {
    const tasks = (name: string, states: readonly string[]): SheetSnapshot =>
      snapshot(
        [
          [`督察整改任务调度表（2024年${name}）`],
          ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
          ...states.map((state, row): RawValue[] => [
            row + 1,
            `第${row + 1}段雨污分流改造`,
            "住建局",
            "2024年底",
            state,
          ]),
        ],
        { name },
      );
    const data = read([tasks("5月", ["已完成", "已完成", "推进中"]), tasks("6月", ["正在推进", "已销号", "已完成"])]);
    expect(fallsIn(data)).toMatchObject([{ facts: { count: 1, example: "第1段雨污分流改造" } }]);
  });

  it("is nothing where all goes on", () => {
    expect(fallsIn(read([boilers("4月", april), boilers("5月", may), boilers("6月", june)]))).toEqual([]);
  });
});
