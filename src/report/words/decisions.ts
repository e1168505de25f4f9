/**
 * 需要研究的事项: what a director must decide on or have looked at, over all rooms, worst first: what, who, by when, where.
 */
import { urgencyOf } from "../../i18n/status-words";
import { sheetName, type Place } from "../../cells/address";
import { taskFlagWords } from "../../i18n/task-words";
import type { TargetAssessment } from "../../indicators/assessment";
import { targetNames } from "../../indicators/targets/target-names";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { countedStandings } from "../../indicators/ledgers/progress";
import { isDone, type TaskStanding } from "../../tasks/task";
import { openFindings, type OpenFindings } from "../checks/explained-findings";
import { targetSentence } from "./conclusions";
import { standingSource } from "./standing-source";
import { standingFigures } from "./month-conclusions";
import { shortened, shortTaskReason, taskReason } from "./task-reason";
import { sheetNames, type ReportInput } from "../report-input";
import type { ReportSheetId } from "../page/sheet";
import { deadlineText, isOpenTask } from "../tasks/task-rows";
import { textWidth } from "../page/text-width";
import {
  indicatorStatusLooks,
  marks,
  MISSING,
  numberText,
  plainNumber,
  statusGroups,
  taskStatusLooks,
  type StatusLook,
} from "./wording";

export interface Decision {
  readonly what: string;
  /** As 简报 says it, in one line or two; null: what it says anyway. */
  readonly short: string | null;
  /** 责任单位 */
  readonly who: string | null;
  readonly when: string | null;
  readonly status: StatusLook | null;
  readonly to: Place | null;
  /** What `to` is called. */
  readonly where: string;
  /** Keys of the tasks and indicators that it tells of, so that no page names one twice. */
  readonly about: readonly string[];
}

const MOST_LINES = 8;

/** Empty: nothing is in danger. */
export function decisions(input: ReportInput): Decision[] {
  const work = onceEach(tasksInDanger(input), indicatorsInDanger(input));
  const urgent = [...targetsInDanger(input), ...work].sort((a, b) => a.rank - b.rank);
  const others = missingTargets(input);
  const room = MOST_LINES - others.length;
  const shown = urgent.slice(0, urgent.length > room ? Math.max(1, room - 1) : room);
  const left = urgent.length - shown.length;
  return [...shown.map(({ decision }) => decision), ...(left === 0 ? [] : [moreOf(left)]), ...others];
}

const moreOf = (left: number): Decision => ({
  ...noted(`另有 ${left} 项任务或指标未达到要求，见“${sheetNames.tasks}”“${sheetNames.indicators}”。`),
  ...onPage("tasks"),
});

const onPage = (id: ReportSheetId): Pick<Decision, "to" | "where"> => ({
  to: { sheet: sheetName(sheetNames[id]) },
  where: sheetNames[id],
});
const at = (to: Place | null): Pick<Decision, "to" | "where"> => ({
  to,
  where: to === null ? MISSING : `${to.sheet}${rowsText(to)}`,
});

/** 第3行, 第3—28行: people look for rows, not for addresses. */
const rowsText = (place: Place): string =>
  "row" in place
    ? `第${place.row + 1}行`
    : "top" in place
      ? `第${place.top + 1}${place.bottom > place.top ? `—${place.bottom + 1}` : ""}行`
      : "";
const noted = (what: string): Decision => ({
  what,
  short: null,
  who: null,
  when: null,
  status: null,
  about: [],
  ...at(null),
});

interface Urgent {
  /** Lower is worse; one scale for targets, tasks and indicators. */
  readonly rank: number;
  readonly decision: Decision;
}

/** A target of the year outweighs a task, an overdue task a slow measure. */
const ranks = {
  failedTarget: 0,
  overdueTask: 10,
  targetAtRisk: 20,
  failedIndicator: 30,
  slowTask: 40,
  slowIndicator: 50,
} as const;

