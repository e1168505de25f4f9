/** Small amounts in large units are shown, and not rounded away. */
import { describe, expect, it } from "vitest";
import { enoughDecimals } from "../../src/indicators/ledgers/figure-decimals";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport } from "../../src/monthly-report";
import { nothingOwn } from "../../src/report/own-content";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const request = (month: number) => ({
  month: { year: 2025, month },
  until: null,
  generatedAt: `2025-${String(month + 1).padStart(2, "0")}-09 09:00`,
});
const workbook = (area: number) =>
  book(
    snapshot(
      [
        ["2025年道路坑槽修补台账"],
        ["序号", "路段名称", "修补面积（平方米）", "修补日期"],
        [1, "甲路", area, "2025-3-5"],
        [2, "乙路", 200, "2025-4-6"],
      ],
      { name: "坑槽修补" },
    ),
  );

describe("an amount in 万平方米", () => {
  it("of 1,500 ㎡ shows as 0.15", () => {
    const { progress } = monthlyReport(workbook(1300), request(4), defaultSettings);
    const [repair] = progress === null ? [] : standingsOf(progress);
    expect(repair?.indicator.id).toBe("roadRepair");
    expect([repair?.cumulative.reported, repair?.indicator.decimals, repair?.indicator.unit]).toEqual([
      0.15,
      2,
      "万平方米",
    ]);
  });

  it("raises no change of what was reported when it grows", () => {
    const march = monthlyReport(workbook(1496), request(3), defaultSettings);
    const april = monthlyReport(workbook(1496), request(4), defaultSettings, {
      ...nothingOwn,
      history: march.history,
    });
    expect(march.history).toMatchObject([{ indicator: "roadRepair", value: 0.15 }]);
    expect(april.findings.map(({ code }) => code)).not.toContain("figureChanged");
    const corrected = monthlyReport(workbook(1300), request(4), defaultSettings, {
      ...nothingOwn,
      history: march.history,
    });
    expect(corrected.findings.map(({ code }) => code)).toContain("figureChanged");
  });
});

describe("decimals", () => {
  const sum = { statistic: "sum", ledger: "x", where: {}, of: "y" } as const;
  it.each([
    [46.3, 0, 0],
    [2.149, 1, 1],
    [1.5, 0, 1],
    [0.035, 0, 3],
    [0, 0, 0],
    [-0.4, 0, 1],
    [0.000001, 1, 4],
  ])("%d with %d of its own shows %d", (value, own, shown) => {
    expect(enoughDecimals(sum, value, own)).toBe(shown);
  });

  it("of counts are the indicator's", () => {
    expect(enoughDecimals({ statistic: "mean", ledger: "x", where: {}, of: "y" }, 0.4, 0)).toBe(0);
  });
});
