/** What staff made of a composed text, held against it: are the numbers in their words still those of the data? */
import type { TextNumber } from "../reading/notice-text";
import { readNotice } from "../reading/read-notice";

export interface Rewriting {
  /** Numbers with units in staff's text that the composed text does not hold, as written. */
  readonly unknown: readonly string[];
  /** Numbers of the composed text that staff's does not hold, as written. */
  readonly omitted: readonly string[];
}

export function compareRewriting(composed: string, rewritten: string): Rewriting {
  const [ours, theirs] = [readNotice(composed).figures, readNotice(rewritten).figures];
  return { unknown: notIn(theirs, ours), omitted: notIn(ours, theirs) };
}

/** Values are compared in one unit, so that 2.1万平方米 and 21000平方米 are the same. */
const notIn = (some: readonly TextNumber[], others: readonly TextNumber[]): string[] => [
  ...new Set(
    some
      .filter((one) => !others.some((other) => other.value === one.value && other.unit === one.unit))
      .map(({ text }) => text.trim()),
  ),
];
