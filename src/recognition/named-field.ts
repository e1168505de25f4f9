/** How much a header's text is like the names of one column of a ledger. */
import { headerKey } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { remembered, rememberedOf } from "../collections/remembered";
import { unitNamed } from "../tables/units";
import { amountAspect, countedIn } from "../vocabulary/amount-words";
import { asQuestion } from "../vocabulary/answered-question";
import { asksWhetherDone, composedKey, isOnlyComposed } from "../vocabulary/column-words";
import { NO_KIND } from "../vocabulary/parts-of-amounts";
import { EVERYDAY } from "../vocabulary/everyday-headers";
import { workStates, yesWords, type ColumnSpec } from "./declare-ledger";

/** Words that turn a name into another: 计划完成日期 is no 完成日期, 未完成户数 no 完成户数. */
export const TURNS = pattern()`
  计划|拟|预计|预期|应当?|未|${NO_KIND}|无|不|前期|此前|上年|去年|往年|上月|同期|同比|环比|增|减|下降|比例|占比|百分比|(?<!功)率|排名|备注
  |原因|要求|时限|剩余|其中|合计|累计|人数|编号|电话|是否|下[月步]|附件
`;

export const SHORTEST_HELD = 3;
/** A name that makes up a good part of the header, at its end. */
export const HELD = 0.68;
const SHORTENED = 0.72;
const MOST_LEFT_OUT = 4;
const LAST_WORD = /^(?:户数|台数|辆数|家数|个数|面积|数量|金额|总数|数|量)$/;
/** A name that is composed as one of the column's is: 治理进度 for 整治情况. */
const COMPOSED_ALIKE = 0.78;
/** Matches below rest on a name that is only like the column's. */
export const BY_ITS_OWN_NAME = 0.9;
/** A name that says what is to be done, or what is done, in its own words: 应改户数 for 计划户数. */
export const OF_ITS_ASPECT = 0.85;

/** 应机扫 under 清扫面积 as 应机扫面积. */
export const BY_UPPER_WORD = 0.93;
/** A word of its own under the number's name: 松山片 under 投资. */
export const UNDER_ITS_NAME = 0.6;

/** Without what stands in brackets; the units there are read elsewhere. */
export const bareKey = remembered((key: string): string =>
  asQuestion(
    key
      .replace(/[(\[【][^()[\]【】]*[)\]】]/g, "")
      .replace(/[::*★]/g, "")
      // 施工现场地面100%硬化: how much of it is no part of what the column is called.
      .replace(/100%|百分之?百/g, "")
      .replace(/^\d+[.、]/, ""),
  ),
);

/** What each name is behind the one before it. */
const RANK = 0.005;
/** A pattern's: enough among the columns of one field, and nothing against another field's name. */
const LAST_RANK = RANK / 10;

export interface Name {
  readonly full: string;
  readonly bare: string;
  /** Its parts (检验 + 结果), "" where it is not composed. */
  readonly composed: string;
  /** What may stand for it: 计划 for 计划户数. */
  readonly shortened: readonly string[];
  /** Behind the first of a column's names by so much: the declaration puts the best first. */
  readonly rank: number;
}

export interface NamedField {
  readonly ledger: string;
  readonly field: string;
  readonly spec: ColumnSpec;
  /** Rows of the list may stand for several things each. */
  readonly isCounted: boolean;
  readonly names: readonly Name[];
  readonly patterns: readonly NamePattern[];
}

/** How many names are written that a list of them would never end: 办结时限, 计划完成节点. */
interface NamePattern {
  readonly pattern: RegExp;
  /** As of a name: 整改时限 that is listed before it goes before the 销号时限 that it also takes. */
  readonly rank: number;
}

export const namedField = (ledger: string, field: string, spec: ColumnSpec, isCounted: boolean): NamedField => ({
  ledger,
  field,
  spec,
  isCounted,
  names: spec.names.flatMap((name, index): Name[] => {
    if (typeof name !== "string") return [];
    const full = headerKey(name);
    const bare = bareKey(full);
    return [{ full, bare, composed: composedKey(bare), shortened: shortened(bare, spec.kind), rank: RANK * index }];
  }),
  patterns: spec.names.flatMap((pattern, index) =>
    typeof pattern === "string" ? [] : [{ pattern, rank: LAST_RANK * index }],
  ),
});

