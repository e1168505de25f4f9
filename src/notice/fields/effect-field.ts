/**
 * What became of the works that a problem is about, in their own numbers: 整改成效 speaks of effects, and a count of tasks
 * is none.
 */
import type { Place } from "../../cells/address";
import { isOpen } from "../../indicators/ledgers/open-figures";
import type { IndicatorStanding } from "../../indicators/ledgers/progress";
import { isCap } from "../../tasks/task-indicator";
import { isLevel } from "../../tasks/task-schedule";
import type { TaskStanding } from "../../tasks/task";
import { percentChangeWords, plainDigits, planInWords, withUnit } from "../composing/figure-words";
import { isShareOf, isSpokenOf } from "../composing/spoken-of";
import { levelName, plannedAmount } from "../composing/planned-words";
import { AWAITED, marked, type NoticeField } from "../templates/notice-field";

interface Effect {
  readonly words: string;
  readonly sources: readonly Place[];
  readonly awaited: boolean;
}

const rateOf = (rate: number | null): string => (rate === null ? "" : `（${plainDigits(rate)}%）`);
const amounts = (target: string, current: string, rate: number | null): string =>
  `计划${target}、完成${current}${rateOf(rate)}`;

/** "裸露土地治理面积" is no plan, "裸露土地治理" is. */
const workOf = (title: string): string => title.replace(/(?:完成)?(?:[户家台]?数|面积)$/, "");

/** What has a plan; the others stand in their own paragraph. A level is reached, a cap is kept, an amount is done. */
function ofIndicator(standing: IndicatorStanding): Effect[] {
  const { indicator, cumulative, plan, completion } = standing;
  if (plan === null || cumulative.reported === null) return [];
  const { title, unit, measure } = indicator;
  const name = title["zh-CN"];
  const isChange = measure.statistic === "change" || measure.statistic === "yearChange";
  const inWords = (value: number): string => (isChange ? percentChangeWords(value) : withUnit(value, unit));
  const [target, current] = [inWords(planInWords(plan, indicator)), inWords(cumulative.reported)];
  const words = isChange
    ? `${name.replace(/变化率$/, "")}${current}（目标${target}）`
    : unit === "%" || plan.direction === "atMost"
      ? levelWords(name, current, target, plan.direction === "atMost")
      : `${workOf(name)}${amounts(target, current, completion)}`;
  const sources = plan.at ? [...cumulative.sources, plan.at] : cumulative.sources;
  return [{ words, sources, awaited: isOpen(standing) }];
}

const levelWords = (name: string, current: string, target: string, isCap: boolean): string =>
  `${name}为${current}（目标${isCap ? "不超过" : ""}${target}）`;

/** A share without a plan, of which the problem or its goal speaks, unless what it is the share of is told. */
const spokenOf = (standings: readonly IndicatorStanding[], said: string): readonly Effect[] =>
  standings.flatMap((standing) => {
    const { indicator, plan, cumulative } = standing;
    const { reported, sources } = cumulative;
    if (indicator.unit !== "%" || plan !== null || reported === null || !isSpokenOf(indicator, said)) return [];
    if (standings.some((other) => other.plan !== null && isShareOf(indicator, other.indicator))) return [];
    return [{ words: `${indicator.title["zh-CN"]}为${withUnit(reported, "%")}`, sources, awaited: isOpen(standing) }];
  });

/** A task that says its own amount ("新建管网22公里") need not hear it twice. */
function ofTask({ task, numbers, completion, open, at }: TaskStanding): Effect[] {
  if (numbers === null) return [];
  const unit = numbers.unit ?? "";
  const name = task.trim().replace(/[。；;，,]+$/, "");
  const [target, current] = [withUnit(numbers.target, unit), withUnit(numbers.current, unit)];
  const cap = isCap(numbers.name ?? null);
  const work = workOfAmount(name, target);
  const words =
    cap || isLevel(numbers, name)
      ? levelWords(numbers.name ?? levelName(name) ?? `${name}：现值`, current, target, cap)
      : work === null
        ? `${numbers.name === undefined ? `${name}：` : workOf(numbers.name)}${amounts(target, current, completion)}`
        : `${plannedAmount(work, work.indexOf(target))}，已完成${current}${rateOf(completion)}`;
  return [{ words, sources: [at], awaited: open.length > 0 }];
}

/** An amount of some work in a text, its unit behind it: "4.8公里", "600立方米". Years and other dates are none. */
const AMOUNT = /(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d.年月日号点时]|[—~～-]\d)/g;

/**
 * What of a task's text the amount measures: "建设处理设施（600立方米/日），同步建设分流沟4.8公里、监测井6口" asks for several works,
 * of which 4.8公里 is one. null: the text does not say the amount, or says it of two works.
 */
function workOfAmount(name: string, target: string): string | null {
  const digits = /^[\d.,]+/.exec(target)?.[0] ?? "";
  const all = [...name.matchAll(AMOUNT)];
  const own = all.filter(({ 0: said, index }) => said === digits && name.startsWith(target, index));
  const [only] = own;
  if (only === undefined || own.length > 1) return null;
  if (all.length === 1) return name;
  const before = all.filter(({ index }) => index < only.index).at(-1);
  const from = before === undefined ? 0 : before.index + before[0].length;
  // Behind the amount before it, up to the next mark, stands its own unit.
  const start =
    before === undefined
      ? 0
      : from + (/^[^、，；。,;]*[、，；。,;]/.exec(name.slice(from, only.index))?.[0].length ?? 0);
  const end = only.index + target.length;
  const rest = /^[^、，；。,;）)]*/.exec(name.slice(end))?.[0] ?? "";
  return `${name.slice(start, end)}${rest}`.replace(/^(?:同步|同时|配套|并|和|及|以及)+(?=.{2})/, "");
}

/** The task counts what the list counts. */
const isTold = ({ numbers }: TaskStanding, standings: readonly IndicatorStanding[]): boolean =>
  numbers !== null &&
  standings.some(({ plan, cumulative }) => plan?.value === numbers.target && cumulative.reported === numbers.current);

/**
 * @param standings of the ledgers that the problem is about; tasks measured by one of them are told by it
 * @param said the problem and its goal
 */
export function effectField(
  standings: readonly IndicatorStanding[],
  tasks: readonly TaskStanding[],
  said = "",
): NoticeField {
  const told = new Set(standings.map(({ indicator }) => indicator.id));
  const measured = tasks.flatMap(({ indicator }) =>
    indicator !== null && !told.has(indicator.indicator.id) ? [indicator] : [],
  );
  const distinct = measured.filter(
    (one, index) => measured.findIndex(({ indicator }) => indicator.id === one.indicator.id) === index,
  );
  const effects = [
    ...[...standings, ...distinct].flatMap(ofIndicator),
    ...spokenOf(standings, said),
    ...tasks.filter((task) => task.indicator === null && !isTold(task, standings)).flatMap(ofTask),
  ];
  const value = {
    words: effects.map(({ words }) => words).join("；"),
    digits: null,
    value: null,
    figure: true,
    sources: effects.flatMap(({ sources }) => sources),
  };
  const mark = effects.some(({ awaited }) => awaited) ? AWAITED : null;
  return {
    name: "完成数量",
    synonyms: ["成效数量"],
    group: "公示表",
    unit: "",
    forms: { "": effects.length === 0 ? null : marked(value, mark) },
  };
}
