/**
 * What is wrong or doubtful in the task ledger: each rule looks at the tasks and says what a clerk should look at.
 * A number that stands twice in a round is told where the ledgers are read (`duplicateEntry`).
 */
import { isoDate, type Day } from "../calendar/day";
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { finding, type Finding } from "../findings/finding";
import { round } from "../standards/rounding";
import type { AssessedTask } from "./assess-task";
import { assumedSeasons, assumedYears, deadlines, deadlinesFromAbove, delays } from "./check-deadlines";
import {
  closedButOpen,
  closeOut,
  doneButShort,
  doneInWordOnly,
  laterDates,
  laterTexts,
  undatedStatuses,
} from "./check-done";
import type { TaskStanding } from "./task";
import { cellAt, each, taskLabel, type Check } from "./task-check";
import { textOf } from "./task-entry";
import { isAirIndicator } from "./task-indicator";
import { writtenIsBetter } from "./task-status";
import { reasonOf } from "./written-state";

/** All findings, in the order of the rules. */
export const checkTasks = (tasks: readonly AssessedTask[], until: Day): Finding[] =>
  checks.flatMap((check) => check(tasks, until));

export const textMissing = (row: LedgerRow): Finding =>
  finding("taskTextMissing", "warning", cellAt(row, "number"), { number: textOf(row, "number") ?? "" });

const units: Check = each(({ row, standing }) =>
  standing.countsFor === null
    ? [finding("taskUnitMissing", "warning", cellAt(row, "responsible", "task"), { task: taskLabel(standing) })]
    : [],
);

const workstreamTexts: Check = (tasks) => {
  const texts = new Map<string, AssessedTask[]>();
  for (const task of tasks) {
    const { workstream, workstreamText } = task.standing;
    if (workstream === null && workstreamText !== null)
      texts.set(workstreamText, [...(texts.get(workstreamText) ?? []), task]);
  }
  return [...texts].map(([text, own]) =>
    finding("taskWorkstreamUnknown", "note", own[0] ? cellAt(own[0].row, "workstream") : null, {
      text,
      count: own.length,
    }),
  );
};

const indicators: Check = each(({ row, standing, isMeasuredLater }) => {
  const name = textOf(row, "indicator");
  if (name === null || isMeasuredLater || standing.indicator !== null || isAirIndicator(name)) return [];
  const ownNumbers = standing.numbers !== null;
  return [
    finding("taskIndicatorUnknown", ownNumbers ? "note" : "warning", cellAt(row, "indicator"), {
      task: taskLabel(standing),
      name,
      ownNumbers,
    }),
  ];
});

const sameUnit = (a: string | null, b: string): boolean => a === null || normaliseText(a) === normaliseText(b);

/** The same thing counted twice, in the task's own columns and in its ledger. */
const numbers: Check = each(({ row, standing }) => {
  const { indicator, numbers: own } = standing;
  if (indicator === null || own === null || !sameUnit(own.unit, indicator.indicator.unit)) return [];
  const { unit, decimals, title } = indicator.indicator;
  const differs = (field: "target" | "current", written: number, measured: number | null): Finding[] =>
    measured === null || round(written, decimals) === round(measured, decimals)
      ? []
      : [
          finding("taskNumberDiffers", "warning", cellAt(row, field), {
            task: taskLabel(standing),
            field,
            written,
            measured: round(measured, decimals),
            unit,
            indicator: title["zh-CN"],
          }),
        ];
  return [
    ...differs("target", own.target, indicator.plan?.value ?? null),
    ...differs("current", own.current, indicator.cumulative.reported),
  ];
});

const isLateUnexplained = (row: LedgerRow, { flags }: TaskStanding): boolean =>
  flags.includes("overdue") && reasonOf(row) === null;

const statuses: Check = each(({ row, standing, said }) => {
  const { written, computed, basis, disagrees, completion, expectedCompletion: expected } = standing;
  const task = taskLabel(standing);
  if (basis === "deadline" && said.said === "unclear")
    return [
      finding("taskStatusUnclear", "warning", cellAt(row, said.field, "task"), {
        task,
        text: said.text ?? "",
        shownAs: computed,
      }),
    ];
  if (basis === "deadline" && said.said === "nothing")
    return [finding("taskStatusUnknown", "warning", cellAt(row, "state", "task"), { task, shownAs: computed })];
  // That it is overdue without a reason is told already.
  if (!disagrees || written === null || (basis === "deadline" && isLateUnexplained(row, standing))) return [];
  const better = writtenIsBetter(written, computed);
  const measured = basis === "measuredIndicator" || basis === "ownNumbers";
  return [
    finding("taskStatusDisagrees", better ? "warning" : "note", cellAt(row, "state"), {
      task,
      written,
      text: standing.writtenText,
      computed,
      basis,
      completion: measured ? completion : null,
      expected: measured ? expected : null,
      better,
    }),
  ];
});

const overdue: Check = each(({ row, standing }) => {
  const { daysLeft, deadline } = standing;
  if (!isLateUnexplained(row, standing) || daysLeft === null) return [];
  const day =
    deadline.kind === "day" ? deadline.day : deadline.kind === "milestones" ? deadline.days.at(-1) : undefined;
  return day === undefined
    ? []
    : [
        finding("taskOverdueUnexplained", "error", cellAt(row, "deadline"), {
          task: taskLabel(standing),
          deadline: isoDate(day),
          days: -daysLeft,
        }),
      ];
});

const stalled: Check = each(({ row, standing, nothingDone }) =>
  standing.flags.includes("stalled")
    ? [
        finding("taskStalled", "warning", cellAt(row, nothingDone ? "current" : "progress", "task"), {
          task: taskLabel(standing),
          why: nothingDone ? "nothingDone" : "noProgress",
        }),
      ]
    : [],
);

const checks: readonly Check[] = [
  deadlines,
  delays,
  deadlinesFromAbove,
  assumedYears,
  assumedSeasons,
  units,
  workstreamTexts,
  indicators,
  numbers,
  overdue,
  statuses,
  undatedStatuses,
  doneButShort,
  doneInWordOnly,
  closedButOpen,
  stalled,
  closeOut,
  laterDates,
  laterTexts,
];
