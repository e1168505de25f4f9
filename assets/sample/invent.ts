/**
 * Inventing entries that come to a given total: every ledger draws from a generator of its own, so that one more ledger
 * changes no other.
 */
import { addDays, civilDate, dayOf, type Day } from "../../src/calendar/day";
import { seededRandom } from "./seeded-random";

export class Invention {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  one<Value>(from: readonly Value[]): Value {
    const chosen = from[this.whole(0, from.length - 1)];
    if (chosen === undefined) throw new Error("there is nothing to choose from");
    return chosen;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** Working days between two days, in order. Dates may come twice unless there is room for all. */
  workdays(from: Day, to: Day, count: number): Day[] {
    const room = (to - from + 1) / count;
    return Array.from({ length: count }, (_, index) => {
      const first = Math.floor(from + index * room);
      return workday(this.whole(first, Math.max(first, Math.floor(from + (index + 1) * room) - 1)) as Day, from);
    });
  }

  /**
   * Parts of about the given weights, each at least one `step`, that add up to `total` exactly (both in whole steps).
   */
  parts(total: number, weights: readonly number[], step = 1): number[] {
    const steps = Math.round(total / step);
    const shaken = weights.map((weight) => weight * (0.85 + 0.3 * this.#random()));
    const all = shaken.reduce((sum, weight) => sum + weight, 0);
    const parts = shaken.map((weight) => Math.max(1, Math.floor((weight / all) * steps)));
    // What rounding leaves over goes, a step each, to the parts in turn.
    let over = steps - parts.reduce((sum, part) => sum + part, 0);
    for (let index = 0; over !== 0; index = (index + 1) % parts.length) {
      const part = parts[index] ?? 0;
      if (over < 0 && part <= 1) continue;
      parts[index] = part + Math.sign(over);
      over -= Math.sign(over);
    }
    return parts.map((part) => Math.round(part * step * 1e6) / 1e6);
  }
}

/** The day itself, or the Friday before it; never before `from`. */
function workday(day: Day, from: Day): Day {
  // Serial 2 was a Monday.
  const weekday = (day - 2) % 7;
  const moved = weekday > 4 ? addDays(day, 4 - weekday) : day;
  return moved < from ? addDays(moved, 7 - (weekday - 4)) : moved;
}

export const equalWeights = (count: number): number[] => Array<number>(count).fill(1);

export const day2021 = (month: number, day: number): Day => dayOf(2021, month, day);

/** 2021年3月5日 */
export function inWords(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** 2021.3.5 */
export function withDots(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}.${month}.${dayOfMonth}`;
}

export const months = (until: number): number[] => Array.from({ length: until }, (_, index) => index + 1);
