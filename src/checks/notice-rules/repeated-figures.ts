/** The same number for different things, and different numbers for the same thing. */
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { partGroups } from "./parts-and-totals";
import { cited, found, tells, textBefore, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** Smaller numbers meet by chance. */
const TELLING = 10;

const bareNoun = (noun: string): string => noun.replace(/会议/g, "会").replace(/[“”‘’\s]/g, "");

/** "会议12次" in one item and "会审会12次" in the next: the same deed, the same kind of thing, the same number. */
export const sameNumberTwice: TextRule = (reading) => {
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
      a.at(-1) === b.at(-1);
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
  /年?(?:平均|均值|浓度)|(?:全|我|本)?[市县区]|城区|环境空气|年度|累计|污染|[的为达到]|重度及以上|天数|与|和/g;

const quantity = (reading: NoticeReading, figure: TextFigure): string | null => {
  const { subject } = figure;
  if (subject !== null)
    return `${subject}/${textBefore(reading, figure)
      .replace(indicatorTerm(subject).pattern, "")
      .replace(USUAL, "")
      .replace(/[■，、\s\d年月日]|截[至止]/g, "")}`;
  // A short noun (企业, 会议) says too little to be one thing.
  const noun = bareNoun(figure.noun);
  return noun.length >= 4 && figure.verb !== null ? `${figure.verb}/${noun}` : null;
};

/** One quantity, one period, two values. Parts of a total are not compared: they may share a name. */
export const twoValuesOfOneThing: TextRule = (reading) => {
  const parts = new Set(partGroups(reading).flatMap((group) => group.parts));
  const figures = reading.figures.flatMap((figure) => {
    const key = quantity(reading, figure);
    return key !== null &&
      (figure.role === "result" || figure.role === "base") &&
      figure.unit !== "%" &&
      tells(figure.section) &&
      !figure.approximate &&
      !parts.has(figure)
      ? [{ figure, key }]
      : [];
  });
  return pairs(figures).flatMap(([first, second]): TextFinding[] => {
    const [a, b] = [first.figure, second.figure];
    const samePeriod =
      a.period === b.period ||
      (a.period !== null &&
        b.period !== null &&
        a.period.start === b.period.start &&
        a.period.end === b.period.end &&
        a.period.samePeriod === b.period.samePeriod);
    const differs =
      first.key === second.key && a.unit === b.unit && a.role === b.role && samePeriod && a.value !== b.value;
    // "完成2户……，完成3户……" in one sentence tells of two things.
    if (!differs || (a.sentence === b.sentence && a.subject === null)) return [];
    return [
      found("textTwoValues", "error", b.phrase, {
        ...cited(reading, b.phrase),
        otherWhere: whereOf(reading, a.from),
        otherQuote: wordsOf(reading, a),
      }),
    ];
  });
};
