/** Where the air stands: every figure that a month's report shows, as plain data. */
import type { Day } from "../calendar/day";
import type { Month, Period } from "../calendar/period";
import type { RangeRef } from "../cells/address";
import type { AirDay } from "../datasets/air-day";
import type { Target } from "./targets/target";
import type { Finding } from "../findings/finding";
import type { AqiClass } from "../standards/aqi";
import type { Concentrations, Pollutant } from "../standards/pollutant";
import type { RuleSetId } from "../standards/rule-sets";
import type { DaysLacking } from "./air/days-lacking";
import type { AirIndicatorId, Unit } from "./air/air-indicators";

/** The periods of a report. "…LastYear" are like-for-like days of the year before. */
export type PeriodId =
  | "month"
  | "previousMonth"
  | "monthLastYear"
  | "yearToDate"
  | "yearToDateLastYear"
  | "baselineYear"
  | "baselineSamePeriod"
  | "heatingSeason"
  | "heatingSeasonLastYear";

/** One statistic over one period, with what a reader needs to trust it. */
export interface Figure {
  readonly indicator: AirIndicatorId;
  readonly period: Period;
  /** Not rounded; null: no valid day at all. */
  readonly value: number | null;
  /** Rounded once by GB/T 8170 to `decimals`. */
  readonly reported: number | null;
  readonly decimals: number;
  readonly unit: Unit;
  /** Days that went in, and what the validity rule asks for (null: no rule for a period of this length). */
  readonly validDays: number;
  readonly requiredDays: number | null;
  /**
   * Months (1–12) in which the percentile of a whole year lacks days (HJ 663-2013 §6.1.3); of other statistics none.
   */
  readonly shortMonths: readonly number[];
  /** Days of sand that were taken out: monitored, so that they do not make the statistic invalid. */
  readonly deductedDays: number;
  /** False: shown, but marked: it lacks days, or some of them wait for an answer. */
  readonly valid: boolean;
  readonly standard: RuleSetId;
  /** The clause that the statistic follows, e.g. "HJ 663-2013 A.2". */
  readonly rule: string;
  /** The rows that it was computed from. */
  readonly sources: readonly RangeRef[];
}

/** A day with its index computed under the period's standard. */
export interface AssessedDay {
  readonly day: Day;
  readonly aqi: number | null;
  readonly class: AqiClass | null;
  readonly primary: readonly Pollutant[];
  readonly sandDust: boolean;
  /** What the index rests on, or why there is none although there are values. */
  readonly by: "concentrations" | "written" | "noParticulates" | "otherStandard" | "doubtful";
  /** Items without a value that are monitored there. */
  readonly lacking: readonly Pollutant[];
  /**
   * Items that are not monitored and do not stand in the index's way (HJ 633-2026 §5.3.2); none by the rules of 2012.
   */
  readonly excused: readonly Pollutant[];
  /** Particulates taken out of the statistics as those of a sand-dust day, by the settings or by the source already. */
  readonly deducted: "settings" | "source" | null;
  /** What means, percentiles and the composite index take. */
  readonly concentrations: Concentrations;
  readonly source: AirDay;
}

/** What is counted and measured in one period. */
export interface PeriodFigures {
  readonly period: Period;
  readonly standard: RuleSetId;
  readonly figures: Readonly<Record<AirIndicatorId, Figure>>;
  /** Valid days by class. */
  readonly classDays: Readonly<Record<AqiClass, number>>;
  /** Days on which a pollutant was (one of the) primary. */
  readonly primaryDays: Readonly<Record<Pollutant, number>>;
  /** Days with an AQI. */
  readonly validDays: number;
}

/** Everything that is said of one period. */
export interface PeriodSummary extends PeriodFigures {
  /** Share in % by the denominator of the settings, 1 decimal; null: no day. */
  readonly primaryShare: Readonly<Record<Pollutant, number | null>>;
  readonly calendarDays: number;
  /** Days about which a question is open: the counts lack them. */
  readonly openDays: number;
  /**
   * Of a whole year: the months (1–12) in which a pollutant lacks days, so that its percentile is not to be judged by.
   */
  readonly shortMonths: Readonly<Record<Pollutant, readonly number[]>>;
  /** Attainment of the annual limits, pollutant by pollutant; null: not to be judged (missing or invalid). */
  readonly attains: Readonly<Record<Pollutant, boolean | null>>;
  /** All six attained; false with `notAssessed` named where one cannot be judged (HJ 663-2013 §6.2). */
  readonly attainsAll: boolean;
  readonly notAssessed: readonly Pollutant[];
}

/** A change between two reported figures (comparison.ts). */
export interface Change {
  /**
   * Percent for concentrations, amounts and the index, percentage points for ratios, days for counts of days, amount
   * for other counts.
   */
  readonly kind: "percent" | "points" | "days" | "amount";
  /** Of an amount: what is counted (家, 次). */
  readonly unit?: string;
  /** Signed, already rounded; null: no base. */
  readonly amount: number | null;
  readonly direction: "up" | "down" | "same" | null;
}

export type TargetStatus =
  | "met"
  | "lockedIn"
  | "likelyMet"
  | "atRisk"
  | "likelyMissed"
  | "missed"
  | "unreachable"
  | "noTarget"
  | "noData"
  /** Too little of the year was measured to judge it. */
  | "tooFewDays";

