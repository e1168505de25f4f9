/**
 * What can be wrong with the disclosure notice as it is composed: its ledger, its templates, what staff rewrote.
 * `notice`: number of the problem.
 */
export interface ComposedNoticeFindingFacts {
  // the ledger of problems
  noticeNoItems: { tasks: number };
  /** `column`: the ledger has the column; the cell is blank. */
  noticeFieldMissing: { notice: string; field: string; column: boolean };
  /** Neither the list of problems nor staff gave a day on which the publication begins, or the notice is signed. */
  noticeUnsigned: { notices: string };
  /** The list's publication begins later than the month after the cut-off; both days as in a notice. */
  noticePublicationLater: { notice: string; day: string; until: string };
  /** The list's publication begins no later than the cut-off; both days as in a notice. */
  noticePublicationEarlier: { notice: string; day: string; until: string };
  noticePublicationShort: { notice: string; workingDays: number };
  noticePublicationReversed: { notice: string };
  noticeTasksWithoutItem: { count: number; tasks: string };
  noticeItemWithoutTasks: { notice: string };
  // templates
  /** A line of a list (fields, days) that could not be read. */
  templateLineUnread: { template: string; line: string; kind: "field" | "day" };
  templateSyntax: {
    template: string;
    problem: "unclosedField" | "unclosedPart" | "strayBracket" | "emptyField" | "unreadableCondition";
    text: string;
    position: number;
  };
  templateUnknownField: { template: string; field: string; near: string; position: number };
  templateUnknownForm: { template: string; field: string; form: string; forms: string; position: number };
  // figures
  noticeFieldWithoutData: { notice: string; section: string; fields: string };
  /** `fields`: each with what stands behind it in the text: “…”（待确认）. */
  noticeFiguresUnsettled: { notice: string; section: string; fields: string };
  /** `notices`: their numbers, "3、5". */
  noticeOutcomeCountsOnly: { notices: string };
  noticeSectionLeftOut: { notice: string; section: string };
  noticeTaskWithoutProgress: { notice: string; count: number; tasks: string };
  /** The progress says that the task is done, its state, dates or numbers that it is not: it is not quoted. */
  noticeProgressDenied: { notice: string; task: string; progress: string; state: string };
  noticeSeasonsNotInData: { notice: string; indicator: string };
  /** The problem names a level that neither an indicator nor a task's progress answers. */
  noticeTaskShortOfDone: { notice: string; task: string; indicator: string; planned: string; done: string };
  /** The task asks for a share, or for all there are; `asked`, `value`: "100%", "65%". */
  noticeTaskShareShort: { notice: string; task: string; indicator: string; asked: string; value: string };
  noticeGoalNotReached: { notice: string; indicator: string; goal: string; value: string };
  noticeLevelNotAnswered: { notice: string; indicator: string; before: string };
  noticeProblemDiffers: { notice: string; indicator: string; written: string; computed: string };
  noticeTooLong: { notice: string; section: string; limit: number };
  // what staff rewrote
  noticeRewritten: { notice: string; section: string; omitted: string };
  noticeRewrittenStale: { notice: string; section: string; unknown: string; figures: string };
}
