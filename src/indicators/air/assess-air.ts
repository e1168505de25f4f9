/** Where the air stands in a month: periods, months, years, targets and trends, all under the report's standard. */
import { civilDate, isoDate, type Day } from "../../calendar/day";
import {
  contains,
  monthOf,
  samePeriod,
  wholeMonth,
  wholeYear,
  yearToDate,
  type Month,
  type Period,
} from "../../calendar/period";
import type { AirData } from "../../datasets/air-day";
import { finding, type Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { ruleSet, ruleSetOn, type RuleSetId } from "../../standards/rule-sets";
import { spearmanTrend } from "../../standards/statistics";
import type { AirIndicatorId } from "./air-indicators";
import { clipped, cutOff, heatingSeasons, namedPeriods, wholeYears, type Measure } from "./air-periods";
import { targetFindings } from "./air-target-findings";
import { assessTarget, lackingFindings } from "./assess-air-target";
import type { AirAssessment, AssessedDay, PeriodId, PeriodSummary, Trend } from "../assessment";
import { daysWithin } from "./days-within";
import { dayFindings } from "./day-findings";
import { assessDays } from "./judge-day";
import { measurePeriod } from "./measure-period";
import { AssessedDays } from "./period-days";
import { monitoredStretch } from "./monitored-stretch";
import { dayRulesOf, sandRows, standardRows } from "./other-ways";
import { placeRanking, stationRanking } from "./rank-places";
import type { Target } from "../targets/target";
import { withoutThinBases } from "./thin-bases";
import { validityFindings } from "./validity-findings";

export interface AssessmentRequest {
  readonly month: Month | null;
  readonly until: Day | null;
}

/** @returns null where there is no day at all, or none in the year up to the cut-off */
export function assessAir(
  air: AirData,
  targets: readonly Target[],
  request: AssessmentRequest,
  settings: Settings,
): AirAssessment | null {
  const lastDay = air.days.at(-1)?.day;
  if (lastDay === undefined) return null;
  const month = request.month ?? monthOf(request.until ?? lastDay);
  const until = cutOff(air, month, request.until);
  if (until === null) return null;
  const rules = dayRulesOf(settings, until);
  const { standard } = rules;
  const days = assessDays(air.days, rules);
  const measure = measureOf(days, standard, settings);
  const baselineYear =
    targets.find((target) => target.year === month.year && target.baselineYear !== null)?.baselineYear ?? null;
  const thisYear = daysWithin(days, yearToDate(until));
  const { year } = month;
  const periods = comparedPeriods(namedPeriods(month, until, baselineYear, settings), until, thisYear);
  const assessed = targets
    .filter((target) => target.year === year)
    .map((target) => assessTarget(target, until, days, measure, standard));
  const { summaries, findings: thin } = withoutThinBases(summariesOf(periods, measure));
  const years = wholeYears(air, until, measure);
  return {
    place: air.place,
    month,
    until,
    standard,
    baselineYear,
    periods: summaries,
    months: monthsOf(month, until, measure),
    years,
    heatingSeasons: heatingSeasons(air, until, settings, measure),
    days: {
      thisYear,
      lastYear: daysWithin(days, wholeYear(year - 1)),
    },
    sand: sandRows(air.days, days, periods, rules, settings),
    standards: standardRows(air.days, days, periods, rules, settings),
    ranking: {
      places: placeRanking(air, periods, rules, settings),
      stations: stationRanking(air, periods, rules, settings),
    },
    targets: assessed,
    trends: pollutants.map((pollutant) => trendOf(pollutant, years)),
    findings: [
      ...cutOffFindings(air, month, until),
      ...standardFindings(standard, settings, periods, summaries),
      ...dayFindings(thisYear, settings),
      ...validityFindings(summaries, years),
      ...thin,
      ...lackingFindings(assessed),
      ...assessed.flatMap(targetFindings),
    ],
  };
}

/** Like is held against like: days since the first that is known, not the whole year so far. */
function comparedPeriods(
  named: Readonly<Record<PeriodId, Period | null>>,
  until: Day,
  thisYear: readonly AssessedDay[],
): Record<PeriodId, Period | null> {
  const stretch = monitoredStretch({ until, days: { thisYear } });
  const { baselineSamePeriod: ofBaseline } = named;
  const yearsTo = ({ from }: Period): number => civilDate(from).year - civilDate(until).year;
  return {
    ...named,
    yearToDateLastYear: samePeriod(stretch, -1),
    baselineSamePeriod: ofBaseline === null ? null : samePeriod(stretch, yearsTo(ofBaseline)),
  };
}

const summariesOf = (
  periods: Readonly<Record<PeriodId, Period | null>>,
  measure: Measure,
): Record<PeriodId, PeriodSummary | null> =>
  Object.fromEntries(
    Object.entries(periods).map(([id, period]) => [id, period === null ? null : measure(period)]),
  ) as Record<PeriodId, PeriodSummary | null>;

function measureOf(days: readonly AssessedDay[], standard: RuleSetId, { primaryShareOf }: Settings): Measure {
  const all = new AssessedDays(days);
  // Targets, years and comparisons ask for the same periods.
  const measured = new Map<string, PeriodSummary | null>();
  return (period) => {
    const key = `${period.from}-${period.to}`;
    let summary = measured.get(key);
    if (summary === undefined) measured.set(key, (summary = measurePeriod(all, period, standard, primaryShareOf)));
    return summary;
  };
}

function monthsOf(month: Month, until: Day, measure: Measure): AirAssessment["months"] {
  const { year } = month;
  return {
    thisYear: Array.from({ length: month.month }, (_, index) =>
      measure(clipped(wholeMonth({ year, month: index + 1 }), until)),
    ),
    // The report's own month as far as this year's: half a month is not held against a whole one.
    lastYear: Array.from({ length: 12 }, (_, index) =>
      measure(
        index + 1 === month.month
          ? samePeriod(clipped(wholeMonth(month), until), -1)
          : wholeMonth({ year: year - 1, month: index + 1 }),
      ),
    ),
  };
}

const meanIndicator = {
  PM25: "pm25Mean",
  PM10: "pm10Mean",
  SO2: "so2Mean",
  NO2: "no2Mean",
  CO: "coP95",
  O3: "o3P90",
} as const satisfies Record<Pollutant, AirIndicatorId>;

/** Over whole, valid years only: a part of a year has another season mix. */
function trendOf(pollutant: Pollutant, years: readonly PeriodSummary[]): Trend {
  const figures = years
    .map(({ figures: all }) => all[meanIndicator[pollutant]])
    .filter(
      (figure) =>
        figure.requiredDays !== null &&
        figure.valid &&
        figure.value !== null &&
        figure.period.to === wholeYear(civilDate(figure.period.from).year).to,
    );
  const trend = spearmanTrend(figures.flatMap(({ value }) => value ?? []));
  return {
    pollutant,
    years: figures.map(({ period }) => civilDate(period.from).year),
    coefficient: trend?.coefficient ?? null,
    critical: trend?.critical ?? null,
    verdict: trend?.verdict ?? "tooFewYears",
  };
}

function cutOffFindings(air: AirData, month: Month, until: Day): Finding[] {
  const { to } = wholeMonth(month);
  const last = air.days.findLast(({ day }) => contains(wholeMonth(month), day));
  return until < to && last
    ? [finding("cutOffBeforeMonthEnd", "note", last.at, { until: isoDate(until), lastData: isoDate(last.day) })]
    : [];
}

/** A comparison that straddles a change of standard was made under one (docs/口径说明.md, 用哪一版标准). */
function standardFindings(
  standard: RuleSetId,
  settings: Settings,
  periods: Readonly<Record<PeriodId, Period | null>>,
  summaries: Readonly<Record<PeriodId, PeriodSummary | null>>,
): Finding[] {
  if (settings.standard !== "byDate") return [];
  const mixed = Object.entries(periods).filter(
    ([id, period]) =>
      period !== null &&
      summaries[id as PeriodId] !== null &&
      (ruleSetOn(period.from).id !== standard || ruleSetOn(period.to).id !== standard),
  );
  if (mixed.length === 0) return [];
  const spans = mixed.map(([, period]) => (period ? `${isoDate(period.from)}—${isoDate(period.to)}` : ""));
  return [
    finding("mixedStandards", "note", null, {
      period: [...new Set(spans)].join("、"),
      standard: ruleSet(standard).name["zh-CN"],
    }),
  ];
}
