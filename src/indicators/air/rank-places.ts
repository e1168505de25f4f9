/** Counties, or the stations of one, held against each other by their composite index (环办监测〔2018〕19号). */
import type { Day } from "../../calendar/day";
import { dayCount, type Period } from "../../calendar/period";
import { recordOf } from "../../collections/record-of";
import { daysOf, type AirData, type PlaceDays } from "../../datasets/air-day";
import { isWholeAmong } from "../../datasets/air-days/whole-of-places";
import type { Settings } from "../../settings";
import { round } from "../../standards/rounding";
import { requiredDays } from "../../standards/statistics";
import { airIndicator, airIndicatorIds } from "./air-indicators";
import type {
  MeanFigures,
  PeriodFigures,
  PeriodId,
  PeriodRanking,
  PeriodSummary,
  RankedBefore,
  RankedPlace,
  Ranking,
  Unranked,
} from "../assessment";
import { assessDays, type DayRules } from "./judge-day";
import { measureFigures, measurePeriod } from "./measure-period";
import { AssessedDays } from "./period-days";
import { daysRequired } from "./validity";

type Periods = Readonly<Record<PeriodId, Period | null>>;

/** One of those that are ranked, with its days. */
interface Contestant {
  readonly name: string;
  readonly of: Pick<PlaceDays, "days" | "daysWhere">;
  /** Background stations are shown and have no rank. */
  readonly outside: boolean;
}

/** Counties side by side. @returns null where there are fewer than two */
export function placeRanking(air: AirData, periods: Periods, rules: DayRules, settings: Settings): Ranking | null {
  const named = (air.series ?? []).flatMap((of) => (of.place === null ? [] : [{ name: of.place, of }]));
  const names = named.map(({ name }) => name);
  const contestants = named.map(({ name, of }) => ({
    name,
    of,
    outside: of.isWhole === true || isWholeAmong(name, names),
  }));
  const whole = contestants.find(({ outside }) => outside)?.name ?? null;
  return ranking({ of: "places", within: null, whole }, contestants, periods, rules, settings);
}

/** The stations of the report's place. @returns null where there are fewer than two */
export function stationRanking(air: AirData, periods: Periods, rules: DayRules, settings: Settings): Ranking | null {
  const own = (air.series ?? []).find(({ place }) => place === air.place);
  const contestants = (own?.stations ?? []).map((of) => ({
    name: of.station,
    of,
    outside: !of.takesPart,
  }));
  return ranking({ of: "stations", within: air.place, whole: null }, contestants, periods, rules, settings);
}

function ranking(
  about: Omit<Ranking, "periods">,
  contestants: readonly Contestant[],
  periods: Periods,
  rules: DayRules,
  settings: Settings,
): Ranking | null {
  if (contestants.filter(({ outside }) => !outside).length < 2) return null;
  const wanted = [
    periods.month,
    periods.previousMonth,
    periods.monthLastYear,
    periods.yearToDate,
    periods.yearToDateLastYear,
  ].filter((period) => period !== null);
  // Days that no period touches are not judged.
  const isWanted = withinAny(wanted);
  const { standard } = rules;
  // One after another: what a place's days are made of is gone before the next one's come.
  const measured = contestants.map(({ name, of, outside }): Measured => {
    const own = daysOf(of, isWanted);
    const days = new AssessedDays(assessDays(own, rules, () => of.days));
    const figuresIn = (period: Period | null) => period && measureFigures(days, period, standard);
    const summaryIn = (period: Period | null) =>
      period && measurePeriod(days, period, standard, settings.primaryShareOf);
    return {
      name,
      outside,
      month: summaryIn(periods.month),
      previousMonth: figuresIn(periods.previousMonth),
      monthLastYear: figuresIn(periods.monthLastYear),
      yearToDate: summaryIn(periods.yearToDate),
      yearToDateLastYear: figuresIn(periods.yearToDateLastYear),
    };
  });
  const standing = <Id extends RankedId>(id: Id) => standings(measured, id);
  const { month, yearToDate } = periods;
  return {
    ...about,
    periods: [
      ...(month
        ? [periodRanking("month", month, standing("month"), standing("monthLastYear"), standing("previousMonth"))]
        : []),
      ...(yearToDate
        ? [periodRanking("yearToDate", yearToDate, standing("yearToDate"), standing("yearToDateLastYear"), null)]
        : []),
    ],
  };
}

