/** What a sheet's name and title say of all that stands on it. */
import { headerKey, normaliseText } from "../../cells/normalise-text";
import type { Pollutant } from "../../standards/pollutant";
import type { MeasureBasis } from "./air-table";
import { isGroupOfStations, isKindOfStation, kindIn, kindInName, withoutKind } from "../../vocabulary/station-kinds";
import { isSampleTab } from "../../vocabulary/sheets-set-aside";
import { itemNamed, itemWords, type ItemWords } from "./words/item-words";
import { ownName, withoutItems } from "./sheet-names";
import { pattern } from "../../collections/pattern";
import { spellsIn } from "./words/days-of-sand";
import { runningIn } from "./words/averaging-times";
import { bearsSign } from "./words/signs";
import { isStationOfTown, namesStationOfTown } from "./words/town-parts";
import { monthsSpanned, type MonthsSpanned } from "./words/months-spanned";
import { overNewYear, type OverNewYear } from "./words/over-new-year";
import { whenSpokenOf, type When } from "./words/when-words";

/** What a sheet of air data is about; `daily` where nothing says otherwise. */
export type SheetSubject =
  "daily" | "hourly" | "monthly" | "cumulative" | "forecast" | "ranking" | "selection" | "sample" | "otherStatistic";

export interface SheetFacts {
  readonly when: When;
  /** Where it goes over New Year, a month has its year by this. */
  readonly overNewYear: OverNewYear | null;
  /** 1—2月: the months that its days go through; null: it names one, or none. */
  readonly months: MonthsSpanned | null;
  /** A county, city or town that the title or the name speaks of. */
  readonly place: string | null;
  /** The one that the title speaks of, whatever the name is. */
  readonly placeOfTitle: string | null;
  /** The larger place of whose parts the title speaks: 新宁市 of 新宁市各县区, 新宁市所辖县（市、区）. */
  readonly partsOf: string | null;
  /**
   * What is left of the sheet's name without dates and general words: the name of a station, perhaps; "" where nothing
   * is.
   */
  readonly ownName: string;
  /** Whether it is called after a part of a town and a station: 新城区点位. */
  readonly isStationOfTown: boolean;
  readonly item: Pollutant | null;
  readonly words: ItemWords;
  /** How its values came about: by its name, else by its title. */
  readonly basis: MeasureBasis;
  readonly subject: SheetSubject;
  /** 历史, 以来, 近30天, 累计: its values may be means over a stretch of time, or the days of it. */
  readonly tellsOfStretch: boolean;
  /** Its values are of one hour in each day: 每日9时快报, 实时浓度; a day's value is named nowhere. */
  readonly ofAnHour: boolean;
  /** What its stations are there for, by its name. */
  readonly stationKind: string | null;
  /** The same by its title, unless a line names those that it speaks of. */
  readonly stationKindOfTitle: string | null;
  /** Its items are of sub-indices (分指数, IAQI), whatever their columns are called. */
  readonly ofSubIndices: boolean;
  /** It is of the AQI and of no item. */
  readonly isIndex: boolean;
}

const INDEX = /(?<![a-z])aqi(?![a-z])|空气质量指数/i;

/** Names of sheets of what is made of the concentrations: indices, changes, multiples of a limit. */
const MADE_OF_VALUES = pattern("i")`
  ^[^浓]*(?:分指数|(?<![a-z])iaqi(?![a-z])|单项(?:质量|污染)*指数|超标倍数)[^浓]*$
  |(?:同比|环比|较.{0,3}(?:上年|去年|上月|同期).{0,4})(?:变化|增减|变幅|升降)(?:量|率|值|幅度|情况)?$
  |^.{0,4}(?:变化|增减|变幅)(?:量|率|值|幅度|情况)?$
`;

/** Of them the shares of the AQI, which may stand beside them. */
const OF_SUB_INDICES = /^[^浓]*(?:分指数|(?<![a-z])iaqi(?![a-z]))[^浓]*$/i;

/** Titles of the same: every number below is an index, a multiple or a rank, unless 浓度 is spoken of as well. */
const TITLE_OF_MADE_VALUES = pattern("i")`
  ^[^浓]*(?:分指数|(?<![a-z])iaqi(?![a-z])|单项(?:质量|污染)*指数|超标倍数)[^浓]*$
  |(?:污染物|项目|因子|六项|各项)[^，。]{0,6}(?:浓度)?[^，。]{0,4}(?:排名|名次|位次)
`;

const SUBJECTS: readonly (readonly [pattern: RegExp, subject: SheetSubject])[] = [
  [/预报|预测|forecast/i, "forecast"],
  [/排名|排行|排序|名次/, "ranking"],
  [/月均|月平均|各月|逐月|年均|年平均|月度|季度|年度|历年|各年|逐年/, "monthly"],
  [/(?<!24|8)小时|时均|逐时|时报|hourly/i, "hourly"],
  [/(?:污染|超标|重污染|沙尘)(?:天|日|过程)/, "selection"],
];

