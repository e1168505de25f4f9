/** GB/T 8170-2008: half to even, once, on the decimal digits and not on the binary fraction behind them. */
import { remembered } from "../collections/remembered";

/** Digits that a cell's arithmetic leaves right: 0.1 + 0.2 must round as 0.3. */
const SIGNIFICANT_DIGITS = 12;

/**
 * The value rounded to a number of decimals, as text with exactly that many.
 *
 * @param decimals 0 or more; GB/T 8170 clause 3
 */
export function roundedText(value: number, decimals: number): string {
  const { digits, exponent, negative } = decimalOf(value);
  // `keep` counts the digits that stay; what follows decides.
  const keep = digits.length + exponent + decimals;
  if (keep < 0) return fixed(0n, decimals, false);
  if (keep >= digits.length) return fixed(BigInt(digits) * 10n ** BigInt(keep - digits.length), decimals, negative);
  const kept = BigInt(digits.slice(0, keep) || "0");
  const rest = digits.slice(keep);
  const half = rest.charAt(0) === "5" && /^50*$/.test(rest);
  const up = half ? kept % 2n === 1n : rest.charAt(0) >= "5";
  return fixed(kept + (up ? 1n : 0n), decimals, negative);
}

/** Below it twelve digits tell a thousandth of the last one that stays. */
const CLEAR_BELOW = 1e9;
const CLEAR_OF_HALF = 0.001;

/** The value rounded to a number of decimals. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const kept = Math.floor(scaled);
  const rest = scaled - kept;
  // What binary arithmetic added decides nothing but where the rest is near a half.
  if (!(scaled < CLEAR_BELOW && Math.abs(rest - 0.5) > CLEAR_OF_HALF)) return Number(roundedText(value, decimals));
  const rounded = (rest > 0.5 ? kept + 1 : kept) / scale;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** value = ±digits · 10^exponent, cleaned of what binary arithmetic added. */
function decimalOf(value: number): { readonly digits: string; readonly exponent: number; readonly negative: boolean } {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be rounded`);
  const [mantissa = "0", power = "0"] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split("e");
  const digits = mantissa.replace(".", "");
  return { digits, exponent: Number(power) - (digits.length - 1), negative: value < 0 };
}

function fixed(scaled: bigint, decimals: number, negative: boolean): string {
  const text = scaled.toString().padStart(decimals + 1, "0");
  const sign = negative && scaled !== 0n ? "-" : "";
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** The denominator is a power of ten. */
export interface DecimalFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A decimal as an exact fraction of 10^n, for arithmetic that must not drift. Measured values repeat: kept, it costs a
 * tenth.
 */
export const exactDecimal = remembered((value: number): DecimalFraction => {
  const { digits, exponent, negative } = decimalOf(value);
  const numerator = BigInt(digits) * (negative ? -1n : 1n);
  return exponent >= 0
    ? { numerator: numerator * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-exponent) };
});
