/** What one clause about the progress of a work says, and how a rule that reads it says so. */
import { ACTED_TO_THE_END, ENDS, HAS_ACTED } from "./state-words";
import type { Certainty, ProgressState } from "./state";

/**
 * What a clause says. `part`: some of several things are done, so that the work is under way unless all are.
 * `aside`: nothing of the state. `unclear`: something of it, but not what. `doubt`: it leaves in doubt an end that was
 * said before it, and says nothing else.
 */
export interface ClauseReading {
  readonly says: ProgressState | "part" | "remains" | "aside" | "unclear" | "doubt";
  readonly certainty: Certainty;
  /** The clause speaks of all of it: 均, 全部, 现已 — it may overrule what was said before. */
  readonly whole: boolean;
}

export interface ClauseContext {
  /** What the work is: a piece of it named there is no mere preparation. */
  readonly about: string | null;
  /** The text has no other clause. */
  readonly alone: boolean;
}

export type Rule = (clause: string, context: ClauseContext) => ClauseReading | null;

export const sure = (says: ClauseReading["says"], whole = false): ClauseReading => ({ says, certainty: "sure", whole });
export const likely = (says: ClauseReading["says"], whole = false): ClauseReading => ({
  says,
  certainty: "likely",
  whole,
});
export const unclear: ClauseReading = { says: "unclear", certainty: "unsure", whole: false };
export const aside: ClauseReading = { says: "aside", certainty: "sure", whole: false };

/** Words that take the whole. */
export const ALL = /均|全部|全都|皆|全面完|所有|全数|各项|现已|目前已|都已|逐[一个户家处]|已经?全/;
export const ENDS_OR_ACTS = (clause: string): boolean =>
  ENDS.test(clause) || HAS_ACTED.test(clause) || ACTED_TO_THE_END.test(clause);
