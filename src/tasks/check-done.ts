/** Rules on what is done: claims without a date, against numbers, out of order, or of later than the report. */
import { isoDate } from "../calendar/day";
import type { LedgerRow } from "../datasets/ledger";
import { finding, type Finding } from "../findings/finding";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded } from "../vocabulary/state";
import { shortInWords } from "./amounts-in-words";
import { tellsOfLaterDays } from "./as-of";
import { happened, outOfOrder, PUBLICATION_DAYS, publicationDays, skippedSteps } from "./close-out";
import { closeOutSteps, isDone, type CloseOutStep, type TaskStatus } from "./task";
import { cellAt, each, namedTasks, taskLabel, type Check } from "./task-check";
import { datesOf, keepsCloseOut, stepFields, textOf } from "./task-entry";

/** Steps that the ledger claims in words although it has columns for their dates. Told once a status. */
export const undatedStatuses: Check = (tasks) =>
  (["done", "accepted", "published", "closed"] as const satisfies readonly TaskStatus[]).flatMap(
    (status): Finding[] => {
      const own = tasks.filter(
        ({ row, standing }) =>
          standing.written === status &&
          standing.computed === status &&
          standing.basis !== "closeOutDates" &&
          keepsCloseOut(row),
      );
      const [first] = own;
      return first
        ? [
            finding("taskStatusWithoutDate", status === "done" ? "note" : "warning", cellAt(first.row, "state"), {
              status,
              count: own.length,
              tasks: namedTasks(own),
            }),
          ]
        : [];
    },
  );

/** 完成 under 自评 beside 修复3座 of five: a word is not believed over the numbers beside it. */
export const doneInWordOnly: Check = each(({ row, standing }) => {
  if (!isDone(standing.computed) || standing.basis === "closeOutDates") return [];
  const short = shortInWords(row);
  return short === null
    ? []
    : [
        finding("taskWordAgainstNumbers", "warning", cellAt(row, short.field, "task"), {
          task: taskLabel(standing),
          text: short.text,
          whole: short.whole,
        }),
      ];
});

/** 推进中 or 滞后 beside 是否销号: 是: one of the two is wrong, and the task is counted as closed. */
export const closedButOpen: Check = each(({ row, standing }) => {
  const closure = textOf(row, "closure");
  const field = ["state", "pace", "late", "begun"].find((one) => saysOpen(row, one));
  if (standing.computed !== "closed" || closure === null || field === undefined) return [];
  const facts = { task: taskLabel(standing), text: textOf(row, field) ?? "", closure };
  return [finding("taskClosedAgainstState", "warning", cellAt(row, field), facts)];
});

function saysOpen(row: LedgerRow, field: string): boolean {
  const { state, certainty } = interpretState(textOf(row, field) ?? "");
  if (state === null || certainty !== "sure" || isEnded(state)) return false;
  // What is closed was begun, and in time or late.
  return (
    field === "state" || state === "notStarted" || (state === "behind" && !/[逾超]/.test(textOf(row, field) ?? ""))
  );
}

export const doneButShort: Check = each(({ row, standing }) => {
  const { basis, computed, completion } = standing;
  return basis === "closeOutDates" && isDone(computed) && completion !== null && completion < 100
    ? [
        finding("taskDoneButShort", "warning", cellAt(row, "current", "doneOn", "task"), {
          task: taskLabel(standing),
          completion,
        }),
      ]
    : [];
});

export const closeOut: Check = each(({ row, standing }, until) => {
  const dates = datesOf(row);
  const task = taskLabel(standing);
  const fieldOf = (step: CloseOutStep | "done"): string => (step === "done" ? "doneOn" : stepFields[step]);
  const days = publicationDays(dates);
  return [
    ...outOfOrder(dates).map(({ earlier, earlierOn, later, laterOn }) =>
      finding("taskDatesOutOfOrder", "warning", cellAt(row, fieldOf(later)), {
        task,
        earlier,
        earlierOn: isoDate(earlierOn),
        later,
        laterOn: isoDate(laterOn),
      }),
    ),
    ...skippedSteps(row, dates, until).map(({ taken, missing }) =>
      finding(
        "taskStepSkipped",
        missing === "acceptance" || missing === "publication" ? "error" : "warning",
        cellAt(row, fieldOf(missing), fieldOf(taken)),
        { task, taken, missing },
      ),
    ),
    ...(days !== null && days > 0 && days < PUBLICATION_DAYS
      ? [finding("taskPublicationShort", "warning", cellAt(row, "publishedTo", "publishedFrom"), { task, days })]
      : []),
  ];
});

/** Told once: a ledger that is kept on after the cut-off has many. */
export const laterDates: Check = (tasks, until) => {
  const own = tasks.filter(({ row }) => {
    const { done, steps } = datesOf(row);
    return [done, ...closeOutSteps.map((step) => steps[step])].some(
      (period) => period !== null && happened(period, until) === null,
    );
  });
  const [first] = own;
  return first
    ? [
        finding("taskDatesAfterCutOff", "note", first.row.at, {
          count: own.length,
          tasks: namedTasks(own),
          until: isoDate(until),
        }),
      ]
    : [];
};

const TOLD = ["progress", "obstacle", "nextStep", "remark", "current"];

/** A text of later days is not repeated on a page of the days before. */
export const laterTexts: Check = (tasks, until) => {
  const own = tasks.filter(
    ({ row, tellsOfLater }) => tellsOfLaterDays(row, until) || (tellsOfLater && TOLD.some((one) => textOf(row, one))),
  );
  const [first] = own;
  return first
    ? [
        finding("taskProgressAfterCutOff", "note", cellAt(first.row, "progress"), {
          count: own.length,
          tasks: namedTasks(own),
          until: isoDate(until),
        }),
      ]
    : [];
};
