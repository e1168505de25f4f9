/** HJ 663: the statistics of a period's daily values. */

/** Arithmetic mean; null of nothing. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum / values.length;
}

/**
 * HJ 663-2013 appendix A.3: ranks in ascending order, k = 1 + (n − 1)·p, linear between neighbours
 * (what Excel calls PERCENTILE.INC).
 *
 * @param fraction 0.95 for the 95th percentile
 * @returns null of nothing
 */
export function percentile(values: ArrayLike<number>, fraction: number): number | null {
  if (values.length === 0) return null;
  const own = new Float64Array(values);
  const rank = (own.length - 1) * fraction;
  const below = Math.floor(rank);
  const lower = partSorted(own, below);
  let upper = below + 1 < own.length ? Infinity : lower;
  for (let index = below + 1; index < own.length; index += 1) upper = Math.min(upper, own[index] ?? Infinity);
  return lower + (upper - lower) * (rank - below);
}

/** The value that sorting would bring to a place, and no smaller one behind it: a fourth of the time of sorting all. */
function partSorted(values: Float64Array, place: number): number {
  const at = (index: number): number => values[index] ?? NaN;
  for (let [low, high] = [0, values.length - 1]; low < high;) {
    const pivot = at((low + high) >> 1);
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [at(right), at(left)];
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return at(place);
}

/**
 * A city's daily value: the mean of its valid stations (HJ 663-2013 appendix A.2); at least 75 % of them must be
 * valid, 50 % where there are fewer than four (§6.1.4).
 *
 * @param values one entry a station; null: not valid that day
 * @returns null where too few stations are valid
 */
export function stationMean(values: readonly (number | null)[]): number | null {
  const valid = values.filter((value) => value !== null);
  const share = values.length < 4 ? 0.5 : 0.75;
  return valid.length === 0 || valid.length < share * values.length ? null : mean(valid);
}

/** Critical values of Spearman's coefficient, one-sided 0.05 (HJ 663-2013 appendix B). */
const CRITICAL: readonly (readonly [periods: number, value: number])[] = [
  [5, 0.9],
  [6, 0.829],
  [7, 0.714],
  [8, 0.643],
  [9, 0.6],
  [10, 0.564],
  [12, 0.506],
  [14, 0.456],
  [16, 0.425],
  [18, 0.399],
  [20, 0.377],
  [22, 0.359],
  [24, 0.343],
  [26, 0.329],
  [28, 0.317],
  [30, 0.306],
];

export interface SpearmanTrend {
  readonly coefficient: number;
  /** For a number of periods between two of the table, that of the smaller: the stricter one. */
  readonly critical: number;
  readonly verdict: "rising" | "falling" | "none";
}

/** The trend of values in order of time (HJ 663-2013 appendix B); null below five periods. Ties share the mean rank. */
export function spearmanTrend(values: readonly number[]): SpearmanTrend | null {
  const n = values.length;
  const critical = CRITICAL.findLast(([periods]) => periods <= n)?.[1];
  if (critical === undefined) return null;
  const ranks = values.map((value) => {
    const smaller = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return smaller + (equal + 1) / 2;
  });
  const squares = ranks.reduce((sum, rank, index) => sum + (index + 1 - rank) ** 2, 0);
  const coefficient = 1 - (6 * squares) / (n * (n * n - 1));
  return {
    coefficient,
    critical,
    verdict: Math.abs(coefficient) <= critical ? "none" : coefficient > 0 ? "rising" : "falling",
  };
}

/** Valid daily values that a statistic of a month or a year must have (GB 3095 table 4; HJ 663-2013 §6.1). */
export const requiredDays = { month: 27, february: 25, year: 324 } as const;
