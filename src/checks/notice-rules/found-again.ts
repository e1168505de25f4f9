/** What was found, counted once more by its number, and one outcome of one whole told twice: with another number. */
import { groupedOnce } from "../../collections/grouped-once";
import { stateOf } from "../../notice/claims/states";
import { placeOfFigure, stretchesOfParagraph, type Stretch } from "../../notice/claims/stretch";
import { pairsOf, sharesWords } from "../../notice/claims/rate-words";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { itemOf } from "./repeated-figures";
import { cited, found, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

const FOUND = "(?:排查|检查|核查|摸排|梳理|清查|督察|巡查|抽查)?(?:发现|查出|排查出|摸排出|梳理出|检查出|反馈|交办)";
/** "对排查发现的|61家|问题企业": those that were found, by their number. */
const FOUND_AGAIN = new RegExp(`(?:^|[对将把为])(?:上述|以上)?${FOUND}的$`);
/** "发现问题企业|58家". */
const FOUND_FIRST = new RegExp(`${FOUND}(?:存在|有|了|各类|涉及)?(?<thing>[\\u4e00-\\u9fa5]{2,10})$`);
/** Of another search, or of some of them. */
const OTHERWISE = /新增|新|第|[首二三][轮批次]|再|又|另|其中|部分|历史/;

const twoValues = (reading: NoticeReading, again: TextFigure, first: TextFigure): TextFinding =>
  found("textTwoValues", "warning", again.phrase, {
    ...cited(reading, again.phrase),
    otherWhere: whereOf(reading, first.from),
    otherQuote: wordsOf(reading, first),
  });

/** Told of two times: the number may have changed in between. */
const apartInTime = ({ period: a }: TextFigure, { period: b }: TextFigure): boolean =>
  a !== null && b !== null && (a.end !== b.end || a.start !== b.start);

const stretchesOfUnit = groupedOnce<Stretch, string>(({ figure }) => figure.unit);

/** "发现问题企业58家……对排查发现的61家问题企业": the one number by which they were counted before. */
export const foundAgain: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure, before, after }): TextFinding[] => {
    if (!FOUND_AGAIN.test(before) || OTHERWISE.test(before) || figure.approximate || !countsThings(figure.unit))
      return [];
    const thing = /^[\u4e00-\u9fa5]{2,8}/.exec(after)?.[0] ?? "";
    const told = stretchesOfUnit(stretches, figure.unit).filter((other) => {
      if (other.figure.from >= figure.from) return false;
      const name = FOUND_FIRST.exec(other.before)?.groups?.["thing"];
      return (
        name !== undefined &&
        !OTHERWISE.test(other.before) &&
        !other.figure.approximate &&
        itemOf(reading, other.figure) === itemOf(reading, figure) &&
        pairsOf(name).some((pair) => thing.includes(pair))
      );
    });
    const [first] = told;
    if (!first || new Set(told.map((one) => one.figure.value)).size > 1 || first.figure.value === figure.value)
      return [];
    return apartInTime(first.figure, figure) ? [] : [twoValues(reading, figure, first.figure)];
  });

/** What became of them, in bare words: 完成整治, 整治到位. */
const deedOf = ({ before, after }: Stretch): string =>
  (before.length > 1 ? before : after).replace(/^(?:其中|截至[^，]*|现|目前)|已|均|全部|累计|共/g, "");

/** Of every work there are plans: the word names none. */
const OF_ANY_WORK = /(?:年度)?(?:计划|任务|目标)[数量]?$/;

/** The words that name a whole: 堆放点 of "排查出堆放点|73处" and of "|73处|堆放点中". */
const namesOf = ({ before, after, endMark }: Stretch): readonly string[] =>
  // Without a mark the words lead on to the next number: 31个|完成|23个.
  [before.replace(OF_ANY_WORK, ""), endMark === "" && !/[中的里]/.test(after) ? "" : after]
    .map((name) => name.replace(/[中的里]/g, ""))
    .filter(({ length }) => length > 1);

/** 堆放点 and 排查出堆放点, and not 搅拌站封闭改造 and 企业提标改造. */
const isOneThing = (a: Stretch, b: Stretch): boolean =>
  namesOf(a).some((name) => namesOf(b).some((other) => sharesWords(name, other)));

const amountOf = ({ figure: { value, unit } }: Stretch): string => `${value}${unit}`;
const stretchesOfAmount = groupedOnce<Stretch, string>(amountOf);

/** Sentences behind a whole in which what became of it is told. */
const REACH = 1;

/** "堆放点73处，已完成整治69处……73处堆放点中，68处已完成整治". */
export const outcomeToldTwice: TextRule = (reading, { stretches, outcomes }) => {
  const at = (figure: TextFigure): Stretch | undefined => stretches[placeOfFigure(stretches, figure)];
  return outcomes.flatMap(({ whole, outcomes: own, unsure }): TextFinding[] => {
    const [first] = own;
    const [head, part] = [at(whole), first && at(first.figure)];
    if (unsure || !head || !part || first?.state.side !== "done" || first.state.rest) return [];
    const wholes = stretchesOfAmount(stretches, amountOf(head)).filter(
      (other) =>
        other.figure.sentence < whole.sentence &&
        itemOf(reading, other.figure) === itemOf(reading, whole) &&
        isOneThing(head, other),
    );
    const told = wholes.flatMap((earlier) =>
      stretchesOfParagraph(stretches, earlier.figure.paragraph).filter(
        (other) =>
          other.figure.from > earlier.figure.from &&
          other.figure.sentence - earlier.figure.sentence <= REACH &&
          other.figure.sentence < part.figure.sentence &&
          other.figure.unit === whole.unit &&
          stateOf(other)?.side === "done" &&
          deedOf(other) === deedOf(part),
      ),
    );
    const [before] = told;
    if (!before || deedOf(part).length < 2 || told.some(({ figure }) => figure.value === part.figure.value)) return [];
    return apartInTime(before.figure, part.figure) ? [] : [twoValues(reading, part.figure, before.figure)];
  });
};
