/** What one cell of a task's row says of where the task stands. */
import { wordKey, type StatusAnswer } from "../account/question";
import { missingMark } from "../cells/missing-marks";
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { interpretState } from "../vocabulary/interpret-state";
import type { ProgressState, StateReading } from "../vocabulary/state";
import { taskStatuses, type TaskStatus } from "./task";

/** The words of a list, as somebody said what they mean: 基本完成 → onSchedule. Keys as `wordKey` makes them. */
export type StatusAnswers = Readonly<Record<string, StatusAnswer>>;

export interface WrittenState {
  /** null: nothing is written, no more than that it is not done, or words that do not tell. */
  readonly status: TaskStatus | null;
  /** notApplicable: somebody said that the entry is no task of the list. */
  readonly said: "nothing" | "status" | "notDone" | "unclear" | "notApplicable";
  /** The words say that work goes on and nothing of its pace: 整改中 is true of a task that is late. */
  readonly goesOn?: true;
  /** Two columns contradict each other: nothing else in the row settles it. */
  readonly contradicts?: true;
  /** The words that were read, and the field they stand in. */
  readonly text: string | null;
  readonly field: string;
}

export const isTaskStatus = (text: string): text is TaskStatus => taskStatuses.some((status) => status === text);

export const NOTHING: WrittenState = { status: null, said: "nothing", text: null, field: "state" };

/** A task has no state between not begun and on schedule: what is under way is on schedule until its time is up. */
const statuses: Readonly<Record<ProgressState, TaskStatus | null>> = {
  notStarted: "notStarted",
  notDone: null,
  behind: "behind",
  underway: "onSchedule",
  onSchedule: "onSchedule",
  ahead: "ahead",
  done: "done",
  accepted: "accepted",
  published: "published",
  closed: "closed",
};

/** null: no more than that it is not done. */
export const taskStatusOf = (state: ProgressState): TaskStatus | null => statuses[state];

export function ofField(row: LedgerRow, field: string, about: string | null, answers: StatusAnswers): WrittenState {
  const raw = row.values[field];
  const text = typeof raw === "string" ? raw.trim() : typeof raw === "number" ? String(raw) : "";
  if (text === "") return NOTHING;
  if (isTaskStatus(text)) return { status: text, said: "status", text, field };
  const answered = answers[wordKey(text)];
  if (answered !== undefined) return asAnswered(answered, text, field);
  // A number between 0 and 1 is a share that lost its format.
  const words = typeof raw === "number" && raw >= 0 && raw <= 1 ? `${raw * 100}%` : text;
  const reading = interpretState(words, about);
  if (reading.state === null && missingMark(normaliseText(text))) return NOTHING;
  return asWritten(reading, text, field);
}

export function asAnswered(answer: StatusAnswer, text: string, field: string): WrittenState {
  switch (answer) {
    case "unsaid":
      return NOTHING;
    case "notApplicable":
      return { status: null, said: "notApplicable", text, field };
    default:
      return { status: answer, said: "status", text, field };
  }
}

export function asWritten({ state }: StateReading, text: string, field: string): WrittenState {
  if (state === null) return { status: null, said: "unclear", text, field };
  const status = taskStatusOf(state);
  return {
    status,
    said: status === null ? "notDone" : "status",
    ...(state === "underway" ? { goesOn: true } : {}),
    text,
    field,
  };
}
