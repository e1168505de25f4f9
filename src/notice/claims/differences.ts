/** Differences told beside their two values: 相差29, 比目标值（84%）高2.0个百分点, 新增6.4，总能力由11.8提高到18.2. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { countsThings } from "../reading/text-units";
import { outrightPairs } from "./change-pairs";
import type { DifferenceClaim } from "./difference-claim";
import { isGap, partedBefore, placeOf, placeOfFigure, type Stretch } from "./stretch";
import { movedByPoints } from "./earlier-rates";
import { aboveYear, betweenParts, beyondGoalTold, beyondLimit } from "./gaps";
import { respectiveDifferences } from "./respective-differences";
import { betweenNames, beyondBracketed, beyondPlan, savedOrShort } from "./told-differences";

/** A difference of percentages is told in points. */
const unitOfValues = ({ unit }: TextFigure): string => (unit === "个百分点" ? "%" : unit);

const exact = ({ approximate, bound }: TextFigure): boolean => !approximate && bound === null;

const APART = /(?:相差|差距|差值)(?:为|达)?$/;

/** "最高的为46、44、41，最低的为19，相差29": of several values the highest and the lowest. */
function apart({ plain }: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (!APART.test(own.before)) return [];
  // Behind a semicolon another matter is told.
  const start = stretches
    .slice(0, placeOf(stretches, own) + 1)
    .findLast(({ mark, figure }) => mark === "；" && figure.sentence === own.figure.sentence)?.figure.from;
  const values = stretches
    .map(({ figure }) => figure)
    .filter(
      (value) =>
        value.sentence === own.figure.sentence &&
        value.from >= (start ?? 0) &&
        value.to <= own.figure.from &&
        value.unit === unitOfValues(own.figure) &&
        value.role === "result",
    )
    .sort((a, b) => b.value - a.value);
  const [most, least] = [values[0], values.at(-1)];
  // "年度任务140天……全年119天，不能完成，相差21天": from a goal that stands further back.
  const said = values[0] === undefined ? "" : plain.slice(Math.min(...values.map(({ to }) => to)), own.figure.from);
  if (/(?:目标|计划|任务|完成)/.test(said)) return [];
  return most && least && most !== least && values.every(exact)
    ? [{ difference: own.figure, one: most, other: least, unsure: values.length > 2 }]
    : [];
}

/** Between a value that is compared with and the difference. */
const ABOVE_OR_BELOW =
  /^[）)]?(?:的[^，。；\d]{0,6}(?:目标|任务|要求|计划)[值数]?)?[，]?(?:还|尚|仍|仅)?(?:高|低|多|少|差|超|短|快|慢)(?:出|于)?(?:了)?$/;
