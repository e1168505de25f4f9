/** How far a task's own numbers are against the calendar (docs/口径说明.md, 措施指标与序时进度). */
import { civilDate, dayOf, type Day } from "../calendar/day";
import { round } from "../standards/rounding";
import type { ParsedDeadline } from "../vocabulary/read-deadline";
import { isDone, type OwnNumbers, type TaskStatus } from "./task";

/** actual ÷ expected from which a task is called ahead, and on schedule: the country has no limits of its own. */
const AHEAD = 1.05;
const ON_SCHEDULE = 1;

export interface Schedule {
  readonly from: Day;
  /** In order; `share` of the whole work is due by the end of `day`. */
  readonly due: readonly { readonly day: Day; readonly share: number }[];
}

/**
 * From the task's start, or else from 1 January of the deadline's year (of the current year, if the deadline lies
 * beyond it). Milestones without shares divide the work evenly.
 * @returns null: no date to reckon with
 */
export function scheduleOf({ deadline, shares }: ParsedDeadline, started: Day | null, until: Day): Schedule | null {
  if (deadline.kind !== "day" && deadline.kind !== "milestones") return null;
  const days = deadline.kind === "day" ? [deadline.day] : deadline.days;
  const last = days.at(-1);
  if (last === undefined) return null;
  const year = Math.min(civilDate(last).year, civilDate(until).year);
  const due = days.map((day, index) => ({
    day,
    share: index === days.length - 1 ? 1 : (shares[index] ?? (index + 1) / days.length),
  }));
  return { from: started ?? dayOf(year, 1, 1), due };
}

/**
 * The share of the work that should be done by the end of the cut-off, 0–1: even progress towards a single deadline;
 * of milestones, what was due by the last one that has passed.
 */
export function expectedShare({ from, due }: Schedule, until: Day): number {
  const [only] = due;
  if (only === undefined) return 0;
  if (due.length > 1) return due.findLast(({ day }) => day <= until)?.share ?? 0;
  if (until >= only.day) return 1;
  return until < from ? 0 : (until - from + 1) / (only.day - from + 1);
}

/** In %, 1 decimal. */
export const completionOf = ({ target, current }: OwnNumbers): number => round((100 * current) / target, 1);

const SHARE = /率|比例|比重|占比|满意度/;
/** How much of a work is done: it grows with the work. */
const SHARE_DONE =
  /(?:完成|整改|整治|改造|治理|淘汰|拆除|修复|建成|开工|安装|销号|办结|搬迁|关停|清理|退出|验收|到位|落实)(?:率|比例)|进度/;

/** 收集率, 优良天数比例: a level in per cent, which is reached or not; 完成率 says how much of a work is done. */
export function isLevel({ name, unit }: Pick<OwnNumbers, "name" | "unit">, task: string): boolean {
  const called = name ?? task;
  return (unit === "%" || unit === "％") && SHARE.test(called) && !SHARE_DONE.test(called);
}

/**
 * A level short of its target does not tell the pace: 81 of 85 % is no 95 % of the work. Until its time is up the
 * list's own word holds, unless it says that the work is done.
 */
export function statusOfLevel(
  { target, current }: OwnNumbers,
  expected: number | null,
  written: TaskStatus | null,
): TaskStatus {
  if (current >= target) return "done";
  if (expected !== null && expected >= 1) return "behind";
  return written === null || isDone(written) ? "onSchedule" : written;
}

/**
 * @param expected share that should be done, 0–1; null: no schedule to hold the numbers against, then only "done" can
 * be told
 * @param cap the number is to stay at or below its target: on schedule while it does, done once the time is over
 */
export function statusByNumbers(
  { target, current }: OwnNumbers,
  expected: number | null,
  cap: boolean,
): TaskStatus | null {
  if (cap) return current > target ? "behind" : expected === null ? null : expected >= 1 ? "done" : "onSchedule";
  if (current >= target) return "done";
  if (expected === null) return null;
  if (current === 0) return "notStarted";
  if (expected === 0) return "ahead";
  const ratio = round(current / target / expected, 6);
  return ratio >= AHEAD ? "ahead" : ratio >= ON_SCHEDULE ? "onSchedule" : "behind";
}
