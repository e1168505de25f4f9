/**
 * Units as ledgers spell them, in families within which they convert. Factors are exact fractions, so that a figure
 * carried to another unit and back is the same figure: 1 亩 = 2000/3 ㎡, 1 蒸吨 = 0.7 MW.
 */
import { headerKey, normaliseText } from "../cells/normalise-text";

/** Of one, how many base units: numerator over denominator, whole numbers both. */
type Factor = readonly [numerator: number, denominator: number];

export interface Unit {
  /** As it is printed. */
  readonly name: string;
  readonly family: string;
  readonly factor: Factor;
}

type Spelt = readonly [name: string, factor: Factor, ...spellings: string[]];

/**
 * The first unit of a family is its base. Spellings are compared without blanks and in lower case; ㎡ is m2, m³ is m3.
 */
const families: Readonly<Record<string, readonly Spelt[]>> = {
  mass: [
    ["吨", [1, 1], "t", "公吨"],
    ["千克", [1, 1000], "kg", "公斤"],
    ["千吨", [1000, 1], "kt"],
    ["万吨", [10_000, 1], "万t", "104t", "10^4t", "10^4吨"],
    ["亿吨", [100_000_000, 1]],
  ],
  // 标准煤 is heat, not mass: it depends on the coal.
  standardCoal: [
    ["吨标准煤", [1, 1], "吨标煤", "tce"],
    ["万吨标准煤", [10_000, 1], "万吨标煤", "万tce"],
  ],
  area: [
    ["平方米", [1, 1], "m2", "平米", "平方", "㎡"],
    ["万平方米", [10_000, 1], "万m2", "万平米", "万平方", "万㎡", "104m2", "10^4m2"],
    ["亩", [2000, 3], "市亩"],
    ["万亩", [20_000_000, 3]],
    ["公顷", [10_000, 1], "ha", "hm2"],
    ["千公顷", [10_000_000, 1], "khm2", "千hm2"],
    ["平方公里", [1_000_000, 1], "km2", "平方千米"],
  ],
  money: [
    ["元", [1, 1], "人民币元"],
    ["千元", [1000, 1]],
    ["万元", [10_000, 1], "人民币万元"],
    ["百万元", [1_000_000, 1]],
    ["亿元", [100_000_000, 1]],
  ],
  concentration: [
    ["mg/m³", [1, 1], "mg/m3", "mgm3", "毫克/立方米", "毫克每立方米"],
    ["μg/m³", [1, 1000], "μg/m3", "ug/m3", "微克/立方米", "微克每立方米"],
  ],
  dissolved: [
    ["mg/L", [1, 1], "mg/l", "毫克/升", "毫克每升"],
    ["μg/L", [1, 1000], "μg/l", "ug/l", "微克/升"],
  ],
  share: [
    ["%", [1, 1], "百分比"],
    ["‰", [1, 10]],
  ],
  hours: [
    ["小时", [1, 1], "h", "个小时", "时"],
    ["分钟", [1, 60], "min", "分"],
  ],
  days: [["天", [1, 1], "日", "d"]],
  // A boiler's 吨 is the steam it makes in an hour; 蒸吨 before 吨 would be mass elsewhere.
  steam: [
    [
      "蒸吨",
      [1, 1],
      ...["蒸吨", "吨", "t"].flatMap((mass) => ["/小时", "/时", "/h", "每小时"].map((hour) => `${mass}${hour}`)),
      "吨",
      "t",
    ],
    ["MW", [10, 7], "mw", "兆瓦"],
    ["kW", [1, 700], "kw", "千瓦"],
  ],
  length: [
    ["米", [1, 1], "m"],
    ["公里", [1000, 1], "km", "千米"],
  ],
  // What freight does over its way is no freight.
  transport: [
    ["吨公里", [1, 1], "吨千米", "tkm", "t·km"],
    ["万吨公里", [10_000, 1], "万吨千米"],
    ["亿吨公里", [100_000_000, 1], "亿吨千米"],
  ],
  energy: [
    ["吉焦", [1, 1], "gj", "百万千焦"],
    ["千瓦时", [9, 2500], "kwh", "度", "kw·h"],
    ["万千瓦时", [36, 1], "万kwh", "万度"],
  ],
  volume: [
    ["立方米", [1, 1], "m3", "方"],
    ["万立方米", [10_000, 1], "万m3", "万方"],
    ["升", [1, 1000], "l"],
  ],
  // What is counted piece by piece: the measure words are interchangeable, 36辆 and 36台 are the same number.
  count: [
    [
      "个",
      [1, 1],
      "户",
      "家",
      "台",
      "辆",
      "辆次",
      "次",
      "条",
      "处",
      "座",
      "人",
      "批次",
      "批",
      "起",
      "件",
      "份",
      "项",
      "套",
      "艘",
      "列",
      "期",
      "场",
      "台套",
      "家次",
    ],
    ["万户", [10_000, 1], "万辆", "万个", "万家", "万台", "万人", "万次", "万辆次"],
  ],
};

