/** Counties in the cells of lists that a prefecture hands down: whose rows they are. */

import { pattern } from "../collections/pattern";

/** 县（市、区）, 所属区县, 旗县, 属地: a column that says whose a row is. */
const WHOSE = pattern()`
  ^(?:所属|所在|涉及|属地|上报|责任)?(?:县|市|区|旗|州){1,3}(?:[(（][^()（）]{0,8}[)）])?(?:别|名|名称)?$
  |^(?:所属|所在)?(?:属地|辖区|行政区划?|县级行政区|地区|地市)(?:名称)?$
`;

/** A county or its like; a district of a town (城区, 开发区, 社区) is none. */
const COUNTY = /^\p{Script=Han}{1,12}(?:县|旗|市|(?<![园发社小片街厂矿灌城新老郊乡景库校地辖])区)$/u;

export const isCounty = (text: string): boolean => COUNTY.test(text) && !/^全|合计/.test(text);

/** @param header without blanks */
export const saysWhose = (header: string): boolean => WHOSE.test(header);

const UNIT = /(?:自治县|自治州|自治旗|县|市|区|州|盟|旗)$/;
const bare = (place: string): string => place.replace(UNIT, "");

/** 云山县, 云山 and 某某市云山县 are one place. */
export const isSameCounty = (written: string, wanted: string): boolean =>
  written.length >= 2 &&
  (written === wanted ||
    written.endsWith(wanted) ||
    wanted.endsWith(written) ||
    (bare(written) === bare(wanted) &&
      bare(written).length >= 2 &&
      (bare(written) === written || bare(wanted) === wanted)));

/** Whether a place has counties under it, so that their rows are its own. */
export const isPrefecture = (place: string): boolean => /(?:州|盟|地区|兵团|省|自治区)$/.test(place);
