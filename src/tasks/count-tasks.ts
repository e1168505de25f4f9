/** Tasks counted by status, in groups that add up to the total. */
import { workstreamIds, workstreams } from "../indicators/workstreams";
import { taskStatuses, type TaskCounts, type TaskStanding, type TaskStatus } from "./task";

export const NO_WORKSTREAM = "未归类";
const NO_UNIT = "未明确责任单位";
export const NO_ROUND = "未注明轮次";

export function countTasks(label: string, tasks: readonly TaskStanding[]): TaskCounts {
  const count = (status: TaskStatus): number => tasks.filter(({ computed }) => computed === status).length;
  return {
    label,
    total: tasks.length,
    byStatus: {
      notStarted: count("notStarted"),
      behind: count("behind"),
      onSchedule: count("onSchedule"),
      ahead: count("ahead"),
      done: count("done"),
      accepted: count("accepted"),
      published: count("published"),
      closed: count("closed"),
    } satisfies Record<(typeof taskStatuses)[number], number>,
    overdue: tasks.filter(({ flags }) => flags.includes("overdue")).length,
    dueSoon: tasks.filter(({ flags }) => flags.includes("dueSoon")).length,
    closed: count("closed"),
  };
}

/** Every task in exactly one group; groups in the order in which they first occur. */
export function groupTasks(
  tasks: readonly TaskStanding[],
  labelOf: (task: TaskStanding) => string,
): Map<string, TaskStanding[]> {
  const groups = new Map<string, TaskStanding[]>();
  for (const task of tasks) {
    const group = groups.get(labelOf(task));
    if (group) group.push(task);
    else groups.set(labelOf(task), [task]);
  }
  return groups;
}

/** Title of the notice's workstream, else the ledger's own words for it, else its 问题类型. */
export const workstreamLabel = ({ workstream, workstreamText, theme }: TaskStanding): string =>
  workstream === null ? (workstreamText ?? theme ?? NO_WORKSTREAM) : workstreams[workstream]["zh-CN"];
const unitLabel = ({ countsFor }: TaskStanding): string => countsFor ?? NO_UNIT;
export const roundLabel = ({ round }: TaskStanding): string => round ?? NO_ROUND;

const byLabel = (tasks: readonly TaskStanding[], labelOf: (task: TaskStanding) => string): TaskCounts[] =>
  [...groupTasks(tasks, labelOf)].map(([label, own]) => countTasks(label, own));

/** In the order of the notice, then the ledger's own, then what has none. */
export function countByWorkstream(tasks: readonly TaskStanding[]): TaskCounts[] {
  const order = workstreamIds.map((id): string => workstreams[id]["zh-CN"]);
  const rank = ({ label }: TaskCounts): number =>
    label === NO_WORKSTREAM ? order.length + 1 : order.includes(label) ? order.indexOf(label) : order.length;
  return byLabel(tasks, workstreamLabel).sort((a, b) => rank(a) - rank(b));
}

/** Most tasks first; what has no unit last. */
export function countByUnit(tasks: readonly TaskStanding[]): TaskCounts[] {
  const rank = ({ label, total }: TaskCounts): number => (label === NO_UNIT ? Infinity : -total);
  return byLabel(tasks, unitLabel).sort((a, b) => rank(a) - rank(b));
}

export const countByRound = (tasks: readonly TaskStanding[]): TaskCounts[] => byLabel(tasks, roundLabel);
