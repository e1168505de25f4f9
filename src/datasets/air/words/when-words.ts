/** Dates and clocks as people and exports write them, whole or in part. */
import { pattern } from "../../../collections/pattern";
import { dayOf, isRealDate, addDays, civilDate, type Day } from "../../../calendar/day";
import { normaliseText } from "../../../cells/normalise-text";
import { withDigits } from "../../../vocabulary/numerals";

/** What a text tells of a time; each part null where it does not. `day` is the day of the month. */
export interface When {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0–24 */
  readonly hour: number | null;
}

export const nothing: When = { year: null, month: null, day: null, hour: null };

/** The order of the first two numbers in 12/3/2021. */
export type NumberOrder = "monthFirst" | "dayFirst";

const WEEKDAY = pattern("gi")`
    [-,，、·|/—]?\s*[(（[【]?(?:星期|周|礼拜)[一二三四五六日天][)）\]】]?\s*[,，、·|/—]?|[(（[【][一二三四五六日天][)）\]】]
    |(?<=[日号])\s*[一二三四五六日天]$|(?<=\d)\s+[一二三四五六天]$|(?<=[-/.]\d{1,2})\s+日$
    |\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?
  `;
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = `(${ENGLISH_MONTHS.join("|")})[a-z]*\\.?`;
const CLOCK =
  "(?:(?:[T\\s]+|(?<=[日号]))(\\d{1,2})(?:[:：时点](?:(\\d{1,2})(?:[:：分]\\d{1,2}(?:\\.\\d+)?秒?)?分?)?)?(?:整)?)?";
const ZONE = "\\s*(Z|[+-]\\d{2}:?\\d{2})?";
/** China keeps one time, eight hours ahead of UTC. */
const OFFSET_HOURS = 8;

type Parser = (match: readonly (string | undefined)[], order: NumberOrder) => When | null;

const number = (text: string | undefined): number | null => (text === undefined || text === "" ? null : Number(text));
const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);
const fullYear = (text: string | undefined): number | null => {
  const year = number(text);
  return year === null ? null : text?.length === 2 ? century(year) : year;
};

const whole = (year: number | null, month: number | null, day: number | null, hour: number | null): When | null =>
  year === null || month === null || day === null || year < 1980 || year > 2100 ? null : { year, month, day, hour };

/** A stamp in another zone's time is put into China's. */
function zoned(when: When | null, zone: string | undefined): When | null {
  if (when === null || zone === undefined || zone === "") return when;
  const sign = zone.startsWith("-") ? -1 : 1;
  const hours = zone === "Z" ? 0 : sign * Number(zone.slice(1, 3));
  const { year, month, day, hour } = when;
  if (year === null || month === null || day === null || hour === null || !isRealDate(year, month, day)) return when;
  const total = hour - hours + OFFSET_HOURS;
  const moved = civilDate(addDays(dayOf(year, month, day), Math.floor(total / 24)));
  return { ...moved, hour: ((total % 24) + 24) % 24 };
}

