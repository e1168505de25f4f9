/** How many decimals show an amount: as many as the indicator has, and more where they would round it away. */
import { round } from "../../standards/rounding";
import type { Measure } from "./declare-indicator";

/** What rounding may take off an amount or add to it. */
const MOST_LOST = 0.05;
/** 1 ㎡ in 万平方米. */
const MOST_DECIMALS = 4;

/**
 * 1,500 ㎡ in 万平方米 show as 0.15, and not as 0 or 0.2. Of what is counted and of shares the indicator's own decimals.
 * @param value in the indicator's unit; null: none
 */
export function enoughDecimals({ statistic }: Measure, value: number | null, decimals: number): number {
  if (statistic !== "sum" || value === null) return decimals;
  let enough = decimals;
  while (enough < MOST_DECIMALS && Math.abs(round(value, enough) - value) > MOST_LOST * Math.abs(value)) enough += 1;
  return enough;
}

/** Of plans and what is worked out from them: more than any unit shows, and no tail of a binary fraction. */
export const KEPT_DECIMALS = 6;
