/** What a sheet is called without dates, items and the words of any sheet: the name of a station or a county. */
import { normaliseText } from "../../cells/normalise-text";
import { pattern } from "../../collections/pattern";

/** Names of the six items as sheets bear them; their digits are no dates. */
const ITEMS = pattern("gi")`
  pm[-_ ]?2[._]?5|pm[-_ ]?10|so2|no2|o3(?:[-_]?8h)?|(?<![a-z])co(?![a-z])|二氧化硫|二氧化氮|一氧化碳|臭氧(?:8小时)?
  |细颗粒物|可吸入颗粒物|[(（]\s*[)）]
`;

/** The text without them: "O32021年" tells of 2021. Two beside each other tell nothing of a place between them. */
export const withoutItems = (text: string): string => normaliseText(text).replace(ITEMS, " ").replace(ITEMS, " ");

/** Dates as sheets' names bear them; 1号站 and 2#点位 are none. */
const DATES = pattern("g")`
  (?:19|20)\d{2}年?(?:度|份)?|\d+[.\-_年月日时]+\d*|\d+号(?![站点])|(?<![站点位子#第])\d+(?![#号\d]|[小中]学|中)
  |[一二三四五六七八九十〇○]+(?:[年月日]份?|号(?![站点]))
`;

/** 表一, 附表二：what a sheet is numbered by. */
const NUMBERED = /^附?[表件]\s*[一二三四五六七八九十]+(?![\u4e00-\u9fa5])/;

/** Words that any sheet's name may hold; 日报 before 日. */
const GENERAL = pattern()`
  daily|sheet|data|air|aqi
  |修正前|修正后|审核后?|工作表|数据源|日均值?|日数据|气态污染物|颗粒物|气态|气体|污染物|源数据|自动站?|上报|上月|修改|修正|修订|更正后?|订正后?|勘误|六项|初步|初稿
  |副本|副表|原始|台账|合并|均值|城市|填报|备份|复核|大气|定稿|实况|审定|导出|小时|平均|年报|底稿|当月|情况|报表
  |报送|数据|整理|日值|日均|日报|明细|更新|最新|最终|月报|本月|标况|校核|核定|核实|核对|每日|汇总|汇报|测试|浓度
  |点位|环境|监测|空气|站点|终稿|结果|统计|补录|表格|记录|调整|质量|逐日|附表
`.source;
const GENERAL_LETTERS = "值|全|各|年|新|日|旧|月|版|稿|表|逐";

const ALL_GENERAL = new RegExp(`${GENERAL}|${GENERAL_LETTERS}|\\d+`, "gi");
const MARKS = "[\\s()（）\\-_.—·]";
const BEFORE = new RegExp(`^(?:${MARKS}|${GENERAL})+`, "i");
const BEHIND = new RegExp(`(?:${MARKS}|${GENERAL}|${GENERAL_LETTERS})+$`, "i");

/** "" where nothing is left; "城南监测站" of "城南监测站日报2023.11". @param name without items */
export function ownName(name: string): string {
  const undated = normaliseText(name).replace(NUMBERED, " ").replace(DATES, " ").trim();
  const isGeneral = undated.replace(ALL_GENERAL, "").replace(new RegExp(MARKS, "g"), "") === "";
  return isGeneral ? "" : undated.replace(BEFORE, "").replace(BEHIND, "");
}
