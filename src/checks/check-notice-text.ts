/**
 * A notice as text, checked (docs/notice-relations.md): what contradicts itself, what cannot be verified, what is
 * missing, and what differs from the workbook. The rules know the language of such notices and no notice in particular.
 */
import { noOwnDays, type OwnDays } from "../calendar/own-days";
import { readClaims } from "../notice/claims/read-claims";
import type { TextFigure } from "../notice/reading/notice-text";
import type { FieldId } from "../notice/templates/field-labels";
import type { FindingCode } from "../findings/finding";
import { joinText } from "../notice/reading/joined-text";
import { readNotice } from "../notice/reading/read-notice";
import type { KnownFigures } from "./known-figures";
import { withoutAdmitted } from "./notice-rules/admitted";
import { aspectsAgainstItems, itemsPointedAt, itemNumbers, tasksNotListed } from "./notice-rules/announced-items";
import { averagesOfYears, averagesRecomputed } from "./notice-rules/averages";
import {
  changesInTheGoalsForm,
  changesRecomputed,
  directionDenied,
  pointsAgainstPercent,
} from "./notice-rules/changes";
import { comparedInWords, listsInOrder, meansWithinEnds, sumsSoFarGrow, trendsHold } from "./notice-rules/comparisons";
import { differencesTold } from "./notice-rules/differences";
import { divisionsWrittenOut } from "./notice-rules/divisions";
import { documentsCounted } from "./notice-rules/document-counts";
import { durations, earlyOrLate } from "./notice-rules/durations";
import { eventsInOrder } from "./notice-rules/events-in-order";
import { foundAgain, outcomeToldTwice } from "./notice-rules/found-again";
import { goalTables } from "./notice-rules/goal-tables";
import { closedUnfinished, goalsCopied, goalSentencesCopied } from "./notice-rules/goals-and-claims";
import { draftLeftovers } from "./notice-rules/leftovers";
import { daysByClass, gradesAgainstRatio, impossibleLevels, ratiosAgainstDays } from "./notice-rules/levels";
import { periodsCompared } from "./notice-rules/like-periods";
import { levelsToldAgain } from "./notice-rules/levels-told-again";
import { limitsKept } from "./notice-rules/limits";
import { listedNames } from "./notice-rules/listed-names";
import { mandatoryFields } from "./notice-rules/mandatory-fields";
import { moneyAPiece } from "./notice-rules/money";
import { addedBetween, doubled, timesAndGrowth, timesAsMuch } from "./notice-rules/multiples";
import { nameVariants, referencesDiffer } from "./notice-rules/names";
import { numberTables } from "./notice-rules/number-tables";
import { outcomesAgainstWholes } from "./notice-rules/outcomes";
import {
  allAndYetFewer,
  allAndYetSome,
  moreFailedThanTested,
  moreThanFound,
  partAboveWhole,
} from "./notice-rules/outcomes-in-words";
import { partsAgainstTotals } from "./notice-rules/parts-and-totals";
import { percentagesWithBase, ratesOfTheRest, ratesRecomputed, sharesWithin100 } from "./notice-rules/percentages";
import {
  attainedEarly,
  cutOffBeforePublication,
  cutOffsOfTheText,
  datesThatCannotBe,
  goalYearAnswered,
  partialAgainstWhole,
  trendsWithFigures,
} from "./notice-rules/periods";
import {
  goalByReference,
  petitionsAnswered,
  problemAnswered,
  totalControlWithCap,
} from "./notice-rules/problem-and-goal";
import {
  finesWithinDust,
  gradesOfIndices,
  ranksMoved,
  ranksWithin,
  unitsBesideEachOther,
} from "./notice-rules/paired-values";
import { weekdaysNamed } from "./notice-rules/weekdays";
import { publicationDays } from "./notice-rules/publication";
import { outcomesTakenUp } from "./notice-rules/outcome-taken-up";
import { doneAgain, doneBefore, handledAll, namedAgain, tasksNamedAgain } from "./notice-rules/named-again";
import { sameNumberTwice, twoValuesOfOneThing } from "./notice-rules/repeated-figures";
import {
  daysOfMonthMake,
  daysOfYearMake,
  flowsComeOut,
  piecesMakeTotals,
  sidesMakeAreas,
  timesAYear,
  timesOverLimits,
} from "./notice-rules/reckonings";
import { roughShares } from "./notice-rules/rough-shares";
import type { TextFinding, TextRule } from "./notice-rules/rule";
import { amountsReached, changesReached, levelsReached } from "./notice-rules/reached-goals";
import { firmForms, slippedNames } from "./notice-rules/slipped-names";
import { deedsCountedTwice, stocksDiffer } from "./notice-rules/stocks";
import { namesAnswered, sitesAnswered, thingsAnswered, wholeThingAnswered } from "./notice-rules/things-answered";
import { stepsInTime } from "./notice-rules/steps-in-time";
import { standardNames } from "./notice-rules/standard-names";
import {
  countsAgainstLists,
  fewerNamed,
  headWordsCounted,
  measuresDropped,
  stepsAgainstLists,
  valuesAgainstNames,
} from "./notice-rules/stated-counts";
import {
  changesAgainstTargets,
  resultsAgainstGoals,
  resultsAgainstTargets,
  resultsBehindTargets,
  targetsAgainstBases,
  targetsAgainstGoals,
} from "./notice-rules/targets";
import { doubleComparisons, fuzzyNumbers, termVariants } from "./notice-rules/wording";
import { totalsNotStated } from "./notice-rules/totals-not-stated";
import { differences, tieFigures, tieOf, type KnownTie } from "./tie-figures";

