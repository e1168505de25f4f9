/** What a sentence of a table's notes says about counting: marks, what is left out. */
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";

const OF_COUNT =
  String.raw`(?:(?:20\d{2}|本|当|上|今|全)?年度?|[本当上]月|本[期次表]|上述|以上|统计|考核|任务|目标|指标|计划|淘汰|完成|整改` +
  "|总[数量]|合计|计数|汇总|清单|台账|进度|数量?|范围|之?内|之?中|[国省市县区州旗]级?|[我全本该][省市县区州盟旗]|[我本该][局镇乡街道办单位]+)*";
const END = "(?=$|[，,。；;）)])";
/** Plainly: 不计入本年度, 不再统计, 予以剔除, …除外. */
const NOT_COUNTED = new RegExp(
  `不(?:再|予|应|作|做|重复)*(?:计入|纳入|列入|算入|参与)${OF_COUNT}${END}` +
    `|不(?:再|予|应|作|做|重复)*(?:计数?|算|计算|统计)${END}|(?:应|予以|均|已|需)?(?:剔除|扣除|核减)${END}|除外${END}|仅[供作]参考`,
);
/** Perhaps: 已取消, 未计入, 不含, 折算. */
const PERHAPS_NOT_COUNTED = pattern()`
  不[含计算]|不包[括含]|[不未](?:再|予|应|重复)*(?:计入|纳入|列入|统计|参与)|除外|剔除|扣除|核减|折[算合]|取消|退出|注销|作废|撤销|删除|无效
`;

/** 历史台账（不纳入统计）: what stands under a heading is not to count. */
export const headsLeftOut = (heading: string): boolean =>
  [heading, ...[...heading.matchAll(/[(（]([^()（）]+)[)）]/g)].map(([, inside = ""]) => inside)].some(
    (text) => leavesOut(text) === "plainly",
  );

/** Signs that stand with a name, before it or behind it. */
const SIGN = "[*＊※#＃△▲○●◎◆◇□■★☆①-⑳]";
const BY_SIGN = new RegExp(`(${SIGN})([^*＊※#＃△▲○●◎◆◇□■★☆①-⑳]*)`, "g");
const SIGNS_IN_WORDS: readonly (readonly [RegExp, string])[] = [[/星号|星标|打星|标星/, "*"]];
/** Looks that nobody reads: 填充红色的, 标黄的, 斜体. */
const LOOKS = /[红黄绿蓝灰橙紫粉][色字底框]|标[红黄绿蓝灰橙]|填充|涂[色黄红]|高亮|底色|加粗|斜体|下划线/;
/** Rows by their numbers: 第3行, 序号5、6. */
const ROWS = /第\s*\d[\d、，,至—-]*\s*[行项条号]|序号\s*\d/;

/** How sure it is that what the words are about is not to count. */
export type LeavesOut = "plainly" | "perhaps";

export const leavesOut = (sentence: string): LeavesOut | null =>
  NOT_COUNTED.test(sentence) ? "plainly" : PERHAPS_NOT_COUNTED.test(sentence) ? "perhaps" : null;

export interface SignMeant {
  readonly sign: string;
  readonly leavesOut: LeavesOut;
}

/** The signs of which a sentence says that what bears them is not to count. */
export function signsLeftOut(sentence: string): readonly SignMeant[] {
  const inWords = SIGNS_IN_WORDS.flatMap(([pattern, sign]) => (pattern.test(sentence) ? [[sign, sentence]] : []));
  const written = [...sentence.matchAll(BY_SIGN)].map(([, sign = "", rest = ""]) => [sign, rest]);
  return [...inWords, ...written].flatMap(([sign = "", rest = ""]) => {
    const said = leavesOut(rest);
    return said === null ? [] : [{ sign: plainSign(sign), leavesOut: said }];
  });
}

const plainSign = (sign: string): string => normaliseText(sign).replace("＊", "*").replace("＃", "#");

/** Whether a cell bears a sign with its words: 甲厂*, *甲厂, 甲厂（*）, 3*. */
export function bearsSign(cell: string, sign: string): boolean {
  const text = plainSign(normaliseText(cell)).replace(/[()（）\s]/g, "");
  return text.startsWith(sign) || text.endsWith(sign);
}

/** 1#, 锅炉2#: where other cells lack the sign it is one all the same (鲁A1#). */
export const isNumberSign = (cell: string, sign: string): boolean =>
  sign === "#" && /[\dA-Za-z一二三四五六七八九十]#[)）\s]*$/.test(plainSign(normaliseText(cell)));

/** Whether a sentence is about rows that only a person can find: by their looks or their numbers. */
export const isAboutSomeRows = (sentence: string): boolean => LOOKS.test(sentence) || ROWS.test(sentence);

/** A note's sentences, and those of its numbered points. */
export const sentencesOfNote = (note: string): readonly string[] =>
  normaliseText(note)
    .replace(/^(?:注|备注|说明|附注)\d*[:：.、]?/, "")
    .split(/[。；;\n]|(?<![\d.])\d[.、](?!\d)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
