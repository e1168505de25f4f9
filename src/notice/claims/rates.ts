/** Rates with the two figures behind them: 计划X完成Y完成率Z%, X中Y已办结占Z%, Y占X的Z%. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { isMeasure, stateOf, PLANNED, type Family } from "./states";
import { addsUp, type Stretch } from "./stretch";

export interface RateClaim {
  readonly rate: TextFigure;
  readonly part: TextFigure;
  readonly whole: TextFigure;
  /** The rate is given by other figures nearby. */
  readonly otherwise: boolean;
  /** What stands in front of the part is taken for the whole, without a word that says so. */
  readonly unsure: boolean;
}

type Triple = Omit<RateClaim, "otherwise">;

export interface ReadRates {
  /** Both figures stand by the rate, and say what it is of. */
  readonly claims: readonly RateClaim[];
  /** Rates that some two figures nearby give. */
  readonly confirmed: ReadonlySet<TextFigure>;
}

const FILL = "(?:已?达到?了?|为|是|约|仅|只有|提?[高升]?至|到|了)*";
const RATE = new RegExp(`([\\u4e00-\\u9fa5]{0,12}?)(率|占比|比例|比重|占)(?:[^，。；率比]{0,12}的)?${FILL}$`);

/** "为计划的108.3%" */
const OF_PLAN = /(?:为|达到?|占|相当于)(?:[年季]度)?(?:计划|任务|目标)[数量]?的$/;

/** "办结" of 办结率, "优良" of 优良比例; "" of a share; null: no rate. */
export function rateStem({ before, figure }: Stretch): string | null {
  if (figure.unit !== "%" || figure.role === "change" || figure.role === "threshold") return null;
  if (OF_PLAN.test(before)) return "完成";
  const match = RATE.exec(before);
  if (!match) return null;
  return match[2] === "率" ? (match[1] ?? "").slice(-2) : /占/.test(match[2] ?? "") ? "" : (match[1] ?? "").slice(-6);
}

/** Half a unit of the last place that is written; 0: a whole number of things. */
export const halfUnit = ({ value, written, decimals, unit, writtenUnit }: TextFigure): number => {
  // 23公里 is written as it was measured; 23万吨 was rounded.
  const rounded = decimals > 0 || (unit !== writtenUnit && /^[百千万亿]/.test(writtenUnit));
  if (!rounded) return 0;
  return 0.5 * 10 ** -decimals * (written === 0 ? 1 : value / written);
};

/** The rate that two figures give, as a range: what is written in 万 was rounded before. In %. */
export function rateRange(part: TextFigure, whole: TextFigure): { readonly least: number; readonly most: number } {
  const [p, w] = [halfUnit(part), halfUnit(whole)];
  return {
    least: (100 * (part.value - p)) / (whole.value + w),
    most: (100 * (part.value + p)) / Math.max(whole.value - w, Number.MIN_VALUE),
  };
}

const DUST = 1e-9;
/** A rate is what two figures give, rounded as it is written. */
export const gives = (part: TextFigure, whole: TextFigure, rate: TextFigure): boolean => {
  if (whole.value <= 0) return false;
  const { least, most } = rateRange(part, whole);
  const half = 0.5 * 10 ** -rate.decimals + DUST;
  return rate.value >= least - half && rate.value <= most + half;
};

/** Between two semicolons or full stops one matter is told. */
const sameGroup = (reading: NoticeReading, a: TextFigure, b: TextFigure): boolean =>
  a.sentence === b.sentence && !/[；;]/.test(reading.plain.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)));

const WHOLE =
  /计划|任务|目标|应|需|共|总|纳入|列入|检查|抽检|抽查|抽测|检测|监测|采样|排查|审查|受理|交办|转办|收到|接到|反馈|涉及|发现|可|全[县市区镇乡]|现有|建有/;

/** The figures of the rate's group that could be its two, in the order of the text. */
const countsBy = (reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch): readonly Stretch[] =>
  stretches.filter((other) => addsUp(other) && sameGroup(reading, other.figure, rate.figure));

/** A rate of what was done: the part may be told by any deed. */
const OF_DEEDS = /^(?:完成|整改|办结|销号|治理|整治)$/;
const FAMILY_RATES: Readonly<Record<Family, RegExp>> = {
  progress: OF_DEEDS,
  quality: /^(?:合格|达标|符合)$/,
  truth: /^属实$/,
  approval: /^(?:通过|批准)$/,
  alert: /^$/,
};
const LAST_STEP = 2;

/** 阶段性办结 is no 办结, nor is 正在整改 整改. */
const isOther = (stretch: Stretch): boolean => {
  const state = stateOf(stretch);
  return state?.side === "other" || (state?.side === "undone" && state.family === "progress");
};

