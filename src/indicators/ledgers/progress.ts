/** Where the measures stand in a month: every figure over ledgers that a report shows, as plain data. */
import type { QuestionCode } from "../../account/question";
import type { Month, Period } from "../../calendar/period";
import type { Place, RangeRef } from "../../cells/address";
import type { Finding } from "../../findings/finding";
import type { Change, TargetStatus } from "../assessment";
import type { LedgerIndicator } from "./declare-indicator";
import type { FigureRows } from "./figure-rows";
import type { WorkstreamId } from "../workstreams";

/** One statistic over ledger rows, with what a reader needs to check it. */
export interface LedgerFigure {
  /** Not rounded; null: no ledger, or no row that could tell. */
  readonly value: number | null;
  /** Rounded once by GB/T 8170 to the indicator's decimals. */
  readonly reported: number | null;
  readonly period: Period;
  /** The last month that the data reach, where the ledger is kept by months: "1—11月". null: day by day, or undated. */
  readonly dataUntil: Month | null;
  /** Rows that went in. */
  readonly rows: number;
  /** Rows that would count but bear no date: counted in the cumulative figure, never in a month's. */
  readonly undated: number;
  /** Of shares, ratios and changes: what was divided by what. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** One range a table. */
  readonly sources: readonly RangeRef[];
  /** Codes of the questions on whose answers it rests; absent: none. */
  readonly open?: readonly QuestionCode[];
  /** The sheets of two versions of a list of which it is the difference; absent: the rows' own dates tell it. */
  readonly between?: { readonly before: string; readonly now: string };
}

/** Of what accumulates towards a plan, held against its schedule; levels and caps have a `TargetStatus`. */
export type ScheduleStatus = "notStarted" | "behind" | "onSchedule" | "ahead" | "completed";
/**
 * "countedOnly" (仅统计): nothing was ever asked of it, so that there is nothing to judge; "noTarget" is an open row of
 * the target sheet.
 */
export type IndicatorStatus = ScheduleStatus | TargetStatus | "countedOnly";

export interface IndicatorPlan {
  readonly value: number;
  readonly direction: "atLeast" | "atMost";
  /** From 指标目标, or from the ledger's own list or plan column. */
  readonly origin: "target" | "ledger";
  readonly wording: string;
  readonly at: Place | null;
  readonly responsible: string | null;
  /** Codes of the questions on whose answers it rests; absent: none. */
  readonly open?: readonly QuestionCode[];
}

export interface IndicatorStanding {
  readonly indicator: LedgerIndicator;
  readonly cumulative: LedgerFigure;
  /** null: the ledger cannot tell a month (undated, or by years), then neither can the change. */
  readonly month: LedgerFigure | null;
  /** The like-for-like stretch of last year; null: no rows of last year. */
  readonly lastYear: LedgerFigure | null;
  /** Last month's cumulative figure as it was reported then (月报·历史); null: not reported. */
  readonly reportedLastMonth: number | null;
  readonly yearOnYear: Change;
  readonly plan: IndicatorPlan | null;
  /** What should have been reached by the cut-off; null: no plan, or a level. */
  readonly expected: number | null;
  /** Cumulative ÷ plan in %, 1 decimal; null without a plan. */
  readonly completion: number | null;
  readonly status: IndicatorStatus;
  /** 目标值不足的缺口 or room left: positive is on the good side. */
  readonly margin: number | null;
}

export interface WorkstreamProgress {
  readonly workstream: WorkstreamId | null;
  readonly title: string;
  readonly standings: readonly IndicatorStanding[];
}

/** One figure as it was reported in a month: a row of 月报·历史. */
export interface HistoryEntry {
  /** 2021-11 */
  readonly month: string;
  /** 2021-11-30 */
  readonly until: string;
  readonly indicator: string;
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  /** `IndicatorStatus`; of the air's figures "". As read back it may be any word. */
  readonly status: string;
  readonly generatedAt: string;
}

/** Cumulative figures as of the ends of the year's months, for a small picture. */
export interface Trend {
  /** From the ledger's own dates, from a list as it stood each month, or as 月报·历史 has what was reported. */
  readonly basis: "ledger" | "versions" | "reported";
  /** January to the report's month; null: not known. */
  readonly values: readonly (number | null)[];
}

export interface ProgressAssessment {
  readonly month: Month;
  /**
   * In the order of the notice, workstreams that staff defined last. As measured every one appears; in the report those
   * that the county has (`county-workstreams.ts`).
   */
  readonly workstreams: readonly WorkstreamProgress[];
  /** What goes into 月报·历史 for this month. */
  readonly history: readonly HistoryEntry[];
  /** Figures of earlier months that the ledgers no longer give (已报数据变动). */
  readonly changed: readonly ChangedFigure[];
  /**
   * An indicator's trend by its id; null: none worth drawing. Worked out when asked for: no report needs it, and twelve
   * more readings of every ledger would be a price on each run.
   */
  readonly trend: (indicator: string) => Trend | null;
  /** What went into an indicator's cumulative figure; null: not one set of rows. Worked out when asked for. */
  readonly rowsBehind: (indicator: string) => FigureRows | null;
  readonly findings: readonly Finding[];
}

export interface ChangedFigure {
  readonly entry: HistoryEntry;
  readonly now: number | null;
}

/** Whether a workstream has a figure, or a target to hold one against: else only words can be said of it. */
export const isMeasured = ({ standings }: Pick<WorkstreamProgress, "standings">): boolean =>
  standings.some(({ cumulative, plan }) => cumulative.reported !== null || plan !== null);

/** What the pages and the pane count alike: all indicators of the work that is measured. */
export const countedStandings = ({
  workstreams,
}: Pick<ProgressAssessment, "workstreams">): readonly IndicatorStanding[] =>
  workstreams.filter(isMeasured).flatMap(({ standings }) => standings);

export const standingsOf = (progress: Pick<ProgressAssessment, "workstreams">): readonly IndicatorStanding[] =>
  progress.workstreams.flatMap(({ standings }) => standings);