const PARSERS: readonly (readonly [pattern: RegExp, parser: Parser])[] = [
  [
    new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${CLOCK}${ZONE}$`, "i"),
    ([, y, m, d, h, , zone]) => zoned(whole(number(y), number(m), number(d), number(h)), zone?.toUpperCase()),
  ],
  [/^(\d{4}) (\d{1,2}) (\d{1,2})$/, ([, y, m, d]) => whole(number(y), number(m), number(d), null)],
  [
    /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(?::?\d{2}){0,2})?$/,
    ([, y, m, d, h]) => whole(number(y), number(m), number(d), number(h)),
  ],
  [
    new RegExp(`^'?(\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${CLOCK}$`),
    ([, y, m, d, h]) => whole(fullYear(y), number(m), number(d), number(h)),
  ],
  [
    new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${CLOCK}$`),
    ([, a, b, y, h], order) =>
      order === "monthFirst"
        ? whole(number(y), number(a), number(b), number(h))
        : whole(number(y), number(b), number(a), number(h)),
  ],
  [
    new RegExp(`^(\\d{1,2})[-\\s]?${MONTH_NAME}[-,\\s]*(\\d{4}|\\d{2})${CLOCK}$`, "i"),
    ([, d, m, y, h]) => whole(fullYear(y), englishMonth(m), number(d), number(h)),
  ],
  [
    new RegExp(`^${MONTH_NAME}[-\\s]?(\\d{1,2})(?:st|nd|rd|th)?[-,\\s]+(\\d{4})${CLOCK}$`, "i"),
    ([, m, d, y, h]) => whole(number(y), englishMonth(m), number(d), number(h)),
  ],
  [
    /^(\d{2})(\d{2})(\d{2})$/,
    ([, y, m, d]) => (validMonthDay(m, d) ? whole(fullYear(y), number(m), number(d), null) : null),
  ],
  [
    /^((?:19|20)\d{2})[-/.年]?(0?[1-9]|1[0-2])月?(?:份)?$/,
    ([, y, m]) => ({ ...nothing, year: number(y), month: number(m) }),
  ],
  [/^(\d{2})年(0?[1-9]|1[0-2])月(?:份)?$/, ([, y, m]) => ({ ...nothing, year: fullYear(y), month: number(m) })],
  [
    new RegExp(`^(\\d{1,2})月(\\d{1,2})[日号]?${CLOCK}$`),
    ([, m, d, h]) => (validMonthDay(m, d) ? { ...nothing, month: number(m), day: number(d), hour: number(h) } : null),
  ],
  [
    /^(\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})[:时点].*)?$/,
    ([, m, d, h]) => (validMonthDay(m, d) ? { ...nothing, month: number(m), day: number(d), hour: number(h) } : null),
  ],
  [/^((?:19|20)\d{2})(?:年(?:度|份)?)?$/, ([, y]) => ({ ...nothing, year: number(y) })],
  [/^(\d{1,2})月(?:份)?$/, ([, m]) => (validMonthDay(m, "1") ? { ...nothing, month: number(m) } : null)],
  [new RegExp(`^${MONTH_NAME}$`, "i"), ([, m]) => ({ ...nothing, month: englishMonth(m) })],
  [
    // 00:00-01:00, 13时至14时: the hour that begins then.
    /^(\d{1,2})(?:[:：]00|[时点])?[-—–~～至到]+(\d{1,2})(?:[:：]00|[时点])$/,
    ([, from, to]) => (Number(to) % 24 === (Number(from) + 1) % 24 ? { ...nothing, hour: number(from) } : null),
  ],
  [/^第?(\d{1,2})[日号天]$/, ([, d]) => (validMonthDay("1", d) ? { ...nothing, day: number(d) } : null)],
  [
    /^(\d{1,2})(?:[:：]00(?:[:：]00)?|[时点]|h)$/i,
    ([, h]) => (Number(h) <= 24 ? { ...nothing, hour: number(h) } : null),
  ],
];

const englishMonth = (name: string | undefined): number | null =>
  name === undefined ? null : ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 29 February is real in some years; which one is not known here. */
const validMonthDay = (month: string | undefined, day: string | undefined): boolean =>
  isRealDate(2020, Number(month), Number(day));

const known: Readonly<Record<NumberOrder, Map<string, When | null>>> = { monthFirst: new Map(), dayFirst: new Map() };
const MOST_KNOWN = 100_000;

/** 0801, which is a day only in a column of dates: elsewhere it may be any number. */
export function monthAndDayIn(digits: string): When | null {
  const [, month, day] = /^(\d{1,2})(\d{2})$/.exec(digits) ?? [];
  return validMonthDay(month, day) ? { ...nothing, month: Number(month), day: Number(day) } : null;
}

/** @returns null: the text is no date, nor a part of one. A whole date may name a day that does not exist. */
export function whenIn(raw: string, order: NumberOrder = "monthFirst"): When | null {
  const own = known[order];
  let when = own.get(raw);
  if (when === undefined) {
    when = parse(raw, order);
    if (own.size > MOST_KNOWN) own.clear();
    own.set(raw, when);
  }
  return when;
}

/** "00:00~23:59" behind a date is the whole day; "01:00-02:00" the hour that begins then. */
const CLOCK_RANGE =
  /(?:\s+|(?<=[日号]))(\d{1,2})(?:[:：]\d{2}){0,2}[时点]?\s*(?:[~～—–至到]|-{1,2})\s*(\d{1,2})(?:[:：]\d{2}){0,2}[时点]?$/;
const WHOLE_DAY = 23;

/** Between two whole dates with their clocks: 2024-05-01 00:00至2024-05-01 23:59. */
const BETWEEN_STAMPS = /\s*(?:[~～—–至到]+|-{1,2}(?=\s*\d{4}[-/.年]))\s*/;

/** From midnight on, to the end of that day or the next midnight: the day; within a day and an hour on: that hour. */
function spannedBy(from: When, to: When): When | null {
  const anyYear = { ...nothing, year: 2024 };
  const [day, last] = [dayFrom(from, anyYear), dayFrom(to, from, anyYear)];
  if (day === null || last === null) return null;
  const begins = from.hour ?? 0;
  const ends = (last - day) * (WHOLE_DAY + 1) + (to.hour ?? WHOLE_DAY);
  const hours = ends - begins;
  if (begins <= 1 && hours >= WHOLE_DAY - begins && ends <= WHOLE_DAY + 1) return { ...from, hour: null };
  return hours === 1 ? from : null;
}

function spanIn(text: string, order: NumberOrder): When | null {
  const [from, to, ...more] = text.split(BETWEEN_STAMPS);
  if (to === undefined || more.length > 0) return null;
  const [first, second] = [whenIn(from ?? "", order), whenIn(to, order)];
  return first === null || second === null ? null : spannedBy(first, second);
}

/** No time is written without any of these. */
const DIGIT_OR_MONTH = /[\d〇零○一二两三四五六七八九十百a-z]/i;

function parse(raw: string, order: NumberOrder): When | null {
  const typed = normaliseText(raw);
  if (!DIGIT_OR_MONTH.test(typed)) return null;
  const text = withDigits(typed.replace(WEEKDAY, " ").trim())
    .replace(/\s*([年月日号\-/.:])\s*/g, "$1")
    .replace(/[(（]\s*[)）]/g, "")
    .replace(CLOCK_RANGE, (_, from: string, to: string) =>
      Number(to) - Number(from) >= WHOLE_DAY ? "" : ` ${from}:00`,
    )
    .trim();
  for (const [pattern, parser] of PARSERS) {
    const match = pattern.exec(text);
    const when = match === null ? null : parser(match, order);
    if (when !== null) return when;
  }
  return spanIn(typed, order);
}

/** The parts of a time together, the first that tells counting; null where they do not make a real day. */
export function dayFrom(...parts: readonly (When | null | undefined)[]): Day | null {
  const first = (of: (when: When) => number | null): number | null => {
    for (const part of parts) {
      const value = part ? of(part) : null;
      if (value !== null) return value;
    }
    return null;
  };
  const year = first((when) => when.year);
  const month = first((when) => when.month);
  const day = first((when) => when.day);
  return year !== null && month !== null && day !== null && isRealDate(year, month, day)
    ? dayOf(year, month, day)
    : null;
}

export const isWholeDate = ({ year, month, day }: When): boolean => year !== null && month !== null && day !== null;

/** Years that a text speaks of may be two digits before 年. */
const YEARS = /(?<!\d)((?:19|20)\d{2})(?!\d{3})|(?<!\d)(\d{2})(?=年)/g;

/** A date in digits, whole or without its day, whatever stands between them: 2021.12, 202112, 2021-12-05. */
const DATED = pattern()`
  ((?:19|20)\d{2}|(?<!\d)\d{2}(?=年))[-/._年]?(0[1-9]|1[0-2]|[1-9](?!\d))
  (?:[-/._月]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d)))?
