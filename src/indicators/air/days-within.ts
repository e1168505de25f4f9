/** Days in order of time: those of a period are a stretch, found by halving, since a report asks for sixty periods. */
import type { Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";

interface Dated {
  readonly day: Day;
}

/** Where the first stands that is not before a day; behind the last: all are before it. */
export function placeFrom(days: readonly Dated[], wanted: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const daysWithin = <Own extends Dated>(days: readonly Own[], { from, to }: Period): readonly Own[] =>
  days.slice(placeFrom(days, from), placeFrom(days, to + 1));
