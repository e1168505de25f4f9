/**
 * How far two values lie apart, where one stands within the words of the gap or is called by a name: 高于90%的要求6.4个百分点,
 * 低于限值（35微克/立方米）6微克/立方米, 目标36，实际33，低于目标3, 夜间比昼间低9.8个百分点, 比2024年高2.9个百分点.
 */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import type { DifferenceClaim } from "./difference-claim";
import { yearOf } from "./change-pairs";
import { beforeInSentence, placeOf, stretchesOfParagraph, type Stretch } from "./stretch";

const unitOfValues = ({ unit }: TextFigure): string => (unit === "个百分点" ? "%" : unit);
const exact = ({ approximate, bound }: TextFigure): boolean => !approximate && bound === null;
const isResult = ({ role }: TextFigure): boolean => role === "result" || role === "target";

const claim = (own: Stretch, one: TextFigure, other: TextFigure, unsure: boolean): DifferenceClaim[] =>
  one !== other && exact(one) && exact(other) ? [{ difference: own.figure, one, other, unsure }] : [];

const BEYOND = "(?:高于|低于|优于|好于|超过|超出|少于|多于|落后于?|快于|慢于)";
const BEFORE_LIMIT = new RegExp(`${BEYOND}[^，。；\\d]{0,14}[（(]?$`);
const COMPARED = new RegExp(`(?:[比较距]|相比|距离|${BEYOND})[^，。；\\d]{0,14}[（(]?$`);
/** "90%|的销号要求|6.4", "（35微克/立方米|）|6". */
const LIMIT_NAMED = /^(?:[）)]|[）)]?的[^，。；\d]{1,8})$/;

/** "满意度96.4%，高于90%的要求6.4个百分点": the limit stands within the words, the value in front of them. */
export function beyondLimit({ plain }: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const limit = stretches[placeOf(stretches, own) - 1];
  if (!limit || limit.figure.sentence !== own.figure.sentence) return [];
  if (limit.figure.unit !== unitOfValues(own.figure)) return [];
  if (!LIMIT_NAMED.test(plain.slice(limit.figure.to, own.figure.from))) return [];
  const lead = plain.slice(Math.max(0, limit.figure.from - 24), limit.figure.from);
  if (!BEFORE_LIMIT.test(lead)) return [];
  const value =
    beforeInSentence(stretches, limit).findLast(
      (one) =>
        one.figure.unit === limit.figure.unit &&
        one.bracket === null &&
        isResult(one.figure) &&
        !/；/.test(plain.slice(one.figure.to, limit.figure.from)) &&
        !COMPARED.test(plain.slice(Math.max(0, one.figure.from - 20), one.figure.from)),
    ) ?? namedBefore(stretches, limit, lead);
  return value ? claim(own, value.figure, limit.figure, false) : [];
}

/** "建筑垃圾资源化利用率低于50%的目标1.6个百分点": told under its whole name before, with one value. */
function namedBefore(stretches: readonly Stretch[], limit: Stretch, lead: string): Stretch | null {
  const name = new RegExp(`([\\u4e00-\\u9fa5]{5,14}[率度])${BEYOND}[^，。；\\d]{0,14}[（(]?$`).exec(lead)?.[1];
  if (name === undefined) return null;
  const told = stretches.filter(
    ({ figure, before }) =>
      figure.to <= limit.figure.from &&
      figure.unit === limit.figure.unit &&
      figure.role === "result" &&
      name.endsWith(/[\u4e00-\u9fa5]{5,14}[率度](?=(?:为|达到?)?$)/.exec(before)?.[0] ?? "—"),
  );
  return new Set(told.map(({ figure }) => figure.value)).size === 1 ? (told[0] ?? null) : null;
}

const BEYOND_GOAL = new RegExp(`^${BEYOND}(?:整改|年度|既定|预期|省定|市定)?(?:目标|计划|任务|限值|标准)(?:值|要求)?$`);
const GOAL = /(?:目标|计划|任务|限值|标准)[^，。；\d]{0,10}$/;

const isTold = ({ figure, before }: Stretch): boolean => figure.role === "result" || /^实[际有]/.test(before);

/** "年度目标为不高于36微克/立方米，实际为33微克/立方米，低于目标3微克/立方米": both in the sentence, and nothing else of the unit. */
export function beyondGoalTold(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (!BEYOND_GOAL.test(own.before)) return [];
  const values = beforeInSentence(stretches, own).filter(
    ({ figure, bracket }) => figure.unit === unitOfValues(own.figure) && bracket === own.bracket,
  );
  const [goal, value, more] = values;
  const named = goal && GOAL.test(goal.before) && value && !GOAL.test(value.before) && isTold(value);
  return named && !more ? claim(own, value.figure, goal.figure, true) : [];
}

const ONE_THAN_OTHER =
  /^([\u4e00-\u9fa5A-Za-z]{2,8}?)(?:比|较)([\u4e00-\u9fa5A-Za-z]{2,8}?)(?:的)?(?:高|低)(?:出)?(?:了)?$/;
const OF_TIME = /年|月|季度|同期|目标|计划|任务|标准|限值|平均|均值|最[高低]/;

/** "昼间……达标率97.3%；夜间……达标率87.5%，夜间比昼间低9.8个百分点": the one rate of the part that opens with the name. */
export function betweenParts({ plain }: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const [, one = "", other = ""] = ONE_THAN_OTHER.exec(own.before) ?? [];
  if (one === "" || own.figure.unit !== "个百分点" || OF_TIME.test(one + other)) return [];
  const rateOf = (name: string): TextFigure | null => {
    const told = beforeInSentence(stretches, own).filter(({ figure, before }) => {
      const part = /[^；。]*$/.exec(plain.slice(Math.max(0, figure.from - 80), figure.from))?.[0] ?? "";
      const opens = part.lastIndexOf(name);
      const another = part.lastIndexOf(name === one ? other : one);
      return figure.unit === "%" && figure.role === "result" && /率(?:为|达到?)?$/.test(before) && opens > another;
    });
    return told.length === 1 ? (told[0]?.figure ?? null) : null;
  };
  const [a, b] = [rateOf(one), rateOf(other)];
  return a && b ? claim(own, a, b, true) : [];
}

const THAN_YEAR = /^(?:比|较)((?:19|20)\d{2})年(?:全年|度)?(?:高|低)(?:出|了)?$/;
const bare = ({ before }: Stretch): string =>
  before.replace(/^.*?(?:19|20)\d{2}年(?:度|全年)?/, "").replace(/(?:为|达到?)$/, "");

/** "2024年……利用率73.1%；2025年1—9月……利用率76.0%，比2024年全年高2.9个百分点": the same name in the year that is named. */
export function aboveYear(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const year = THAN_YEAR.exec(own.before)?.[1];
  const value = beforeInSentence(stretches, own).at(-1);
  if (year === undefined || value?.figure.unit !== unitOfValues(own.figure) || value.figure.role !== "result")
    return [];
  const name = bare(value);
  const told = stretchesOfParagraph(stretches, own.figure.paragraph).filter(
    (other) =>
      other.figure.to <= value.figure.from &&
      other.figure.unit === value.figure.unit &&
      other.figure.role === "result" &&
      name.length > 1 &&
      bare(other) === name &&
      yearOf(other.figure.period) === Number(year),
  );
  const [base] = told;
  return base && told.length === 1 ? claim(own, value.figure, base.figure, true) : [];
}
