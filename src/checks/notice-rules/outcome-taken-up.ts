/** An outcome taken up again by its words and its number: 未办结15件 … 对未办结的15件实行周调度; 滞后3个 … 滞后的3个问题. */
import { groupedOnce } from "../../collections/grouped-once";
import type { Stretch } from "../../notice/claims/stretch";
import type { TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { fitsAny } from "./named-again";
import { itemOf } from "./repeated-figures";
import { cited, found, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** "对未办结的", "停工整顿的", "月底仍未达到序时进度的". */
const TAKEN_UP = /^(?:[对将]|针对|目前|上述|其中|一是|二是|三是)?(?:\d{1,2}月底)?([\u4e00-\u9fa5]{2,10})的$/;
/** Words in front of an outcome that do not tell which it is. */
const FILLING = /^(?:其中|目前|截至目前|现|均|共|有|已|仍|还|尚有|另有|累计)+/;
/** Of the time or the lot of which more is told then. */
const OF_ANOTHER = /新|又|再|另|部分|上[年月季]|去年|同期|本[周月季]|第/;
/** What is done to things, and not what became of some of them. */
const TOO_USUAL = /^(?:发现|排查|检查|存在|涉及|全部|所有|剩余|其余|需要|反馈|交办|相关|新增|下达)$/;

const nameOf = (before: string): string => before.replace(/的$/, "").replace(FILLING, "");

const stretchesOfUnit = groupedOnce<Stretch, string>(({ figure }) => figure.unit);

const isTold = (own: Stretch, name: string, thing: string): boolean => {
  const told = nameOf(own.before);
  return !OF_ANOTHER.test(own.before) && !own.figure.approximate && (told === name || told === `${name}${thing}`);
};

const apartInTime = ({ period: a }: TextFigure, { period: b }: TextFigure): boolean =>
  a !== null && b !== null && a.end !== b.end;

export const outcomesTakenUp: TextRule = (reading, { stretches }) =>
  stretches.flatMap((again): TextFinding[] => {
    const { figure, before, after } = again;
    const said = TAKEN_UP.exec(before)?.[1];
    const name = said === undefined ? "" : nameOf(said);
    if (name.length < 2 || TOO_USUAL.test(name) || OF_ANOTHER.test(before) || figure.approximate) return [];
    if (again.mark === "、" || !countsThings(figure.unit) || !/^[\u4e00-\u9fa5]{2}/.test(after)) return [];
    const thing = /^[\u4e00-\u9fa5]{2,6}?(?=均|已|全部|都|中|于|由|实行|$)/.exec(after)?.[0] ?? "";
    const told = stretchesOfUnit(stretches, figure.unit).filter(
      (own) =>
        own.figure.to <= figure.from &&
        itemOf(reading, own.figure) === itemOf(reading, figure) &&
        isTold(own, name, thing),
    );
    const first = told.at(-1);
    if (!first || fitsAny(figure, told, []) || apartInTime(first.figure, figure)) return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, first.figure.from),
        otherQuote: wordsOf(reading, first.figure),
      }),
    ];
  });