const COMPARED = /(?:[比较距超低高]|相比|距离)(?:(?:19|20)\d{2}年)?[^，。；\d]{0,14}[（(]?$/;

/** "优良率76.4%，比上年的74%高2.4个百分点，距年度目标79%还差2.6个百分点": each base is compared with the value itself. */
function fromNamedValue(reading: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const base = stretches[placeOf(stretches, own) - 1];
  if (!base || base.figure.sentence !== own.figure.sentence) return [];
  if (!ABOVE_OR_BELOW.test(reading.plain.slice(base.figure.to, own.figure.from))) return [];
  if (!COMPARED.test(reading.plain.slice(clauseStart(reading, base), base.figure.from))) return [];
  const result = stretches.findLast(
    (one) =>
      one.figure.to <= base.figure.from &&
      one.figure.sentence === own.figure.sentence &&
      one.figure.unit === base.figure.unit &&
      one.bracket === null &&
      one.figure.role !== "base" &&
      one.figure.role !== "change" &&
      !isGap(one) &&
      !COMPARED.test(reading.plain.slice(clauseStart(reading, one), one.figure.from)),
  )?.figure;
  // "完成19个、在建5个、未开工2个，比序时进度（17个）多2个": what was done is compared.
  if (
    /序时|进度|计划|任务/.test(reading.plain.slice(clauseStart(reading, base), base.figure.from)) &&
    hasFellows(stretches, own)
  )
    return [];
  const known = result && base.figure.unit === unitOfValues(own.figure) && exact(result) && exact(base.figure);
  return known ? [{ difference: own.figure, one: result, other: base.figure, unsure: false }] : [];
}

/** Several counts of one unit stand in front of it. */
const hasFellows = (stretches: readonly Stretch[], own: Stretch): boolean =>
  countsThings(own.figure.unit) &&
  stretches.filter(
    ({ figure, bracket }) =>
      figure.sentence === own.figure.sentence &&
      figure.to <= own.figure.from &&
      figure.unit === own.figure.unit &&
      bracket === own.bracket,
  ).length > 2;

const clauseStart = ({ clauses }: NoticeReading, { figure, bracket }: Stretch): number => {
  const own = clauses[figure.clause]?.from ?? figure.from;
  // The bracket opens a clause of its own: what it explains stands before it.
  return bracket === null ? own : (clauses[figure.clause - 1]?.from ?? own);
};

const BEYOND_GOAL = /(?:超出|超过|高于|高出|低于|优于)(?:整改|年度|既定|预期)?目标(?:值|要求)?$/;

/** "提高到83.7%，……，超出整改目标3.7个百分点": the goal of the same thing stands in its own field. */
function fromGoal(reading: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (!BEYOND_GOAL.test(own.before)) return [];
  const unit = unitOfValues(own.figure);
  const itemOf = ({ paragraph }: TextFigure) => reading.paragraphs[paragraph]?.item;
  const goals = reading.figures.filter(
    (goal) => goal.section === "goal" && goal.unit === unit && itemOf(goal) === itemOf(own.figure),
  );
  const before = stretches.filter(
    ({ figure }) =>
      figure.to <= own.figure.from &&
      figure.sentence === own.figure.sentence &&
      figure.unit === unit &&
      figure.role === "result",
  );
  // "累计修复352亩，其中2022年196亩、2023年156亩，超过整改目标12亩": all of it goes beyond the goal.
  const parted = before.findIndex((one) => one.before.startsWith("其中"));
  const result = (parted > 0 ? before[parted - 1] : before.at(-1))?.figure;
  const [goal] = goals;
  return result && goal && goals.length === 1 && exact(result) && result.section !== "goal"
    ? [{ difference: own.figure, one: result, other: goal, unsure: true }]
    : [];
}

const ADDED = /新增[^，。；\d]{0,10}$/;
const ALL_OF_IT = /^，?(?:使|将)?[^，。；\d]{0,6}总[^，。；\d]{0,8}(?:由|从)/;

/** "新增处理能力6.4万吨/日，总能力由11.8万吨/日提高到18.2万吨/日". */
function addedToAll(reading: NoticeReading, own: Stretch): DifferenceClaim[] {
  if (!ADDED.test(own.before)) return [];
  return outrightPairs(reading).flatMap(({ from, to }): DifferenceClaim[] => {
    const between = reading.plain.slice(own.figure.to, from.from);
    const told = from.sentence === own.figure.sentence && from.unit === own.figure.unit && ALL_OF_IT.test(between);
    return told && exact(from) && exact(to) ? [{ difference: own.figure, one: to, other: from, unsure: true }] : [];
  });
}

const OVER_ALL = /(?:累计|总共|共|合计)(?:减少|增加|下降|上升|降低|提高|提升)(?:了)?$/;
const A_YEAR_EACH = /分别|依次|逐年/;

/** "三年分别为11天、7天、5天，累计减少6天": from the first of the list to its last. */
function overYears(reading: NoticeReading, stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (!OVER_ALL.test(own.before) || own.mark !== "，") return [];
  const list: Stretch[] = [];
  for (const value of stretches.slice(0, placeOf(stretches, own)).reverse()) {
    const alike = value.figure.unit === unitOfValues(own.figure) && value.figure.sentence === own.figure.sentence;
    if (!alike || (list[0] && list[0].mark !== "、") || (list[0] && list[0].before !== "")) break;
    list.unshift(value);
  }
  const [first, last] = [list[0], list.at(-1)];
  const years =
    first && A_YEAR_EACH.test(first.before) && /\d{4}年|[两三四五六七八九]年/.test(sentenceTo(reading, first));
  return first && last && list.length > 1 && years && list.every(({ figure }) => exact(figure))
    ? [{ difference: own.figure, one: first.figure, other: last.figure, unsure: true }]
    : [];
}

const sentenceTo = ({ plain, sentences }: NoticeReading, { figure }: Stretch): string =>
  plain.slice(sentences[figure.sentence]?.from ?? figure.from, figure.from);

const claimsOf = (reading: NoticeReading, stretches: readonly Stretch[], own: Stretch): readonly DifferenceClaim[] => [
  ...apart(reading, stretches, own),
  ...fromNamedValue(reading, stretches, own),
  ...fromGoal(reading, stretches, own),
  ...addedToAll(reading, own),
  ...overYears(reading, stretches, own),
  ...beyondPlan(stretches, own),
  ...betweenNames(stretches, own),
  ...savedOrShort(stretches, own),
  ...beyondBracketed(stretches, own),
  ...beyondLimit(reading, stretches, own),
  ...beyondGoalTold(stretches, own),
  ...betweenParts(reading, stretches, own),
  ...aboveYear(stretches, own),
  ...movedByPoints(stretches, own),
];

/** "其中上半年21.2公里、下半年15.3公里，超过目标（35公里）1.5公里": all of it lies beyond, and not its last part. */
function ofAll(stretches: readonly Stretch[], claim: DifferenceClaim): DifferenceClaim {
  const own = stretches[placeOfFigure(stretches, claim.one)];
  const between = own && claim.one.to <= claim.other.from && claim.other.to <= claim.difference.from;
  return between ? { ...claim, one: partedBefore(stretches, own).figure } : claim;
}

/** In the order of the text. */
export const readDifferences = (reading: NoticeReading, stretches: readonly Stretch[]): readonly DifferenceClaim[] =>
  stretches
    .filter(({ figure }) => exact(figure) && figure.section !== "goal")
    .flatMap((own) =>
      claimsOf(reading, stretches, own).flatMap(
        (claim) => respectiveDifferences(stretches, own, claim.other) ?? [ofAll(stretches, claim)],
      ),
    );
