/** Everything that has a status, as groups of rows that a clerk can read out: targets of the air, the workstreams, the tasks. */
import type { Place } from "../cells/address";
import type { Language } from "../i18n/language";
import { indicatorStatusWords, standingWords } from "../i18n/status";
import { taskStatusWords } from "../i18n/task-words";
import type { IndicatorStanding, IndicatorStatus, ProgressAssessment } from "../indicators/progress";
import type { MonthlyReport } from "../monthly-report";
import type { TaskAssessment, TaskStanding, TaskStatus } from "../tasks/task";
import { fixed, MISSING, short, unitText } from "./figure-text";
import { symbolOf, toneOf as toneOfTarget, verdictRows, type Tone, type VerdictRow } from "./verdict-rows";

export interface StatusRow extends Omit<VerdictRow, "target" | "at"> {
  /** "≥66 辆"; null: nothing to hold it against. */
  readonly target: string | null;
  readonly at: Place | null;
  readonly overdue: boolean;
  /** Month by month, for a small picture; null: there is none. */
  readonly trend: readonly (number | null)[] | null;
}

export interface StatusGroup {
  readonly key: string;
  readonly title: string;
  /** Said under the title; null: nothing. */
  readonly note: string | null;
  readonly rows: readonly StatusRow[];
}

export type StatusFilter = "all" | "risk" | "overdue" | "missing";

export const statusFilters: readonly StatusFilter[] = ["all", "risk", "overdue", "missing"];

export const passes = (row: StatusRow, filter: StatusFilter): boolean => {
  switch (filter) {
    case "all": return true;
    case "risk": return row.tone === "watch" || row.tone === "bad";
    case "overdue": return row.overdue;
    case "missing": return row.tone === "open";
  }
};

/** Groups with the rows that pass; groups without any are left out unless everything is shown. */
export const filtered = (groups: readonly StatusGroup[], filter: StatusFilter): readonly StatusGroup[] =>
  filter === "all" ? groups : groups.map((group) => ({ ...group, rows: group.rows.filter((row) => passes(row, filter)) })).filter(({ rows }) => rows.length > 0);

/** In the order of the notice: what the air must reach, what is done for it, what the inspection asked for. */
export function statusGroups({ assessment, progress, tasks }: Pick<MonthlyReport, "assessment" | "progress" | "tasks">, language: Language): readonly StatusGroup[] {
  return [
    ...(assessment && assessment.targets.length > 0 ? [{ key: "air", title: standingWords.airGroup[language], note: null, rows: airRows(assessment, language) }] : []),
    ...(progress === null ? [] : workstreamGroups(progress, language)),
    ...(tasks === null || tasks.tasks.length === 0 ? [] : [taskGroup(tasks, language)]),
  ];
}

function airRows(assessment: NonNullable<MonthlyReport["assessment"]>, language: Language): StatusRow[] {
  const indicators = new Map(assessment.targets.map(({ target }, order) => [`${target.indicator}-${order}`, target.indicator]));
  return verdictRows(assessment.targets, language).map((row) => {
    const indicator = indicators.get(row.key);
    const trend = indicator === undefined ? null : assessment.months.thisYear.map((month) => month?.figures[indicator].reported ?? null);
    return { ...row, target: row.target === MISSING ? null : `${row.target}${row.unit}`, overdue: false, trend };
  });
}

const tones: Readonly<Record<IndicatorStatus, Tone>> = { ...toneOfTarget, notStarted: "bad", behind: "watch", onSchedule: "likely", ahead: "good", completed: "good", countedOnly: "plain" };
const urgency: readonly Tone[] = ["bad", "watch", "open", "likely", "good", "plain"];
const byUrgency = (a: StatusRow, b: StatusRow): number => urgency.indexOf(a.tone) - urgency.indexOf(b.tone);

/** A workstream that knows no figure at all says so instead of listing what it lacks. */
function workstreamGroups({ workstreams }: ProgressAssessment, language: Language): StatusGroup[] {
  return workstreams.map(({ workstream, title, standings }) => {
    const known = standings.filter(({ status, plan }) => status !== "noData" || plan !== null);
    return { key: workstream ?? title, title, note: known.length === 0 ? standingWords.noIndicator[language] : null, rows: known.map((standing) => standingRow(standing, language)).sort(byUrgency) };
  });
}

