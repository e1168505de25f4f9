/** Parts of years side by side: 2023年 | 2024年上半年, 2023年1—6月 | 2024年1—6月. */
import { describe, expect, it } from "vitest";
import { column, readSheet, said, type Table } from "./ledger-bench";
import { monthlyReport } from "../../src/monthly-report";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "./sheet-snapshot";

const coal = (heads: readonly string[], ...rows: Table): Table => [
  ["城区周边散煤用量（吨）"],
  ["区域", ...heads],
  ...rows,
];
const periods = (table: Table, name: string, field: string): unknown[] =>
  readSheet(table, { name }).tables.flatMap(({ rows }) =>
    rows.map(({ values }) => [said(values[field]), values["amount"]]),
  );
const figure = (table: Table, id: string): number | null => {
  const { progress } = monthlyReport(
    book(snapshot(table, { name: "散煤" })),
    { month: { year: 2024, month: 6 }, until: null, generatedAt: "2024-07-01 08:00" },
    defaultSettings,
  );
  const standing = progress && standingsOf(progress).find(({ indicator }) => indicator.id === id);
  return standing?.cumulative.reported ?? null;
};

describe("a part of a year beside others", () => {
  it.each(["2024年上半年", "2024年1—6月", "2024年1至6月", "2024年1-6月用量"])("is read as it says: %s", (head) => {
    const table = coal(["2023年", head], ["东关", 400, 150], ["西关", 300, 120], ["全县", 700, 270]);
    expect(periods(table, "散煤", "year")).toEqual([
      ["2023", 400],
      ["2024-01-01—2024-06-30", 150],
      ["2023", 300],
      ["2024-01-01—2024-06-30", 120],
    ]);
    expect(figure(table, "bulkCoalUse")).toBe(270);
  });

  it("is not held against a whole year", () => {
    expect(figure(coal(["2023年", "2024年上半年"], ["东关", 400, 150]), "bulkCoalChange")).toBeNull();
    expect(figure(coal(["2023年上半年", "2024年上半年"], ["东关", 200, 150]), "bulkCoalChange")).toBe(-25);
    expect(figure(coal(["2023年", "2024年"], ["东关", 400, 150]), "bulkCoalChange")).toBe(-62.5);
  });

  it("of a year that stands there whole, or in months, is their sum", () => {
    const whole = coal(["2023年", "2024年", "2024年上半年"], ["东关", 400, 300, 150]);
    expect(column(readSheet(whole, { name: "散煤" }), "amount")).toEqual([[400], [300]]);
    const months: Table = [
      ["规上企业煤炭消费量（万吨）"],
      ["企业名称", "2024年1月", "2024年2月", "2024年1—2月"],
      ["化肥厂", 1, 1, 2],
      ["热电厂", 2, 2, 5],
    ];
    const data = readSheet(months, { name: "煤耗" });
    expect(column(data, "amount")).toEqual([[1], [1], [2], [2]]);
    expect(data.findings.map(({ code }) => code)).toEqual(["totalDiffers"]);
  });

  it("of each of two years is read, whatever the title's year", () => {
    const table: Table = [
      ["2024年1—6月煤炭消费量（万吨）"],
      ["企业", "2023年1—6月", "2024年1—6月", "增减"],
      ["化肥厂", 2.1, 1.9, -0.2],
      ["热电厂", 18.6, 17.2, -1.4],
      ["合计", 20.7, 19.1, -1.6],
    ];
    expect(periods(table, "煤耗", "month")).toEqual([
      ["2023-01-01—2023-06-30", 2.1],
      ["2024-01-01—2024-06-30", 1.9],
      ["2023-01-01—2023-06-30", 18.6],
      ["2024-01-01—2024-06-30", 17.2],
    ]);
    expect(readSheet(table, { name: "煤耗" }).questions).toEqual([]);
  });
});