/** 小时值, 实时浓度, 每日9时空气质量; when a day's report is published says nothing of its values. */
const OF_AN_HOUR = pattern()`
  (?<!24|8|最大)(?<!二十四|八)小时(?:值|均值|浓度|平均|数据|实况|快报|报(?!告))|时均值?|时报|实时(?!发布|公布|更新|传输|上报|系统|平台)
  |(?<![\d-—–~～至到:：])(?:[01]?\d|2[0-3])(?:[时点](?!间|段|候)|[:：]00)整?的?(?!\s*[-—–~～至到前起后]|发布|公布|更新|上报|报送|统计|截止)
`;
/** A day's values, whatever else is named. */
const OF_DAYS = /日均|日平均|日报|日值|逐日|日浓度|24小时|二十四小时|8小时|日最大/;

const UNITS_OF_PLACE = "自治县|自治州|自治旗|县|市|区|州|盟|旗|镇|乡|街道|团|师";
const BEFORE_PLACE = /^[\u4e00-\u9fa5]{2,7}(?:省|自治区)(?=[\u4e00-\u9fa5]{2,})/;
const LARGER_PLACE = pattern()`
  ^(?:[\u4e00-\u9fa5]{2,8}自治州|[\u4e00-\u9fa5]{2,5}(?:州|市|盟|地区))
  (?=[\u4e00-\u9fa5]{1,6}[县市旗区镇乡]|[\u4e00-\u9fa5]{1,12}自治[县旗])(?![市城主]+区)
`;
const NAME_OF_PLACE = `[\\u4e00-\\u9fa5]{1,12}?自治[县旗州]|[\\u4e00-\\u9fa5]{1,8}?(?:${UNITS_OF_PLACE})`;
/** 甲县城 is the town of 甲县. */
const TOWN_OF_COUNTY = "(?:(?<=[县旗])城)?";
const PLACE = new RegExp(
  `^(${NAME_OF_PLACE})(?=${TOWN_OF_COUNTY}(?:$|[^\\u4e00-\\u9fa5]|(?:城区|市区|主城区|城市|中心城区|建成区)?(?:` +
    "环境|大气|空气|国控|省控|市控|各|逐|日|月|年|六项|点位|监测|站|生态|自动|城市|污染|数据|小时|全年|质量|有效|" +
    // 审核数据, 原始数据: in what state they are; of 镇政府数据 the place is a part.
    "(?:(?![政局站校院厂园委所馆中])[\\u4e00-\\u9fa5]){2,4}数据)))",
);
const GENERAL_PLACE =
  /^(?:各|全|本|我|城|市|主城|中心城|某|每|建成|辖|县市|市县|县|区|州|乡|镇|街道)*(?:县|市|区|州|乡|镇|街道)$/;

/** 靖远县市（监测站）: the second is no part of the name. */
const OF_TWO_UNITS = /[县旗区镇乡][市县]$|市区$/;

/** Years, months, quarters and days that a place may follow without a mark between. */
const PERIODS = pattern("g")`
  (?:19|20)\d{2}年?(?:度|份)?|\d+[年月日号](?:份|度)?|[（(][^（()）]*[)）]|[〇○零一二三四五六七八九]{4}年(?:度)?|十?[一二三四五六七八九十]月份?
  |第?[一二三四1234]季度|(?:前|第)[一二三]个?(?:季度|月)|[上下]半年|[上中下]旬|截[至止]
`;

