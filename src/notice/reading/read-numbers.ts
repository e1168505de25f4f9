/** Numbers with their units in a text: 82.945万元, 3800余亩, 四十三项, 1,235.62万吨, 3—5家. */
import { usableNumber } from "../../cells/usable-number";
import { pattern } from "../../collections/pattern";
import { parseNumeral } from "../../vocabulary/numerals";
import { BEHIND_NUMERAL, readUnit, type ReadUnit } from "./text-units";
import type { TextNumber } from "./notice-text";

const ARABIC = /(?<![\dA-Za-z.])(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?/g;
const RANGE_BEFORE = /\d ?(?:[-—–~～]{1,2}|至|到)\s?$/;
const NUMERAL = /[一二两三四五六七八九十][零〇一二两三四五六七八九十百千]*/g;
/** Before a numeral these make a word of it: 第三次, 同一家, 统一次序. */
const NO_NUMERAL_AFTER = /[第每同逐统进唯专单任某各另哪星礼国初十百千]$/;
const ABOUT_BEFORE = /(?:(?<![节公契条预违])约|近|大约|将近|超过?|逾|不少于|至少|不足)\s?$/;
const BOUND_BEHIND = /^(?:（含）|\(含\))?(?:及|\/)?(以上|以下|以内)/;

/** Between two numbers of a list that share the unit behind the last: "50、46和41微克/立方米", "2018年50、2019年46微克/立方米". */
const LISTED = /^\s?(?:、|和|及|，)■*(?:（[^）\d]*）)?$/;

/** No sentence is longer than some hundred characters. */
const SENTENCE = 300;

/** "达到序时进度三项，未达到序时进度一项": the last of several numerals with one unit. */
function goesOnCounting(plain: string, from: number, to: number): boolean {
  const unit = /^[项个件条家处起户](?![一])/.exec(plain.slice(to))?.[0];
  const before = /[^。；]*$/.exec(plain.slice(Math.max(0, from - SENTENCE), from))?.[0] ?? "";
  const ends = /^.(?:[，。；、）)\n]|$)/.test(plain.slice(to));
  return unit !== undefined && ends && new RegExp(`[二两三四五六七八九十]${unit}[^。；]*[，、]`).test(before);
}

const NAME = "[\\u4e00-\\u9fa5]{1,8}";
/** "甲镇18、乙镇19、丙镇21微克/立方米": three at least, each behind its name, and the unit behind the last. */
const NAMED_LIST = new RegExp(`(?<=${NAME})(?:\\d+(?:\\.\\d+)?、${NAME}){2,}(?=\\d)`, "g");
const NEXT_OF_NAMED = new RegExp(`^、${NAME}$`);

/** Where lists stand whose members are named and share the unit behind the last. */
const namedLists = (masked: string): readonly { readonly from: number; readonly to: number }[] =>
  [...masked.matchAll(NAMED_LIST)].map(({ index, 0: list }) => ({ from: index, to: index + list.length }));

/** "3.0个和4.6个百分点": the first of them is in points as well. */
const isOfPoints = (masked: string, own: TextNumber, next: TextNumber): boolean =>
  own.unit === "个" && next.unit === POINTS && /^[、和及]$/.test(masked.slice(own.to, next.from));
const asPoints = (own: TextNumber): readonly TextNumber[] => [{ ...own, unit: POINTS, writtenUnit: POINTS }];
const POINTS = "个百分点";

/** Numbers in the order of the text. A number without a unit is no figure, save an index: 综合指数4.36. */
export function readNumbers(plain: string, masked: string): readonly TextNumber[] {
  const arabic: TextNumber[] = [];
  const named = namedLists(masked);
  const sharesUnit = (from: number, to: number, next: TextNumber): boolean => {
    const between = masked.slice(to, next.from);
    return (
      LISTED.test(between) || (NEXT_OF_NAMED.test(between) && named.some((list) => list.from <= from && to <= list.to))
    );
  };
  // From the end, so that the unit of a list is known before the numbers that share it.
  for (const match of [...masked.matchAll(ARABIC)].reverse()) {
    const [from, to] = [match.index, match.index + match[0].length];
    const written = usableNumber(match[0].replaceAll(/[,，]/g, ""));
    if (written === null) continue;
    const decimals = match[2] === undefined ? 0 : match[2].length - 1;
    const next = arabic.at(-1);
    const own = completed(plain, from, to, written, decimals);
    if (own) arabic.push(...(next && isOfPoints(masked, own[0], next) ? asPoints(own[0]) : own));
    else if (next && sharesUnit(from, to, next)) {
      const factor = next.written === 0 ? 1 : next.value / next.written;
      arabic.push({
        ...next,
        from,
        to,
        text: `${plain.slice(from, to)}${next.writtenUnit}`,
        value: Number((written * factor).toPrecision(12)),
        written,
        decimals,
        approximate: false,
        bound: null,
      });
    }
  }
  const chinese = [...masked.matchAll(NUMERAL)].flatMap((match): TextNumber[] => {
    const to = match.index + match[0].length;
    const value = parseNumeral(match[0]);
    if (value === null || NO_NUMERAL_AFTER.test(plain.charAt(match.index - 1)) || !BEHIND_NUMERAL.test(plain.slice(to)))
      return [];
    // 一次性, 一条龙, 一项项: a single 一 counts only what cannot be an idiom, or goes on with numerals before it.
    if (value === 1 && !/^[家台辆座户](?!一)/.test(plain.slice(to)) && !goesOnCounting(plain, match.index, to))
      return [];
    return completed(plain, match.index, to, value, 0) ?? [];
  });
  return [...arabic, ...chinese, ...sharesInWords(plain, masked)].sort((a, b) => a.from - b.from);
}

