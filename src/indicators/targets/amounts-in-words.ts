/**
 * The amounts that a sentence gives, each with its measure: of "8家企业淘汰燃煤锅炉9台" the target of boilers is 9.
 */
import { pattern } from "../../collections/pattern";
import { unitNamed } from "../../tables/units";

export interface WordedAmount {
  readonly value: number;
  /** The measure behind the number as it stands: 台, 万平方米. */
  readonly unit: string;
  /** Where it stands in the text, its measure included. */
  readonly from: number;
  readonly to: number;
}

/** Counted things that are no unit of a ledger: 12块地, 3个乡镇, 5条道路. */
const OTHER_MEASURES = /^[块宗片所村镇乡口眼株只头道段类种位名间栋幢]/;
const LONGEST_MEASURE = 7;

/** Days and parts of the year, ordinals, over how many hours a mean is taken, and digits that belong to names. */
const NO_AMOUNT = pattern("gi")`
  (?<![\d.])(?:19|20)\d{2}(?!\d|\.\d)年?|第\d+(?:季度|批|期|轮|次)?|\d+(?:[—–~-]\d+)?(?:月份?|日|季度)
  |(?<=最大|滑动)\d+(?:小时|h)|\d+(?:小时|h)(?=滑动|平均|均值)|(?<=臭氧|O3)[-_—]?8(?:小时|h)|\d+(?=百分位|per)
  |PM2\.?5|PM10|SO2|NO2|NOx|O3|CO2|(?<=\/m)3|\d+[、.．)）](?=\D)
`;

/** 65蒸吨及以下燃煤锅炉, 3000平方米以上工地: what the things are like, not how many. */
const IS_CONDITION = /^(?:\/小时|\/h)?(?:\([^()]*\))?(?:及|或|\(含\)|含)?以[上下内](?:的)?(?=[\p{Script=Han}])/u;

/** The same text with digits that are no amount blanked out, place by place. 2000户 is an amount, 2000 alone a year. */
export const withoutOtherDigits = (text: string): string =>
  text.replace(NO_AMOUNT, (found, at: number) =>
    /^(?:19|20)\d{2}$/.test(found) && measureOf(text.slice(at + found.length)) !== null
      ? found
      : found.replace(/\d/g, "〇"),
  );

interface AnyAmount extends WordedAmount {
  readonly isCondition: boolean;
}

function allIn(text: string): AnyAmount[] {
  const bare = withoutOtherDigits(text);
  return [...bare.matchAll(/\d+(?:\.\d+)?/g)].flatMap((match): AnyAmount[] => {
    const behind = bare.slice(match.index + match[0].length);
    const [, vague = ""] = /^([余多])/.exec(behind) ?? [];
    const unit = measureOf(behind.slice(vague.length));
    if (unit === null) return [];
    const to = match.index + match[0].length + vague.length + unit.length;
    const rest = bare.slice(to);
    const condition = IS_CONDITION.exec(rest)?.[0] ?? null;
    // 8个乡镇 are places, whatever is done there.
    const counted = unit === "个" && PLACES.test(rest) ? "乡" : unit;
    const end = to + (condition?.length ?? 0);
    return [{ value: Number(match[0]), unit: counted, from: match.index, to: end, isCondition: condition !== null }];
  });
}

const PLACES = /^(?:乡|镇|行政村|自然村|村|社区|街道|县|区|旗|团场|部门|单位)/;

/** Amounts with a measure behind them, in their order; what only says what the things are like is none. */
export const amountsIn = (text: string): WordedAmount[] => allIn(text).filter(({ isCondition }) => !isCondition);

/** The text without what it says of the things' size and of all amounts but one. */
export function withOnly(text: string, kept: WordedAmount): string {
  const others = allIn(text).filter(({ from }) => from !== kept.from);
  return [...text].filter((_, at) => !others.some(({ from, to }) => from <= at && at < to)).join("");
}

function measureOf(text: string): string | null {
  for (let length = Math.min(LONGEST_MEASURE, text.length); length > 0; length -= 1) {
    const words = text.slice(0, length);
    // 45辆次 is not 45辆, and 9台共 is 9台.
    if (unitNamed(words) !== null) return words;
  }
  return OTHER_MEASURES.exec(text)?.[0] ?? null;
}

/** Measure words by what they count; any other (个, 处, 座, 项) may stand for each of them. */
const COUNTED: readonly ReadonlySet<string>[] = [
  new Set(["户", "家", "万户", "万家", "家次", "户次"]),
  new Set(["台", "辆", "套", "台套", "艘", "辆次", "万台", "万辆"]),
  new Set(["批", "批次"]),
  new Set(["次", "场", "起", "期"]),
  new Set([
    "块",
    "宗",
    "片",
    "所",
    "村",
    "镇",
    "乡",
    "口",
    "眼",
    "株",
    "间",
    "栋",
    "幢",
    "人",
    "名",
    "位",
    "种",
    "类",
    "段",
    "条",
  ]),
];

/** 0: of another kind; 1: it may be meant; 2: the very kind that is asked for. */
export function unitFits({ unit }: Pick<WordedAmount, "unit">, asked: string): 0 | 1 | 2 {
  if (unit === asked) return 2;
  const wanted = unitNamed(asked);
  const given = unitNamed(unit, wanted?.family ?? null);
  const ofKind = COUNTED.find((words) => words.has(unit));
  if (wanted === null) return 1;
  if (wanted.family !== "count") return given?.family === wanted.family ? 2 : 0;
  if (given !== null && given.family !== "count") return 0;
  const ofAsked = COUNTED.find((words) => words.has(asked));
  if (ofKind === undefined || ofAsked === undefined) return ofKind === undefined && given !== null ? 1 : 0;
  return ofKind === ofAsked ? 2 : 0;
}

/**
 * Which of several amounts a target in a unit is: the only one of its kind. A share beside an amount is another way to
 * say it, and no rival. null: none is, or several are.
 */
export function amountOf(amounts: readonly WordedAmount[], asked: string): WordedAmount | null {
  for (const level of [2, 1]) {
    const [only, second] = amounts.filter((amount) => unitFits(amount, asked) === level);
    if (only !== undefined) return second === undefined ? only : null;
  }
  return null;
}
