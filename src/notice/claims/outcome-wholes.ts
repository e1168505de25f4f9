/** Which of the things that a text counts are wholes, of which it goes on to tell what became. */
import type { TextFigure } from "../reading/notice-text";
import { complete, doneBeforeRest, opposite, type Open } from "./outcome-states";
import { isGrade } from "./part-lists";
import { isMeasure, stateOf, type State } from "./states";
import {
  behindInSentence,
  behindTime,
  isOfShare,
  opensAmong,
  placeOf,
  stretchesOfSentence,
  type Stretch,
} from "./stretch";

/** A part of a list, or of a total behind 其中: it is no whole of its own here. */
export const isListed = ({ before, mark, bracket }: Stretch): boolean =>
  mark === "、" || bracket !== null || /^[和及与]/.test(before) || before.startsWith("其中");

/** "一级区9个全部完成，二级区完成47个，准保护区完成23个": what was done at one of several places. */
const DONE_BY_PLACE = /^[\u4e00-\u9fa5]{2,8}(?<!任务|目标|计划|应|需|已)完成$/;

/** "人均24件" */
const MEAN = /(?:平|[人户家点个村镇县站])均[^，。；\d]{0,4}$/;

/** "图斑38个，涉及6个乡镇、1140亩；已验收31个": where the things lie of which more is told, and not "涉及12个乡镇，已完成9个". */
const isWhereTheyLie = ({ before, after, mark, figure }: Stretch, next: Stretch | undefined): boolean =>
  (next?.figure.unit !== figure.unit || PLACE.test(next.after)) &&
  (/(?:涉及|覆盖|分布[在于]?|跨)$/.test(before) || (before === "" && mark === "、")) &&
  PLACE.test(after);
const PLACE = /^(?:乡镇|镇|乡|县|区|市|村|街道|社区|流域)/;

/** "涉气45家，涉水38家，同时涉气涉水的23家；合格51家": some that were counted before. */
const isAlsoAnother = ({ before }: Stretch): boolean => /^(?:同时|兼|重复|既)/.test(before);
/** "完成目标的3个，未完成的2个": what became of them, and no goal. */
const isReached = ({ before }: Stretch): boolean => /(?:完成|达到|实现)[^，。；]{0,12}的$/.test(before);
/** "8项立行立改任务和|17项2023年任务中": both together are the whole. */
const isJoined = (stretches: readonly Stretch[], index: number): boolean => {
  const [last, own, next] = [stretches[index - 1], stretches[index], stretches[index + 1]];
  const alike = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
    b?.mark === "" && a?.figure.unit === b.figure.unit && /[\u4e00-\u9fa5]{2}[和及与]$/.test(b.before);
  return alike(last, own) || alike(own, next);
};

/** Things that were counted, and neither a deed beside them, nor one of a list or a row of times. */
export function mayBeWhole(stretches: readonly Stretch[], index: number, current: Open | undefined): boolean {
  const own = stretches[index];
  if (!own || (isMeasure(own) && !followedUp(stretches, index))) return false;
  // "836家，占应安装852家的98.1%": what the share is of, within its words.
  if (isOfShare(stretches, own) || isAlsoAnother(own) || isReached(own) || isJoined(stretches, index)) return false;
  if (MEAN.test(own.before) || (current !== undefined && isWhereTheyLie(own, stretches[index + 1]))) return false;
  const inList =
    isListed(own) &&
    !turnsTo(own, current) &&
    !isOtherAmount(stretches, index) &&
    !hasItsOutcome(stretches, index) &&
    !hasOutcomes(stretches, own, current);
  return (
    !inList &&
    !(DONE_BY_PLACE.test(own.before) && own.mark === "，") &&
    !(isGrade(own) && own.endMark === "、") &&
    !beginsList(stretches, index) &&
    !partsWhole(stretches, index, current) &&
    !isOneOfParts(stretches, index) &&
    !isOfSeries(stretches, index)
  );
}

/**
 * "升级改造的64家中，…，正在实施6家；原料替代的21家全部完成", "38家产废单位中，达标31家……；4家经营单位全部达标": behind the semicolon the next of
 * several wholes.
 */
