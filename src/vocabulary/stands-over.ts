/** Whether of two names one is of a part of what the other names: 城区 and 东街道, 甲集团 and 一分厂. */

/** The wider before the narrower; firms behind places. */
const LEVELS: readonly RegExp[] = [
  /(?:省|自治区)$/,
  /(?:市|[^乡]州|盟|地区)$/,
  /(?:县|旗|(?<![园社小片])区)$/,
  /(?:镇|乡|苏木|街道|街道办|办事处|[农林牧团]场|园|[园片]区)$/,
  /(?:村|社区|居委会|村委会|嘎查|小区|连队?)$/,
  /(?:[\d一二三四五六七八九十]组|屯|庄)$/,
  /集团|总(?:公司|厂|矿|站)/,
  /^(?!.*(?:集团|总(?:公司|厂|矿|站))).*(?:公司|厂|矿|站|场|店)$/,
  /(?:分(?:公司|厂|矿|站|店|部)|车间|生产线|[\d一二三四五六七八九十]号?[炉机窑线])$/,
];

/** Branches and firms end alike: the narrower of what fits. */
const levelOf = (name: string): number => LEVELS.findLastIndex((level) => level.test(name));

const OF_WHICH = /^其中[:：,，]?/;
const BEHIND = /[(（][^()（）]*[)）]$/;
const bare = (name: string): string => name.replace(BEHIND, "").replace(OF_WHICH, "").replaceAll(/\s/g, "");

/** By the kinds of place or firm that they are, by 其中, or because the part is called after the whole. */
export function standsOver(whole: string, part: string): boolean {
  const [over, under] = [bare(whole), bare(part)];
  if (over === "" || under === "") return false;
  if (OF_WHICH.test(part) || (under.length > over.length && under.startsWith(over))) return true;
  const [level, below] = [levelOf(over), levelOf(under)];
  return level >= 0 && below > level;
}
