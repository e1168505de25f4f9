/** Units and classifiers that figures of notices bear. */

export interface TextUnit {
  /** One name for all spellings. */
  readonly unit: string;
  readonly spellings: readonly string[];
  /** Value in `unit` per one of this spelling. */
  readonly factor?: number;
  /** Counts things (家, 台) rather than measures an amount. */
  readonly counts?: boolean;
}

const classifiers = [
  "批次",
  "人次",
  "家次",
  "车次",
  "台次",
  "班次",
  "户次",
  "点次",
  "辆次",
  "个次",
  "家",
  "个",
  "项",
  "条",
  "次",
  "台",
  "座",
  "处",
  "户",
  "辆",
  "批",
  "件",
  "起",
  "份",
  "场",
  "期",
  "块",
  "宗",
  "例",
  "轮",
  "套",
  "艘",
  "棵",
  "株",
  "口",
  "眼",
  "支",
  "组",
  "类",
  "种",
  "方面",
  "部门",
  "头",
  "只",
  "羽",
  "匹",
  "栋",
  "幢",
  "间",
  "所",
  "张",
  "本",
  "幅",
  "封",
  "根",
  "笔",
  "桩",
  "盏",
  "册",
  "架",
  "把",
  "尾",
  "枚",
] as const;

const units: readonly TextUnit[] = [
  ...classifiers.map((unit): TextUnit => ({ unit, spellings: [unit], counts: true })),
  { unit: "人", spellings: ["人", "名"], counts: true },
  { unit: "个百分点", spellings: ["个百分点", "百分点"] },
  { unit: "%", spellings: ["%"] },
  { unit: "‰", spellings: ["‰"] },
  { unit: "天", spellings: ["天", "日", "个有效天", "个有效日", "个监测日"], counts: true },
  { unit: "小时", spellings: ["小时", "个小时"] },
  { unit: "分钟", spellings: ["分钟"] },
  { unit: "个月", spellings: ["个月"] },
  { unit: "个工作日", spellings: ["个工作日", "工作日"] },
  { unit: "元", spellings: ["元"] },
  { unit: "吨", spellings: ["吨"] },
  { unit: "千克", spellings: ["千克", "公斤", "kg"] },
  { unit: "克", spellings: ["克"] },
  { unit: "蒸吨/小时", spellings: ["蒸吨/小时", "蒸吨/时", "蒸吨", "t/h"] },
  { unit: "吨/日", spellings: ["吨/日", "吨/天", "吨/d", "t/d"] },
  { unit: "立方米/日", spellings: ["立方米/日", "立方米/天", "m3/d", "方/日"] },
  { unit: "亩", spellings: ["亩"] },
  { unit: "公顷", spellings: ["公顷"] },
  { unit: "平方米", spellings: ["平方米", "m2", "㎡", "平米"] },
  { unit: "平方米", spellings: ["平方公里", "平方千米", "km2"], factor: 1_000_000 },
  { unit: "立方米", spellings: ["立方米", "m3", "㎥", "方"] },
  { unit: "米", spellings: ["米"] },
  { unit: "米", spellings: ["公里", "千米", "km"], factor: 1000 },
  { unit: "米", spellings: ["厘米", "cm"], factor: 0.01 },
  { unit: "米", spellings: ["毫米", "mm"], factor: 0.001 },
  { unit: "克/平方米", spellings: ["克/平方米", "g/m2"] },
  { unit: "吨/平方公里·月", spellings: ["吨/平方公里·月", "吨/平方公里·30天", "吨/(平方公里·月)", "t/km2·月"] },
  { unit: "升", spellings: ["升"] },
  { unit: "个/升", spellings: ["个/升", "个/L"] },
  { unit: "千瓦", spellings: ["千瓦", "kW"] },
  { unit: "千瓦", spellings: ["兆瓦", "MW"], factor: 1000 },
  { unit: "千瓦时", spellings: ["千瓦时", "度电", "度"] },
  { unit: "微克/立方米", spellings: ["微克/立方米", "微克每立方米", "微克", "μg/m3", "ug/m3", "μg/㎥", "ug/㎥"] },
  { unit: "毫克/立方米", spellings: ["毫克/立方米", "毫克每立方米", "mg/m3", "mg/㎥", "mg/Nm3"] },
  { unit: "毫克/升", spellings: ["毫克/升", "mg/L", "mg/l"] },
  { unit: "毫克/千克", spellings: ["毫克/千克", "mg/kg"] },
  { unit: "分贝", spellings: ["分贝", "dB(A)", "dB"] },
  { unit: "℃", spellings: ["℃", "摄氏度"] },
  { unit: "倍", spellings: ["倍"] },
];

const multipliers: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  "": 1,
};

const bySpelling = new Map(units.flatMap((unit) => unit.spellings.map((spelling) => [spelling, unit] as const)));
const longestFirst = (texts: Iterable<string>): string[] => [...texts].sort((a, b) => b.length - a.length);
const escaped = (text: string): string => text.replace(/[()/%]/g, "\\$&");

const UNIT = longestFirst(bySpelling.keys()).map(escaped).join("|");
const MULTIPLIER = longestFirst(Object.keys(multipliers)).join("|");
/** 余 and 多 stand before or after the multiplier: 3千余亩, 30多万元. A plain unit wins over a multiplier: 5千克. */
const BEHIND_NUMBER = new RegExp(`^(余|多|几)?\\s?(?:(${UNIT})|(${MULTIPLIER})(余|多)?\\s?(${UNIT}))(左右|上下)?`);

/**
 * Classifiers may also follow numerals written in characters; a single one may be part of many words, so only these.
 */
const CHINESE_UNIT = longestFirst([
  "家",
  "个",
  "项",
  "条",
  "次",
  "台",
  "座",
  "处",
  "户",
  "辆",
  "名",
  "件",
  "起",
  "份",
  "场",
  "轮",
  "类",
  "种",
  "批次",
  "天",
  "方面",
  "小时",
  "吨",
  "亩",
  "万元",
  "亿元",
  "万吨",
]).join("|");
export const BEHIND_NUMERAL = new RegExp(`^(余|多)?(?:${CHINESE_UNIT})`);

export interface ReadUnit {
  readonly unit: string;
  /** "万元" */
  readonly written: string;
  readonly factor: number;
  readonly approximate: boolean;
  readonly length: number;
}

/** The unit at the head of a text that stands behind a number; null: none. */
export function readUnit(behind: string): ReadUnit | null {
  const match = BEHIND_NUMBER.exec(behind);
  const spelling = match?.[2] ?? match?.[5];
  const unit = spelling === undefined ? undefined : bySpelling.get(spelling);
  if (!match || spelling === undefined || !unit) return null;
  const multiplier = match[3] ?? "";
  return {
    unit: unit.unit,
    written: `${multiplier}${spelling}`,
    factor: (unit.factor ?? 1) * (multipliers[multiplier] ?? 1),
    approximate: match[1] !== undefined || match[4] !== undefined || match[6] !== undefined,
    length: match[0].length,
  };
}

const counting = new Set(units.filter(({ counts }) => counts).map(({ unit }) => unit));
/** 家, 台, 次, 天: whole things, which add up. */
export const countsThings = (unit: string): boolean => counting.has(unit);

const COUNT_UNIT = new RegExp(
  `^(?:${longestFirst([...counting])
    .map(escaped)
    .join("|")})`,
);
/** A text begins with a unit that counts whole things: 件, 家, but not 个百分点. */
export const countUnitAt = (text: string): boolean => COUNT_UNIT.test(text) && !text.startsWith("个百分点");
