/** What words say of values beside each other: from high to low, rising year by year, a mean between its ends. */
import { pattern } from "../../collections/pattern";
import { listAround } from "../../notice/claims/respective-rates";
import { monthsNamed } from "../../notice/reading/read-periods";
import { partedBefore, addsUp, stretchesOfSentence, type Stretch } from "../../notice/claims/stretch";
import type { NoticeReading, Span, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { itemOf } from "./repeated-figures";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

const told = (reading: NoticeReading, span: Span, one: TextFigure, other: TextFigure): TextFinding =>
  found("textComparisonDenied", "warning", span, {
    ...cited(reading, span),
    one: one.text,
    other: other.text,
    truth: one.value > other.value ? "above" : one.value < other.value ? "below" : "equal",
  });

const isExact = ({ figure }: Stretch): boolean => !figure.approximate && figure.bound === null;

const FALLING = /(?:由|从)(?:高(?:到|至)低|大(?:到|至)小|多(?:到|至)少|重(?:到|至)轻)/;
const RISING = /(?:由|从)(?:低(?:到|至)高|小(?:到|至)大|少(?:到|至)多|轻(?:到|至)重)/;
const IN_ORDER = /依次|分别|排序|排名|排列|为/;
/** Something else than one more of the list. */
const NO_MEMBER = /相差|差距|其中|合计|共|平均|同比|环比|较|占|分别/;
/** Two values are in order by chance. */
const FEWEST = 3;

/** The values behind a place that follow each other in one unit, each behind its name or bare. */
function listFrom(reading: NoticeReading, own: readonly Stretch[], from: number): readonly Stretch[] {
  const behind = own.filter(({ figure }) => figure.from >= from);
  const end = behind.findIndex((next, index) => {
    const last = behind[index - 1];
    const between = reading.plain.slice(last?.figure.to ?? from, next.figure.from);
    const alike = next.figure.unit === behind[0]?.figure.unit && next.bracket === behind[0].bracket;
    return !alike || (last !== undefined && (/[。；：]/.test(between) || NO_MEMBER.test(between)));
  });
  return end === -1 ? behind : behind.slice(0, end);
}

/** "由高到低依次为46、42、44微克/立方米": none is above the one before it. */
export const listsInOrder: TextRule = (reading, { stretches }) =>
  reading.sentences.flatMap((sentence, index): TextFinding[] => {
    const words = reading.plain.slice(sentence.from, sentence.to);
    const way = FALLING.exec(words) ?? RISING.exec(words);
    if (!way || !IN_ORDER.test(words.slice(way.index))) return [];
    const list = listFrom(reading, stretchesOfSentence(stretches, index), sentence.from + way.index);
    const falls = FALLING.test(way[0]);
    const at = list.findIndex(({ figure: { value } }, place) => {
      const before = list[place - 1]?.figure.value ?? value;
      return falls ? value > before : value < before;
    });
    const [last, own] = [list[at - 1], list[at]];
    if (!last || !own || list.length < FEWEST || !list.every(isExact)) return [];
    return [told(reading, { from: last.figure.from, to: own.figure.to }, own.figure, last.figure)];
  });

const TREND = pattern()`
  ^[^。；\d]{0,24}?(?:(?:连续|连年)(?:[两二三四五六七八九]|\d)?(?:个)?(?:年|月|季度)?(?:保持)?|逐年|逐月|逐季|持续|稳步)
  (上升|提高|提升|增加|增长|向好|改善|下降|降低|减少|回落)
`;

/** "分别为82.1%、84.3%、83.0%，连续三年上升": each step goes where the words say; what is better they do not say. */
export const trendsHold: TextRule = (reading, { stretches }) =>
  stretches.flatMap((first, index): TextFinding[] => {
    const list = listAround(stretches, index);
    const last = list.at(-1);
    if (list[0] !== first || !last || list.length < FEWEST || !list.every(isExact)) return [];
    const way = TREND.exec(reading.plain.slice(last.figure.to, last.figure.to + TREND_REACH))?.[1] ?? "";
    const sign = /上升|提高|提升|增加|增长/.test(way) ? 1 : /下降|降低|减少|回落/.test(way) ? -1 : 0;
    const lead = reading.plain.slice(reading.sentences[first.figure.sentence]?.from ?? 0, first.figure.from);
    // One value for each of several things is no course of one thing.
    if (sign === 0 || !/年|月|季度/.test(lead)) return [];
    const at = list.findIndex(
      ({ figure: { value } }, place) => place > 0 && sign * (value - (list[place - 1]?.figure.value ?? value)) < 0,
    );
    const [before, own] = [list[at - 1]?.figure, list[at]?.figure];
    return before && own ? [told(reading, { from: before.from, to: own.to }, own, before)] : [];
  });
const TREND_REACH = 40;

const ENDS = pattern("g")`
  (\d+(?:\.\d+)?)\s?(?:[-—–~～]{1,2}|至)\s?(\d+(?:\.\d+)?)\s?
  (毫克\/升|毫克\/立方米|微克\/立方米|分贝|μg\/m3|mg\/L|mg\/m3|%|℃|米)
  [^。；\d]{0,4}[，、；（(]?[^。；\d（）]{0,8}(?:平均|均值)[^，。；\d]{0,8}(\d+(?:\.\d+)?)\s?\3
`;

/** "0.21～0.48毫克/升，平均值0.53毫克/升": a mean lies between the least and the most. */
const meansOfRanges: TextRule = (reading) =>
  [...reading.plain.matchAll(ENDS)].flatMap(
    ({ index, 0: words, 1: one = "", 2: other = "", 3: unit = "", 4: mean = "" }): TextFinding[] => {
      const ends = [Number(one), Number(other)];
      const [least, most] = [Math.min(...ends), Math.max(...ends)];
      const value = Number(mean);
      if (value >= least && value <= most) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textComparisonDenied", "warning", span, {
          ...cited(reading, span),
          one: `${mean}${unit}`,
          other: `${value > most ? most : least}${unit}`,
          truth: value > most ? "above" : "below",
        }),
      ];
    },
  );

