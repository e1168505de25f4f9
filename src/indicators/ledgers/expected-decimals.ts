/** How finely what should be reached by now is told, so that nothing is behind a figure that it has. */
import { round } from "../../standards/rounding";

/** More would not be read. */
const MOST_FINER = 2;

/**
 * With how many decimals what should be reached by now is told: of 8 that are behind 8.3 it is not said that 8 should
 * be.
 */
export function decimalsOfExpected(expected: number, reached: number | null, decimals: number): number {
  for (let finer = 0; finer <= MOST_FINER; finer += 1)
    if (reached === null || reached >= expected || round(expected, decimals + finer) > reached) return decimals + finer;
  return decimals;
}
