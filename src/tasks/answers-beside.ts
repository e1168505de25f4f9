/**
 * Columns beside the state that tell of the same task: 是否启动, 是否达到序时进度, 是否滞后, a second column of its state. Each says a
 * part of where it stands; together they are one state, or contradict each other.
 */
import { wordKey } from "../account/question";
import type { LedgerRow } from "../datasets/ledger";
import { asAnswered, NOTHING, ofField, type StatusAnswers, type WrittenState } from "./said-in-field";
import { taskStatuses } from "./task";
import { textOf } from "./task-entry";

/** The state with the step that was taken and what stands beside it. */
export function withAnswersBeside(
  state: WrittenState,
  step: WrittenState,
  row: LedgerRow,
  about: string | null,
  answers: StatusAnswers,
): WrittenState {
  const beside = (field: string): WrittenState => ofField(row, field, about, answers);
  const isNotLate = notLate(row);
  const columns = [step, beside("begun"), beside("pace"), lateInAWord(beside("progress"))];
  const so = [...columns, isNotLate ? NOTHING : beside("late")].reduce(together, state);
  if (isNotLate && isNoMore(so) && !isOnlyInTime(row)) return onTime(row);
  const answered = so.said === "unclear" && so.text !== null ? answers[wordKey(so.text)] : undefined;
  return answered === undefined ? so : asAnswered(answered, so.text ?? "", so.field);
}

/** 滞后 under 进展状态 beside 60%; a sentence may tell of something else that is late. */
const LONGEST_WORD = 8;
const lateInAWord = (progress: WrittenState): WrittenState =>
  progress.status === "behind" && (progress.text?.length ?? 0) <= LONGEST_WORD ? progress : NOTHING;

const isNoMore = ({ said }: WrittenState): boolean => said === "nothing" || said === "notDone";
const onTime = (row: LedgerRow): WrittenState => ({
  status: "onSchedule",
  said: "status",
  text: textOf(row, "late"),
  field: "late",
});

/** 未滞后, 无逾期情况: nothing bad has happened. */
function notLate(row: LedgerRow): boolean {
  const text = textOf(row, "late");
  return text !== null && /^(?:未|无|没有?|不)[^，,。；]{0,6}(?:滞后|落后|逾期|超期|超时|拖延)/.test(text);
}

/** 逾期: of the day alone. What was done may have been done late, and what is not overdue may not have begun. */
const isOnlyInTime = (row: LedgerRow): boolean => /[逾超]/.test(textOf(row, "late") ?? "");

export const hasEnded = ({ status }: WrittenState): boolean =>
  status === "done" || status === "accepted" || status === "published" || status === "closed";
/** It says no more than that the work goes on, or that it is not done. */
const isVague = ({ said, goesOn }: WrittenState): boolean => said === "notDone" || goesOn === true;

/** Two columns of a row as one: the plainer word counts. */
function together(one: WrittenState, other: WrittenState): WrittenState {
  if (other.said === "nothing" || one.said === "notApplicable" || one.contradicts === true) return one;
  if (one.said === "nothing" || other.said === "notApplicable") return other;
  if (one.said === "unclear") return other.said === "status" && !isVague(other) ? other : one;
  if (other.said === "unclear") return isVague(one) ? other : one;
  if (hasEnded(one) || hasEnded(other)) return whereEnded(one, other);
  if (one.said === "notDone" || other.said === "notDone") return one.said === "notDone" ? other : one;
  const hasBegun = ({ status }: WrittenState): boolean => status !== "notStarted";
  if (isVague(one) || isVague(other)) {
    if (hasBegun(one) !== hasBegun(other)) return contradiction(one, other);
    return isVague(one) ? other : one;
  }
  return ofPace(one, other);
}

/** 已完成 beside 是否达到序时进度: 是 is done; beside 未达到 or 推进中 one of the two is wrong. */
function whereEnded(one: WrittenState, other: WrittenState): WrittenState {
  if (hasEnded(one) && hasEnded(other)) return isFurther(other, one) ? other : one;
  const [ended, open] = hasEnded(one) ? [one, other] : [other, one];
  const isNoObjection =
    (open.field === "begun" && isVague(open)) ||
    (open.field === "late" && /[逾超]/.test(open.text ?? "")) ||
    (open.field === "pace" && (open.status === "onSchedule" || open.status === "ahead") && !isVague(open));
  return isNoObjection ? ended : contradiction(one, other);
}

/** 未启动 may be as planned, or late; 滞后 beside 达到序时进度 is a contradiction. */
function ofPace(one: WrittenState, other: WrittenState): WrittenState {
  const [less, more] = isFurther(one, other) ? [other, one] : [one, other];
  if (less.status === "notStarted") return more.status === "behind" ? more : less;
  return less.status === "behind" && more.status !== "behind" ? contradiction(one, other) : more;
}

const isFurther = (one: WrittenState, other: WrittenState): boolean =>
  one.status !== null && other.status !== null && taskStatuses.indexOf(one.status) > taskStatuses.indexOf(other.status);

/** Nobody but a person knows which of the two is right. */
export const contradiction = (one: WrittenState, other: WrittenState): WrittenState => ({
  status: null,
  said: "unclear",
  contradicts: true,
  text: `${one.text ?? ""}；${other.text ?? ""}`,
  field: other.field,
});
