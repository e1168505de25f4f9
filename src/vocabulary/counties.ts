/** What a county is, for all kinds of sheets; in cells of lists that a prefecture hands down: whose rows they are. */

import { pattern } from "../collections/pattern";

/** 县（市、区）, 所属区县, 旗县, 属地: a column that says whose a row is. */
const WHOSE = pattern()`
  ^(?:所属|所在|涉及|属地|上报|责任)?(?:县|市|区|旗|州){1,3}(?:[(（][^()（）]{0,8}[)）])?(?:别|名|名称)?$
  |^(?:所属|所在)?(?:属地|辖区|行政区划?|县级行政区|地区|地市)(?:名称)?$
`;
/** 所在地, 所在乡镇, 项目地点: a county may stand there before its township. */
const WHERE = pattern()`
  ^(?:企业|单位)?(?:项目|工程|工地|设施|点位|地块)?所在(?:地|地点|地址|位置|区域)$
  |^(?:项目|工程|工地|设施|点位|地块|建设|具体|详细|安装)*(?:地点|地址|位置)$
  |^(?:所属|所在|涉及)?(?:县市?区?)?(?:乡镇|镇街|街镇|街道|乡镇街道|镇乡|镇|乡)(?:名称)?$
`;

/** What a county lies in: 临夏回族自治州, 克孜勒苏柯尔克孜自治州, 铁岭市. */
export const PREFECTURE = "(?:\\p{Script=Han}{2,8}自治州|\\p{Script=Han}{2,5}(?:州|市|盟|地区))";
/** What stands before 县 or 旗 in its name; 积石山保安族东乡族撒拉族自治县 is the longest. */
export const COUNTY_STEM = "(?:\\p{Script=Han}{1,12}自治|\\p{Script=Han}{1,6})";

/** A county or its like. */
const COUNTY = /^(?:\p{Script=Han}{1,12}自治[县旗]|\p{Script=Han}{1,12}[县旗市区])$/u;
/** A part of a town, an area that is named for what it is used for, a market: 城区, 东区, 开发区, 示范区, 超市. */
const NO_COUNTY = pattern()`
  (?:[园发社小片街厂矿灌城新老郊乡景库校地辖港林牧成]|^[东南西北中市县]
  |示范|自贸|[工农产]业|[商服]务|商贸|保税|旅游|度假|功能|管理|集[聚中]|保护|生[活产态]|办公|作业|禁燃|禁养|[控管]制|管控|居住|住宅
  |[试实]验|[合协]作|水源|湿地|风景|游览|仓储|物流|经济|综合|核心|缓冲|重点|[采塌]空|[沉塌]陷|监测|责任|网格)区$
  |[超门菜夜集闹早花城]市$
`;

export const isCounty = (text: string): boolean => COUNTY.test(text) && !NO_COUNTY.test(text) && !/^全|合计/.test(text);

/** 高新区 is handed out targets and tasks like a county, where counties stand beside it. */
export const isLikeCounty = (text: string): boolean =>
  isCounty(text) || /^\p{Script=Han}{2,10}(?:区|管委会|管理局|管理委员会)$/u.test(text);

/** Whether all are counties or their like, and one is a county without doubt. */
export const areCounties = (names: readonly string[]): boolean => names.every(isLikeCounty) && names.some(isCounty);

/** Whether a place is a county for sure, with none under it; a 市 may be either. */
export const isCountyLevel = (place: string): boolean => /[县旗区]$/.test(place) && isCounty(place);

/** Whether a place has counties under it, so that their rows are its own. */
export const isPrefecture = (place: string): boolean => /(?:州|盟|地区|兵团|省|自治区)$/.test(place);

/** The cities that stand among counties as one of them, and so are of their rank, where names stand side by side. */
export const citiesAmong = (names: readonly string[]): readonly string[] =>
  names.some((name) => /[县旗]$/.test(name) && isCounty(name))
    ? names.filter((name) => name.endsWith("市") && isCounty(name))
    : [];

/** @param header without blanks */
export const saysWhose = (header: string): boolean => WHOSE.test(header);

/** 县（市、区）: such a column holds no 片区. @param header without blanks */
export const saysWhichCounty = (header: string): boolean => saysWhose(header) && /[县旗]/.test(header);

/** @param header without blanks */
export const saysWhere = (header: string): boolean => WHERE.test(header);

const BELOW = "(?:镇|乡|苏木|街道|社区|村|园区|开发区|办事处|农场|林场|城区|新区)";
const BEFORE_TOWNSHIP = new RegExp(
  `^(?:${PREFECTURE}(?=${COUNTY_STEM}[县旗区]))?` +
    "(\\p{Script=Han}{1,12}?自治[县旗]|\\p{Script=Han}{1,12}?(?:县|旗|市|区))" +
    `(?:\\s*[-—－–·/、,，]\\s*(?=\\p{Script=Han})|(?=\\p{Script=Han}{1,8}${BELOW}))`,
  "u",
);

/** The county before its township in one cell: 宁远县城关镇, 永和县-芝河镇; the county alone; null: the text names none. */
export function countyIn(text: string): string | null {
  if (isCounty(text)) return text;
  const county = BEFORE_TOWNSHIP.exec(text)?.[1];
  return county !== undefined && isCounty(county) ? county : null;
}
