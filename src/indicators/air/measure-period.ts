/** Everything that is said of one period, from its days. */
import type { Day } from "../../calendar/day";
import { dayCount, type Period } from "../../calendar/period";
import type { RangeRef } from "../../cells/address";
import type { AirDay } from "../../datasets/air-day";
import type { Settings } from "../../settings";
import { aqiClassOrder, type AqiClass } from "../../standards/aqi";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { ruleSet, type RuleSet, type RuleSetId } from "../../standards/rule-sets";
import { mean, percentile } from "../../standards/statistics";
import { airIndicator, airIndicatorIds, assessedPercentile, type AirIndicatorId } from "./air-indicators";
import type { AssessedDay, Figure, PeriodSummary } from "../assessment";
import { particulates } from "./judge-day";
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
  const days = daysWithin(all, period);
  if (days.length === 0) return null;
  const rules = ruleSet(standard);
  const allRanges = sourceRanges(days.map(({ source }) => source));
  const figures = Object.fromEntries(
    airIndicatorIds.map((id) => [id, figureOf(id, days, period, rules, allRanges)]),
  ) as Record<AirIndicatorId, Figure>;
  const validDays = days.filter(({ aqi }) => aqi !== null).length;
  const classDays = Object.fromEntries(
    aqiClassOrder.map((name) => [name, days.filter((day) => day.class === name).length]),
  ) as Record<AqiClass, number>;
  const primaryDays = byPollutant((pollutant) => days.filter(({ primary }) => primary.includes(pollutant)).length);
  const shareBase = shareOf === "allDays" ? validDays : days.filter(({ primary }) => primary.length > 0).length;
  const shortMonths = byPollutant((pollutant) =>
    monthsTooShort(daysOf(days.filter((day) => isMonitored(day, pollutant))), period),
  );
  const attains = byPollutant((pollutant) =>
    shortMonths[pollutant].length > 0 ? null : attainment(pollutant, days, period, rules),
  );
  const notAssessed = pollutants.filter((pollutant) => attains[pollutant] === null);
  return {
    period,
    standard,
    figures,
    classDays,
    primaryDays,
    primaryShare: byPollutant((pollutant) =>
      shareBase === 0 ? null : round((100 * primaryDays[pollutant]) / shareBase, 1),
    ),
    calendarDays: dayCount(period),
    validDays,
    openDays: days.filter(isOpen).length,
    shortMonths,
    attains,
    attainsAll: pollutants.every((pollutant) => attains[pollutant] === true),
    notAssessed,
  };
}

/** The days of a period: a stretch of the whole, found by halving, since a report asks for sixty periods. */
function daysWithin(all: readonly AssessedDay[], { from, to }: Period): readonly AssessedDay[] {
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
  return all.slice(firstFrom(from), firstFrom(to + 1));
}

const takesParticulates = (id: AirIndicatorId): boolean => {
  const { pollutant, kind } = airIndicator(id);
  return kind === "index" || (pollutant !== null && particulates.includes(pollutant));
};

/** With a value, or with one that was taken out as sand's. */
const isMonitored = (day: AssessedDay, pollutant: Pollutant): boolean =>
  day.concentrations[pollutant] !== undefined || (day.deducted !== null && particulates.includes(pollutant));

const isJudgedInPart = ({ by, lacking }: AssessedDay): boolean =>
  by === "concentrations" && lacking.some((item) => particulates.includes(item));

/** Two sheets differ about the day, and nobody has said which counts: what rests on it is marked. */
const isOpen = ({ by }: AssessedDay): boolean => by === "doubtful";

const daysOf = (days: readonly AssessedDay[]): Day[] => days.map(({ day }) => day);

const byPollutant = <Value>(valueOf: (pollutant: Pollutant) => Value): Record<Pollutant, Value> =>
  Object.fromEntries(pollutants.map((pollutant) => [pollutant, valueOf(pollutant)])) as Record<Pollutant, Value>;

function figureOf(
  id: AirIndicatorId,
  days: readonly AssessedDay[],
  period: Period,
  rules: RuleSet,
  allRanges: readonly RangeRef[],
): Figure {
  const { measure, decimals, unit, counted, clause, kind } = airIndicator(id);
  const value = measure(days, rules);
  const used = days.filter(counted);
  const required = daysRequired(period);
  // The composite index holds two percentiles.
  const deducted = days.filter((day) => day.deducted !== null && takesParticulates(id) && !counted(day));
  const months =
    kind === "percentile" || kind === "index" ? monthsTooShort(daysOf([...used, ...deducted]), period) : [];
  // A day that was judged without a particulate is counted, and does not make the count a valid one.
  const unsure = kind === "dayCount" || kind === "ratio" ? used.filter(isJudgedInPart).length : 0;
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
      !used.some(isOpen) &&
      (required === null || (used.length + deducted.length - unsure >= required && months.length === 0)),
    standard: rules.id,
    rule: kind === "index" ? clause : `${rules.evaluation} ${clause}`,
    sources: used.length === days.length ? allRanges : sourceRanges(used.map(({ source }) => source)),
  };
}

/**
 * Mean and percentile both within the limits, rounded before judging (HJ 663-2013 §5.1, §6.3); CO and O3 by their
 * percentile alone. null: too few days to judge.
 */
function attainment(
  pollutant: Pollutant,
  days: readonly AssessedDay[],
  period: Period,
  rules: RuleSet,
): boolean | null {
  const values = days.flatMap(({ concentrations }) => concentrations[pollutant] ?? []);
  const monitored = days.filter((day) => isMonitored(day, pollutant)).length;
  const required = daysRequired(period);
  const average = mean(values);
  const high = percentile(values, assessedPercentile[pollutant]);
  if (average === null || high === null || (required !== null && monitored < required)) return null;
  const decimals = pollutant === "CO" ? 1 : 0;
  const { annual, daily } = rules.gradeTwo[pollutant];
  return round(high, decimals) <= daily && (annual === null || round(average, decimals) <= annual);
}

/** The rows of the days, neighbouring ones folded into one range. */
function sourceRanges(days: readonly AirDay[]): RangeRef[] {
  const bySheet = new Map<string, AirDay[]>();
  for (const day of days) {
    const own = bySheet.get(day.at.sheet);
    if (own) own.push(day);
    else bySheet.set(day.at.sheet, [day]);
  }
  return [...bySheet.values()].flatMap((own) => {
    const rows = own.map(({ at }) => at.row).sort((a, b) => a - b);
    const { sheet, column } = (own[0] as AirDay).at;
    const ranges: RangeRef[] = [];
    for (const row of rows) {
      const last = ranges.at(-1);
      if (last && row <= last.bottom + 1) ranges[ranges.length - 1] = { ...last, bottom: row };
      else ranges.push({ sheet, top: row, bottom: row, left: column, right: column });
    }
    return ranges;
  });
}
