/** Phrases of time in a text: 2021年1-11月, 截止2021年12月15日, 2018年-2020年, 2021年以来, 截至目前. */
import { dayOf, daysInMonth, isRealDate, type Day } from "../../calendar/day";
import type { TextPeriod } from "./notice-text";

type Shape = Pick<TextPeriod, "kind" | "start" | "end"> & { readonly impossible?: boolean };

const Y = "((?:19|20)\\d{2})年";
const DOTTED = "(?<![\\d.])((?:19|20)\\d{2})[.\\/-](\\d{1,2})[.\\/-](\\d{1,2})";
const TO = "\\s?起?\\s?(?:[-—–~～]{1,2}|至|到)\\s?";

const monthEnd = (year: number, month: number): Day => dayOf(year, month, daysInMonth(year, month));
const monthsOf = (fromYear: number, fromMonth: number, toYear: number, toMonth: number): Shape => {
  const possible = [fromMonth, toMonth].every((month) => month >= 1 && month <= 12);
  return possible
    ? {
        kind: fromYear === toYear && fromMonth === toMonth ? "month" : "months",
        start: dayOf(fromYear, fromMonth, 1),
        end: monthEnd(toYear, toMonth),
        impossible: toYear * 12 + toMonth < fromYear * 12 + fromMonth,
      }
    : { kind: "months", start: null, end: null, impossible: true };
};
const single = (year: number, month: number, day: number): Shape =>
  isRealDate(year, month, day)
    ? { kind: "day", start: dayOf(year, month, day), end: dayOf(year, month, day) }
    : { kind: "day", start: null, end: null, impossible: true };

/** 中旬 and its like: the first day of each; the last one ends with the month. */
const TEN_DAYS: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };
function tenDaysOf(year: number, month: number, part: string): Shape {
  const whole = monthsOf(year, month, year, month);
  const [first, last] = TEN_DAYS[part] ?? [1, 31];
  if (whole.start === null) return whole;
  return {
    ...whole,
    start: dayOf(year, month, first),
    end: dayOf(year, month, Math.min(last, daysInMonth(year, month))),
  };
}

const A_LEAP_YEAR = 2020;
/** 2月30日 is no day whatever the year. */
const isOfSomeYear = (month: string | undefined, day: string | undefined): boolean =>
  isRealDate(A_LEAP_YEAR, Number(month), Number(day));

const daysOf = (y1: number, m1: number, d1: number, y2: number, m2: number, d2: number): Shape => {
  const { start } = single(y1, m1, d1);
  const { end } = single(y2, m2, d2);
  return { kind: "months", start, end, impossible: start === null || end === null || start > end };
};

/** Parts of a year, by their first and last month. */
export const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};

/**
 * Tried in this order at every place. `year` is the year that the text spoke of last, for phrases without one;
 * null: no year yet, then the phrase has no days.
 */
