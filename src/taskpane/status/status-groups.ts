/**
 * Everything that has a status, as groups of rows that a clerk can read out: targets of the air, the workstreams, the
 * tasks.
 */
import type { Place } from "../../cells/address";
import type { Language, Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { standingWords } from "../../i18n/status";
import { byUrgency, indicatorStatuses, taskStatusEntries, tones } from "../../i18n/status-words";
import { taskFlagWords, taskStatusWords, writtenWords } from "../../i18n/task-words";
import type { IndicatorPlan, IndicatorStanding, ProgressAssessment, Trend } from "../../indicators/ledgers/progress";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { workstreams } from "../../indicators/workstreams";
import type { MonthlyReport } from "../../monthly-report";
import { isDone, type TaskAssessment, type TaskStanding } from "../../tasks/task";
import { fixed, MISSING, short, unitText } from "./figure-text";
import { verdictRows, type VerdictRow } from "./verdict-rows";

export interface RowTrend {
  /** monthly: each month's own figure. ledger, reported: cumulative, see `Trend`. */
  readonly basis: "monthly" | Trend["basis"];
  /** January to the report's month. */
  readonly values: readonly (number | null)[];
}

export interface StatusRow extends Omit<VerdictRow, "order" | "target" | "at"> {
  /** "≥66 辆"; null: nothing to hold it against. */
  readonly target: string | null;
  /** 目标; of what nobody asked for, what the ledger itself lists: 台账总数. */
  readonly targetName: string;
  /** Where its name leads: its row in the report that stands, else where its figure comes from. */
  readonly at: Place | null;
  /** Says where that is. */
  readonly atTip: string;
  /** Where the figure comes from, and the target; null: nowhere, or where the name leads already. */
  readonly figureAt: Place | null;
  readonly targetAt: Place | null;
  /** The unit that answers for it; null: not written. */
  readonly responsible: string | null;
  readonly overdue: boolean;
  /** For a small picture, worked out when it is drawn; null: there is none. */
  readonly trend: () => RowTrend | null;
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
    case "all":
      return true;
    case "risk":
      return row.tone === "watch" || row.tone === "bad";
    case "overdue":
      return row.overdue;
    case "missing":
      return row.tone === "open";
  }
};

/** Groups with the rows that pass; groups without any are left out unless everything is shown. */
export const filtered = (groups: readonly StatusGroup[], filter: StatusFilter): readonly StatusGroup[] =>
  filter === "all"
    ? groups
    : groups
        .map((group) => ({ ...group, rows: group.rows.filter((row) => passes(row, filter)) }))
        .filter(({ rows }) => rows.length > 0);

/** Edit key → row of the report that stands. */
type ReportRows = ReadonlyMap<string, Place>;

/** What the air must reach, the tasks that press, then the measures in the order of the notice. */
export function statusGroups(
  { assessment, progress, tasks }: Pick<MonthlyReport, "assessment" | "progress" | "tasks">,
  reportRows: ReportRows,
  language: Language,
): readonly StatusGroup[] {
  return [
    ...(assessment && assessment.targets.length > 0
      ? [
          {
            key: "air",
            title: standingWords.airGroup[language],
            note: null,
            rows: airRows(assessment, reportRows, language),
          },
        ]
      : []),
    ...(tasks === null || tasks.tasks.length === 0 ? [] : [taskGroup(tasks, reportRows, language)]),
    ...(progress === null ? [] : workstreamGroups(progress, reportRows, language)),
  ];
}

function airRows(
  assessment: NonNullable<MonthlyReport["assessment"]>,
  reportRows: ReportRows,
  language: Language,
): StatusRow[] {
  return verdictRows(assessment.targets, language).map((row): StatusRow => {
    const { order, at: targetAt } = row;
    const standing = assessment.targets[order];
    const at = standing ? reportRows.get(`target:${standing.target.indicator}:${order}`) : undefined;
    return {
      ...row,
      target: row.target === MISSING ? null : `${row.target}${row.unit}`,
      targetName: paneWords.target[language],
      at: at ?? targetAt,
      atTip: at ? inReport(row.name, at, language) : standingWords.toTarget[language](row),
      figureAt: standing?.figure.sources[0] ?? null,
      targetAt: at ? targetAt : null,
      responsible: null,
      overdue: false,
      trend: () =>
        standing
          ? {
              basis: "monthly",
              values: assessment.months.thisYear.map(
                (month) => month?.figures[standing.target.indicator].reported ?? null,
              ),
            }
          : null,
    };
  });
}