function targetsInDanger({ assessment, month: { year } }: ReportInput): Urgent[] {
  const targets = assessment?.targets ?? [];
  const names = targetNames(targets.map(({ target }) => target));
  return targets.flatMap((standing) => {
    const { status, target } = standing;
    if (statusGroups[status] !== "lagging") return [];
    const base = status === "atRisk" || status === "likelyMissed" ? ranks.targetAtRisk : ranks.failedTarget;
    return [
      {
        rank: base + urgencyOf(status) / 10,
        decision: {
          what: targetSentence(standing, names),
          short: shortTarget(names.get(target) ?? target.title, standing),
          who: null,
          when: `${year}年底`,
          status: indicatorStatusLooks[status],
          about: [],
          ...at(target.at),
        },
      },
    ];
  });
}

/** "PM2.5平均浓度 60，目标≤50μg/m³": so much has room in a line; how it stands is beside it. */
function shortTarget(name: string, { figure, judgedValue, direction, status }: TargetAssessment): string {
  if (figure.reported === null || judgedValue === null) return `${name}年度目标${indicatorStatusLooks[status].word}`;
  const goal = `${direction === "atMost" ? "≤" : "≥"}${plainNumber(judgedValue)}${figure.unit}`;
  const sign = figure.unit === "%" ? figure.unit : "";
  return `${name} ${numberText(figure.reported, figure.decimals)}${sign}，目标${goal}`;
}

/** Days beyond which one overdue task is as bad as another. */
const VERY_LATE_DAYS = 1000;

/** The indicator that a task rests on, or that counts the same as the task's own numbers do: 8 of 20 辆. */
const countsOf = (
  { indicator, numbers, workstream }: TaskStanding,
  progress: ReportInput["progress"],
): readonly string[] =>
  indicator !== null
    ? [indicator.indicator.id]
    : countedStandings(progress)
        .filter(
          ({ indicator: { unit, workstream: of }, plan, cumulative }) =>
            numbers !== null &&
            (workstream === null || of === workstream) &&
            numbers.unit === unit &&
            numbers.target === plan?.value &&
            numbers.current === cumulative.reported,
        )
        .map(({ indicator: { id } }) => id);

/** A measure that a task in danger rests on is told with the task, which has its office and its deadline. */
function onceEach(tasks: readonly Urgent[], indicators: readonly Urgent[]): Urgent[] {
  const isOf = (indicator: Urgent, task: Urgent): boolean =>
    indicator.decision.about.some((key) => task.decision.about.includes(key));
  return [
    ...tasks.map((task) => ({
      ...task,
      rank: Math.min(task.rank, ...indicators.filter((one) => isOf(one, task)).map(({ rank }) => rank)),
    })),
    ...indicators.filter((indicator) => !tasks.some((task) => isOf(indicator, task))),
  ];
}

const tasksInDanger = ({ tasks, progress }: ReportInput): Urgent[] =>
  tasks.tasks
    .filter((task) => !isOpenTask(task))
    .flatMap((task): Urgent[] => {
      const isOverdue = task.flags.includes("overdue");
      if (isOverdue)
        return [
          {
            rank: ranks.overdueTask - Math.min(VERY_LATE_DAYS, -(task.daysLeft ?? 0)) / VERY_LATE_DAYS,
            decision: taskDecision(task, progress),
          },
        ];
      const isSlow = task.computed === "behind" || task.computed === "notStarted";
      return isSlow || task.flags.includes("stalled")
        ? [
            {
              rank:
                ranks.slowTask +
                Math.min(VERY_LATE_DAYS, Math.max(0, task.daysLeft ?? VERY_LATE_DAYS)) / VERY_LATE_DAYS,
              decision: taskDecision(task, progress),
            },
          ]
        : [];
    });

/** Units of a deadline that the page's columns have room for. */
const ONE_LINE = 36;
const inOneLine = (text: string): string => {
  const joined = text.replaceAll("\n", "");
  return textWidth(joined) > ONE_LINE ? text : joined;
};

