/** Outcomes that their words deny: all are done and yet some are not, more than there are. */
import { isGiven, isPlanned, stateOf } from "../../notice/claims/states";
import {
  addsUp,
  beforeInSentence,
  behindInSentence,
  endsAmong,
  stretchesOfSentence,
  type Stretch,
} from "../../notice/claims/stretch";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { claimsReached } from "./reached-goals";
import { cited, found, spanOf, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

const ALL_DONE =
  /(?:已?全部|均已?|已均|都已)(?:按[期时]|如期|顺利)?(?:完成|办结|整改|销号|治理|整治|拆除|关停|淘汰|清理)[^，。；]{0,6}$/;

/** What turns to some of them: 其中, or those that were looked at once more. */
const SOME_OF_THEM =
  /[。，；](?=其中|(?:经|现场|随机|实地|市级|省级|组织|开展)*(?:抽查|抽检|复核|复查|核查|回访|暗访|核验))/;

/**
 * "45件，已全部办结，其中办结43件、正在办理1件", "29个全部完成整改，抽查20个，2个未整改到位": all of them, and then some that are
 * not.
 */
export const allAndYetSome: TextRule = (reading, { stretches }) =>
  stretches.flatMap((head): TextFinding[] => {
    const { figure: whole } = head;
    const behind = [...behindInSentence(stretches, head), ...stretchesOfSentence(stretches, whole.sentence + 1)];
    const [first] = behind;
    if (!first || first.figure.paragraph !== whole.paragraph || first.figure.unit !== whole.unit) return [];
    const between = reading.plain.slice(whole.to, first.figure.from);
    const [said = "", rest = ""] = between.split(SOME_OF_THEM);
    if (!ALL_DONE.test(said) || rest === "" || /除|外/.test(said)) return [];
    // Up to what no longer is one of them.
    const end = behind.findIndex(({ figure, bracket }) => figure.unit !== whole.unit && bracket === null);
    const undone = behind
      .slice(0, end === -1 ? undefined : end)
      .find((own) => isUndone(own) && own.figure.value > 0 && own.figure.unit === whole.unit)?.figure;
    if (!undone) return [];
    const span = spanOf(whole.phrase, undone);
    return [
      found("textOutcomesContradict", "error", span, {
        ...cited(reading, undone.phrase),
        part: wordsOf(reading, undone),
      }),
    ];
  });

/** 不属实 is no lack of work. */
const isUndone = (stretch: Stretch): boolean => {
  const state = stateOf(stretch);
  return state?.side === "undone" && /^(?:progress|quality)$/.test(state.family);
};

/** "24个断面中，21个达到Ⅲ类": so many of them, and no other things in their own right. */
const isOneOf = (head: Stretch, { before, after, mark }: Stretch): boolean =>
  /[\u4e00-\u9fa5]{2}[中里内]$/.test(head.after) &&
  mark === "，" &&
  before === "" &&
  /^(?:达到|已|均|符合|完成|属|未|正|通过|实现|全部|合格|不|优于|超标|达标|出现|存在)/.test(after);

const WITH_QUALITY = /(?:达到|达标|符合|低于|高于|超过|优于)[^，。；]{0,14}的$/;

/** "5个断面开展监测，达到Ⅲ类及以上水质的6个": more of them than there are. */
export const partAboveWhole: TextRule = (reading, { stretches, totals }) =>
  stretches.flatMap((part, index): TextFinding[] => {
    const head = stretches[index - 1];
    if (!head || !addsUp(part) || !addsUp(head)) return [];
    if (!WITH_QUALITY.test(part.before) && !isOneOf(head, part)) return [];
    const { figure } = part;
    const opens = head.before.length <= 6 && head.after.length > 1 && head.bracket === null;
    const alike = head.figure.unit === figure.unit && head.figure.sentence === figure.sentence;
    if (!opens || !alike || figure.value <= head.figure.value) return [];
    if (totals.some(({ parts }) => parts.includes(figure))) return [];
    return [exceeding(reading, head, part)];
  });

function exceeding(reading: NoticeReading, { figure: whole }: Stretch, { figure: part }: Stretch): TextFinding {
  const span = spanOf(whole.phrase, part);
  return found("textOutcomesExceed", "warning", span, {
    ...cited(reading, span),
    whole: wordsOf(reading, whole),
    parts: wordsOf(reading, part),
    sum: part.text,
  });
}

const LOOKED_FOR = /^(?:[全我本][省市县区州]|共|累计|先后|已|经)*(?:排查|摸排|清查|发现|查出|排查出|核查出|摸清)/;
const BARE_DEED =
  /^(?:现已|目前|已|均|共|累计|全部)*(?:拆除|淘汰|整改|整治|治理|关停|关闭|取缔|清理|清退|封堵|改造|办结|销号|搬迁|规范)(?:了)?$/;

/** What was looked for in the sentence, before deeds that follow each other. */
function lookedFor(stretches: readonly Stretch[], done: Stretch): Stretch | null {
  for (const other of [...beforeInSentence(stretches, done)].reverse()) {
    if (other.figure.unit !== done.figure.unit || other.after !== "" || other.bracket !== done.bracket) return null;
    if (LOOKED_FOR.test(other.before)) return other;
    if (!/^完成[\u4e00-\u9fa5]{2}$/.test(other.before) && !BARE_DEED.test(other.before)) return null;
  }
  return null;
}

/** "排查茶炉64台，拆除71台", "排查217个，完成溯源217个、整治226个": more of them than were found. */
export const moreThanFound: TextRule = (reading, { stretches }) =>
  stretches.flatMap((done): TextFinding[] => {
    if (!BARE_DEED.test(done.before) || !/[，、]/.test(done.mark) || done.after !== "" || !addsUp(done)) return [];
    const head = stateOf(done) === null ? lookedFor(stretches, done) : null;
    return head && addsUp(head) && done.figure.value > head.figure.value ? [exceeding(reading, head, done)] : [];
  });

const TESTED = /(?:抽[测检查样]|检[测查验]|路检|走访|摸排|监测|采样|排查|巡查|核查)[^，。；：]{0,14}$/;
const FAILED = /^(?:其中|共|累计)?(?:发现|查出|有)?[^，。；：\d]{0,6}(?:超标|不合格|不达标|不符合)[^，。；：\d]{0,8}$/;

/** Things with a measure word of their own: 发现问题71处 of 62处 are problems, and no places. */
const FOUND_WITH = /^(?:其中|共|累计)?(?:发现|查出|存在)有?(?:问题|违法|违规|隐患|异常)[^，。；：\d]{0,6}$/;
const OF_ITS_OWN = /^[家户辆艘台座口]$/;

/** "抽测柴油车240辆，超标263辆", "检查企业62家，发现问题71家": more of them failed than were tested. */
export const moreFailedThanTested: TextRule = (reading, { stretches }) =>
  stretches.flatMap((failed): TextFinding[] => {
    const tested = beforeInSentence(stretches, failed).at(-1);
    const isFailed =
      FAILED.test(failed.before) || (FOUND_WITH.test(failed.before) && OF_ITS_OWN.test(failed.figure.unit));
    if (tested === undefined || !isFailed || !TESTED.test(tested.before)) return [];
    const alike = tested.figure.unit === failed.figure.unit && addsUp(tested) && addsUp(failed);
    return alike && failed.figure.value > tested.figure.value ? [exceeding(reading, tested, failed)] : [];
  });

const ALL_BEHIND =
  /^[，。；]?(?:均|现|问题|任务)?已?(?:全部|全面|均已)(?:按[期时]|如期)?(?:完成|办结|整改|销号|治理|整治|拆除|关停|淘汰|清理|改造)[^，。；\d]{0,6}(?=[，。；\n]|$)/;
const DONE_OF =
  /^(?:实际|已|累计|共|目前|现)*(?:完成|淘汰|改造|整改|拆除|关停|建成|治理|清理|安装)[\u4e00-\u9fa5]{0,4}$/;

/** "计划2943户、完成2934户，已全部完成", "12处中的11处，全部拆除": all of them, behind fewer than there were to do. */
export const allAndYetFewer: TextRule = (reading, { stretches }) =>
  stretches.flatMap((part, index): TextFinding[] => {
    const whole = stretches[index - 1];
    if (!whole || !addsUp(part) || !addsUp(whole) || part.figure.value >= whole.figure.value) return [];
    const alike = whole.figure.unit === part.figure.unit && whole.figure.sentence === part.figure.sentence;
    const end = reading.paragraphs[part.figure.paragraph]?.to ?? part.figure.to;
    const behind = reading.plain.slice(part.figure.to, Math.min(end, part.figure.to + CLAIM_REACH));
    const again = sameDeedOfAll(part, behind);
    const claim = again ?? ALL_BEHIND.exec(behind);
    const done = DONE_OF.test(part.before) || again !== null;
    const planned = (isPlanned(whole) || isGiven(whole)) && done && /^[，、]$/.test(part.mark);
    const among = /中的?$/.test(whole.after) && part.mark === "" && part.before === whole.after;
    const ofGoal = endsAmong(whole.after) && part.mark === "" && asksForAll(reading, part) && isReached(reading, part);
    const said = (planned || among) && claim !== null && part.after === "";
    if (!alike || !(said || ofGoal)) return [];
    const span = spanOf(part.figure, { from: part.figure.to, to: part.figure.to + (claim?.[0].length ?? 0) });
    return [
      found("textClosedUnfinished", "error", span, {
        ...cited(reading, spanOf(part.figure.phrase, span)),
        value: part.figure.text,
        goal: whole.figure.text,
      }),
    ];
  });
const CLAIM_REACH = 24;

/** "建成16家，已全部建成": the deed of the count said of all; "建成16家，已全部投产" is of those that were built. */
function sameDeedOfAll({ before }: Stretch, behind: string): RegExpExecArray | null {
  const deed = /^(?:实际|已|累计|共|目前|现)*([\u4e00-\u9fa5]{2})$/.exec(before)?.[1];
  return deed === undefined
    ? null
    : new RegExp(`^[，；]?(?:现|均)?已?(?:全部|全面)(?:按[期时]|如期)?${deed}(?=[，。；\\n]|$)`).exec(behind);
}

/** The goal of the item is all of them: 覆盖率达到100%, 全部安装. */
const asksForAll = ({ paragraphs }: NoticeReading, { figure }: Stretch): boolean =>
  paragraphs.some(
    ({ role, item, text }) =>
      role === "goal" && item === paragraphs[figure.paragraph]?.item && /100%|全部|所有|全覆盖/.test(text),
  );
const isReached = (reading: NoticeReading, { figure }: Stretch): boolean =>
  tells(figure.section) && claimsReached(reading, figure);
