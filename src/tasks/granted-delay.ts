/** 经市整改办同意延期至2024年3月底: a delay that a row tells of beside its column of deadlines. */
import type { Day } from "../calendar/day";
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import type { LedgerRow } from "../datasets/ledger";
import { madeLonger } from "../vocabulary/deadline-in-force";
import { readDeadline, type DeadlineContext, type ParsedDeadline } from "../vocabulary/read-deadline";
import { textOf } from "./task-entry";

export interface Delay {
  readonly parsed: ParsedDeadline;
  /** Its last day. */
  readonly to: Day;
  /** Whether the words say that somebody allowed it; 延期至 alone says only that it is late. */
  readonly isGranted: boolean;
  /** The sentence, and the field it stands in. */
  readonly text: string;
  readonly field: string;
}

const FIELDS = ["remark", "progress", "state", "obstacle"] as const;

const GRANT = "同意|批准|批复|核准|准予|准许|允许|获批|审批通过|认可";
const GRANTED = new RegExp(GRANT);
/** Asked for, awaited or refused. */
const NOT_GRANTED = new RegExp(
  `(?:未|没有?|不|待|拟|提请|请求|恳请|申请(?!获批|已|得到|经)|建议|争取)[^，,。]{0,10}(?:${GRANT})`,
);
const ASKED = /申请|拟|请求|恳请|建议|争取|计划|提请|不予|驳回/;
/** What is moved, and the day behind 至, 到 or 为. */
const MOVED = pattern()`
  (?:延期|延长|顺延|延后|推迟|延|(?:时限|期限|时间|节点)[^，,。]{0,6}(?:调整|变更|修改)
  |(?:调整|变更)[^，,。]{0,8}(?:时限|期限|时间))[^，,。]{0,12}?(?:至|到|为)([^，,。]*\d[^，,。]*)
`;

/**
 * The first delay beyond a day that the row's words give.
 * @param due the last day of the deadline's own column; null: it gives none
 */
export function delayOf(row: LedgerRow, due: Day | null, context: DeadlineContext): Delay | null {
  for (const field of FIELDS)
    for (const text of normaliseText(textOf(row, field) ?? "").split(/[。；;\n]/)) {
      const delay = delayIn(text, due, context);
      if (delay !== null && (due === null || delay.to > due)) return { ...delay, field };
    }
  return null;
}

function delayIn(text: string, due: Day | null, context: DeadlineContext): Omit<Delay, "field"> | null {
  const parsed = movedTo(text, due, context);
  if (parsed?.deadline.kind !== "day") return null;
  const isGranted = GRANTED.test(text) && !NOT_GRANTED.test(text);
  return isGranted || !(ASKED.test(text) || GRANTED.test(text))
    ? { parsed, to: parsed.deadline.day, isGranted, text }
    : null;
}

/** 延期至2024年9月底, or, where that was allowed, by 6个月 from the day on which it was due. */
function movedTo(text: string, due: Day | null, context: DeadlineContext): ParsedDeadline | null {
  const moved = MOVED.exec(text)?.[1];
  if (moved !== undefined) return readDeadline(moved, context);
  const longer = due === null || !GRANTED.test(text) ? null : madeLonger(due, text);
  return longer === null || longer === due ? null : readDeadline({ from: longer, to: longer }, context);
}
