/** Goals, yearly targets, bases and results of one indicator held against each other. */
import { yearOf } from "../../notice/claims/change-pairs";
import { civilDate } from "../../calendar/day";
import { indicatorTerm, type IndicatorTermId } from "../../notice/reading/indicator-terms";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { figuresOfParagraph, figuresOfSentence } from "../../notice/reading/places";
import { round } from "../../standards/rounding";
import { amount, cited, found, goalMissed, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

/** A level that is asked for; "下降5%" is a change. */
const isLevel = ({ role, direction }: TextFigure): boolean => role === "target" && direction === null;

interface GoalLimit {
  readonly goal: TextFigure;
  readonly base: TextFigure;
  /** In the indicator's unit, exactly: 45.05 days. */
  readonly value: number;
  /** "不高于45天（45.05天取整）" */
  readonly wording: string;
}

const better = (subject: IndicatorTermId): "lower" | "higher" => indicatorTerm(subject).better;
const looser = (subject: IndicatorTermId, value: number, than: number): boolean =>
  better(subject) === "lower" ? value > than : value < than;
const limitWording = (subject: IndicatorTermId, value: string): string =>
  `${better(subject) === "lower" ? "不高于" : "不低于"} ${value}`;

const basesOf = (reading: NoticeReading, subject: IndicatorTermId): readonly TextFigure[] =>
  reading.figures.filter((figure) => figure.role === "base" && figure.subject === subject && !figure.approximate);

/**
 * Goals that are a change, as levels: −15 % of 53 days. Only where the text gives the base of the goal's own base year.
 */
function goalLimits(reading: NoticeReading): readonly GoalLimit[] {
  return reading.figures.flatMap((goal): GoalLimit[] => {
    if (goal.role !== "change" || goal.section !== "goal" || goal.subject === null) return [];
    const { subject } = goal;
    const base = basesOf(reading, subject).find(
      ({ period }) => yearOf(period) !== null && yearOf(period) === yearOf(goal.base),
    );
    if (!base || (goal.unit !== "%" && goal.unit !== base.unit)) return [];
    const sign = goal.direction === "down" ? -1 : 1;
    const exact = round(
      goal.unit === "%" ? base.value * (1 + (sign * goal.value) / 100) : base.value + sign * goal.value,
      6,
    );
    const judged = !indicatorTerm(subject).wholeDays
      ? exact
      : better(subject) === "lower"
        ? Math.floor(exact)
        : Math.ceil(exact);
    const wording =
      `${limitWording(subject, amount(judged, base.writtenUnit))}` +
      `${judged === exact ? "" : `（${amount(exact, base.writtenUnit)}取整）`}`;
    return [{ goal, base, value: exact, wording }];
  });
}

export const targetsAgainstGoals: TextRule = (reading) =>
  goalLimits(reading).flatMap(({ goal, base, value, wording }) =>
    reading.figures.flatMap((figure): TextFinding[] => {
      const { subject } = goal;
      if (
        subject === null ||
        figure.subject !== subject ||
        figure.unit !== base.unit ||
        !tells(figure.section) ||
        !looser(subject, figure.value, value)
      )
        return [];
      const facts = { ...cited(reading, figure.phrase), goal: wordsOf(reading, goal), limit: wording };
      if (isLevel(figure))
        return [
          found("textTargetLooserThanGoal", "error", figure.phrase, {
            ...facts,
            target: figure.text,
            base: `${yearOf(base.period) ?? ""}年 ${base.text}`,
          }),
        ];
      // A result of a year before the goal's need not meet it yet.
      const [resultYear, goalYear] = [yearOf(figure.period), yearOf(goal.period)];
      if (figure.role !== "result" || (resultYear !== null && goalYear !== null && resultYear < goalYear)) return [];
      return [found("textGoalMissed", "error", figure.phrase, { ...facts, value: figure.text })];
    }),
  );

/** Their target is the limit of a section's class (GB 3838), which a good year may lie far below. */
const LIMITED_BY_CLASS: ReadonlySet<IndicatorTermId> = new Set<IndicatorTermId>([
  "cod",
  "ammonia",
  "totalPhosphorus",
  "totalNitrogen",
  "permanganate",
]);

/** A target that lets things get worse than they were. */
export const targetsAgainstBases: TextRule = (reading) =>
  reading.figures.flatMap((target): TextFinding[] => {
    const { subject } = target;
    if (!isLevel(target) || subject === null || LIMITED_BY_CLASS.has(subject)) return [];
    const base = basesOf(reading, subject).find(
      ({ unit, period, value, from }) =>
        unit === target.unit &&
        // "比2024年再降1微克/立方米": by so much, and no level.
        !/再(?:降低?|下降|减少?|提高|上升|增加?)了?$/.test(reading.plain.slice(Math.max(0, from - 5), from)) &&
        period?.kind === "year" &&
        !period.samePeriod &&
        yearOf(period) !== null &&
        looser(subject, target.value, value),
    );
    return base
      ? [
          found("textTargetLooserThanBase", "warning", target.phrase, {
            ...cited(reading, target.phrase),
            target: target.text,
            base: base.text,
            year: yearOf(base.period) ?? 0,
          }),
        ]
      : [];
  });

/** A whole year's result; a part of a year may yet reach the goal. */
const ofWholeYear = ({ period }: TextFigure): boolean => {
  if (period?.end === null || period === null) return false;
  const { month, day } = civilDate(period.end);
  return month === 12 && day === 31 && period.kind !== "month";
};

/** Goals that are a level: 到2021年，优良天数达到280天以上. */
export const resultsAgainstGoals: TextRule = (reading) => {
  const goals = reading.figures.filter((figure) => isLevel(figure) && figure.section === "goal");
  return reading.figures.flatMap((result): TextFinding[] => {
    const { subject } = result;
    if (result.role !== "result" || subject === null || !tells(result.section) || !ofWholeYear(result)) return [];
    const goal = goals.find(
      (figure) =>
        figure.subject === subject &&
        figure.unit === result.unit &&
        (yearOf(figure.period) ?? Infinity) <= (yearOf(result.period) ?? 0),
    );
    return goal && looser(subject, result.value, goal.value)
      ? [goalMissed(reading, result, goal, limitWording(subject, goal.text))]
      : [];
  });
};

/** Less than this share of a result is how far it is beyond the target: 好于年度目标近3微克/立方米. */
const DISTANCE = 0.4;
const BEYOND = /(?:好于|优于|低于|高于|超过|超)[^，。；\d]{0,8}(?:目标|限值|标准)[^，。；\d]{0,4}$/;

const isDistance = ({ plain }: NoticeReading, target: TextFigure, result: TextFigure): boolean =>
  target.value < DISTANCE * result.value && BEYOND.test(plain.slice(Math.max(0, target.from - 20), target.from));

/** 减排820吨: more is better. */
const CUT = /减排|削减|压减|少排/;

const CLAIMED = /完成|达到|优于|达标|实现|好于/;
/** The text says itself that it falls short. */
const NOT_CLAIMED = /未完成|未达|没有达到|尚未|距离|差距|高于目标|[相尚还]差|(?<!不)低于[^，。；]{0,8}目标|落后/;

/** "……66微克/立方米，完成63.5微克/立方米的目标": the text's own figures say otherwise. */
export const resultsAgainstTargets: TextRule = (reading) =>
  reading.figures.flatMap((result): TextFinding[] => {
    const { subject } = result;
    // "达到80%以上" is asked for, as a rule.
    if (result.role !== "result" || subject === null || result.bound !== null || !tells(result.section)) return [];
    const target = figuresOfParagraph(reading.figures, result.paragraph).find(
      (figure) =>
        isLevel(figure) &&
        figure.subject === subject &&
        figure.unit === result.unit &&
        figure.from > result.from &&
        !isDistance(reading, figure, result) &&
        (yearOf(figure.period) === null ||
          yearOf(result.period) === null ||
          yearOf(figure.period) === yearOf(result.period)),
    );
    const sentence = target && reading.sentences[target.sentence];
    if (!target || !sentence || !looser(subject, result.value, target.value)) return [];
    const claim = reading.plain.slice(sentence.from, sentence.to);
    // "距年度目标41微克/立方米差1微克/立方米": how far it is from it; "目标值依次为90%、92%和85%": each of a row has its own.
    if (/[距离比较与][^，。；\d]{0,10}$|分别为?$|依次为?$/.test(reading.plain.slice(sentence.from, target.from)))
      return [];
    if (CUT.test(reading.plain.slice(sentence.from, target.from))) return [];
    if (!CLAIMED.test(claim) || NOT_CLAIMED.test(claim)) return [];
    return [goalMissed(reading, result, target, limitWording(subject, target.text))];
  });

const between = ({ plain }: NoticeReading, a: TextFigure, b: TextFigure): string => plain.slice(a.to, b.from);

/** "目标36微克/立方米，实际37微克/立方米，完成年度目标": the target stands before, the claim behind. */
export const resultsBehindTargets: TextRule = (reading) =>
  reading.figures.flatMap((result, index): TextFinding[] => {
    const target = reading.figures[index - 1];
    const sentence = reading.sentences[result.sentence];
    if (!target || !sentence || target.sentence !== result.sentence || target.unit !== result.unit) return [];
    const subject = result.subject ?? target.subject;
    if (subject === null || (target.subject !== null && target.subject !== subject)) return [];
    if (result.role !== "result" && !/^[^；。]*(?:实际|实有)[^，；。]{0,4}$/.test(between(reading, target, result)))
      return [];
    if (result.bound !== null || !(tells(result.section) || target.section === result.section)) return [];
    const named = reading.plain.slice(sentence.from, target.from);
    if (target.role === "change" || !/(?:目标|考核|计划)[^，。；\d]{0,16}$/.test(named)) return [];
    const claim = /^[^；。]*/.exec(reading.plain.slice(result.to, sentence.to))?.[0] ?? "";
    const denied = looser(subject, result.value, target.value);
    if (!denied || !CLAIMED.test(claim) || NOT_CLAIMED.test(claim) || /\d/.test(claim)) return [];
    return [goalMissed(reading, result, target, limitWording(subject, target.text))];
  });

/** "同比下降2.9%……超额完成同比下降5%的任务": a change held against the change that was asked for, in one sentence. */
export const changesAgainstTargets: TextRule = (reading) =>
  reading.figures.flatMap((change): TextFinding[] => {
    const sentence = reading.sentences[change.sentence];
    if (change.role !== "change" || !sentence || !tells(change.section)) return [];
    const target = figuresOfSentence(reading.figures, change.sentence).find((figure) => isAsked(change, figure));
    const claim = reading.plain.slice(change.to, sentence.to);
    if (!target || change.value >= target.value || !CLAIMED.test(claim) || NOT_CLAIMED.test(claim)) return [];
    return [goalMissed(reading, change, target, `不少于 ${target.text}`)];
  });

/** A target of the same indicator, unit and direction, behind the change in its sentence. */
function isAsked(change: TextFigure, target: TextFigure): boolean {
  if (target.role !== "target" || target.sentence !== change.sentence || target.from < change.to) return false;
  const alike = target.unit === change.unit && target.direction === change.direction;
  // "同比下降4.3%，完成同比下降6%的年度目标": the target behind the comma is of what fell.
  const beside = target.clause === change.clause + 1;
  return alike && (target.subject === null ? beside : target.subject === change.subject);
}
