/** What a target asks for, from its words and the number beside them. */
import { usableNumber } from "../../cells/usable-number";
import { unitNamed } from "../../tables/units";
import { withDigits, withoutThousands } from "../../vocabulary/numerals";
import { askedAlone } from "./asked-alone";
import type { Requirement } from "./target";

const AMOUNT = "(\\d+(?:\\.\\d+)?)";
const DOWN = "(?:下降|降低|减少|削减|消减|压减|改善|降幅|减幅)";
const NOT = "不(?:得|能|应|可|宜|许)?";
const UP = "(?:上升|提高|增加|提升|增长|增幅|升幅|涨幅)";

/** 下降到33: what is to be left; by how much is told without 到. */
const NOT_TO = "(?:(?:幅度?|比例|率)?达到?)?(?:(?![到至])\\D){0,6}?";
const TO = "[到至]约?";

type RequirementRule = readonly [pattern: RegExp, build: (amount: number) => Requirement];

/** In this order: what speaks of a baseline before what gives a number. */
const requirementRules: readonly RequirementRule[] = [
  [new RegExp(`(?:${DOWN}|降)${TO}${AMOUNT}`), (value) => ({ kind: "atMost", value })],
  [new RegExp(`${UP}${TO}${AMOUNT}`), (value) => ({ kind: "atLeast", value })],
  [
    new RegExp(`${DOWN}${NOT_TO}${AMOUNT}(?:%|％|个?百分)(?!点)`),
    (amount) => ({ kind: "reduceBy", fraction: amount / 100 }),
  ],
  [new RegExp(`${UP}${NOT_TO}${AMOUNT}个?百分点`), (amount) => ({ kind: "raiseByAmount", amount })],
  [new RegExp(`${DOWN}${NOT_TO}${AMOUNT}个?百分点`), (amount) => ({ kind: "reduceByAmount", amount })],
  [new RegExp(`${UP}${NOT_TO}${AMOUNT}(?:%|％)`), (amount) => ({ kind: "raiseBy", fraction: amount / 100 })],
  [new RegExp(`${DOWN}${NOT_TO}${AMOUNT}(?:天|微克|毫克|μg|个)`), (amount) => ({ kind: "reduceByAmount", amount })],
  [new RegExp(`${UP}${NOT_TO}${AMOUNT}天`), (amount) => ({ kind: "raiseByAmount", amount })],
  [
    new RegExp(
      `(?:${NOT}(?:高于|超过|大于|多于|超|突破)|(?<!${NOT})(?:低于|小于|少于)|控制在|≤|<=|<|以内)\\D{0,4}${AMOUNT}`,
    ),
    (value) => ({ kind: "atMost", value }),
  ],
  [new RegExp(`${AMOUNT}\\D{0,8}(?:以内|以下)`), (value) => ({ kind: "atMost", value })],
  [
    new RegExp(`(?:${NOT}(?:低于|少于|小于)|达到|高于|大于|≥|>=|>|完成率)\\D{0,4}${AMOUNT}`),
    (value) => ({ kind: "atLeast", value }),
  ],
  [new RegExp(`${AMOUNT}\\D{0,8}以上`), (value) => ({ kind: "atLeast", value })],
];

/** 12台（含3台续建）: what is only some of it. */
const PARTS = /[(（](?:其中|含|包括|包含)[^()（）]*[)）]/g;

/** What is asked for, with numerals as digits, and without what is only a part of it or explains it. */
export const plainWords = (words: string): string => askedAlone(withDigits(withoutThousands(words.replace(PARTS, ""))));

/** 目标值29, 确保38微克/立方米, 33（省定）: a number with nothing that compares, what it is of, its unit, and who set it. */
const BARE = new RegExp(
  `^(?:确保|保底|底线|保证|必保|力争|争取|努力|完成|实现|约|共|合计|为|(?:基本|保底|考核|年度)?目标值?|年均值?|优良(?:天数)?(?:率|比例))*[:：]?` +
    `${AMOUNT}([^\\d()（）]*)(?:[(（][^()（）\\d]*[)）])?$`,
);

/** null: something else is said */
function bareAmount(words: string): number | null {
  const [, amount = "", unit = ""] = BARE.exec(words) ?? [];
  return unit === "" || unit === "微克" || unitNamed(unit) !== null ? usableNumber(amount) : null;
}

/**
 * From the words and the number beside them; a bare number is a ceiling where lower is better, else a floor.
 *
 * @param better null: neither way is (a bare number is a floor)
 * @returns null: not understood
 */
export function parseRequirement(
  words: string,
  targetText: string,
  target: number | null,
  better: "lower" | "higher" | null,
): Requirement | null {
  const written = plainWords(`${words}${target === null ? targetText : ""}`)
    .replaceAll(" ", "")
    .replaceAll("％", "%");
  // 达到29微克 is a ceiling of what should be little.
  const joined = better === "lower" ? written.replace(/(?<!幅度?|比例|率|降|降低|减少|削减)达到/, "控制在") : written;
  // The year in "较2017年下降" is no amount.
  const sayings = joined.replace(/\d{4}年/g, "");
  for (const [pattern, build] of requirementRules) {
    const match = pattern.exec(sayings);
    const amount = usableNumber(match?.[1] ?? "");
    if (amount !== null) return build(amount);
  }
  if (target === null && isNone(sayings, better)) return { kind: "atMost", value: 0 };
  const bare = target ?? bareAmount(sayings);
  if (bare === null) return null;
  if (/不低于|不少于|达到|≥|以上|>/.test(joined)) return { kind: "atLeast", value: bare };
  if (/不高于|不超过|控制|≤|以内|以下|</.test(joined)) return { kind: "atMost", value: bare };
  return better === "lower" ? { kind: "atMost", value: bare } : { kind: "atLeast", value: bare };
}

/** 消除, 零发生 of what should be little, with no other number than 0; 基本消除 says of none how many may be left. */
const isNone = (words: string, better: "lower" | "higher" | null): boolean =>
  better === "lower" && /(?<!基本)消除|杜绝|零发生|不发生|不出现|清零/.test(words) && !/[1-9]/.test(words);

/** "较2017年下降15%" names its own baseline year. */
export const baselineYearIn = (wording: string, year: number): number | null => {
  const named = /(?:较|比|与)\s*(\d{4})\s*年/.exec(wording)?.[1];
  return named !== undefined ? Number(named) : /较(上年|去年)|同比/.test(wording) ? year - 1 : null;
};
