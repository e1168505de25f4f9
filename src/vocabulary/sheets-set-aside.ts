/** What a sheet's name or a title says against counting what stands on it: 样表, 作废, 备份. */
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";

/** （样表）, 填报示例, 模板: not 示例县. */
const SAMPLE = /样表|样例|[示范]例表|填[报写]示例|(?:^|[(（])(?:示例|模板|样板)(?:[)）]|$)/;
/** The same on a sheet's tab, where no county's name stands before it. */
const SAMPLE_TAB = /样例|样表|范例|填报示例|填写示例|示例表?$|^示例$|填表?说明|填报说明|模板|演示/;

/** What a part of the name says by itself: 停用 alone may be what the list is of, and is not among it. */
const TAKEN_BACK = pattern()`
  ^(?:[此本该]?(?:表|页|件|清单|台账)|数据|内容|请|已经?|均|全部)*
  (?:作废|废弃|废止|废|勿用|不用|别用|弃用|不再使用|停止使用|无效|不计入?(?:统计)?|不统计|不作统计|不再?(?:纳入|列入)(?:统计|考核|汇总|任务)?|仅[供作]参考|待?删除?|可删除?|误|错误?)
  (?:了|的|表|版|稿)*\d*$
`;
const ENDS_TAKEN_BACK = /(?:作废|废弃|勿用|弃用)[)）\]】]?\d*$/;

const OTHER_COPY =
  /^(?:草稿?|草表|底稿|初稿|备份|备用|副本|复制|旧|旧[表版的]|老[表版]|原[表版]|存档|停用|过期|以前的?|临时|测试|bak|backup|old|copy|te?mp|test)\d*$/i;
const ENDS_OTHER_COPY = /(?:备份|副本|草稿|底稿|旧版|旧表)[)）\]】]?\d*$/;

/** What brackets, blanks and dashes part. */
const partsOf = (text: string): readonly string[] => text.split(/[\s()（）【】[\]〔〕_·—–\-、,，:：.]+/);

const says = (text: string, part: RegExp, end: RegExp): boolean => {
  const words = normaliseText(text);
  return end.test(words) || partsOf(words).some((one) => part.test(one));
};

/** A sample of how to fill in the form, by a title or a name. */
export const isSample = (text: string): boolean => SAMPLE.test(text);

/** The same by what a sheet's tab says. */
export const isSampleTab = (name: string): boolean => SAMPLE_TAB.test(name);

/** 作废, 草稿（勿用）: somebody took back what stands there. */
export const isTakenBack = (text: string): boolean => says(text, TAKEN_BACK, ENDS_TAKEN_BACK);

/** 备份, 旧版, 草稿: beside another list it is perhaps none of its own. */
export const isOtherCopy = (text: string): boolean => says(text, OTHER_COPY, ENDS_OTHER_COPY);

const CORRECTED = /^(?:已?(?:更正|修正|订正|修订|勘误)(?:后|版|稿|表)?|最终|[终定](?:版|稿)|最终(?:版|稿))\d*$/;
const ENDS_CORRECTED = /(?:更正后?|修正[后版]|订正后?|修订[后版]|最终[版稿]|[终定]稿)[)）\]】]?\d*$/;

/** 更正, 终稿: it takes the place of the other of the same name. */
export const isCorrected = (text: string): boolean => says(text, CORRECTED, ENDS_CORRECTED);

const NUMBERED =
  /(?:^|[^a-z])v(?:er)?[.\s]?(\d+(?:\.\d+)?)$|第?(\d+)(?:版|稿|次(?:稿|版|修[订改]|更正))(?:本)?[)）\]】]?$|版本(\d+)[)）\]】]?$/i;

/** 2 of 日报V2 and 日报第2稿, 1108 of 日报1108版: the greater is the later. null: it is numbered as no version */
export function versionIn(text: string): number | null {
  const found = NUMBERED.exec(normaliseText(text));
  const number = found?.slice(1).find((part) => part !== undefined);
  return number === undefined ? null : Number(number);
}