const HIGHEST = /最[高大多]?(?:值|的)?[^，。；、\d]{0,10}$/;
const isEnd = ({ before }: Stretch, word: RegExp): boolean => word.test(before);

/** "最高为62，最低为48，平均45". */
const meansOfEnds: TextRule = (reading, { stretches }) =>
  stretches.flatMap((mean): TextFinding[] => {
    if (!/(?:平均|均值)[^，。；、\d]{0,6}$/.test(mean.before) || mean.figure.role === "change") return [];
    const own = stretchesOfSentence(stretches, mean.figure.sentence).filter(
      (other) => other !== mean && other.figure.unit === mean.figure.unit && isExact(other),
    );
    const most = own.filter((other) => isEnd(other, /最[高大多][^，。；、\d]{0,10}$/));
    const least = own.filter((other) => isEnd(other, /最[低小少][^，。；、\d]{0,10}$/));
    const [high, low] = [most[0]?.figure, least[0]?.figure];
    if (!high || !low || most.length > 1 || least.length > 1 || own.length > 2 || !HIGHEST.test(most[0]?.before ?? ""))
      return [];
    const { figure } = mean;
    const past = figure.value > high.value ? high : figure.value < low.value ? low : null;
    const all = [high, low, figure];
    const span = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
    return past && high.value >= low.value ? [told(reading, span, figure, past)] : [];
  });

export const meansWithinEnds: TextRule = (reading, claims) => [
  ...meansOfRanges(reading, claims),
  ...meansOfEnds(reading, claims),
];

const SO_FAR = /累计(?<deed>[\u4e00-\u9fa5]{2,14})$/;

/** "截至8月底，累计完成改造640户。截至9月底，累计完成改造600户": what was done so far does not grow less. */
export const sumsSoFarGrow: TextRule = (reading, { stretches }) => {
  const sums = stretches.flatMap((own) => {
    const deed = SO_FAR.exec(own.before)?.groups?.["deed"];
    const { period } = own.figure;
    const end = period === null ? null : (period.end ?? monthsNamed(period)?.[1] ?? null);
    return deed !== undefined && end !== null && addsUp(own) && tells(own.figure.section) && own.bracket === null
      ? [{ deed, end, own, cutOff: period?.cutOff === true }]
      : [];
  });
  return sums.flatMap(({ deed, end, own, cutOff }, index): TextFinding[] => {
    const before = sums
      .slice(0, index)
      .findLast((other) => other.deed === deed && other.own.figure.unit === own.figure.unit && other.cutOff);
    const { figure } = own;
    if (!before || !cutOff || itemOf(reading, before.own.figure) !== itemOf(reading, figure)) return [];
    const off = (figure.value - before.own.figure.value) * Math.sign(end - before.end);
    return off < 0 ? [told(reading, figure.phrase, figure, before.own.figure)] : [];
  });
};

const CLAIMS_MORE =
  /^(?:[/／][^，。；\d]{1,4})?[，]?(?:明显|远|略|均|仍)?(?:高于|多于|大于|超过|超出|高出)(?!.*\d+(?:\.\d+)?倍)[^，。；、\d]{0,14}[（(]?$/;
const CLAIMS_LESS =
  /^(?:[/／][^，。；\d]{1,4})?[，]?(?:明显|远|略|均|仍)?(?:低于|少于|小于|优于|好于)[^，。；、\d]{0,14}[（(]?$/;
/** Better is more of some things: days, rates, oxygen. */
const MORE_IS_BETTER = /^(?:%|天)$/;
const OXYGEN = /溶解氧|透明度|氧化还原|能见度/;

/** "18.6毫克/立方米，低于10毫克/立方米的限值": nothing but the words stands between the two. */
export const comparedInWords: TextRule = (reading, { stretches }) =>
  stretches.flatMap((own, index): TextFinding[] => {
    const next = stretches[index + 1];
    if (!next || next.figure.sentence !== own.figure.sentence || next.figure.unit !== own.figure.unit) return [];
    // Points are told of differences.
    if (next.figure.unit === "个百分点") return [];
    if (!isExact(own) || own.figure.role === "change" || next.figure.role === "change" || next.figure.approximate)
      return [];
    const between = reading.plain.slice(own.figure.to, next.figure.from);
    const more = CLAIMS_MORE.test(between);
    const less =
      CLAIMS_LESS.test(between) &&
      !(/[优好]于/.test(between) && (MORE_IS_BETTER.test(own.figure.unit) || OXYGEN.test(own.before)));
    const { value } = partedBefore(stretches, own).figure;
    const denied = (more && value < next.figure.value) || (less && value > next.figure.value);
    // "超出0.3个百分点", "超过目标3天": a difference, and no value that is compared with.
    // "数据有效率平均为96.8%，低于90%的5个": which of them are counted.
    if (next.after === "的" && countsThings(stretches[index + 2]?.figure.unit ?? "")) return [];
    if (!denied || next.figure.value < DIFFERENCE * own.figure.value) return [];
    return [told(reading, { from: own.figure.from, to: next.figure.to }, own.figure, next.figure)];
  });
/** So small beside the value, a number behind 超过 is by how much. */
const DIFFERENCE = 0.4;
