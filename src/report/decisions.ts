/** 需要研究的事项: what a director must decide on or have looked at, over all rooms, worst first. */
import type { Place } from "../cells/address";
import { taskFlagWords } from "../i18n/task-words";
import { standingsOf } from "../indicators/progress";
import type { TaskStanding } from "../tasks/task";
import { targetSentence } from "./conclusions";
import { standingLine } from "./month-conclusions";
import { sheetNames, type ReportInput } from "./report-input";
import { indicatorUrgency, statusGroups, statusUrgency, taskStatusLooks } from "./wording";

export interface Decision {
  readonly text: string;
  readonly to?: Place;
}

const MOST_LINES = 8;

export function decisions(input: ReportInput): Decision[] {
  const urgent = [...targetsInDanger(input), ...tasksInDanger(input), ...indicatorsInDanger(input)].sort((a, b) => a.rank - b.rank);
  const missing = missingTargets(input);
  const data = dataInDoubt(input);
  const room = MOST_LINES - missing.length - data.length;
  const shown = urgent.slice(0, urgent.length > room ? Math.max(1, room - 1) : room);
  const left = urgent.length - shown.length;
  const lines: Decision[] = [
    ...shown.map(({ text, to }) => ({ text, ...(to ? { to } : {}) })),
    ...(left === 0 ? [] : [{ text: `另有 ${left} 项任务或指标未达到要求，见“${sheetNames.tasks}”“${sheetNames.indicators}”。` }]),
    ...missing, ...data,
  ];
  return lines.length > 0 ? lines : [{ text: "本月没有有风险的目标、任务和指标，数据核查未发现需要处理的问题。" }];
}

interface Urgent {
  /** Lower is worse; one scale for targets, tasks and indicators. */
  readonly rank: number;
  readonly text: string;
  readonly to: Place | null;
}

/** A target of the year outweighs a task, an overdue task a slow measure. */
const ranks = { failedTarget: 0, overdueTask: 10, targetAtRisk: 20, failedIndicator: 30, slowTask: 40, slowIndicator: 50 } as const;

const targetsInDanger = ({ assessment }: ReportInput): Urgent[] => (assessment?.targets ?? []).flatMap((standing) => {
  if (statusGroups[standing.status] !== "lagging") return [];
  const base = standing.status === "atRisk" || standing.status === "likelyMissed" ? ranks.targetAtRisk : ranks.failedTarget;
  return [{ rank: base + statusUrgency.indexOf(standing.status) / 10, text: targetSentence(standing), to: standing.target.at }];
});

/** Days beyond which one overdue task is as bad as another. */
const VERY_LATE_DAYS = 1000;

const tasksInDanger = ({ tasks }: ReportInput): Urgent[] => tasks.tasks.flatMap((task): Urgent[] => {
  const isOverdue = task.flags.includes("overdue");
  if (isOverdue) return [{ rank: ranks.overdueTask - Math.min(VERY_LATE_DAYS, -(task.daysLeft ?? 0)) / VERY_LATE_DAYS, text: taskLine(task), to: task.at }];
  const isSlow = task.computed === "behind" || task.computed === "notStarted";
  return isSlow || task.flags.includes("stalled") ? [{ rank: ranks.slowTask + Math.min(VERY_LATE_DAYS, Math.max(0, task.daysLeft ?? VERY_LATE_DAYS)) / VERY_LATE_DAYS, text: taskLine(task), to: task.at }] : [];
});

/** "任务 7“……”（责任单位：市住建局）：■ 尚未启动，逾期 30 天。问题：……" */
function taskLine({ number, task, responsible, computed, flags, daysLeft, obstacle }: TaskStanding): string {
  const { symbol, word } = taskStatusLooks[computed];
  const time = daysLeft === null ? "" : daysLeft < 0 ? `，已逾期 ${-daysLeft} 天` : `，距时限 ${daysLeft} 天`;
  const told = flags.filter((flag) => flag === "stalled" || flag === "unexplained").map((flag) => taskFlagWords[flag]["zh-CN"]);
  return `任务 ${number}“${shortened(task, 40)}”${responsible === null ? "" : `（${responsible}）`}：${symbol} ${word}${time}${told.length === 0 ? "" : `，${told.join("、")}`}${obstacle === null ? "" : `；${shortened(obstacle, 40)}`}。`;
}

const shortened = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ").replace(/[。；，]$/, "");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

const indicatorsInDanger = ({ progress }: ReportInput): Urgent[] => standingsOf(progress).flatMap((standing): Urgent[] => {
  const { status, cumulative, plan } = standing;
  if (statusGroups[status] !== "lagging") return [];
  const base = status === "missed" || status === "unreachable" || status === "notStarted" ? ranks.failedIndicator : ranks.slowIndicator;
  return [{ rank: base + indicatorUrgency.indexOf(status) / 10, text: `${standingLine(standing)}。`, to: cumulative.sources[0] ?? plan?.at ?? null }];
});

const missingTargets = ({ assessment }: ReportInput): Decision[] =>
  (assessment?.targets ?? []).filter(({ status }) => status === "noTarget").map(({ target }) => ({ text: `“${target.title}”缺目标值或基准值，无法判断，请补充。`, to: target.at }));

function dataInDoubt({ findings, progress }: ReportInput): Decision[] {
  const count = (severity: "error" | "warning"): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...(progress.changed.length === 0 ? [] : [{ text: `已报数据有 ${progress.changed.length} 处变动，需说明原因，见“${sheetNames.checks}”。` }]),
    ...(errors + warnings === 0 ? [] : [{ text: `数据核查发现 ${errors} 项错误、${warnings} 项提醒需要核对，见“${sheetNames.checks}”。` }]),
  ];
}
