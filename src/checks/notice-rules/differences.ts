/** A difference that is told against the two values that it lies between. */
import { halfUnit } from "../../notice/claims/rate-words";
import type { DifferenceClaim } from "../../notice/claims/difference-claim";
import { round } from "../../standards/rounding";
import { cited, found, inWrittenUnit, spanOf, type TextFinding, type TextRule } from "./rule";

const DUST = 1e-9;

/** Values that were rounded when they were written may hide the difference by as much. */
const hides = ({ difference, one, other }: DifferenceClaim): boolean =>
  Math.abs(Math.abs(one.value - other.value) - difference.value) <=
  halfUnit(one) + halfUnit(other) + halfUnit(difference) + DUST;

/** Both values are written to the difference's last place, so that it must come out to the digit. */
const comesOut = ({ difference, one, other }: DifferenceClaim): boolean =>
  one.decimals <= difference.decimals && other.decimals <= difference.decimals;

export const differencesTold: TextRule = (reading, { differences }) =>
  differences.flatMap((claim): TextFinding[] => {
    const { difference, one, other, unsure } = claim;
    const value = round(Math.abs(one.value - other.value), 6);
    if (value === difference.value || (!comesOut(claim) && hides(claim))) return [];
    const [first, last] = one.from < other.from ? [one, other] : [other, one];
    const near = first.sentence === difference.sentence;
    const from = Math.min(near ? first.from : last.from, difference.phrase.from);
    return [
      found("textDifferenceWrong", unsure ? "warning" : "error", spanOf({ from, to: from }, difference), {
        ...cited(reading, difference.phrase),
        one: one.text,
        other: other.text,
        computed: inWrittenUnit(comesOut(claim) ? value : round(value, difference.decimals), difference),
      }),
    ];
  });
