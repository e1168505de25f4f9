/** The close-out path 自查 → 验收 → 公示 → 销号: how far a task has come, what is next, and what blocks it. */
import { addDays, type Day } from "../calendar/day";
import type { Period } from "../calendar/period";
import type { LedgerRow } from "../datasets/ledger";
import { closeOutSteps, isDone, type CloseOut, type CloseOutStep, type TaskStatus } from "./task";
import { keeps, keepsCloseOut, stepFields, textOf, type TaskDates } from "./task-entry";

/** A publication lasts at least this many days (docs/口径说明.md, 整改任务). */
export const PUBLICATION_DAYS = 7;

/** Happened by the cut-off; a date known to the month only has happened once the month began. */
export const happened = (period: Period | null, until: Day): Day | null =>
  period === null || period.from > until ? null : (Math.min(period.to, until) as Day);

/** Days of a publication whose end is given, both included; null: not given. */
export function publicationDays({ steps, publishedTo }: TaskDates): number | null {
  return steps.publication === null || publishedTo === null ? null : publishedTo - steps.publication.from + 1;
}

export interface OutOfOrder {
  readonly earlier: CloseOutStep | "done";
  readonly later: CloseOutStep;
  readonly earlierOn: Day;
  readonly laterOn: Day;
}

/**
 * Steps dated before the one that must come first. Dates known to the month only are given the benefit of the doubt.
 */
export function outOfOrder({ done, steps, publishedTo }: TaskDates): OutOfOrder[] {
  const path: readonly { readonly step: CloseOutStep | "done"; readonly period: Period | null }[] = [
    { step: "done", period: done },
    ...closeOutSteps.map((step) => ({ step, period: steps[step] })),
  ];
  const found = path.flatMap(({ step: later, period }, index): OutOfOrder[] => {
    const before = path.slice(0, index).findLast((other) => other.period !== null);
    if (
      period === null ||
      before === undefined ||
      before.period === null ||
      later === "done" ||
      period.to >= before.period.from
    )
      return [];
    return [{ earlier: before.step, later, earlierOn: before.period.from, laterOn: period.to }];
  });
  const { closure, publication } = steps;
  const duringPublication =
    closure !== null &&
    publication !== null &&
    publishedTo !== null &&
    closure.to >= publication.from &&
    closure.to < publishedTo;
  return duringPublication
    ? [...found, { earlier: "publication", later: "closure", earlierOn: publishedTo, laterOn: closure.to }]
    : found;
}

/** Steps that were passed over: a later one is dated, this one has a column and no date. */
export function skippedSteps(
  row: LedgerRow,
  { steps }: TaskDates,
  until: Day,
): { readonly taken: CloseOutStep; readonly missing: CloseOutStep }[] {
  const taken = closeOutSteps.findLast((step) => happened(steps[step], until) !== null);
  if (taken === undefined) return [];
  const before = closeOutSteps.slice(0, closeOutSteps.indexOf(taken));
  return before
    .filter((step) => keeps(row, stepFields[step]) && steps[step] === null)
    .map((missing) => ({ taken, missing }));
}

export function closeOutOf(row: LedgerRow, dates: TaskDates, status: TaskStatus, until: Day): CloseOut {
  const steps = {
    selfCheck: happened(dates.steps.selfCheck, until),
    acceptance: happened(dates.steps.acceptance, until),
    publication: happened(dates.steps.publication, until),
    closure: happened(dates.steps.closure, until),
  };
  const next = nextStep(row, steps, status);
  return {
    steps,
    publishedTo: dates.publishedTo,
    next,
    blockedBy: next === null ? null : blockOf(row, dates, steps, next, status, until),
  };
}

/** By the dates; where the ledger keeps none of them, by the status. Steps without a column are passed over. */
function nextStep(row: LedgerRow, steps: CloseOut["steps"], status: TaskStatus): CloseOutStep | null {
  const taken = closeOutSteps.findLast((step) => steps[step] !== null) ?? stepOfStatus[status];
  if (status === "closed" || taken === "closure") return null;
  const rest = closeOutSteps.slice(taken === null ? 0 : closeOutSteps.indexOf(taken) + 1);
  return rest.find((step) => !keepsCloseOut(row) || keeps(row, stepFields[step])) ?? "closure";
}

const stepOfStatus: Readonly<Record<TaskStatus, CloseOutStep | null>> = {
  notStarted: null,
  behind: null,
  onSchedule: null,
  ahead: null,
  done: null,
  accepted: "acceptance",
  published: "publication",
  closed: "closure",
};

function blockOf(
  row: LedgerRow,
  dates: TaskDates,
  steps: CloseOut["steps"],
  next: CloseOutStep,
  status: TaskStatus,
  until: Day,
): CloseOut["blockedBy"] {
  if (!isDone(status)) return "workNotDone";
  if (outOfOrder(dates).length > 0 || skippedSteps(row, dates, until).length > 0) return "stepOutOfOrder";
  if (next === "closure" && steps.publication !== null) {
    if ((dates.publishedTo ?? addDays(steps.publication, PUBLICATION_DAYS - 1)) >= until) return "publicationRunning";
    const days = publicationDays(dates);
    if (days !== null && days < PUBLICATION_DAYS) return "publicationTooShort";
  }
  if (keeps(row, "evidence") && textOf(row, "evidence") === null) return "noEvidence";
  return next === "acceptance" && steps.selfCheck !== null ? "waiting" : null;
}