`;

/** （0时-24时）behind a day says that it is a whole one. */
const HOURS_OF_DAY =
  /\d{1,2}(?:[:：]\d{2}|[时点])(?:\d{1,2}分)?[-—–~～至到]+(?:次日|当日)?\d{1,2}(?:[:：]\d{2}|[时点])/g;

/** 表1, 附件2: no digits of the year behind it. */
const NUMBERED = /^(?:续|附)?[表件图]\s*\d{1,2}(?:\s+|[.、:：]\s*)/;

/** 年份：2022 月份：6, as forms write it, in the words of a title: 2022年6月. */
const formWords = (text: string): string =>
  text
    .replace(NUMBERED, "")
    .replaceAll(" ", "")
    .replace(/[(（](\d{1,4})[)）](?=[年月日])/g, "$1")
    .replace(/年(?:[份度][:：]?|[:：])((?:19|20)\d{2})年?/g, "$1年")
    .replace(/(?<!\d)月(?:份[:：]?|[:：])(1[0-2]|0?[1-9])(?:月份?|(?![\d日号天个项家次.]))/g, "$1月");

/**
 * The time that a sheet's name or title speaks of: "甲县2021年12月日报", "2021.12", "202112", "十二月", "12.1". Parts that
 * it tells in several ways (2021年与2020年) are null; a stretch of days ("1日—31日") gives no day.
 */
export function whenSpokenOf(raw: string): When {
  const text = formWords(withDigits(normaliseText(raw)));
  const whole = whenIn(text);
  // A sheet's whole name: 2411 is November of 2024; no month is the thirteenth.
  const [, years2, month2] = /^(1[3-9]|[23]\d)(?:(?=\d\d$)|[-._])(0?[1-9]|1[0-2])$/.exec(text) ?? [];
  if (years2 !== undefined) return { ...nothing, year: century(Number(years2)), month: Number(month2) };
  // Two numbers alone are a month and a day only where a sheet's whole name is that.
  if (whole !== null && (whole.year !== null || whole.month !== null)) return { ...whole, hour: null };
  const years = [...text.matchAll(YEARS)].map((match) =>
    match[1] === undefined ? century(Number(match[2])) : Number(match[1]),
  );
  const dated = DATED.exec(text);
  const months = [...text.matchAll(/(?<!\d)(0?[1-9]|1[0-2])月(?!均)/g)].map((match) => Number(match[1]));
  const days = [...text.matchAll(/月(0?[1-9]|[12]\d|3[01])[日号]/g)].map((match) => Number(match[1]));
  const one = (values: readonly number[]): number | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  const ranged = /[日号月]?(?:[-—–~～至到])/.test(
    text.replace(/\d{4}-\d{1,2}(?:-\d{1,2})?/g, "").replace(HOURS_OF_DAY, ""),
  );
  return {
    year: one(years),
    month: months.length > 0 ? one(months) : dated?.[2] === undefined || years.length > 1 ? null : Number(dated[2]),
    day: ranged
      ? null
      : days.length > 0
        ? one(days)
        : dated?.[3] === undefined || years.length > 1
          ? null
          : Number(dated[3]),
    hour: null,
  };
}
