/** Differences of a plan and what was done, and of two things by their names: 超额完成0.2万亩, 甲断面比乙断面高0.26. */
import type { TextFigure } from "../reading/notice-text";
import type { DifferenceClaim } from "./difference-claim";
import { doneBeforeRest } from "./outcome-states";
import { isPlanned, stateOf } from "./states";
import { beforeInSentence, placeOf, stretchesOfParagraph, type Stretch } from "./stretch";

const exact = ({ approximate, bound }: TextFigure): boolean => !approximate && bound === null;

const BEYOND_PLAN =
  /^(?:超额|超计划|超任务|超目标|多|比(?:年度|省定|市定|原定)?(?:计划|任务|目标)[数量]?多)(?:完成|建成|淘汰|改造|治理|造林|修复|整治)?(?:了)?$/;

/** "年度目标为2.4万亩，实际完成2.6万亩，超额完成0.6万亩": what was asked for and what was done stand right before it. */
export function beyondPlan(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (!BEYOND_PLAN.test(own.before) || own.mark !== "，") return [];
  const at = placeOf(stretches, own);
  const [one, other] = [stretches[at - 2], stretches[at - 1]];
  const alike = [one, other].every(
    (value) =>
      value !== undefined &&
      value.figure.unit === own.figure.unit &&
      value.figure.sentence === own.figure.sentence &&
      exact(value.figure),
  );
  if (!one || !other || !alike || [one, other].filter((value) => isPlanned(value)).length !== 1) return [];
  const earlier = beforeInSentence(stretches, one).some(({ figure }) => figure.unit === own.figure.unit);
  return earlier ? [] : [{ difference: own.figure, one: other.figure, other: one.figure, unsure: true }];
}

const ONE_THAN_OTHER =
  /^([\u4e00-\u9fa5A-Za-z\d]{2,12}?)(?:比|较)([\u4e00-\u9fa5A-Za-z\d]{2,12}?)(?:的)?(?:高|低|多|少)(?:出)?(?:了)?$/;
/** Times are held elsewhere. */
const OF_TIME = /年|月|季度|同期|目标|计划|任务|标准|限值|平均|均值|最[高低]/;

/** "甲断面比乙断面高0.36毫克/升": each of the two told once, right behind its name. */
export function betweenNames(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const [, one = "", other = ""] = ONE_THAN_OTHER.exec(own.before) ?? [];
  if (one === "" || OF_TIME.test(one + other)) return [];
  const unit = own.figure.unit === "个百分点" ? "%" : own.figure.unit;
  const valueOf = (name: string): TextFigure | null => {
    const told = stretchesOfParagraph(stretches, own.figure.paragraph).filter(
      ({ figure, before }) =>
        figure.to <= own.figure.from &&
        figure.unit === unit &&
        figure.role === "result" &&
        own.figure.sentence - figure.sentence <= 1 &&
        before.startsWith(name),
    );
    const [only] = told;
    return only && told.length === 1 && exact(only.figure) ? only.figure : null;
  };
  const [a, b] = [valueOf(one), valueOf(other)];
  return a && b && a !== b ? [{ difference: own.figure, one: a, other: b, unsure: true }] : [];
}

const SAVED = /^(?:节约|结余|节余|盈余|超支|缺口?|缺[编岗额员]|短缺|相差)(?:资金|投资|费用)?(?:为|达)?$/;
const PLANNED_OR_HAD =
  /预算|概算|计划|控制|指标|限[值价额]|配额|应|需|标准|编制|额定|中标|结算|决算|实[际有]|核定|使用|在岗|总量|完成/;

/** "概算4200万元，结算3964万元，节约236万元", "应配备90人，实有43人，缺47人": the two stand right before what lies between them. */
export function savedOrShort(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const at = placeOf(stretches, own);
  const [one, other] = [stretches[at - 2], stretches[at - 1]];
  if (!SAVED.test(own.before) || own.mark !== "，" || !one || !other) return [];
  const fits = [one, other].every(
    ({ figure, before, after, bracket }) =>
      figure.unit === own.figure.unit &&
      figure.sentence === own.figure.sentence &&
      bracket === own.bracket &&
      exact(figure) &&
      PLANNED_OR_HAD.test(`${before}${after}`),
  );
  const earlier = beforeInSentence(stretches, one).some(({ figure }) => figure.unit === own.figure.unit);
  // "到位560万元，已支出518万元，结余42万元": what was done and what is left are held as outcomes.
  const areOutcomes =
    stateOf(own)?.rest === true && (stateOf(other)?.side === "done" || doneBeforeRest(stretches, at - 1) !== null);
  return fits && !earlier && !areOutcomes
    ? [{ difference: own.figure, one: one.figure, other: other.figure, unsure: true }]
    : [];
}

const THAN_BEFORE = /^(?:比|较)(?:上年|去年|(?:19|20)\d{2}年)(?:同期)?(?:多|少)(?:出|了)?$/;
const NAMED_BEFORE = /^(?:上年|去年|(?:19|20)\d{2}年)(?:同期)?(?:为|是)?$/;
const THAN_GOAL = /^(?:比|较|距)(?:年度|省定|市定|整改)?(?:目标|计划|任务)[值数]?(?:多|少|高|低|快|慢)(?:出|了)?$/;
const NAMED_GOAL = /^(?:年度|省定|市定|整改)?(?:目标|计划|任务)[值数]?(?:为|是)?$/;

/** "优良天数312天，比目标多2天（目标310天）", "287件，比上年少64件（2021年351件）": the other stands in the bracket behind. */
export function beyondBracketed(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  const at = placeOf(stretches, own);
  const [value, other] = [stretches[at - 1], stretches[at + 1]];
  const named = THAN_GOAL.test(own.before) ? NAMED_GOAL : THAN_BEFORE.test(own.before) ? NAMED_BEFORE : null;
  if (named === null || own.mark !== "，" || !value || !other) return [];
  const inBracket = other.bracket !== null && other.bracket === own.figure.to && named.test(other.before);
  const alike = [value, other].every(
    ({ figure }) => figure.unit === own.figure.unit && figure.sentence === own.figure.sentence && exact(figure),
  );
  return inBracket && alike && value.bracket === own.bracket
    ? [{ difference: own.figure, one: value.figure, other: other.figure, unsure: false }]
    : [];
}
