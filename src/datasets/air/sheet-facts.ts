/** What a sheet's name and title say of all that stands on it. */
import { pattern } from "../../collections/pattern";
import { normaliseText } from "../../cells/normalise-text";
import type { Pollutant } from "../../standards/pollutant";
import { itemWords, type ItemWords } from "./item-words";
import { whenSpokenOf, type When } from "./when-words";

/** What a sheet of air data is about; `daily` where nothing says otherwise. */
export type SheetSubject =
  "daily" | "hourly" | "monthly" | "cumulative" | "forecast" | "ranking" | "selection" | "sample";

export interface SheetFacts {
  readonly when: When;
  /** A county, city or town that the title or the name speaks of. */
  readonly place: string | null;
  /**
   * What is left of the sheet's name without dates and general words: the name of a station, perhaps; "" where nothing
   * is.
   */
  readonly ownName: string;
  readonly item: Pollutant | null;
  readonly words: ItemWords;
  readonly subject: SheetSubject;
  /** It is of the AQI and of no item. */
  readonly isIndex: boolean;
}

const INDEX = /(?<![a-z])aqi(?![a-z])|空气质量指数/i;

/** Of the sheet's name alone: a county or a file may be called 示例. */
const SAMPLE = /样例|样表|范例|填报示例|填写示例|示例表?$|^示例$|填表?说明|填报说明|模板|演示/;

const SUBJECTS: readonly (readonly [pattern: RegExp, subject: SheetSubject])[] = [
  [/预报|预测|forecast/i, "forecast"],
  [/排名|排行|排序|名次/, "ranking"],
  [/累[计积](?:平均|均值|浓度|评价)|[截至]止?当日(?:累计|均值|平均)/, "cumulative"],
  [/月均|月平均|各月|逐月|年均|年平均|月度|季度|年度|历年|各年|逐年/, "monthly"],
  [/(?<!24|8)小时|时均|逐时|时报|hourly/i, "hourly"],
  [/(?:污染|超标|重污染|沙尘)(?:天|日|过程)/, "selection"],
];

const UNITS_OF_PLACE = "自治县|自治州|自治旗|县|市|区|州|盟|旗|镇|乡|街道|团|师";
const BEFORE_PLACE = /^[\u4e00-\u9fa5]{2,7}(?:省|自治区)(?=[\u4e00-\u9fa5]{2,})/;
const LARGER_PLACE =
  /^[\u4e00-\u9fa5]{2,5}(?:自治州|州|市|盟|地区)(?=[\u4e00-\u9fa5]{1,6}[县市旗区镇乡])(?![市城主]+区)/;
const PLACE = new RegExp(
  `^([\\u4e00-\\u9fa5]{1,8}?(?:${UNITS_OF_PLACE}))(?=$|[^\\u4e00-\\u9fa5]|(?:城区|市区|主城区|城市|中心城区|建成区)?(?:` +
    "环境|大气|空气|国控|省控|市控|各|逐|日|月|年|六项|点位|监测|站|生态|自动|城市|污染|数据|小时|全年|质量|有效))",
);
const GENERAL_PLACE = /^(?:各|全|本|我|城|市|主城|中心城|某|每|建成|辖|县市|市县|县|区|州)*(?:县|市|区|州)$/;

/** "甲县2021年12月环境空气质量日报" → 甲县; null: the text names no place. */
export function placeIn(text: string): string | null {
  const parts = normaliseText(text)
    .replace(/(?:19|20)\d{2}年?(?:度)?|\d+[年月日号]|[（(][^（()）]*[)）]/g, " ")
    .split(/[\s:：,，。、_\-—《》“”"]+|关于|填报单位|编制单位|单位|附[件表]\d*/);
  for (const part of parts) {
    const bare = part.replace(BEFORE_PLACE, "").replace(LARGER_PLACE, "");
    const place = PLACE.exec(bare)?.[1];
    if (place !== undefined && !GENERAL_PLACE.test(place)) return place;
  }
  return null;
}

const PLACE_NAME = new RegExp(`^[\\u4e00-\\u9fa5]{1,8}(?:${UNITS_OF_PLACE})$`);

/** Whether a name by itself is that of a county, city or town. */
export const isPlaceName = (name: string): boolean => PLACE_NAME.test(name) && !GENERAL_PLACE.test(name);

/** Dates and words that any sheet's name may hold; 日报 before 日. */
const GENERAL_WORDS = pattern("gi")`
  (?:19|20)\d{2}年?|\d+[.\-_年月日号时]+\d*|\d+|[一二三四五六七八九十〇○]+[年月日号]份?|daily|sheet|data|air|aqi
  |修正前|修正后|审核后?|工作表|数据源|日均值?|日数据|污染物|源数据|自动站?|上报|上月|修改|修正|修订|六项|初步|初稿
  |副本|副表|原始|台账|合并|均值|城市|填报|备份|复核|大气|定稿|实况|审定|导出|小时|平均|年报|底稿|当月|情况|报表
  |报送|数据|整理|日值|日均|日报|明细|更新|最新|最终|月报|本月|标况|校核|核定|核实|核对|每日|汇总|汇报|测试|浓度
  |点位|环境|监测|空气|站点|终稿|结果|统计|补录|表格|记录|调整|质量|逐日|附表|值|全|各|年|新|日|旧|月|版|稿|表|逐
`;

const ownName = (name: string): string => {
  const text = normaliseText(name);
  const rest = text.replace(GENERAL_WORDS, "").replace(/[\s()（）\-_.—·]/g, "");
  // What is left only marks off what the name is: then it stands in full, "城南监测站" and not "城南".
  return rest === "" ? "" : /\d/.test(text) ? rest : text;
};

export function sheetFacts(name: string, title: string): SheetFacts {
  const [ofName, ofTitle] = [whenSpokenOf(name), whenSpokenOf(datesOfContent(title))];
  const [nameWords, titleWords] = [itemWords(name), itemWords(title)];
  const both = `${name} ${title}`;
  const item = nameWords.item ?? titleWords.item;
  return {
    when: {
      year: ofName.year ?? ofTitle.year,
      month: ofName.month ?? ofTitle.month,
      day: ofTitle.day ?? ofName.day,
      hour: null,
    },
    place: isPlaceName(normaliseText(name)) ? normaliseText(name) : (placeIn(title) ?? placeIn(name)),
    ownName: item === null ? ownName(name) : "",
    item,
    words: nameWords.item === null && titleWords.item !== null ? titleWords : nameWords,
    isIndex: item === null && INDEX.test(both),
    subject: SAMPLE.test(name) ? "sample" : (SUBJECTS.find(([pattern]) => pattern.test(both))?.[1] ?? "daily"),
  };
}

/** Without the days on which the sheet was made or printed. */
const datesOfContent = (title: string): string =>
  title.replace(
    /(?:编制|制表|填表|填报|打印|导出|发布|报送|报出|更新|统计至|截至|截止)(?:日期|时间)?[:：]?\s*\d[\d年月日./\- :：]*/g,
    " ",
  );