export interface CheckedFigure extends TextFigure {
  /** The computed figure that it is, and whether they agree; null: not tied, or nothing to tie to. */
  readonly known: KnownTie | null;
}

export interface NoticeCheck {
  /** Every figure of the text, in its order. */
  readonly figures: readonly CheckedFigure[];
  /** Those of them that the workbook confirms. */
  readonly confirmed: readonly CheckedFigure[];
  /**
   * In the order of the text; a finding about the whole stands at its title. Findings have no cell: the text may be
   * anywhere.
   */
  readonly findings: readonly TextFinding[];
}

export const noticeRules: readonly TextRule[] = [
  partsAgainstTotals,
  outcomesAgainstWholes,
  partAboveWhole,
  totalsNotStated,
  allAndYetSome,
  allAndYetFewer,
  moreThanFound,
  moreFailedThanTested,
  numberTables,
  goalTables,
  aspectsAgainstItems,
  itemsPointedAt,
  countsAgainstLists,
  stepsAgainstLists,
  valuesAgainstNames,
  fewerNamed,
  headWordsCounted,
  measuresDropped,
  tasksNotListed,
  itemNumbers,
  changesRecomputed,
  differencesTold,
  directionDenied,
  doubled,
  addedBetween,
  timesAndGrowth,
  timesAsMuch,
  pointsAgainstPercent,
  changesInTheGoalsForm,
  percentagesWithBase,
  ratesRecomputed,
  ratesOfTheRest,
  divisionsWrittenOut,
  sharesWithin100,
  moneyAPiece,
  averagesRecomputed,
  averagesOfYears,
  piecesMakeTotals,
  flowsComeOut,
  sidesMakeAreas,
  timesAYear,
  daysOfMonthMake,
  daysOfYearMake,
  timesOverLimits,
  roughShares,
  listsInOrder,
  trendsHold,
  meansWithinEnds,
  sumsSoFarGrow,
  limitsKept,
  targetsAgainstGoals,
  targetsAgainstBases,
  resultsAgainstGoals,
  resultsAgainstTargets,
  resultsBehindTargets,
  changesAgainstTargets,
  levelsReached,
  changesReached,
  amountsReached,
  cutOffsOfTheText,
  partialAgainstWhole,
  periodsCompared,
  attainedEarly,
  goalYearAnswered,
  trendsWithFigures,
  datesThatCannotBe,
  weekdaysNamed,
  durations,
  earlyOrLate,
  documentsCounted,
  unitsBesideEachOther,
  gradesOfIndices,
  finesWithinDust,
  ranksMoved,
  ranksWithin,
  cutOffBeforePublication,
  eventsInOrder,
  stepsInTime,
  problemAnswered,
  petitionsAnswered,
  thingsAnswered,
  wholeThingAnswered,
  namesAnswered,
  sitesAnswered,
  goalByReference,
  totalControlWithCap,
  sameNumberTwice,
  twoValuesOfOneThing,
  levelsToldAgain,
  stocksDiffer,
  deedsCountedTwice,
  namedAgain,
  tasksNamedAgain,
  doneAgain,
  outcomesTakenUp,
  doneBefore,
  foundAgain,
  outcomeToldTwice,
  handledAll,
  impossibleLevels,
  ratiosAgainstDays,
  daysByClass,
  gradesAgainstRatio,
  goalsCopied,
  goalSentencesCopied,
  closedUnfinished,
  nameVariants,
  slippedNames,
  firmForms,
  listedNames,
  referencesDiffer,
  doubleComparisons,
  fuzzyNumbers,
  termVariants,
  standardNames,
  draftLeftovers,
  comparedInWords,
];

