/** Classes, primary pollutants and marks of sand as they are written. */
import { anyOf, pattern } from "../../../collections/pattern";
import { remembered } from "../../../collections/remembered";
import { aqiClasses, aqiClassOrder, type AqiClass } from "../../../standards/aqi";
import type { Pollutant } from "../../../standards/pollutant";
import { itemWords } from "./item-words";
import { AUDITED_REVIEW, RAW_REVIEW } from "./review-words";

const LEVELS = ["一", "二", "三", "四", "五", "六"];
const ROMAN: Readonly<Record<string, number>> = { i: 0, ii: 1, iii: 2, iv: 3, iiii: 3, v: 4, vi: 5 };

/** 优, 良, 轻度污染 …, 一级 …, I …: the provincial exports write IIII for the fourth. */
export const classNamed = (text: string | null): AqiClass | null => (text === null ? null : classOfText(text));

const classOfText = remembered((text: string): AqiClass | null => {
  const key = text.replace(/[级类]$/, "").toLowerCase();
  const byName = aqiClassOrder.find(
    (name) => aqiClasses[name].name["zh-CN"] === text || aqiClasses[name].name["zh-CN"].replace("污染", "") === key,
  );
  const index = byName ? -1 : LEVELS.includes(key) ? LEVELS.indexOf(key) : (ROMAN[key] ?? -1);
  return byName ?? aqiClassOrder[index] ?? null;
});

const PRIMARY_NAMES: readonly (readonly [Pollutant, RegExp])[] = [
  ["PM25", /pm2[._]?5|^细颗粒物/i],
  ["PM10", /pm10|可吸入颗粒物/i],
  ["O3", /o3|臭氧/i],
  ["SO2", /so2|二氧化硫/i],
  ["NO2", /no2|二氧化氮/i],
  ["CO", /^co$|一氧化碳|\(co\)/i],
];

/** "臭氧8小时(O3_8h)，二氧化氮(NO2)" → both; a mark for none gives an empty list. */
export const primaryNamed = (text: string | null): readonly Pollutant[] | null =>
  text === null ? null : primaryOfText(text);

const primaryOfText = remembered((text: string): readonly Pollutant[] => {
  const parts = text
    .split(/[，,、；;|/]|和|及|与|\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part) => PRIMARY_NAMES.find(([, pattern]) => pattern.test(part))?.[0] ?? []);
});

const SAND = /沙尘|浮尘|扬沙|沙暴/;
/** Nor what was not yet, or not, decided to be sand: the bureau is given its days (环办监测〔2016〕120号). */
const NOT_SAND = pattern()`
  非沙|无沙|不受沙|未受|不扣|未扣|否|疑似
  |(?:未|不|没有?|待|拟|申请)[^，。；,;]{0,4}(?:核定|认定|判定|确认|核准|批准|批复|审定|认可|通过)
`;

/** A cell of the column that marks sand-dust days: 是, √, 1, 浮尘. */
export const marksSand = (text: string | null): boolean =>
  text !== null &&
  !NOT_SAND.test(text) &&
  (SAND.test(text) || /^(?:是|有|√|✓|✔|●|1|y|yes|true|受影响|扣除?|剔除)$/i.test(text));

/** A remark that speaks of sand: "受沙尘影响". */
export const speaksOfSand = (text: string | null): boolean => text !== null && SAND.test(text) && !NOT_SAND.test(text);

/** A station that is not there any more, or not yet: no failure of one in operation (故障, 停电, 检修). */
const OUT_OF_OPERATION = pattern("i")`
  停(?:运|用|测|止(?:运行|监测))|撤(?:销|站|并|除)|拆(?:除|迁)|搬迁|迁(?:出|移|建|址|站)|关(?:闭|停)|取消
  |退(?:役|出)|注销|(?:未|没有?)(?:建|启用|运行|投运|投用|联网|验收)|[在筹]建
  |closed|decommission|removed|not\s?in\s?(?:operation|service)
`;

export const isOutOfOperation = (text: string): boolean => OUT_OF_OPERATION.test(text);

/** A remark by which the day's values do not count; 沙尘 is another matter. */
const INVALID = pattern()`
  (?<!非|[不未没]是?|剔除)无效|无有效(?:数据|值)|作废|弃用|剔除(?=$|[，,。；;）)])
  |不(?:可用|采用|参与|参加|计入|纳入)(?![^，。；,;]{0,6}(?:排名|排序|通报|评比))(?:评价|统计|考核|平均|计算)?
`;

