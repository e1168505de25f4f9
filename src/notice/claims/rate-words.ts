/** Words and arithmetic of rates: what a percentage is called, and what two figures give. */
import { pattern } from "../../collections/pattern";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { isPlanned, stateAt, type Family } from "./states";
import { addsUp, isAside, stretchesOfSentence, type Stretch } from "./stretch";

export interface RateClaim {
  readonly rate: TextFigure;
  readonly part: TextFigure;
  readonly whole: TextFigure;
  /** The rate is given by other figures nearby. */
  readonly otherwise: boolean;
  /** What stands in front of the part is taken for the whole, without a word that says so. */
  readonly unsure: boolean;
  /** Part and whole are told by their names or places: that other figures give the rate too is an accident. */
  readonly certain?: true;
}

export type Triple = Omit<RateClaim, "otherwise">;

const FILL = "(?:已?达到?了?|为|是|约|仅|只有|提?[高升]?至|到|了)*";
const RATE = new RegExp(
  `([\\u4e00-\\u9fa5]{0,12}?)(率|占比|比例|比重|占|(?<=满意)度)(?:[^，。；率比]{0,12}的)?${FILL}$`,
);

/** "为计划的108.3%", "完成总任务的70%" */
const OF_PLAN =
  /(?:为|达到?|占|相当于|完成)了?[年季月]?度?[总全]?[年部]?(?:计划|任务|目标)[数总量]*的$|占(?:年度|全部|总)?(?:计划|任务)[数总量]*$/;
/** "已淘汰1944辆，完成81%" */
const DONE_BARE = /^(?:已|仅|共|累计|总体|整体)*(?:完成(?:了|进度)?|(?:工程|建设|总体|完成)?进度)(?:达到?|为)?$/;

/** "办结" of 办结率, "优良" of 优良比例; "" of a share; null: no rate. */
export function rateStem({ before, figure }: Stretch): string | null {
  if (figure.unit !== "%" || figure.role === "change" || figure.role === "threshold") return null;
  if (OF_PLAN.test(before) || DONE_BARE.test(before)) return "完成";
  // "支出进度80%": of a deed by its name.
  const pace = /(支出|支付|拨付|执行|投资|兑付|使用)(?:执行)?进度(?:达到?|为)?$/.exec(before)?.[1];
  if (pace !== undefined) return pace;
  // "问题率由第一轮的36.7%降到": of one of the rounds, which are told each by itself.
  const match = /率[由从][^，。；\d]*$/.test(before) ? null : RATE.exec(before);
  if (!match) return null;
  // 比率 is as good as 率.
  return /[率度]/.test(match[2] ?? "")
    ? (/(?:[不未非])?[\u4e00-\u9fa5]{2}$/.exec((match[1] ?? "").replace(/比$/, ""))?.[0] ?? "")
    : /占/.test(match[2] ?? "")
      ? ""
      : (match[1] ?? "").slice(-6);
}

/** Half a unit of the last place that is written; 0: a whole number of things. */
export const halfUnit = ({ value, written, decimals, unit, writtenUnit }: TextFigure): number => {
  // 23公里 is written as it was measured; 23万吨 was rounded.
  const rounded = decimals > 0 || (unit !== writtenUnit && /^[百千万亿]/.test(writtenUnit));
  if (!rounded) return 0;
  return 0.5 * 10 ** -decimals * (written === 0 ? 1 : value / written);
};

/** Another value of the unit that the figure is written in: a sum of its like, a rest. */
export const withValue = (figure: TextFigure, value: number): TextFigure => ({
  ...figure,
  value,
  written: figure.value === 0 ? figure.written : (figure.written * value) / figure.value,
});

