/** The figures of the air as plain JSON (docs/report-json.md). */
import { isoDate } from "../../calendar/day";
import { localAddress } from "../../cells/address";
import type { Figure, PeriodSummary, RankedBefore, Ranking } from "../../indicators/assessment";
import type { MonthlyReport } from "../../monthly-report";
import { ruleSet } from "../../standards/rule-sets";
import { placeOf } from "./place-text";

export const noAir = {
  standard: null,
  periods: null,
  years: [],
  heatingSeasons: [],
  targets: [],
  trends: [],
  ranking: [],
};

const airFigure = (figure: Figure) => ({
  value: figure.value,
  reported: figure.reported,
  decimals: figure.decimals,
  unit: figure.unit,
  validDays: figure.validDays,
  requiredDays: figure.requiredDays,
  shortMonths: figure.shortMonths,
  valid: figure.valid,
  rule: figure.rule,
  sources: figure.sources.map(placeOf),
});

const summary = (period: PeriodSummary | null) =>
  period && {
    from: isoDate(period.period.from),
    to: isoDate(period.period.to),
    calendarDays: period.calendarDays,
    valid: period.openDays === 0,
    validDays: period.validDays,
    classDays: period.classDays,
    primaryDays: period.primaryDays,
    primaryShare: period.primaryShare,
    attains: period.attains,
    attainsAll: period.attainsAll,
    figures: Object.fromEntries(Object.entries(period.figures).map(([id, one]) => [id, airFigure(one)])),
  };

export const airFigures = (assessment: NonNullable<MonthlyReport["assessment"]>) => ({
  standard: { id: assessment.standard, name: ruleSet(assessment.standard).name["zh-CN"] },
  periods: Object.fromEntries(Object.entries(assessment.periods).map(([id, period]) => [id, summary(period)])),
  years: assessment.years.map(summary),
  heatingSeasons: assessment.heatingSeasons.map(summary),
  targets: assessment.targets.map((standing) => ({
    indicator: standing.target.indicator,
    title: standing.target.title,
    wording: standing.target.wording,
    at: localAddress(standing.target.at),
    sheet: standing.target.at.sheet,
    figure: airFigure(standing.figure),
    baseline: { year: standing.baseline.year, value: standing.baseline.value, origin: standing.baseline.origin },
    change: standing.change,
    targetValue: standing.targetValue,
    judgedValue: standing.judgedValue,
    direction: standing.direction,
    status: standing.status,
    lacking: standing.lacking,
    margin: standing.margin,
    remainingDays: standing.remainingDays,
    controlValue: standing.controlValue,
    daysLeft: standing.daysLeft,
    forecast: standing.forecast,
  })),
  trends: assessment.trends,
  ranking: [assessment.ranking.places, assessment.ranking.stations].flatMap((ranking) =>
    ranking === null ? [] : [rankingFigures(ranking)],
  ),
});

const rankingFigures = ({ of, within, whole, periods }: Ranking): unknown => ({
  of,
  within,
  whole,
  periods: periods.map(({ id, period, places, mean, meanLastYear, meanPrevious }) => ({
    id,
    from: isoDate(period.from),
    to: isoDate(period.to),
    places: places.map(({ name, summary: own, rank, why, lastYear, previous }) => ({
      name,
      rank,
      why,
      summary: summary(own),
      lastYear: rankedBefore(lastYear),
      previous: previous && rankedBefore(previous),
    })),
    mean,
    meanLastYear,
    meanPrevious,
  })),
});

const rankedBefore = ({ summary, rank }: RankedBefore): unknown => ({
  rank,
  compositeIndex: summary?.figures.compositeIndex.reported ?? null,
  goodRatio: summary?.figures.goodRatio.reported ?? null,
});
