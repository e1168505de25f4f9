/**
 * Where the list says that a work is done and the ledger of that very work has more to do, a notice would say both:
 * told, so that somebody puts one of them right before it is published.
 */
import type { Day } from "../../calendar/day";
import { civilDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { isOpen } from "../../indicators/ledgers/open-figures";
import type { IndicatorStanding } from "../../indicators/ledgers/progress";
import { isDone, type TaskStanding } from "../../tasks/task";
import { levelClaim } from "../fields/problem-level";
import { planInWords, withUnit } from "./figure-words";
import type { NoticeItem } from "./notice-item";
import { isAskedOfAll } from "./spoken-of";

/** Done once it is found out, written down or set up: the works themselves go on. */
const BEFORE_THE_WORK = /排查|检查|摸底|摸排|制定|编制|方案|台账|清单|建立|机制|巡查|抽检|监测|宣传|会议|调度|回头看/;

/** What a task of an earlier year was about is not this year's work. */
const isOfEarlierYear = (text: string, until: Day): boolean =>
  [...text.matchAll(/(20\d{2})年/g)].some(([, year]) => Number(year) < civilDate(until).year);

/** A task with figures of its own is judged by them, one with dates of its close-out by these. */
const restsOnWord = ({ computed, basis, indicator, numbers, task }: TaskStanding): boolean =>
  isDone(computed) && basis === "written" && indicator === null && numbers === null && !BEFORE_THE_WORK.test(task);

/** @param standings of the ledgers that the problem is about */
export function shortOfDone(
  item: NoticeItem,
  tasks: readonly TaskStanding[],
  standings: readonly IndicatorStanding[],
  until: Day,
): Finding[] {
  const ofTasks = tasks
    .filter((task) => restsOnWord(task) && !isOfEarlierYear(task.task, until))
    .flatMap((task) => [
      ...standings.filter((one) => isShort(one) && isAbout(one, task)).map((standing) => short(item, task, standing)),
      ...sharesShortOf(task.task, standings).map((share) => shareShort(item, task, share)),
    ]);
  return [...ofTasks, ...goalShort(item, tasks, standings)];
}

const isShort = (standing: IndicatorStanding): boolean =>
  standing.plan?.direction === "atLeast" &&
  standing.completion !== null &&
  standing.completion < 100 &&
  !isOpen(standing);

/** Pairs of characters that the names of a task and of an indicator share where both are about one work. */
const OF_ONE_WORK = 3;

/** The list counts that very work: 淘汰燃煤锅炉 and 65蒸吨及以下燃煤锅炉淘汰, of one workstream. */
function isAbout({ indicator }: IndicatorStanding, { task, workstream }: TaskStanding): boolean {
  if (workstream !== null && indicator.workstream !== workstream) return false;
  const said = new Set(pairsOf(task));
  return new Set(pairsOf(indicator.title["zh-CN"]).filter((pair) => said.has(pair))).size >= OF_ONE_WORK;
}

const pairsOf = (text: string): readonly string[] =>
  [...text].slice(1).map((character, index) => `${[...text][index] ?? ""}${character}`);

const short = (item: NoticeItem, task: TaskStanding, { indicator, plan, cumulative }: IndicatorStanding): Finding =>
  finding("noticeTaskShortOfDone", "warning", task.cells["state"] ?? task.at, {
    notice: item.key,
    task: task.number,
    indicator: indicator.title["zh-CN"],
    planned: plan === null ? "" : withUnit(planInWords(plan, indicator), indicator.unit),
    done: withUnit(cumulative.reported ?? 0, indicator.unit),
  });

interface ShareShort {
  readonly standing: IndicatorStanding;
  /** In %, as it was asked for. */
  readonly asked: number;
  /** In %. */
  readonly reached: number;
}

/** What a text asks for in per cent, or of all there are, and the ledger has less of; nothing that is in question. */
const sharesShortOf = (text: string, standings: readonly IndicatorStanding[]): readonly ShareShort[] =>
  standings.flatMap((standing) => {
    const asked = askedOf(standing, text);
    const reached = isOpen(standing) ? null : standing.cumulative.reported;
    return asked === null || reached === null || reached >= asked ? [] : [{ standing, asked, reached }];
  });

const shareShort = (item: NoticeItem, task: TaskStanding, { standing, asked, reached }: ShareShort): Finding =>
  finding("noticeTaskShareShort", "warning", task.cells["state"] ?? task.at, {
    notice: item.key,
    task: task.number,
    indicator: standing.indicator.title["zh-CN"],
    asked: withUnit(asked, "%"),
    value: withUnit(reached, "%"),
  });

/** All tasks are done, and what the goal asks for in per cent, or of all there are, is not reached. */
function goalShort(
  item: NoticeItem,
  tasks: readonly TaskStanding[],
  standings: readonly IndicatorStanding[],
): Finding[] {
  if (tasks.length === 0 || !tasks.every(({ computed }) => isDone(computed))) return [];
  const [first] = sharesShortOf(item.goal ?? "", standings);
  if (first === undefined) return [];
  return [
    finding("noticeGoalNotReached", "warning", item.cells["goal"] ?? item.at, {
      notice: item.key,
      indicator: first.standing.indicator.title["zh-CN"],
      goal: withUnit(first.asked, "%"),
      value: withUnit(first.reached, "%"),
    }),
  ];
}

/** In %; null: the text does not speak of it. */
function askedOf({ indicator }: IndicatorStanding, text: string): number | null {
  if (indicator.unit !== "%" || indicator.better !== "higher") return null;
  const level = levelClaim(text);
  if (level !== null && indicator.title["zh-CN"].endsWith(level.name)) return level.before;
  return isAskedOfAll(indicator, text) ? 100 : null;
}
