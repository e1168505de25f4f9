/** Rows that each hold the year up to a month are no months to be added. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { column, readSheet } from "./ledger-bench";

const freight = (...rows: readonly (readonly RawValue[])[]) =>
  column(readSheet([["2025年铁路公路货运量"], ["单位：万吨"], ["月份", "铁路", "公路"], ...rows]), "month", "amount");

describe("months", () => {
  it("that run from January hold what is new in each", () => {
    expect(freight(["1月", 2, 9], ["1—2月", 4, 17], ["1—3月", 6.5, 27])).toEqual([
      ["2025-01", 2],
      ["2025-01", 9],
      ["2025-02", 2],
      ["2025-02", 8],
      ["2025-03", 2.5],
      ["2025-03", 10],
    ]);
  });

  it("that follow January and February in one are as they stand", () => {
    expect(freight(["1—2月", 4, 17], ["3月", 2, 9], ["4月", 3, 8]).map(([, amount]) => amount)).toEqual([
      ...[4, 17, 2, 9, 3, 8],
    ]);
  });

  it("that fall were put right", () => {
    expect(freight(["1月", 9, 9], ["1—2月", 4, 17]).map(([, amount]) => amount)).toEqual([9, 9, -5, 8]);
  });
});
