/** Where the air stands in a month: periods, months, years, targets and trends, all under the report's standard. */
import { addDays, addYears, civilDate, daysInMonth, isoDate, type Day } from "../calendar/day";
import {
  addMonths,
  contains,
  dayCount,
  heatingSeason,
  monthOf,
  samePeriod,
  wholeMonth,
  wholeYear,
  yearToDate,
  type Month,
  type Period,
} from "../calendar/period";
import type { AirData } from "../datasets/air-day";
import { finding, type Finding } from "../findings/finding";
import type { Settings } from "../settings";
import { pollutants, type Pollutant } from "../standards/pollutant";
import { round, roundedText } from "../standards/rounding";
import { iaqiLevels, ruleSet, ruleSetOn, type RuleSetId } from "../standards/rule-sets";
import { HEAVY_POLLUTION_ABOVE } from "../standards/aqi";
import { spearmanTrend } from "../standards/statistics";
import { airIndicator, type AirIndicatorId } from "./air-indicators";
import type {
  AirAssessment,
  AssessedDay,
  Figure,
  PeriodId,
  PeriodSummary,
  TargetAssessment,
  Trend,
} from "./assessment";
import { changeBetween } from "./comparison";
import { dayFindings } from "./day-findings";
import { assessDays } from "./judge-day";
import { measurePeriod } from "./measure-period";
import { dayRulesOf, sandRows, standardRows } from "./other-ways";
import type { Target } from "./target";
import { controlValue, targetStatus, targetValue } from "./target-status";
import { validityFindings } from "./validity-findings";

export interface AssessmentRequest {
  readonly month: Month | null;
  readonly until: Day | null;
}

/** Measures periods of one series of days under one standard. */
type Measure = (period: Period) => PeriodSummary | null;

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
  const measure: Measure = (period) => measurePeriod(days, period, standard, settings.primaryShareOf);
  const baselineYear =
    targets.find((target) => target.year === month.year && target.baselineYear !== null)?.baselineYear ?? null;
  const periods = namedPeriods(month, until, baselineYear, settings);
  const { year } = month;
  const assessed = targets
    .filter((target) => target.year === year)
    .map((target) => assessTarget(target, until, days, measure, standard));
  const summaries = Object.fromEntries(
    Object.entries(periods).map(([id, period]) => [id, period === null ? null : measure(period)]),
  ) as Record<PeriodId, PeriodSummary | null>;
  const years = wholeYears(air, until, measure);
  const thisYear = days.filter(({ day }) => contains(yearToDate(until), day));
  return {
    place: air.place,
    month,
    until,
    standard,
    baselineYear,
    periods: summaries,
    months: {
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
    },
    years,
    heatingSeasons: heatingSeasons(air, until, settings, measure),
    days: {
      thisYear,
      lastYear: days.filter(({ day }) => contains(wholeYear(year - 1), day)),
    },
    sand: sandRows(air.days, periods, rules, settings),
    standards: standardRows(air.days, periods, rules, settings),
    targets: assessed,
    trends: pollutants.map((pollutant) => trendOf(pollutant, years)),
    findings: [
      ...cutOffFindings(air, month, until),
      ...standardFindings(standard, settings, periods, summaries),
      ...dayFindings(thisYear, settings),
      ...validityFindings(summaries, years),
      ...assessed.flatMap(targetFindings),
    ],
  };
}

/** The last day that counts: what was asked for, else the month's end, but never beyond the month's last day with data. */
function cutOff(air: AirData, month: Month, asked: Day | null): Day | null {
  const period = wholeMonth(month);
  const last = air.days.findLast(({ day }) => contains(period, day))?.day;
  if (last === undefined) return null;
  const wanted = asked !== null && contains(period, asked) ? asked : period.to;
  return Math.min(wanted, last) as Day;
}

const clipped = (period: Period, until: Day): Period => ({ from: period.from, to: Math.min(period.to, until) as Day });

