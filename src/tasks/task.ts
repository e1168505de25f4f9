/** Rectification tasks as they stand at the cut-off: status as written and as computed, deadlines, close-out. */
import type { Day } from "../calendar/day";
import type { CellRef, RangeRef } from "../cells/address";
import type { Finding } from "../findings/finding";
import type { IndicatorStanding } from "../indicators/progress";
import type { WorkstreamId } from "../indicators/workstreams";

/** Words in `report/wording.ts` and `i18n/`: 尚未启动 未达到序时进度 达到序时进度 超过序时进度 已完成整改 已通过验收 公示中 已销号. */
export type TaskStatus = "notStarted" | "behind" | "onSchedule" | "ahead" | "done" | "accepted" | "published" | "closed";

export const taskStatuses: readonly TaskStatus[] = ["notStarted", "behind", "onSchedule", "ahead", "done", "accepted", "published", "closed"];

/** 立行立改 长期坚持 逾期 临期 停滞 需说明 */
export type TaskFlag = "immediate" | "permanent" | "overdue" | "dueSoon" | "stalled" | "unexplained";

/** "2021年底", "立行立改", "长期坚持", "2020年采暖季前", "2021年6月、12月". */
export type Deadline =
  | { readonly kind: "day"; readonly day: Day; readonly text: string }
  /** Several dates: each is a milestone, the last is the deadline. */
  | { readonly kind: "milestones"; readonly days: readonly Day[]; readonly text: string }
  | { readonly kind: "immediate"; readonly text: string }
  | { readonly kind: "permanent"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "none" };

export type CloseOutStep = "selfCheck" | "acceptance" | "publication" | "closure";

export interface CloseOut {
  /** The dates given; null: not yet, or not given. */
  readonly steps: Readonly<Record<CloseOutStep, Day | null>>;
  readonly publishedTo: Day | null;
  /** The next step that is due; null: closed. */
  readonly next: CloseOutStep | null;
  /** What stands in its way, as a code that i18n words; null: nothing. */
  readonly blockedBy: "workNotDone" | "noEvidence" | "stepOutOfOrder" | "publicationRunning" | "publicationTooShort" | "waiting" | null;
}

export interface TaskStanding {
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
  readonly responsible: string | null;
  readonly supervisor: string | null;
  readonly leader: string | null;
  readonly deadline: Deadline;
  /** Days from the cut-off to the deadline; negative: overdue by so many; null: no date. */
  readonly daysLeft: number | null;
  readonly written: TaskStatus | null;
  readonly computed: TaskStatus;
  /** What the computed status rests on. */
  readonly basis: "closeOutDates" | "measuredIndicator" | "ownNumbers" | "deadline" | "written";
  /** The catalogue's indicator that the task names; null: none, or unknown. */
  readonly indicator: IndicatorStanding | null;
  /** Of target and current value, or of the indicator, in %. */
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
  readonly byUnit: readonly TaskCounts[];
  readonly byRound: readonly TaskCounts[];
  readonly findings: readonly Finding[];
}
