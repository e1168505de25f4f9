/** Which tasks belong to which reported problem: by its number and round, else by its words. */
import { placesAround, type Place } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import type { TaskStanding } from "../../tasks/task";
import { itemNumber, type NoticeItem } from "./notice-item";

export interface AssignedTasks {
  readonly byItem: ReadonlyMap<string, readonly TaskStanding[]>;
  readonly left: readonly TaskStanding[];
}

/**
 * A workbook with one problem only need not number it: tasks without a number belong to it, but for those of other
 * problems where some name this one.
 */
export function assignTasks(items: readonly NoticeItem[], tasks: readonly TaskStanding[]): AssignedTasks {
  const byItem = new Map<string, TaskStanding[]>(items.map(({ key }) => [key, []]));
  const left: TaskStanding[] = [];
  const [only, ...more] = items;
  const isNamed = more.length === 0 && tasks.some(({ problem }) => only && speaksOf(only, problem));
  for (const task of tasks) {
    const isOfAnother = isNamed && task.problem !== null && only !== undefined && !speaksOf(only, task.problem);
    const item = isOfAnother && task.item === null ? null : itemOf(task, items);
    (item === null ? left : (byItem.get(item.key) ?? left)).push(task);
  }
  return { byItem, left };
}

function itemOf(task: TaskStanding, items: readonly NoticeItem[]): NoticeItem | null {
  if (task.item !== null) {
    const wanted = itemNumber(task.item);
    const numbered = items.filter(({ number }) => itemNumber(number) === wanted);
    return (
      numbered.find(({ round }) => sameRound(round, task.round)) ??
      (numbered.length === 1 ? (numbered[0] ?? null) : null)
    );
  }
  if (task.problem !== null) {
    const words = headerKey(task.problem);
    const worded = items.find(
      ({ problem }) => problem !== null && (headerKey(problem).includes(words) || words.includes(headerKey(problem))),
    );
    if (worded) return worded;
  }
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** So many characters in a row of two texts say the same thing: 生活污水直排. */
const LEAST_COMMON = 4;

/** Whether a task's problem is this one in other words. */
function speaksOf({ problem }: NoticeItem, of: string | null): boolean {
  if (problem === null || of === null) return false;
  const [words, own] = [headerKey(of), headerKey(problem)];
  const least = Math.min(LEAST_COMMON, words.length);
  return Array.from({ length: words.length - least + 1 }, (_, at) => words.slice(at, at + least)).some(
    (part) => part !== "" && own.includes(part),
  );
}

const sameRound = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && headerKey(one) === headerKey(other);

export const placesOfTasks = (tasks: readonly TaskStanding[]): Place[] => placesAround(tasks.map(({ at }) => at));