export interface TargetAssessment {
  readonly target: Target;
  /** The cumulative figure of the target's year, up to the cut-off. */
  readonly figure: Figure;
  readonly baseline: {
    readonly year: number | null;
    readonly value: number | null;
    /** "computed": the sheet had a hole and the data hold that year. */
    readonly origin: "sheet" | "computed" | "none";
    readonly figure: Figure | null;
  };
  /** Change from the baseline year's value. */
  readonly change: Change;
  /**
   * The target as a number in the indicator's unit, exactly (45.05), and as it is judged (45 for whole days); null: not
   * to be had.
   */
  readonly targetValue: number | null;
  readonly judgedValue: number | null;
  readonly direction: "atMost" | "atLeast";
  readonly status: TargetStatus;
  /** Why the year is not judged: then change, margin, room and forecast are null; null: enough is known. */
  readonly lacking: DaysLacking | null;
  /** Signed room to the target: positive is on the good side. */
  readonly margin: number | null;
  readonly remainingDays: number;
  /** Means: what the remaining days may average (年剩余日控制值); null where it does not apply. Unrounded and as reported. */
  readonly controlValue: { readonly value: number; readonly reported: number } | null;
  /** Day counts: days left in the budget (negative: overrun); null where it does not apply. */
  readonly daysLeft: number | null;
  /** Expected at the year's end, with the method in one code that i18n words. */
  readonly forecast: {
    readonly value: number;
    readonly reported: number;
    readonly method: "lastYearRemainder" | "paceSoFar";
  } | null;
}

export interface Trend {
  readonly pollutant: Pollutant;
  readonly years: readonly number[];
  readonly coefficient: number | null;
  readonly critical: number | null;
  readonly verdict: "rising" | "falling" | "none" | "tooFewYears";
}

/** A period with days of sand, both ways. */
export interface SandRow {
  readonly period: PeriodId;
  /** Days whose particulates are taken out; of these those that the source had taken out already. */
  readonly days: number;
  readonly atSource: number;
  /** null: the source does not have them any more. */
  readonly kept: PeriodSummary | null;
  readonly deducted: PeriodSummary;
  /** Share of good days in % without the days that sand made polluted; null: no day. */
  readonly goodRatioWithout: number | null;
}

/** A period with days of an earlier standard, both ways. */
export interface StandardRow {
  readonly period: PeriodId;
  /** All days by the report's standard. */
  readonly recomputed: PeriodSummary;
  /** Each day's index by the standard of its date. */
  readonly eachDay: PeriodSummary;
}

/** Why a place has no rank. */
export type Unranked = "tooFewDays" | "itemMissing" | "doubtful" | "controlPoint";

/** A place in another period, held against the ranked one. */
export interface RankedBefore {
  readonly summary: PeriodFigures | null;
  readonly rank: number | null;
}

/** One place, or one station, among others in one period. */
export interface RankedPlace {
  readonly name: string;
  /** null: no day in the period. */
  readonly summary: PeriodSummary | null;
  /** From 1, the lowest composite index first; equal reported indices share a rank. */
  readonly rank: number | null;
  readonly why: Unranked | null;
  readonly lastYear: RankedBefore;
  /** Of a month only. */
  readonly previous: RankedBefore | null;
}

/** Arithmetic means over those that have a rank, rounded once; null: nothing is ranked. */
export type MeanFigures = Readonly<Record<AirIndicatorId, number | null>>;

export interface PeriodRanking {
  readonly id: "month" | "yearToDate";
  readonly period: Period;
  /** Ranked ones by their rank, then the others as the sheets have them. */
  readonly places: readonly RankedPlace[];
  readonly mean: MeanFigures;
  /** Means of last year; null where other places are ranked in it: the two would not be comparable. */
  readonly meanLastYear: MeanFigures | null;
  readonly meanPrevious: MeanFigures | null;
}

export interface Ranking {
  readonly of: "places" | "stations";
  /** Of stations: the place that they are in. */
  readonly within: string | null;
  /** A series that the sheets keep of the whole beside its parts (全市). */
  readonly whole: string | null;
  readonly periods: readonly PeriodRanking[];
}

export interface AirAssessment {
  readonly place: string | null;
  readonly month: Month;
  /** The last day that counts (统计截止). */
  readonly until: Day;
  /** The standard that this report's current period is judged by. */
  readonly standard: RuleSetId;
  readonly baselineYear: number | null;
  /** null: no data in that period. */
  readonly periods: Readonly<Record<PeriodId, PeriodSummary | null>>;
  /** Months 1…N of this year (to the cut-off) and 1…12 of the last; null: no data. */
  readonly months: {
    readonly thisYear: readonly (PeriodSummary | null)[];
    readonly lastYear: readonly (PeriodSummary | null)[];
  };
  /** Whole years that the data hold, in order; the current one to the cut-off. */
  readonly years: readonly PeriodSummary[];
  readonly heatingSeasons: readonly PeriodSummary[];
  /** The report year's days up to the cut-off, and all of the year before, under one standard. */
  readonly days: { readonly thisYear: readonly AssessedDay[]; readonly lastYear: readonly AssessedDay[] };
  readonly sand: readonly SandRow[];
  readonly standards: readonly StandardRow[];
  /** null: there is one place only, or one station. */
  readonly ranking: { readonly places: Ranking | null; readonly stations: Ranking | null };
  readonly targets: readonly TargetAssessment[];
  readonly trends: readonly Trend[];
  readonly findings: readonly Finding[];
}
