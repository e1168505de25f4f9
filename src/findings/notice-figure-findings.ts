/** What can be wrong with the figures of a notice: with totals and their parts, with changes, goals and percentages. */
import type { Quoted } from "./notice-text-findings";

/** As in `NoticeTextFindingFacts`. */
export interface NoticeFigureFindingFacts {
  // parts and totals
  textPartsDiffer: Quoted & { total: string; sum: string; terms: string; leading: number };
  textOutcomesExceed: Quoted & { whole: string; parts: string; sum: string };
  textOutcomesShort: Quoted & { whole: string; parts: string; missing: string };
  textOutcomesContradict: Quoted & { part: string };
  textUnitDiffers: Quoted & { unit: string; expected: string; adds: boolean };
  textExclusionHigh: Quoted & { share: string };
  textPartPeriods: Quoted & { periods: string };
  textTotalNotStated: Quoted & { parts: string; total: string; share: string };
  textItemCountDiffers: Quoted & { stated: number; listed: number };
  textListCountDiffers: Quoted & { stated: number; listed: number };
  textFewerNamed: Quoted & { stated: number; named: number };
  textMeasureDropped: Quoted & { measures: string };
  textTasksNotListed: Quoted & { count: string };
  textItemNumbers: { where: string; numbers: string; expected: string };
  // changes, targets, percentages
  textChangeWrong: Quoted & { from: string; to: string; computed: string };
  textDifferenceWrong: Quoted & { one: string; other: string; computed: string };
  textPointsNotPercent: Quoted & { points: string; from: string | null; to: string | null };
  textChangeOtherForm: Quoted & { goal: string; computed: string | null };
  textGoalMissed: Quoted & { value: string; goal: string; limit: string };
  textTargetLooserThanGoal: Quoted & { target: string; goal: string; limit: string; base: string };
  textTargetLooserThanBase: Quoted & { target: string; base: string; year: number };
  textPercentWithoutBase: Quoted;
  textRateWrong: Quoted & { numerator: string; denominator: string; computed: string };
  textSharesAbove100: Quoted & { sum: string };
  textNoCap: Quoted;
  textMoneyImplausible: Quoted & { each: string };
  textAverageWrong: Quoted & { amount: string; count: string; computed: string };
  textReckoningWrong: Quoted & { formula: string; computed: string };
  textComparisonDenied: Quoted & { one: string; other: string; truth: NoticeComparison };
}

/** How the first of two values really stands to the second. */
export type NoticeComparison = "above" | "below" | "equal";
