/** See findings/task-findings.ts. */
import type { TaskFindingFacts } from "../../findings/task-findings";
import type { Messages } from "./messages";

export const taskFindingMessages: Messages<TaskFindingFacts> = {};
