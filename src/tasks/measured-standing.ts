/** What the figures of the indicator that a task names say of the task: by the task's own time limit and as of then. */
import { civilDate } from "../calendar/day";
import { wholeYear } from "../calendar/period";
import type { IndicatorStanding } from "../indicators/ledgers/progress";
import { endOfData } from "../indicators/ledgers/row-window";
import { accumulates, elapsedShare } from "../indicators/ledgers/schedule";
import { round } from "../standards/rounding";
import type { TaskStatus } from "./task";
import { expectedOf, measuredStatus } from "./task-indicator";
import { expectedShare, statusByNumbers, type Schedule } from "./task-schedule";

/** How the task stands by its indicator. */
export interface Measured {
  /** null: the indicator cannot tell. */
  readonly status: TaskStatus | null;
  /** What should have been reached, in % of the plan, 1 decimal; null: nothing is due by a day. */
  readonly expected: number | null;
}

/**
 * By the indicator's year, or, where the task has another time limit of its own, by that: half of the work is not much
 * for a task due in October.
 * @param schedule the task's own; null: it is due on no day
 */
export function measuredBy(standing: IndicatorStanding | null, schedule: Schedule | null): Measured {
  if (standing === null) return { status: null, expected: null };
  const { plan, cumulative } = standing;
  if (schedule === null || plan === null || cumulative.reported === null || !hasOwnPace(standing, schedule))
    return { status: measuredStatus(standing), expected: expectedOf(standing) };
  const share = expectedShare(schedule, endOfData(cumulative));
  return {
    status: statusByNumbers({ target: plan.value, current: cumulative.reported, unit: null }, share, false),
    expected: round(100 * share, 1),
  };
}

/**
 * Whether the task's time limit is another than that by which the indicator was judged. What a year is to bring is due
 * by its end, however much longer the task goes on; a list is done when its task is due. Milestones of a target and the
 * pace of a season or of the year before say more than a time limit does.
 */
function hasOwnPace(standing: IndicatorStanding, { due }: Schedule): boolean {
  const { indicator, plan, cumulative } = standing;
  const last = due.at(-1)?.day;
  if (plan === null || plan.value <= 0 || last === undefined) return false;
  if (plan.direction !== "atLeast" || !accumulates(indicator, plan.direction) || !isEven(standing)) return false;
  const yearEnd = wholeYear(civilDate(endOfData(cumulative)).year).to;
  const isOfList = plan.origin === "ledger" || indicator.period === "asItStands";
  return last < yearEnd || due.length > 1 || (last > yearEnd && isOfList);
}

/** Share of the plan by which rounding may move what was expected. */
const ROUNDED = 1e-4;

/** Whether the indicator was held against an even pace through the year. */
function isEven({ indicator, plan, expected, cumulative }: IndicatorStanding): boolean {
  if (indicator.progress !== "linear" || plan === null || expected === null) return false;
  const even = plan.value * elapsedShare(endOfData(cumulative), cumulative.dataUntil !== null);
  return Math.abs(expected - even) <= ROUNDED * plan.value;
}

/** Whether the figures are of today whatever day is asked for: a list without dates says of no day how it was then. */
export const isUndated = ({ cumulative, month }: IndicatorStanding): boolean =>
  cumulative.undated > 0 || (month === null && cumulative.dataUntil === null && cumulative.rows > 0);