const phrases: readonly {
  readonly pattern: string;
  readonly shape: (parts: readonly string[], year: number | null) => Shape;
}[] = [
  {
    // 2024.9.2—2024.9.6, 2024-09-02至09-06
    pattern: `${DOTTED}${TO}(?:((?:19|20)\\d{2})[.\\/-])?(\\d{1,2})[.\\/-](\\d{1,2})(?![\\d.])`,
    shape: ([y1, m1, d1, y2, m2, d2]) =>
      daysOf(Number(y1), Number(m1), Number(d1), Number(y2 ?? y1), Number(m2), Number(d2)),
  },
  {
    pattern: `${DOTTED}(?![\\d.])`,
    shape: ([y, m, d]) => single(Number(y), Number(m), Number(d)),
  },
  {
    pattern: `${Y}(\\d{1,2})月(\\d{1,2})[日号]?${TO}(?:${Y})?(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
    shape: ([y1, m1, d1, y2, m2, d2]) =>
      daysOf(Number(y1), Number(m1), Number(d1), Number(y2 ?? y1), Number(m2 ?? m1), Number(d2)),
  },
  { pattern: `${Y}(\\d{1,2})月(\\d{1,2})[日号]`, shape: ([y, m, d]) => single(Number(y), Number(m), Number(d)) },
  {
    pattern: `${Y}(\\d{1,2})月?${TO}${Y}(\\d{1,2})月`,
    shape: ([y1, m1, y2, m2]) => monthsOf(Number(y1), Number(m1), Number(y2), Number(m2)),
  },
  {
    pattern: `${Y}(\\d{1,2})月?${TO}(\\d{1,2})月`,
    shape: ([y, m1, m2]) => monthsOf(Number(y), Number(m1), Number(y), Number(m2)),
  },
  {
    pattern: `((?:19|20)\\d{2})年?${TO}${Y}(\\d{1,2})月`,
    shape: ([y1, y2, m2]) => ({ ...monthsOf(Number(y1), 1, Number(y2), Number(m2)), kind: "years" }),
  },
  {
    pattern: `((?:19|20)\\d{2})年?${TO}${Y}度?`,
    shape: ([y1, y2]) => ({
      kind: "years",
      start: dayOf(Number(y1), 1, 1),
      end: dayOf(Number(y2), 12, 31),
      impossible: Number(y2) < Number(y1),
    }),
  },
  {
    pattern: `${Y}(\\d{1,2})月([上中下])旬`,
    shape: ([y, m, part]) => tenDaysOf(Number(y), Number(m), part ?? ""),
  },
  {
    pattern: `${Y}(\\d{1,2})月(?:份|底|末)?(?:以来|起)?`,
    shape: ([y, m]) => monthsOf(Number(y), Number(m), Number(y), Number(m)),
  },
  {
    pattern: `${Y}第?([一二三四])季度?${TO}第?([一二三四])季度`,
    shape: ([y, from, to]) => {
      const [first] = PARTS_OF_YEAR[`${from ?? ""}季度`] ?? [1, 12];
      const [, last] = PARTS_OF_YEAR[`${to ?? ""}季度`] ?? [1, 12];
      return monthsOf(Number(y), first, Number(y), last);
    },
  },
  {
    pattern: `${Y}第?(上半年|下半年|前三季度|一季度|二季度|三季度|四季度)`,
    shape: ([y, part]) => {
      const [first, last] = PARTS_OF_YEAR[part ?? ""] ?? [1, 12];
      return monthsOf(Number(y), first, Number(y), last);
    },
  },
  { pattern: `${Y}(?=[ \\u3000]+月)`, shape: () => ({ kind: "year", start: null, end: null }) },
  { pattern: `${Y}(?:以来|起|开始)`, shape: ([y]) => ({ kind: "since", start: dayOf(Number(y), 1, 1), end: null }) },
  {
    pattern: `${Y}(?:度|底|末|全年)?`,
    shape: ([y]) => ({ kind: "year", start: dayOf(Number(y), 1, 1), end: dayOf(Number(y), 12, 31) }),
  },
  {
    pattern: `(?<!\\d)(\\d{1,2})月?${TO}(\\d{1,2})月(?:份|底|末)?`,
    shape: ([m1, m2], year) =>
      year === null ? { kind: "months", start: null, end: null } : monthsOf(year, Number(m1), year, Number(m2)),
  },
  {
    pattern: `(?<![年\\d一二三四第前至到])第?(上半年|下半年|前三季度|[一二三四]季度)(?!度|一次|[-—至到])`,
    shape: ([part], year) => {
      const [first, last] = PARTS_OF_YEAR[part ?? ""] ?? [1, 12];
      return year === null ? { kind: "months", start: null, end: null } : monthsOf(year, first, year, last);
    },
  },
  {
    pattern: `(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]?${TO}(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
    shape: ([m1, d1, m2, d2], year) => {
      if (year === null)
        return {
          kind: "months",
          start: null,
          end: null,
          impossible: !isOfSomeYear(m1, d1) || !isOfSomeYear(m2 ?? m1, d2),
        };
      const from = single(year, Number(m1), Number(d1));
      const to = single(year, Number(m2 ?? m1), Number(d2));
      return { kind: "months", start: from.start, end: to.end, impossible: from.start === null || to.end === null };
    },
  },
  {
    pattern: `(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]`,
    shape: ([m, d], year) =>
      year === null
        ? { kind: "day", start: null, end: null, impossible: !isOfSomeYear(m, d) }
        : single(year, Number(m), Number(d)),
  },
  {
    pattern: `(?<!\\d)(\\d{1,2})月([上中下])旬`,
    shape: ([m, part], year) =>
      year === null ? { kind: "month", start: null, end: null } : tenDaysOf(year, Number(m), part ?? ""),
  },
  {
    pattern: `(?<!\\d)(\\d{1,2})月(?:份|底|末)`,
    shape: ([m], year) =>
      year === null ? { kind: "month", start: null, end: null } : monthsOf(year, Number(m), year, Number(m)),
  },
  {
    // "10月，全市……": a month that opens a clause, without a mark of what it is for (10月前, 10月起).
    pattern: `(?<=^|[。；，：\\n\\s])(\\d{1,2})月(?=，|[全我本][省市县区州盟旗])`,
    shape: ([m], year) =>
      year === null ? { kind: "month", start: null, end: null } : monthsOf(year, Number(m), year, Number(m)),
  },
  {
    pattern: `(?<=[较比])(\\d{1,2})月(?=[（(]|的\\d)`,
    shape: ([m], year) =>
      year === null ? { kind: "month", start: null, end: null } : monthsOf(year, Number(m), year, Number(m)),
  },
  // 去年1—5月, 上年前三季度: of the year before; without a year spoken of only the months are known.
  {
    pattern: `(?:上一?年|去年)(\\d{1,2})月?${TO}(\\d{1,2})月`,
    shape: ([m1, m2], year) =>
      year === null ? { kind: "months", start: null, end: null } : monthsOf(year - 1, Number(m1), year - 1, Number(m2)),
  },
  {
    pattern: `(?:今年|本年度?)第?(上半年|下半年|前三季度|[一二三四]季度)`,
    shape: ([part], year) => {
      const [first, last] = PARTS_OF_YEAR[part ?? ""] ?? [1, 12];
      return year === null ? { kind: "months", start: null, end: null } : monthsOf(year, first, year, last);
    },
  },
  {
    pattern: `(?:上一?年|去年)(上半年|前三季度|[一二三四]季度)`,
    shape: ([part], year) => {
      const [first, last] = PARTS_OF_YEAR[part ?? ""] ?? [1, 12];
      return year === null ? { kind: "months", start: null, end: null } : monthsOf(year - 1, first, year - 1, last);
    },
  },
  // Of the year before the one spoken of, whole or its like stretch: which of them the text rarely says.
  {
    pattern: `(?:上一?年|去年)(?:度|同期)?`,
    shape: (_, year) =>
      year === null
        ? { kind: "year", start: null, end: null }
        : { kind: "year", start: dayOf(year - 1, 1, 1), end: dayOf(year - 1, 12, 31) },
  },
  {
    pattern: `上(?:一)?(?:个)?(?:月|季度|周|[采供]暖[季期]|榨季|汛期)(?:末|底)?`,
    shape: () => ({ kind: "month", start: null, end: null }),
  },
  { pattern: `今年以来|本年度?以来`, shape: () => ({ kind: "since", start: null, end: null }) },
  { pattern: `目前|当前|现阶段`, shape: () => ({ kind: "toDate", start: null, end: null }) },
];
const compiled = phrases.map(({ pattern, shape }) => ({ pattern: new RegExp(pattern, "g"), shape }));

const UNTIL_BEFORE = /(?:截至|截止(?:到|至)?|截止于)\s?$/;
const BASE_BEFORE = /(?:相较于?|较之?|对比|相比|比|与|同|跟)(?:上一?年|基准年)?(?:[（(])?\s?$/;
const WEAK_BASE = /(?:与|同|跟)\s?$/;
const GOAL_BEFORE = /(?:^|[，。；：\n\s])(?:(?:力争)?(?:到|至)|力争于)\s?$/;
const ATTRIBUTE_BEHIND = /^(?:最?新|修订|修正|颁布|发布|印发|出台|实施|下达|版|的?标准)/;

/** Periods in the order of the text; none overlaps another. */
export function readPeriods(plain: string, masked: string): readonly TextPeriod[] {
  const periods: TextPeriod[] = [];
  let year: number | null = null;
  for (let at = 0; at < masked.length;) {
    const found = nextPhrase(masked, at, year);
    if (found === null) break;
    const { from, to, shape } = found;
    periods.push(withRole(plain, from, to, shape));
    const ofYear = /((?:19|20)\d{2})年(?!.*(?:19|20)\d{2}年)/.exec(masked.slice(from, to));
    if (ofYear && periods.at(-1)?.role !== "base" && periods.at(-1)?.role !== "attribute") year = Number(ofYear[1]);
    at = to;
  }
  return periods;
}

function nextPhrase(
  masked: string,
  at: number,
  year: number | null,
): { readonly from: number; readonly to: number; readonly shape: Shape } | null {
  let best: { readonly from: number; readonly to: number; readonly shape: Shape } | null = null;
  for (const { pattern, shape } of compiled) {
    pattern.lastIndex = at;
    const match = pattern.exec(masked);
    if (match && (best === null || match.index < best.from))
      best = { from: match.index, to: match.index + match[0].length, shape: shape(match.slice(1), year) };
  }
  return best;
}

function withRole(
  plain: string,
  from: number,
  to: number,
  { kind, start, end, impossible = false }: Shape,
): TextPeriod {
  const before = plain.slice(Math.max(0, from - 12), from);
  const behind = plain.slice(to, to + 80);
  const sentence = /^[^。！？\n]*/.exec(plain.slice(to))?.[0] ?? "";
  const until = UNTIL_BEFORE.exec(before);
  const compared = BASE_BEFORE.test(before) && (!WEAK_BASE.test(before) || /相比|比较|相较|同期|对比/.test(sentence));
  const samePeriod =
    /^(?:年)?同期/.test(behind) || /^同比/.test(behind) || /^(?:上(?!半)|去)/.test(plain.slice(from, from + 2));
  const role =
    ATTRIBUTE_BEHIND.test(behind) && until === null
      ? "attribute"
      : compared || (samePeriod && until === null)
        ? "base"
        : until === null && (GOAL_BEFORE.test(before) || /^前/.test(behind)) && (kind === "year" || kind === "month")
          ? "goal"
          : "governing";
  const begin = from - (until?.[0].length ?? 0);
  return {
    from: begin,
    to,
    text: plain.slice(begin, to),
    kind: until !== null && kind === "year" ? "day" : kind,
    // 截至2021年11月: from some time on, up to the month's end.
    start: until === null ? start : null,
    end,
    role,
    cutOff: until !== null,
    samePeriod,
    impossible,
  };
}

/** The months of a year that a phrase of time names, from the first to the last; null: no stretch of months. */
export function monthsNamed({ text, kind }: Pick<TextPeriod, "text" | "kind">): readonly [number, number] | null {
  const part = /上半年|下半年|前三季度|[一二三四]季度/.exec(text)?.[0];
  if (part !== undefined && !new RegExp(`季度?${TO}第?[一二三四]季度`).test(text)) return PARTS_OF_YEAR[part] ?? null;
  if (/[日号]/.test(text)) return null;
  const range = new RegExp(`(\\d{1,2})月?${TO}(\\d{1,2})月`).exec(text);
  if (range) return [Number(range[1]), Number(range[2])];
  const month = /(?<!\d)(\d{1,2})月/.exec(text)?.[1];
  if (month !== undefined) return /截[至止]/.test(text) ? [1, Number(month)] : [Number(month), Number(month)];
  return kind === "year" && /\d{4}年|全年|[上去]年/.test(text) ? [1, 12] : null;
}

/** Twelve months, whichever they begin with: 2023年7月—2024年6月. */
export const isWholeYear = ({ start, end }: TextPeriod): boolean =>
  start !== null && end !== null && end - start >= DAYS_OF_YEAR - 1;
const DAYS_OF_YEAR = 365;
