/** Sums that do not depend on the order of their parts: 0.1 + 0.2 is 0.3, however the rows are sorted. */
import { exactDecimal, type DecimalFraction } from "./rounding";

const PARTS = 10_000;
/** Up to here a number of ten-thousandths is a decimal of no more digits than count. */
const MOST_PARTS = 1e12;

function fractionSum(values: readonly number[]): DecimalFraction {
  // Nearly all amounts have four decimals or fewer: as ten-thousandths they are whole, and their sum is exact.
  let parts = 0;
  let denominator = 1n;
  let numerator = 0n;
  for (const value of values) {
    const own = Math.round(value * PARTS);
    if (Math.abs(own) < MOST_PARTS && own / PARTS === value && Number.isSafeInteger(parts + own)) {
      parts += own;
      continue;
    }
    const exact = exactDecimal(value);
    // Denominators are powers of ten: the larger is a multiple of the smaller.
    if (exact.denominator > denominator) {
      numerator *= exact.denominator / denominator;
      denominator = exact.denominator;
    }
    numerator += exact.numerator * (denominator / exact.denominator);
  }
  if (denominator < BigInt(PARTS)) {
    numerator *= BigInt(PARTS) / denominator;
    denominator = BigInt(PARTS);
  }
  return { numerator: numerator + BigInt(parts) * (denominator / BigInt(PARTS)), denominator };
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
  // Number() of the decimal text rounds once; a division of two doubles would round twice.
  const places = denominator.toString().length - 1;
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(places + 1, "0");
  return Number(`${numerator < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
