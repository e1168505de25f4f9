/** Everything that is said of one period, from its days. */
import { recordOf } from "../../collections/record-of";
import { dayCount, type Period } from "../../calendar/period";
import type { Settings } from "../../settings";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { ruleSet, type RuleSet, type RuleSetId } from "../../standards/rule-sets";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "./air-indicators";
import type { Figure, PeriodFigures, PeriodSummary } from "../assessment";
import { fact } from "./day-facts";
import { particulates } from "./judge-day";
import type { AssessedDays, PeriodDays } from "./period-days";
import { daysRequired, monthsTooShort } from "./validity";

/**
 * @returns null where the period holds no day at all
 */
export function measurePeriod(
  all: AssessedDays,
  period: Period,
  standard: RuleSetId,
  shareOf: Settings["primaryShareOf"],
): PeriodSummary | null {
  const own = all.within(period);
  if (own === null) return null;
  const rules = ruleSet(standard);
  const required = daysRequired(period);
  const measured = figuresOf(own, period, rules);
  const { primaryDays, validDays } = measured;
  const shareBase = shareOf === "allDays" ? validDays : own.count(fact.primary);
  const shortMonths = recordOf(pollutants, (item) => monthsTooShort(own.counted(fact.monitored[item]), period));
  const attains = recordOf(pollutants, (pollutant) =>
    shortMonths[pollutant].length > 0 ? null : attainment(pollutant, own, required, rules),
  );
  const notAssessed = pollutants.filter((pollutant) => attains[pollutant] === null);
  return {
    ...measured,
    primaryShare: recordOf(pollutants, (pollutant) =>
      shareBase === 0 ? null : round((100 * primaryDays[pollutant]) / shareBase, 1),
    ),
    calendarDays: dayCount(period),
    openDays: own.count(fact.open),
    shortMonths,
    attains,
    attainsAll: pollutants.every((pollutant) => attains[pollutant] === true),
    notAssessed,
  };
}

/** Of it, what another period is held against. */
export function measureFigures(all: AssessedDays, period: Period, standard: RuleSetId): PeriodFigures | null {
  const own = all.within(period);
  return own && figuresOf(own, period, ruleSet(standard));
}

function figuresOf(own: PeriodDays, period: Period, rules: RuleSet): PeriodFigures {
  const required = daysRequired(period);
  return {
    period,
    standard: rules.id,
    figures: recordOf(airIndicatorIds, (id) => figureOf(id, own, period, required, rules)),
    classDays: own.countByClass(),
    primaryDays: own.countByPrimary(),
    validDays: own.count(fact.index),
  };
}

const takesParticulates = (id: AirIndicatorId): boolean => {
  const { pollutant, kind } = airIndicator(id);
  return kind === "index" || (pollutant !== null && particulates.includes(pollutant));
};

function figureOf(id: AirIndicatorId, of: PeriodDays, period: Period, required: number | null, rules: RuleSet): Figure {
  const { measure, decimals, unit, counted, clause, kind } = airIndicator(id);
  const value = measure(of, rules);
  const sources = of.sources(counted);
  const used = of.counted(counted);
  const deducted = takesParticulates(id) ? of.countedBut(fact.deducted, counted) : [];
  // The composite index holds two percentiles.
  const months =
    kind === "percentile" || kind === "index"
      ? monthsTooShort(deducted.length === 0 ? used : [...used, ...deducted], period)
      : [];
  const countsDays = kind === "dayCount" || kind === "ratio";
  // A day that was judged without a particulate is counted, and does not make the count a valid one.
  const unsure = countsDays ? of.count(fact.inPart | counted) : 0;
  // A day that waits for an answer has no class yet, and any count may be one more.
  const open = of.count(countsDays ? fact.open : fact.open | counted);
  return {
    indicator: id,
    period,
    value,
    reported: value === null ? null : round(value, decimals),
    decimals,
    unit,
    validDays: used.length,
    requiredDays: required,
    shortMonths: months,
    deductedDays: deducted.length,
    valid:
      open === 0 && (required === null || (used.length + deducted.length - unsure >= required && months.length === 0)),
    standard: rules.id,
    rule: kind === "index" ? clause : `${rules.evaluation} ${clause}`,
    get sources() {
      return sources();
    },
  };
}

/**
 * Mean and percentile both within the limits, rounded before judging (HJ 663-2013 §5.1, §6.3); CO and O3 by their
 * percentile alone. null: too few days to judge.
 */
function attainment(pollutant: Pollutant, of: PeriodDays, required: number | null, rules: RuleSet): boolean | null {
  const average = of.mean(pollutant);
  const high = of.percentile(pollutant);
  if (average === null || high === null || (required !== null && of.count(fact.monitored[pollutant]) < required))
    return null;
  const decimals = pollutant === "CO" ? 1 : 0;
  const { annual, daily } = rules.gradeTwo[pollutant];
  return round(high, decimals) <= daily && (annual === null || round(average, decimals) <= annual);
}