/** "甲县2021年12月环境空气质量日报" → 甲县; null: the text names no place. */
export function placeIn(text: string): string | null {
  const parts = normaliseText(text)
    .replace(PERIODS, " ")
    .split(/[\s:：,，。、_\-—《》“”"]+|关于|填报单位|编制单位|单位|附[件表]\d*/);
  for (const part of parts) {
    const bare = part.replace(BEFORE_PLACE, "").replace(LARGER_PLACE, "");
    const place = PLACE.exec(bare)?.[1];
    if (place === undefined || GENERAL_PLACE.test(place) || OF_TWO_UNITS.test(place)) continue;
    if (!isStationOfTown(bare, place)) return place;
  }
  return null;
}

const LARGER_OF_PARTS = pattern()`
  ^([\u4e00-\u9fa5]{2,8}?(?:市|州|盟|地区))(?:所辖|下辖|辖区?)?内?
  (?:各(?!站|点|监测|项|月|日|污染)|(?:县|区|旗)[(（、]?[市区县旗])
`;

/** "新宁市各县（市、区）空气质量日报" → 新宁市; null: the text speaks of no parts. */
function largerPlaceIn(text: string): string | null {
  const parts = normaliseText(text).replace(PERIODS, (said) => (/^[（(]/.test(said) ? said : " "));
  for (const part of parts.split(/[\s:：,，。_\-—《》“”"]+/)) {
    const larger = LARGER_OF_PARTS.exec(part.replace(BEFORE_PLACE, ""))?.[1];
    if (larger !== undefined && !GENERAL_PLACE.test(larger)) return larger;
  }
  return null;
}

const PLACE_NAME = new RegExp(`^[\\u4e00-\\u9fa5〇○]{1,8}(?:${UNITS_OF_PLACE})$`);

/** Whether a name by itself is that of a county, city or town. */
export const isPlaceName = (name: string): boolean => PLACE_NAME.test(name) && !GENERAL_PLACE.test(name);

/** 实况对照表, 数据对照: what is held against what, and no control station (对照点). */
const COMPARISON = /对照表|[况据期始核]对照(?![点站])/;

/** 园区站 and no more may be the name of a single one, as in a column of stations. */
function kindOfSheet(name: string, own: string): string | null {
  if (COMPARISON.test(name)) return null;
  if (isKindOfStation(own)) return isGroupOfStations(own) ? own : null;
  return kindIn(name) ?? kindInName(name);
}

/** 1.甲山县, 02-甲山县, 甲山县(2) */
const unnumbered = (name: string): string =>
  normaliseText(name).replace(/^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.、．\-_ ]+)|\s*[(（]\d{1,2}[)）]$/g, "");

export function sheetFacts(name: string, title: string): SheetFacts {
  const [bareName, bareTitle] = [withoutItems(name), withoutItems(title)];
  const [ofName, ofTitle] = [whenSpokenOf(withoutExport(bareName)), whenSpokenOf(datesOfContent(bareTitle))];
  const [nameWords, titleWords] = [itemWords(name), itemWords(title)];
  const both = `${name} ${title}`;
  const bareBoth = `${bareName} ${bareTitle}`;
  // "单位：μg/m³（CO为mg/m³）" names an item beside the one that a line of its own does.
  const ofLine = titleWords.items > 1 ? title.split(" ").findLast((part) => itemNamed(part) !== null) : undefined;
  const item = nameWords.item ?? titleWords.item ?? itemNamed(ofLine ?? "");
  const placeOfTitle = placeIn(bareTitle);
  return {
    when: {
      year: ofName.year ?? ofTitle.year,
      month: ofName.month ?? ofTitle.month,
      day: ofTitle.day ?? ofName.day,
      hour: null,
    },
    months: monthsSpanned(datesOfContent(bareTitle)) ?? monthsSpanned(bareName),
    overNewYear: overNewYear(bareName) ?? overNewYear(datesOfContent(bareTitle)),
    place: isPlaceName(unnumbered(name)) ? unnumbered(name) : (placeOfTitle ?? placeIn(bareName)),
    placeOfTitle,
    partsOf: largerPlaceIn(title),
    ownName: ownName(kindInName(bareName) === null ? bareName : withoutKind(bareName)),
    isStationOfTown: namesStationOfTown(bareName),
    item,
    words: nameWords.item === null && titleWords.item !== null ? titleWords : nameWords,
    basis: {
      review: nameWords.basis.review ?? titleWords.basis.review,
      state: nameWords.basis.state ?? titleWords.basis.state,
      sandDust: nameWords.basis.sandDust ?? titleWords.basis.sandDust,
    },
    stationKind: kindOfSheet(name, ownName(bareName)),
    stationKindOfTitle: kindIn(withoutNotesOnParts(title)),
    ofSubIndices: [name, title].some((text) => OF_SUB_INDICES.test(headerKey(text))),
    isIndex: item === null && INDEX.test(both),
    ofAnHour: OF_AN_HOUR.test(bareBoth) && !OF_DAYS.test(bareBoth),
    subject: isSampleTab(name)
      ? "sample"
      : MADE_OF_VALUES.test(headerKey(name)) || TITLE_OF_MADE_VALUES.test(headerKey(title))
        ? "otherStatistic"
        : subjectOf(both, bareBoth),
    tellsOfStretch: runningIn(bareBoth) === "stretch",
  };
}

/** 带★的站点不参与评价 above the table speaks of some stations only, 5月5日不参与评价 of some days. */
const withoutNotesOnParts = (title: string): string =>
  title
    .split(" ")
    .filter((part) => !bearsSign(part) && spellsIn(part).length === 0)
    .join(" ");

/** @param bare without the items, whose digits are no lengths of time: SO2日均 */
function subjectOf(text: string, bare: string): SheetSubject {
  const first = SUBJECTS.find(([pattern]) => pattern.test(text))?.[1] ?? "daily";
  return first !== "forecast" && first !== "ranking" && runningIn(bare) === "means" ? "cumulative" : first;
}

/** 导出_20240602: the day of the export, and none of the data's. */
const withoutExport = (name: string): string => name.replace(/(?:导出|下载|打印|生成)[_\-\s]*(?:19|20)\d{6}\d*/g, " ");

/** Without the days on which the sheet was made or printed. */
const datesOfContent = (title: string): string =>
  title.replace(
    /(?:编制|制表|填表|填报|打印|导出|发布|报送|报出|更新|统计至|截至|截止)(?:日期|时间)?[:：]?\s*\d[\d年月日./\- :：]*/g,
    " ",
  );