/** The figure in front of the rate that its name speaks of: 办结 of 办结率, but not 不合格 of 合格率; null: none. */
function partOf(before: readonly Stretch[], stem: string): Stretch | null {
  const last = before.at(-1);
  if (!last) return null;
  if (stem === "") return last;
  const named = new RegExp(`(?<![不未非])(?:${pairsOf(stem).join("|")})`);
  const run = before.filter(({ figure }) => figure.unit === last.figure.unit);
  const told = run.findLast(
    (stretch) => named.test(`${stretch.before}|${stretch.after}`) && !PLANNED.test(stretch.before) && !isOther(stretch),
  );
  if (told) return told;
  if (!OF_DEEDS.test(stem)) return null;
  if (stem === "完成" && PLANNED.test(last.before)) return last;
  const done = run.slice(-LAST_STEP - 1).findLast((stretch) => stateOf(stretch)?.side === "done");
  return done ?? (stem === "完成" && stateOf(last) === null ? last : null);
}

/** Part and whole of a rate where the text puts them together; null: it does not. */
function twoOf(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const near = countsBy(reading, stretches, rate);
  const bracketed = inBracketBehind(near, rate);
  if (bracketed !== "none") return bracketed;
  const part = partOf(
    near.filter(({ figure }) => figure.to <= rate.figure.from),
    stem,
  );
  if (!part || (part.bracket !== rate.bracket && !(rate.bracket !== null && rate.bracket >= part.figure.to)))
    return null;
  const own = ({ figure }: Stretch): boolean => figure.unit === part.figure.unit;
  // "31个断面中，……占90.3%；Ⅳ类2个，占6.5%": one whole for all shares of the sentence.
  const head = stretches.find(
    (other) =>
      own(other) && addsUp(other) && other.figure.sentence === rate.figure.sentence && /[中里内]$/.test(other.after),
  );
  if (stem === "" && /^占/.test(rate.before) && head && head.figure.to <= part.figure.from)
    return { rate: rate.figure, part: part.figure, whole: head.figure, unsure: false };
  const between = stretches.filter(({ figure }) => figure.from > part.figure.from && figure.from < rate.figure.from);
  if (between.some((other) => other.figure.unit !== "%" && !own(other))) return null;
  // "建设23公里，计划25公里，完成率……": the plan may stand behind.
  const first = near.findLast((other) => other.figure.to <= part.figure.from && own(other));
  if (stem === "完成" && PLANNED.test(part.before))
    return first && !PLANNED.test(first.before)
      ? { rate: rate.figure, part: first.figure, whole: part.figure, unsure: false }
      : null;
  const whole = wholeOf(near.filter(own), part, rate, stem);
  return whole && { rate: rate.figure, part: part.figure, ...whole };
}

/**
 * "90.0%（10个断面中9个达到……）", "54.6%（公路15万吨，铁路和公路合计27万吨）": two counts directly behind the rate are its own;
 * null: they do not say which is the whole. "none": there are not two.
 */
function inBracketBehind(near: readonly Stretch[], rate: Stretch): Triple | null | "none" {
  const behind = near.filter(
    ({ figure, bracket }) =>
      bracket !== null && bracket !== rate.bracket && figure.from > rate.figure.to && bracket - rate.figure.to < 2,
  );
  const [whole, part] = [...behind].sort((a, b) => b.figure.value - a.figure.value);
  if (!whole || !part || behind.length !== 2 || part.figure.unit !== whole.figure.unit) return "none";
  const among = whole === behind[0] ? /[中里内]$|^个?$/.test(whole.after) : /合计|共计|总/.test(whole.before);
  return among ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false } : null;
}

function wholeOf(
  run: readonly Stretch[],
  part: Stretch,
  rate: Stretch,
  stem: string,
): Pick<Triple, "whole" | "unsure"> | null {
  const behind = run.find(({ figure, bracket }) => figure.from >= rate.figure.to && bracket !== rate.bracket);
  if (behind && behind.bracket !== null && (WHOLE.test(behind.before) || behind.bracket === rate.figure.to))
    return { whole: behind.figure, unsure: !WHOLE.test(behind.before) };
  const earlier = run.filter(({ figure }) => figure.to <= part.figure.from);
  const said =
    earlier.findLast(({ before }) => PLANNED.test(before)) ?? earlier.findLast((stretch) => isWhole(stretch, part));
  if (said) return { whole: said.figure, unsure: false };
  const only = earlier.at(-1);
  const fits = only && part.figure.unit !== "天" && (stem === "完成" || !isMeasure(only)) && stem !== "";
  return only && fits && earlier.length === 1 ? { whole: only.figure, unsure: true } : null;
}

