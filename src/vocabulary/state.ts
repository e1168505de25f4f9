/** How far a work is, as a text says it. */

/**
 * `notDone`: not done, and whether it has begun is not said (未完成, 否). `behind`: under way and late, or refused.
 * The last four are the work done, accepted, being published, and closed out.
 */
export type ProgressState =
  | "notStarted"
  | "notDone"
  | "behind"
  | "underway"
  | "onSchedule"
  | "ahead"
  | "done"
  | "accepted"
  | "published"
  | "closed";

/** sure: the words say it. likely: they say it of something that is probably the whole. unsure: ask. */
export type Certainty = "sure" | "likely" | "unsure";

export interface StateReading {
  /** null: the words do not tell. */
  readonly state: ProgressState | null;
  readonly certainty: Certainty;
  /** The clause that decided; "" where none did. */
  readonly evidence: string;
}

const order: readonly ProgressState[] = [
  "notStarted",
  "notDone",
  "behind",
  "underway",
  "onSchedule",
  "ahead",
  "done",
  "accepted",
  "published",
  "closed",
];

/** The work itself is done, whatever of the close-out is still to come. */
export const isEnded = (state: ProgressState): boolean => order.indexOf(state) >= order.indexOf("done");

export const further = (a: ProgressState, b: ProgressState): ProgressState =>
  order.indexOf(a) >= order.indexOf(b) ? a : b;
