/** What is doubtful about a target itself: numbers that cannot be, a baseline that is missing or unlike the data. */
import { finding, type Finding } from "../../findings/finding";
import { roundedText } from "../../standards/rounding";
import type { TargetAssessment } from "../assessment";
import { airIndicator } from "./air-indicators";
import { isPossible } from "./possible-targets";

export function targetFindings(assessed: TargetAssessment): Finding[] {
  const impossible = impossibleNumbers(assessed);
  return impossible.length > 0 ? impossible : [...baselineFindings(assessed), ...looseFindings(assessed)];
}

function impossibleNumbers({ target: { indicator, title, requirement, baselineValue, at } }: TargetAssessment) {
  const stated = "value" in requirement ? requirement.value : null;
  return [stated, baselineValue].flatMap((value): Finding[] => {
    if (value === null || isPossible(indicator, value)) return [];
    const text = `${value}${airIndicator(indicator).unit}`;
    return [finding("targetImpossible", "error", at, { indicator: title, value: text })];
  });
}

function baselineFindings(assessed: TargetAssessment): Finding[] {
  const { target, baseline, targetValue } = assessed;
  const { title: indicator, at } = target;
  const { year, value, origin } = baseline;
  if (year === null) return [];
  switch (origin) {
    case "computed": {
      const text = textOf(assessed, value ?? 0);
      return [finding("baselineComputed", "note", at, { indicator, year, value: text })];
    }
    case "none":
      return [finding("baselineMissing", targetValue === null ? "error" : "warning", at, { indicator, year })];
    case "sheet": {
      const measured = unlike(baseline);
      if (measured === null) return [];
      const facts = { indicator, year, given: textOf(assessed, value ?? 0), measured: textOf(assessed, measured) };
      return [finding("baselineUnlikeData", "warning", at, facts)];
    }
  }
}

function textOf({ target }: TargetAssessment, value: number): string {
  const { decimals, unit } = airIndicator(target.indicator);
  return `${roundedText(value, decimals)}${unit}`;
}

/** No review, no change of the state of reference and no sand makes so much of a year's concentration. */
const MOST_APART = 1.5;
const OF_AMOUNTS: ReadonlySet<string> = new Set(["mean", "percentile", "index"]);

/** What the data of that year give instead; null: about the same, or they do not hold the year whole. */
function unlike({ value, figure }: TargetAssessment["baseline"]): number | null {
  if (value === null || figure?.valid !== true || figure.reported === null) return null;
  if (!OF_AMOUNTS.has(airIndicator(figure.indicator).kind)) return null;
  const [less, more] = [Math.min(value, figure.reported), Math.max(value, figure.reported)];
  return more > MOST_APART * less ? figure.reported : null;
}

function looseFindings({ target, baseline, targetValue, direction }: TargetAssessment): Finding[] {
  if (targetValue === null || baseline.value === null) return [];
  const isLooser = direction === "atMost" ? targetValue > baseline.value : targetValue < baseline.value;
  if (!isLooser) return [];
  const facts = { indicator: target.title, target: String(targetValue), baseline: String(baseline.value) };
  return [finding("targetLooserThanBaseline", "warning", target.at, facts)];
}