export function opensNext({ mark, before, after }: Stretch, current: Open | undefined): boolean {
  if (mark !== "；" || current === undefined) return false;
  const named = !/^(?:其中|其余|剩余|已|均|现)/.test(before) && ALL_OF_THEM.test(after);
  return named || (/[\u4e00-\u9fa5]{2}的$/.test(before) && opensAmong(current.head));
}
const ALL_OF_THEM = /^[\u4e00-\u9fa5]{2,8}?(?:已?全部|均已?|都已?)[\u4e00-\u9fa5]/;

/** "对25家不合格单位复查，合格22家": those of whom more is told then. */
export const isLookedAtAgain = ({ before, after }: Stretch): boolean =>
  // "未通过的8家整改后重新申报，6家通过"
  /^(?:整改|改造|修改|完善)?后?(?:重新|再次)/.test(after) ||
  (/(?:^|[，；])(?:再次|重新)?[对将]$/.test(before) &&
    /^[^，。；]{0,12}(?:复[查检测核验]|回访|回头看|再次检查|重新检测)/.test(after));

/** "下发整改通知书137份，已完成整改129份，其余8份正在整改": what was handed out, and all that became of it. */
function followedUp(stretches: readonly Stretch[], index: number): boolean {
  const [head, first, second] = stretches.slice(index, index + 3);
  if (!head || !first || !second || head.bracket !== null) return false;
  const alike = [first, second].every(
    ({ figure }) => figure.unit === head.figure.unit && figure.sentence === head.figure.sentence,
  );
  const done = stateOf(first) ?? doneBeforeRest(stretches, index + 1);
  const told = done?.side === "done" && stateOf(second)?.side === "undone";
  return alike && (told || opposite(stretches, index + 1) !== null);
}

/** "……达到序时进度12个。其中中央督察24个，已销号20个": behind outcomes 其中 turns to a part with outcomes of its own. */
const turnsTo = ({ before, bracket, mark }: Stretch, current: Open | undefined): boolean =>
  before.startsWith("其中") &&
  bracket === null &&
  mark !== "、" &&
  current !== undefined &&
  current.outcomes.length > 0;

/** "崇义区26个|完成22个、安福县31个|完成23个": each of the list is a whole, with its own outcome right behind it. */
function hasItsOutcome(stretches: readonly Stretch[], index: number): boolean {
  const [own, next] = stretches.slice(index, index + 2);
  return (
    own?.mark === "、" &&
    own.endMark === "" &&
    next?.mark === "" &&
    next.figure.unit === own.figure.unit &&
    stateOf(own) === null &&
    stateOf(next)?.side === "done"
  );
}

/** "73家，其中散货企业26家，已有19家完成、7家正在改造": what follows makes the part, and not the whole. */
function hasOutcomes(stretches: readonly Stretch[], part: Stretch, current: Open | undefined): boolean {
  if (!current || current.outcomes.length > 0 || placeOf(stretches, part) - placeOf(stretches, current.head) !== 1)
    return false;
  const told: { figure: TextFigure; state: State }[] = [];
  for (const { figure, state } of behindInSentence(stretches, part).map((own) => ({
    figure: own.figure,
    state: stateOf(own),
  }))) {
    if (state === null || figure.unit !== part.figure.unit) break;
    told.push({ figure, state });
  }
  const sum = told.reduce((all, { figure }) => all + figure.value, 0);
  const off = ({ figure }: Stretch): number => Math.abs(figure.value - sum);
  return complete(told) && off(part) < off(current.head);
}

/** "312个问题中，立行立改类204个、限期整改类108个": two that make the whole are its kinds, and no wholes themselves. */
function partsWhole(stretches: readonly Stretch[], index: number, current: Open | undefined): boolean {
  const [own, next] = [stretches[index], stretches[index + 1]];
  if (!own || !next || !current || own.endMark !== "、" || next.mark !== "、") return false;
  const whole = current.head.figure;
  const alike = [own, next].every(({ figure }) => figure.unit === whole.unit && figure.sentence === whole.sentence);
  return alike && own.figure.value + next.figure.value === whole.value;
}

/** "来电27件、来信19件、网络11件": the first of a list is no whole of what stands behind the list. */
function beginsList(stretches: readonly Stretch[], index: number): boolean {
  const [own, next, third] = stretches.slice(index, index + 3);
  if (own?.endMark !== "、") return false;
  return [next, third].every(
    (other) =>
      own !== undefined &&
      other?.mark === "、" &&
      other.figure.unit === own.figure.unit &&
      other.figure.sentence === own.figure.sentence &&
      stateOf(other) === null,
  );
}

