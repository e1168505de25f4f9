/** What is claimed against what was asked for: a goal's own words as its result, and "completed" beside figures that deny it. */
import { yearOf } from "../../notice/claims/changes";
import { rateStem, sharesWords } from "../../notice/claims/rates";
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

const CLOSED = /(?:已完成|完成)[^，。；]{0,12}(?:整改|销号)|整改完成|销号|验收合格|通过[^，。；]{0,12}(?:验收|核验)/;

/** A notice says that the problem is closed: in its title, its preamble or its acceptance. A report on progress does not. */
const saysClosed = (reading: NoticeReading, item: number): boolean =>
  reading.whole &&
  reading.paragraphs.some(
    ({ role, text, item: own }) =>
      (role === "title" || (role === "acceptance" && own === item)) && CLOSED.test(text) && !OPEN.test(text),
  );
const OPEN = /(?:待|拟|未|申请)[^，。；]{0,6}(?:验收|销号)/;

/** Counts of the goal that the results do not reach: 12000 households asked for, 7800 done. */
export const closedUnfinished: TextRule = (reading, { stretches, rates }) =>
  stretches.flatMap((stretch, index): TextFinding[] => {
    const { figure } = stretch;
    if (!tells(figure.section) || !saysClosed(reading, itemOf(reading, figure))) return [];
    if (figure.unit === "%") {
      const stem = rateStem(stretch);
      const ofTask = stem !== null && (/完成$/.test(stem) || /占[^，。；]{0,4}(?:任务|目标|计划)/.test(stretch.before));
      const part = stretches[index - 1]?.figure;
      if (!ofTask || figure.value >= 100 || figure.approximate) return [];
      // A rate of a year before the last is a stage.
      const wrong = rates.claims.find(({ rate }) => rate === figure);
      if (wrong && !rates.confirmed.has(figure)) return [];
      const span = part && part.sentence === figure.sentence ? spanOf(part, figure) : figure.phrase;
      return [
        found("textClosedUnfinished", "error", span, { ...cited(reading, span), value: figure.text, goal: null }),
      ];
    }
    const [goal, ...others] = goalsFor(reading, figure);
    if (!goal || others.length > 0 || goal.bound === "atMost" || figure.role !== "result" || figure.verb === null)
      return [];
    const same =
      goal.value > figure.value &&
      sharesWords(goal.noun, figure.noun) &&
      /完成|改造|建成|新建|治理|整治|淘汰/.test(figure.verb);
    const reached = stretches.some(
      (other) => tells(other.figure.section) && other.figure.unit === goal.unit && other.figure.value >= goal.value,
    );
    const [asked, told] = [yearOf(goal.period), yearOf(figure.period)];
    if (!same || reached || (asked !== null && told !== null && told < asked)) return [];
    return [
      found("textClosedUnfinished", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        value: figure.text,
        goal: goal.text,
      }),
    ];
  });