/** Asked of every day of every place. */
function withinAny(periods: readonly Period[]): (day: Day) => boolean {
  const first = Math.min(...periods.map(({ from }) => from));
  const last = Math.max(...periods.map(({ to }) => to));
  const within = new Uint8Array(Math.max(0, last - first + 1));
  for (const { from, to } of periods) within.fill(1, from - first, to - first + 1);
  return (day) => within[day - first] === 1;
}

type RankedId = "month" | "previousMonth" | "monthLastYear" | "yearToDate" | "yearToDateLastYear";

/** What a contestant's days come to in each period; null: there is no such period, or no day in it. */
interface Measured extends Readonly<Record<RankedId, PeriodFigures | null>> {
  readonly name: string;
  readonly outside: boolean;
  readonly month: PeriodSummary | null;
  readonly yearToDate: PeriodSummary | null;
}

/** @param previous null: it is held against last year alone */
function periodRanking(
  id: PeriodRanking["id"],
  period: Period,
  now: readonly Standing<PeriodSummary | null>[],
  before: readonly Standing<PeriodFigures | null>[],
  previous: readonly Standing<PeriodFigures | null>[] | null,
): PeriodRanking {
  const places = now.map(({ name, summary, rank, why }, index): RankedPlace => ({
    name,
    summary,
    rank,
    why,
    lastYear: earlier(before[index]),
    previous: previous && earlier(previous[index]),
  }));
  return {
    id,
    period,
    places: [...places].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    mean: means(now),
    meanLastYear: haveSameRanked(now, before) ? means(before) : null,
    meanPrevious: previous !== null && haveSameRanked(now, previous) ? means(previous) : null,
  };
}

const earlier = (standing: Standing<PeriodFigures | null> | undefined): RankedBefore => ({
  summary: standing?.summary ?? null,
  rank: standing?.rank ?? null,
});

interface Standing<Figures extends PeriodFigures | null> {
  readonly name: string;
  readonly summary: Figures;
  readonly rank: number | null;
  readonly why: Unranked | null;
}

function standings<Id extends RankedId>(measured: readonly Measured[], id: Id): readonly Standing<Measured[Id]>[] {
  const all = measured.map((one) => {
    const summary = one[id];
    return { name: one.name, summary, why: one.outside ? ("controlPoint" as const) : whyUnranked(summary) };
  });
  const indices = all.flatMap(({ summary, why }) => (why === null ? (indexOf(summary) ?? []) : []));
  return all.map((one) => {
    const own = one.why === null ? indexOf(one.summary) : null;
    return { ...one, rank: own === null ? null : 1 + indices.filter((other) => other < own).length };
  });
}

const indexOf = (summary: PeriodFigures | null): number | null => summary?.figures.compositeIndex.reported ?? null;

/** Of a part of a month or year there is no rule for valid days: it is asked for the share that a whole month needs. */
const LEAST_SHARE = requiredDays.month / 31;

function whyUnranked(summary: PeriodFigures | null): Unranked | null {
  if (summary === null) return "tooFewDays";
  const { reported, valid, validDays, deductedDays } = summary.figures.compositeIndex;
  if (reported === null) return "itemMissing";
  const days = validDays + deductedDays;
  const required = daysRequired(summary.period) ?? LEAST_SHARE * dayCount(summary.period);
  if (days < required || summary.figures.compositeIndex.shortMonths.length > 0) return "tooFewDays";
  return valid ? null : "doubtful";
}

const means = (standing: readonly Standing<PeriodFigures | null>[]): MeanFigures =>
  recordOf(airIndicatorIds, (id) => {
    const values = standing.flatMap(({ rank, summary }) => (rank === null ? [] : (summary?.figures[id].value ?? [])));
    if (values.length === 0) return null;
    const { decimals, kind } = airIndicator(id);
    // A mean of whole days need not be whole.
    return round(values.reduce((sum, value) => sum + value, 0) / values.length, kind === "dayCount" ? 1 : decimals);
  });

const haveSameRanked = (
  a: readonly Standing<PeriodFigures | null>[],
  b: readonly Standing<PeriodFigures | null>[],
): boolean => a.every(({ rank }, index) => (rank === null) === ((b[index]?.rank ?? null) === null));
