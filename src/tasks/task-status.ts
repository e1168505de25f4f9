/** The status of a task as the ledger words it and as the facts make it, and whether the two agree. */
import type { Day } from "../calendar/day";
import type { LedgerRow } from "../datasets/ledger";
import { happened } from "./close-out";
import { isDone, taskStatuses, type StatusBasis, type TaskStatus } from "./task";
import type { TaskDates } from "./task-entry";

/** Of two-part words ("已完成，长期坚持") one part is the status and the other says that it lasts. */
export function writtenTerm(row: LedgerRow): "immediate" | "permanent" | null {
  const { term } = row.values;
  return term === "immediate" || term === "permanent" ? term : null;
}

export interface StatusFacts {
  readonly dates: TaskDates;
  readonly written: TaskStatus | null;
  /** The list keeps the date of the step that is written: blank, it tells against the word. */
  readonly keepsItsDate: boolean;
  readonly measured: TaskStatus | null;
  readonly byNumbers: TaskStatus | null;
  /** The deadline has passed. */
  readonly past: boolean;
  /** Something says that work has begun: a start date, a word on progress. */
  readonly begun: boolean;
  /** The ledger says that it is not done, and not whether it has begun: 未完成. */
  readonly notDone: boolean;
  /** It is the last day, by which all should be done. */
  readonly lastDay: boolean;
  readonly until: Day;
}

/**
 * What is known best decides: dates of the close-out, then what is measured, then the task's own numbers, then the
 * word of the ledger and the deadline. A deadline that has passed undone is behind whatever the pace.
 */
export function computedStatus(facts: StatusFacts): { readonly status: TaskStatus; readonly basis: StatusBasis } {
  const byDates = datedStatus(facts.dates, facts.until);
  if (byDates !== null)
    return isFurther(facts.written, byDates) && !facts.keepsItsDate
      ? { status: facts.written, basis: "written" }
      : { status: byDates, basis: "closeOutDates" };
  const figures = facts.measured === null ? facts.byNumbers : facts.measured;
  const basis = facts.measured === null ? "ownNumbers" : "measuredIndicator";
  if (figures !== null)
    return facts.past && !isDone(figures)
      ? late(figures, basis)
      : { status: furtherAsWritten(figures, facts.written), basis };
  if (facts.written !== null)
    return facts.past && !isDone(facts.written)
      ? late(facts.written, "deadline")
      : { status: facts.written, basis: "written" };
  if (facts.past) return { status: facts.begun || facts.notDone ? "behind" : "notStarted", basis: "deadline" };
  if (facts.lastDay && facts.begun && facts.notDone) return { status: "behind", basis: "deadline" };
  return { status: facts.begun ? "onSchedule" : "notStarted", basis: "deadline" };
}

const late = (status: TaskStatus, basis: StatusBasis): { readonly status: TaskStatus; readonly basis: StatusBasis } =>
  status === "notStarted" || status === "behind" ? { status, basis } : { status: "behind", basis: "deadline" };

/** 已销号 beside a date of completion: the date says that the work came at least so far, and not that it stopped there. */
const isFurther = (written: TaskStatus | null, byDates: TaskStatus): written is TaskStatus =>
  written !== null && isDone(written) && taskStatuses.indexOf(written) > taskStatuses.indexOf(byDates);

/** Figures tell that the work is done, never whether it was accepted, published or closed. */
const furtherAsWritten = (figures: TaskStatus, written: TaskStatus | null): TaskStatus =>
  figures === "done" && written !== null && isDone(written) ? written : figures;

/**
 * By the dates up to a day; null: none yet. A publication that has ended without closure leaves the task where it is.
 */
function datedStatus({ done, steps }: TaskDates, until: Day): TaskStatus | null {
  if (happened(steps.closure, until) !== null) return "closed";
  if (happened(steps.publication, until) !== null) return "published";
  if (happened(steps.acceptance, until) !== null) return "accepted";
  return happened(done, until) !== null || happened(steps.selfCheck, until) !== null ? "done" : null;
}

/** What goes on for ever may be called done or on schedule, whichever the ledger prefers. */
const AS_GOOD: readonly TaskStatus[] = ["onSchedule", "ahead", "done"];

/** Excel's last day. */
const FOREVER = 2_958_465 as Day;

/**
 * A ledger that was kept on after the cut-off is right in its own time: what its later dates explain is no
 * disagreement.
 */
export function statusesDisagree(
  written: TaskStatus | null,
  computed: TaskStatus,
  permanent: boolean,
  dates: TaskDates,
): boolean {
  if (written === null || written === computed || written === datedStatus(dates, FOREVER)) return false;
  return !(permanent && AS_GOOD.includes(written) && AS_GOOD.includes(computed));
}

/** Whether the ledger makes it look better than the facts do. */
export const writtenIsBetter = (written: TaskStatus | null, computed: TaskStatus): boolean =>
  written !== null && taskStatuses.indexOf(written) > taskStatuses.indexOf(computed);
