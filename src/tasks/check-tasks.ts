/**
 * What is wrong or doubtful in the task ledger: each rule looks at the tasks and says what a clerk should look at.
 * A number that stands twice in a round is told where the ledgers are read (`duplicateEntry`).
 */
import { isoDate, type Day } from "../calendar/day";
import type { Place } from "../cells/address";
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { finding, type Finding } from "../findings/finding";
import { round } from "../standards/rounding";
import type { AssessedTask } from "./assess-task";
import { tellsOfLaterDays } from "./as-of";
import { happened, outOfOrder, PUBLICATION_DAYS, publicationDays, skippedSteps } from "./close-out";
import { closeOutSteps, isDone, type CloseOutStep, type TaskStanding, type TaskStatus } from "./task";
import { datesOf, keepsCloseOut, stepFields, textOf } from "./task-entry";
import { isAirIndicator } from "./task-indicator";
import { writtenIsBetter } from "./task-status";
import { reasonOf } from "./written-state";

type Check = (tasks: readonly AssessedTask[], until: Day) => Finding[];

/** All findings, in the order of the rules. */
export const checkTasks = (tasks: readonly AssessedTask[], until: Day): Finding[] =>
  checks.flatMap((check) => check(tasks, until));

export const textMissing = (row: LedgerRow): Finding =>
  finding("taskTextMissing", "warning", cellAt(row, "number"), { number: textOf(row, "number") ?? "" });

/** The cell of a field; where the row has none, the row. */
const cellAt = (row: LedgerRow, ...fields: readonly string[]): Place => {
  for (const field of fields) {
    const cell = row.cells[field];
    if (cell) return cell;
  }
  return row.at;
};

const LABEL_LENGTH = 18;

/** "12 完成35家企业提标改造…" */
function taskLabel({ number, task }: TaskStanding): string {
  const line = task.replace(/\s+/g, " ");
  const characters = [...line];
  return `${number} ${characters.length > LABEL_LENGTH ? `${characters.slice(0, LABEL_LENGTH).join("")}…` : line}`;
}

/** A rule that looks at one task. */
const each =
  (check: (task: AssessedTask, until: Day) => readonly Finding[]): Check =>
  (tasks, until) =>
    tasks.flatMap((task) => check(task, until));

const deadlines: Check = each(({ row, standing, parsed }) => {
  const task = taskLabel(standing);
  switch (standing.deadline.kind) {
    case "none":
      return isDone(standing.computed) || standing.open.includes("whichColumn")
        ? []
        : [finding("taskDeadlineMissing", "warning", cellAt(row, "deadline", "task"), { task })];
    case "unreadable":
      return [
        finding("taskDeadlineUnreadable", "error", cellAt(row, "deadline"), { task, text: standing.deadline.text }),
      ];
    case "immediate":
      return isDone(standing.computed) || parsed.permanent
        ? []
        : [finding("taskImmediateOpen", "warning", cellAt(row, "deadline"), { task })];
    case "day":
    case "milestones":
    case "permanent":
      return [];
  }
});

/** A later deadline in words beside the column: taken where somebody granted it, else told. */
const delays: Check = each(({ row, standing, delay }) => {
  if (delay === null || isDone(standing.computed)) return [];
  const facts = { task: taskLabel(standing), day: isoDate(delay.to), text: delay.text };
  return [
    delay.isGranted
      ? finding("taskDelayGranted", "note", cellAt(row, delay.field), facts)
      : finding("taskDelayOpen", "warning", cellAt(row, delay.field), facts),
  ];
});

/** Terms in cells that are merged over several tasks. Told once. */
const deadlinesFromAbove: Check = (tasks) => {
  const own = tasks.filter(({ row }) => row.cells["deadline"] !== undefined && row.cells["deadline"].row < row.at.top);
  const [first] = own;
  return first
    ? [
        finding("taskDeadlineFromAbove", "note", cellAt(first.row, "deadline"), {
          count: own.length,
          tasks: namedTasks(own),
        }),
      ]
    : [];
};

const NAMED_AT_MOST = 8;
const namedTasks = (tasks: readonly AssessedTask[]): string => {
  const numbers = tasks.map(({ standing }) => standing.number);
  return `${numbers.slice(0, NAMED_AT_MOST).join("、")}${numbers.length > NAMED_AT_MOST ? "等" : ""}`;
};

/** Told once for each year that was taken. */
const assumedYears: Check = (tasks) => {
  const years = new Map<number, AssessedTask[]>();
  for (const task of tasks.filter(({ parsed }) => parsed.yearAssumed)) {
    const { deadline } = task.standing;
    const day = deadline.kind === "day" ? deadline.day : deadline.kind === "milestones" ? deadline.days[0] : undefined;
    if (day === undefined) continue;
    const year = Number(isoDate(day).slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), task]);
  }
  return [...years].map(([year, own]) =>
    finding("taskDeadlineYearAssumed", "note", own[0] ? cellAt(own[0].row, "deadline") : null, {
      year,
      count: own.length,
      tasks: namedTasks(own),
    }),
  );
};

/** Told once for each wording. */
const assumedSeasons: Check = (tasks) => {
  const byText = new Map<string, AssessedTask[]>();
  for (const task of tasks.filter(({ parsed }) => parsed.seasonAssumed)) {
    const { deadline } = task.standing;
    if (deadline.kind === "day") byText.set(deadline.text, [...(byText.get(deadline.text) ?? []), task]);
  }
  return [...byText].flatMap(([text, own]) => {
    const [first] = own;
    const deadline = first?.standing.deadline;
    return first === undefined || deadline?.kind !== "day"
      ? []
      : [
          finding("taskDeadlineSeasonAssumed", "note", cellAt(first.row, "deadline"), {
            text,
            day: isoDate(deadline.day),
            count: own.length,
            tasks: namedTasks(own),
          }),
        ];
  });
};

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

const indicators: Check = each(({ row, standing }) => {
  const name = textOf(row, "indicator");
  if (name === null || standing.indicator !== null || isAirIndicator(name)) return [];
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

/** Steps that the ledger claims in words although it has columns for their dates. Told once a status. */
const undatedStatuses: Check = (tasks) =>
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

const doneButShort: Check = each(({ row, standing }) => {
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

const closeOut: Check = each(({ row, standing }, until) => {
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
const laterDates: Check = (tasks, until) => {
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

/** A text of later days is not repeated on a page of the days before. */
const laterTexts: Check = (tasks, until) => {
  const own = tasks.filter(({ row }) => tellsOfLaterDays(row, until));
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
  stalled,
  closeOut,
  laterDates,
  laterTexts,
];