const byFamily = new Map(
  Object.entries(families).map(([family, units]): [string, ReadonlyMap<string, Unit>] => [
    family,
    new Map(
      units.flatMap(([name, factor, ...spellings]) =>
        [name, ...spellings].map((spelling): [string, Unit] => [
          headerKey(spelling),
          { name: shown(family, name, spelling), family, factor },
        ]),
      ),
    ),
  ]),
);

/** A count keeps the measure word that the reader knows it by. */
function shown(family: string, name: string, spelling: string): string {
  return family === "count" ? spelling : name;
}

const anyFamily = new Map([...byFamily.values()].reverse().flatMap((units) => [...units]));
// 吨 is mass unless a column of boilers asks.
for (const [key, unit] of byFamily.get("mass") ?? []) anyFamily.set(key, unit);

/**
 * The unit that a text is, nothing else standing in it; `family`: whose reading comes first where a word is in several
 * (吨 of a boiler).
 */
export function unitNamed(text: string, family: string | null = null): Unit | null {
  const key = headerKey(text);
  return (family === null ? undefined : byFamily.get(family)?.get(key)) ?? anyFamily.get(key) ?? manifold(key);
}

const MANIFOLD: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** 百户, 千辆, 千亩, 百万吨: so many of a unit that has a name. */
function manifold(key: string): Unit | null {
  const [found, times = "", named = ""] = /^(十万|百万|千万|[百千万亿])([^十百千万亿]+)$/.exec(key) ?? [];
  const unit = found === undefined ? undefined : anyFamily.get(named);
  if (unit === undefined || !/^[\u4e00-\u9fa5]/.test(named)) return null;
  const [numerator, denominator] = unit.factor;
  return { name: key, family: unit.family, factor: [numerator * (MANIFOLD[times] ?? 1), denominator] };
}

/** "万", "亿" alone: so many of the family's base unit; null: no such word. */
export function multiplierNamed(text: string, family: string): Unit | null {
  const times = text === "万" ? 10_000 : text === "亿" ? 100_000_000 : null;
  const base = families[family]?.[0]?.[0];
  return times === null || base === undefined ? null : { name: `${text}${base}`, family, factor: [times, 1] };
}

/** Digits that converting keeps: enough for there and back, short of binary dust. */
const KEPT_DIGITS = 15;

/** A value in another unit of the same family; null: the families differ. */
export function convert(value: number, from: Unit, to: Unit): number | null {
  if (from.family !== to.family) return null;
  const [numerator, denominator] = [from.factor[0] * to.factor[1], from.factor[1] * to.factor[0]];
  if (numerator === denominator) return value;
  return Number(((value * numerator) / denominator).toPrecision(KEPT_DIGITS));
}

/** In brackets, or behind "单位："; "/" may belong to the unit (t/h) or part two units (亩/㎡). */
const BRACKETED = /\(([^()]*)\)/g;
/** All brackets as round ones. */
const withRoundBrackets = (text: string): string =>
  text.replace(/[[【〔〖〈《「『{]/g, "(").replace(/[\]】〕〗〉》」』}]/g, ")");
const namedIn = (text: string, family: string | null): readonly Unit[] => {
  const bare = text
    .replace(/^[\u4e00-\u9fa5]{0,4}单位[:-]?|^以(?=[^()]+计$)/, "")
    .replace(/(?<=.)(?:[合总小]?计|整)$/, "");
  return bare.split(/[、,;]/).flatMap((part) => {
    const units = unitsOver(plainUnit(part), family);
    return units.length > 0 ? units : unitsOver(plainUnit(ofAmount(part)), family);
  });
};

/** 公顷数, 折合亩: the unit without the word for how many there are of it. */
const ofAmount = (text: string): string =>
  withoutNumberWord(text.replace(/^(?:折合|约合|共计|折|约|共)(?=.)|(?<=.)左右$/, ""));
const withoutNumberWord = (text: string): string => text.replace(/(?<=.)数$/, "");

