/** How far one entry of a list of works is, in the three states that lists of works count. */
import { interpretState } from "./interpret-state";
import type { ProgressState } from "./state";

export type WorkState = "done" | "underway" | "notStarted";

/** What is not done and not said to be under way has not begun: 未完成, 否. */
const workStates: Readonly<Record<ProgressState, WorkState>> = {
  notStarted: "notStarted",
  notDone: "notStarted",
  behind: "underway",
  underway: "underway",
  onSchedule: "underway",
  ahead: "underway",
  done: "done",
  accepted: "done",
  published: "done",
  closed: "done",
};

/** @returns null where the words do not tell */
export function workStateOf(text: string): WorkState | null {
  const { state } = interpretState(text);
  return state === null ? null : workStates[state];
}
