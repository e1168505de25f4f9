/** What a target of good days, or of their share, asks of the days that are left. */
import type { TargetAssessment } from "../../indicators/assessment";

/** Of a share that is met exactly: binary fractions are a little more or less. */
const EXACT = 1e-9;

/**
 * Good days (优良) that the rest of the year must bring, as if each of its days were valid; not above 0: enough are
 * there. null: the target asks for something else, or nothing was measured.
 */
export function goodDaysNeeded({ figure, judgedValue, direction, remainingDays }: TargetAssessment): number | null {
  if (direction !== "atLeast" || judgedValue === null || figure.value === null) return null;
  if (figure.indicator === "goodDays") return Math.ceil(judgedValue - figure.value);
  if (figure.indicator !== "goodRatio") return null;
  const good = Math.round((figure.value * figure.validDays) / 100);
  return Math.ceil((judgedValue * (figure.validDays + remainingDays)) / 100 - EXACT) - good;
}
