/** Everything that is said of one period, from its days. */
import { recordOf } from "../../collections/record-of";
import { dayCount, type Period } from "../../calendar/period";
import { rememberedOf } from "../../collections/remembered";
import type { Settings } from "../../settings";
import { aqiClassOrder } from "../../standards/aqi";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { ruleSet, type RuleSet, type RuleSetId } from "../../standards/rule-sets";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "./air-indicators";
import type { AssessedDay, Figure, PeriodFigures, PeriodSummary } from "../assessment";
import { seriesOf } from "./day-series";
import { placeFrom } from "./days-within";
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
  const own = measurable(all, period, standard);
  if (own === null) return null;
  const { days } = own;
  const measured = figuresOf(own);
  const { primaryDays, validDays } = measured;
  const shareBase = shareOf === "allDays" ? validDays : days.count(hasPrimary);
  const shortMonths = recordOf(pollutants, (pollutant) => own.shortMonths(days.counted(isMonitored[pollutant])));
  const attains = recordOf(pollutants, (pollutant) =>
    shortMonths[pollutant].length > 0 ? null : attainment(pollutant, own),
  );
  const notAssessed = pollutants.filter((pollutant) => attains[pollutant] === null);
  return {
    ...measured,
    primaryShare: recordOf(pollutants, (pollutant) =>
      shareBase === 0 ? null : round((100 * primaryDays[pollutant]) / shareBase, 1),
    ),
    calendarDays: dayCount(period),
    openDays: days.count(isOpen),
    shortMonths,
    attains,
    attainsAll: pollutants.every((pollutant) => attains[pollutant] === true),
    notAssessed,
  };
}

/** Of it, what another period is held against. */
export function measureFigures(all: readonly AssessedDay[], period: Period, standard: RuleSetId): PeriodFigures | null {
  const own = measurable(all, period, standard);
  return own && figuresOf(own);
}

/** The days of a period, with what its figures ask about it. */
interface Measurable {
  readonly days: PeriodDays;
  readonly period: Period;
  /** Valid days that it must have; null: there is no rule. */
  readonly required: number | null;
  readonly rules: RuleSet;
  /** `monthsTooShort` of any of the days: several figures count the same ones. */
  readonly shortMonths: (days: readonly AssessedDay[]) => readonly number[];
}

/** null: there is no day in it. */
function measurable(all: readonly AssessedDay[], period: Period, standard: RuleSetId): Measurable | null {
  const from = placeFrom(all, period.from);
  const days = all.slice(from, placeFrom(all, period.to + 1));
  if (days.length === 0) return null;
  return {
    days: new PeriodDays(days, seriesOf(all), from),
    period,
    required: daysRequired(period),
    rules: ruleSet(standard),
    shortMonths: rememberedOf((own: readonly AssessedDay[]) => monthsTooShort(own, period)),
  };
}

const figuresOf = (own: Measurable): PeriodFigures => ({
  period: own.period,
  standard: own.rules.id,
  figures: recordOf(airIndicatorIds, (id) => figureOf(id, own)),
  ...countedDays(own.days.days),
  validDays: own.days.count(hasIndex),
});

const hasPrimary = ({ primary }: AssessedDay): boolean => primary.length > 0;

/** Days by class and by primary pollutant. */
function countedDays(days: readonly AssessedDay[]): Pick<PeriodFigures, "classDays" | "primaryDays"> {
  const classDays = recordOf(aqiClassOrder, () => 0);
  const primaryDays = recordOf(pollutants, () => 0);
  for (let index = 0; index < days.length; index += 1) {
    const { class: airClass, primary } = days[index] as AssessedDay;
    if (airClass !== null) classDays[airClass] += 1;
    if (primary.length === 0) continue;
    for (const pollutant of pollutants) if (primary.includes(pollutant)) primaryDays[pollutant] += 1;
  }
  return { classDays, primaryDays };
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

function figureOf(id: AirIndicatorId, { days, period, required, rules, shortMonths }: Measurable): Figure {
  const { measure, decimals, unit, counted, clause, kind } = airIndicator(id);
  const value = measure(days, rules);
  const sources = days.sources(counted);
  const used = days.counted(counted);
  const deducted = takesParticulates(id) ? days.counted(isDeducted).filter((day) => !counted(day)) : [];
  // The composite index holds two percentiles.
  const months =
    kind === "percentile" || kind === "index" ? shortMonths(deducted.length === 0 ? used : [...used, ...deducted]) : [];
  // A day that was judged without a particulate is counted, and does not make the count a valid one.
  const unsure = kind === "dayCount" || kind === "ratio" ? days.counted(isJudgedInPart).filter(counted).length : 0;
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
      !days.counted(isOpen).some(counted) &&
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
function attainment(pollutant: Pollutant, { days, required, rules }: Measurable): boolean | null {
  const average = days.mean(pollutant);
  const high = days.percentile(pollutant);
  const monitored = days.count(isMonitored[pollutant]);
  if (average === null || high === null || (required !== null && monitored < required)) return null;
  const decimals = pollutant === "CO" ? 1 : 0;
  const { annual, daily } = rules.gradeTwo[pollutant];
  return round(high, decimals) <= daily && (annual === null || round(average, decimals) <= annual);
}