/** A text that a header may be read as. */
export interface Reading {
  readonly full: string;
  readonly bare: string;
  readonly weight: number;
  /** It is what stands over the lowest row, alone: it may name a number of which the column is a part. */
  readonly isHeading?: true;
}

/** What may stand for a name without its last word, or without all but that: 计划 for 计划户数, 硬化 for 路面硬化. */
function shortened(name: string, kind: ColumnSpec["kind"]): string[] {
  const longest = Math.min(MOST_LEFT_OUT, name.length - 2);
  const leftOut = Array.from({ length: Math.max(0, longest) }, (_, index) => index + 1);
  if (kind === "number")
    return leftOut.map((count) => name.slice(0, -count)).filter((bare) => LAST_WORD.test(name.slice(bare.length)));
  if (kind !== "choice") return [];
  return leftOut.map((count) => name.slice(count)).filter((bare) => !isOnlyComposed(bare) && !EVERYDAY.has(bare));
}

/** 0–1: how much the readings of a header are like a column's names. */
export function likeness(readings: readonly Reading[], { names, patterns, spec, isCounted }: NamedField): number {
  let most = 0;
  for (const { full, bare, weight, isHeading } of readings) {
    if (isHeading === true) {
      const isName = spec.unit !== null && names.some((name) => name.full === full || name.bare === bare);
      if (isName) most = Math.max(most, weight);
      continue;
    }
    if (spec.choices === workStates && asksWhetherDone(bare)) most = Math.max(most, weight * COMPOSED_ALIKE);
    if (spec.choices === workStates && isHandled(bare)) most = Math.max(most, weight * SHORTENED);
    if (spec.kind === "number" && (isNumberOfThings(bare, names) || isCountedInUnit(full, bare, spec)))
      most = Math.max(most, weight * OF_ITS_ASPECT);
    if (weight > BY_UPPER_WORD && isSomeOfThings(bare, names, spec)) most = Math.max(most, weight * OF_ITS_ASPECT);
    if (isOfAspect(full, bare, spec, isCounted)) most = Math.max(most, weight * OF_ITS_ASPECT);
    if (asksOfChoice(bare, spec)) most = Math.max(most, weight * ASKED_OF);
    const asked = isFlag(spec) ? askedThing(bare) : null;
    if (asked?.isAmiss === true) {
      if (names.some((name) => name.full === full || name.bare === bare)) most = Math.max(most, weight);
      continue;
    }
    const texts = asked === null ? [bare, full] : [bare, full, asked.thing];
    for (const { pattern, rank } of patterns)
      if (texts.some((text) => text !== "" && pattern.test(text))) most = Math.max(most, weight * (1 - rank));
    if (asked !== null)
      for (const name of names) most = Math.max(most, weight * ASKED_OF * fit(asked.thing, asked.thing, name, spec));
    for (const name of names)
      most = Math.max(most, weight * (fit(full, bare, name, spec) - (full === name.full ? name.rank : name.rank / 2)));
  }
  return most;
}

const DONE_TO_THEM =
  /^(?:锅炉|设备|装置|改造|淘汰|拆除|完成|安装|更换|治理|提升|报废|注销|实际|本次)+(?=(?:台数|套数|辆数|台套数|数量)$)/;
const NUMBER_OF_THINGS = /(?<=锅炉|设备|装置)数$/;

/** 改造台数 → 台数, 改造锅炉数 → 数量: the things, whatever was done to them. */
export const plainThings = (bare: string): string => bare.replace(NUMBER_OF_THINGS, "数量").replace(DONE_TO_THEM, "");

const isNumberOfThings = (bare: string, names: readonly Name[]): boolean => {
  const plain = plainThings(bare);
  return plain !== bare && names.some((name) => name.bare === plain);
};

/** 锅炉总台数, 城区台数 of a column that says how many a row stands for, and not how many of them are done. */
const isSomeOfThings = (bare: string, names: readonly Name[], { fallback }: ColumnSpec): boolean =>
  fallback !== null &&
  names.some((name) => bare.length > name.bare.length && bare.endsWith(name.bare)) &&
  !TURNS.test(bare) &&
  !/已|完成|完工|竣工|实际/.test(bare);

