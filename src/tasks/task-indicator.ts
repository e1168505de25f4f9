/** The measured indicator that a task names in 量化指标, and what its standing says of the task. */
import { rememberedOf } from "../collections/remembered";
import { airIndicator } from "../indicators/air/air-indicators";
import { indicatorCalled } from "../indicators/own/indicator-names";
import type { IndicatorStanding, IndicatorStatus } from "../indicators/ledgers/progress";
import { indicatorNamed as airIndicatorNamed } from "../indicators/targets/indicator-named";
import { round } from "../standards/rounding";
import type { TaskStatus } from "./task";

const indicatorsOf = rememberedOf((standings: readonly IndicatorStanding[]) =>
  standings.map(({ indicator }) => indicator),
);

/** The standing of the indicator with this title or synonym; null: none is measured under that name. */
export function standingNamed(name: string, standings: readonly IndicatorStanding[]): IndicatorStanding | null {
  const indicator = indicatorCalled(name, indicatorsOf(standings));
  return standings.find((standing) => standing.indicator === indicator) ?? null;
}

/** Air quality is measured too, but by the air sheets: known by name, and judged by the task's own numbers. */
export const isAirIndicator = (name: string): boolean => airIndicatorNamed(name) !== null;

/** Whether the number is to stay below its target: a concentration, days of pollution, a capped amount. */
export function isCap(name: string | null): boolean {
  if (name === null) return false;
  const air = airIndicatorNamed(name);
  return air === null
    ? /浓度|污染天数|控制量|总量控制|消费总量|排放量|散煤用量/.test(name)
    : airIndicator(air).better === "lower";
}

/**
 * Null where the standing cannot tell. At risk is not yet behind: the forecast lies within a few percent of the target.
 */
const statusOf: Readonly<Record<IndicatorStatus, TaskStatus | null>> = {
  notStarted: "notStarted",
  behind: "behind",
  onSchedule: "onSchedule",
  ahead: "ahead",
  completed: "done",
  met: "done",
  lockedIn: "ahead",
  likelyMet: "onSchedule",
  atRisk: "onSchedule",
  likelyMissed: "behind",
  missed: "behind",
  unreachable: "behind",
  tooFewDays: null,
  noTarget: null,
  noData: null,
  countedOnly: null,
};

export const measuredStatus = (standing: IndicatorStanding | null): TaskStatus | null =>
  standing === null ? null : statusOf[standing.status];

/** What should have been reached by now, in % of the plan, 1 decimal; null: no plan, or a level. */
export function expectedOf({ expected, plan }: IndicatorStanding): number | null {
  return expected === null || plan === null || plan.value === 0 ? null : round((100 * expected) / plan.value, 1);
}
