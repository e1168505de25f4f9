import { existsSync, readFileSync } from "node:fs";
import Decimal from "decimal.js";
import { describe, expect, it } from "vitest";
import { mean, percentile, spearmanTrend, stationMean } from "../../src/standards/statistics";

describe("HJ 663", () => {
  it("takes percentiles between ranks", () => {
    expect(
      percentile(
        Array.from({ length: 31 }, (_, index) => 31 - index),
        0.95,
      ),
    ).toBe(29.5);
    expect(percentile([40, 10, 30, 20], 0.9)).toBeCloseTo(37, 12);
    expect(percentile([], 0.9)).toBeNull();
  });

  it("needs 75 % of the stations, 50 % of fewer than four", () => {
    expect(stationMean([10, 20, 30, null])).toBe(20);
    expect(stationMean([10, 20, null, null])).toBeNull();
    expect(stationMean([10, null])).toBe(10);
    expect(stationMean([10, null, null])).toBeNull();
  });

  it("tells a trend from five periods on, by the stricter critical value between two of the table", () => {
    expect(spearmanTrend([66, 63, 56, 58])).toBeNull();
    expect(spearmanTrend([70, 66, 63, 56, 51])).toEqual({ coefficient: -1, critical: 0.9, verdict: "falling" });
    expect(spearmanTrend([52, 58, 66, 63, 56, 58, 51])).toMatchObject({ critical: 0.714, verdict: "none" });
    // The coefficient must exceed the critical value: 0.9 of five periods is no trend.
    expect(spearmanTrend([1, 2, 3, 5, 4])).toEqual({ coefficient: 0.9, critical: 0.9, verdict: "none" });
    // Ties share the mean of their ranks: 1, 2.5, 2.5, 4, 5.
    expect(spearmanTrend([10, 20, 20, 30, 40])?.coefficient).toBeCloseTo(0.975, 12);
    expect(spearmanTrend(Array.from({ length: 11 }, (_, index) => index))?.critical).toBe(0.564);
  });
});

const csv = "../shared/data/air/xinjiang-daily/昌吉州.csv";
describe.skipIf(!existsSync(csv))("means and percentiles of real data (skipped where ../shared/data is absent)", () => {
  it("equal exact decimal arithmetic to 1e-9", () => {
    const rows = readFileSync(csv, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    for (const column of [5, 6, 7, 8, 9, 10]) {
      const texts = rows.map((row) => row[column] ?? "").filter((text) => Number(text) > 0);
      const values = texts.map(Number);
      const exactMean = texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).div(texts.length);
      expect(Math.abs((mean(values) ?? NaN) - exactMean.toNumber())).toBeLessThan(1e-9);
      for (const fraction of ["0.9", "0.95", "0.98"]) {
        const sorted = texts.map((text) => new Decimal(text)).sort((a, b) => a.cmp(b));
        const rank = new Decimal(sorted.length - 1).mul(fraction);
        const below = rank.floor().toNumber();
        const [low, high] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
        if (!low || !high) throw new Error("no data");
        const exact = low.plus(high.minus(low).mul(rank.minus(below)));
        expect(Math.abs((percentile(values, Number(fraction)) ?? NaN) - exact.toNumber())).toBeLessThan(1e-9);
      }
    }
  });
});
