/** Stated changes against the values that they start from and lead to. */
import { pattern } from "../../collections/pattern";
import { changeIsBetweenOthers, changeIsGiven, leadsToAnother, signed } from "../../notice/claims/accounted";
import { placeOfFigure, type Stretch } from "../../notice/claims/stretch";
import { halfUnit } from "../../notice/claims/rate-words";
import { outrightPairs, type ChangeClaim } from "../../notice/claims/change-pairs";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { round, roundedText } from "../../standards/rounding";
import { amount, cited, found, inWrittenUnit, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

/** Signed: negative is down. In % for a change in %, else in the unit of the values; null: no base to divide by. */
function computed({ from, to }: Pick<ChangeClaim, "from" | "to">, unit: string, decimals: number): number | null {
  if (unit === "倍") return from.value === 0 ? null : round((to.value - from.value) / from.value, decimals);
  if (unit === "%") return from.value === 0 ? null : round((100 * (to.value - from.value)) / from.value, decimals);
  return round(to.value - from.value, Math.max(decimals, to.decimals, from.decimals));
}

/** @param like in whose unit a change in things is told */
const inWords = (change: number, unit: string, decimals: number, like?: TextFigure): string =>
  change === 0
    ? "持平"
    : `${change < 0 ? "下降" : "上升"} ` +
      (unit === "%"
        ? `${roundedText(Math.abs(change), decimals)}%`
        : like?.unit === unit
          ? inWrittenUnit(Number(Math.abs(change).toPrecision(12)), like)
          : amount(Math.abs(change), unit));

/** In the unit of the values: 6公里 is 6000 米. */
const sameUnit = ({ change, to }: ChangeClaim): boolean =>
  change.unit === "%" || change.unit === "倍" || change.unit === "个百分点" || change.unit === to.unit;

/** Whether values that were rounded when they were written may hide the stated change. */
function withinRounding({ change, from, to }: ChangeClaim): boolean {
  const [f, t] = [halfUnit(from), halfUnit(to)];
  if (f === 0 && t === 0) return false;
  const slack = 0.5 * 10 ** -change.decimals;
  const ends = [from.value - f, from.value + f].flatMap((start) =>
    [to.value - t, to.value + t].map((end) =>
      change.unit === "%" && start !== 0 ? (100 * (end - start)) / start : end - start,
    ),
  );
  return signed(change) >= Math.min(...ends) - slack && signed(change) <= Math.max(...ends) + slack;
}

/** A ratio in % that went up by "4.5%" where its points are meant. */
const pointsMeant = ({ change, from, to }: ChangeClaim): boolean =>
  change.unit === "%" &&
  from.unit === "%" &&
  to.unit === "%" &&
  round(to.value - from.value, Math.max(change.decimals, to.decimals, from.decimals)) === signed(change);

/** 下降三成 of 31.2 %: tenths in words. */
const saidRoundly = (change: TextFigure, right: number): boolean =>
  change.decimals < 0 && Math.abs(right - signed(change)) <= 0.5 * 10 ** -change.decimals;

const ABSURD = 1000;

export const changesRecomputed: TextRule = (reading, { changes, stretches }) =>
  changes.flatMap((claim): TextFinding[] => {
    const { change, from, to } = claim;
    if (!sameUnit(claim)) return [];
    const right = computed(claim, change.unit, Math.max(0, change.decimals));
    if (right === null || right === signed(change) || pointsMeant(claim) || saidRoundly(change, right)) return [];
    // Tens of times as much as is said: of two things that have nothing to do with each other.
    if (change.unit === "%" && Math.abs(right) > ABSURD && change.value < ABSURD / 2) return [];
    const own = stretches[placeOfFigure(stretches, change)];
    if (
      own &&
      !claim.certain &&
      (isAccountedFor(stretches, own, claim) || isNettedBehind(stretches, own) || isNetOfTwo(stretches, own))
    )
      return [];
    return [
      found("textChangeWrong", withinRounding(claim) || claim.apart ? "warning" : "error", change.phrase, {
        ...cited(reading, change.phrase),
        from: from.text,
        to: to.text,
        computed: inWords(right, change.unit, Math.max(0, change.decimals), change),
      }),
    ];
  });

/** "新增23人，离岗15人，净增8人": what came less what went. */
const isNetOfTwo = (stretches: readonly Stretch[], own: Stretch): boolean => {
  const at = placeOfFigure(stretches, own.figure);
  const [came, went] = [stretches[at - 2]?.figure, stretches[at - 1]?.figure];
  return (
    own.before.includes("净") &&
    came?.unit === own.figure.unit &&
    went?.unit === own.figure.unit &&
    Math.abs(came.value - went.value) === own.figure.value
  );
};

const OUT_AGAIN = /^(?:调出|退出|减少|注销|移出|剔除|核减|关闭|转出|淘汰|取消)/;
/** "增加5家、调出2家": what went stands beside what came. */
const isNettedBehind = (stretches: readonly Stretch[], own: Stretch): boolean => {
  const next = stretches[placeOfFigure(stretches, own.figure) + 1];
  return (
    next?.figure.unit === own.figure.unit &&
    next.figure.sentence === own.figure.sentence &&
    own.figure.direction === "up" &&
    OUT_AGAIN.test(next.before)
  );
};

const isAccountedFor = (stretches: readonly Stretch[], change: Stretch, claim: ChangeClaim): boolean =>
  changeIsGiven(stretches, change) ||
  leadsToAnother(stretches, change, claim.from) ||
  changeIsBetweenOthers(stretches, change, claim);

const DOWN = /(?:下降|降低|减少|减|降|压减|缩减|回落)(?:了)?(?:到|至|为)[^\d]{0,12}$/;
const UP = /(?:上升|升高|提高|提升|增加|增长|升|增|扩大)(?:了)?(?:到|至|为)[^\d]{0,12}$/;

/** "由42微克/立方米下降到45微克/立方米": the words go one way, the values the other. */
export const directionDenied: TextRule = (reading) =>
  outrightPairs(reading).flatMap(({ from, to }): TextFinding[] => {
    const words = reading.plain.slice(from.to, to.from).replace(/[12]\d{3}年的?$/, "");
    const way = DOWN.test(words) ? -1 : UP.test(words) ? 1 : 0;
    const moved = Math.sign(to.value - from.value);
    const known = !from.approximate && !to.approximate && from.bound === null && to.bound === null;
    if (way === 0 || moved === 0 || moved === way || !known || /[，；]/.test(words)) return [];
    const span = { from: from.from, to: to.to };
    const computedWords = inWords(to.value - from.value, to.unit, Math.max(from.decimals, to.decimals));
    const facts = { ...cited(reading, span), from: from.text, to: to.text, computed: computedWords };
    return [found("textChangeWrong", "error", span, facts)];
  });

/** "优良天数比例83.9%，同比提高6.5%": of a ratio whose earlier value stands nowhere. */
const RATIO_CHANGED = pattern("g")`
  (?:比例|比率|占比|比重|率)(?:为|达到?|是)?\d+(?:[.]\d+)?%[，,](?:同比|环比|比[^，。；：]{2,10}|较[^，。；：]{1,10})?
  (?<change>(?:提高|提升|上升|增加|下降|降低|减少|回落)(?:了)?(?<points>\d+(?:[.]\d+)?)%)(?!个)
`;

const pointsOfRatios = (reading: NoticeReading, changes: readonly ChangeClaim[]): readonly TextFinding[] =>
  [...reading.plain.matchAll(RATIO_CHANGED)].flatMap(({ index, 0: words, groups = {} }): TextFinding[] => {
    const { change = "", points = "" } = groups;
    const span = { from: index + words.length - change.length, to: index + words.length };
    // Where the value before is known it is reckoned.
    if (changes.some(({ change: own }) => own.from < span.to && own.to > span.from)) return [];
    const facts = { ...cited(reading, span), points: `${points}个百分点`, from: null, to: null };
    return [found("textPointsNotPercent", "warning", span, facts)];
  });

/** "67.7%，上年同期63.2%，上升4.5%": points, not per cent; and "提高16.6%个百分点" is neither. */
export const pointsAgainstPercent: TextRule = (reading, { changes }) => [
  ...pointsOfRatios(reading, changes),
  ...changes.filter(pointsMeant).map(({ change, from, to }) =>
    found("textPointsNotPercent", "warning", change.phrase, {
      ...cited(reading, change.phrase),
      points: `${change.written}个百分点`,
      from: from.text,
      to: to.text,
    }),
  ),
  ...[...reading.plain.matchAll(/\d+(?:\.\d+)?%个?百分点/g)].map(({ index, 0: words }) => {
    const span = { from: index, to: index + words.length };
    return found("textPointsNotPercent", "warning", span, {
      ...cited(reading, span),
      points: words.replace(/%个?/, "个"),
      from: null,
      to: null,
    });
  }),
];

/** The goal is a percentage and the result days, or the other way round. */
export const changesInTheGoalsForm: TextRule = (reading, { changes }) =>
  reading.figures.flatMap((goal): TextFinding[] => {
    if (goal.role !== "change" || goal.section !== "goal" || goal.subject === null) return [];
    const told = reading.figures.filter(
      ({ role, subject, section }) => role === "change" && subject === goal.subject && tells(section),
    );
    const [first] = told;
    if (!first || told.some(({ unit }) => unit === goal.unit)) return [];
    const claim = changes.find(({ change: own }) => own === first);
    const change = claim ? computed(claim, goal.unit, goal.unit === "%" ? 1 : goal.decimals) : null;
    return [
      found("textChangeOtherForm", "warning", first.phrase, {
        ...cited(reading, first.phrase),
        goal: wordsOf(reading, goal),
        computed: change === null ? null : inWords(change, goal.unit, 1),
      }),
    ];
  });
