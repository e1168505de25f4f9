/** The time at which a list was drawn up, from its title or its sheet's name: 截至2021年10月15日, 10月调度, 2024年6月版, 第3期. */
import { dayOf, daysInMonth, isRealDate, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { normaliseText } from "../../cells/normalise-text";
import { remembered } from "../../collections/remembered";
import { withDigits } from "../../vocabulary/numerals";

/** `year` null: the words name a month without its year. `ordinal`: a number in a series instead of a date. */
export type AsOf =
  | {
      readonly kind: "date";
      readonly grain: Grain;
      readonly year: number | null;
      readonly from: Point;
      readonly to: Point;
    }
  | { readonly kind: "ordinal"; readonly ordinal: number };

interface Point {
  readonly month: number;
  /** null: the month's end, or its beginning in `from`. */
  readonly day: number | null;
}

/** Finer before coarser. */
const grains = ["day", "month", "quarter", "season", "half", "year"] as const;
type Grain = (typeof grains)[number];

const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2})年?度?)?`;
const MONTH = "(?<month>1[0-2]|0?[1-9])";
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])`;
/** Numbers of documents, and years from which something was reported, are no dates: 新政发〔2016〕140号. */
const DOCUMENT = /[〔[(（【](?:19|20)\d{2}[〕\])）】]\d*号?/g;

interface Spelling {
  readonly grain: Grain;
  readonly pattern: RegExp;
}

/** The finest first; of several of one grain in a text the last counts (1—11月). */
const spellings: readonly Spelling[] = [
  { grain: "day", pattern: new RegExp(`${YEAR}(?<!\\d)${MONTH}月${DAY}[日号]`, "g") },
  {
    grain: "day",
    pattern: new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})[-./]${MONTH}[-./]${DAY}(?![\d])`, "g"),
  },
  { grain: "day", pattern: /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/g },
  { grain: "day", pattern: new RegExp(String.raw`(?<![\d.])${MONTH}[.．]${DAY}(?![\d.])`, "g") },
  { grain: "month", pattern: new RegExp(`${YEAR}(?<!\\d)${MONTH}月(?![\\d日])`, "g") },
  { grain: "month", pattern: new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})[-./]${MONTH}(?![\d])`, "g") },
  { grain: "month", pattern: /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/g },
  { grain: "quarter", pattern: new RegExp(String.raw`${YEAR}第?(?<quarter>[1-4一二三四])季度?`, "g") },
  { grain: "half", pattern: new RegExp(`${YEAR}(?<half>[上下])半年`, "g") },
  {
    grain: "season",
    pattern: /(?<!\d)(?<year>(?:19|20)\d{2})年?[-—–－~～至](?:20)?\d{2}年?度?(?=.{0,2}[采供取秋冬])/g,
  },
  { grain: "year", pattern: /(?<!\d)(?<year>(?:19|20)\d{2})年?(?!\d)/g },
];

/** A text without what it says of time: 整改任务进展（截至7月底） → 整改任务进展（）. */
export const withoutTime = (text: string): string =>
  spellings
    .reduce((rest, { pattern }) => rest.replace(pattern, ""), tightened(text))
    .replace(/截[至止]到?:?|(?<![\p{Script=Han}])[上中下]旬|(?<![\p{Script=Han}])[初末底]/gu, "");

/** Whether a text says that something stands as it was on a day: 截至7月31日, 9月底; what is due 9月底前 does not. */
export const saysUpTo = (text: string): boolean => UP_TO.test(text) || AT_THE_END.test(text);
const AT_THE_END = /[月季年]度?[末底](?!前|以前|之前|要|须|完成)/;
const UP_TO = /截[至止]到?:?(.*)$/;

const ORDINAL = /第(\d{1,3})[期次批周版稿]|(?:^|[^A-Za-z])[vV](?:er)?\.?(\d{1,2})(?!\d)/;
const QUARTERS = "一二三四";

const tightened = (text: string): string => withDigits(normaliseText(text).replaceAll(" ", "")).replace(DOCUMENT, "");