function namedPeriods(
  month: Month,
  until: Day,
  baselineYear: number | null,
  settings: Settings,
): Record<PeriodId, Period | null> {
  const thisMonth = clipped(wholeMonth(month), until);
  const toDate = yearToDate(until);
  const { year } = month;
  const season = seasonOf(until, settings);
  return {
    month: thisMonth,
    previousMonth: sameDaysOf(addMonths(month, -1), thisMonth),
    monthLastYear: samePeriod(thisMonth, -1),
    yearToDate: toDate,
    yearToDateLastYear: samePeriod(toDate, -1),
    baselineYear: baselineYear === null ? null : wholeYear(baselineYear),
    baselineSamePeriod: baselineYear === null ? null : samePeriod(toDate, baselineYear - year),
    heatingSeason: season,
    heatingSeasonLastYear: season === null ? null : samePeriod(season, -1),
  };
}

/** Half a month is held against the first half of the month before, a whole one against the whole. */
function sameDaysOf(month: Month, { to }: Period): Period {
  const whole = wholeMonth(month);
  const { year, month: ofMonth, day } = civilDate(to);
  return day === daysInMonth(year, ofMonth) ? whole : clipped(whole, addDays(whole.from, day - 1));
}

/** The heating season under way on a day, up to that day; null in summer. */
function seasonOf(until: Day, settings: Settings): Period | null {
  const { year } = civilDate(until);
  const season = [year, year - 1]
    .map((start) => heatingSeason(start, settings.heatingSeason))
    .find((period) => contains(period, until));
  return season ? clipped(season, until) : null;
}

function heatingSeasons(air: AirData, until: Day, settings: Settings, measure: Measure): PeriodSummary[] {
  const first = air.days[0]?.day;
  if (first === undefined) return [];
  const summaries: PeriodSummary[] = [];
  for (let year = civilDate(first).year; year <= civilDate(until).year; year += 1) {
    const period = heatingSeason(year, settings.heatingSeason);
    // A season that began before the data did would be half a season under a whole one's name.
    if (period.from < first || period.from > until) continue;
    const summary = measure(clipped(period, until));
    if (summary) summaries.push(summary);
  }
  return summaries;
}

function wholeYears(air: AirData, until: Day, measure: Measure): PeriodSummary[] {
  const first = air.days[0]?.day;
  if (first === undefined) return [];
  const lastYear = civilDate(until).year;
  const summaries: PeriodSummary[] = [];
  for (let year = civilDate(first).year; year <= lastYear; year += 1) {
    const summary = measure(year === lastYear ? yearToDate(until) : wholeYear(year));
    if (summary) summaries.push(summary);
  }
  return summaries;
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

function assessTarget(
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
  const asked = targetValue(target.requirement, baseline.value, indicator);
  const elapsedDays = dayCount(yearToDate(until));
  const forecast = forecastOf(target, figure, until, days);
  const { pollutant } = indicator;
  const standing = {
    indicator,
    value: figure.value,
    reported: figure.reported,
    target: asked,
    year,
    elapsedDays,
    validDays: figure.validDays,
    forecast: forecast?.value ?? null,
    worstDay: pollutant === null ? null : worst(days, pollutant),
    heavyTwice:
      pollutant === null
        ? null
        : 2 * (ruleSet(standard).dailyBreakpoints[pollutant][iaqiLevels.indexOf(HEAVY_POLLUTION_ABOVE)] ?? Infinity),
  };
  const remainingDays = dayCount(year) - elapsedDays;
  const control =
    indicator.kind === "mean" && asked !== null && figure.value !== null
      ? controlValue(asked.judged, figure.value, elapsedDays, dayCount(year))
      : null;
  return {
    target,
    figure,
    baseline,
    change: changeBetween(indicator.kind, figure.reported, baseline.value),
    targetValue: asked?.exact ?? null,
    judgedValue: asked?.judged ?? null,
    direction: asked?.direction ?? (indicator.better === "lower" ? "atMost" : "atLeast"),
    status: targetStatus(standing),
    margin:
      asked === null || figure.reported === null
        ? null
        : round(asked.direction === "atMost" ? asked.judged - figure.reported : figure.reported - asked.judged, 6),
    remainingDays,
    controlValue: control === null ? null : { value: control, reported: round(control, indicator.decimals) },
    daysLeft:
      indicator.kind === "dayCount" && asked !== null && asked.direction === "atMost" && figure.value !== null
        ? asked.judged - figure.value
        : null,
    forecast: forecast === null ? null : { ...forecast, reported: round(forecast.value, indicator.decimals) },
  };
}

function worst(days: readonly AssessedDay[], pollutant: Pollutant): number | null {
  const values = days.flatMap(({ concentrations }) => concentrations[pollutant] ?? []);
  return values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b));
}