/** "任务 7“……”：资金未到位。" with who, by when and how it stands beside it. */
function taskDecision(task: TaskStanding, progress: ReportInput["progress"]): Decision {
  const { number, responsible, computed, flags, daysLeft, deadline } = task;
  const time = daysLeft === null || isDone(computed) ? "" : `\n${timeLeft(daysLeft)}`;
  const status = taskStatusLooks[computed];
  const name = `任务${/^第/.test(number) ? "" : ` ${number}`}“${shortened(task.task, 40)}”`;
  const told = (more: string): string => `${name}${more === "" ? "" : `：${more}`}。`;
  return {
    what: told(taskReason(task)),
    short: told(shortTaskReason(task)),
    who: responsible,
    when: `${inOneLine(deadlineText(deadline))}${time}`,
    status: flags.includes("overdue")
      ? { ...status, word: taskFlagWords.overdue["zh-CN"], symbol: marks.bad.symbol, color: marks.bad.color }
      : status,
    about: [task.key, ...countsOf(task, progress)],
    ...at(task.at),
  };
}

const timeLeft = (days: number): string =>
  days < 0 ? `已逾期 ${-days} 天` : days === 0 ? "今日到期" : `还有 ${days} 天`;

const indicatorsInDanger = ({ progress, month: { year } }: ReportInput): Urgent[] =>
  countedStandings(progress).flatMap((standing): Urgent[] => {
    const { indicator, status, plan } = standing;
    if (statusGroups[status] !== "lagging" || isOpen(standing)) return [];
    const base =
      status === "missed" || status === "unreachable" || status === "notStarted"
        ? ranks.failedIndicator
        : ranks.slowIndicator;
    return [
      {
        rank: base + urgencyOf(status) / 10,
        decision: {
          what: `${standingFigures(standing)}。`,
          short: `${standingFigures(standing)}。`,
          who: plan?.responsible ?? null,
          when: `${year}年底`,
          status: indicatorStatusLooks[status],
          about: [indicator.id],
          ...at(standingSource(standing)),
        },
      },
    ];
  });

const missingTargets = ({ assessment }: ReportInput): Decision[] =>
  (assessment?.targets ?? [])
    .filter(({ status }) => status === "noTarget")
    .map(({ target }) => ({
      ...noted(`“${target.title}”缺目标值或基准值，无法判断，请补充。`),
      status: indicatorStatusLooks.noTarget,
      ...at(target.at),
    }));

export interface Doubt {
  readonly what: string;
  readonly to: Place;
}

/** What staff must answer or check before it is handed on: under the matters, for it is none of the director's. */
export function doubts(input: ReportInput): Doubt[] {
  const open = openFindings(input.findings, input.progress.changed, input.edits);
  const checks = { sheet: sheetName(sheetNames.checks) };
  return [
    ...awaited(input),
    ...(open.changed === 0 ? [] : [{ what: `已报数据有 ${open.changed} 处变动，需说明原因。`, to: checks }]),
    ...(open.error + open.warning === 0 ? [] : [{ what: `数据核查发现${openWords(open)}，需要核对。`, to: checks }]),
  ];
}

/** Where an answer is wanted before anything can be said. */
function awaited({ progress, tasks, openQuestions }: ReportInput): Doubt[] {
  if (openQuestions === 0) return [];
  const indicators = countedStandings(progress).filter(isOpen).length;
  const open = tasks.tasks.filter(isOpenTask).length;
  const on = [open > 0 && `任务 ${open} 项`, indicators > 0 && `指标 ${indicators} 项`].filter((one) => one !== false);
  const what = `数据有 ${openQuestions} 处待确认${on.length === 0 ? "" : `（涉及${on.join("、")}）`}，确认前有关数字不作准。`;
  const where = open > 0 ? "tasks" : indicators > 0 ? "indicators" : "checks";
  return [{ what, to: { sheet: sheetName(sheetNames[where]) } }];
}

/** "错误 1 项、提醒 3 项": no noughts. */
export const openWords = ({ error, warning }: Pick<OpenFindings, "error" | "warning">): string =>
  [error > 0 && `错误 ${error} 项`, warning > 0 && `提醒 ${warning} 项`].filter((part) => part !== false).join("、");