function standingRow(standing: IndicatorStanding, language: Language): StatusRow {
  const { indicator, cumulative, plan, status } = standing;
  const tone = tones[status];
  const unit = unitText(indicator.unit, language);
  return {
    key: indicator.id, tone, symbol: symbolOf[tone], status: indicatorStatusWords[status][language], name: indicator.title[language],
    figure: cumulative.reported === null ? MISSING : `${fixed(cumulative.reported, indicator.decimals)}${unit}`,
    target: plan === null ? null : `${plan.direction === "atMost" ? "≤" : "≥"}${short(plan.value)}${unit}`,
    unit, takes: takes(standing, unit, language),
    doubt: cumulative.undated === 0 ? null : standingWords.undated[language]({ count: cumulative.undated }),
    at: cumulative.sources[0] ?? plan?.at ?? null, overdue: false, trend: null,
  };
}

/** One line: what should have been reached, how far off, or what is lacking. */
function takes({ indicator, cumulative, month, plan, expected, completion, status, margin }: IndicatorStanding, unit: string, language: Language): string {
  const amount = (value: number): string => `${fixed(value, indicator.decimals)}${unit}`;
  const monthly = month === null || month.reported === null ? "" : standingWords.monthFigure[language]({ figure: amount(month.reported) });
  switch (status) {
    case "noTarget":
      return [standingWords.noPlan[language], monthly].filter(Boolean).join(language === "en" ? "; " : "；");
    case "countedOnly":
      return [standingWords.countedOnly[language], monthly].filter(Boolean).join(language === "en" ? "; " : "；");
    case "noData":
      return cumulative.sources.length === 0 ? standingWords.noLedger[language] : standingWords.noRows[language];
    case "notStarted":
    case "behind":
      return expected === null || cumulative.reported === null ? "" : standingWords.expected[language]({ expected: amount(expected), gap: amount(Math.abs(expected - cumulative.reported)) });
    case "onSchedule":
    case "ahead":
      return expected === null || completion === null ? "" : standingWords.reached[language]({ expected: amount(expected), completion: fixed(completion, 1) });
    case "completed":
      return completion === null ? monthly : standingWords.completion[language]({ completion: fixed(completion, 1) });
    default:
      if (margin === null || plan === null) return monthly;
      return (margin >= 0 ? standingWords.room : standingWords.gap)[language]({ amount: `${short(Math.abs(margin))}${unit}` });
  }
}

const taskTones: Readonly<Record<TaskStatus, Tone>> = {
  notStarted: "bad", behind: "watch", onSchedule: "likely", ahead: "good", done: "good", accepted: "good", published: "good", closed: "good",
};

/** Only tasks that somebody should look at; the rest are counted in the note. */
function taskGroup({ tasks, total }: TaskAssessment, language: Language): StatusGroup {
  const pressing = tasks.filter(({ flags, disagrees, computed }) => flags.some((flag) => flag === "overdue" || flag === "dueSoon" || flag === "stalled") || disagrees || computed === "behind");
  return {
    key: "tasks", title: standingWords.tasksGroup[language],
    note: standingWords.allTasks[language]({ total: total.total, closed: total.closed, overdue: total.overdue, dueSoon: total.dueSoon }),
    rows: pressing.map((task) => taskRow(task, language)).sort(byUrgency),
  };
}

function taskRow(task: TaskStanding, language: Language): StatusRow {
  const overdue = task.flags.includes("overdue");
  const tone = overdue ? "bad" : task.disagrees || task.flags.includes("stalled") ? "watch" : taskTones[task.computed];
  const days = task.daysLeft === null ? "" : task.daysLeft < 0 ? standingWords.overdueBy[language]({ days: -task.daysLeft }) : standingWords.dueIn[language]({ days: task.daysLeft });
  const disagreement = task.disagrees && task.written ? standingWords.disagrees[language]({ written: taskStatusWords[task.written][language] }) : "";
  return {
    key: `task-${task.round ?? ""}-${task.number}-${task.at.top}`, tone, symbol: symbolOf[tone], status: taskStatusWords[task.computed][language],
    name: `${task.number} ${task.task}`.trim(), figure: task.completion === null ? (task.responsible ?? MISSING) : `${fixed(task.completion, 1)}%`,
    target: null, unit: "", takes: [days, disagreement].filter(Boolean).join(language === "en" ? "; " : "；"),
    doubt: task.obstacle, at: task.at, overdue, trend: null,
  };
}
