/** When a task is due, from the words in which plans say it: "2021年底", "立行立改", "2020年采暖季前", "2021年6月、12月". */
import { addDays, chineseDay, dayOf, daysInMonth, isRealDate, type Day } from "../calendar/day";
import { heatingSeason, type HeatingSeasonDates } from "../calendar/period";
import { missingMark } from "../cells/missing-marks";
import { normaliseText } from "../cells/normalise-text";
import type { LedgerValue } from "../datasets/declare-ledger";
import type { Deadline } from "./task";

export interface DeadlineContext {
  /** The year that "6月底前" means: the year of the cut-off, or of the task's start. */
  readonly year: number;
  /** The cut-off. */
  readonly until: Day;
  readonly heatingSeason: HeatingSeasonDates;
}

export interface ParsedDeadline {
  readonly deadline: Deadline;
  /** 立行立改: at once, with or without a date. */
  readonly immediate: boolean;
  /** 长期坚持: goes on after the date, or without one. */
  readonly permanent: boolean;
  /** The words name a month or a day but no year; `context.year` was taken. */
  readonly yearAssumed: boolean;
  /** Share of the work due by each date of `milestones`, 0–1, where the words give it ("6月底前完成50%"); null: not given. */
  readonly shares: readonly (number | null)[];
}

const IMMEDIATE = /立行立改|立即|即知即改|即行即改|边督边改|马上整改|随即整改/;
const PERMANENT = /长期|持续|常态化|常抓不懈|不间断|每年|每月|每季|日常/;

/** Days of 1980 and 2100: a whole number between them in a deadline's cell is a date that lost its format. */
const PLAUSIBLE_SERIALS = { first: 29_221, last: 73_415 };

const none: ParsedDeadline = {
  deadline: { kind: "none" },
  immediate: false,
  permanent: false,
  yearAssumed: false,
  shares: [],
};

/**
 * @param value a cell of 整改时限: text, or what Excel took for a date (a period's last day is the deadline)
 * @returns kind "none" for an empty cell and for marks such as "/" ; "unreadable" where no date and no known phrase is found
 */
export function parseDeadline(value: LedgerValue | undefined, context: DeadlineContext): ParsedDeadline {
  if (value === null || value === undefined) return none;
  if (typeof value === "object")
    return { ...none, deadline: { kind: "day", day: value.to, text: chineseDay(value.to) } };
  const text = normaliseText(String(value));
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : null;
  if (serial !== null && serial >= PLAUSIBLE_SERIALS.first && serial <= PLAUSIBLE_SERIALS.last) {
    const day = serial as Day;
    return { ...none, deadline: { kind: "day", day, text: chineseDay(day) } };
  }
  if (text === "" || missingMark(text)) return none;
  return fromWords(text, context);
}

function fromWords(text: string, context: DeadlineContext): ParsedDeadline {
  const tight = text.replaceAll(" ", "");
  const immediate = IMMEDIATE.test(tight);
  const permanent = PERMANENT.test(tight);
  const { dates, impossible, yearAssumed } = datesIn(tight, context);
  const flags = { immediate, permanent, yearAssumed };
  const [first] = dates;
  if (impossible) return { ...none, ...flags, deadline: { kind: "unreadable", text } };
  if (first === undefined) {
    const deadline: Deadline = immediate
      ? { kind: "immediate", text }
      : permanent
        ? { kind: "permanent", text }
        : { kind: "unreadable", text };
    return { ...none, ...flags, deadline };
  }
  const shares = dates.map(({ share }) => share);
  if (dates.length === 1) return { ...flags, shares, deadline: { kind: "day", day: first.day, text } };
  return { ...flags, shares, deadline: { kind: "milestones", days: dates.map(({ day }) => day), text } };
}

// ---- the dates of a text ------------------------------------------------------------------------------------------

interface Mention {
  readonly day: Day;
  readonly share: number | null;
}

/** What a rule reads: the year it names or takes over, and the day; day null: there is no such day. */
interface Reading {
  readonly year: number;
  readonly day: Day | null;
  readonly yearNamed: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** `named`: whether the words themselves name the year. null: there is no such day. */
  readonly read: (match: RegExpExecArray, year: number, context: DeadlineContext, named: boolean) => Day | null;
  /** The rule counts its year by itself: a season's. */
  readonly yearOf?: (match: RegExpExecArray) => number | null;
}

