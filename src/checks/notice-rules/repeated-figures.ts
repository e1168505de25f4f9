/** The same number for different things, and different numbers for the same thing. */
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import { mayBeOfOnePlace } from "../../notice/reading/place-spoken-of";
import { placeOfFigure } from "../../notice/reading/places";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import type { Claims } from "../../notice/claims/read-claims";
import { EACH, listAround } from "../../notice/claims/respective-rates";
import { stateOf } from "../../notice/claims/states";
import { cited, found, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** Smaller numbers meet by chance. */
const TELLING = 10;

const bareNoun = (noun: string): string => noun.replace(/会议/g, "会").replace(/[“”‘’\s]/g, "");

/** "会议12次" in one item and "会审会12次" in the next: the same deed, the same kind of thing, the same number. */
export const sameNumberTwice: TextRule = (reading, claims) => {
  const isAlone = alone(claims);
  const figures = reading.figures.filter(
    ({ role, section, value, unit, verb, noun, approximate }) =>
      role === "result" &&
      tells(section) &&
      value >= TELLING &&
      countsThings(unit) &&
      verb !== null &&
      noun !== "" &&
      !approximate,
  );
  return pairs(figures).flatMap(([first, second]): TextFinding[] => {
    const [a, b] = [bareNoun(first.noun), bareNoun(second.noun)];
    const copied =
      first.paragraph !== second.paragraph &&
      first.unit === second.unit &&
      first.value === second.value &&
      first.verb === second.verb &&
      a !== b &&
      a.slice(-1) === b.slice(-1) &&
      isAlone(first) &&
      isAlone(second);
    return copied
      ? [
          found("textSameNumberTwice", "warning", second.phrase, {
            ...cited(reading, second.phrase),
            otherWhere: whereOf(reading, first.from),
            otherQuote: wordsOf(reading, first),
          }),
        ]
      : [];
  });
};

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));

/** Words that do not tell one quantity of an indicator from another. */
const USUAL =
  /[年月日]?(?:平均|均值|浓度|均(?=浓度|值))|(?:全|我|本)?[市县区]|城区|环境空气|年度|累计|污染|[的为达到]|重度及以上|天数|与|和/g;

/** "累计修复面积1260亩": all of it, in the same words. */
const ALTOGETHER = /^(?:[全我本][省市县区州盟旗镇乡](?:共|已)?|共|已)?(累计[\u4e00-\u9fa5]{4,12})$/;

/** All that is said in front of the number in its clause, without its time: 工业园区PM2.5平均浓度 is not 全市's. */
function quantity(reading: NoticeReading, figure: TextFigure): string | null {
  const { subject } = figure;
  if (subject !== null) {
    const start = reading.clauses[figure.clause]?.from ?? figure.from;
    const words = reading.masked.slice(Math.max(start, lastFigureEnd(reading, figure)), figure.from);
    return `${subject}/${words
      .replace(indicatorTerm(subject).pattern, "")
      .replace(USUAL, "")
      .replace(/[■，、：\s\d年月日]|截[至止]/g, "")}`;
  }
  // A short noun (企业, 会议) says too little to be one thing.
  const noun = bareNoun(figure.noun);
  const words = reading.plain.slice(reading.clauses[figure.clause]?.from ?? figure.from, figure.from);
  const altogether = ALTOGETHER.exec(words)?.[1];
  if (altogether !== undefined) return `altogether/${altogether}`;
  return noun.length >= 6 && figure.verb !== null ? `${figure.verb}/${noun}` : null;
}

const lastFigureEnd = ({ figures }: NoticeReading, figure: TextFigure): number =>
  figures[placeOfFigure(figures, figure) - 1]?.to ?? 0;

/** Figures that stand in lists, in brackets or in comparisons share their words with others. */
function alone({ totals, outcomes, changes, stretches }: Claims): (figure: TextFigure) => boolean {
  const listed = new Set([
    ...totals.flatMap(({ parts }) => parts),
    ...outcomes.flatMap((claim) => claim.outcomes.map(({ figure }) => figure)),
    ...changes.flatMap(({ from, to }) => [from, to]),
    // "前四年依次为45、42、39、37": each of a time or a thing of its own.
    ...stretches.flatMap((_, at) => {
      const list = listAround(stretches, at);
      return list.length > 1 && EACH.test(list[0]?.before ?? "") ? list.map(({ figure }) => figure) : [];
    }),
    // "中央督察31项|完成28项": of the number right before it.
    ...stretches.flatMap(({ mark, figure }, at) =>
      mark === "" && stretches[at - 1]?.endMark === "" && stretches[at - 1]?.figure.unit === figure.unit
        ? [figure]
        : [],
    ),
    // 达到序时进度4个: of whatever total the sentence spoke of.
    ...stretches.flatMap((stretch) => (stateOf(stretch)?.side === "other" ? [stretch.figure] : [])),
  ]);
  return (figure) => !listed.has(figure);
}

const samePeriod = ({ period: a }: TextFigure, { period: b }: TextFigure): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.start === b.start &&
    a.end === b.end &&
    a.samePeriod === b.samePeriod &&
    // Without a year the days are not known: then the words decide.
    (a.start !== null || a.end !== null || a.text === b.text));

/** One quantity, one period, two values. Parts of a total are not compared: they may share a name. */
export const twoValuesOfOneThing: TextRule = (reading, claims) => {
  const isAlone = alone(claims);
  const figures = reading.figures.flatMap((figure) => {
    const key = quantity(reading, figure);
    return key !== null &&
      figure.role === "result" &&
      figure.unit !== "%" &&
      tells(figure.section) &&
      !figure.approximate &&
      figure.bound === null &&
      isAlone(figure)
      ? [{ figure, key }]
      : [];
  });
  return pairs(figures).flatMap(([first, second]): TextFinding[] => {
    const [a, b] = [first.figure, second.figure];
    const differs =
      first.key === second.key &&
      a.unit === b.unit &&
      samePeriod(a, b) &&
      a.value !== b.value &&
      a.sentence !== b.sentence;
    // A level changes from day to day: without a period two of them are of two times.
    if (!differs || (a.subject !== null && a.period === null) || itemOf(reading, a) !== itemOf(reading, b)) return [];
    if (!mayBeOfOnePlace(reading, a, b)) return [];
    return [
      found("textTwoValues", a.subject === null ? "warning" : "error", b.phrase, {
        ...cited(reading, b.phrase),
        otherWhere: whereOf(reading, a.from),
        otherQuote: wordsOf(reading, a),
      }),
    ];
  });
};

export const itemOf = (reading: NoticeReading, { paragraph }: TextFigure): number =>
  reading.paragraphs[paragraph]?.item ?? 0;
