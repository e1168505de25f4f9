/** Which tasks belong to which reported problem: by its number and round, else by its words. */
import { placesAround, type Place } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import type { TaskStanding } from "../../tasks/task";
import { itemNumber, type NoticeItem } from "./notice-item";

export interface AssignedTasks {
  readonly byItem: ReadonlyMap<string, readonly TaskStanding[]>;
  readonly left: readonly TaskStanding[];
}

/** A workbook with one problem only need not number it: tasks without a number belong to it. */
export function assignTasks(items: readonly NoticeItem[], tasks: readonly TaskStanding[]): AssignedTasks {
  const byItem = new Map<string, TaskStanding[]>(items.map(({ key }) => [key, []]));
  const left: TaskStanding[] = [];
  for (const task of tasks) {
    const item = itemOf(task, items);
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

const sameRound = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && headerKey(one) === headerKey(other);

export const placesOfTasks = (tasks: readonly TaskStanding[]): Place[] => placesAround(tasks.map(({ at }) => at));
