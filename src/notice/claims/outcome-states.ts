/** Which outcome a figure counts where its neighbours tell it: a rest, a denial, a list of outcomes. */
import type { TextFigure } from "../reading/notice-text";
import { isMeasure, isPlanned, isSecondAmount, stateAt, stateOf, type State } from "./states";
import { beforeInSentence, behindInSentence, stretchesOfSentence, type Stretch } from "./stretch";

export interface Outcome {
  readonly figure: TextFigure;
  readonly state: State;
}

/** They leave nothing over. */
export const complete = (outcomes: readonly Outcome[]): boolean => {
  const sides = new Set(outcomes.map(({ state }) => state.side));
  // "基本属实243件，部分属实89件，不属实54件"
  const isScale =
    sides.has("undone") &&
    outcomes.filter(({ state }) => state.family === "truth" && state.side === "other").length > 1;
  return (
    outcomes.length > 1 &&
    (isScale ||
      outcomes.some(({ state }) => state.rest) ||
      (sides.has("done") &&
        (sides.has("undone") ||
          (sides.has("other") && /^(?:progress|quality)$/.test(outcomes[0]?.state.family ?? "")))))
  );
};

/** A whole whose outcomes are being told. */
export interface Open {
  readonly head: Stretch;
  readonly outcomes: { readonly stretch: Stretch; readonly state: State }[];
}

/**
 * "大气18件、噪声9件、其他2件", also with shares between them: the last of a list of kinds, and not what is left of what was
 * done.
 */
function isOtherKind(stretches: readonly Stretch[], index: number): boolean {
  const own = stretches[index];
  if (!own || !/^(?:其他|其它)/.test(own.before)) return false;
  const kinds = beforeInSentence(stretches, own)
    .filter(({ figure, bracket }) => figure.unit === own.figure.unit && bracket === own.bracket)
    .slice(-KINDS);
  const [first, ...others] = kinds;
  return (
    kinds.length === KINDS &&
    stateOf(kinds[KINDS - 1] ?? own) === null &&
    first !== undefined &&
    others.every(({ mark }) => mark === own.mark)
  );
}
const KINDS = 2;

/** The outcome that a figure counts, by its own words, by the rest behind it, or by what its neighbour denies. */
export function stateWith(stretches: readonly Stretch[], index: number, current: Open | undefined): State | null {
  if (isOtherKind(stretches, index)) return null;
  if (current && current.outcomes.length === 0 && restFollows(stretches, index)) return DONE;
  if (isBetweenOutcomes(stretches, index, current)) return DONE;
  const side = current ? opposite(stretches, index) : null;
  return side === null ? (stateAt(stretches, index) ?? doneBeforeRest(stretches, index)) : { ...DONE, side };
}

/** "已搬迁5家、关闭4家、正在实施5家": within a list of outcomes each is one, whatever its verb. */
function isBetweenOutcomes(stretches: readonly Stretch[], index: number, current: Open | undefined): boolean {
  const own = stretches[index];
  if (!own || own.mark !== "、" || !/^[\u4e00-\u9fa5]{2,4}$/.test(own.before) || isMeasure(own)) return false;
  if (current?.outcomes.at(-1)?.stretch !== stretches[index - 1] || stateOf(own) !== null) return false;
  for (const next of behindInSentence(stretches, own)) {
    if (!/^[、，]$/.test(next.mark) || next.figure.unit !== own.figure.unit || next.bracket !== own.bracket)
      return false;
    if (stateOf(next) !== null) return true;
    if (next.mark !== "、") return false;
  }
  return false;
}

/** 立案186件，不予立案64件: of two figures side by side one denies what the other says; null: it does not. */
export function opposite(stretches: readonly Stretch[], index: number): "done" | "undone" | null {
  const denies = (one: Stretch | undefined, other: Stretch | undefined): boolean => {
    const word = /^(?:不予|未予|没有|不|未)([\u4e00-\u9fa5]{2,6}?)的?$/.exec(other?.before ?? "")?.[1];
    const alike = one?.figure.unit === other?.figure.unit && one?.figure.sentence === other?.figure.sentence;
    return word !== undefined && alike && one?.before.replace(/^(?:已|均|其中)+/, "").startsWith(word) === true;
  };
  const [before, own, next] = [stretches[index - 1], stretches[index], stretches[index + 1]];
  return denies(own, next) ? "done" : denies(before, own) ? "undone" : null;
}

