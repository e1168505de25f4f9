/** What air stations are there for: to judge a place by (HJ 664-2013: 评价点), or for something else. */
import { pattern } from "../collections/pattern";

/** Measure the background and take no part in a place's mean (HJ 664-2013: 对照点, 背景点). */
const CONTROL = /对照|背景|background|control/i;
const EVALUATING = /参与|参评|在评|纳入|计入|[国省市县区][控考]|评价|考核/;
const FOR_OTHERS = pattern("i")`
  对照|背景|乡镇|镇街|街道|村|微站|微型|微观站|小型站|传感|走航|社区|交通|路边|工业|园区|企业|加密|网格|移动|预警|非考核|非国控|[不未](?:参|纳|计|列)|^[不未非]|传输
  |区域点|农村|超级站|组分|厂界|污染监[控测]|background|control
`;

/** 国控站, 乡镇空气站, 清洁对照点: a kind, and no name of a station. */
const KIND = pattern("i")`
  ^(?:(?:国家?|省级?|市级?|县级?|区级?)控|城市|环境|空气|质量|评价|考核|非考核|参评|在评|[不未非](?:参[与评加]|纳入|计入)|对照|清洁|背景|区域|乡镇
  |镇街|街道|农村|村级|微型?|小微型?|小型|微观|传感器?|走航|社区|交通|路边|工业|园区|企业|加密|网格化?|移动|预警|传输|趋势|研究|超级|组分|污染|监[控测]|自动|直管|共建
  |自建|其他|厂界)+(?:点位?|站点?|子站|类)?$
`;
const OF_KIND = pattern()`
  控|评价|考核|参评|在评|[不未非](?:参|纳|计)|对照|背景|乡镇|镇街|街道|农村|村级|微|小型|传感|走航|社区|交通|路边|工业|园区|企业|加密|网格|移动|预警|传输|趋势
  |研究|超级|组分|污染|厂界
`;

export const isControl = (text: string): boolean => CONTROL.test(text);

/** Whether a place is judged by stations of this kind. */
export const evaluates = (kind: string): boolean => EVALUATING.test(kind) && !FOR_OTHERS.test(kind);

export const isForOthers = (kind: string): boolean => FOR_OTHERS.test(kind);

export const isKindOfStation = (word: string): boolean => KIND.test(word) && OF_KIND.test(word);

const OF_GROUP = /[国省市县区]控|评价|考核|[参在]评|乡镇|镇街|农村|微|网格|加密|走航|传感|对照|背景/;

/** 国控, 乡镇站: stations of a kind together. 工业园区 and 交通站 may be the name of a single one. */
export const isGroupOfStations = (name: string): boolean => isKindOfStation(name) && OF_GROUP.test(name);

/** Words by which a sheet's name or title says what all its stations are. A park or a street may name a single one. */
const IN_TEXT = pattern("g")`
  [不未非](?:是|为|属于?|作为)?(?:参[与加评]|纳入|计入|列入|评价|考核|[国省市县区]控)(?:评价|考核|统计|平均)?(?:点位?|站点?|子站)?
  |(?:[国省市县区]控|乡镇|镇街|小?微型?|微观|小型|网格化?|加密|社区|村级?|评价|考核|参评|背景|对照)(?:空气|环境|自动|监测|质量)*(?:点位?|站点?|子站)
  |(?:网格化?|走航|传感器)(?:空气|环境|大气|质量|平台|系统)*(?:监测|数据|设备|微站)
`;

/** null: the text says nothing of it, or names several kinds. */
export function kindIn(text: string): string | null {
  const [kind, ...more] = new Set(text.replaceAll(" ", "").match(IN_TEXT) ?? []);
  return kind === undefined || more.length > 0 ? null : kind;
}

/** 甲山县 of 甲山县国控站; "" where nothing but kinds is named. */
export function withoutKind(name: string): string {
  const bracket = kindInName(name);
  const rest = (bracket === null ? name : name.slice(0, -bracket.length - 2))
    .replace(IN_TEXT, "")
    .replace(/[(（]\s*[)）]|[(（\s]+$/g, "")
    .replace(/^[(（]([^()（）]+)[)）]?$/, "$1")
    .trim();
  return isKindOfStation(rest) ? "" : rest;
}

/** 国控一站, 县政府（省控）: by whom it was set up, wherever its name says so. */
export const controlInName = (name: string): string | null => /(?<![非不未])[国省市县区]控/.exec(name)?.[0] ?? null;

/** 国控-城关, 省控点（二中）: one of those that it set up. */
export const startsWithControl = (name: string): boolean => /^[国省市县区]控/.test(name);

/** 李口(乡镇站): the kind in brackets behind a station's name. */
export function kindInName(name: string): string | null {
  const bracket = /[(（【[]([^()（）【】[\]]+)[)）】\]]$/.exec(name)?.[1];
  return bracket !== undefined && isKindOfStation(bracket) ? bracket : null;
}