/** 治理公顷数 gives a unit; 超标小时数 and 锅炉台数 are what the thing is called, whatever unit it is in. */
function unitCounted(words: string): Unit | null {
  const unit = words.endsWith("数") ? unitNamed(withoutNumberWord(words)) : null;
  return unit !== null && ["area", "mass", "length"].includes(unit.family) ? unit : null;
}

/** ×10⁴㎡ is 10⁴㎡, 万元人民币 and ￥万 are of money. */
const plainUnit = (text: string): string => text.replace(/^[×x*✕](?=10)/i, "").replace(CURRENCY, "");
const CURRENCY =
  /(?<=[元万亿])人民币$|^人民币(?=[十百千万亿]?元)|^(?:rmb|cny|[¥￥])(?=[十百千万亿元])|(?<=[万亿元])(?:rmb|cny)$/i;
/** Numbers of such kinds are written in 万 without a word for the kind. */
const IN_MANIFOLDS: ReadonlySet<string | null> = new Set(["money", "area", "mass", "count"]);

/** A day's or a month's number of things is a number of things; a day's hours are hours, and a year's tons are tons. */
const OF_A_TIME = /^(?:日|天|月|年|昼夜|d|a)$/;
const isOfItsTime = (unit: Unit, time: string): boolean =>
  unit.family === "count" || unit.family === "hours" ? OF_A_TIME.test(time) || time === "次" : /^(?:年|a)$/.test(time);

/**
 * 亩/㎡ are two units of one kind, 辆/日 the pieces of a day. Of 元/吨, MJ/kg and 吨/日 neither part is the unit: it is
 * one of its own.
 */
function unitsOver(text: string, family: string | null): readonly Unit[] {
  const whole = unitNamed(text, family) ?? (IN_MANIFOLDS.has(family) ? multiplierNamed(text, family ?? "") : null);
  if (whole) return [whole];
  const parts = text.split("/");
  const units = parts.map((part) => unitNamed(part, family));
  const known = units.flatMap((unit) => unit ?? []);
  const [first] = units;
  if (parts.length === 1 || known.length === 0) return known;
  if (first && parts.length === 2 && isOfItsTime(first, parts[1] ?? "")) return [first];
  if (known.length === parts.length && new Set(known.map((unit) => unit.family)).size === 1) return known;
  return isUnitOverUnit(parts) ? [unknownUnit(text)] : known;
}

/** MJ/kg, 户/村: words short enough to be units, and none of them a list of things (姓名/电话/吨). */
const isUnitOverUnit = (parts: readonly string[]): boolean =>
  parts.length === 2 && parts.every((part) => /^(?:[a-z]{1,3}[,.·]?[a-z\d]{0,3}|[\u4e00-\u9fa5μ㎡]{1,4})$/.test(part));

export interface HeaderUnits {
  /** Units that stand there expressly, in brackets. */
  readonly express: readonly Unit[];
  /** A unit at the end of the words, "投资额万元": it speaks for itself only where it fits the column. */
  readonly trailing: Unit | null;
}

/** The units that a header names. */
export function unitsInHeader(header: string, family: string | null): HeaderUnits {
  const key = withRoundBrackets(headerKey(header));
  const express = [...key.matchAll(BRACKETED)].flatMap((match) => namedIn(match[1] ?? "", family));
  const outside = key.replace(BRACKETED, "");
  for (let start = Math.max(0, outside.length - 6); start < outside.length; start += 1) {
    const words = outside.slice(start);
    const unit = unitNamed(words, family) ?? unitCounted(words);
    if (unit) return { express, trailing: unit };
  }
  // 投资额/万, 投资-万元人民币
  const [behind] = namedIn(/[/:,—-]([^/:,—-]{1,8})$/.exec(outside)?.[1] ?? "", family);
  return { express, trailing: behind ?? null };
}

/** The units that a title gives for the whole table, "单位：万吨", "（单位：亩、万元）", "货运量（万吨）"; 填报单位：某局 names no unit. */
export function unitsInTitle(title: string, family: string | null): readonly Unit[] {
  const text = withRoundBrackets(normaliseText(title)).replace(/ ?: ?/g, ":").toLowerCase();
  const express = [...text.matchAll(/单位[: -]([^()\s]{1,12})/g)];
  const ofFields = [...text.matchAll(/[(,;、][\u4e00-\u9fa5]{2,8}(?<!单位):([^():,;、\s]{1,8})(?=[),;、])/g)];
  const bracketed = text.matchAll(/\(([^()\s:]{1,12})\)/g);
  // 平方米, 面积：平方米 alone in the corner over a table.
  const alone = text
    .split(" ")
    .slice(1)
    .map((word) => word.replace(/^[\u4e00-\u9fa5]{2,4}(?<!单位):/, ""))
    .flatMap((word) => (unitNamed(word, family) === null ? [] : [["", word]]));
  return [...express, ...ofFields, ...bracketed, ...alone].flatMap((match) => namedIn(match[1] ?? "", family));
}

