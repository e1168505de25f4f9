/**
 * Where targets, indicators and tasks stand: word, tone and urgency of each status, here and nowhere else. Sheets,
 * pane, command line and notice all read it.
 */
import type { IndicatorStatus } from "../indicators/ledgers/progress";
import type { TaskStatus } from "../tasks/task";
import type { Words } from "./language";

/** How urgent something is: symbol and colour on sheets; the pane has the theme's colours. Never without a word. */
export const tones = {
  bad: { symbol: "■", color: "#B3261E" },
  watch: { symbol: "▲", color: "#B26A00" },
  open: { symbol: "○", color: "#757575" },
  likely: { symbol: "◐", color: "#1F5A7A" },
  good: { symbol: "●", color: "#2E7D32" },
  plain: { symbol: "·", color: "#595959" },
} as const;

export type Tone = keyof typeof tones;

/**
 * How the workstreams are counted: finished, running as it should, not so, what cannot be judged, what is only counted.
 */
export type StatusGroup = "finished" | "onCourse" | "lagging" | "open" | "counted";

export interface StatusEntry {
  readonly words: Words;
  /** As a sentence of a notice puts it, where that is not the word itself; null: a notice says nothing. */
  readonly inNotice?: string | null;
  readonly tone: Tone;
  readonly group: StatusGroup;
}

const entry = (zh: string, en: string, tone: Tone, group: StatusGroup, inNotice?: string | null): StatusEntry => ({
  words: { "zh-CN": zh, en },
  tone,
  group,
  ...(inNotice === undefined ? {} : { inNotice }),
});

/** Of targets and of indicators over ledgers. Their order is the urgency, worst first. */
export const indicatorStatuses: Readonly<Record<IndicatorStatus, StatusEntry>> = {
  unreachable: entry("已不可达标", "Out of reach", "bad", "lagging", "已不可能达标"),
  missed: entry("未达标", "Missed", "bad", "lagging"),
  notStarted: entry("尚未启动", "Not started", "bad", "lagging"),
  likelyMissed: entry("预计不达标", "Likely missed", "bad", "lagging", "预计不能达标"),
  behind: entry("未达到序时进度", "Behind schedule", "watch", "lagging"),
  atRisk: entry("有风险", "At risk", "watch", "lagging", "达标存在风险"),
  noData: entry("缺数据", "No data", "open", "open", null),
  tooFewDays: entry("数据不足", "Too few days", "open", "open", null),
  noTarget: entry("缺目标值", "No target value", "open", "open", null),
  likelyMet: entry("预计达标", "Likely met", "likely", "onCourse", "预计可以达标"),
  onSchedule: entry("达到序时进度", "On schedule", "likely", "onCourse"),
  ahead: entry("超过序时进度", "Ahead of schedule", "good", "onCourse"),
  lockedIn: entry("已锁定达标", "Locked in", "good", "finished"),
  met: entry("已达标", "Met", "good", "finished"),
  completed: entry("已完成", "Completed", "good", "finished"),
  countedOnly: entry("仅统计", "Counted only", "plain", "counted", null),
};

const urgency = Object.keys(indicatorStatuses);

/** For sorting: the more urgent status first. */
export const byUrgency = (a: IndicatorStatus, b: IndicatorStatus): number => urgency.indexOf(a) - urgency.indexOf(b);

/** From 0, worst first. */
export const urgencyOf = (status: IndicatorStatus): number => urgency.indexOf(status);

export const taskStatusEntries: Readonly<Record<TaskStatus, Pick<StatusEntry, "words" | "tone">>> = {
  notStarted: { words: { "zh-CN": "尚未启动", en: "not started" }, tone: "bad" },
  behind: { words: { "zh-CN": "未达到序时进度", en: "behind schedule" }, tone: "watch" },
  onSchedule: { words: { "zh-CN": "达到序时进度", en: "on schedule" }, tone: "likely" },
  ahead: { words: { "zh-CN": "超过序时进度", en: "ahead of schedule" }, tone: "good" },
  done: { words: { "zh-CN": "已完成整改", en: "done" }, tone: "good" },
  accepted: { words: { "zh-CN": "已通过验收", en: "accepted" }, tone: "good" },
  published: { words: { "zh-CN": "公示中", en: "published" }, tone: "good" },
  closed: { words: { "zh-CN": "已销号", en: "closed" }, tone: "good" },
};