/** What rests on a question that nobody has answered is neither good nor bad. */
const awaited = { tone: "open", words: standingWords.awaited } as const;

const urgency = Object.keys(tones);
const byTone = (a: StatusRow, b: StatusRow): number => urgency.indexOf(a.tone) - urgency.indexOf(b.tone);

/** A workstream that knows no figure at all says so instead of listing what it lacks. */
function workstreamGroups(
  { workstreams: streams, trend }: ProgressAssessment,
  reportRows: ReportRows,
  language: Language,
): StatusGroup[] {
  return streams.map(({ workstream, title, standings }) => {
    const known = standings.filter(({ status, plan }) => status !== "noData" || plan !== null);
    return {
      key: workstream ?? title,
      title: workstream === null ? title : workstreams[workstream][language],
      note: known.length === 0 ? standingWords.noIndicator[language] : null,
      rows: known
        .sort((a, b) => byUrgency(a.status, b.status))
        .map((standing) => standingRow(standing, { trend, reportRows, language })),
    };
  });
}

/** What a ledger lists of itself is no demand that somebody made: it bears no "≥". */
const planSign = ({ origin, direction }: IndicatorPlan): string =>
  direction === "atMost" ? "≤" : origin === "target" ? "≥" : "";

const planName = (plan: IndicatorPlan | null): Words =>
  plan === null || plan.origin === "target"
    ? paneWords.target
    : plan.direction === "atMost"
      ? paneWords.ledgerCap
      : paneWords.listed;

function standingRow(
  standing: IndicatorStanding,
  {
    trend,
    reportRows,
    language,
  }: { readonly trend: ProgressAssessment["trend"]; readonly reportRows: ReportRows; readonly language: Language },
): StatusRow {
  const { indicator, cumulative, plan, status } = standing;
  const { tone, words } = isOpen(standing) ? awaited : indicatorStatuses[status];
  const row = reportRows.get(`indicator:${indicator.id}`) ?? null;
  const source = cumulative.sources[0] ?? null;
  const unit = unitText(indicator.unit, language);
  return {
    key: indicator.id,
    tone,
    symbol: tones[tone].symbol,
    status: words[language],
    name: indicator.title[language],
    figure: cumulative.reported === null ? MISSING : `${fixed(cumulative.reported, indicator.decimals)}${unit}`,
    target: plan === null ? null : `${planSign(plan)}${short(plan.value)}${unit}`,
    targetName: planName(plan)[language],
    unit,
    takes: isOpen(standing) ? standingWords.notSettled[language] : takes(standing, unit, language),
    doubt: cumulative.undated === 0 ? null : standingWords.undated[language]({ count: cumulative.undated }),
    at: row ?? source ?? plan?.at ?? null,
    atTip: row
      ? inReport(indicator.title[language], row, language)
      : (source ? standingWords.toFigure : standingWords.toTarget)[language]({ name: indicator.title[language] }),
    figureAt: row === null ? null : source,
    targetAt: row === null && source === null ? null : (plan?.at ?? null),
    responsible: plan?.responsible ?? null,
    overdue: false,
    trend: () => trend(indicator.id),
  };
}

