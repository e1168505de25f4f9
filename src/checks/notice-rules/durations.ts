/** How long something took against the two days that it lies between: 自4月10日开始，至7月10日结束，历时3个月. */
import { civilDate, type Day } from "../../calendar/day";
import type { NoticeReading, TextPeriod } from "../../notice/reading/notice-text";
import { numeral } from "../../vocabulary/numerals";
import { spanAt } from "../../notice/reading/places";
import { cited, found, spanOf, type TextFinding, type TextRule } from "./rule";

const LASTED =
  /(?:历时|为期|用时|耗时|持续时间|历经|(?:总|实际)?工期)(?:约|近|共|了|长达|为)*\s?(\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:个)?(?:多)?(天|月|年)(?!\d)/g;

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

const EARLY_OR_LATE =
  /(提前|提早|逾期|超期|超过时限|延期|推迟)(?:了)?\s?(\d+|[一二两三四五六七八九十]+)\s?(?:个)?(天|日|月)(?!\d)/g;
const DEADLINE = /时限|期限|应于|限期|限于|要求|规定|前完成|截止|原定|计划/;

/** The deadline and the day on which it was done, right before the words in one sentence; null: not both are told. */
function dueAndDone(reading: NoticeReading, at: number): readonly [TextPeriod, TextPeriod] | null {
  const sentence = reading.sentences[spanAt(reading.sentences, at)];
  if (!sentence) return null;
  const days = reading.periods.filter(
    ({ from, to, kind, end }) => from >= sentence.from && to <= at && end !== null && /^(?:day|month)$/.test(kind),
  );
  const [due, done] = days;
  if (!due || !done || days.length !== 2) return null;
  const around = reading.plain.slice(sentence.from, due.from) + reading.plain.slice(due.to, due.to + 8);
  return DEADLINE.test(around) ? [due, done] : null;
}

/** "时限为2023年12月底，实际于2023年9月底完成，提前5个月": by how much it was early or late. */
export const earlyOrLate: TextRule = (reading) =>
  [...reading.plain.matchAll(EARLY_OR_LATE)].flatMap(
    ({ index, 0: words, 1: way = "", 2: number = "", 3: unit = "" }): TextFinding[] => {
      const days = dueAndDone(reading, index);
      const said = numeral(number);
      const [due, done] = [days?.[0].end ?? null, days?.[1].end ?? null];
      if (!days || said === null || due === null || done === null) return [];
      const early = /提[前早]/.test(way);
      const [from, to] = early ? [done, due] : [due, done];
      const name = unit === "月" ? "个月" : "天";
      const [least, most] = to < from ? [0, 0] : range(from, to, unit === "月" ? unit : "天");
      // Months are told roundly: of 2月10日 to 5月8日 both two and three are said.
      if (said >= least - (unit === "月" ? 0 : 1) && said <= most) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textDurationWrong", "warning", span, {
          ...cited(reading, span),
          dates: cited(reading, spanOf(days[0], days[1])).quote,
          computed: least === most ? `${least}${name}` : `${Math.max(0, least)} 至 ${most} ${name}`,
        }),
      ];
    },
  );

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
