/**
 * 序时进度: what should have been reached by the cut-off, and what is to be said of what was (docs/口径说明.md,
 * 措施指标与序时进度).
 *
 * What accumulates towards a plan: ratio = reached ÷ expected; ≥ 1.05 超过, ≥ 1 达到, < 1 未达到序时进度,
 * nothing reached where something was due 尚未启动; the whole plan reached 已完成.
 * What accumulates under a cap: judged by where this pace leads by the end of the year; 已不可达标 once the cap is
 * exceeded, 已锁定达标 where twice the highest month on record would still fit into the rest.
 * Levels (a rate, a highest value): held against the target as they are; 已达标 or 未达标 only when the year is over.
 */
import { RISK_MARGIN } from "../targets/target-status";
import { civilDate, dayOf, daysInMonth, isLeapYear, type Day } from "../../calendar/day";
import {
  contains,
  dayCount,
  heatingSeason,
  wholeMonth,
  wholeYear,
  type HeatingSeasonDates,
  type Period,
} from "../../calendar/period";
import { round } from "../../standards/rounding";
import type { LedgerIndicator, Progress } from "./declare-indicator";
import type { IndicatorStatus } from "./progress";
import type { TargetStatus } from "../assessment";

/** Cumulative, due at the end of a month of the year. */
export interface Milestone {
  /** 1–12 */
  readonly month: number;
  readonly value: number;
}

export interface Pace {
  readonly progress: Progress;
  /** The last day that the data reach: the cut-off, or the end of a monthly ledger's last month. */
  readonly end: Day;
  /** Whether the ledger is kept by months: then each is a twelfth of the year, else days count. */
  readonly byMonths: boolean;
  readonly milestones: readonly Milestone[];
  /** Last year's figure to the same day and for the whole year; null: unknown, then by days. */
  readonly lastYear: { readonly soFar: number; readonly whole: number } | null;
  readonly heatingSeason: HeatingSeasonDates;
}

/** The season under way on a day; in summer the one that ended last. */
export function seasonAt(day: Day, dates: HeatingSeasonDates): Period {
  const { year } = civilDate(day);
  const started = heatingSeason(year, dates);
  return started.from <= day ? started : heatingSeason(year - 1, dates);
}

/** 0–1: how much of the year has gone by. */
export function elapsedShare(end: Day, byMonths: boolean): number {
  const { year, month, day } = civilDate(end);
  if (byMonths) return (month - 1 + day / daysInMonth(year, month)) / 12;
  return dayCount({ from: dayOf(year, 1, 1), to: end }) / (isLeapYear(year) ? 366 : 365);
}

/** The last day by which the plan is to be worked off. */
const dueBy = ({ progress, end, heatingSeason: dates }: Pace): Day =>
  progress === "heatingSeason" ? seasonAt(end, dates).to : wholeYear(civilDate(end).year).to;

/**
 * What should have been reached by the end of the data; null: a level has no such thing.
 *
 * Milestones, where given, come before any other pace. Towards a plan the last one due counts, in whole steps; under a
 * cap they are joined by straight lines, since nothing stands still between them.
 */
export function expectedBy(plan: number, direction: "atLeast" | "atMost", pace: Pace): number | null {
  if (pace.progress === "level") return null;
  if (pace.milestones.length > 0) return direction === "atLeast" ? lastDue(pace) : between(pace);
  switch (pace.progress) {
    case "linear":
      return plan * elapsedShare(pace.end, pace.byMonths);
    case "lastYearPace":
      return (
        plan *
        (pace.lastYear !== null && pace.lastYear.whole > 0
          ? pace.lastYear.soFar / pace.lastYear.whole
          : elapsedShare(pace.end, pace.byMonths))
      );
    case "heatingSeason": {
      const season = seasonAt(pace.end, pace.heatingSeason);
      return contains(season, pace.end)
        ? (plan * dayCount({ from: season.from, to: pace.end })) / dayCount(season)
        : plan;
    }
  }
}

const monthEnd = (end: Day, month: number): Day => wholeMonth({ year: civilDate(end).year, month }).to;

function lastDue({ milestones, end }: Pace): number {
  return (
    milestones
      .filter(({ month }) => monthEnd(end, month) <= end)
      .reduce<Milestone | null>((last, milestone) => (last && last.month > milestone.month ? last : milestone), null)
      ?.value ?? 0
  );
}