/** One line: what should have been reached, how far off, or what is lacking. */
function takes(
  { indicator, cumulative, month, plan, expected, completion, status, margin }: IndicatorStanding,
  unit: string,
  language: Language,
): string {
  const amount = (value: number): string => `${fixed(value, indicator.decimals)}${unit}`;
  const monthly =
    month === null || month.reported === null
      ? ""
      : standingWords.monthFigure[language]({ figure: amount(month.reported) });
  switch (status) {
    case "noTarget":
      return [standingWords.noPlan[language], monthly].filter(Boolean).join(language === "en" ? "; " : "；");
    case "countedOnly":
      return monthly;
    case "noData":
      return cumulative.sources.length === 0 ? standingWords.noLedger[language] : standingWords.noRows[language];
    case "notStarted":
    case "behind":
      return expected === null || cumulative.reported === null
        ? ""
        : standingWords.expected[language]({
            expected: amount(expected),
            gap: amount(Math.abs(expected - cumulative.reported)),
          });
    case "onSchedule":
    case "ahead":
      return expected === null || completion === null
        ? ""
        : standingWords.reached[language]({ expected: amount(expected), completion: fixed(completion, 1) });
    case "completed":
      return completion === null ? monthly : standingWords.completion[language]({ completion: fixed(completion, 1) });
    default:
      if (margin === null || plan === null) return monthly;
      if (margin === 0) return paneWords.marginNone[language];
      return (margin >= 0 ? standingWords.room : standingWords.gap)[language]({
        amount: `${short(Math.abs(margin))}${unit}`,
      });
  }
}

/** Only tasks that somebody should look at; the rest are counted in the note. */
function taskGroup({ tasks, total }: TaskAssessment, reportRows: ReportRows, language: Language): StatusGroup {
  const pressing = tasks.filter(
    ({ flags, disagrees, computed, open }) =>
      flags.some((flag) => flag === "overdue" || flag === "dueSoon" || flag === "stalled") ||
      disagrees ||
      open.length > 0 ||
      computed === "behind" ||
      computed === "notStarted",
  );
  return {
    key: "tasks",
    title: standingWords.tasksGroup[language],
    note: standingWords.allTasks[language]({
      total: total.total,
      closed: total.closed,
      overdue: total.overdue,
      dueSoon: total.dueSoon,
    }),
    rows: pressing.map((task) => taskRow(task, reportRows.get(`task:${task.key}`) ?? null, language)).sort(byTone),
  };
}

function taskRow(task: TaskStanding, reportRow: Place | null, language: Language): StatusRow {
  const isAsked = task.open.length > 0;
  const overdue = !isAsked && task.flags.includes("overdue");
  const name = `${task.number} ${task.task}`.trim();
  const tone = isAsked ? awaited.tone : overdue ? "bad" : taskStatusEntries[task.computed].tone;
  const days =
    task.daysLeft === null || isDone(task.computed)
      ? ""
      : task.daysLeft < 0
        ? standingWords.overdueBy[language]({ days: -task.daysLeft })
        : standingWords.dueIn[language]({ days: task.daysLeft });
  const disagreement =
    task.disagrees && task.written
      ? standingWords.disagrees[language]({ written: writtenWords(task.written, task.writtenText, language) })
      : "";
  return {
    key: `task-${task.round ?? ""}-${task.number}-${task.at.top}`,
    tone,
    symbol: tones[tone].symbol,
    status: isAsked
      ? awaited.words[language]
      : capital(overdue ? taskFlagWords.overdue[language] : taskStatusWords[task.computed][language]),
    name,
    figure:
      task.completion === null ? "" : standingWords.completion[language]({ completion: fixed(task.completion, 1) }),
    target: null,
    targetName: "",
    unit: "",
    takes: isAsked
      ? standingWords.notSettled[language]
      : [days, disagreement].filter(Boolean).join(language === "en" ? "; " : "；"),
    doubt: task.obstacle,
    at: reportRow ?? task.at,
    atTip: reportRow ? inReport(name, reportRow, language) : standingWords.toTask[language]({ name }),
    figureAt: reportRow === null ? null : task.at,
    targetAt: null,
    responsible: task.responsible,
    overdue,
    trend: () => null,
  };
}

const inReport = (name: string, { sheet }: Place, language: Language): string =>
  standingWords.showInReport[language]({ name, sheet });

/** English statuses of tasks are written as they stand within a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