/** The sheet's own baseline; where it has a hole, the baseline year's reported figure from the data, marked as computed. */
function baselineOf(target: Target, measure: Measure): TargetAssessment["baseline"] {
  if (target.baselineYear === null)
    return {
      year: null,
      value: target.baselineValue,
      origin: target.baselineValue === null ? "none" : "sheet",
      figure: null,
    };
  const figure = measure(wholeYear(target.baselineYear))?.figures[target.indicator] ?? null;
  if (target.baselineValue !== null)
    return { year: target.baselineYear, value: target.baselineValue, origin: "sheet", figure };
  const computed = figure?.valid === true ? figure.reported : null;
  return { year: target.baselineYear, value: computed, origin: computed === null ? "none" : "computed", figure };
}

/**
 * Expected at the year's end. `lastYearRemainder`: the days so far and last year's values of the days to come, where last
 * year has at least 75 % of them; else `paceSoFar`: the rest of the year goes on like its part so far.
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
  const rest = days.filter(({ day }) => contains(restOfLastYear, day));
  if (rest.filter(indicator.counted).length >= 0.75 * remaining) {
    const soFar = days.filter(({ day }) => contains({ from: year.from, to: until }, day));
    const value = indicator.measure([...soFar, ...rest], ruleSet(figure.standard));
    if (value !== null) return { value, method: "lastYearRemainder" };
  }
  return {
    value: indicator.kind === "dayCount" ? (figure.value * (elapsed + remaining)) / elapsed : figure.value,
    method: "paceSoFar",
  };
}

// ---- findings ----------------------------------------------------------------------------------------------------

function cutOffFindings(air: AirData, month: Month, until: Day): Finding[] {
  const { to } = wholeMonth(month);
  const last = air.days.findLast(({ day }) => contains(wholeMonth(month), day));
  return until < to && last
    ? [finding("cutOffBeforeMonthEnd", "note", last.at, { until: isoDate(until), lastData: isoDate(last.day) })]
    : [];
}

/** A comparison that straddles a change of standard was made under one (domain §0, decision 2). */
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

function targetFindings({ target, baseline, targetValue: asked, direction }: TargetAssessment): Finding[] {
  const indicator = airIndicator(target.indicator);
  const name = target.title;
  const findings: Finding[] = [];
  if (baseline.origin === "computed" && baseline.year !== null && baseline.value !== null) {
    findings.push(
      finding("baselineComputed", "note", target.at, {
        indicator: name,
        year: baseline.year,
        value: `${roundedText(baseline.value, indicator.decimals)}${indicator.unit}`,
      }),
    );
  }
  if (baseline.origin === "none" && baseline.year !== null)
    findings.push(
      finding("baselineMissing", asked === null ? "error" : "warning", target.at, {
        indicator: name,
        year: baseline.year,
      }),
    );
  const looser =
    asked !== null &&
    baseline.value !== null &&
    (direction === "atMost" ? asked > baseline.value : asked < baseline.value);
  if (looser)
    findings.push(
      finding("targetLooserThanBaseline", "warning", target.at, {
        indicator: name,
        target: String(asked),
        baseline: String(baseline.value),
      }),
    );
  return findings;
}
