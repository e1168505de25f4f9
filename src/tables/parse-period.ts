/** The period that a cell, a header or a title names: a day, a month, a quarter, a year, from a day to a day. */
import { dayOf, daysInMonth, isRealDate, type Day } from "../calendar/day";
import { wholeMonth, wholeYear, type Period } from "../calendar/period";
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import { withDigits } from "../vocabulary/numerals";

/** What the surroundings say where a date leaves something out. */
export interface DateHints {
  /**
   * The year of the title or the sheet's name; a season ("2021—2022年采暖季") begins in the first and ends in the second.
   */
  readonly year: number | null;
  readonly season: boolean;
  readonly month: number | null;
  /** Of the report: 本年 and 去年 are told by it where the surroundings name no year. */
  readonly thisYear?: number;
  /** Of dates that end with the year: what comes first, as other cells of the column show; absent: none shows it. */
  readonly yearLast?: "monthFirst" | "dayFirst";
}

export const noHints: DateHints = { year: null, season: false, month: null };

export type PeriodText =
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "withoutYear" }
  /** Looks like a date, but there is none such: 2021-02-30. */
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

/** The parts of a date that a text gives. */
interface Parts {
  readonly year: number | null;
  readonly from: { readonly month: number; readonly day: number | null } | null;
  /** The same as `from` but for quarters, half years and ten-day stretches. */
  readonly to: { readonly month: number; readonly day: number | null } | null;
}

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ordinal = (text: string): number => (/^\d/.test(text) ? Number(text) : CHINESE_MONTHS.indexOf(text) + 1);

const point = (year: number | null, month: number | null, day: number | null): Parts => {
  const at = month === null ? null : { month, day };
  return { year, from: at, to: at };
};
const months = (year: number | null, first: number, last: number): Parts => ({
  year,
  from: { month: first, day: null },
  to: { month: last, day: null },
});

const YEAR = "(?:(\\d{4})年?度?)?";
const MONTH = "(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])";
const number = (text: string | undefined): number | null => (text === undefined || text === "" ? null : Number(text));
const DECADES: Readonly<Record<string, readonly [number, number | null]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, null],
};

type Spelling = readonly [pattern: RegExp, parts: (match: readonly (string | undefined)[]) => Parts];

/** In this order; each for a whole text without blanks. */
const spellings: readonly Spelling[] = [
  [
    /^(\d{4})[年\-—–/\\.,、](\d{1,2})[月\-—–/\\.,、](\d{1,2})[日号]?$/,
    ([, y, m, d]) => point(number(y ?? ""), number(m ?? ""), number(d ?? "")),
  ],
  // Two digits of the year: nobody here writes the day first.
  [
    /^([12]\d)[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?$/,
    ([, y, m, d]) => point(2000 + Number(y), number(m), number(d)),
  ],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, ([, y, m, d]) => point(number(y), number(m), number(d))],
  [/^(\d{4})[年\-/.](\d{1,2})月?份?$/, ([, y, m]) => point(number(y), number(m), null)],
  [/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, ([, y, m]) => point(number(y), number(m), null)],
  [/^((?:19|20)\d{2})(?:年度?|年份|年?全年)?$/, ([, y]) => point(number(y), null, null)],
  [/^(\d{1,2})月(\d{1,2})[日号]?$/, ([, m, d]) => point(null, number(m), number(d))],
  [/^(\d{1,2})[-/.](\d{1,2})$/, ([, m, d]) => point(null, number(m), number(d))],
  [new RegExp(`^${YEAR}${MONTH}月份?$`), ([, y, m]) => point(number(y), ordinal(m ?? ""), null)],
  [
    /^(\d{1,2})[日号]$/,
    ([, d]) => ({ year: null, from: { month: 0, day: Number(d) }, to: { month: 0, day: Number(d) } }),
  ],
  [
    new RegExp(`^${YEAR}第?([一二三四1-4])季度?$`),
    ([, y, q]) => months(number(y), 3 * ordinal(q ?? "") - 2, 3 * ordinal(q ?? "")),
  ],
  [new RegExp(`^${YEAR}q([1-4])$`, "i"), ([, y, q]) => months(number(y), 3 * Number(q) - 2, 3 * Number(q))],
  [
    new RegExp(`^${YEAR}([上下])半年$`),
    ([, y, half]) => (half === "上" ? months(number(y), 1, 6) : months(number(y), 7, 12)),
  ],
  [
    new RegExp(`^${YEAR}${MONTH}月?[-—–~～至到]${MONTH}月份?$`),
    ([, y, first, last]) => months(number(y), ordinal(first ?? ""), ordinal(last ?? "")),
  ],
  [
    new RegExp(`^${YEAR}${MONTH}月([上中下])旬$`),
    ([, y, m, third]) => {
      const [first, last] = DECADES[third ?? ""] ?? [1, null];
      const month = ordinal(m ?? "");
      return { year: number(y), from: { month, day: first }, to: { month, day: last } };
    },
  ],
  [new RegExp(`^${YEAR}${MONTH}月初$`), ([, y, m]) => point(number(y), ordinal(m ?? ""), 1)],
  [
    new RegExp(`^${YEAR}${MONTH}月[底末]$`),
    ([, y, m]) => ({
      year: number(y),
      from: { month: ordinal(m ?? ""), day: LAST },
      to: { month: ordinal(m ?? ""), day: LAST },
    }),
  ],
  [/^((?:19|20)\d{2})年[底末]$/, ([, y]) => point(number(y), 12, 31)],
];

