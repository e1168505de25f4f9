/** Everything that is said of one period, from its days. */
import { recordOf } from "../../collections/record-of";
import { dayCount, type Period } from "../../calendar/period";
import type { Settings } from "../../settings";
import { aqiClassOrder } from "../../standards/aqi";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { ruleSet, type RuleSet, type RuleSetId } from "../../standards/rule-sets";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "./air-indicators";
import type { AssessedDay, Figure, PeriodFigures, PeriodSummary } from "../assessment";
import { particulates } from "./judge-day";
import { hasIndex, PeriodDays } from "./period-days";
import { daysRequired, monthsTooShort } from "./validity";

/**
 * @param all assessed days in order of time
 * @returns null where the period holds no day at all
 */
export function measurePeriod(
  all: readonly AssessedDay[],
  period: Period,
  standard: RuleSetId,
  shareOf: Settings["primaryShareOf"],
): PeriodSummary | null {
  const own = daysWithin(all, period);
  if (own === null) return null;
  const rules = ruleSet(standard);
  const required = daysRequired(period);
  const measured = figuresOf(own, period, rules);
  const { primaryDays, validDays } = measured;
  const shareBase = shareOf === "allDays" ? validDays : own.counted(hasPrimary).length;
  const monitored = recordOf(pollutants, (pollutant) => own.counted(isMonitored[pollutant]));
  const shortMonths = recordOf(pollutants, (pollutant) => monthsTooShort(monitored[pollutant], period));
  const attains = recordOf(pollutants, (pollutant) =>
    shortMonths[pollutant].length > 0 ? null : attainment(pollutant, own, monitored[pollutant].length, required, rules),
  );
  const notAssessed = pollutants.filter((pollutant) => attains[pollutant] === null);
  return {
    ...measured,
    primaryShare: recordOf(pollutants, (pollutant) =>
      shareBase === 0 ? null : round((100 * primaryDays[pollutant]) / shareBase, 1),
    ),
    calendarDays: dayCount(period),
    openDays: own.counted(isOpen).length,
    shortMonths,
    attains,
    attainsAll: pollutants.every((pollutant) => attains[pollutant] === true),
    notAssessed,
  };
}

/** Of it, what another period is held against. */
export function measureFigures(all: readonly AssessedDay[], period: Period, standard: RuleSetId): PeriodFigures | null {
  const own = daysWithin(all, period);
  return own && figuresOf(own, period, ruleSet(standard));
}

function figuresOf(own: PeriodDays, period: Period, rules: RuleSet): PeriodFigures {
  const required = daysRequired(period);
  return {
    period,
    standard: rules.id,
    figures: recordOf(airIndicatorIds, (id) => figureOf(id, own, period, required, rules)),
    ...countedDays(own.days),
    validDays: own.counted(hasIndex).length,
  };
}

const hasPrimary = ({ primary }: AssessedDay): boolean => primary.length > 0;

/** Days by class and by primary pollutant. */
function countedDays(days: readonly AssessedDay[]): Pick<PeriodFigures, "classDays" | "primaryDays"> {
  const classDays = recordOf(aqiClassOrder, () => 0);
  const primaryDays = recordOf(pollutants, () => 0);
  for (const day of days) {
    if (day.class !== null) classDays[day.class] += 1;
    if (day.primary.length === 0) continue;
    for (const pollutant of pollutants) if (day.primary.includes(pollutant)) primaryDays[pollutant] += 1;
  }
  return { classDays, primaryDays };
}

/**
 * The days of a period: a stretch of the whole, found by halving, since a report asks for sixty periods. null: there is
 * none
 */
function daysWithin(all: readonly AssessedDay[], { from, to }: Period): PeriodDays | null {
  const firstFrom = (wanted: number): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.day ?? Infinity) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const days = all.slice(firstFrom(from), firstFrom(to + 1));
  return days.length === 0 ? null : new PeriodDays(days);
}

const takesParticulates = (id: AirIndicatorId): boolean => {
  const { pollutant, kind } = airIndicator(id);
  return kind === "index" || (pollutant !== null && particulates.includes(pollutant));
};

/** With a value, or with one that was taken out as sand's. */
const isMonitored = recordOf(
  pollutants,
  (pollutant) =>
    (day: AssessedDay): boolean =>
      day.concentrations[pollutant] !== undefined || (day.deducted !== null && particulates.includes(pollutant)),
);

const isDeducted = ({ deducted }: AssessedDay): boolean => deducted !== null;

const isJudgedInPart = ({ by, lacking }: AssessedDay): boolean =>
  by === "concentrations" && lacking.some((item) => particulates.includes(item));

/** Two sheets differ about the day, and nobody has said which counts: what rests on it is marked. */
const isOpen = ({ by }: AssessedDay): boolean => by === "doubtful";

function figureOf(id: AirIndicatorId, of: PeriodDays, period: Period, required: number | null, rules: RuleSet): Figure {
  const { measure, decimals, unit, counted, clause, kind } = airIndicator(id);
  const value = measure(of, rules);
  const sources = of.sources(counted);
  const used = of.counted(counted);
  const deducted = takesParticulates(id) ? of.counted(isDeducted).filter((day) => !counted(day)) : [];
  // The composite index holds two percentiles.
  const months =
    kind === "percentile" || kind === "index"
      ? monthsTooShort(deducted.length === 0 ? used : [...used, ...deducted], period)
      : [];
  // A day that was judged without a particulate is counted, and does not make the count a valid one.
  const unsure = kind === "dayCount" || kind === "ratio" ? of.counted(isJudgedInPart).filter(counted).length : 0;
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
      !of.counted(isOpen).some(counted) &&
      (required === null || (used.length + deducted.length - unsure >= required && months.length === 0)),
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
function attainment(
  pollutant: Pollutant,
  of: PeriodDays,
  monitored: number,
  required: number | null,
  rules: RuleSet,
): boolean | null {
  const average = of.mean(pollutant);
  const high = of.percentile(pollutant);
  if (average === null || high === null || (required !== null && monitored < required)) return null;
  const decimals = pollutant === "CO" ? 1 : 0;
  const { annual, daily } = rules.gradeTwo[pollutant];
  return round(high, decimals) <= daily && (annual === null || round(average, decimals) <= annual);
}
