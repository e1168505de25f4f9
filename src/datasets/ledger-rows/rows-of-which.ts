/**
 * What stands under 其中 (of which) and goes on without the word:
 *
 *     甲镇 500 | 其中：煤改电 300 | 煤改气 200 | 乙镇 300
 *
 * 煤改气 is a part of 甲镇 as well, and no entry beside it.
 */
import { namesPlace } from "../../tables/row-labels";

export interface NumberedRow {
  readonly row: number;
  /** What names the row; "": nothing does. */
  readonly name: string;
  /** A value a number column; null: none stands there. */
  readonly numbers: readonly (number | null)[];
}

/**
 * How many of the rows below are parts too: those that make up the whole with the parts before, else those of another
 * kind than a whole that is a place.
 *
 * @param parts the rows that say 其中
 * @param below what follows them without a gap
 */
export function goingOn(whole: NumberedRow, parts: readonly NumberedRow[], below: readonly NumberedRow[]): number {
  if (makeUp(whole, parts)) return 0;
  const upTo = below.findIndex((_, index) => makeUp(whole, [...parts, ...below.slice(0, index + 1)]));
  if (upTo >= 0) return upTo + 1;
  if (!namesPlace(whole.name)) return 0;
  const next = below.findIndex(({ name }) => namesPlace(name));
  // Without another place below them nobody knows what they are.
  return Math.max(0, next);
}

/** Whether each number of the whole is the sum of the parts'; a whole without numbers has no parts. */
function makeUp(whole: NumberedRow, parts: readonly NumberedRow[]): boolean {
  const sums = whole.numbers.map((_, at) => parts.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0));
  const told = whole.numbers.flatMap((value, at) => (value === null || value === 0 ? [] : [[value, sums[at] ?? 0]]));
  return told.length > 0 && told.every(([value = 0, sum = 0]) => Math.abs(value - sum) <= 1e-9 * Math.abs(value));
}
