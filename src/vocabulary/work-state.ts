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

/** Alone it may be said of what is done, or of what is still to be. */
const ONLY_AWAITS = /^(?:正|尚)?(?:待|等待|等候)(?:[省市县区]级?)?(?:验收|核查|复核|核验)[。.]?$/;

/** @returns null where the words do not tell */
export function workStateOf(text: string): WorkState | null {
  if (ONLY_AWAITS.test(text.trim())) return null;
  const { state } = interpretState(text);
  return state === null ? null : workStates[state];
}
