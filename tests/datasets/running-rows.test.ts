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

describe("a row of several months", () => {
  it("behind these months is their sum", () => {
    expect(
      freight(["1月", 2, 9], ["2月", 3, 8], ["1—2月", 5, 17], ["3月", 1, 1], ["一季度", 6, 18]).map(
        ([, amount]) => amount,
      ),
    ).toEqual([2, 9, 3, 8, 1, 1]);
  });

  it("of which one is lacking is as it stands", () => {
    expect(freight(["2月", 3, 8], ["1—3月", 5, 17]).map(([, amount]) => amount)).toEqual([3, 8, 5, 17]);
  });
});

describe("columns of months that run from January", () => {
  const coal = (...heads: readonly string[]) =>
    column(
      readSheet([["2025年煤炭消费量（累计，吨）"], ["企业名称", ...heads], ["甲厂", 10_000, 30_000, 60_000]]),
      "month",
      "amount",
    );

  it("hold what is new in each", () => {
    expect(coal("1月", "1-2月", "1-3月")).toEqual([
      ["2025-01", 1],
      ["2025-02", 2],
      ["2025-03", 3],
    ]);
  });

  it("may begin with two months in one", () => {
    expect(coal("1—2月", "1—3月", "1—4月").map(([, amount]) => amount)).toEqual([1, 2, 3]);
  });
});
