/** When a task is due, from the words in which plans say it: "2021年底", "立行立改", "2020年采暖季前", "2021年6月、12月". */
import { addDays, chineseDay, civilDate, dayOf, daysInMonth, isRealDate, type Day } from "../calendar/day";
import type { Period } from "../calendar/period";
import { missingMark } from "../cells/missing-marks";
import { normaliseText } from "../cells/normalise-text";
import { isDayNumber } from "../cells/parse-date";
import { daysInForce, type NamedDay } from "./deadline-in-force";
import type { Deadline, DeadlineContext, ParsedDeadline } from "./deadline";
import { rules } from "./deadline-rules";
import { withDigits } from "./numerals";
import { withYearAtItsDay } from "./year-in-brackets";

export type { Deadline, DeadlineContext, ParsedDeadline };

/** 立行立改, 即知即改, 边督边改, 随交随办: the same word before both verbs. */
export const AS_SOON_AS = /(?:立[^\s,，。、]立|即[^\s,，。、]即|边[^\s,，。、]边|随[^\s,，。、]随)[改整办治行]/;
const IMMEDIATE = new RegExp(`${AS_SOON_AS.source}|立即|马上|随即整改|即时整改|当场整改|当日`);
const PERMANENT = /长期|持续|常态化|常抓不懈|不间断|每年|每月|每季|日常|长效/;
/** 建立长效管理机制: what is to be done, not that it is to be done for good. */
const A_MEASURE = /(?:建立|健全|完善|构建|形成|制定|探索)[^,，。;；、]*(?:机制|制度|体系|办法|方案)/g;

const none: ParsedDeadline = {
  deadline: { kind: "none" },
  immediate: false,
  permanent: false,
  yearAssumed: false,
  seasonAssumed: false,
  shares: [],
};

/**
 * @param value a cell of 整改时限: text, or what Excel took for a date (a period's last day is the deadline)
 * @returns kind "none" for an empty cell and for marks such as "/" ; "unreadable" where no date and no known phrase is
 *   found, and where the words name a time whose day they do not give (3个月内, 2021年两会前)
 */
export function readDeadline(
  value: string | number | Period | null | undefined,
  context: DeadlineContext,
): ParsedDeadline {
  if (value === null || value === undefined) return none;
  if (typeof value === "object")
    return { ...none, deadline: { kind: "day", day: value.to, text: chineseDay(value.to) } };
  const text = normaliseText(String(value));
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : null;
  // A date that lost its format.
  if (serial !== null && isDayNumber(serial)) {
    const day = serial as Day;
    return { ...none, deadline: { kind: "day", day, text: chineseDay(day) } };
  }
  if (text === "" || missingMark(text)) return none;
  return fromWords(text, context);
}

function fromWords(text: string, context: DeadlineContext): ParsedDeadline {
  const tight = tidy(text);
  const immediate = IMMEDIATE.test(tight);
  const permanent = PERMANENT.test(tight.replace(A_MEASURE, ""));
  const { dates, impossible, yearAssumed, seasonAssumed } = datesIn(tight, context);
  const flags = { immediate, permanent, yearAssumed, seasonAssumed };
  const [first] = dates;
  if (impossible) return { ...none, immediate, permanent, deadline: { kind: "unreadable", text } };
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

/** 2025-07-15 00:00:00, pasted from a system. */
const TIME_OF_DAY = /(?<=\d{1,2}[日号]?)[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?/g;

/** 二〇二一年, 十月 and 21年6月 in digits, and a year in brackets with its day. */
const tidy = (text: string): string => withYearAtItsDay(inDigits(text));

const inDigits = (text: string): string =>
  withDigits(text.replace(TIME_OF_DAY, "").replace(/\s/g, ""))
    // 23.11.30: nobody here writes the day first.
    .replace(/(?<![\d.])([1-4]\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d.])/g, "20$1-$3-$4")
    .replace(
      /(?<!\d)([1-4]\d)年(?=\d{1,2}月|年?[底末终中]|[上下]半年|第?[一二三四1-4]季度|全年|春节|国庆|主?汛|入[汛冬]|雨季|秋冬|冬[季春]|采暖|供暖|停暖)/g,
      "20$1年",
    );

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
  readonly custom: boolean;
}

interface Found extends NamedDay {
  readonly custom: boolean;
}

interface Dates {
  readonly dates: readonly Mention[];
  readonly impossible: boolean;
  readonly yearAssumed: boolean;
  readonly seasonAssumed: boolean;
}

/** A text that is a year, or a stretch of years, and no more. */
const BARE_YEAR = /^(?:20\d{2}[-—–~～至到]+)?(20\d{2})$/;
/** 6.30, 11/30前: a text that is a day of a month and no more. */
const BARE_DAY = /^(\d{1,2})[./](\d{2})日?(?:之?前)?$/;
/** Between two dates: from … to, so that only the last counts. */
const UP_TO = /^(?:[日号]?(?:起|开始)|[日号底末初]?(?:之?前)?)?[-—–~～至到→]+$/;
/** Numbers of documents are no dates: 新政发〔2016〕140号, 环发(2019)34号. */
const DOCUMENT = /[〔[(（【](?:19|20)\d{2}[〕\])）】]\d*号?/g;
/** 每年12月底前, 每年汛期前: no single day. */
const RECURRING =
  /每年[^\d,，。;；、]{1,8}(?:之?前|期间|结束)|每(?:年度?|个?季度?|个?月|半年)(?:的?(?:\d{1,2}月)?(?:\d{1,2}[日号])?[底末初中]?(?:之?前)?)?/g;