function between({ milestones, end }: Pace): number {
  const ordered = [...milestones].sort((a, b) => a.month - b.month);
  let before = { day: (wholeYear(civilDate(end).year).from - 1) as Day, value: 0 };
  for (const { month, value } of ordered) {
    const day = monthEnd(end, month);
    if (day >= end) return before.value + ((value - before.value) * (end - before.day)) / (day - before.day);
    before = { day, value };
  }
  return before.value;
}

export interface Question {
  readonly indicator: LedgerIndicator;
  /** Cumulative, unrounded and as reported. */
  readonly value: number;
  readonly reported: number;
  readonly plan: { readonly value: number; readonly direction: "atLeast" | "atMost" };
  readonly pace: Pace;
  /** `expectedBy`, unrounded. */
  readonly expected: number | null;
  /** The highest month of at least twelve on record; null: too few to tell. */
  readonly highestMonth: number | null;
}

const AHEAD = 1.05;

/** A sum or count of a year grows; a rate, a highest value or a list as it stands may fall again. */
export const accumulates = (
  { progress, measure: { statistic }, period }: LedgerIndicator,
  direction: "atLeast" | "atMost",
): boolean =>
  progress !== "level" &&
  (statistic === "count" || statistic === "distinct" || statistic === "sum") &&
  (direction === "atLeast" || period === "yearToDate");

export function statusOf(question: Question): IndicatorStatus {
  const { indicator, plan } = question;
  if (!accumulates(indicator, plan.direction)) return levelStatus(question);
  return plan.direction === "atLeast" ? scheduleStatus(question) : capStatus(question);
}

function scheduleStatus({ reported, value, plan, expected }: Question): IndicatorStatus {
  if (reported >= plan.value) return "completed";
  if (expected === null || expected <= 0) return value > 0 ? "ahead" : "onSchedule";
  if (value <= 0) return "notStarted";
  // Cleaned of binary dust, so that exactly on schedule is on schedule.
  const ratio = round(value / expected, 9);
  return ratio >= AHEAD ? "ahead" : ratio >= 1 ? "onSchedule" : "behind";
}

const meets = (figure: number, { value, direction }: Question["plan"]): boolean =>
  direction === "atMost" ? figure <= value : figure >= value;

const isOver = ({ pace }: Question): boolean => pace.end >= dueBy(pace);

function capStatus(question: Question): TargetStatus {
  const { value, reported, plan, expected, pace, highestMonth } = question;
  if (isOver(question)) return meets(reported, plan) ? "met" : "missed";
  if (reported > plan.value) return "unreachable";
  const monthsLeft = 12 * (1 - elapsedShare(pace.end, pace.byMonths));
  if (highestMonth !== null && highestMonth > 0 && value + 2 * highestMonth * monthsLeft <= plan.value)
    return "lockedIn";
  if (value === 0) return "likelyMet";
  const forecast = expected === null || expected <= 0 ? value : (value * plan.value) / expected;
  const room = (plan.value - forecast) / Math.max(1, Math.abs(plan.value));
  return room >= RISK_MARGIN ? "likelyMet" : room >= -RISK_MARGIN ? "atRisk" : "likelyMissed";
}

function levelStatus(question: Question): TargetStatus {
  const { indicator, reported, plan } = question;
  const met = meets(reported, plan);
  if (isOver(question)) return met ? "met" : "missed";
  if (met) return "likelyMet";
  if (isPastMending(indicator, plan)) return "unreachable";
  const gap = Math.abs(reported - plan.value) / Math.max(1, Math.abs(plan.value));
  return gap <= RISK_MARGIN ? "atRisk" : "likelyMissed";
}

/**
 * A level that what comes later cannot bring back: all samples of the year were to pass and one did not; the year's
 * highest value was to stay below. Not where works of a list may still be done.
 */
function isPastMending({ measure, period }: LedgerIndicator, { value, direction }: Question["plan"]): boolean {
  if (period !== "yearToDate" || "state" in measure.where) return false;
  switch (measure.statistic) {
    case "share":
    case "part":
    case "ratio":
      return direction === "atLeast" ? value >= 100 : value <= 0;
    case "max":
      return direction === "atMost";
    case "min":
      return direction === "atLeast";
    default:
      return false;
  }
}