const IN_NOTE =
  /单位(?:均|统一)?(?:用|为|是|:)([^()\s,.;、:。，；]{1,8})|(?:均?[以按用])([^()\s,.;、:。，；]{1,6}?)(?:为单位|计算?(?=$|[,.;。，；)]))/g;

/** The units that a note beside a table gives: 面积单位为平方米, 以上均以万平方米计. */
export const unitsInNote = (note: string, family: string | null): readonly Unit[] =>
  [...normaliseText(note).replace(/ ?: ?/g, ":").toLowerCase().matchAll(IN_NOTE)].flatMap(([, after, before]) =>
    namedIn(after ?? before ?? "", family),
  );

/** Who reports, leads or answers stands behind 单位： as often as a unit does. */
const WHO = /(?:局|委|办|厅|公司|政府|镇|乡|县|市|区|街道|中心|站|所|队|院|部|处|厂|集团)$|^(?:盖章|公章|名称)/;
const SAID = /(?:^|[(\s,;、]|面积|数量|金额|投资|货币|计量|重量|用量)单位:([^()\s]{1,12})/g;

/**
 * The units that a title says expressly, "单位：吨标准煤", whatever kind they are, known or not ("单位：车次"); pieces are
 * of any kind of thing.
 */
export function unitsSaid(title: string): readonly Unit[] {
  const text = normaliseText(title).replace(/ ?: ?/g, ":").toLowerCase();
  return [...text.matchAll(SAID)]
    .flatMap(([, said = ""]) => {
      const known = namedIn(said, null);
      return known.length > 0 || said.length > LONGEST_UNIT || WHO.test(said) ? known : [unknownUnit(said)];
    })
    .filter(({ family }) => family !== "count");
}

const LONGEST_UNIT = 5;

/** A unit of which nothing is known but its name: numbers in it are of no kind that converts. */
export const unknownUnit = (name: string): Unit => ({ name, family: `unknown ${name}`, factor: [1, 1] });

/** What is counted in loads, packs and plots: a closed class of the language, and none of it converts. */
const MEASURE_WORD = /^(?:[车袋块包桶箱捆船趟节只头株棵宗栋间口支根片堆]|[车船]次|车皮|标箱|集装箱)$/;

/** Letters or a measure word in a heading's brackets that are no unit that we know: 面积(rai), 用煤量（车）. */
export const unknownUnitInHeader = (header: string): Unit | null => {
  const said = [...withRoundBrackets(headerKey(header)).matchAll(BRACKETED)].map((match) => match[1] ?? "");
  const found = said.find(
    (text) => (/^[a-z][a-z0-9·/^]{1,7}$/.test(text) || MEASURE_WORD.test(text)) && unitNamed(text) === null,
  );
  return found === undefined ? null : unknownUnit(found);
};

/** The unit in the brackets that close a title: 煤炭消费月报（立方米）, 散煤用量（袋）; null: no unit stands there. */
export function unitClosing(title: string): Unit | null {
  const said = /\(([^()\s:]{1,6})\)$/.exec(withRoundBrackets(normaliseText(title)).toLowerCase())?.[1];
  if (said === undefined) return null;
  return unitNamed(said) ?? (MEASURE_WORD.test(said) ? unknownUnit(said) : null);
}

/** A short word in the brackets that close a heading: 车皮 of 铁路（车皮）; null: there is none. */
export const bracketedWord = (header: string): string | null =>
  /\(([\u4e00-\u9fa5]{1,4})\)$/.exec(withRoundBrackets(headerKey(header)))?.[1] ?? null;

/** The units of a family, its base first. */
export const unitsOfFamily = (family: string): readonly Unit[] =>
  (families[family] ?? []).map(([name, factor]) => ({ name, family, factor }));

/** The units that convert to one, as they are printed, the family's base first; a unit of no family stands alone. */
export function unitsAlike(name: string): readonly string[] {
  const unit = unitNamed(name);
  const family = unit === null || unit.family === "count" ? undefined : families[unit.family];
  return family?.map(([printed]) => printed) ?? [name];
}
