/** The words in which plans name a day, one rule each: 2021年6月底, 国庆节前, “十四五”末, 采暖季前, 汛期前. */
import { addDays, civilDate, dayOf, daysInMonth, isRealDate, type Day } from "../calendar/day";
import { heatingSeason } from "../calendar/period";
import type { DeadlineContext } from "./deadline";
import { FESTIVAL, festivalDay } from "./festivals";
import { numeral } from "./numerals";

export interface Rule {
  readonly pattern: RegExp;
  /** `named`: whether the words themselves name the year. null: there is no such day. */
  readonly read: (match: RegExpExecArray, year: number, context: DeadlineContext, named: boolean) => Day | null;
  /** The rule counts its year by itself: a season's. */
  readonly yearOf?: (match: RegExpExecArray, context: DeadlineContext) => number | null;
  /** The day follows a custom that differs from province to province. */
  readonly custom?: true;
}

/** 2021年 · 2021—2022年 (the first counts for seasons, the last for all else) · 今年, 明年. */
const YEAR = "(?:(\\d{4})(?:年?[-—~至]+(\\d{4}))?年度?|([今本当明次翌来后])年度?)?";
const NUMERAL: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const TEN_DAYS: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

const monthEnd = (year: number, month: number): Day | null =>
  month >= 1 && month <= 12 ? dayOf(year, month, daysInMonth(year, month)) : null;
const realDay = (year: number, month: number, day: number): Day | null =>
  isRealDate(year, month, day) ? dayOf(year, month, day) : null;
const group = (match: RegExpExecArray, index: number): string => match[index] ?? "";

/** 采暖季前: the day before it starts; 采暖季, 采暖季结束前: its last day. The year named is the one in which it starts. */
function seasonDay(
  match: RegExpExecArray,
  year: number,
  { heatingSeason: dates, until }: DeadlineContext,
  named: boolean,
): Day {
  const season = heatingSeason(year, dates);
  if (match[4] === undefined && match[5] !== undefined) return addDays(season.from, -1);
  // In March, "采暖季结束前" without a year means the season that is running.
  const running = heatingSeason(year - 1, dates);
  return !named && until <= running.to ? running.to : season.to;
}

/** Periods without a fixed first day, by the usual one: the day before them, and their last day. */
const seasons: readonly {
  readonly words: string;
  /** What it is called for short, where 前 or 后 follows: 汛前, 入冬前. */
  readonly short: string;
  readonly before: readonly [number, number];
  readonly last: readonly [number, number];
}[] = [
  // 主汛期 of the north and of most provinces' flood plans: 1 June to 30 September.
  { words: "主?汛期|雨季", short: "主?汛|入汛|进入汛期|入?雨季", before: [5, 31], last: [9, 30] },
  // The autumn-and-winter campaigns run from 1 October to 31 March of the next year.
  { words: "秋冬季(?:攻坚)?", short: "秋冬|入秋", before: [9, 30], last: [3, 31] },
  // Winter and spring by the month, as the plans for 冬春季 name it.
  { words: "冬春季?|今冬明春", short: "入冬|进入冬季|冬季?", before: [10, 31], last: [3, 31] },
];
const SEASON = seasons.map(({ words }) => words).join("|");
const SHORT_SEASON = seasons.map(({ short }) => short).join("|");

/** 汛期前, 秋冬季结束前: groups 4 the season, 5 its end, 6 before. */
const seasonRule: Rule = {
  pattern: new RegExp(
    `${YEAR}((?:${SHORT_SEASON})(?=(?:结束|过|之)?后|(?:来临|到来|开始)?[之以]?前)|${SEASON})` +
      "(结束|过后|之?后|末)?(?:来临|到来|开始)?([之以]?前)?",
    "y",
  ),
  custom: true,
  read: (match, year) => {
    const season = seasons.find(({ words, short }) => new RegExp(`^(?:${words}|${short})$`).test(group(match, 4)));
    if (season === undefined) return null;
    const { before, last } = season;
    if (match[5] === undefined && match[6] !== undefined) return dayOf(year, before[0], before[1]);
    return match[5] === undefined ? null : dayOf(last[0] < before[0] ? year + 1 : year, last[0], last[1]);
  },
};

/** 国庆节前, “五一”前; a festival without 前 is its own day. Without a year one early in the year could be this or the next. */
const festivalRule: Rule = {
  pattern: new RegExp(`${YEAR}["“'‘]?(${FESTIVAL})["”'’]?(?:劳动|国际劳动)?节?(?:假期|来临|到来)?(之?前|以前)?`, "y"),
  read: (match, year, _, named) => {
    const day = festivalDay(group(match, 4), year);
    if (day === null || (!named && civilDate(day).month < 4)) return null;
    return match[5] === undefined ? day : addDays(day, -1);
  },
};

