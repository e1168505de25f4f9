/** What the words over a column of values say: item, statistic, basis, unit, and what is left of them. */
import { anyOf, pattern } from "../../../collections/pattern";
import { headerKey } from "../../../cells/normalise-text";
import type { Pollutant } from "../../../standards/pollutant";
import type { MeasureBasis } from "../air-table";
import { OTHER_STRETCHES, withoutOtherStretch } from "./averaging-times";
import { AUDITED_REVIEW, RAW_REVIEW, shortReview } from "./review-words";

/**
 * Over which time a value was taken. `other`: an extreme, a percentile, a mean of months: no value of a day or an hour.
 */
export interface Statistic {
  readonly day: boolean;
  readonly eightHour: boolean;
  readonly hour: boolean;
  /** Of the 24 hours before each hour: no natural day's mean, unless a sheet has nothing else. */
  readonly running: boolean;
  readonly other: boolean;
}

export interface ItemWords {
  /** null: no item is named, or several are. */
  readonly item: Pollutant | null;
  /** How many items are named. */
  readonly items: number;
  readonly statistic: Statistic;
  readonly basis: MeasureBasis;
  /** Whether the words are of a concentration or of an index (分指数); null: of neither, or both. */
  readonly measure: "concentration" | "index" | null;
  readonly unit: string | null;
  /** A word that makes something else of it: 同比, 目标, 达标率. */
  readonly derived: boolean;
  /** 预报 */
  readonly forecast: boolean;
  /** What is left: a station, a place, a word that is not known. */
  readonly rest: string;
}

type Tokens = readonly (readonly [pattern: RegExp, item: Pollutant])[];

/**
 * A letter before a formula makes another word of it, but for the h of 24hCO.
 *
 * Names of the six items; HJ 212 has its own codes for them. The finer particulates before the coarser.
 */
const ITEMS: Tokens = [
  [
    /pm[-_ ]?2[._·,-]?5|细颗粒物?|a34004|(?:颗粒物)?(?:粒径|直径)?(?:小于等于|不大于|≤|<=?)2\.5(?:μm|um|微米)?|细粒子|pm2[。，]5/g,
    "PM25",
  ],
  [/pm[-_ ]?10(?!0)|可吸入颗粒物?|a34002|(?:颗粒物)?(?:粒径|直径)?(?:小于等于|不大于|≤|<=?)10(?:μm|um|微米)?/g, "PM10"],
  [/(?<!(?<!\d)[a-z])s[o0]2|二氧化硫|a21026/g, "SO2"],
  [/(?<!(?<!\d)[a-z])n[o0]2|二氧化氮|a21004/g, "NO2"],
  [
    pattern("g")`
      (?<!(?<!\d)[a-z])(?:co(?![a-z]|2(?!4|5\s*℃|98k|73k|0[0-3]\d(?!\d)))|c0(?![a-z0-9])
      |co(?=i?aqi|avg|aver|mean|val|conc|day|hour|max|min))|一氧化碳|a21005
    `,
    "CO",
  ],
  [/(?<!(?<!\d)[a-z])(?:o3|03(?=[-_]?(?:8|日|最大)))|臭氧|a05024/g, "O3"],
];

/** Other gases and dusts: their names hold those of ours. */
const OTHER_SUBSTANCE =
  /(?<!二)一氧化氮|氮氧化物|nox|(?<![a-z])no(?![a-z0-9])|tsp|总悬浮|黑碳|(?<![a-z])nmhc|voc|降尘|a21001|a21002|a34001/;

const UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(?:mg|毫克)(?:\/|每|·)?(?:标?(?:立方米|m)\^?3?|nm3)(?:-1|-3)?/g, "mg/m³"],
  [/(?:μg|ug|微克)(?:\/|每|·)?(?:标?(?:立方米|m)\^?3?|nm3)(?:-1|-3)?/g, "μg/m³"],
  [/ppb/g, "ppb"],
  [/ppm/g, "ppm"],
];

const EIGHT_HOURS =
  /(?:日?最大|滑动|移动)?(?:8|八)[-_]?(?:个?小时|h(?:ou)?rs?|h)(?:日?最大)?(?:滑动|移动)?(?:平均|均)?|mda8|max8h?|8hmax/g;
const RUNNING = /(?<!\d)(?:24|二十四)[-_]?(?:个?小时|h(?:ou)?rs?|h)(?:滑动|移动|滚动)|(?:滑动|移动|滚动)(?:24|二十四)/;
const DAY = pattern("g")`
  (?<!\d)(?:24|二十四)[-_]?(?:个?小时|h(?:ou)?rs?|h)(?:滑动)?(?:平均|均)?|日均|日平均|日值|全天|全日|整日|昼夜|逐日|每日|日浓度
  |daily|(?<![a-z])day|dayavg
`;
const WHOLE_DAY = /(?<!\d)(?:24|二十四)[-_]?(?:个?小时|h(?:ou)?rs?|h)/;
const HOUR = /(?<!\d)(?:1|一)[-_]?(?:个?小时|h(?:ou)?rs?|h)(?:平均|均)?|小时(?!数)|时均|实时|hourly|(?<![a-z])hour/g;
const OTHER = pattern("g")`
  日?最[大小高低]|峰值|(?<![a-z])(?:max|min)(?![a-z])|(?<![a-z])mda1(?!\d)
`;
/** Of the days of a stretch, whatever each of them is. */
const OF_MANY_DAYS = /第?\d+%?百分位数?|百分位数?|(?<![a-z])p9\d|中位数?|标准差|(?<![a-z])std(?![a-z])/g;

