/** Where the air stands against one target, and what is doubtful about the target itself. */
import { addDays, addYears, type Day } from "../../calendar/day";
import { monthRuns } from "../../calendar/month-runs";
import { dayCount, wholeYear, yearToDate } from "../../calendar/period";
import { finding, type Finding } from "../../findings/finding";
import { HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import type { Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { iaqiLevels, ruleSet, type RuleSetId } from "../../standards/rule-sets";
import { airIndicator, type AirIndicator } from "./air-indicators";
import type { Measure } from "./air-periods";
import { holdsOf } from "./day-facts";
import { AssessedDays } from "./period-days";
import { isPossible, possibleBaseline } from "./possible-targets";
import { daysWithin } from "./days-within";
import { daysLacking, type DaysLacking } from "./days-lacking";
import type { AssessedDay, Figure, TargetAssessment } from "../assessment";
import { changeBetween } from "../comparison";
import type { Target } from "../targets/target";
import { controlValue, targetStatus, targetValue, type TargetValue } from "../targets/target-status";

export function assessTarget(
  target: Target,
  until: Day,
  days: readonly AssessedDay[],
  measure: Measure,
  standard: RuleSetId,
): TargetAssessment {
  const indicator = airIndicator(target.indicator);
  const year = wholeYear(target.year);
  const soFar = measure(yearToDate(until));
  const figure = soFar?.figures[target.indicator];
  if (!figure) throw new RangeError("a target assessed without data in its year");
  const baseline = baselineOf(target, measure);
  const asked = askedOf(target, baseline.value);
  const elapsedDays = dayCount(yearToDate(until));
  const short = lackingOf(indicator, until, days);
  const whole = forecastOf(target, figure, until, days);
  const standing = {
    indicator,
    value: figure.value,
    reported: figure.reported,
    target: asked,
    year,
    elapsedDays,
    validDays: figure.validDays,
    forecast: whole?.value ?? null,
    tooFewDays: short !== null,
    ...worstDays(indicator.pollutant, days, standard),
  };
  const status = targetStatus(standing);
  const lacking = status === "tooFewDays" ? short : null;
  // A few weeks are held against no year, in whatever words.
  const speaks = lacking === null;
  const remainingDays = dayCount(year) - elapsedDays;
  const control =
    speaks && indicator.kind === "mean" && asked !== null && figure.value !== null
      ? controlValue(asked.judged, figure.value, elapsedDays, dayCount(year))
      : null;
  return {
    target,
    figure,
    baseline,
    change: changeBetween(indicator.kind, speaks ? figure.reported : null, baseline.value),
    targetValue: asked?.exact ?? null,
    judgedValue: asked?.judged ?? null,
    direction: asked?.direction ?? (indicator.better === "lower" ? "atMost" : "atLeast"),
    status,
    lacking,
    margin:
      !speaks || asked === null || figure.reported === null
        ? null
        : round(asked.direction === "atMost" ? asked.judged - figure.reported : figure.reported - asked.judged, 6),
    remainingDays,
    controlValue: control === null ? null : { value: control, reported: round(control, indicator.decimals) },
    daysLeft:
      speaks && indicator.kind === "dayCount" && asked !== null && asked.direction === "atMost" && figure.value !== null
        ? asked.judged - figure.value
        : null,
    forecast: whole === null || short !== null ? null : { ...whole, reported: round(whole.value, indicator.decimals) },
  };
}

/** As a number that a year can have; null: there is none. */
function askedOf({ indicator, requirement }: Target, baseline: number | null): TargetValue | null {
  const asked = targetValue(requirement, baseline, airIndicator(indicator));
  return asked !== null && isPossible(indicator, asked.exact) ? asked : null;
}

/** What the indicator lacks of the year so far; a value that was taken out as sand's was measured. */
function lackingOf(indicator: AirIndicator, until: Day, days: readonly AssessedDay[]): DaysLacking | null {
  const isKnown = (day: AssessedDay): boolean => holdsOf(day, indicator.counted) || day.deducted !== null;
  return daysLacking(
    daysWithin(days, yearToDate(until))
      .filter(isKnown)
      .map(({ day }) => day),
    until,
  );
}

/** Twice the heaviest breakpoint bounds what a single day can add to a mean. */
const worstDays = (
  pollutant: Pollutant | null,
  days: readonly AssessedDay[],
  standard: RuleSetId,
): { readonly worstDay: number | null; readonly heavyTwice: number | null } => {
  if (pollutant === null) return { worstDay: null, heavyTwice: null };
  const heavy = ruleSet(standard).dailyBreakpoints[pollutant][iaqiLevels.indexOf(HEAVY_POLLUTION_ABOVE)];
  return { worstDay: worst(days, pollutant), heavyTwice: 2 * (heavy ?? Infinity) };
};

function worst(days: readonly AssessedDay[], pollutant: Pollutant): number | null {
  const values = days.flatMap(({ concentrations }) => concentrations[pollutant] ?? []);
  return values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b));
}

