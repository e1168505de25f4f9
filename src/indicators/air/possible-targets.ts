/** Numbers of a target that no year of any place can have had: a year taken for a value, a decimal point forgotten. */
import type { Target } from "../targets/target";
import { airIndicator, type AirIndicatorId } from "./air-indicators";

export function isPossible(indicator: AirIndicatorId, value: number): boolean {
  const [least, most] = airIndicator(indicator).ofYear;
  return value >= least && value <= most;
}

/** The baseline that the sheet gives, where a year can have had it. */
export const possibleBaseline = ({ indicator, baselineValue }: Target): number | null =>
  baselineValue !== null && isPossible(indicator, baselineValue) ? baselineValue : null;
