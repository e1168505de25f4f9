/** Every row of a task list is a task, told, or plainly none; and so is every row of a table of staff's own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../src/cells/snapshot";
import { filledRows } from "../../src/account/sheet-account";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport, type MonthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const report = (...sheets: readonly SheetSnapshot[]): MonthlyReport =>
  monthlyReport(
    book(...sheets),
    { month: { year: 2024, month: 6 }, until: null, generatedAt: "2024-07-01 08:00" },
    defaultSettings,
  );
const toldRows = ({ findings, unused }: MonthlyReport, sheet: string): ReadonlySet<number> =>
  new Set(
    [...findings, ...unused].flatMap(({ at }) => {
      if (at === null || at.sheet !== sheet) return [];
      return "row" in at ? [at.row] : "top" in at && at.top === at.bottom ? [at.top] : [];
    }),
  );

type Fate = "counted" | "told" | "aside";

describe("every row of a task list", () => {
  const kinds: readonly (readonly [RawValue[], Fate])[] = [
    [[11, "雨污分流改造", "住建局", "2024年底", "已完成"], "counted"],
    [[12, "污水处理厂扩建", "住建局", "2024年底", "推进中"], "counted"],
    [["13", "尾矿库治理", "应急局", "2024年底", "达到序时进度"], "counted"],
    [[14, "河道清淤", "水利局", "2024年底", ""], "counted"],
    [[15, "", "水利局", "2024年底", "推进中"], "told"],
    [["一", "水污染防治", "", "", ""], "aside"],
    [["（二）大气污染防治", "", "", "", ""], "aside"],
    [["序号", "整改任务", "责任单位", "整改时限", "完成情况"], "aside"],
    [["注：以上为第一批任务。", "", "", "", ""], "aside"],
    [["填表人：张某", "", "审核人：李某", "", ""], "aside"],
  ];

  it("is a task, told at its cell, or plainly none, in whatever order; and accounted for", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...kinds], { minLength: 3 }), (chosen) => {
        fc.pre(chosen[0]?.[1] === "counted");
        const head = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];
        const monthly = report(snapshot([["督察整改任务清单"], head, ...chosen.map(([row]) => row)], { name: "任务" }));
        const tasks = new Set((monthly.tasks?.tasks ?? []).map(({ at }) => at.top));
        const told = toldRows(monthly, "任务");
        for (const [index, [row, fate]] of chosen.entries()) {
          const at = index + 2;
          const seen: Fate = tasks.has(at) ? "counted" : told.has(at) ? "told" : "aside";
          expect([row[1] || row[0], seen]).toEqual([row[1] || row[0], fate]);
        }
        const [account] = monthly.account;
        expect(account && filledRows(account.rows)).toBe(chosen.length + 2);
        expect(account?.rows.left).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("every row of a table of staff's own", () => {
  const kinds: readonly (readonly [RawValue[], Fate])[] = [
    [[1, "一号井", "甲镇", 30, "是"], "counted"],
    [[2, "二号井", "", 40, "否"], "counted"],
    [["", "三号井", "乙镇", "", "是"], "counted"],
    [[4, "四号井", "丙镇", 50, ""], "counted"],
    [["乙镇小计", "", "", 40, ""], "aside"],
    [["合计", 4, "", 120, ""], "aside"],
    [["注：数据截至5月。", "", "", "", ""], "aside"],
  ];
  const targets = snapshot(
    [
      ["2024年目标"],
      ["指标", "单位", "目标值", "统计表", "统计方式", "统计列"],
      ["水源井数", "眼", 4, "水源井", "计数", ""],
      ["井深合计", "米", 100, "水源井", "合计", "深度（米）"],
    ],
    { name: "指标目标" },
  );

  it("counts once, and what sums up others does not", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...kinds], { minLength: 2 }), (chosen) => {
        const counted = chosen.filter(([, fate]) => fate === "counted");
        fc.pre(chosen[0]?.[1] === "counted" && counted.length > 1);
        const head = ["序号", "水源井名称", "所在乡镇", "深度（米）", "是否封填"];
        const { progress } = report(
          snapshot([["水源井一览"], head, ...chosen.map(([row]) => row)], { name: "水源井" }),
          targets,
        );
        const figure = (title: string): number | null =>
          (progress === null ? [] : standingsOf(progress)).find(({ indicator }) => indicator.title["zh-CN"] === title)
            ?.cumulative.value ?? null;
        expect(figure("水源井数")).toBe(counted.length);
        expect(figure("井深合计")).toBe(counted.reduce((sum, [row]) => sum + Number(row[3]), 0));
      }),
      { numRuns: 40 },
    );
  });
});