/** “十四五”末: the last year of a five-year plan; the twelfth ended in 2015. */
const planRule: Rule = {
  pattern: /(?:国家)?["“'‘]?()()()十([二三四五六])五["”'’]?(?:规划)?(?:期间|时期|期)?(?:末|底|结束|内)?(?:之?前)?/y,
  yearOf: (match) => 2005 + 5 * (numeral(group(match, 4)) ?? 0),
  read: (_, year) => dayOf(year, 12, 31),
};

/** In this order; each reads at the place where the last one ended. Groups 1–3 are the year's. */
export const rules: readonly Rule[] = [
  planRule,
  festivalRule,
  seasonRule,
  {
    pattern: new RegExp(
      `${YEAR}(?:进?入)?(?:冬季?)?[采供取]暖(?:[季期]|(?=(?:来临|开始|启动|结束)?[之以]?[前后]))` +
        "(结束|终了|末|之?后)?(?:来临|开始|启动)?([之以]?前)?",
      "y",
    ),
    yearOf: (match) => (match[1] === undefined ? null : Number(match[1])),
    read: seasonDay,
  },
  {
    // 停暖后: the season ends in the year that is named.
    pattern: new RegExp(`${YEAR}停止?[采供取]?暖[之以]?[前后]`, "y"),
    read: (_, year, { heatingSeason: dates }) => heatingSeason(year - 1, dates).to,
  },
  {
    pattern: /(\d{4})()()[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y,
    read: (match, year) => realDay(year, Number(match[4]), Number(match[5])),
  },
  {
    pattern: /(20\d{2})()()(\d{2})(\d{2})(?!\d)/y,
    read: (match, year) => realDay(year, Number(match[4]), Number(match[5])),
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`, "y"),
    read: (match, year) => realDay(year, Number(match[4]), Number(match[5])),
  },
  {
    pattern: new RegExp(`${YEAR}(?:\\d{1,2})月?[-—~至到]+(\\d{1,2})月份?`, "y"),
    read: (match, year) => monthEnd(year, Number(match[4])),
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月份?(初|上旬|中旬)?`, "y"),
    read: (match, year) => {
      const within = TEN_DAYS[group(match, 5)];
      return within === undefined ? monthEnd(year, Number(match[4])) : realDay(year, Number(match[4]), within);
    },
  },
  { pattern: new RegExp(`${YEAR}(上|下)半年`, "y"), read: (match, year) => monthEnd(year, match[4] === "上" ? 6 : 12) },
  {
    pattern: new RegExp(`${YEAR}(?:[第前]?([一二三四1-4])个?季度?|[Qq]([1-4]))(?![\\d月])`, "y"),
    read: (match, year) => monthEnd(year, 3 * (NUMERAL[group(match, 4) || group(match, 5)] ?? 0)),
  },
  {
    pattern: /(\d{4})()()[-/.](\d{1,2})(?![\d./]|-\d{1,2}(?!\d))/y,
    read: (match, year) => monthEnd(year, Number(match[4])),
  },
  { pattern: /(20\d{2})()()(0[1-9]|1[0-2])(?!\d)/y, read: (match, year) => monthEnd(year, Number(match[4])) },
  { pattern: /(?:(\d{4})年)?()()年?中(?<=年中)(?=$|[前,，、。;；完])/y, read: (_, year) => monthEnd(year, 6) },
  // 年初 says no day.
  { pattern: /(?:(\d{4})年)?()()年?初(?<=年初)/y, read: () => null },
  { pattern: /(\d{4})(?:年?[-—~至]+(\d{4}))?()年/y, read: (_, year) => dayOf(year, 12, 31) },
  { pattern: /()()([今本当明次翌来后])年/y, read: (_, year) => dayOf(year, 12, 31) },
  {
    pattern: /()()()(?:本|当)?月(?:底|末|内)(?:之?前)?/y,
    yearOf: (_match, { writtenOn = null }) => (writtenOn === null ? null : civilDate(writtenOn).year),
    read: (_match, _year, { writtenOn = null }) =>
      writtenOn === null ? null : monthEnd(civilDate(writtenOn).year, civilDate(writtenOn).month),
  },
  { pattern: /()()()(?:全年|年底|年末|(?<![半\d])年内|年终)/y, read: (_, year) => dayOf(year, 12, 31) },
];
