/** What SUM, AVERAGE and their kin work out of numbers. */
import { FormulaError, type FormulaValue } from "./formula-value";

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): FormulaValue =>
  values.length === 0 ? new FormulaError("#DIV/0!") : sum(values) / values.length;
export const largest = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b));
export const smallest = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b));

/** PERCENTILE.INC: linear between neighbours at (n − 1) × share. */
export function percentileOf(values: readonly number[], share: number): FormulaValue {
  if (values.length === 0 || share < 0 || share > 1) return new FormulaError("#NUM!");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** Excel's ROUND: half away from zero, on the decimal digits that it shows. */
export function roundHalfAway(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  return Math.sign(value) * Number((Math.round(scaled) / 10 ** decimals).toPrecision(15));
}