/**
 * The sheet's own baseline; where it has a hole, the baseline year's reported figure from the data, marked as computed.
 * Of a value that cannot be the hole is not filled: who reads it must say what was meant.
 */
function baselineOf(target: Target, measure: Measure): TargetAssessment["baseline"] {
  const given = possibleBaseline(target);
  const { baselineYear: year } = target;
  const figure = year === null ? null : (measure(wholeYear(year))?.figures[target.indicator] ?? null);
  if (given !== null) return { year, value: given, origin: "sheet", figure };
  if (year === null || target.baselineValue !== null) return { year, value: null, origin: "none", figure };
  const computed = figure?.valid === true ? figure.reported : null;
  return { year, value: computed, origin: computed === null ? "none" : "computed", figure };
}

/**
 * Expected at the year's end. `lastYearRemainder`: the days so far and last year's values of the days to come, where
 * last year has at least 75 % of them; else `paceSoFar`: the rest of the year goes on like its part so far.
 */
function forecastOf(
  target: Target,
  figure: Figure,
  until: Day,
  days: readonly AssessedDay[],
): { readonly value: number; readonly method: "lastYearRemainder" | "paceSoFar" } | null {
  if (figure.value === null) return null;
  const year = wholeYear(target.year);
  const elapsed = until - year.from + 1;
  const remaining = year.to - until;
  if (remaining === 0) return { value: figure.value, method: "paceSoFar" };
  const indicator = airIndicator(target.indicator);
  const restOfLastYear = { from: addYears(addDays(until, 1), -1), to: addYears(year.to, -1) };
  const rest = daysWithin(days, restOfLastYear);
  if (rest.filter((day) => holdsOf(day, indicator.counted)).length >= 0.75 * remaining) {
    const soFar = daysWithin(days, { from: year.from, to: until });
    const value = indicator.measure(new AssessedDays([...soFar, ...rest]).all(), ruleSet(figure.standard));
    if (value !== null) return { value, method: "lastYearRemainder" };
  }
  return {
    value: indicator.kind === "dayCount" ? (figure.value * (elapsed + remaining)) / elapsed : figure.value,
    method: "paceSoFar",
  };
}

/** The targets that are not judged, one finding for all that know the same days. */
export function lackingFindings(targets: readonly TargetAssessment[]): Finding[] {
  const alike = new Map<string, { readonly lacking: DaysLacking; readonly those: TargetAssessment[] }>();
  for (const one of targets) {
    const { lacking } = one;
    if (lacking === null) continue;
    const key = JSON.stringify(lacking);
    const group = alike.get(key) ?? { lacking, those: [] };
    group.those.push(one);
    alike.set(key, group);
  }
  return [...alike.values()].map(({ lacking: { days, elapsedDays, months }, those }) =>
    finding("yearNotJudged", "warning", those[0]?.figure.sources[0] ?? null, {
      targets: [...new Set(those.map(({ target }) => target.title))].join("、"),
      days,
      elapsed: elapsedDays,
      months: monthRuns(months),
    }),
  );
}
