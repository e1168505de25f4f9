/** See findings/progress-findings.ts. */
import type { ProgressFindingFacts } from "../../findings/progress-findings";
import type { Messages } from "./messages";

export const progressFindingMessages: Messages<ProgressFindingFacts> = {};
