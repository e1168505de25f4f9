/** Where a measure's figure can be looked up. */
import type { Place } from "../../cells/address";
import type { IndicatorStanding } from "../../indicators/ledgers/progress";

/**
 * The rows that went into it. Where none did yet, several tables may have been looked through, of which the first need
 * not be the one that it is about: then what it is held against tells.
 */
export function standingSource({ cumulative: { rows, sources }, plan }: IndicatorStanding): Place | null {
  const [first = null] = sources;
  return rows === 0 && sources.length > 1 ? (plan?.at ?? first) : (first ?? plan?.at ?? null);
}
