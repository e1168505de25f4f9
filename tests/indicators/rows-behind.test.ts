/** The rows behind a figure are those that made it: for whoever works it out once more. */
import { describe, expect, it } from "vitest";
import { exceedancePushes, retrofits } from "../../src/datasets/ledgers/industry";
import { count, distinct, latest, share, sum, type Measure } from "../../src/indicators/ledgers/declare-indicator";
import { rowsBehind } from "../../src/indicators/ledgers/figure-rows";
import { ledgerBook } from "../../src/indicators/ledgers/ledger-book";
import type { LedgerTable } from "../../src/datasets/ledger";
import { defaultSettings } from "../../src/settings";
import { catalogued, day, on, table } from "./ledger-fixture";

const pushes = table("exceedancePushes", [
  { date: on(1, 5), enterprise: "甲", handling: "excluded", hours: 4 },
  { date: on(2, 5), enterprise: "甲", handling: "excluded", hours: 2 },
  { date: on(3, 5), enterprise: "乙", handling: "excluded", hours: 1 },
  { date: on(3, 6), enterprise: "丙", handling: "pending", hours: 9 },
  { date: on(4, 6), enterprise: null, handling: "excluded", hours: 8 },
  { date: on(5, 6, 2020), enterprise: "丁", handling: "excluded", hours: 7 },
]);

const behind = (measure: Measure, tables: readonly LedgerTable[]) =>
  rowsBehind(
    { ...catalogued("excludedHours"), measure },
    {
      until: day(12, 15),
      book: ledgerBook(tables),
      heatingSeason: defaultSettings.heatingSeason,
    },
  );
const tops = (rows: readonly { readonly at: { readonly top: number } }[] = []): number[] =>
  rows.map(({ at }) => at.top);

describe("the rows of this year behind", () => {
  it("a count of different names: those that have one, among all", () => {
    const figure = behind(distinct(exceedancePushes, "enterprise", { handling: "excluded" }), [pushes]);
    expect(figure).toMatchObject({ how: "single", parts: [{ statistic: "distinct", field: "enterprise" }] });
    expect(tops(figure?.parts[0]?.rows)).toEqual([2, 3, 4]);
    expect(tops(figure?.parts[0]?.among)).toEqual([2, 3, 4, 5, 6]);
  });

  it("a count, and a sum", () => {
    const counted = behind(count(exceedancePushes, { handling: "excluded" }), [pushes])?.parts[0];
    expect(counted).toMatchObject({ statistic: "count", field: null });
    expect(tops(counted?.rows)).toEqual([2, 3, 4, 6]);
    const summed = behind(sum(exceedancePushes, "hours", { handling: "pending" }), [pushes])?.parts[0];
    expect(summed).toMatchObject({ statistic: "sum", field: "hours", where: { handling: { oneOf: ["pending"] } } });
    expect(tops(summed?.rows)).toEqual([5]);
  });

  it("a share: its part, and what it is a part of", () => {
    const figure = behind(share(exceedancePushes, { handling: "pending" }, {}), [pushes]);
    expect(figure?.how).toBe("percent");
    expect(figure?.parts.map(({ rows }) => tops(rows))).toEqual([[5], [2, 3, 4, 5, 6]]);
  });

  it("none of what is not worked out over one set of rows", () => {
    expect(behind(latest(retrofits, "units"), [])).toBeNull();
  });
});
