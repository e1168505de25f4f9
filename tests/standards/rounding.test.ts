import Decimal from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { round, roundedText } from "../../src/standards/rounding";

describe("GB/T 8170", () => {
  it.each([
    [12.1498, 0, "12"],
    [12.1498, 1, "12.1"],
    [10.5002, 0, "11"],
    [1.05, 1, "1.0"],
    [0.35, 1, "0.4"],
    [-0.0365, 3, "-0.036"],
    [8.53459, 2, "8.53"],
    [44.5, 0, "44"],
    [45.5, 0, "46"],
    [0.1 + 0.2, 1, "0.3"],
    [2.675, 2, "2.68"],
    [0, 2, "0.00"],
    [-0.4, 0, "0"],
    [999.95, 1, "1000.0"],
    [1e-9, 2, "0.00"],
  ])("rounds %d to %d decimals as %s", (value, decimals, text) => {
    expect(roundedText(value, decimals)).toBe(text);
    expect(round(value, decimals)).toBe(Number(text));
  });

  it("gives the number that its text is, whatever binary fraction it comes from", () => {
    const nearHalves = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(0, 1e-12, -1e-12, 1e-5, -1e-5, 0.001, -0.001))
      .map(([halves, off]) => halves / 2 + off);
    const any = fc.double({ min: -1e10, max: 1e10, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(any, nearHalves), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(round(value, decimals)).toBe(Number(roundedText(value, decimals)));
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with decimal.js on decimal digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, scale, decimals) => {
          const exact = new Decimal(digits).div(new Decimal(10).pow(scale));
          expect(round(exact.toNumber(), decimals)).toBe(
            exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN).toNumber() + 0,
          );
        },
      ),
    );
  });

  it("refuses what is no number", () => {
    expect(() => round(NaN, 1)).toThrow(RangeError);
  });
});
