/** How long something took against the two days that it lies between: 自4月10日开始，至7月10日结束，历时3个月. */
import { civilDate, type Day } from "../../calendar/day";
import type { NoticeReading, TextPeriod } from "../../notice/reading/notice-text";
import { numeral } from "../../vocabulary/numerals";
import { cited, found, spanOf, type TextFinding, type TextRule } from "./rule";

const LASTED =
  /(?:历时|为期|用时|耗时|持续时间|历经)(?:约|近|共|了|长达)*\s?(\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:个)?(?:多)?(天|月|年)(?!\d)/g;

/** The two days that stand before the words in their sentence; null: there are not two. */
function daysBefore({ periods, sentences }: NoticeReading, at: number): readonly [TextPeriod, TextPeriod] | null {
  const sentence = sentences.find(({ from, to }) => from <= at && at < to);
  const before = periods.filter(
    ({ from, to, kind, start, end }) =>
      from >= (sentence?.from ?? at) &&
      to <= at &&
      start !== null &&
      end !== null &&
      /^(?:day|month|months)$/.test(kind),
  );
  const [last, earlier] = [before.at(-1), before.at(-2)];
  if (last?.kind === "months") return [last, last];
  return last && earlier && earlier.kind === last.kind ? [earlier, last] : null;
}

const monthsApart = (from: Day, to: Day): number => {
  const [a, b] = [civilDate(from), civilDate(to)];
  return 12 * (b.year - a.year) + b.month - a.month;
};

/** The least and the most that may be said of the time from one day to another: 4月10日—7月10日 are 3 or 4 months. */
function range(from: Day, to: Day, unit: string): readonly [number, number] {
  const days = to - from;
  if (unit === "天") return [days - 1, days + 1];
  const [a, b] = [civilDate(from), civilDate(to)];
  const full = monthsApart(from, to) - (b.day < a.day - 1 ? 1 : 0);
  const begun = monthsApart(from, to) + 1;
  return unit === "月" ? [full, begun] : [Math.floor(full / 12), Math.ceil(begun / 12)];
}

export const durations: TextRule = (reading) =>
  [...reading.plain.matchAll(LASTED)].flatMap(({ index, 0: words, 1: number = "", 2: unit = "" }): TextFinding[] => {
    const days = daysBefore(reading, index);
    const said = numeral(number);
    const [from, to] = [days?.[0].start ?? null, days?.[1].end ?? null];
    if (!days || said === null || from === null || to === null || to <= from) return [];
    const [least, most] = range(from, to, unit);
    // 7 个工作日 and the like are counted elsewhere; a span that names months only ends with the last of them.
    if (said >= least && said <= most) return [];
    const span = { from: index, to: index + words.length };
    const name = unit === "月" ? "个月" : unit;
    return [
      found("textDurationWrong", "warning", span, {
        ...cited(reading, span),
        dates: cited(reading, spanOf(days[0], days[1])).quote,
        computed: least === most ? `${least}${name}` : `${Math.max(0, least)} 至 ${most} ${name}`,
      }),
    ];
  });