/** The rate that two figures give, as a range: what is written in 万 was rounded before. In %. */
function rateRange(part: TextFigure, whole: TextFigure): { readonly least: number; readonly most: number } {
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

export const WHOLE = pattern()`
  计划|任务|目标|应|需(?!氧)|共|总(?![氮磷铬镉汞铅砷])|纳入|列入|下达|到账|到位|安排|预算|检查|抽检|抽查|抽测|检测|监测|采样|排查|审查
  |受理|交办|转办|收到|接到|反馈|涉及|发现|可|全[县市区镇乡]|现有|建有
`;

/** The figures of the rate's group that could be its two, in the order of the text. */
export const countsBy = (reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch): readonly Stretch[] =>
  stretchesOfSentence(stretches, rate.figure.sentence).filter(
    (other) => addsUp(other) && sameGroup(reading, other.figure, rate.figure) && !isAside(stretches, other),
  );

/** A rate of what was done: the part may be told by any deed. */
const OF_DEEDS = /^(?:完成|整改|办结|销号|治理|整治)$/;
export const FAMILY_RATES: Readonly<Record<Family, RegExp>> = {
  progress: OF_DEEDS,
  quality: /^(?:合格|达标|符合|满意)$/,
  truth: /^属实$/,
  approval: /^(?:通过|批准)$/,
  alert: /^$/,
};

export const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Enough of one noun's pairs of characters stand in the other. */
export function sharesWords(a: string, b: string): boolean {
  const [first, second] = [new Set(pairsOf(a)), new Set(pairsOf(b))];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common > 0 && common / Math.min(first.size, second.size) >= 0.5;
}

const LAST_STEP = 2;
const BESIDE_DONE = /(?:超额|超出|还差|尚差|缺口)了?$|(?:[日月年户人亩]|平)均[^，。；\d]{0,6}$/;

/** 阶段性办结 is no 办结, nor is 正在整改 整改. */
const isOther = (all: readonly Stretch[], stretch: Stretch): boolean => {
  const state = stateAt(all, all.indexOf(stretch));
  return state?.side === "other" || (state?.side === "undone" && state.family === "progress");
};

const SHARER = /^(?:其中)?([\u4e00-\u9fa5A-Z“”]{2,12})(?:约|仅|共)?占(?:比(?:为|达)?|总[数量]的)?$/;
/** "第一产业11吨、第二产业498吨、居民生活76吨，第二产业占73%": the one of the list that the share names. */
function ofSharer(before: readonly Stretch[], name: string): Stretch | null {
  const sharer = SHARER.exec(name)?.[1];
  if (sharer === undefined) return null;
  const named = before.filter(({ before: words }) => words.length > 1 && words.replace(/^其中/, "") === sharer);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The figure in front of the rate that its name speaks of: 办结 of 办结率, but not 不合格 of 合格率; null: none. */
export function partOf(all: readonly Stretch[], stem: string, name = ""): Stretch | null {
  // "超额216辆", "日均处置10.6吨": neither what was done, nor what there is.
  const before = all.filter(({ before: words }) => !BESIDE_DONE.test(words));
  const last = before.at(-1);
  if (!last) return null;
  if (stem === "") return ofSharer(before, name) ?? last;
  // "合计6100户，超额完成市定5800户的任务，完成率105.2%": the plan stands last.
  if (stem === "完成" && isPlanned(last)) return last;
  // 不达标 of 不达标率 is one word; 达标 of 达标率 is not to be found in it.
  const named = /^[不未非]/.test(stem) ? new RegExp(stem) : new RegExp(`(?<![不未非待])(?:${pairsOf(stem).join("|")})`);
  const run = before.filter(({ figure }) => figure.unit === last.figure.unit);
  const told = run.findLast(
    (stretch) => named.test(`${stretch.before}|${stretch.after}`) && !isPlanned(stretch) && !isOther(before, stretch),
  );
  // "焚烧380吨、厨余处理40吨，焚烧处理率90.5%": the whole name tells them apart.
  const called = run.findLast(
    ({ before: words }) => words.length > 1 && words !== stem && name.startsWith(words.replace(/^其中/, "")),
  );
  if (told) return called ?? told;
  if (!OF_DEEDS.test(stem)) return null;
  const stateIn = (stretch: Stretch) => stateAt(before, before.indexOf(stretch));
  const done = run.slice(-LAST_STEP - 1).findLast((stretch) => stateIn(stretch)?.side === "done");
  return done ?? (stem === "完成" && stateIn(last) === null ? last : null);
}
