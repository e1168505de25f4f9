/** Outcomes that their words deny: all are done and yet some are not, more than there are. */
import { stateOf } from "../../notice/claims/states";
import { addsUp, behindInSentence, stretchesOfSentence, type Stretch } from "../../notice/claims/stretch";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { cited, found, spanOf, wordsOf, type TextFinding, type TextRule } from "./rule";

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

/** "排查茶炉64台，拆除71台": more of them than were found. */
export const moreThanFound: TextRule = (reading, { stretches }) =>
  stretches.flatMap((done, index): TextFinding[] => {
    const head = stretches[index - 1];
    if (!head || !addsUp(done) || !addsUp(head) || done.mark !== "，" || done.after !== "" || head.after !== "")
      return [];
    const alike = head.figure.unit === done.figure.unit && head.figure.sentence === done.figure.sentence;
    const told = LOOKED_FOR.test(head.before) && BARE_DEED.test(done.before) && stateOf(done) === null;
    if (!alike || !told || head.bracket !== done.bracket || done.figure.value <= head.figure.value) return [];
    return [exceeding(reading, head, done)];
  });