/** What a text says; null: nothing of time. */
export const asOf = remembered((text: string): AsOf | null => {
  const tight = tightened(text);
  // What follows 截至 is the day, whatever else the title dates.
  const upTo = UP_TO.exec(tight)?.[1];
  const dated = (upTo === undefined ? null : dateIn(upTo, tight)) ?? dateIn(tight, tight);
  const ordinal = ORDINAL.exec(tight);
  const order = ordinal === null ? relativeOrder(tight) : Number(ordinal[1] ?? ordinal[2]);
  if (order !== null && (dated === null || dated.grain === "year")) return { kind: "ordinal", ordinal: order };
  return dated;
});

/** 上月 before 本月; null: the words say neither. */
function relativeOrder(text: string): number | null {
  if (/上(?:一?个?)(?:月|期|季度?|周|旬|次)(?!旬)|更新前|更正前|旧版/.test(text)) return 0;
  return /本(?:月|期|季度?|周|旬|次)|更新后|更正后|最新|新版/.test(text) ? 1 : null;
}

export type Dated = Extract<AsOf, { readonly kind: "date" }>;

/** @param whole where the year is looked for that the date itself does not name */
function dateIn(text: string, whole: string): Dated | null {
  for (const { grain, pattern } of spellings) {
    const found = [...text.matchAll(pattern)].at(-1)?.groups;
    const read = found && extent(grain, found);
    if (!read) continue;
    const year = found["year"] ?? /(?<!\d)((?:19|20)\d{2})年/.exec(whole)?.[1];
    return { kind: "date", grain, year: year === undefined ? null : Number(year), ...read };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function extent(grain: Grain, groups: Groups): { readonly from: Point; readonly to: Point } | null {
  const whole = (first: number, last: number) => ({
    from: { month: first, day: null },
    to: { month: last, day: null },
  });
  const month = Number(groups["month"]);
  if (grain === "day") {
    const day = Number(groups["day"]);
    return isRealDate(2020, month, day) ? { from: { month, day }, to: { month, day } } : null;
  }
  if (grain === "month") return whole(month, month);
  if (grain === "year") return whole(1, 12);
  // A heating season by its months in the year in which it begins.
  if (grain === "season") return whole(10, 12);
  if (grain === "half") return groups["half"] === "上" ? whole(1, 6) : whole(7, 12);
  const quarter = QUARTERS.indexOf(groups["quarter"] ?? "") + 1 || Number(groups["quarter"]);
  return whole(3 * quarter - 2, 3 * quarter);
}

/** The stretch in a year, for a date that may lack its own. */
export function stretchOf({ year: own, from, to }: Dated, year: number): Period {
  const of = own ?? year;
  return {
    from: dayOf(of, from.month, from.day ?? 1),
    to: dayOf(of, to.month, to.day ?? daysInMonth(of, to.month)),
  };
}

/** The finer of two; the first of two as fine. */
export const finer = (one: AsOf | null, other: AsOf | null): AsOf | null => {
  if (one === null || other === null) return one ?? other;
  const rank = (said: AsOf): number => (said.kind === "date" ? grains.indexOf(said.grain) : grains.length);
  return rank(other) < rank(one) ? withYear(other, one) : withYear(one, other);
};

/**
 * The day up to which a list says that it stands, by its title, its sheet's title or name: of a month, quarter or year
 * the last; null: it does not say.
 * @param yearTells whether a year alone says it: that of an inspection's list (2021年督察整改任务) is the inspection's
 */
export function drawnUpOn(texts: readonly string[], yearTells: boolean): Day | null {
  const said = texts.map(asOf).reduce(finer, null);
  if (said?.kind !== "date" || said.year === null || (said.grain === "year" && !yearTells)) return null;
  return stretchOf(said, said.year).to;
}

/** 10月调度 on a sheet whose title says 2021年. */
const withYear = (said: AsOf, other: AsOf): AsOf =>
  said.kind === "date" && other.kind === "date" && said.year === null ? { ...said, year: other.year } : said;