/** Stands for the month's last day. */
const LAST = 99;

function partsOf(text: string): Parts | null {
  for (const [pattern, build] of spellings) {
    const match = pattern.exec(text);
    if (match) return build(match);
  }
  return null;
}

const RANGE = /[-—–~～至到]+/g;
/** What stands around a date without changing it: weekday in brackets, a clock, 完成, 召开. */
const AROUND = pattern("gi")`
  ^(?:现?已)?[于在]?(?=\d)|\([^()]*\)|(?:周|星期|礼拜)[一二三四五六日天]$|[上下]午.*$|晚上?.*$|[t\x20]?\d{1,2}:\d{2}(?::\d{2})?.*$
  |(?:完成|竣工|验收|投运|召开|印发|开展|起)$
`;

const NUMERAL = /[〇○零一二三四五六七八九十][年月日号]/;

/** 3月5日8时-11时: a day's hours do not matter to its period. */
const HOURS = /\d{1,2}[时点](?:\d{1,2}分?)?/g;

/** 3月12、13日: one thing on several days. */
const DAYS_OF_A_MONTH = /(月\d{1,2})[日号]?(?:[、,和及]\d{1,2}[日号]?)*[、,和及](\d{1,2}[日号])/;

/** 本年度 | 去年: how many years from the one that is spoken of; null: the text names no year in this way. */
const yearsFromNow = (text: string): number | null => {
  const said = /^([本今当上去])年度?$/.exec(normaliseText(text))?.[1];
  return said === undefined ? null : said === "上" || said === "去" ? -1 : 0;
};

/** @param text as it stands in the cell or header */
export function parsePeriod(text: string, hints: DateHints): PeriodText {
  const years = yearsFromNow(text);
  const now = hints.year ?? hints.thisYear;
  if (years !== null)
    return now === undefined ? { kind: "withoutYear" } : { kind: "period", period: wholeYear(now + years) };
  const said = yearLast(text, hints.yearLast) ?? spanSaid(text);
  return said === null ? { kind: "unreadable" } : resolve(said.from, said.to, hints);
}

const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/;
const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED_MONTH = new RegExp(`^(\\d{1,2})[- ]?(${MONTH_NAMES.join("|")})[a-z]*[-, ]*((?:20)?\\d{2})$`, "i");

/** What comes first in 1/13/2024, of which no month is the thirteenth; null: it ends with no year, or may be either. */
export function firstOfYearLast(text: string): DateHints["yearLast"] | null {
  const [, first = "", second = ""] = YEAR_LAST.exec(normaliseText(text)) ?? [];
  if (first === "") return null;
  if (Number(second) > 12) return "monthFirst";
  return Number(first) > 12 ? "dayFirst" : null;
}

