/** Tasks counted by status, in groups that add up to the total. */
import { workstreamIds, workstreams } from "../indicators/workstreams";
import { taskStatuses, type TaskCounts, type TaskStanding, type TaskStatus } from "./task";

const NO_WORKSTREAM = "未归类";
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
const workstreamLabel = ({ workstream, workstreamText, theme }: TaskStanding): string =>
  workstream === null ? (workstreamText ?? theme ?? NO_WORKSTREAM) : workstreams[workstream]["zh-CN"];
const unitLabel = ({ countsFor }: TaskStanding): string => countsFor ?? NO_UNIT;
export const roundLabel = ({ round }: TaskStanding): string => round ?? NO_ROUND;

const byLabel = (tasks: readonly TaskStanding[], labelOf: (task: TaskStanding) => string): TaskCounts[] =>
  [...groupTasks(tasks, labelOf)].map(([label, own]) => countTasks(label, own));

const noticeOrder = workstreamIds.map((id): string => workstreams[id]["zh-CN"]);

/** In the order of the notice, then the ledger's own kinds, then those without. */
function workRank(label: string): number {
  if (label === NO_WORKSTREAM) return noticeOrder.length + 1;
  return noticeOrder.includes(label) ? noticeOrder.indexOf(label) : noticeOrder.length;
}

/** Tasks of one kind of work together, the kinds in the notice's order, each in the order given. */
export const tasksOfWorks = (
  tasks: readonly TaskStanding[],
): { readonly label: string; readonly tasks: readonly TaskStanding[] }[] =>
  [...groupTasks(tasks, workstreamLabel)]
    .map(([label, own]) => ({ label, tasks: own }))
    .sort((a, b) => workRank(a.label) - workRank(b.label));

export const countByWorkstream = (tasks: readonly TaskStanding[]): TaskCounts[] =>
  tasksOfWorks(tasks).map(({ label, tasks: own }) => countTasks(label, own));

/** Most tasks first; what has no unit last. */
export function countByUnit(tasks: readonly TaskStanding[]): TaskCounts[] {
  const rank = ({ label, total }: TaskCounts): number => (label === NO_UNIT ? Infinity : -total);
  return byLabel(tasks, unitLabel).sort((a, b) => rank(a) - rank(b));
}

export const countByRound = (tasks: readonly TaskStanding[]): TaskCounts[] => byLabel(tasks, roundLabel);
