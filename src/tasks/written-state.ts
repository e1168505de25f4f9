/** What a task's row says in words of where it stands: 完成情况, 是否销号, and where these do not tell, 目前进展. */
import { wordKey, type StatusAnswer } from "../account/question";
import { missingMark } from "../cells/missing-marks";
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded, type ProgressState, type StateReading } from "../vocabulary/state";
import { taskStatuses, type TaskStatus } from "./task";
import { textOf } from "./task-entry";

/** The words of a list, as somebody said what they mean: 基本完成 → onSchedule. Keys as `wordKey` makes them. */
export type StatusAnswers = Readonly<Record<string, StatusAnswer>>;

export interface WrittenState {
  /** null: nothing is written, no more than that it is not done, or words that do not tell. */
  readonly status: TaskStatus | null;
  /** notApplicable: somebody said that the entry is no task of the list. */
  readonly said: "nothing" | "status" | "notDone" | "unclear" | "notApplicable";
  /** The words say that work goes on and nothing of its pace: 整改中 is true of a task that is late. */
  readonly goesOn?: true;
  /** The words that were read, and the field they stand in. */
  readonly text: string | null;
  readonly field: string;
}

export const isTaskStatus = (text: string): text is TaskStatus => taskStatuses.some((status) => status === text);

const NOTHING: WrittenState = { status: null, said: "nothing", text: null, field: "state" };

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

/**
 * @param about the task's own text
 * @param answers what the words were said to mean
 */
export function writtenState(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState {
  const own = ofField(row, "state", about, answers);
  const closure = closureOf(row);
  if (closure === "closed") return { status: "closed", said: "status", text: textOf(row, "closure"), field: "closure" };
  // 已销号 beside 是否销号: 否 — one of the two is wrong.
  const isAnswered = own.text !== null && answers[wordKey(own.text)] !== undefined;
  if (closure === "open" && own.status === "closed" && !isAnswered) return { ...own, status: null, said: "unclear" };
  if (isAccepted(row) && (own.said === "nothing" || own.status === "done"))
    return { status: "accepted", said: "status", text: textOf(row, "acceptance"), field: "acceptance" };
  if (own.status === "done" && isRefused(row))
    return { status: "behind", said: "status", text: textOf(row, "acceptance"), field: "acceptance" };
  const progress = ofProgress(row, about, answers);
  if (own.said === "status" || own.said === "notDone" || own.said === "notApplicable")
    return progress !== null && closure === null && isLaterStep(own, progress) ? progress : own;
  // A list without a word under 完成情况 says in its prose how far it is, or is asked about that.
  return progress ?? (own.said === "nothing" ? ofField(row, "progress", about, answers) : own);
}

/** 已完成 beside 已通过市级验收: the later step counts, where nobody has said what the first word means. */
const isLaterStep = (own: WrittenState, progress: WrittenState): boolean =>
  own.status === "done" && progress.status !== null && ["accepted", "published", "closed"].includes(progress.status);

function ofField(row: LedgerRow, field: string, about: string | null, answers: StatusAnswers): WrittenState {
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

function asAnswered(answer: StatusAnswer, text: string, field: string): WrittenState {
  switch (answer) {
    case "unsaid":
      return NOTHING;
    case "notApplicable":
      return { status: null, said: "notApplicable", text, field };
    default:
      return { status: answer, said: "status", text, field };
  }
}

function asWritten({ state }: StateReading, text: string, field: string): WrittenState {
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

/** Prose on progress decides only where it says plainly that the work is done, or which step was taken. */
function ofProgress(row: LedgerRow, about: string | null, answers: StatusAnswers): WrittenState | null {
  const text = textOf(row, "progress");
  if (text === null) return null;
  const answered = answers[wordKey(text)];
  if (answered !== undefined) return asAnswered(answered, text, "progress");
  const reading = interpretState(text, about);
  return reading.state !== null &&
    reading.certainty === "sure" &&
    (isEnded(reading.state) || reading.state === "notStarted")
    ? asWritten(reading, text, "progress")
    : null;
}

function closureOf(row: LedgerRow): "closed" | "open" | null {
  const raw = row.values["closure"];
  if (typeof raw !== "string" || raw.trim() === "") return null;
  const { state } = interpretState(raw);
  // Under 是否销号 a yes says that it is closed.
  const yes = state === "closed" || (state === "done" && !/销号/.test(raw));
  return yes ? "closed" : "open";
}

/** √, 是, 通过 under 市级验收; what was refused or is awaited is none. */
function isAccepted(row: LedgerRow): boolean {
  const text = textOf(row, "acceptance");
  if (text === null) return false;
  const { state } = interpretState(text);
  return state === "accepted" || (state === "done" && !/验收/.test(text)) || /^(?:已?通过|合格)$/.test(text);
}

const REFUSED =
  /(?:未|没有?|不)(?:能|予|获|被)?(?:予以)?(?:通过|合格|达标|认可|同意)|退回|驳回|打回|(?:重新|继续|限期)(?:整改|整治)/;
/** 未通过，退回整改 under 验收意见: what was called done is not. */
function isRefused(row: LedgerRow): boolean {
  const text = textOf(row, "acceptance");
  return text !== null && REFUSED.test(text) && !/(?:后|复验|再次)[^，。；]{0,6}(?:通过|合格)/.test(text);
}

const CAUSE =
  /因(?!此|地制宜|为此)|由于|受.{1,14}影响|原因|困难|纠纷|诉讼|资金(?:缺口|不足|紧张|未到位)|未到货|未到位|阻力|制约|延期/;

/** Why a task is late, from the column for it or from what else the row tells; null: no reason is given. */
export function reasonOf(row: LedgerRow): string | null {
  const obstacle = textOf(row, "obstacle");
  if (obstacle !== null) return obstacle;
  return (
    ["remark", "state", "progress"]
      .map((field) => textOf(row, field))
      .find((text) => text !== null && CAUSE.test(text)) ?? null
  );
}