/** 2021年 · 2021—2022年 (the first counts for seasons, the last for all else) · 今年, 明年. */
const YEAR = "(?:(\\d{4})(?:年?[-—~至]+(\\d{4}))?年度?|([今本当明次])年度?)?";
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

/** In this order; each reads at the place where the last one ended. Groups 1–3 are the year's. */
const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`${YEAR}(?:冬季?)?(?:采暖|供暖|取暖)[季期](结束|终了|末)?(?:来临|开始|启动)?(之?前)?`, "y"),
    yearOf: (match) => (match[1] === undefined ? null : Number(match[1])),
    read: seasonDay,
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
    pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度`, "y"),
    read: (match, year) => monthEnd(year, 3 * (NUMERAL[group(match, 4)] ?? 0)),
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
  { pattern: /()()([今本当明次])年/y, read: (_, year) => dayOf(year, 12, 31) },
  { pattern: /()()()(?:全年|年底|年末|年内|年终)/y, read: (_, year) => dayOf(year, 12, 31) },
];

/** A text that is a year and no more. */
const BARE_YEAR = /^(?:20\d{2})$/;
/** Between two dates: from … to, so that only the last counts. */
const UP_TO = /^(?:起|开始)?[-—~至到]+$/;
/** Numbers of documents are no dates: 新政发〔2016〕140号, 环发(2019)34号. */
const DOCUMENT = /[〔[(（【](?:19|20)\d{2}[〕\])）】]\d*号?/g;

function datesIn(
  source: string,
  context: DeadlineContext,
): { readonly dates: readonly Mention[]; readonly impossible: boolean; readonly yearAssumed: boolean } {
  const text = source.replace(DOCUMENT, (found) => "#".repeat(found.length));
  if (BARE_YEAR.test(text))
    return { dates: [{ day: dayOf(Number(text), 12, 31), share: null }], impossible: false, yearAssumed: false };
  const found: { readonly day: Day; readonly start: number; readonly end: number }[] = [];
  let year = context.year;
  let named = false;
  let yearAssumed = false;
  for (let at = 0; at < text.length;) {
    const hit = readAt(text, at, year, context);
    if (hit === null) {
      at += 1;
      continue;
    }
    if (hit.reading.day === null) return { dates: [], impossible: true, yearAssumed: false };
    named ||= hit.reading.yearNamed;
    yearAssumed ||= !named;
    year = hit.reading.year;
    const last = found.at(-1);
    if (last && UP_TO.test(text.slice(last.end, at))) found.pop();
    found.push({ day: hit.reading.day, start: at, end: hit.end });
    at = hit.end;
  }
  const mentions = found.map(({ day, end }, index): Mention => ({
    day,
    share: shareIn(text.slice(end, found[index + 1]?.start ?? text.length)),
  }));
  const sorted = [...mentions]
    .sort((a, b) => a.day - b.day)
    .filter(({ day }, index, all) => day !== all[index + 1]?.day);
  return { dates: sorted, impossible: false, yearAssumed };
}

/** The first rule that reads at a place; a digit before it would make it part of a longer number. */
function readAt(
  text: string,
  at: number,
  year: number,
  context: DeadlineContext,
): { readonly reading: Reading; readonly end: number } | null {
  if (/\d/.test(text.charAt(at)) && /[\d.]/.test(text.charAt(at - 1))) return null;
  for (const { pattern, read, yearOf } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === "") continue;
    const own = yearOf?.(match) ?? yearNamed(match, context);
    const taken = own ?? year;
    return {
      reading: { year: taken, day: read(match, taken, context, own !== null), yearNamed: own !== null },
      end: at + match[0].length,
    };
  }
  return null;
}

function yearNamed(match: RegExpExecArray, { year }: DeadlineContext): number | null {
  const [, first = "", last = "", relative = ""] = match;
  if (last !== "") return Number(last);
  if (first !== "") return Number(first);
  if (relative === "") return null;
  return /[明次]/.test(relative) ? year + 1 : year;
}

/** 完成50% → 0.5; 全部完成 → 1; null: nothing said. */
function shareIn(words: string): number | null {
  const percent = /(\d{1,3}(?:\.\d+)?)%/.exec(words);
  if (percent) return Math.min(1, Number(percent[1]) / 100);
  return /全部|全面完成/.test(words) ? 1 : null;
}
