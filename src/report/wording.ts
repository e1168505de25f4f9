/** Figures and statuses in the words of official notices (domain §1.7, design: words for status). */
import { civilDate, type Day } from "../calendar/day";
import type { Change, Figure, TargetStatus } from "../indicators/assessment";
import type { IndicatorStatus } from "../indicators/progress";
import { roundedText } from "../standards/rounding";
import type { TaskFlag, TaskStatus } from "../tasks/task";

export const MISSING = "—";

/** The true minus sign, and a fixed number of decimals. */
export const numberText = (value: number, decimals: number): string => roundedText(value, decimals).replace("-", "−");

/** As many decimals as the number needs: a target of 63.5 beside one of 46. */
export const plainNumber = (value: number): string => String(Number(roundedText(value, 4))).replace("-", "−");

export const figureText = ({ reported, decimals }: Figure): string => (reported === null ? MISSING : numberText(reported, decimals));

/** Excel's number format for a fixed number of decimals; an invalid figure carries its mark. */
export const numberFormat = (decimals: number, marked = false): string => {
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return marked ? `${digits}"*";"−"${digits}"*"` : `${digits};"−"${digits}`;
};

const amountUnit: Readonly<Record<Change["kind"], string>> = { percent: "%", points: "个百分点", days: "天", amount: "" };
const words: Readonly<Record<Change["kind"], readonly [up: string, down: string]>> = { percent: ["上升", "下降"], points: ["上升", "下降"], days: ["增加", "减少"], amount: ["增加", "减少"] };

/** Counts are whole. */
const changeDigits = ({ kind }: Pick<Change, "kind">, amount: number): string => (kind === "amount" ? plainNumber(Math.abs(amount)) : numberText(Math.abs(amount), kind === "days" ? 0 : 1));

/** 下降28.6%、减少26天、增加3家、上升1.2个百分点、持平; "—" without a base. */
export function changeWords({ kind, amount, direction, unit }: Change): string {
  if (amount === null || direction === null) return MISSING;
  if (direction === "same") return "持平";
  return `${words[kind][direction === "up" ? 0 : 1]}${changeDigits({ kind }, amount)}${unit ?? amountUnit[kind]}`;
}

/** ▼ 28.6% in a table's cell. */
export function changeMark(change: Change | null): string {
  if (!change || change.amount === null || change.direction === null) return MISSING;
  if (change.direction === "same") return "持平";
  const unit = change.kind === "points" ? "百分点" : (change.unit ?? amountUnit[change.kind]);
  return `${change.direction === "up" ? "▲" : "▼"}${changeDigits(change, change.amount)}${unit}`;
}

export interface StatusLook {
  readonly word: string;
  readonly symbol: string;
  readonly color: string;
}

const GOOD = { symbol: "●", color: "#2E7D32" };
const LIKELY = { symbol: "◐", color: "#1F5A7A" };
const RISK = { symbol: "▲", color: "#B26A00" };
const BAD = { symbol: "■", color: "#B3261E" };
const OPEN = { symbol: "○", color: "#757575" };

export const statusLooks: Readonly<Record<TargetStatus, StatusLook>> = {
  met: { word: "已达标", ...GOOD },
  lockedIn: { word: "已锁定达标", ...GOOD },
  likelyMet: { word: "预计达标", ...LIKELY },
  atRisk: { word: "有风险", ...RISK },
  likelyMissed: { word: "预计不达标", ...BAD },
  missed: { word: "未达标", ...BAD },
  unreachable: { word: "已不可达标", ...BAD },
  noTarget: { word: "缺目标值", ...OPEN },
  noData: { word: "缺数据", ...OPEN },
};

/** Of indicators over ledgers: by schedule for what accumulates, by target for levels and caps. */
export const indicatorStatusLooks: Readonly<Record<IndicatorStatus, StatusLook>> = {
  ...statusLooks,
  notStarted: { word: "尚未启动", ...BAD },
  behind: { word: "未达到序时进度", ...RISK },
  onSchedule: { word: "达到序时进度", ...LIKELY },
  ahead: { word: "超过序时进度", ...GOOD },
  completed: { word: "已完成", ...GOOD },
};

export const taskStatusLooks: Readonly<Record<TaskStatus, StatusLook>> = {
  notStarted: { word: "尚未启动", ...BAD },
  behind: { word: "未达到序时进度", ...RISK },
  onSchedule: { word: "达到序时进度", ...LIKELY },
  ahead: { word: "超过序时进度", ...GOOD },
  done: { word: "已完成整改", ...GOOD },
  accepted: { word: "已通过验收", ...GOOD },
  published: { word: "公示中", ...GOOD },
  closed: { word: "已销号", ...GOOD },
};

export const taskFlagWords: Readonly<Record<TaskFlag, string>> = { immediate: "立行立改", permanent: "长期坚持", overdue: "逾期", dueSoon: "临期", stalled: "停滞", unexplained: "需说明" };

/** Worst first. */
export const statusUrgency: readonly TargetStatus[] = ["unreachable", "missed", "likelyMissed", "atRisk", "noData", "noTarget", "likelyMet", "lockedIn", "met"];

/** Of indicators over ledgers, worst first. */
export const indicatorUrgency: readonly IndicatorStatus[] = [
  "unreachable", "missed", "notStarted", "likelyMissed", "behind", "atRisk", "noData", "noTarget", "likelyMet", "onSchedule", "ahead", "lockedIn", "met", "completed",
];

/** How the ten workstreams are counted: what is finished, what runs as it should, what does not, and what cannot be judged. */
export type StatusGroup = "finished" | "onCourse" | "lagging" | "open";

export const statusGroups: Readonly<Record<IndicatorStatus, StatusGroup>> = {
  completed: "finished", met: "finished", lockedIn: "finished",
  ahead: "onCourse", onSchedule: "onCourse", likelyMet: "onCourse",
  behind: "lagging", notStarted: "lagging", atRisk: "lagging", likelyMissed: "lagging", missed: "lagging", unreachable: "lagging",
  noTarget: "open", noData: "open",
};

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
/** 一 … 九十九, as sections are numbered. */
export const chineseNumeral = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${DIGITS[ones] ?? ""}`;
};

/** 1—12月; in January just 1月. */
export const cumulativeMonths = (month: number): string => (month === 1 ? "1月" : `1—${month}月`);

export const chineseDate = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
};

const UNIT_WORDS: Readonly<Record<string, string>> = { "μg/m³": "微克/立方米", "mg/m³": "毫克/立方米" };
/** In sentences units are words. */
export const unitWords = (unit: string): string => UNIT_WORDS[unit] ?? unit;
