/** Rules on when tasks are due: terms that are missing, cannot be read, or were completed by us. */
import { isoDate } from "../calendar/day";
import { cellOf } from "../datasets/ledger";
import { finding, type Finding, type Severity } from "../findings/finding";
import type { AssessedTask } from "./assess-task";
import { isDone } from "./task";
import { cellAt, each, namedTasks, taskLabel, type Check } from "./task-check";

export const deadlines: Check = each(({ row, standing, parsed }) => {
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
export const delays: Check = each(({ row, standing, delay }) => {
  if (delay === null || isDone(standing.computed)) return [];
  const facts = { task: taskLabel(standing), day: isoDate(delay.to), text: delay.text };
  return [
    delay.isGranted
      ? finding("taskDelayGranted", "note", cellAt(row, delay.field), facts)
      : finding("taskDelayOpen", "warning", cellAt(row, delay.field), facts),
  ];
});

/** Terms in cells that are merged over several tasks. Told once. */
export const deadlinesFromAbove: Check = (tasks) => {
  const own = tasks.filter(({ row }) => (cellOf(row, "deadline")?.row ?? row.at.top) < row.at.top);
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

/** Told once for each year that was taken: a person must look where the title of the list names another. */
export const assumedYears: Check = (tasks) => [
  ...assumedYearsOf(
    tasks.filter(({ isYearDoubted }) => isYearDoubted),
    "warning",
  ),
  ...assumedYearsOf(
    tasks.filter(({ isYearDoubted }) => !isYearDoubted),
    "note",
  ),
];

function assumedYearsOf(tasks: readonly AssessedTask[], severity: Severity): Finding[] {
  const years = new Map<number, AssessedTask[]>();
  for (const task of tasks.filter(({ parsed }) => parsed.yearAssumed)) {
    const { deadline } = task.standing;
    const day = deadline.kind === "day" ? deadline.day : deadline.kind === "milestones" ? deadline.days[0] : undefined;
    if (day === undefined) continue;
    const year = Number(isoDate(day).slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), task]);
  }
  return [...years].map(([year, own]) =>
    finding("taskDeadlineYearAssumed", severity, own[0] ? cellAt(own[0].row, "deadline") : null, {
      year,
      count: own.length,
      tasks: namedTasks(own),
    }),
  );
}

/** Told once for each wording. */
export const assumedSeasons: Check = (tasks) => {
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
