/**
 * What can be wrong with the text of a notice. `where` is the item as staff count it ("第（二）1项"), `quote` the words.
 * The texts of figures ("83家") are as the notice would write them.
 */
export interface NoticeTextFindingFacts {
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

export interface Quoted {
  where: string;
  quote: string;
}

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