/** 锅炉数（台） of a column that says in 台 how many a row stands for. */
const isCountedInUnit = (full: string, bare: string, { unit, fallback }: ColumnSpec): boolean =>
  unit !== null && fallback !== null && /数量?$/.test(bare) && !TURNS.test(bare) && full.endsWith(`(${unit})`);

/** 处置进展, 清理情况: how far a work is, by what is done to the thing. */
export const isHandled = (bare: string): boolean => /^(?:<核>|<治>|清理|清退|关停)+<况>$/.test(composedKey(bare));

/** 已改户数 of a column of households done; 已改面积 counts something else. */
const isOfAspect = (full: string, bare: string, { aspect, unit }: ColumnSpec, isCounted: boolean): boolean => {
  if (aspect === null || amountAspect(bare) !== aspect) return false;
  const counted = countedIn(bare);
  // Of a list whose rows may stand for several things 任务数 is the number of those.
  if (counted === "") return !isCounted || (unit !== null && full.endsWith(`(${unit})`));
  return counted === unit || (counted === "面积" && unitNamed(unit ?? "")?.family === "area");
};

const ASKS = /是否|有无|能否/;
/** A thing of which it is asked whether it is there or works: 喷淋系统是否启用 is the column of the 喷淋系统. */
const ASKED_OF = 0.95;
const OF_A_THING = /(?:系统|设施|设备|装置|措施|工作|情况)$/;
/** Yes says that it is amiss, or that there is none. */
const AMISS = /停[用运工止产]|闲置|损坏|破损|拆除|故障|缺|未|不|超标|违规|违法|异常|投诉|处罚|扣分|整改|问题/;

const isFlag = ({ choices }: ColumnSpec): boolean => choices !== null && "yes" in choices;

/** The words by which a flag says yes and no other one does: 复燃, 恢复生产. */
export const ownWordsOf = rememberedOf(({ choices }: ColumnSpec): readonly string[] =>
  (choices?.["yes"] ?? []).filter((word) => word.length > 1 && !yesWords.includes(word)),
);
const ASKED_WORD =
  /^(?:是否|有无|有没有|能否)(?:仍|又|再次?|已经?|存在|出现|发生|发现)*(.{2,}?)(?:的?(?:现象|情况|行为|问题|迹象))?$/;

/** 有无复燃, 是否恢复生产 of a column that says 复燃. */
export function asksOfChoice(bare: string, spec: ColumnSpec): boolean {
  const word = isFlag(spec) ? ASKED_WORD.exec(bare)?.[1] : undefined;
  return word !== undefined && ownWordsOf(spec).includes(word);
}

export interface AskedThing {
  /** Without the question; "": the question names it. */
  readonly thing: string;
  readonly isAmiss: boolean;
}

/** null: the header asks nothing. */
export function askedThing(bare: string): AskedThing | null {
  const [before = "", after, ...more] = bare.split(ASKS);
  if (after === undefined || more.length > 0) return null;
  return { thing: before.replace(OF_A_THING, "") || before, isAmiss: AMISS.test(after) };
}

/** 合同竣工日期: a day of building that was agreed on. */
const ON_PAPER = /合同|约定|批复|核准/;
const OF_WORKS = /[开竣完]工|交付/;

function fit(full: string, bare: string, name: Name, { kind }: ColumnSpec): number {
  if (full === name.full) return 1;
  if (bare.length > 1 && bare === name.bare) return 0.97;
  if (name.composed !== "" && composedKey(bare) === name.composed) return COMPOSED_ALIKE;
  if (name.shortened.includes(bare)) return SHORTENED;
  if (name.bare.length < SHORTEST_HELD || !bare.includes(name.bare)) return 0;
  // 净化器是否正常使用 asks of the 净化器.
  const rest = (kind === "choice" ? bare.replace(ASKS, "") : bare).replace(name.bare, "");
  if (TURNS.test(rest) || (kind === "date" && OF_WORKS.test(name.bare) && ON_PAPER.test(rest))) return 0;
  const share = name.bare.length / bare.length;
  // The last words of a Chinese noun say what it is: 企业整改完成日期 is a date of completion.
  return (bare.endsWith(name.bare) ? 0.6 : 0.45) + 0.3 * share;
}
