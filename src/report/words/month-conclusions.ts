/** 结论 of the whole month in three to six sentences, in one order every month: air, targets, measures, tasks. */
import { decimalsOfExpected } from "../../indicators/ledgers/expected-decimals";
import { planName } from "../../i18n/status";
import { urgencyOf } from "../../i18n/status-words";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { countedStandings, type IndicatorStanding, type ProgressAssessment } from "../../indicators/ledgers/progress";
import type { TaskAssessment, TaskStanding } from "../../tasks/task";
import { conclusions } from "./conclusions";
import { isAboutAir, type ReportInput } from "../report-input";
import { isOpenTask, numberedTasks } from "../tasks/task-rows";
import {
  indicatorStatusLooks,
  numberText,
  plainNumber,
  statusGroups,
  taskStatusLooks,
  type StatusGroup,
} from "./wording";

type Said = Pick<ReportInput, "assessment" | "progress" | "tasks">;
type SaidOfAll = Said & Pick<ReportInput, "air" | "targets" | "findings">;

/** Targets take what room the other sentences leave. */
const MOST = 6;
const MONTH_SENTENCES = 2;

export function monthConclusions(input: SaidOfAll): string[] {
  const { assessment } = input;
  const others = workConclusions(input);
  return [
    ...(assessment === null ? [] : conclusions(assessment, MOST - MONTH_SENTENCES - others.length)),
    ...others,
    ...(assessment === null && isAboutAir(input) ? ["工作簿中没有本月空气质量日报数据，空气质量部分从略。"] : []),
  ];
}

/** Of the measures and the tasks alone. */
export const workConclusions = ({ progress, tasks }: Pick<Said, "progress" | "tasks">): string[] =>
  [measuresSentence(progress), tasksSentence(tasks)].filter((sentence) => sentence !== null);

const NAMED = 3;

/** "整改措施有目标的量化指标 44 项：已完成或达标 30 项，达到或超过序时进度 12 项，滞后或有风险 2 项（…）；另有 8 项未下达目标，仅作统计，3 项缺数据。" */
function measuresSentence(progress: ProgressAssessment): string | null {
  const all = countedStandings(progress);
  const settled = all.filter((standing) => !isOpen(standing));
  const withData = settled.filter(({ status }) => status !== "noData");
  const awaited = all.length - settled.length;
  if (withData.length + awaited === 0) return null;
  const inGroup = (group: StatusGroup): IndicatorStanding[] =>
    withData.filter(({ status }) => statusGroups[status] === group);
  const lagging = inGroup("lagging").sort((a, b) => urgencyOf(a.status) - urgencyOf(b.status));
  const names = lagging
    .slice(0, NAMED)
    .map(({ indicator }) => indicator.title["zh-CN"])
    .join("、");
  const counts = [
    ["已完成或达标", inGroup("finished").length, ""],
    ["达到或超过序时进度", inGroup("onCourse").length, ""],
    ["滞后或有风险", lagging.length, `（${names}${lagging.length > NAMED ? "等" : ""}）`],
  ] as const;
  const open = inGroup("open").length;
  const counted = inGroup("counted").length;
  const missing = settled.length - withData.length;
  const judged = counts
    .filter(([, count]) => count > 0)
    .map(([words, count, more]) => `${words} ${count} 项${more}`)
    .join("，");
  const others = [
    open > 0 && `${open} 项缺目标值，无法判断`,
    counted > 0 && `${counted} 项未下达目标，仅作统计`,
    missing > 0 && `${missing} 项缺数据`,
    awaited > 0 && `${awaited} 项待确认`,
  ].filter((part) => part !== false);
  const targeted = withData.length - open - counted;
  if (targeted === 0) return `整改措施量化指标：${others.join("；")}。`;
  return (
    `整改措施有目标的量化指标 ${targeted} 项${judged === "" ? "" : `：${judged}`}` +
    `${others.length === 0 ? "" : `；另有 ${others.join("，")}`}。`
  );
}

/** "督察整改任务 43 项：已销号 20 项，公示中 2 项，……；逾期 2 项（第 7、12 项），30 日内到期 3 项。" */
function tasksSentence({ total, tasks }: TaskAssessment): string | null {
  if (total.total === 0) return null;
  const states = (Object.keys(taskStatusLooks) as (keyof typeof taskStatusLooks)[])
    .reverse()
    .filter((status) => total.byStatus[status] > 0)
    .map((status) => `${taskStatusLooks[status].word} ${total.byStatus[status]} 项`);
  const numbers = tasks.filter(({ flags }) => flags.includes("overdue")).map(({ number }) => number);
  const overdue =
    total.overdue === 0
      ? "没有逾期任务"
      : `逾期 ${total.overdue} 项（${numberedTasks(numbers.slice(0, 5))}${numbers.length > 5 ? "等" : ""}）`;
  return (
    `督察整改任务 ${total.total} 项：${states.join("，")}；${overdue}` +
    `${total.dueSoon === 0 ? "" : `，30 日内到期 ${total.dueSoon} 项`}${awaitedWords(tasks)}。`
  );
}

/** "；其中 5 项情况待确认，暂按推算计": nothing where everything is settled. */
export function awaitedWords(tasks: readonly TaskStanding[]): string {
  const awaited = tasks.filter(isOpenTask).length;
  return awaited === 0 ? "" : `；其中 ${awaited} 项情况待确认，暂按推算计`;
}

/** One indicator in a line, as the overview names the most urgent of a workstream. */
export function standingLine(standing: IndicatorStanding): string {
  const { symbol, word } = indicatorStatusLooks[standing.status];
  return `${standingFigures(standing)}，${symbol} ${word}`;
}

/** Its figure, its target and what should have been reached: "裸露土地治理面积 3812 亩，目标 4000，完成 95.3%，序时应完成 3825". */
export function standingFigures({
  indicator: { title, unit, decimals },
  cumulative,
  plan,
  completion,
  expected,
  status,
}: IndicatorStanding): string {
  const figure =
    cumulative.reported === null
      ? "没有数据"
      : `${numberText(cumulative.reported, decimals)}${unit === "%" ? "" : " "}${unit}`.trimEnd();
  const parts = [`${title["zh-CN"]} ${figure}`];
  if (plan !== null) {
    const goal = `${plan.direction === "atMost" ? "≤" : ""}${plainNumber(plan.value)}${unit === "%" ? unit : ""}`;
    parts.push(`${planName(plan)["zh-CN"]} ${goal}`);
  }
  if (completion !== null && plan?.direction === "atLeast" && unit !== "%")
    parts.push(`完成 ${plainNumber(completion)}%`);
  // When the time is up the target says it all.
  if (expected !== null && plan !== null && expected < plan.value && statusGroups[status] === "lagging") {
    const verb = plan.direction === "atMost" ? "序时控制数" : "序时应完成";
    parts.push(`${verb} ${numberText(expected, decimalsOfExpected(expected, cumulative.reported, decimals))}`);
  }
  return parts.join("，");
}