/** Statistics that are made of the item, not the item. */
const DERIVED = pattern()`
  同比|环比|较.|比(?:昨|前|上|去|同)|变化|变幅|升幅|降幅|增[幅减]|目标|限值|阈值|标准值|标准限
  |(?:控制|管控|参考|警戒|指导|要求|计划)(?:浓度|限)?[值线]|超标|达标|天数|小时数|时数|比例|占比|比率
  |(?:[一二两1-2]级|评价|执行|排放|国家|质量|参考)标准|标准$|检出限|上限|下限|[达优超][标良]?率|有效率|排名|名次|级别|等级|类别|倍数|首要|个数|数量|差值|贡献|组分|率$|指数级|iaqi级
`;
const FORECAST = /预报|预测|forecast|predict/g;

const BASES: readonly (readonly [pattern: RegExp, basis: Partial<MeasureBasis>])[] = [
  [RAW_REVIEW, { review: "原始" }],
  [AUDITED_REVIEW, { review: "审核" }],
  // GB 3095 refers gases to 298.15 K now, and to 273.15 K before its amendment of 2018.
  [/(?<!\d)0\s*℃|273(?:\.15)?k/g, { state: "标况" }],
  [/25\s*℃|298(?:\.15)?k/g, { state: "实况" }],
  [/标准?(?:状态|状况|况|态)|(?<![a-z])stp(?![a-z])/g, { state: "标况" }],
  [/实际(?:状态|状况)?|参比(?:状态|状况)?|实况|工况/g, { state: "实况" }],
  [
    /未(?:扣|剔)除?(?:沙尘?|尘)?|不(?:扣|剔)除?(?:沙尘?|尘)?|(?:扣|剔)除?沙尘?(?:天气?)?(?:影响)?前|(?<!不)含沙尘?/g,
    { sandDust: "不扣沙" },
  ],
  [
    /(?:已)?(?:扣|剔)除?沙尘?(?:天气?)?(?:影响)?(?:后)?|(?:去|不含|除)沙尘?(?:后)?|扣除后|剔除后/g,
    { sandDust: "扣沙" },
  ],
];

const CONCENTRATION = /质量浓度|浓度|含量|conc(?:entration)?/g;
const INDEX = /(?:空气质量)?分指数|(?<![a-z])i?aqi|(?:污染物)?指数/g;

/** Words that say nothing more about it. */
const PLAIN = pattern("g")`
  颗粒物|粒径|污染物|主机|监测|数据|结果|数值|平均|均值|滑动|均|值|项目|指标|因子|单位|环境|空气|质量|大气|城市|逐|及|avg
  |average|mean|value|[\s()[\]（）【】{}:：,，、/\\_.\-—~]
`;

/** Takes every match of a pattern out of the text. @returns null: there was none */
function without(text: string, pattern: RegExp): string | null {
  const rest = text.replace(pattern, " ");
  return rest === text ? null : rest;
}

const known = new Map<string, ItemWords>();

/** Parses a header's text; the same text always gives the same object. */
export function itemWords(text: string): ItemWords {
  let words = known.get(text);
  if (!words) known.set(text, (words = parse(headerKey(text))));
  return words;
}

/** What any of the patterns above takes; of a text in lower case, as all of them are written. */
const ANY_WORD = anyOf(
  [
    ...[...UNITS, ...ITEMS, ...BASES].map(([one]) => one),
    ...[OTHER_SUBSTANCE, FORECAST, DERIVED, EIGHT_HOURS, RUNNING, DAY, HOUR, OTHER, OF_MANY_DAYS, CONCENTRATION, INDEX],
    ...OTHER_STRETCHES,
  ].map(({ source }) => new RegExp(source)),
);

const NO_STATISTIC: Statistic = { day: false, eightHour: false, hour: false, running: false, other: false };
const NO_BASIS: MeasureBasis = { review: null, state: null, sandDust: null };

/** What is left of a text without any of those words, and what it says alone. */
function parsePlain(text: string): ItemWords {
  const rest = text.replace(PLAIN, "").trim();
  const letter = shortBasis(rest) ?? sandBasis(rest);
  return {
    item: null,
    items: 0,
    statistic: NO_STATISTIC,
    basis: letter === null ? NO_BASIS : { ...NO_BASIS, ...letter },
    measure: null,
    unit: null,
    derived: false,
    forecast: false,
    rest: letter === null ? rest : "",
  };
}