/** VOCs数据无效, 气象数据无效: of other instruments, where none of the six is named beside them. */
const OF_OTHER_INSTRUMENTS =
  /vocs?|nmhc|气象|风[速向]|温湿?度|湿度|气压|能见度|雨量|黑碳|(?<!二)一氧化氮|氮氧化物|降尘|噪声|视频|走航/i;
const isOfOthers = (sentence: string): boolean =>
  OF_OTHER_INSTRUMENTS.test(sentence) && (primaryNamed(sentence) ?? []).length === 0;

/** The items of a remark's sentence that says so: [] means all; null: it does not say so. */
export function invalidItems(remark: string): readonly Pollutant[] | null {
  const told = remark
    .split(/[。；;！!\n]/)
    .filter((sentence) => INVALID.test(sentence) && !SAND.test(sentence) && !isOfOthers(sentence));
  if (told.length === 0) return null;
  return told.flatMap((sentence) => primaryNamed(sentence.replace(INVALID, " ")) ?? []);
}

/** What a remark says of two rows of one day: this one counts (更正, 以此为准), or the other does (初报, 见更正). */
const OVERRULED = pattern()`
  初报|原报|更正前|修正前|修订前|订正前|见(?:下|后)?[^，。；,;]{0,4}(?:更正|修正|订正)|已被?(?:更正|替换|修正|取代)为|以[^此本，。；,;]{1,8}为准
`;
const OVERRULES =
  /更正|订正|修正|修订|勘误|以[此本](?:行|条|次|数据|值)?为准|复核(?:后|值)|重新(?:核定|审核|导出)|最终(?:值|数据|审核)/;

/** -1: the other row counts; 1: this one does; 0: it says neither. */
export const overrules = (remark: string): -1 | 0 | 1 => (OVERRULED.test(remark) ? -1 : OVERRULES.test(remark) ? 1 : 0);

/** What a row is, where a column or a sheet says so. `ambient`, `standard`: the state that its volumes are of. */
export type RowState =
  | "audited"
  | "raw"
  | "observed"
  | "ambient"
  | "standard"
  | "forecast"
  | "mean"
  /** Ozone's own mean of the day, beside that of all 24 hours. */
  | "eightHour"
  /** No concentrations. */
  | "index"
  /** Of a part of the day: an hour, or 昼间. */
  | "hour"
  | "extreme"
  /** Beside rows of 去年同期. */
  | "thisYear"
  | "lastYear";

/** Rows of what is no value of their day. */
const OF_NO_DAY: readonly RowState[] = ["forecast", "extreme", "index", "lastYear"];

export const isOfNoDay = (state: RowState): boolean => OF_NO_DAY.includes(state);

/** Who reviews, or how often: 总站审核, 市站终审, 月度审核. */
const REVIEWER =
  "(?:国家|[省市县区]级?|总|[市省县]?中心)?(?:监测)?(?:总?站|中心|局)?|月度?|季度?|日报?|年度?|平台|系统|数据";

/** 审核, 原始数据, 终审稿: the word and what it is said of. */
const wholly = ({ source }: RegExp): RegExp =>
  new RegExp(`^(?:${REVIEWER})(?:${source})(?:的)?(?:版|稿|数据|值|实况|标况|监测)?$`, "i");

/** As the instruments send it: 实时上报, 自动站实时. */
const LIVE =
  /^(?:平台|系统|自动站?|仪器|在线|站点|监测)*实时(?:上报|发布|传输|推送|采集|监测)?(?:的)?(?:版|数据|值)?$/i;

const STATES: readonly (readonly [pattern: RegExp, state: RowState])[] = [
  [wholly(RAW_REVIEW), "raw"],
  [wholly(AUDITED_REVIEW), "audited"],
  [LIVE, "raw"],
  [/预报|预测|forecast/i, "forecast"],
  [/^(?:今年|本年|当年|本期)(?:度|同期|同日|值|数据)?$/i, "thisYear"],
  [/^(?:去年|上年|上一年|上期)(?:度|同期|同日|同月|值|数据)*$/i, "lastYear"],
  [/^标准?(?:状态|状况|况|态)(?:下)?(?:数据|值|浓度)?$/i, "standard"],
  [/^(?:参比|实际)(?:状态|状况)(?:下)?(?:数据|值|浓度)?$/i, "ambient"],
  [/^(?:实测|实况|监测|观测|实际)(?:数据|值|浓度)?$/i, "observed"],
  [
    /^(?:[当本]?[日天](?:数据|值|浓度)?|日?均值?|日平均值?|平均值?|24小时(?:平均|均值)?|日均浓度|日值|(?:全天|全日|昼夜)(?:平均|均值?|值)?|mean|avg)$/i,
    "mean",
  ],
  [
    /^(?:昼间?|夜间?|白天|日间|夜晚|[早晚中午][上间晨后]?|[上下中]午|清晨|凌晨|傍晚|[上下前后]半[天日夜])(?:平均|均值?|值|时段)?$/i,
    "hour",
  ],
  [/(?<!24|8)小时(?:值|均值|平均)/i, "hour"],
  [/最大|最小|最高|最低|峰值|(?<![a-z])(?:max|min)(?![a-z])|百分位|月均|年均/i, "extreme"],
];