/** "22项中，立行立改4项，……，长期坚持3项": one of the parts that make the count which opens the sentence. */
function isOneOfParts(stretches: readonly Stretch[], index: number): boolean {
  const own = stretches[index];
  if (!own) return false;
  const [whole, ...parts] = stretchesOfSentence(stretches, own.figure.sentence).filter(
    ({ figure, bracket }) => figure.unit === own.figure.unit && bracket === null,
  );
  const at = parts.indexOf(own);
  // "24个村；涉及12个乡镇，其中已完成9个，剩余3个": of something else.
  if (parts.some(({ before, mark }) => mark === "；" || before.startsWith("其中"))) return false;
  const sums = parts.map((_, end) => parts.slice(0, end + 1).reduce((all, { figure }) => all + figure.value, 0));
  return at !== -1 && sums.some((sum, end) => end >= Math.max(at, 2) && sum === whole?.figure.value);
}

/** What was done without its time: 拆除 of 2021年拆除, of 累计拆除. */
const deedOf = (own: Stretch): string =>
  behindTime(own).replace(
    /^(?:[及和]?以前|之前|第[一二三四五六](?:阶段|批|轮|期)|[^，。；\d]{0,6}(?:累计|合计|共计))/,
    "",
  );

/** "2021年拆除8处，2022年拆除7处，累计拆除15处": the same done in one time after another, none of which is a whole. */
function isOfSeries(stretches: readonly Stretch[], index: number): boolean {
  const own = stretches[index];
  if (!own) return false;
  const deed = deedOf(own);
  return (
    deed !== own.before &&
    /^[\u4e00-\u9fa5]{2,6}$/.test(deed) &&
    [stretches[index - 1], stretches[index + 1]].some(
      (other) =>
        other?.figure.unit === own.figure.unit &&
        other.figure.sentence === own.figure.sentence &&
        other.bracket === own.bracket &&
        other.before !== deed &&
        deedOf(other) === deed,
    )
  );
}

/** "图斑132个、面积8640亩": another amount of the same things, and no part of a list. */
const isOtherAmount = (stretches: readonly Stretch[], index: number): boolean => {
  const [before, own, next] = [stretches[index - 1], stretches[index], stretches[index + 1]];
  if (!own || before?.figure.sentence !== own.figure.sentence || own.bracket !== before.bracket) return false;
  const beside = own.mark === "、" && before.figure.unit !== own.figure.unit && !before.before.startsWith("其中");
  return beside && next?.mark !== "、";
};

/** The first count of a sentence in the unit, outside brackets. */
export const wholeOfSentence = (stretches: readonly Stretch[], { figure }: Stretch): Open | null => {
  const head = stretchesOfSentence(stretches, figure.sentence).find(
    (own) => own.figure.unit === figure.unit && own.bracket === null,
  );
  return head && !isJoined(stretches, placeOf(stretches, head)) ? { head, outcomes: [] } : null;
};

/** "60家，涉气45家，涉水38家；合格51家，不合格9家": behind a semicolon it is told of the whole, and not of the last of its kinds. */
export const turnsBack = (stretches: readonly Stretch[], { head, outcomes }: Open, own: Stretch): boolean =>
  own.mark === "；" &&
  outcomes.length === 0 &&
  head.figure.sentence === own.figure.sentence &&
  head.mark === "，" &&
  !isParted(stretches, head, own) &&
  wholeOfSentence(stretches, own)?.head !== head &&
  // "对办结的361件开展回访，回访342件；满意318件": those who were asked are the whole of what they said.
  !(WERE_ASKED.test(head.before) && /满意/.test(own.before)) &&
  !opensAmong(head);
/** "我县涉及27项，其中立行立改6项、限期整改15项、长期坚持6项；已完成19项": what its parts make is a whole of its own. */
const isParted = (stretches: readonly Stretch[], head: Stretch, own: Stretch): boolean =>
  behindInSentence(stretches, head)
    .filter(({ figure }) => figure.to <= own.figure.from && figure.unit === head.figure.unit)
    .reduce((sum, { figure }) => sum + figure.value, 0) === head.figure.value;
const WERE_ASKED = /回访|走访|收回|回收|有效/;
