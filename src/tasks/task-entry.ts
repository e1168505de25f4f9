/** A row of the task ledger as typed fields: blanks and marks such as "/" are null, dates are periods. */
import { wholeMonth, monthOf, type Period } from "../calendar/period";
import type { Day } from "../calendar/day";
import { columnLetters } from "../cells/address";
import { missingMark } from "../cells/missing-marks";
import { normaliseText } from "../cells/normalise-text";
import { asPeriod, type LedgerRow } from "../datasets/ledger";
import { closeOutSteps, type CloseOutStep, type OwnNumbers, type TaskStatus } from "./task";

/** The date column of each step. */
export const stepFields: Readonly<Record<CloseOutStep, string>> = {
  selfCheck: "selfCheckedOn",
  acceptance: "acceptedOn",
  publication: "publishedFrom",
  closure: "closedOn",
};

export interface TaskDates {
  readonly started: Period | null;
  readonly done: Period | null;
  readonly steps: Readonly<Record<CloseOutStep, Period | null>>;
  /** The last day of the publication, from its own column or from a range in the one for its start. */
  readonly publishedTo: Day | null;
}

/** The text of a field, trimmed; null: blank, absent, or a mark for "nothing". */
export function textOf(row: LedgerRow, field: string): string | null {
  const value = row.values[field];
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  return text === "" || missingMark(normaliseText(text)) ? null : text;
}

export const periodOf = (row: LedgerRow, field: string): Period | null => asPeriod(row.values[field]);

/** Whether the row's table keeps the column at all: what it does not keep is not missing. */
export const keeps = (row: LedgerRow, field: string): boolean => field in row.values;

export function datesOf(row: LedgerRow): TaskDates {
  const publication = periodOf(row, "publishedFrom");
  return {
    started: periodOf(row, "startedOn"),
    done: periodOf(row, "doneOn"),
    steps: {
      selfCheck: periodOf(row, "selfCheckedOn"),
      acceptance: periodOf(row, "acceptedOn"),
      publication,
      closure: periodOf(row, "closedOn"),
    },
    publishedTo:
      periodOf(row, "publishedTo")?.to ??
      (publication && publication.to > publication.from && !isWholeMonth(publication) ? publication.to : null),
  };
}

const isWholeMonth = ({ from, to }: Period): boolean => {
  const month = wholeMonth(monthOf(from));
  return month.from === from && month.to === to;
};

/** Whether the table keeps any date of the close-out path. */
export const keepsCloseOut = (row: LedgerRow): boolean => closeOutSteps.some((step) => keeps(row, stepFields[step]));

/** Whether the table has a column for the day on which a task came to stand so. */
export function keepsDateOf(row: LedgerRow, status: TaskStatus): boolean {
  switch (status) {
    case "accepted":
      return keeps(row, stepFields.acceptance);
    case "published":
      return keeps(row, stepFields.publication);
    case "closed":
      return keeps(row, stepFields.closure);
    default:
      return false;
  }
}

/** null: no target, no current value, or none that a share can be made of (nothing, or hundreds of digits). */
export function numbersOf(row: LedgerRow): OwnNumbers | null {
  const { target, current } = row.values;
  if (typeof target !== "number" || typeof current !== "number" || target <= 0) return null;
  if (!Number.isFinite((100 * current) / target)) return null;
  const name = textOf(row, "indicator");
  return { target, current, unit: textOf(row, "unit"), ...(name === null ? {} : { name }) };
}

/** "牵头单位：市生态环境局、市工信局；配合单位：…" → 市生态环境局. Names with 和 in them stay whole. */
export function firstUnit(responsible: string | null): string | null {
  if (responsible === null) return null;
  const [first = ""] = responsible
    .replace(/^\s*(?:牵头|责任|主要|主责|主体)?(?:责任)?(?:单位|部门)?\s*[:：]/, "")
    .split(/[、，,；;/／\n\r]|\s{2,}|　/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return first === "" ? null : first.replace(/[（(](?:牵头|主责)[)）]$/, "");
}

/** A ledger that numbers its goals or measures instead of tasks still has its tasks. */
export const taskText = (row: LedgerRow): string | null =>
  textOf(row, "task") ?? textOf(row, "measures") ?? textOf(row, "goal") ?? textOf(row, "problem");

/** As it is numbered, else by its row. */
/** Of a list on its side the column. */
const placeName = ({ at }: LedgerRow): string =>
  at.top === at.bottom ? `第${at.top + 1}行` : `第${columnLetters(at.left)}列`;

export const numberOf = (row: LedgerRow): string => textOf(row, "number") ?? placeName(row);
