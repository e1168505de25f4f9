/** Figures and statuses in the words of official notices. */
import { civilDate, daysInMonth } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { recordOf } from "../../collections/record-of";
import {
  indicatorStatuses,
  taskStatusEntries,
  tones,
  type StatusEntry,
  type StatusGroup,
} from "../../i18n/status-words";
import { monitoredStretch, type Monitored } from "../../indicators/air/monitored-stretch";
import type { Change, Figure, TargetStatus } from "../../indicators/assessment";
import { isOpen } from "../../indicators/ledgers/open-figures";
import type { IndicatorStanding, IndicatorStatus } from "../../indicators/ledgers/progress";
import { changeUnits, changeVerbs } from "../../notice/composing/figure-words";
import { roundedText } from "../../standards/rounding";
import { taskStatuses, type TaskStatus } from "../../tasks/task";
import { MISSING } from "./missing";

export { MISSING };

/** The true minus sign, and a fixed number of decimals. */
export const numberText = (value: number, decimals: number): string => roundedText(value, decimals).replace("-", "−");

/** As many decimals as the number needs: a target of 63.5 beside one of 46. */
export const plainNumber = (value: number): string => String(Number(roundedText(value, 4))).replace("-", "−");

export const figureText = ({ reported, decimals }: Figure): string =>
  reported === null ? MISSING : numberText(reported, decimals);

/** Excel's number format for a fixed number of decimals; an invalid figure carries its mark. */
export const numberFormat = (decimals: number, marked = false): string => {
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return marked ? `${digits}"*";"−"${digits}"*"` : `${digits};"−"${digits}`;
};

/** Counts are whole. */
const changeDigits = ({ kind }: Pick<Change, "kind">, amount: number): string =>
  kind === "amount" ? plainNumber(Math.abs(amount)) : numberText(Math.abs(amount), kind === "days" ? 0 : 1);

/** 下降28.6%、减少26天、增加3家、上升1.2个百分点、持平; "—" without a base. */
export function changeWords({ kind, amount, direction, unit }: Change): string {
  if (amount === null || direction === null) return MISSING;
  if (direction === "same") return "持平";
  return (
    `${changeVerbs[kind][direction === "up" ? 0 : 1]}${changeDigits({ kind }, amount)}` + `${unit ?? changeUnits[kind]}`
  );
}

/** ▼ 28.6% in a table's cell. */
export function changeMark(change: Change | null): string {
  if (!change || change.amount === null || change.direction === null) return MISSING;
  if (change.direction === "same") return "持平";
  const unit = change.kind === "points" ? "百分点" : (change.unit ?? changeUnits[change.kind]);
  return `${change.direction === "up" ? "▲" : "▼"}${changeDigits(change, change.amount)}${unit}`;
}

/** A status as sheets show it: never by colour alone. */
export interface StatusLook {
  readonly word: string;
  readonly symbol: string;
  readonly color: string;
}

/** How urgent something is, beside its word. */
export const marks = { ...tones, risk: tones.watch } as const;

const look = ({ words, tone }: Pick<StatusEntry, "words" | "tone">): StatusLook => ({
  word: words["zh-CN"],
  ...tones[tone],
});

const indicatorStatusIds = Object.keys(indicatorStatuses) as IndicatorStatus[];

/** Of indicators over ledgers: by schedule for what accumulates, by target for levels and caps. */
export const indicatorStatusLooks: Readonly<Record<IndicatorStatus, StatusLook>> = recordOf(
  indicatorStatusIds,
  (status) => look(indicatorStatuses[status]),
);

export const statusLooks: Readonly<Record<TargetStatus, StatusLook>> = indicatorStatusLooks;

export const taskStatusLooks: Readonly<Record<TaskStatus, StatusLook>> = recordOf(taskStatuses, (status) =>
  look(taskStatusEntries[status]),
);

export type { StatusGroup };

export const statusGroups: Readonly<Record<IndicatorStatus, StatusGroup>> = recordOf(
  indicatorStatusIds,
  (status) => indicatorStatuses[status].group,
);

/** An indicator that waits for an answer is judged by nobody. */
export const groupOf = (standing: IndicatorStanding): StatusGroup =>
  isOpen(standing) ? "open" : statusGroups[standing.status];

/** What stands where nothing is settled yet. */
export const awaitedCell = { value: "？ 待确认", color: marks.open.color } as const;

/**
 * 1—12月, 1月; to the day where the stretch is not made of whole months: 1月1日—12月15日, 1月1—15日.
 * @param year whose days need no year; those of another bear theirs: 2020年10月15日—2021年1月31日
 */
export function stretchWords({ from, to }: Period, year: number): string {
  const [start, end] = [civilDate(from), civilDate(to)];
  const sameMonth = start.year === end.year && start.month === end.month;
  const first = `${start.year === year ? "" : `${start.year}年`}${start.month}`;
  if (start.day === 1 && end.day === daysInMonth(end.year, end.month)) {
    if (sameMonth) return `${first}月`;
    return start.year === end.year ? `${first}—${end.month}月` : `${first}月—${end.year}年${end.month}月`;
  }
  if (sameMonth) return `${first}月${start.day}—${end.day}日`;
  return `${first}月${start.day}日—${end.year === start.year ? "" : `${end.year}年`}${end.month}月${end.day}日`;
}

/** For a narrow head: 1月1日—, and 12月15日 under it; months need no second line. */
export const inTwoLines = (words: string): string => words.replace(/日—/, "日—\n");

/** The year up to the cut-off, as far as it was monitored. */
export const cumulativeWords = (monitored: Monitored): string =>
  stretchWords(monitoredStretch(monitored), civilDate(monitored.until).year);