function parse(key: string): ItemWords {
  // The limit in brackets behind an item's name is no other statistic of it.
  let text = key.replace(/\([^()]*(?:限值|[一二]级标准|标准值)[^()]*\)/g, " ");
  if (!ANY_WORD.test(text)) return parsePlain(text);
  const take = (pattern: RegExp): boolean => {
    const rest = without(text, pattern);
    if (rest !== null) text = rest;
    return rest !== null;
  };
  const unit = UNITS.filter(([pattern]) => take(pattern)).map(([, name]) => name)[0] ?? null;
  const substance = OTHER_SUBSTANCE.test(text);
  const items = ITEMS.filter(([pattern]) => take(pattern)).map(([, item]) => item);
  const forecast = take(FORECAST);
  const derived = DERIVED.test(text) || substance;
  let basis = NO_BASIS;
  for (const [pattern, told] of BASES) if (take(pattern)) basis = { ...basis, ...told };
  const bare = withoutOtherStretch(text);
  const isOfOtherStretch = bare !== text;
  text = bare;
  const eightHour = take(EIGHT_HOURS);
  const running = RUNNING.test(text);
  // Of ozone alone: a day is judged by its eight-hour means, and by no mean of all of it (GB 3095 table 1).
  const isWholeDayOfOzone = items.length === 1 && items[0] === "O3" && !eightHour && WHOLE_DAY.test(text);
  const day = take(DAY);
  const hour = take(HOUR);
  // The largest of the eight-hour means is ozone's own.
  const extreme = take(OTHER) && !eightHour;
  const other = take(OF_MANY_DAYS) || extreme || isOfOtherStretch || isWholeDayOfOzone;
  const concentration = take(CONCENTRATION);
  const index = take(INDEX);
  const rest = text.replace(PLAIN, "").trim();
  const letter = (items.length === 0 ? null : shortBasis(rest)) ?? sandBasis(rest);
  if (letter !== null) basis = { ...basis, ...letter };
  return {
    item: items.length === 1 && !substance ? (items[0] ?? null) : null,
    items: items.length,
    statistic: { day, eightHour, hour, running, other },
    basis,
    measure: concentration === index ? null : concentration ? "concentration" : "index",
    unit,
    derived,
    forecast,
    rest: letter === null ? rest : "",
  };
}

/** PM2.5(审) beside PM2.5(原), PM10实 beside PM10标. */
const shortBasis = (rest: string): Partial<MeasureBasis> | null => {
  const review = shortReview(rest);
  if (review !== null) return { review };
  return rest === "实" || rest === "参" ? { state: "实况" } : rest === "标" ? { state: "标况" } : null;
};

/** PM10 over 实况 | 剔除: what is taken out of particulates, where nothing else is named, are the days of sand. */
const sandBasis = (rest: string): Partial<MeasureBasis> | null =>
  /^(?:已)?(?:扣除|剔除)$/.test(rest)
    ? { sandDust: "扣沙" }
    : /^(?:未|不)(?:扣除?|剔除?)$/.test(rest)
      ? { sandDust: "不扣沙" }
      : null;

/** The words of a header of several rows as one: what stands lower counts before what stands above it. */
export function joinedWords(texts: readonly string[]): ItemWords {
  if (texts.length === 1) return itemWords(texts[0] ?? "");
  const own = texts.map(itemWords).findLast(({ item }) => item !== null)?.item ?? null;
  // "24小时平均浓度（O3为最大8小时）" over another item's column: what is said of ozone is not said of it.
  const all = texts.map((text) => {
    const words = itemWords(text);
    return words.items > 0 && words.item !== own ? itemWords(text.replace(/[（(][^（()）]*[)）]/g, "")) : words;
  });
  const lowest = <Value>(of: (words: ItemWords) => Value | null): Value | null =>
    all.map(of).findLast((value) => value !== null) ?? null;
  const any = (of: (words: ItemWords) => boolean): boolean => all.some(of);
  return {
    item: lowest(({ item }) => item),
    items: Math.max(...all.map(({ items }) => items)),
    statistic: {
      day: any(({ statistic }) => statistic.day),
      eightHour: any(({ statistic }) => statistic.eightHour),
      hour: any(({ statistic }) => statistic.hour),
      running: any(({ statistic }) => statistic.running),
      other: any(({ statistic }) => statistic.other),
    },
    basis: {
      review: lowest(({ basis }) => basis.review),
      state: lowest(({ basis }) => basis.state),
      sandDust: lowest(({ basis }) => basis.sandDust),
    },
    measure: lowest(({ measure }) => measure),
    unit: lowest(({ unit }) => unit),
    derived: any(({ derived }) => derived),
    forecast: any(({ forecast }) => forecast),
    rest: all
      .map(({ rest }) => rest)
      .filter((rest) => rest !== "")
      .join(" "),
  };
}

/**
 * The one item that a text names and nothing else: "PM2.5", "细颗粒物(PM2.5)"; null otherwise. For columns of names of
 * items.
 */
export const itemNamed = (text: string): Pollutant | null => (itemWords(text).statistic.other ? null : itemOf(text));

/** The same of any statistic: "PM2.5小时最大" is a row of PM2.5 as well. */
export function itemOf(text: string): Pollutant | null {
  const { item, derived, rest, measure } = itemWords(text);
  return item !== null && !derived && rest === "" && measure !== "index" ? item : null;
}