/** Two rules that see the same fault at the same place tell it once. */
function withoutRepeats(findings: readonly TextFinding[]): readonly TextFinding[] {
  const earlier = new Map<FindingCode, TextFinding[]>();
  return findings.filter((found) => {
    const { code } = found.finding;
    const tellers = [...(TOLD_ONCE.has(code) ? [code] : []), ...(ALSO_TOLD[code] ?? [])];
    const isTold = tellers.some((one) => earlier.get(one)?.some(({ from, to }) => from < found.to && found.from < to));
    const ofCode = earlier.get(code);
    if (ofCode === undefined) earlier.set(code, [found]);
    else ofCode.push(found);
    return !isTold;
  });
}
/** What another finding at the place has told already: a limit that is not kept is above what it is compared with. */
const ALSO_TOLD: Partial<Readonly<Record<FindingCode, ReadonlySet<FindingCode>>>> = {
  textRatioAgainstDays: new Set(["textRateWrong"]),
  textReckoningWrong: new Set(["textAverageWrong"]),
  textComparisonDenied: new Set(["textGoalMissed", "textClosedUnfinished", "textChangeWrong"]),
};
const TOLD_ONCE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "textGoalMissed",
  "textPartialAgainstWhole",
  "textGoalCopied",
  "textTwoValues",
  "textRateWrong",
  "textChangeWrong",
  "textClosedUnfinished",
  "textThingUnanswered",
  "textDatesOutOfOrder",
]);

/**
 * @param text a whole notice, or a paragraph or cell of one; an empty text has no figures and no findings
 * @param known what the workbook computed; without it the text is checked against itself only
 * @param asked fields that the bureau's notices must have; null: those that notices usually have
 * @param ownDays days off and days worked that the bureau keeps beside the public holidays
 */
export function checkNoticeText(
  text: string,
  known: KnownFigures = [],
  asked: ReadonlySet<FieldId> | null = null,
  ownDays: OwnDays = noOwnDays,
): NoticeCheck {
  const { text: joined, placeOf } = joinText(text);
  const reading = readNotice(joined);
  const claims = readClaims(reading);
  const ties = tieFigures(reading, known);
  const own = [...noticeRules, publicationDays(ownDays), mandatoryFields(asked)];
  const findings = withoutRepeats([
    ...withoutAdmitted(
      reading,
      own.flatMap((rule) => rule(reading, claims)),
    ),
    ...differences(reading, ties),
  ]);
  // The first of a figure stands.
  const tieByFigure = new Map([...ties].reverse().map((tie) => [tie.figure, tie]));
  const figures = reading.figures.map((figure): CheckedFigure => {
    const tie = tieByFigure.get(figure);
    return { ...figure, ...placeOf(figure), phrase: placeOf(figure.phrase), known: tie ? tieOf(tie) : null };
  });
  return {
    figures,
    confirmed: figures.filter((figure) => figure.known?.agrees === true),
    findings: findings.map((found) => ({ ...found, ...placeOf(found) })).sort((a, b) => a.from - b.from || a.to - b.to),
  };
}