const ANY_STATE = anyOf(STATES.map(([state]) => state));

/** 浓度, 分指数, 日最大8小时平均: what the numbers of a row are, in the words of a column of values. */
function stateOfMeasure(text: string): RowState | null {
  const { items, measure, statistic, derived, forecast, rest } = itemWords(text);
  if (items > 0 || derived || forecast || rest !== "") return null;
  if (statistic.eightHour) return "eightHour";
  if (measure === "index") return "index";
  const isOfDay = statistic.day && !statistic.running;
  return (measure === "concentration" || isOfDay) && !statistic.hour && !statistic.other ? "mean" : null;
}

/** null: the word says nothing of what its row is. */
export const rowState = remembered((text: string): RowState | null => {
  const tight = text.replaceAll(" ", "");
  const ofMeasure = stateOfMeasure(tight);
  if (ofMeasure !== null) return ofMeasure;
  return ANY_STATE.test(tight) ? (STATES.find(([pattern]) => pattern.test(tight))?.[1] ?? null) : null;
});

/** 累计, 全市排名, 二级标准限值, 同比, 有效小时数: numbers that are none of the day's, beside rows that hold those. */
export const isNoValueOfDay = remembered((text: string): boolean => {
  const { items, derived, statistic } = itemWords(text);
  return items === 0 && (derived || statistic.other);
});

/** Nothing but the name of forecast values: 预报值, EC模式预测, 预估数据，非实测; not 预报员：王, 已发布预报, 预计明日好转. */
const NAMES_FORECAST = pattern("i")`
  ^(?:[a-z]{1,6}|数值|统计|系统|人工|模式|模型|均?为|系)*(?:预报|预测|预估|预计|forecast)(?:的|数值|数据|结果|浓度|值|填报|填写)*
  (?:[，,、]?[(（]?(?:非|不是|没有)实测(?:值|数据)?[)）]?)?$
`;
export const saysForecast = (remark: string | null): boolean =>
  remark !== null && NAMES_FORECAST.test(remark.replaceAll(" ", ""));

/** A label in place of a date, or of a station: the row is a statistic of the others, a note, a signature. */
const STATISTIC_LABEL = pattern("i")`
  平均|均值|[月年季旬周]均|合计|总计|小计|累计|最大|最小|最高|最低|极[大小]?值|中位|标准差|百分位|超标|达标|优良
  |天数|同比|环比|去年|上年|目标|限值|标准|浓度范围|范围|有效|^(?:注|备注|说明|填报|填表|审核|制表|负责人|联系|单位
  |复核|校核|签[字发]|数据来源|报出)|mean|average|total|^(?:max|min|sum|avg)
`;

export const isStatisticLabel = (text: string): boolean => STATISTIC_LABEL.test(text.replaceAll(" ", ""));

/** Names under which a list of stations carries the place's own mean. */
const MEAN_OF_STATIONS = pattern()`
  ^(?:全[市县区州域城]|[本我该][市县区州旗]|[市县区州]|城[市区]|市区|县城|县域|市域|主城区?|中心城区|建成区|园区|总体|各站|各点位?|点位?|站点?|子站|[国省市县区]控|全部|所有|有效
  |评价|考核|参评|在评|参与|纳入|空气|监测|自动|乡镇|镇街|街道|农村|小?微型?|不?含|不?包[含括]|[一二三四五六七八九十两\d]+[个座]?(?=[站点子国省市县区]))*
  (?:平均值?|均值|合计|小计|总计|汇总|总体|整体|全部|城市日?均?值?)$|^[全本我][市县区州旗域]$|^(?:全部|所有|各)(?:空气|监测|自动)*(?:站点?|点位?|子站)$
`;

/** What is told of it in brackets (县均值（评价点）) makes no station of it. */
export const isMeanOfStations = remembered((name: string): boolean =>
  MEAN_OF_STATIONS.test(name.replaceAll(" ", "").replace(/(?<=.)[(（][^()（）]*[)）]/g, "")),
);