const TENTHS =
  /(?<=占[^，。；]{0,12}|[近约超]|达到?|(?:下降|减少|降低|压减|削减|增长|增加|提高|上升|减量)(?:了|约|近)?)([一二三四五六七八九])成(?![立效果为品本熟员长交功就分套型份都])/g;
const PER_CENT = /百分之([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十百])/g;

/** 八成 and 百分之八十五: shares in words; tenths are rounded to tens. */
function sharesInWords(plain: string, masked: string): TextNumber[] {
  const share = (match: RegExpExecArray, factor: number, decimals: number): TextNumber[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const numeral = parseNumeral(match[1] ?? "");
    if (numeral === null) return [];
    const about = ABOUT_BEFORE.test(plain.slice(Math.max(0, from - 4), from));
    return [
      {
        from,
        to,
        text: plain.slice(from, to),
        value: numeral * factor,
        unit: "%",
        written: numeral * factor,
        writtenUnit: "%",
        decimals,
        approximate: about,
        bound: null,
      },
    ];
  };
  return [
    ...[...masked.matchAll(TENTHS)].flatMap((match) => share(match, 10, -1)),
    ...[...masked.matchAll(PER_CENT)].flatMap((match) => share(match, 1, 0)),
  ];
}

/** "综合指数2.86，上年同期3.12": what it was before has no unit either. */
const isIndexOfBefore = (before: string): boolean =>
  /(?:上年|去年|上一年|(?:19|20)\d{2}年)(?:同期)?[为是]?[（(]?$/.test(before) &&
  /指数[为是]?\d+\.\d+[^。；\d]*(?:(?:19|20)\d{2}年(?:同期)?[为是]?)?$/.test(before);

const VALUE_AND_CHANGE = pattern()`
  \d([^\d，。；（）]{1,8})，(?:同比|环比|[较比](?:上|去)年(?:同期)?)[^\d，。；（）]{1,6}\d+(?:\.\d+)?%
  （(?:上一?年|去年|上月)(?:同期)?[为是]?$
`;

/** "19微克/立方米，同比下降9.5%（去年同期21）": alone in its bracket, of the unit of what changed; null: it is not so. */
function unitOfBase(plain: string, start: number, end: number): ReadUnit | null {
  const value = plain.charAt(end) === "）" ? VALUE_AND_CHANGE.exec(plain.slice(Math.max(0, start - 80), start)) : null;
  const unit = readUnit(value?.[1] ?? "");
  return unit === null || unit.unit === "%" || unit.length !== value?.[1]?.length ? null : { ...unit, length: 0 };
}

function completed(plain: string, start: number, end: number, written: number, decimals: number): [TextNumber] | null {
  const unit = readUnit(plain.slice(end)) ?? unitOfBase(plain, start, end);
  const before = plain.slice(Math.max(0, start - 12), start);
  if (unit === null) {
    return /指数[为是]?$/.test(before) || isIndexOfBefore(plain.slice(0, start))
      ? [
          {
            from: start,
            to: end,
            text: plain.slice(start, end),
            value: written,
            unit: "",
            written,
            writtenUnit: "",
            decimals,
            approximate: false,
            bound: null,
          },
        ]
      : null;
  }
  const to = end + unit.length;
  const bound = BOUND_BEHIND.exec(plain.slice(to));
  const about = ABOUT_BEFORE.exec(before);
  return [
    {
      from: start,
      to: to + (bound?.[0].length ?? 0),
      text: plain.slice(start - (about?.[0].length ?? 0), to),
      // 82.945 × 10000 in binary is not 829450.
      value: Number((written * unit.factor).toPrecision(12)),
      unit: unit.unit,
      written,
      writtenUnit: unit.written,
      decimals,
      approximate: unit.approximate || about !== null || RANGE_BEFORE.test(before),
      bound: bound === null ? null : bound[1] === "以上" ? "atLeast" : "atMost",
    },
  ];
}
