/** Days that the data lack between their first and their last: month by month, and whole months together. */
import { daysInMonth, type Day } from "../calendar/day";
import { addMonths, monthKey, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirDay } from "../datasets/air-day";
import { withoutStrayDays } from "../datasets/air-days/stray-days";
import { finding, type Finding } from "../findings/finding";

/** Fewer are a failure of single days. */
const MANY = 3;
/** Who keeps the same months of several years has no data of so many months between, and means to have none. */
const LONGEST_FAILURE = 6;

/** Some days of a month, or all days of one or several months. */
interface Gap {
  readonly from: Month;
  readonly to: Month;
  readonly count: number;
  /** Whole months; 0: `days` of one. */
  readonly months: number;
  readonly days: readonly number[];
}

export function missingDays(all: readonly AirDay[]): Finding[] {
  const days = withoutStrayDays(all);
  return joinedMonths(gapsByMonth(days.map(({ day }) => day))).map(({ from, to, months, count, days: gone }) => {
    const first = wholeMonth(from).from + (gone[0] ?? 1) - 1;
    const before = days.findLast(({ day }) => day < first) ?? days[0];
    const severity = count > MANY && months < LONGEST_FAILURE ? "warning" : "note";
    return finding("missingDays", severity, before?.at ?? null, {
      month: months > 1 ? `${monthName(from)}至${monthName(to)}` : monthName(from),
      count,
      days: months > 0 ? "" : gone.join("、"),
    });
  });
}

function gapsByMonth(days: readonly Day[]): readonly Gap[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const present = new Set(days);
  const gaps: Gap[] = [];
  for (let month = monthOf(first); wholeMonth(month).from <= last; month = addMonths(month, 1)) {
    const { from } = wholeMonth(month);
    const all = daysInMonth(month.year, month.month);
    const gone = Array.from({ length: all }, (_, index) => index + 1).filter((one) => {
      const day = (from + one - 1) as Day;
      return day > first && day < last && !present.has(day);
    });
    if (gone.length === 0) continue;
    gaps.push({ from: month, to: month, count: gone.length, months: gone.length === all ? 1 : 0, days: gone });
  }
  return gaps;
}

/** Whole months that follow each other as one gap. */
function joinedMonths(gaps: readonly Gap[]): readonly Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const follows = last !== undefined && monthKey(addMonths(last.to, 1)) === monthKey(gap.from);
    if (!follows || last.months === 0 || gap.months === 0) joined.push(gap);
    else joined[joined.length - 1] = { ...last, to: gap.to, count: last.count + gap.count, months: last.months + 1 };
  }
  return joined;
}

const monthName = ({ year, month }: Month): string => `${year}年${month}月`;