/** What came in and what became of it, sentences back: 问题58个……已完成41个，……，完成率70.7%. */
function ofOutcome(stretches: readonly Stretch[], outcomes: readonly OutcomeClaim[], rate: Stretch, stem: string) {
  const claim = outcomes.findLast(
    (own) =>
      own.outcomes.some(
        ({ figure, state }) =>
          state.side === "done" && figure.to <= rate.figure.from && figure.sentence === rate.figure.sentence,
      ) && own.whole.paragraph === rate.figure.paragraph,
  );
  const done = claim?.outcomes.filter(({ state }) => state.side === "done" && !state.rest) ?? [];
  const [part] = done;
  if (!claim || !part || done.length !== 1 || claim.family === "alert") return null;
  const stretch = stretches.find(({ figure }) => figure === part.figure);
  const words = `${stretch?.before ?? ""}|${stretch?.after ?? ""}`;
  const told = pairsOf(stem).some((pair) => words.includes(pair)) || FAMILY_RATES[claim.family].test(stem);
  return told ? { rate: rate.figure, part: part.figure, whole: claim.whole, unsure: claim.unsure } : null;
}

/** "已完成31.5万亩，占应离田面积42万亩的78%": the whole stands within the words of the share. */
function ofNamedWhole(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const whole = stretches[stretches.indexOf(rate) - 1];
  if (!whole || rate.figure.unit !== "%" || rate.figure.role === "change") return null;
  if (
    !/占/.test(whole.before) ||
    !/^的(?:比[例重率]为?)?$/.test(reading.plain.slice(whole.figure.to, rate.figure.from))
  )
    return null;
  const part = countsBy(reading, stretches, rate).findLast(
    ({ figure }) => figure.to <= whole.figure.from && figure.unit === whole.figure.unit,
  );
  return part ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false } : null;
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** "检查260处，……", "120个……任务中|90个": said to be the whole, and no smaller. */
const isWhole = (whole: Stretch, part: Stretch): boolean =>
  whole.figure.value >= part.figure.value &&
  (WHOLE.test(`${whole.before}${whole.after}`) || /中$/.test(whole.after) || whole.endMark === "");

/** 完成率 without a plan beside it is of the goal of the same item, where goal and result count the same things. */
function ofGoal(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  if (!/完成/.test(stem)) return null;
  const part = countsBy(reading, stretches, rate).findLast(({ figure }) => figure.to <= rate.figure.from);
  if (!part || stretches.indexOf(rate) - stretches.indexOf(part) !== 1) return null;
  const item = reading.paragraphs[part.figure.paragraph]?.item;
  const goals = reading.figures.filter(
    ({ section, paragraph, unit }) =>
      section === "goal" && reading.paragraphs[paragraph]?.item === item && unit === part.figure.unit,
  );
  const [goal] = goals;
  return goal && goals.length === 1 && sharesWords(goal.noun, part.figure.noun)
    ? { rate: rate.figure, part: part.figure, whole: goal, unsure: false }
    : null;
}

/** Enough of one noun's pairs of characters stand in the other. */
export function sharesWords(a: string, b: string): boolean {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common > 0 && common / Math.min(first.size, second.size) >= 0.5;
}

/** Rates of the text: which of them are told with their two figures, and which any two figures nearby give. */
export function readRates(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
): ReadRates {
  const confirmed = new Set<TextFigure>();
  const claims = stretches.flatMap((rate): RateClaim[] => {
    const named = ofNamedWhole(reading, stretches, rate);
    const stem = named ? "" : rateStem(rate);
    if (stem === null || rate.figure.section === "goal" || rate.figure.approximate || rate.figure.bound !== null)
      return [];
    const near = stretches.filter(
      (other) => addsUp(other) && (other.figure.paragraph === rate.figure.paragraph || other.figure.section === "goal"),
    );
    if (near.some((part) => near.some((whole) => part !== whole && givenBy(near, part, whole, rate))))
      confirmed.add(rate.figure);
    const claim =
      named ??
      twoOf(reading, stretches, rate, stem) ??
      ofOutcome(stretches, outcomes, rate, stem) ??
      ofGoal(reading, stretches, rate, stem);
    if (!claim) return [];
    const { part } = claim;
    const otherwise =
      near.some(({ figure }) => figure !== part && figure.unit === part.unit && gives(part, figure, rate.figure)) ||
      givenBySum(near, claim);
    return [{ ...claim, otherwise }];
  });
  return { claims, confirmed };
}

/** Also of 已完成 and 未完成 together. */
const givenBy = (near: readonly Stretch[], part: Stretch, whole: Stretch, { figure }: Stretch): boolean =>
  part.figure.unit === whole.figure.unit &&
  (gives(part.figure, whole.figure, figure) ||
    (near.indexOf(whole) === near.indexOf(part) + 1 &&
      gives(part.figure, { ...whole.figure, value: part.figure.value + whole.figure.value }, figure)));

/** Parts that make up one: 合格 and 基本合格 of a rate that takes both; and a share of what is left. */
function givenBySum(near: readonly Stretch[], { rate, whole }: Triple): boolean {
  const run = near.filter(({ figure }) => figure.unit === whole.unit && figure.to <= rate.from && figure !== whole);
  return run.some(({ figure }, index) =>
    run.slice(index + 1).some((_, length) =>
      gives(
        {
          ...figure,
          value: run.slice(index, index + length + 2).reduce((sum, { figure: { value } }) => sum + value, 0),
        },
        whole,
        rate,
      ),
    ),
  );
}
