/** Figures, dates and counts in the words of official notices: "749.34万吨", "下降28.6%", "四十三". */
import { indicatorStatuses, taskStatusEntries } from "../../i18n/status-words";
import { chineseDay, civilDate, daysInMonth, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { Change } from "../../indicators/assessment";
import type { LedgerIndicator } from "../../indicators/ledgers/declare-indicator";
import type { IndicatorPlan, IndicatorStatus, LedgerFigure } from "../../indicators/ledgers/progress";
import { round, roundedText } from "../../standards/rounding";
import type { NoticeState } from "../../tasks/notice-state";
import type { TaskStatus } from "../../tasks/task";

/**
 * As many decimals as the reported figure needs: 80%, not 80.0%. The figure was rounded before; this rounds nothing
 * away.
 */
export const plainDigits = (reported: number): string => String(Number(roundedText(reported, 6))).replace("-", "−");

const UNIT_WORDS: Readonly<Record<string, string>> = { "μg/m³": "微克/立方米", "mg/m³": "毫克/立方米" };

/** In sentences units are words. */
export const unitWord = (unit: string): string => UNIT_WORDS[unit] ?? unit;

export const withUnit = (reported: number, unit: string): string => `${plainDigits(reported)}${unitWord(unit)}`;

/**
 * A plan in words. One that was set is told as it was set; what a list adds up, or a unit brings along (680 亩 of square
 * metres), is told as the indicator's own figure.
 */
export function planInWords(
  { value, origin }: Pick<IndicatorPlan, "value" | "origin">,
  { decimals }: Pick<LedgerIndicator, "decimals">,
): number {
  const asSet = round(value, decimals + SET_FINER);
  return origin === "ledger" || Math.abs(asSet - value) > DUST ? round(value, decimals) : asSet;
}
/** A target may be finer than its figure: 63.5 of whole micrograms. */
const SET_FINER = 2;
const DUST = 1e-9;

const monthAndDay = (day: Day): string => chineseDay(day).replace(/^\d+年/, "");

/**
 * "1—11月", or to the day where the period ends within a month: "1月1日至12月15日". Years are said only where they differ.
 */
export function periodWords({ from, to }: Period): string {
  const [start, end] = [civilDate(from), civilDate(to)];
  if (start.year !== end.year) return `${chineseDay(from)}至${chineseDay(to)}`;
  const whole = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (!whole) return from === to ? monthAndDay(to) : `${monthAndDay(from)}至${monthAndDay(to)}`;
  return start.month === end.month ? `${end.month}月` : `${start.month}—${end.month}月`;
}

/**
 * What a figure over a ledger covers: the months that its ledger reaches, its days, or how the list stands on a day.
 */
export function ledgerPeriodWords({ period, dataUntil }: LedgerFigure, asItStands: boolean): string {
  if (asItStands) return `截至${chineseDay(period.to)}`;
  if (dataUntil === null) return periodWords(period);
  return dataUntil.month === 1 ? "1月" : `1—${dataUntil.month}月`;
}

export const changeVerbs: Readonly<Record<Change["kind"], readonly [up: string, down: string]>> = {
  percent: ["上升", "下降"],
  points: ["上升", "下降"],
  days: ["增加", "减少"],
  amount: ["增加", "减少"],
};
export const changeUnits: Readonly<Record<Change["kind"], string>> = {
  percent: "%",
  points: "个百分点",
  days: "天",
  amount: "",
};

/** 下降28.6%, 下降25.0%, 减少26天, 持平: changes in per cent have one decimal; null without a base. */
export const changeWords = (change: Change): string | null => wordsOfChange(change, 1);

function wordsOfChange({ kind, amount, direction, unit }: Change, decimals: number): string | null {
  if (amount === null || direction === null) return null;
  if (direction === "same" || amount === 0) return "持平";
  const size = kind === "percent" ? roundedText(Math.abs(amount), decimals) : plainDigits(Math.abs(amount));
  return `${changeVerbs[kind][amount > 0 ? 0 : 1]}${size}${unit ?? changeUnits[kind]}`;
}

/** A figure that is itself a change in per cent; one decimal, or as many as a text that it is held against. */
export function percentChangeWords(reported: number, decimals = 1): string {
  const direction = reported > 0 ? "up" : reported < 0 ? "down" : "same";
  return wordsOfChange({ kind: "percent", amount: reported, direction }, decimals) ?? "持平";
}

/** As notices put it; before the year's end nothing is 已完成年度目标 that could still fail. null: nothing can be said. */
export function statusInNotice(status: IndicatorStatus): string | null {
  const { words, inNotice = words["zh-CN"] } = indicatorStatuses[status];
  return inNotice;
}

export const statusOfTask = (status: TaskStatus): string => taskStatusEntries[status].words["zh-CN"];

const NOTICE_STATES = { underWay: "正在推进", permanent: "长期坚持" } as const;
export const stateInNotice = (state: NoticeState): string =>
  state === "underWay" || state === "permanent" ? NOTICE_STATES[state] : statusOfTask(state);

const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** 43 → 四十三, 105 → 一百零五; whole numbers from 0 to 9999, others as digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return plainDigits(value);
  if (value === 0) return "零";
  const digits = [...String(value)].map(Number);
  const words = digits
    .map((digit, index) => (digit === 0 ? "零" : `${DIGITS[digit] ?? ""}${PLACES[digits.length - 1 - index] ?? ""}`))
    .join("");
  return words.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}
