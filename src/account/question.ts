/**
 * What the sheets leave open and a person can answer in a second: asked before the report is written, and remembered.
 * The words are in `i18n/questions.ts`.
 */
import type { CellRef, RangeRef, SheetName } from "../cells/address";

/** What an answer sets. `dataset`: what a sheet is, null for none. `text` with `status`: what a word means. */
export type AnswerSets = { readonly dataset: string | null } | { readonly text: string; readonly status: StatusCode };

/** The codes of `tasks/task.ts`, which rests on this room and not the other way round. */
export const statusCodes = [
  "notStarted",
  "behind",
  "onSchedule",
  "ahead",
  "done",
  "accepted",
  "published",
  "closed",
] as const;
export type StatusCode = (typeof statusCodes)[number];

/** The facts that each question carries. A new kind is one line here and one message in `i18n/questions.ts`. */
export interface QuestionFacts {
  /** `text` is what the cells say, `tasks` the numbers of the tasks that say it: "8、31". */
  statusWord: { readonly text: string; readonly tasks: string };
}

export type QuestionCode = keyof QuestionFacts;

export type Question = {
  readonly [Code in QuestionCode]: {
    readonly code: Code;
    readonly at: { readonly sheet: SheetName; readonly place: CellRef | RangeRef | null };
    readonly facts: QuestionFacts[Code];
    /** Two or more, the likeliest first. */
    readonly answers: readonly AnswerSets[];
  };
}[QuestionCode];

/** What was answered, as the settings keep it. */
export interface Answers {
  /** The words of 完成情况 → what they mean, by `wordKey`. */
  readonly statuses: Readonly<Record<string, StatusCode>>;
}

export const noAnswers: Answers = { statuses: {} };

/** Answers on top of others; the later of two to one question counts. */
export function withAnswers(answers: Answers, sets: readonly AnswerSets[]): Answers {
  const statuses = { ...answers.statuses };
  for (const answer of sets) if ("status" in answer) statuses[wordKey(answer.text)] = answer.status;
  return { ...answers, statuses };
}

/** One word in all its spellings: blanks and full-width forms tell none apart. */
export const wordKey = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** Whether something that was read from a file is an answer that the settings keep. */
export const isAnswer = (value: unknown): value is AnswerSets =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "status" in value &&
  statusCodes.some((status) => status === value.status);
