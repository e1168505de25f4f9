/** A summary with a row for each of several sheets counts once, with its details. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { ledgersOf, readSheets, type Table } from "../ledger-bench";

const HEAD: readonly RawValue[] = ["计划户数", "完成户数"];
const town = (name: string, ...rows: Table): Table => [[`${name}清洁取暖台账`], ["行政村", ...HEAD], ...rows];
const towns = {
  甲镇: town("甲镇", ["一村", 20, 20], ["二村", 30, 20]),
  乙镇: town("乙镇", ["三村", 30, 30]),
};
const summary = (...rows: Table): Table => [["农村清洁取暖完成情况汇总表"], ["乡镇", ...HEAD], ...rows];
const sheetsOf = (sheets: Readonly<Record<string, Table>>) => {
  const data = readSheets(sheets);
  expect(new Set(ledgersOf(data))).toEqual(new Set(["cleanHeating"]));
  return [data.tables.map(({ guess }) => guess.sheet), (data.unused ?? []).map(({ code }) => code)];
};

describe("a summary of sheets", () => {
  it("does not count beside them", () => {
    expect(sheetsOf({ 汇总: summary(["甲镇", 50, 40], ["乙镇", 30, 30], ["合计", 80, 70]), ...towns })).toEqual([
      ["甲镇", "乙镇"],
      ["summary"],
    ]);
  });

  it("is none where its rows have no sheets", () => {
    expect(sheetsOf({ 汇总: summary(["丙镇", 50, 40], ["丁镇", 30, 30]), ...towns })[1]).toEqual([]);
  });

  it("is asked about where it comes to something else", () => {
    expect(sheetsOf({ 汇总: summary(["甲镇", 51, 40], ["乙镇", 30, 29]), ...towns })[1]).toEqual(["asked"]);
  });
});
