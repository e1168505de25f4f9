/** When something is due, as the words of a plan say it. */
import type { Day } from "../calendar/day";
import type { HeatingSeasonDates } from "../calendar/period";

/**
 * "2021年底", "立行立改", "长期坚持", "2020年采暖季前", "2021年6月、12月". Words that come on top of a date
 * ("2021年12月底前完成，并长期坚持") are flags of the task.
 */
export type Deadline =
  | { readonly kind: "day"; readonly day: Day; readonly text: string }
  /** Several dates: each is a milestone, the last is the deadline. */
  | { readonly kind: "milestones"; readonly days: readonly Day[]; readonly text: string }
  | { readonly kind: "immediate"; readonly text: string }
  | { readonly kind: "permanent"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "none" };

export interface DeadlineContext {
  /** The year that "6月底前" means: the year of the cut-off, or of the task's start. */
  readonly year: number;
  /** The cut-off. */
  readonly until: Day;
  readonly heatingSeason: HeatingSeasonDates;
  /** The day of the sheet on which the words stand, for 本月底; null: not known, and 本月底 is no day. */
  readonly writtenOn?: Day | null;
}

export interface ParsedDeadline {
  readonly deadline: Deadline;
  /** 立行立改: at once, with or without a date. */
  readonly immediate: boolean;
  /** 长期坚持: goes on after the date, or without one. */
  readonly permanent: boolean;
  /** The words name a month or a day but no year; `context.year` was taken. */
  readonly yearAssumed: boolean;
  /** A season whose first day each province sets (汛期, 秋冬季); the day taken follows the usual one. */
  readonly seasonAssumed: boolean;
  /**
   * Share of the work due by each date of `milestones`, 0–1, where the words give it ("6月底前完成50%"); null: not given.
   */
  readonly shares: readonly (number | null)[];
}
