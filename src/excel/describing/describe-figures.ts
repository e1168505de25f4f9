/** Every figure of a report as plain JSON (docs/report-json.md). */
import { isoDate } from "../../calendar/day";
import type { MonthlyReport } from "../../monthly-report";
import type { NoticeDraft, NoticeSection, NoticeText } from "../../notice/notice";
import type { TaskAssessment, TaskCounts, TaskStanding } from "../../tasks/task";
import { airFigures, noAir } from "./describe-air";
import { openPlaces, workstreams } from "./describe-progress";
import { whatWasRead } from "./describe-reading";
import { placeOf } from "./place-text";

/**
 * Unrounded and as reported, with period, rule and source; statuses; texts; findings. Where there is nothing to report
 * of yet, `month`, `until` and `tasks` are null and the figures empty, and what was read of the sheets stands as ever:
 * what is asked, what was not used and why.
 */
export const describeFigures = (monthly: MonthlyReport) => ({
  format: 2,
  place: monthly.air.place,
  ...(reported(monthly) ?? nothingReported),
  history: monthly.history,
  ...whatWasRead(monthly),
});

const nothingReported = {
  month: null,
  until: null,
  ...noAir,
  workstreams: [],
  changed: [],
  tasks: null,
  notices: [],
};

/** null: nothing lies in the month. */
function reported({ period, assessment, progress, tasks, notice, ledgers }: MonthlyReport) {
  if (period === null || progress === null || tasks === null || notice === null) return null;
  return {
    month: period.month,
    until: isoDate(period.until),
    ...(assessment === null ? noAir : airFigures(assessment)),
    workstreams: workstreams(progress, openPlaces(ledgers)),
    changed: progress.changed,
    tasks: taskFigures(tasks),
    notices: notices(notice),
  };
}

const counts = ({ label, total, byStatus, overdue, dueSoon, closed }: TaskCounts) => ({
  label,
  total,
  byStatus,
  overdue,
  dueSoon,
  closed,
});

const task = ({
  key,
  number,
  round,
  item,
  workstream,
  task: text,
  responsible,
  deadline,
  daysLeft,
  written,
  computed,
  basis,
  open,
  indicator,
  completion,
  expectedCompletion,
  disagrees,
  flags,
  closeOut,
  at,
}: TaskStanding) => ({
  key,
  number,
  round,
  item,
  workstream,
  task: text,
  responsible,
  deadline: deadline.kind === "none" ? null : deadline.text,
  daysLeft,
  written,
  computed,
  basis,
  ...(open.length > 0 ? { open } : {}),
  indicator: indicator?.indicator.id ?? null,
  completion,
  expectedCompletion,
  disagrees,
  flags,
  closeOut: {
    ...Object.fromEntries(
      Object.entries(closeOut.steps).map(([step, day]) => [step, day === null ? null : isoDate(day)]),
    ),
    publishedTo: closeOut.publishedTo === null ? null : isoDate(closeOut.publishedTo),
    next: closeOut.next,
    blockedBy: closeOut.blockedBy,
  },
  at: placeOf(at),
});

const taskFigures = ({ tasks, total, byWorkstream, byUnit, byRound }: TaskAssessment) => ({
  total: counts(total),
  byWorkstream: byWorkstream.map(counts),
  byUnit: byUnit.map(counts),
  byRound: byRound.map(counts),
  list: tasks.map(task),
});

const noticeText = ({ text, figures }: NoticeText) => ({
  text,
  figures: figures.map(({ from, to, name, sources }) => ({ from, to, name, sources: sources.map(placeOf) })),
});
const section = ({ id, title, composed, rewritten }: NoticeSection) => ({
  id,
  title,
  composed: noticeText(composed),
  rewritten,
});

const notices = ({ notices: drafted }: NoticeDraft) =>
  drafted.map((notice) => ({
    ...notice,
    problem: noticeText(notice.problem),
    goal: noticeText(notice.goal),
    completion: notice.completion.map(section),
    outcome: notice.outcome && section(notice.outcome),
    at: notice.at && placeOf(notice.at),
  }));
