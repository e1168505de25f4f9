/**
 * A yes under a question says what the question asks: 是 under 是否启动 is 已启动, 否 under 是否达到序时进度 is 未达到序时进度, and 是 under
 * 是否滞后 is no good news. What stands in the cell is then read as if the list had written it out.
 */
import { headerKey } from "../cells/normalise-text";
import { remembered } from "../collections/remembered";

const YES = /^(?:是的?|对|有|已|√|✓|✔|☑|y|yes|t|true|1)(?=$|[(（,，;；。])/i;
const NO = /^(?:不是|否|没有?|无|尚?未|×|✗|✘|✕|n|no|f|false|0)(?=$|[(（,，;；。])/i;

/** What is asked of the whole of a work by its time says nothing of its pace where it is denied: it is not done. */
const OF_THE_END = /^(?:按期|按时|如期|提前|全部|全面|彻底)+(?=完成|整改|办结|销号|到位|拆除|治理)/;
/** Said of a work without 已: 滞后, 达到序时进度. */
const BARE = /^(?:已|滞后|落后|逾期|超|达到?序|按|符合|满足|具备|正常|如期|存在|出现|有)/;
/** Of what is asked where it is the list's own subject. */
const THE_WORK = /^(?:未完成?的?|整改|任务|项目|工程|工作|问题|治理|进度|进展|推进|目前|当前|各项)*$/;
/** 整改任务 of 是否整改任务完成: a denial of it would be one of 整改. */
const WORK_BEFORE_ACT = /^(?:整改|治理)?(?:任务|项目|工程|工作|问题)(?=.*(?:完成|到位|办结|完毕|闭环|落实))/;
/** 启动情况, 公示情况: a yes says that it was done. */
const ACT_AND_STATE = /^(?:整改|工作|任务|项目)*(启动|开工|公示|验收|销号)(?:情况|状态)$/;
const PACE = /^(?:整改|工作|任务)*((?:序时|时序)(?:进度)?)(?:完成|达到|推进)?(?:情况|状态)?$/;

/** What is not ahead may be in time or late. */
const MORE_THAN_DUE = /^(?:超过?序|超过?时序|超前|快于|高于)/;
const IN_TIME = "达到序时进度";

/** 完成否, 拆除与否, 验收了没有: 是否 in other words. */
const WHETHER = /^([\u4e00-\u9fa5]{2,}?)(?<!是|能|可)(?:与否|否|了?没有?)$/;
export const asQuestion = (name: string): string => name.replace(WHETHER, "是否$1");

interface Asked {
  readonly yes: string;
  /** "": a no says nothing. */
  readonly no: string;
}

/** Under the head of a group (进展 over 完成与否) it is the last head that asks. */
function asked(header: string): string {
  const bare = (text: string): string => headerKey(text).replace(/[(（【[].*?[)）】\]]/g, "");
  const last = bare(header.split(/\s/).at(-1) ?? "");
  return WHETHER.test(last) ? asQuestion(last) : asQuestion(bare(header));
}

/** What a yes and a no say under a header; null: it asks nothing. */
const askedBy = remembered((header: string): Asked | null => {
  const name = asked(header);
  const [, there] = /有无(.+)$/.exec(name) ?? [];
  if (there !== undefined) return { yes: `有${there}`, no: `无${there}` };
  if (PACE.test(name)) return { yes: IN_TIME, no: `未${IN_TIME}` };
  const [, of = "", whether] = /^(.*?)是否(.+)$/.exec(name) ?? [];
  const said = whether?.replace(WORK_BEFORE_ACT, "") ?? ACT_AND_STATE.exec(name)?.[1];
  if (said === undefined) return null;
  const plain = said.replace(/^(?:已经?|均已?|能够?)(?=.)/, "");
  const subject = THE_WORK.test(of) ? "" : of;
  const yes = `${subject}${BARE.test(plain) ? plain : `已${plain}`}`;
  // 市级验收是否通过: 否 is no refusal, the step may be still to come.
  const step = /验收|核查|复核|销号/.exec(name)?.[0];
  if (step !== undefined) return { yes, no: `未${step}` };
  return { yes, no: MORE_THAN_DUE.test(plain) ? "" : `${subject}未${plain.replace(OF_THE_END, "")}` };
});

/** 达到, 不符合, 超过 under 序时进度情况. */
const REACHES = /^(?:已经?|基本|未能?|尚未|没有?|不)*(?:达到?|达不到|符合|满足|超过?|落后|低于)$/;

/** 100% under 序时进度: of what was due by now. */
const ALL_DUE = /^(?:1\d\d(?:\.\d+)?|1)[%％]?$/;

/**
 * A cell's words with what its header adds to them; words that say all themselves stay as they are.
 * @param isSecond another column says how far the work is
 */
export function saidUnder(header: string, words: string, isSecond = false): string {
  const asked = askedBy(header);
  if (asked === null || words.length > LONGEST) return words;
  if (REACHES.test(words) && /序时|时序/.test(asked.yes)) return `${words}序时进度`;
  if (isSecond && ALL_DUE.test(words) && asked.yes === IN_TIME) return IN_TIME;
  if (words === "正常" && /序时|时序|滞后|落后|推进/.test(asked.yes)) return "进展正常";
  return words.replace(YES, asked.yes).replace(NO, asked.no);
}

/** A sentence is no answer. */
const LONGEST = 30;
