/** Where a target stands: what is left, what it takes, and whether it can still fail (docs/口径说明.md, 目标). */
import { dayCount, type Period } from "../../calendar/period";
import { round } from "../../standards/rounding";
import type { AirIndicator } from "../air/air-indicators";
import type { TargetStatus } from "../assessment";
import type { Requirement } from "./target";

export interface TargetValue {
  /** Exactly as the arithmetic gives it: 15 % off 53 days is 45.05. */
  readonly exact: number;
  /** As it is judged: whole days, so 45. */
  readonly judged: number;
  readonly direction: "atMost" | "atLeast";
}

/** The requirement as a number; null where it needs a baseline that is not to be had. */
export function targetValue(
  requirement: Requirement,
  baseline: number | null,
  indicator: AirIndicator,
): TargetValue | null {
  const value = (exact: number, direction: "atMost" | "atLeast"): TargetValue => {
    const clean = round(exact, 6);
    const judged =
      indicator.kind !== "dayCount" ? clean : direction === "atMost" ? Math.floor(clean) : Math.ceil(clean);
    return { exact: clean, judged, direction };
  };
  switch (requirement.kind) {
    case "atMost":
      return value(requirement.value, "atMost");
    case "atLeast":
      return value(requirement.value, "atLeast");
    default:
  }
  if (baseline === null) return null;
  switch (requirement.kind) {
    case "reduceBy":
      return value(baseline * (1 - requirement.fraction), "atMost");
    case "raiseBy":
      return value(baseline * (1 + requirement.fraction), "atLeast");
    case "reduceByAmount":
      return value(baseline - requirement.amount, "atMost");
    case "raiseByAmount":
      return value(baseline + requirement.amount, "atLeast");
  }
}

/**
 * 年剩余日控制值: what the remaining days may average so that the year's mean is on target.
 * (T·N − mean·n) / (N − n); null when no day remains.
 */
export function controlValue(target: number, mean: number, elapsed: number, total: number): number | null {
  return total > elapsed ? (target * total - mean * elapsed) / (total - elapsed) : null;
}

export interface Standing {
  readonly indicator: AirIndicator;
  /** Unrounded and as reported, of the year so far; null: no data. */
  readonly value: number | null;
  readonly reported: number | null;
  readonly target: TargetValue | null;
  /** The target's whole year, and how far it has gone. */
  readonly year: Period;
  readonly elapsedDays: number;
  /** Valid days so far: the denominator of ratios. */
  readonly validDays: number;
  /** Expected for the whole year; null: no forecast. */
  readonly forecast: number | null;
  /** The worst daily value in all the data, for means; null: unknown. */
  readonly worstDay: number | null;
  /** Twice the concentration at which a day is heavily polluted: no day is expected above it. */
  readonly heavyTwice: number | null;
  /** Too little of the year was measured to judge it. */
  readonly tooFewDays: boolean;
}

/** How close to the target a forecast must come to be called a risk: within 3 % of it. */
export const RISK_MARGIN = 0.03;

/**
 * The status, and no more than can be known: before the year is over nothing is 已达标 or 未达标.
 *
 * Counts and ratios are locked by arithmetic alone. A mean could in theory still be spoilt by one day; it is called
 * locked when the remaining days would have to average more than the worst single day on record and more than twice
 * the heavy-pollution concentration.
 */
export function targetStatus(standing: Standing): TargetStatus {
  const { value, reported, target, year, elapsedDays } = standing;
  if (target === null) return "noTarget";
  if (value === null || reported === null) return "noData";
  if (standing.tooFewDays && !isSettledByCount(standing.indicator, target, value)) return "tooFewDays";
  const meets = (figure: number): boolean =>
    target.direction === "atMost" ? figure <= target.judged : figure >= target.judged;
  if (elapsedDays >= dayCount(year)) return meets(reported) ? "met" : "missed";
  const certain = certainty(standing, target, value);
  if (certain !== null) return certain;
  if (standing.forecast === null) return meets(reported) ? "likelyMet" : "likelyMissed";
  const room =
    (target.direction === "atMost" ? target.judged - standing.forecast : standing.forecast - target.judged) /
    Math.max(1, Math.abs(target.judged));
  return room >= RISK_MARGIN ? "likelyMet" : room >= -RISK_MARGIN ? "atRisk" : "likelyMissed";
}

/** A count that is over its cap, or has reached what was asked, is so whatever the days were that nobody measured. */
const isSettledByCount = ({ kind }: AirIndicator, { direction, judged }: TargetValue, value: number): boolean =>
  kind === "dayCount" && (direction === "atMost" ? value > judged : value >= judged);

/** Locked in or unreachable, where the rest of the year cannot change it. */
function certainty(
  { indicator, year, elapsedDays, validDays, worstDay, heavyTwice }: Standing,
  target: TargetValue,
  value: number,
): "lockedIn" | "unreachable" | null {
  const remaining = dayCount(year) - elapsedDays;
  const lower = target.direction === "atMost";
  switch (indicator.kind) {
    case "dayCount": {
      // Every remaining day may count, or none.
      const [least, most] = [value, value + remaining];
      if (lower) return most <= target.judged ? "lockedIn" : least > target.judged ? "unreachable" : null;
      return least >= target.judged ? "lockedIn" : most < target.judged ? "unreachable" : null;
    }
    case "ratio": {
      const good = (value / 100) * validDays;
      const [least, most] = [
        (100 * good) / (validDays + remaining),
        (100 * (good + remaining)) / (validDays + remaining),
      ];
      if (lower) return most <= target.judged ? "lockedIn" : least > target.judged ? "unreachable" : null;
      return least >= target.judged ? "lockedIn" : most < target.judged ? "unreachable" : null;
    }
    case "mean": {
      if (!lower) return null;
      const control = controlValue(target.judged, value, elapsedDays, dayCount(year));
      if (control === null) return null;
      if (control < 0) return "unreachable";
      return worstDay !== null && heavyTwice !== null && control >= worstDay && control >= heavyTwice
        ? "lockedIn"
        : null;
    }
    case "percentile":
    case "index":
      return null;
  }
}
