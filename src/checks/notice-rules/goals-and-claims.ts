/**
 * What is claimed against what was asked for: a goal's own words as its result, and "completed" beside figures that
 * deny it.
 */
import type { Claims } from "../../notice/claims/read-claims";
import type { Stretch } from "../../notice/claims/stretch";
import { yearOf } from "../../notice/claims/changes";
import { rateStem, sharesWords } from "../../notice/claims/rate-words";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { cited, found, spanOf, tells, type TextFinding, type TextRule } from "./rule";

const itemOf = (reading: NoticeReading, { paragraph }: TextFigure): number => reading.paragraphs[paragraph]?.item ?? 0;

const goalsFor = (reading: NoticeReading, result: TextFigure): readonly TextFigure[] =>
  reading.figures.filter(
    (goal) => goal.section === "goal" && goal.unit === result.unit && itemOf(reading, goal) === itemOf(reading, result),
  );

/** "综合利用率达到82%以上" as the result of the goal "达到82%以上": a result is a number, not a bound. */
export const goalsCopied: TextRule = (reading) =>
  reading.figures.flatMap((result): TextFinding[] => {
    if (!tells(result.section) || result.bound === null || result.role === "target" || result.role === "change")
      return [];
    const goal = goalsFor(reading, result).find(
      ({ value, bound, subject, noun }) =>
        value === result.value &&
        bound === result.bound &&
        (subject !== null ? subject === result.subject : sharesWords(noun, result.noun)),
    );
    const measured = reading.figures.some(
      ({ section, subject, role, unit, bound }) =>
        tells(section) &&
        role === "result" &&
        subject !== null &&
        subject === goal?.subject &&
        unit === goal.unit &&
        bound === null,
    );
    return goal && !measured
      ? [found("textGoalCopied", "warning", result.phrase, { ...cited(reading, result.phrase), goal: goal.text })]
      : [];
  });

const CLOSED =
  /(?:已完成|完成)[^，。；]{0,12}(?:整改|销号)|整改完成|销号|验收(?:合格|通过)|通过[^，。；]{0,12}(?:验收|核验)/;

/**
 * A notice says that the problem is closed: in its title, its preamble or its acceptance. A report on progress does
 * not.
 */
const saysClosed = (reading: NoticeReading, item: number): boolean =>
  (reading.whole || reading.fields.has("publication")) &&
  reading.paragraphs.some(
    ({ role, text, item: own }) =>
      (role === "title" || (role === "acceptance" && own === item)) && CLOSED.test(text) && !OPEN.test(text),
  );
const OPEN = /(?:待|拟|未|申请)[^，。；]{0,6}(?:验收|销号)/;

const isDone = (words: string | null): boolean =>
  words !== null &&
  /完成|改造|建[成设]|新建|治理|整治|淘汰|消除|清[理退运除]|拆除|关停|取缔|修复|搬迁|退出|除治|处置|安装/.test(words);

/** "占任务的75%", 完成率 75 %: of what was to be done; null: another rate. */
function ofTask(stretch: Stretch | undefined): TextFigure | null {
  const stem = stretch ? rateStem(stretch) : null;
  if (!stretch || stem === null) return null;
  return /完成$/.test(stem) || /占[^，。；]{0,4}(?:任务|目标|计划)/.test(stretch.before) ? stretch.figure : null;
}

/** A rate of what was to be done below 100 %, where its figures give it. */
function rateShort({ stretches, rates }: Claims, stretch: Stretch): boolean {
  const rate = ofTask(stretch);
  if (rate === null || rate.value >= 100 || rate.approximate || !stretches.includes(stretch)) return false;
  const claim = rates.claims.find((own) => own.rate === rate);
  return claim === undefined || rates.confirmed.has(rate);
}

/** The one goal of the item that counts the same things, where all results together fall short of it; null: none. */
function goalMissed(reading: NoticeReading, { stretches }: Claims, { figure }: Stretch): TextFigure | null {
  const all = goalsFor(reading, figure);
  const [goal, ...others] = all.length > 1 ? all.filter(({ noun }) => sharesWords(noun, figure.noun)) : all;
  if (!goal || others.length > 0 || goal.bound === "atMost" || figure.role !== "result") return null;
  if (!isDone(figure.verb) || goal.value <= figure.value || !sharesWords(goal.noun, figure.noun)) return null;
  const done = stretches.filter(({ figure: { section, unit } }) => tells(section) && unit === goal.unit);
  const [asked, told] = [yearOf(goal.period), yearOf(figure.period)];
  if (done.reduce((sum, { figure: { value } }) => sum + value, 0) >= goal.value) return null;
  return asked !== null && told !== null && told < asked ? null : goal;
}

/** A closed problem whose own figures fall short: 12000 households asked for, 7800 done, 65 %. */
export const closedUnfinished: TextRule = (reading, claims) =>
  claims.stretches.flatMap((stretch, index): TextFinding[] => {
    const { figure } = stretch;
    if (!tells(figure.section) || !saysClosed(reading, itemOf(reading, figure))) return [];
    const [before, next] = [claims.stretches[index - 1]?.figure, claims.stretches[index + 1]];
    if (rateShort(claims, stretch)) {
      const span = before && before.sentence === figure.sentence ? spanOf(before, figure) : figure.phrase;
      return [
        found("textClosedUnfinished", "error", span, { ...cited(reading, span), value: figure.text, goal: null }),
      ];
    }
    const goal = goalMissed(reading, claims, stretch);
    // Its rate tells it.
    if (goal === null || (next && next.figure.sentence === figure.sentence && ofTask(next) !== null)) return [];
    return [
      found("textClosedUnfinished", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        value: figure.text,
        goal: goal.text,
      }),
    ];
  });
