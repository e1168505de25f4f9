/** Figures and statuses in the words of official notices (domain §1.7, design: words for status). */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import { yearToDate, type Period } from "../../calendar/period";
import type { Words } from "../../i18n/language";
import { indicatorStatusWords } from "../../i18n/status";
import { taskStatusWords } from "../../i18n/task-words";
import type { Change, Figure, TargetStatus } from "../../indicators/assessment";
import type { IndicatorStatus } from "../../indicators/progress";
import { changeUnits, changeVerbs } from "../../notice/composing/figure-words";
import { roundedText } from "../../standards/rounding";
import type { TaskStatus } from "../../tasks/task";

export const MISSING = "—";

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
  return `${changeVerbs[kind][direction === "up" ? 0 : 1]}${changeDigits({ kind }, amount)}${unit ?? changeUnits[kind]}`;
}

/** ▼ 28.6% in a table's cell. */
export function changeMark(change: Change | null): string {
  if (!change || change.amount === null || change.direction === null) return MISSING;
  if (change.direction === "same") return "持平";
  const unit = change.kind === "points" ? "百分点" : (change.unit ?? changeUnits[change.kind]);
  return `${change.direction === "up" ? "▲" : "▼"}${changeDigits(change, change.amount)}${unit}`;
}

interface Mark {
  readonly symbol: string;
  readonly color: string;
}

/** A status as sheets show it: never by colour alone. */
export interface StatusLook extends Mark {
  readonly word: string;
}

const GOOD: Mark = { symbol: "●", color: "#2E7D32" };
const LIKELY: Mark = { symbol: "◐", color: "#1F5A7A" };
const RISK: Mark = { symbol: "▲", color: "#B26A00" };
const BAD: Mark = { symbol: "■", color: "#B3261E" };
const OPEN: Mark = { symbol: "○", color: "#757575" };
const PLAIN: Mark = { symbol: "·", color: "#595959" };

/** How urgent something is, beside its word. */
export const marks = { good: GOOD, likely: LIKELY, risk: RISK, bad: BAD, open: OPEN, plain: PLAIN } as const;

const look = ({ symbol, color }: Mark, words: Words): StatusLook => ({ word: words["zh-CN"], symbol, color });

/** Of indicators over ledgers: by schedule for what accumulates, by target for levels and caps. */
export const indicatorStatusLooks: Readonly<Record<IndicatorStatus, StatusLook>> = {
  met: look(GOOD, indicatorStatusWords.met),
  lockedIn: look(GOOD, indicatorStatusWords.lockedIn),
  likelyMet: look(LIKELY, indicatorStatusWords.likelyMet),
  atRisk: look(RISK, indicatorStatusWords.atRisk),
  likelyMissed: look(BAD, indicatorStatusWords.likelyMissed),
  missed: look(BAD, indicatorStatusWords.missed),
  unreachable: look(BAD, indicatorStatusWords.unreachable),
  noTarget: look(OPEN, indicatorStatusWords.noTarget),
  noData: look(OPEN, indicatorStatusWords.noData),
  notStarted: look(BAD, indicatorStatusWords.notStarted),
  behind: look(RISK, indicatorStatusWords.behind),
  onSchedule: look(LIKELY, indicatorStatusWords.onSchedule),
  ahead: look(GOOD, indicatorStatusWords.ahead),
  completed: look(GOOD, indicatorStatusWords.completed),
  countedOnly: look(PLAIN, indicatorStatusWords.countedOnly),
};

export const statusLooks: Readonly<Record<TargetStatus, StatusLook>> = indicatorStatusLooks;

export const taskStatusLooks: Readonly<Record<TaskStatus, StatusLook>> = {
  notStarted: look(BAD, taskStatusWords.notStarted),
  behind: look(RISK, taskStatusWords.behind),
  onSchedule: look(LIKELY, taskStatusWords.onSchedule),
  ahead: look(GOOD, taskStatusWords.ahead),
  done: look(GOOD, taskStatusWords.done),
  accepted: look(GOOD, taskStatusWords.accepted),
  published: look(GOOD, taskStatusWords.published),
  closed: look(GOOD, taskStatusWords.closed),
};

/** Worst first. */
export const statusUrgency: readonly TargetStatus[] = [
  "unreachable",
  "missed",
  "likelyMissed",
  "atRisk",
  "noData",
  "noTarget",
  "likelyMet",
  "lockedIn",
  "met",
];

/** Of indicators over ledgers, worst first. */
export const indicatorUrgency: readonly IndicatorStatus[] = [
  "unreachable",
  "missed",
  "notStarted",
  "likelyMissed",
  "behind",
  "atRisk",
  "noData",
  "noTarget",
  "likelyMet",
  "onSchedule",
  "ahead",
  "lockedIn",
  "met",
  "completed",
  "countedOnly",
];

/** How the ten workstreams are counted: what is finished, what runs as it should, what does not, what cannot be judged, and what is only counted. */
export type StatusGroup = "finished" | "onCourse" | "lagging" | "open" | "counted";

export const statusGroups: Readonly<Record<IndicatorStatus, StatusGroup>> = {
  completed: "finished",
  met: "finished",
  lockedIn: "finished",
  ahead: "onCourse",
  onSchedule: "onCourse",
  likelyMet: "onCourse",
  behind: "lagging",
  notStarted: "lagging",
  atRisk: "lagging",
  likelyMissed: "lagging",
  missed: "lagging",
  unreachable: "lagging",
  noTarget: "open",
  noData: "open",
  countedOnly: "counted",
};

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

/** The year up to the cut-off. */
export const cumulativeWords = (until: Day): string => stretchWords(yearToDate(until), civilDate(until).year);
