/**
 * What is measured of the air: one entry an indicator. A new one is one more entry.
 *
 * Titles are as on the sheets; synonyms are how target sheets name the same thing.
 */
import { aqiClasses, GOOD_DAY_UP_TO, HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { RuleSet } from "../../standards/rule-sets";
import { fact, type Facts } from "./day-facts";
import type { PeriodDays } from "./period-days";

export type Unit = "μg/m³" | "mg/m³" | "%" | "天" | "";

/** mean and percentile of concentrations; count of days; share of days; the composite index. */
export type IndicatorKind = "mean" | "percentile" | "dayCount" | "ratio" | "index";

export interface AirIndicator {
  readonly title: { readonly "zh-CN": string; readonly en: string };
  /** Without spaces, brackets and units; matched against the whole of a target's name. */
  readonly synonyms: readonly RegExp[];
  readonly unit: Unit;
  readonly decimals: number;
  readonly better: "lower" | "higher";
  /** Between these lies every year of any place; the worst published of Chinese cities since 2013 are half the most. */
  readonly ofYear: readonly [least: number, most: number];
  readonly kind: IndicatorKind;
  /** The pollutant of a concentration. */
  readonly pollutant: Pollutant | null;
  /** Clause of the statistic, without the standard's name. */
  readonly clause: string;
  /** The annual limit that it is held against; null: none. */
  readonly limit: (rules: RuleSet) => number | null;
  /** null: no valid day. */
  readonly measure: (period: PeriodDays, rules: RuleSet) => number | null;
  /** What holds of the days that go in. */
  readonly counted: Facts;
}

const annualMean = (
  pollutant: Pollutant,
  ofYear: AirIndicator["ofYear"],
  name: string,
  chinese: string,
  pattern: string,
): AirIndicator => ({
  title: { "zh-CN": `${name}平均浓度`, en: `${name} mean` },
  synonyms: [new RegExp(`^(${pattern}|${chinese})(年|累计|月)?(平?均)?(质量)?(浓度)?(均)?值?$`, "i")],
  unit: "μg/m³",
  decimals: 0,
  better: "lower",
  ofYear,
  kind: "mean",
  pollutant,
  clause: "A.2",
  limit: (rules) => rules.gradeTwo[pollutant].annual,
  measure: (period) => period.mean(pollutant),
  counted: fact.value[pollutant],
});

/** What it is, over which time and of which rank, in any order: 臭氧日最大8小时平均浓度第90百分位数, O3-8h-90per, 臭氧浓度. */
const percentileOf = (pollutant: string, time: string, rank: number): RegExp =>
  new RegExp(`^(?:${pollutant})(?:${time}|平?均值?|质量|浓度|值|年?评价|第?${rank}(?:百分位数?|per|th)|[-_的])*$`, "i");

const dailyPercentile = (
  pollutant: "CO" | "O3",
  title: AirIndicator["title"],
  synonym: RegExp,
  kept: Pick<AirIndicator, "unit" | "decimals" | "ofYear">,
): AirIndicator => ({
  title,
  synonyms: [synonym],
  ...kept,
  better: "lower",
  kind: "percentile",
  pollutant,
  clause: "A.3",
  limit: (rules) => rules.gradeTwo[pollutant].daily,
  measure: (period) => period.percentile(pollutant),
  counted: fact.value[pollutant],
});

const valid = (period: PeriodDays): number => period.count(fact.index);

const countDays =
  (above: number) =>
  (period: PeriodDays): number | null =>
    valid(period) === 0 ? null : valid(period) - period.countUpTo(above);

export const airIndicators = {
  pm25Mean: annualMean("PM25", [3, 300], "PM2.5", "细颗粒物", "PM2[._]?5"),
  pm10Mean: annualMean("PM10", [5, 900], "PM10", "可吸入颗粒物", "PM10"),
  so2Mean: annualMean("SO2", [1, 400], "SO2", "二氧化硫", "SO2"),
  no2Mean: annualMean("NO2", [1, 160], "NO2", "二氧化氮", "NO2"),
  coP95: dailyPercentile(
    "CO",
    { "zh-CN": "CO日均值第95百分位数", en: "CO 95th percentile" },
    percentileOf("CO|一氧化碳", "24小时|日", 95),
    { unit: "mg/m³", decimals: 1, ofYear: [0.1, 15] },
  ),
  o3P90: dailyPercentile(
    "O3",
    { "zh-CN": "O3-8h第90百分位数", en: "O3-8h 90th percentile" },
    percentileOf("O3|臭氧", "日?最大|8h|8小时|滑动", 90),
    { unit: "μg/m³", decimals: 0, ofYear: [20, 450] },
  ),
  goodDays: {
    title: { "zh-CN": "优良天数", en: "Good days" },
    synonyms: [/^(空气(质量)?)?(优良|达标)天数?$/],
    unit: "天",
    decimals: 0,
    better: "higher",
    ofYear: [0, 366],
    kind: "dayCount",
    pollutant: null,
    clause: "A.5",
    limit: () => null,
    measure: (period) => (valid(period) === 0 ? null : period.countUpTo(GOOD_DAY_UP_TO)),
    counted: fact.index,
  },
  goodRatio: {
    title: { "zh-CN": "优良天数比例", en: "Share of good days" },
    synonyms: [/^(空气(质量)?)?(优良|达标)(天数)?(比例|比率|率|占比)$/],
    unit: "%",
    decimals: 1,
    better: "higher",
    ofYear: [1, 100],
    kind: "ratio",
    pollutant: null,
    clause: "A.5",
    limit: () => null,
    measure: (period) => (valid(period) === 0 ? null : (100 * period.countUpTo(GOOD_DAY_UP_TO)) / valid(period)),
    counted: fact.index,
  },
  heavyDays: {
    title: { "zh-CN": "重度及以上污染天数", en: "Heavy-pollution days" },
    synonyms: [/^(重污染|重度(污染)?[及或]?以上(污染)?|重度和严重污染)(天气|天数|天气天数)?$/],
    unit: "天",
    decimals: 0,
    better: "lower",
    ofYear: [0, 366],
    kind: "dayCount",
    pollutant: null,
    clause: "A.5",
    limit: () => null,
    measure: countDays(HEAVY_POLLUTION_ABOVE),
    counted: fact.index,
  },
  severeDays: {
    title: { "zh-CN": "严重污染天数", en: "Severe-pollution days" },
    synonyms: [/^严重污染天数$/],
    unit: "天",
    decimals: 0,
    better: "lower",
    ofYear: [0, 366],
    kind: "dayCount",
    pollutant: null,
    clause: "A.5",
    limit: () => null,
    measure: countDays(aqiClasses.heavy.upTo),
    counted: fact.index,
  },
  compositeIndex: {
    title: { "zh-CN": "环境空气质量综合指数", en: "Composite index" },
    synonyms: [/^(环境)?(空气)?(质量)?综合(污染)?指数$/],
    unit: "",
    decimals: 2,
    better: "lower",
    ofYear: [0.5, 40],
    kind: "index",
    pollutant: null,
    clause: "综合指数（六项单项指数之和）",
    limit: () => null,
    measure: compositeIndex,
    counted: fact.allValues,
  },
} as const satisfies Readonly<Record<string, AirIndicator>>;

export type AirIndicatorId = keyof typeof airIndicators;

export const airIndicatorIds = Object.keys(airIndicators) as readonly AirIndicatorId[];

export const airIndicator = (id: AirIndicatorId): AirIndicator => airIndicators[id];

/**
 * Σ Cᵢ/Sᵢ: means against the annual limits, CO's 95th and O3's 90th percentile against theirs; the plain sum that the
 * monthly rankings use; HJ 663 has none. null where an item has no value: a sum of five would look better than it is.
 */
function compositeIndex(period: PeriodDays, rules: RuleSet): number | null {
  let sum = 0;
  for (const pollutant of pollutants) {
    const { annual, daily } = rules.gradeTwo[pollutant];
    const value = annual === null ? period.percentile(pollutant) : period.mean(pollutant);
    if (value === null) return null;
    sum += value / (annual ?? daily);
  }
  return sum;
}
