/** Sums that do not depend on the order of their parts: 0.1 + 0.2 is 0.3, however the rows are sorted. */
import { exactDecimal } from "./rounding";

interface DecimalFraction {
  readonly numerator: bigint;
  /** A power of ten. */
  readonly denominator: bigint;
}

function fractionSum(values: readonly number[]): DecimalFraction {
  let denominator = 1n;
  let numerator = 0n;
  for (const value of values) {
    const exact = exactDecimal(value);
    // Denominators are powers of ten: the larger is a multiple of the smaller.
    if (exact.denominator > denominator) {
      numerator *= exact.denominator / denominator;
      denominator = exact.denominator;
    }
    numerator += exact.numerator * (denominator / exact.denominator);
  }
  return { numerator, denominator };
}

/** The mean of the decimal numbers, as the double nearest to it; NaN of none. */
export function exactMean(values: readonly number[]): number {
  const { numerator, denominator } = fractionSum(values);
  // One division of two whole numbers rounds once; that of a sum that is rounded already would round twice.
  return Number(numerator) / (Number(denominator) * values.length);
}

/** The exact sum of the decimal numbers, as the nearest double; 0 for none. */
export function exactSum(values: readonly number[]): number {
  const { numerator, denominator } = fractionSum(values);
  if (denominator === 1n) return Number(numerator);
  // Number() of the decimal text rounds once; a division of two doubles would round twice.
  const places = denominator.toString().length - 1;
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(places + 1, "0");
  return Number(`${numerator < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
