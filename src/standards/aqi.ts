/** HJ 633: from a day's concentrations to its air quality index, class and primary pollutants. */
import { remembered } from "../collections/remembered";
import { itemBit, itemsIn, pollutants, type Concentrations, type Pollutant } from "./pollutant";
import { exactDecimal, round } from "./rounding";
import { iaqiLevels, ruleSet, type RuleSet, type RuleSetId } from "./rule-sets";

export type AqiClass = "excellent" | "good" | "light" | "moderate" | "heavy" | "severe";

export interface AqiClassFacts {
  readonly upTo: number;
  readonly name: { readonly "zh-CN": string; readonly en: string };
  /** 一级 … 六级 */
  readonly level: string;
  /** The standard's own colour (HJ 633-2012 appendix A). */
  readonly color: string;
}

export const aqiClasses: Readonly<Record<AqiClass, AqiClassFacts>> = {
  excellent: { upTo: 50, name: { "zh-CN": "优", en: "excellent" }, level: "一级", color: "#00E400" },
  good: { upTo: 100, name: { "zh-CN": "良", en: "good" }, level: "二级", color: "#FFFF00" },
  light: { upTo: 150, name: { "zh-CN": "轻度污染", en: "lightly polluted" }, level: "三级", color: "#FF7E00" },
  moderate: { upTo: 200, name: { "zh-CN": "中度污染", en: "moderately polluted" }, level: "四级", color: "#FF0000" },
  heavy: { upTo: 300, name: { "zh-CN": "重度污染", en: "heavily polluted" }, level: "五级", color: "#99004C" },
  severe: { upTo: 500, name: { "zh-CN": "严重污染", en: "severely polluted" }, level: "六级", color: "#7E0023" },
};

/** From best to worst. */
export const aqiClassOrder: readonly AqiClass[] = ["excellent", "good", "light", "moderate", "heavy", "severe"];

/** The class of an index of 0 or more (HJ 633-2012 table 2); severe also above 500. */
export function classOf(aqi: number): AqiClass {
  for (const name of aqiClassOrder) if (aqi <= aqiClasses[name].upTo) return name;
  return "severe";
}

/** Days on which a county has failed: class heavy or severe, AQI above 200. */
export const HEAVY_POLLUTION_ABOVE = 200;
/** 优良: AQI of 100 or less. */
export const GOOD_DAY_UP_TO = 100;
/** Above this a day has primary pollutants. */
const PRIMARY_ABOVE = 50;

/**
 * The individual index of a daily concentration, rounded up (HJ 633-2012 §4.3 formula 1, §6.2; HJ 633-2026 §4.2).
 *
 * @param concentration mg/m³ for CO, µg/m³ for the others; O3 is the maximum 8-hour mean
 * @returns null where the standard has none: below zero, or O3 above 800 µg/m³ under the rules of 2012
 */
export const iaqi = (pollutant: Pollutant, concentration: number, { id }: RuleSet): number | null =>
  indicesOf(id)[pollutants.indexOf(pollutant)]?.(concentration) ?? null;

type IndexOf = (concentration: number) => number | null;

/** Of each item, in their order: the same few thousand concentrations come again and again. */
const indicesOf = remembered((id: RuleSetId): readonly IndexOf[] =>
  pollutants.map((item) => rememberedTenths((concentration) => computed(item, concentration, ruleSet(id)))),
);

/** Up to here concentrations of one decimal are kept by how many tenths they are, each at its place in a list. */
const MOST_TENTHS = 10_000;

function rememberedTenths(work: IndexOf): IndexOf {
  const others = remembered(work);
  const byTenths: (number | null | undefined)[] = [];
  return (concentration) => {
    if (!(concentration >= 0)) return null;
    const tenths = Math.round(10 * concentration);
    if (tenths >= MOST_TENTHS || tenths / 10 !== concentration) return others(concentration);
    const known = byTenths[tenths];
    if (known !== undefined) return known;
    while (byTenths.length < tenths) byTenths.push(undefined);
    return (byTenths[tenths] = work(concentration));
  };
}

function computed(pollutant: Pollutant, concentration: number, rules: RuleSet): number | null {
  const value = rules.roundsInput ? round(concentration, pollutant === "CO" ? 1 : 0) : concentration;
  const breakpoints = rules.dailyBreakpoints[pollutant];
  const upper = breakpoints.findIndex((breakpoint, index) => index > 0 && value <= breakpoint);
  if (upper < 0) return pollutant !== "O3" ? 500 : rules.ozoneAboveTop === "counts300" ? 300 : null;
  const [low = 0, high = 0] = [breakpoints[upper - 1], breakpoints[upper]];
  const [lowIndex = 0, highIndex = 0] = [iaqiLevels[upper - 1], iaqiLevels[upper]];
  // Exact: with doubles CO of 2.2 mg/m³ gives 55.000000000000004 and rounds up to 56.
  const { numerator, denominator } = exactDecimal(value);
  const over = BigInt(highIndex - lowIndex) * (numerator - BigInt(low) * denominator);
  const under = BigInt(high - low) * denominator;
  return lowIndex + Number((over + under - 1n) / under);
}

export interface AqiAssessment {
  /** null: no index, or not to be published for want of an item. */
  readonly aqi: number | null;
  readonly class: AqiClass | null;
  /** All that share the largest index, where it is above 50. */
  readonly primary: readonly Pollutant[];
  /** The largest individual index of the items that it has; 0: it has none. */
  readonly highest: number;
  /** Items without a valid value that day. */
  readonly missing: readonly Pollutant[];
}

/**
 * The day's index from the items that it has (HJ 633-2012 §4.4, HJ 633-2026 §4.3, §5.3).
 *
 * @param excused items that are not monitored there and do not stand in the index's way (HJ 633-2026 §5.3.2)
 */
export function assessAqi(
  concentrations: Concentrations,
  rules: RuleSet,
  excused: readonly Pollutant[] = [],
): AqiAssessment {
  const indices = indicesOf(rules.id);
  let missing = 0;
  let highest = 0;
  /** Items whose individual index is the highest. */
  let decisive = 0;
  let has = false;
  for (let place = 0; place < pollutants.length; place += 1) {
    const item = pollutants[place] as Pollutant;
    const concentration = concentrations[item];
    if (concentration === undefined) {
      missing |= itemBit[item];
      continue;
    }
    const index = indices[place]?.(concentration) ?? null;
    if (index === null) continue;
    has = true;
    if (index < highest) continue;
    decisive = index > highest ? itemBit[item] : decisive | itemBit[item];
    highest = index;
  }
  const lacking = missing !== 0 && itemsIn(missing).some((item) => !excused.includes(item));
  const published = has && !(rules.missingItemBlocksBelow100 && lacking && highest <= GOOD_DAY_UP_TO);
  return {
    aqi: published ? highest : null,
    class: published ? classOf(highest) : null,
    primary: itemsIn(published && highest > PRIMARY_ABOVE ? decisive : 0),
    highest,
    missing: itemsIn(missing),
  };
}