/** 2021年两会前, 3月全会后: the words go on to an event whose day they do not give. */
const AN_EVENT =
  /^(?!.{0,4}(?:完成|之前|以前|以后|之后|整改|实现|建成|取得|达到|前期))[^\d,，。;；:、()（）底末初中上下旬前起至到—~-]{1,8}[前后](?![期端置往续])/;
/** 起三个月内, 之后30日内. */
const WITHIN = /^(?:起|开始|之?日起|以?后|之后)[,，]?(?:的)?(半|\d+)个?(年|月|天|日|周)(?:之?内|以内)/;
function datesIn(source: string, context: DeadlineContext): Dates {
  const text = [DOCUMENT, RECURRING].reduce(
    (now, pattern) => now.replace(pattern, (at) => "#".repeat(at.length)),
    source,
  );
  const year = BARE_YEAR.exec(text)?.[1];
  if (year !== undefined) return { ...noDates, dates: [{ day: dayOf(Number(year), 12, 31), share: null }] };
  const [, month = "", date = ""] = BARE_DAY.exec(text) ?? [];
  if (isRealDate(context.year, Number(month), Number(date)))
    return {
      ...noDates,
      dates: [{ day: dayOf(context.year, Number(month), Number(date)), share: null }],
      yearAssumed: true,
    };
  const { found, impossible, yearAssumed } = scan(text, context);
  if (impossible) return { ...noDates, impossible };
  const kept = daysInForce(text, found);
  const mentions = kept.map(({ day, end }, index): Mention => ({
    day,
    share: shareIn(text.slice(end, kept[index + 1]?.start ?? text.length)),
  }));
  const sorted = [...mentions]
    .sort((a, b) => a.day - b.day)
    .filter(({ day }, index, all) => day !== all[index + 1]?.day);
  return { dates: sorted, impossible, yearAssumed, seasonAssumed: kept.some(({ custom }) => custom) };
}

const noDates: Dates = { dates: [], impossible: false, yearAssumed: false, seasonAssumed: false };

interface Scan {
  readonly found: readonly Found[];
  readonly impossible: boolean;
  readonly yearAssumed: boolean;
}

function scan(text: string, context: DeadlineContext): Scan {
  const found: Found[] = [];
  let { year } = context;
  let named = false;
  let yearAssumed = false;
  for (let at = 0; at < text.length;) {
    const hit = readAt(text, at, year, named, context);
    if (hit === null) {
      at += 1;
      continue;
    }
    const { reading, end } = hit;
    if (reading.day === null || AN_EVENT.test(text.slice(end)))
      return { found: [], impossible: true, yearAssumed: false };
    named ||= reading.yearNamed;
    yearAssumed ||= !named;
    year = reading.year;
    const last = found.at(-1);
    if (last && UP_TO.test(text.slice(last.end, at))) found.pop();
    const lasting = WITHIN.exec(text.slice(end));
    const day = lasting === null ? reading.day : later(text.slice(at, end), reading.day, lasting);
    found.push({ day, start: at, end: end + (lasting?.[0].length ?? 0), custom: reading.custom });
    at = end + (lasting?.[0].length ?? 0);
  }
  return { found, impossible: false, yearAssumed };
}

/**
 * The last day of a stretch that begins with a day: the first does not count, and months end on the day of the same
 * number (民法典 第二百零一条、第二百零二条). Of a month (2021年4月起) it is the month's first day.
 */
function later(words: string, named: Day, [, count = "", unit = ""]: RegExpExecArray): Day {
  const { year, month, day } = civilDate(named);
  const from = /[日号]|\d[-/.]\d+[-/.]\d/.test(words) ? day : 0;
  const many = count === "半" ? 0.5 : Number(count);
  if (unit === "天" || unit === "日") return addDays(dayOf(year, month, Math.max(from, 1)), many);
  if (unit === "周") return addDays(dayOf(year, month, Math.max(from, 1)), 7 * many);
  const index = 12 * year + month - 1 + (unit === "年" ? 12 * many : Math.ceil(many));
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  // Day 0 is the last of the month before.
  return dayOf(toYear, toMonth, Math.min(from, daysInMonth(toYear, toMonth)));
}

/** The first rule that reads at a place; a digit before it would make it part of a longer number. */
function readAt(
  text: string,
  at: number,
  year: number,
  known: boolean,
  context: DeadlineContext,
): { readonly reading: Reading; readonly end: number } | null {
  if (/\d/.test(text.charAt(at)) && /[\d.]/.test(text.charAt(at - 1))) return null;
  for (const { pattern, read, yearOf, custom = false } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === "") continue;
    const own = yearOf?.(match, context) ?? yearNamed(match, known ? year : context.year);
    const taken = own ?? year;
    return {
      reading: {
        year: taken,
        day: read(match, taken, context, known || own !== null),
        yearNamed: own !== null,
        custom,
      },
      end: at + match[0].length,
    };
  }
  return null;
}

const YEARS_ON: Readonly<Record<string, number>> = { 明: 1, 次: 1, 翌: 1, 来: 1, 后: 2 };

/** @param before the year that 次年 follows: the one named before it, or the context's */
function yearNamed(match: RegExpExecArray, before: number): number | null {
  const [, first = "", last = "", relative = ""] = match;
  if (last !== "") return Number(last);
  if (first !== "") return Number(first);
  return relative === "" ? null : before + (YEARS_ON[relative] ?? 0);
}

/** 完成50% → 0.5; 全部完成 → 1; null: nothing said. */
function shareIn(words: string): number | null {
  const percent = /(\d{1,3}(?:\.\d+)?)%/.exec(words);
  if (percent) return Math.min(1, Number(percent[1]) / 100);
  return /全部|全面完成/.test(words) ? 1 : null;
}