const DONE: State = { family: "progress", side: "done", rest: false };

/** "150个，已立案查处133个，其余17个": what stands between a whole and its rest is what became of the others. */
function restFollows(stretches: readonly Stretch[], index: number): boolean {
  const own = stretches[index];
  // "117个，占比89.3%，还有16个": the share between them is of the same.
  let after = index + 1;
  while (stretches[after]?.figure.unit === "%") after += 1;
  const next = stretches[after];
  if (!own || !next || own.bracket !== null || own.mark !== "，" || isPlanned(own)) return false;
  return (
    next.figure.unit === own.figure.unit &&
    next.figure.sentence === own.figure.sentence &&
    !/累计/.test(own.before) &&
    /^(?:其余|剩余|余下|剩下|还有|尚有|其他)/.test(next.before) &&
    (/已|均|完成|[\u4e00-\u9fa5]了/.test(own.before) || /^[\u4e00-\u9fa5]了/.test(own.after))
  );
}

/** "完成行政村19个，剩余5个": opens a sentence about what was counted before. */
const restBehind = (stretches: readonly Stretch[], index: number): boolean => {
  const [own, next] = stretches.slice(index, index + 2);
  const alike = own && next && next.figure.unit === own.figure.unit && next.figure.sentence === own.figure.sentence;
  return alike === true && stateOf(own)?.side === "done" && stateOf(next)?.rest === true;
};

const DONE_WITH = /(?:支出|拨付|使用|支付|淘汰|完成|整改|整治|治理|拆除|关停|改造|建成|清理|安装|销号|办结|修复|更换)$/;

/** "明年治理150个，余下122个2026年完成": of later years nothing is done. */
const YET_TO_COME = /明年|后年|下一?年|来年|预计/;

/** "截至9月末淘汰624辆，……剩余186辆": what the rest is told beside was done. */
export function doneBeforeRest(stretches: readonly Stretch[], index: number): State | null {
  const own = stretches[index];
  if (!own || !DONE_WITH.test(own.before) || isPlanned(own) || YET_TO_COME.test(own.before)) return null;
  const next = stretchesOfSentence(stretches, own.figure.sentence).find(
    ({ figure }) => figure.from > own.figure.from && figure.unit === own.figure.unit,
  );
  const left = next ? stateOf(next) : null;
  // "整改95个，2个正在整改": the deed alone, and what is still in hand.
  const rests = left?.rest === true || (left?.side === "undone" && own.mark === "，" && own.before.length <= 4);
  return rests ? { family: "progress", side: "done", rest: false } : null;
}

/** "。已办结118件": no other words come before what became of them. */
export const opensSentence = (stretches: readonly Stretch[], index: number): boolean =>
  opens(stretches, index) || isSecondOfOpening(stretches, index);

function isSecondOfOpening(stretches: readonly Stretch[], index: number): boolean {
  const [first, second] = [stretches[index - 1], stretches[index]];
  return first !== undefined && second !== undefined && isSecondAmount(first, second) && opens(stretches, index - 1);
}

const opens = (stretches: readonly Stretch[], index: number): boolean =>
  stretches[index]?.figure.sentence !== stretches[index - 1]?.figure.sentence &&
  (/^(?:已|均|现|全部|目前|截至|其中|经)/.test(stretches[index]?.before ?? "") ||
    isOfBefore(stretches[index]) ||
    isDoneAndUndone(stretches, index) ||
    restBehind(stretches, index) ||
    doneBeforeRest(stretches, index) !== null);

/** "按时办结371件，超期办结9件，未到期正在办理6件": deeds and nothing else, the last of which are still to be done. */
export function isDoneAndUndone(stretches: readonly Stretch[], index: number): boolean {
  const own = stretches[index];
  if (!own || stateOf(own)?.side !== "done") return false;
  const behind = behindInSentence(stretches, own).filter(({ figure }) => figure.unit === own.figure.unit);
  const states = behind.map((next) => stateOf(next));
  return behind.length > 0 && states.every((state) => state?.family === "progress") && states.at(-1)?.side !== "done";
}

/** 属实 and 满意 are said of nothing but what was told before. */
const isOfBefore = (stretch: Stretch | undefined): boolean =>
  stretch !== undefined &&
  (stateOf(stretch)?.family === "truth" || (/满意/.test(stretch.before) && stateOf(stretch)?.family === "quality"));
