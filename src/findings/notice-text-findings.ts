/**
 * What can be wrong with the text of a notice. `where` is the item as staff count it ("第（二）1项"), `quote` the words.
 * The texts of figures ("83家") are as the notice would write them.
 */
export interface NoticeTextFindingFacts {
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
  // time
  textCutOffsMixed: { cutOffs: string };
  textCutOffNotNamed: Quoted;
  textPartialAgainstWhole: Quoted & { partial: string; whole: string };
  textAttainedEarly: Quoted & { year: number; until: string };
  textGoalYearUnanswered: Quoted & { subjects: string; year: number; resultYear: number };
  textTrendWithoutFigures: Quoted;
  textImpossibleDate: Quoted;
  textWeekdayWrong: Quoted & { weekday: string };
  textDurationWrong: Quoted & { dates: string; computed: string };
  textCutOffAfterPublication: Quoted & { cutOff: string; published: string };
  textPublicationDays: Quoted & { stated: number; counted: number; working: boolean };
  textPublicationShort: Quoted & { workingDays: number; fewest: number };
  textDatesOutOfOrder: Quoted & { other: string; day: string; otherDay: string };
  textSignedLate: Quoted & { ends: string };
  textOverdue: Quoted & { deadline: string };
  // problem, goal, fields
  textProblemUnanswered: Quoted & { subject: string; answered: string };
  textPetitionsUnanswered: Quoted & { count: string };
  textThingUnanswered: Quoted & { count: string };
  textGoalByReference: Quoted & { document: string };
  textGoalCopied: Quoted & { goal: string };
  textClosedUnfinished: Quoted & { value: string; goal: string | null };
  textImpossibleLevel: Quoted & { limit: string };
  textGradeWrong: Quoted & { aqi: string; grade: string };
  textFineAboveDust: Quoted & { fine: string; dust: string };
  textRatioAgainstDays: Quoted & { byAll: string; all: string; valid: string };
  textFieldsMissing: { fields: string };
  textFieldsUsual: { fields: string };
  // the same thing twice
  textSameNumberTwice: Quoted & { otherWhere: string; otherQuote: string };
  textTwoValues: Quoted & { otherWhere: string; otherQuote: string };
  textNameVariants: Quoted & { other: string };
  // wording
  textDoubleComparison: Quoted;
  textFuzzyNumber: Quoted;
  textTermVariants: Quoted & { preferred: string; used: string };
  textStandardName: Quoted & { known: string; code: string };
  textLeftover: Quoted & { kind: NoticeLeftover };
  // against the workbook
  textFigureDiffers: Quoted & { name: string; written: string; known: string };
}

interface Quoted {
  where: string;
  quote: string;
}

/** How the first of two values really stands to the second. */
export type NoticeComparison = "above" | "below" | "equal";

/** What drafts leave behind. */
export type NoticeLeftover =
  | "alternatives"
  | "doubledWords"
  | "doubledMarks"
  | "emptyBrackets"
  | "placeholder"
  | "openBracket"
  | "mixedBrackets"
  | "halfWidthMarks"
  | "fullWidthDigits";
