/** Rectification tasks as they stand at the cut-off: status as written and as computed, deadlines, close-out. */
import { statusCodes, type Question, type StatusCode } from "../account/question";
import type { Unused } from "../account/unused";
import type { Day } from "../calendar/day";
import type { CellRef, RangeRef } from "../cells/address";
import type { Finding } from "../findings/finding";
import type { IndicatorStanding } from "../indicators/ledgers/progress";
import type { WorkstreamId } from "../indicators/workstreams";
import type { Deadline } from "../vocabulary/deadline";

/** Words in `report/words/wording.ts` and `i18n/task-words.ts`: 尚未启动 未达到序时进度 达到序时进度 超过序时进度 已完成整改 已通过验收 公示中 已销号. */
export type TaskStatus = StatusCode;

/** From nothing done to closed. */
export const taskStatuses: readonly TaskStatus[] = statusCodes;

/** The work itself is done, whatever of the close-out is still to come. */
export const isDone = (status: TaskStatus): boolean => taskStatuses.indexOf(status) >= taskStatuses.indexOf("done");

/** 立行立改 长期坚持 逾期 临期 停滞 需说明 */
export type TaskFlag = "immediate" | "permanent" | "overdue" | "dueSoon" | "stalled" | "unexplained";

export type { Deadline };

export type CloseOutStep = "selfCheck" | "acceptance" | "publication" | "closure";

export const closeOutSteps: readonly CloseOutStep[] = ["selfCheck", "acceptance", "publication", "closure"];

/** waiting: the self-check is in and the superior's acceptance is to come. */
export type CloseOutBlock =
  "workNotDone" | "noEvidence" | "stepOutOfOrder" | "publicationRunning" | "publicationTooShort" | "waiting";

export interface CloseOut {
  /** The dates given, up to the cut-off; null: not yet, or not given. */
  readonly steps: Readonly<Record<CloseOutStep, Day | null>>;
  readonly publishedTo: Day | null;
  /** The next step that is due; null: closed. */
  readonly next: CloseOutStep | null;
  /** What stands in its way, as a code that i18n words; null: nothing. */
  readonly blockedBy: CloseOutBlock | null;
}

/** 目标值 and 现值 of the task's own row. */
export interface OwnNumbers {
  /** What they measure, as the list calls it; absent: it does not say. */
  readonly name?: string;
  readonly target: number;
  readonly current: number;
  readonly unit: string | null;
}

/** What a computed status rests on. */
export type StatusBasis = "closeOutDates" | "measuredIndicator" | "ownNumbers" | "deadline" | "written";

export interface TaskStanding {
  /** Unique in the workbook and the same from month to month: round and number. */
  readonly key: string;
  readonly number: string;
  readonly round: string | null;
  readonly item: string | null;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly workstream: WorkstreamId | null;
  /** As the ledger words it. */
  readonly workstreamText: string | null;
  readonly task: string;
  readonly goal: string | null;
  readonly measures: string | null;
  /** As the ledger words it: "甲、乙". */
  readonly responsible: string | null;
  /** The first-named of them, for which the task counts; null: none is named. */
  readonly countsFor: string | null;
  readonly supervisor: string | null;
  readonly leader: string | null;
  readonly deadline: Deadline;
  /** Days from the cut-off to the deadline; negative: overdue by so many; null: no date. */
  readonly daysLeft: number | null;
  readonly written: TaskStatus | null;
  /** The ledger's words that `written` was read from; null: there are none, or they are the status by its name. */
  readonly writtenText: string | null;
  readonly computed: TaskStatus;
  readonly basis: StatusBasis;
  /** All that is known is that the work goes on: on schedule for want of another state, and nobody said so. */
  readonly goesOn?: true;
  /** Codes of the questions on whose answers the status rests. */
  readonly open: readonly string[];
  /** The catalogue's indicator that the task names; null: none, or unknown. */
  readonly indicator: IndicatorStanding | null;
  readonly numbers: OwnNumbers | null;
  /** Of target and current value, or of the indicator, in %, 1 decimal. */
  readonly completion: number | null;
  readonly expectedCompletion: number | null;
  readonly disagrees: boolean;
  readonly flags: readonly TaskFlag[];
  readonly closeOut: CloseOut;
  readonly progress: string | null;
  readonly obstacle: string | null;
  readonly nextStep: string | null;
  readonly remark: string | null;
  readonly at: RangeRef;
  readonly cells: Readonly<Record<string, CellRef>>;
}

/** Counts that add up to the total, whichever way they are grouped. */
export interface TaskCounts {
  readonly label: string;
  readonly total: number;
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly closed: number;
}

export interface TaskAssessment {
  readonly until: Day;
  readonly tasks: readonly TaskStanding[];
  readonly total: TaskCounts;
  readonly byWorkstream: readonly TaskCounts[];
  /** A task of several units counts for the first-named, so that the counts add up. */
  readonly byUnit: readonly TaskCounts[];
  readonly byRound: readonly TaskCounts[];
  readonly questions: readonly Question[];
  /** Entries that somebody said are no tasks of the list; absent: none. */
  readonly unused?: readonly Unused[];
  readonly findings: readonly Finding[];
}
