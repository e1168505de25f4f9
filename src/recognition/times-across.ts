/** Which month, year or stretch of months the heads of a column name that lies across. */

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const monthNumber = (text: string): number => (/^\d/.test(text) ? Number(text) : CHINESE.indexOf(text) + 1);
const MONTH =
  /^((?:19|20)\d{2})?(?:年度?|[-./])?(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])(?:月份?|(?<=\d{4}[-./]\d{1,2}))(.*)$/;
const YEAR = /^((?:19|20)\d{2})(?:年度?|年份)?(?:同期)?(.*)$/;
/** 去年用量 | 今年用量. */
const YEAR_FROM_NOW = /^([上去本今当])年度?(?:同期)?(.*)$/;
const SPAN_OF_MONTHS =
  /^(1[0-2]|0?[1-9])月?[-—–~至到](1[0-2]|0?[1-9])月(?:份)?(?:合计|累计|小计)?(?:数|总量|(?:消费|消耗|耗用|使用|用|运输|完成)量?)?$/;
const QUARTER = /^第?([一二三四1-4])季度?(?:合计|小计|累计)?$/;
/** 前三季度, 前10个月, 截至10月底. */
const UP_TO = /^(?:前([二三])个?季度?|前(1[01]|[2-9])个?月|截[至止](1[0-2]|[1-9])月(?:份|末|底)?)(?:合计|累计)?$/;
const HALF = /^([上下])半年(?:合计|小计|累计)?$/;

/** 一季度, 1—6月, 上半年, 截至10月底: the months that a total is of, both included; null: it names none. */
export function monthsOfTotal(leaf: string): readonly [number, number] | null {
  const upTo = UP_TO.exec(leaf);
  if (upTo) return [1, upTo[1] === undefined ? Number(upTo[2] ?? upTo[3]) : 3 * monthNumber(upTo[1])];
  const span = SPAN_OF_MONTHS.exec(leaf);
  if (span) return [Number(span[1]), Number(span[2])];
  const quarter = QUARTER.exec(leaf);
  if (quarter) {
    const last = 3 * monthNumber(quarter[1] ?? "1");
    return [last - 2, last];
  }
  const half = HALF.exec(leaf);
  return half ? (half[1] === "上" ? [1, 6] : [7, 12]) : null;
}

/**
 * The month or year of a column: in its lowest text, its year perhaps above; null: it names none, or names more
 * besides.
 */
export function periodIn(
  keys: readonly string[],
  across: readonly string[],
  isAmount: (words: string) => boolean,
): string | null {
  const above = keys
    .slice(0, -1)
    .map((key) => /(?<!\d)((?:19|20)\d{2})年/.exec(key)?.[1])
    .find((year) => year !== undefined);
  if (across.includes("month")) {
    const below = BARE_YEAR.exec(keys.at(-1) ?? "")?.[1];
    for (const key of [...keys].reverse()) {
      const match = MONTH.exec(key);
      if (!match || !isAmount(match[3] ?? "")) continue;
      const year = match[1] ?? below ?? above;
      return `${year === undefined ? "" : `${year}年`}${monthNumber(match[2] ?? "")}月`;
    }
  }
  if (across.includes("year")) {
    for (const key of [...keys].reverse()) {
      const [, year, rest = ""] = YEAR.exec(key) ?? YEAR_FROM_NOW.exec(key) ?? [];
      if (year !== undefined && isAmount(rest)) return `${year}年`;
    }
  }
  return null;
}

/** 2024年 | 2025年 under each month. */
export const isYearAlone = (leaf: string): boolean => BARE_YEAR.test(leaf);
const BARE_YEAR = /^((?:19|20)\d{2})(?:年度?|年份)?$/;

const PART_OF_YEAR =
  /^((?:19|20)\d{2})年度?((?:1[0-2]|0?[1-9])月?[-—–~至到](?:1[0-2]|0?[1-9])月(?:份)?|第?[一二三四1-4]季度?|[上下]半年)(.*)$/;

/** 2022年上半年, 2023年1—6月用量; null: it names no stretch of one year, or more besides. */
export function stretchIn(
  leaf: string,
  across: readonly string[],
  isAmount: (words: string) => boolean,
): { readonly text: string; readonly year: number; readonly months: readonly [number, number] } | null {
  const found = PART_OF_YEAR.exec(leaf);
  if (found === null || !(across.includes("month") || across.includes("year"))) return null;
  const [, year = "", stretch = "", rest = ""] = found;
  const months = monthsOfTotal(stretch);
  return months === null || !isAmount(rest) ? null : { text: `${year}年${stretch}`, year: Number(year), months };
}