/** 1/13/2024, 13-Jan-2024: as programs of other countries write days. */
function yearLast(text: string, order: DateHints["yearLast"]): { readonly from: Parts; readonly to: Parts } | null {
  const normal = normaliseText(text);
  const [, dayOfName, name = "", yearOfName = ""] = NAMED_MONTH.exec(normal) ?? [];
  if (dayOfName !== undefined) {
    const named = point(
      2000 + (Number(yearOfName) % 100),
      1 + MONTH_NAMES.indexOf(name.toLowerCase()),
      Number(dayOfName),
    );
    return { from: named, to: named };
  }
  const [, first = "", second = "", year] = YEAR_LAST.exec(normal) ?? [];
  const shown = firstOfYearLast(normal) ?? order ?? (first === second ? "monthFirst" : undefined);
  if (year === undefined || shown === undefined) return null;
  const [month, day] = shown === "monthFirst" ? [first, second] : [second, first];
  const said = point(Number(year), Number(month), Number(day));
  return { from: said, to: said };
}

/** What a text says by itself; null: it names no time. */
const spanSaid = remembered((text: string): { readonly from: Parts; readonly to: Parts } | null => {
  const normal = normaliseText(text);
  // 二〇二五年三月八日
  const tight = (NUMERAL.test(normal) ? withDigits(normal) : normal)
    .replace(/[元正]月/, "1月")
    .replace(DAYS_OF_A_MONTH, "$1日-$2")
    .replace(HOURS, "")
    .replace(AROUND, "")
    .replaceAll(" ", "")
    .replace(/[.、,;\-—–~～至到]+$/, "");
  if (tight === "") return null;
  const whole = partsOf(tight);
  if (whole) return { from: whole, to: whole };
  for (const match of tight.matchAll(RANGE)) {
    const [left, right] = [tight.slice(0, match.index), tight.slice(match.index + match[0].length)];
    const from = partsOf(left) ?? (/\d月\d{1,2}$/.test(left) ? partsOf(`${left}日`) : null);
    const to = partsOf(right);
    if (from && to) return { from, to: inherit(to, from) };
  }
  return null;
});

/** "2021年3月5日-8日": what the end leaves out is the beginning's. */
function inherit(end: Parts, start: Parts): Parts {
  const month = end.to?.month === 0 ? (start.to?.month ?? 0) : (end.to?.month ?? 12);
  return { year: end.year ?? start.year, from: end.from, to: end.to === null ? null : { month, day: end.to.day } };
}

function resolve(start: Parts, end: Parts, hints: DateHints): PeriodText {
  const from = edge(start.year, start.from, "first", hints);
  const to = edge(end.year, end.to, "last", hints);
  if (typeof from === "string") return { kind: from };
  if (typeof to === "string") return { kind: to };
  return to < from ? { kind: "impossible" } : { kind: "period", period: { from, to } };
}

function edge(
  year: number | null,
  at: Parts["from"],
  side: "first" | "last",
  hints: DateHints,
): Day | "withoutYear" | "impossible" {
  if (at === null) {
    if (year === null) return "withoutYear";
    return side === "first" ? wholeYear(year).from : wholeYear(year).to;
  }
  const month = at.month === 0 ? hints.month : at.month;
  if (month === null) return "withoutYear";
  if (month < 1 || month > 12) return "impossible";
  const known = year ?? yearOf(month, hints);
  if (known === null) {
    // Of a date without its year at least the day may be wrong.
    return at.day !== null && at.day !== LAST && !isRealDate(2020, month, at.day) ? "impossible" : "withoutYear";
  }
  if (known < 1980 || known > 2100) return "impossible";
  if (at.day === null) return side === "first" ? dayOf(known, month, 1) : wholeMonth({ year: known, month }).to;
  const day = at.day === LAST ? daysInMonth(known, month) : at.day;
  return isRealDate(known, month, day) ? dayOf(known, month, day) : "impossible";
}

/** A season that crosses the turn of the year: its autumn is of the first, its spring of the second year. */
const yearOf = (month: number, { year, season }: DateHints): number | null =>
  year === null ? null : season && month < 7 ? year + 1 : year;

/**
 * The years that a title speaks of: one, or two that follow each other (a season); null where there is none, or
 * several.
 */
export function yearHint(text: string): Pick<DateHints, "year" | "season"> | null {
  const years = [
    ...new Set([...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1]))),
  ].sort((a, b) => a - b);
  const [first, second] = years;
  if (first === undefined || years.length > 2) return null;
  if (second === undefined) return { year: first, season: false };
  return second === first + 1 && /季|冬|采暖|供暖/.test(text) ? { year: first, season: true } : null;
}
