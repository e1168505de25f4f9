/** Time: cut-offs, part of a year against a whole one, attainment before the year is over, dates that cannot be. */
import { ASKED_ONCE } from "./like-periods";
import { civilDate, isoDate, type Day } from "../../calendar/day";
import { indicatorTerm, termsIn } from "../../notice/reading/indicator-terms";
import { isWholeYear } from "../../notice/reading/read-periods";
import type { NoticeReading, TextFigure, TextPeriod } from "../../notice/reading/notice-text";
import { figuresOfSentence, spanAt, spansWithin } from "../../notice/reading/places";
import { yearOf } from "../../notice/claims/change-pairs";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

const paragraphOf = ({ paragraphs }: NoticeReading, at: number) => paragraphs[spanAt(paragraphs, at)];

/** Periods that results are counted over. */
const counting = (reading: NoticeReading): readonly TextPeriod[] =>
  reading.periods.filter(
    ({ from, role }) => role === "governing" && tells(paragraphOf(reading, from)?.role ?? "title"),
  );

const beginsYear = ({ start }: TextPeriod): boolean => start !== null && civilDate(start).month === 1;

/** 1—11月, 截止2021年12月15日: a day up to which is counted. A single month or day is when something happened. */
const namesCutOff = (period: TextPeriod): boolean =>
  period.end !== null && (period.cutOff || (period.kind === "months" && beginsYear(period)));

export const cutOffsOfTheText: TextRule = (reading) => {
  const periods = counting(reading);
  const named = periods.filter(namesCutOff);
  const open = periods.filter(({ kind }) => kind === "toDate");
  const since = periods.filter(({ kind }) => kind === "since");
  const days = new Set(named.map(({ end }) => end));
  const [first] = [...named, ...open].sort((a, b) => a.from - b.from);
  if (!first) return [];
  if (days.size === 0) return [found("textCutOffNotNamed", "note", first, cited(reading, first))];
  if (days.size + (open.length > 0 ? 1 : 0) < 2) return [];
  const years = new Set([...days].flatMap((day) => (day === null ? [] : [civilDate(day).year])));
  const ofTheseYears = since.filter(({ start }) => start !== null && years.has(civilDate(start).year));
  // One spelling a day: 1-11月 and 1月至11月 are the same.
  const byDay = named.filter((period, index) => named.findIndex(({ end }) => end === period.end) === index);
  const spellings = [...new Set([...byDay, ...open, ...ofTheseYears].map(({ text }) => `“${text}”`))];
  // Two days that are both named may be as the ledgers are kept; "目前" beside a day is of no day at all.
  return [
    found("textCutOffsMixed", days.size > 3 ? "warning" : "note", first, {
      cutOffs: spellings.join("、"),
    }),
  ];
};

/** The day that a figure reaches before its year is over; null: whole years, or not said. */
function partOfYear({ period }: TextFigure): TextPeriod | null {
  if (period === null || period.end === null || (!period.cutOff && !(period.kind === "months" && beginsYear(period))))
    return null;
  // "2023年7月—2024年6月": twelve months are a whole year, whichever they begin with.
  if (isWholeYear(period)) return null;
  const { month, day } = civilDate(period.end);
  return month === 12 && day === 31 ? null : period;
}

export const partialAgainstWhole: TextRule = (reading) => {
  const told = new Set<number>();
  return reading.figures.flatMap((change): TextFinding[] => {
    const partial = partOfYear(change);
    const sentence = reading.sentences[change.sentence];
    if (
      change.role !== "change" ||
      !tells(change.section) ||
      partial === null ||
      change.base === null ||
      change.base.kind !== "year" ||
      change.base.samePeriod ||
      !sentence ||
      told.has(change.sentence) ||
      // "截至7月底……比2020年底增长": what there was on two days is compared.
      /[底末]$/.test(change.base.text) ||
      (partial.cutOff && isOfADay(change))
    )
      return [];
    // The like-for-like comparison stands beside it.
    if (
      reading.figures.some(
        (other) =>
          other.role === "change" &&
          other.subject === change.subject &&
          other.base?.samePeriod === true &&
          yearOf(other.base) === yearOf(change.base),
      )
    )
      return [];
    const words = reading.plain.slice(sentence.from, sentence.to);
    // "2024年全年31件，比2023年减少56件": behind a semicolon a whole year is compared.
    const ownPart = /[^；]*$/.exec(reading.plain.slice(sentence.from, change.from))?.[0] ?? "";
    // "2023年12月开展入户调查……满意度": a level asked for once, and no sum of months.
    if (/同期|以年终为准|全年数/.test(words) || ownPart.includes("全年") || ASKED_ONCE.test(words)) return [];
    told.add(change.sentence);
    return [
      found("textPartialAgainstWhole", "warning", change.phrase, {
        ...cited(reading, change.phrase),
        partial: partial.text,
        whole: change.base.text,
      }),
    ];
  });
};

/** Rates of what was done in a stretch of time; 配套率 and 覆盖率 are of what there is on a day. */
const OVER_TIME = /利用|回收|收集|处理|处置|达标|优良|合格|产生|使用|清运|增长|反弹/;
const isOfADay = ({ unit, subject, noun }: TextFigure): boolean =>
  unit === "个百分点" && subject === null && !OVER_TIME.test(noun);

const CLAIM = /(?:已|全面|超额|提前|圆满|均|顺利)[^，。；预]{0,6}(?:完成|达到|实现)|(?:完成|达到|实现)了/;
/** "超额完成单月考核目标": a goal of a month or a quarter is reached within the year. */
const OF_SHORTER = /[^，。；]*(?:单月|当月|月度|每月|单季|当季|季度)[^，。；]{0,6}(?:目标|考核|任务)[^，。；]*/g;
const HEDGED = /预计|有望|力争|锁定|序时/;

/** "已全面完成……2021年度……目标值" while the text's data end before that year does. */
export const attainedEarly: TextRule = (reading) =>
  reading.sentences.flatMap((sentence, index): TextFinding[] => {
    const words = reading.plain.slice(sentence.from, sentence.to).replace(OF_SHORTER, "");
    if (
      !tells(paragraphOf(reading, sentence.from)?.role ?? "title") ||
      !/目标|考核指标|考核任务/.test(words) ||
      HEDGED.test(words)
    )
      return [];
    const claim = CLAIM.exec(words);
    if (!claim || reading.cutOff === null) return [];
    const target = figuresOfSentence(reading.figures, index).find(({ role }) => role === "target");
    const period =
      target?.period ??
      spansWithin(reading.periods, sentence).find(({ role, kind }) => role === "governing" && kind === "year") ??
      null;
    const year = yearOf(period);
    const until = civilDate(reading.cutOff);
    if (
      period === null ||
      period.kind !== "year" ||
      year === null ||
      until.year !== year ||
      (until.month === 12 && until.day === 31)
    )
      return [];
    return [
      found("textAttainedEarly", "warning", sentence, {
        ...cited(reading, sentence),
        year,
        until: isoDate(reading.cutOff),
      }),
    ];
  });

/** The goal is for 2020, and every figure of its indicators is of another year. */
export const goalYearAnswered: TextRule = (reading) =>
  reading.paragraphs.flatMap((paragraph): TextFinding[] => {
    if (paragraph.role !== "goal") return [];
    const goal = reading.periods.find(
      ({ from, role }) => role === "goal" && from >= paragraph.from && from < paragraph.to,
    );
    const year = yearOf(goal ?? null);
    if (!goal || year === null) return [];
    const subjects = new Set(termsIn(reading.plain.slice(paragraph.from, paragraph.to)).map(({ id }) => id));
    const results = reading.figures.filter(
      ({ subject, role, section }) => subject !== null && subjects.has(subject) && role === "result" && tells(section),
    );
    const unanswered = [...subjects].flatMap((subject) => {
      const years = results
        .filter((figure) => figure.subject === subject)
        .flatMap(({ period }) => yearOf(period) ?? []);
      const latest = Math.max(...years);
      return years.length === 0 || years.includes(year) || latest < year
        ? []
        : [{ label: indicatorTerm(subject).label, latest }];
    });
    if (unanswered.length === 0) return [];
    return [
      found("textGoalYearUnanswered", "warning", paragraph, {
        ...cited(reading, paragraph),
        subjects: unanswered.map(({ label }) => label).join("、"),
        year,
        resultYear: Math.max(...unanswered.map(({ latest }) => latest)),
      }),
    ];
  });

const TREND =
  /(?:波动|小幅|大幅|明显|持续|逐年|稳步|显著)[^，。；]{0,8}(?:上升|下降|好转|向好|改善|增加|减少|恶化)|逐年(?:上升|下降|好转|改善)/;
const AIM = /努力|力争|确保|推动|促进|实现[^，。]{0,10}(?:持续|稳步)/;

/** A trend over several years that no figure shows. */
export const trendsWithFigures: TextRule = (reading) =>
  reading.sentences.flatMap((sentence, index): TextFinding[] => {
    const words = reading.plain.slice(sentence.from, sentence.to);
    const years = spansWithin(reading.periods, sentence).filter(({ role }) => role !== "attribute");
    const spans =
      years.filter(({ kind }) => kind === "years").length * 2 + years.filter(({ kind }) => kind !== "years").length;
    if (
      !tells(paragraphOf(reading, sentence.from)?.role ?? "title") ||
      spans < 2 ||
      !TREND.test(words) ||
      AIM.test(words) ||
      figuresOfSentence(reading.figures, index).length > 0
    )
      return [];
    return [found("textTrendWithoutFigures", "warning", sentence, cited(reading, sentence))];
  });

export const datesThatCannotBe: TextRule = (reading) =>
  reading.periods.flatMap((period): TextFinding[] =>
    period.impossible ? [found("textImpossibleDate", "error", period, cited(reading, period))] : [],
  );

/** First day of publication or the day of signing, whichever is earlier: neither knows of a later day. */
function publishedOn(reading: NoticeReading): { readonly period: TextPeriod; readonly day: Day } | null {
  const inRole = (role: string) =>
    reading.periods.find(
      ({ from, start, kind }) =>
        paragraphOf(reading, from)?.role === role && start !== null && (kind === "day" || kind === "months"),
    );
  const days = [inRole("publication"), inRole("signature")].flatMap((period) =>
    period === undefined || period.start === null ? [] : [{ period, day: period.start }],
  );
  return days.sort((a, b) => a.day - b.day)[0] ?? null;
}

export const cutOffBeforePublication: TextRule = (reading) => {
  const published = publishedOn(reading);
  if (published === null) return [];
  return (
    counting(reading)
      // "截至2021年XX月" is a placeholder, which is told as one.
      .filter(
        (period) =>
          period.cutOff &&
          !/^[XxＸ×_＿]/.test(reading.plain.slice(period.to)) &&
          period.end !== null &&
          period.end > published.day,
      )
      .slice(0, 1)
      .map((period) =>
        found("textCutOffAfterPublication", "error", period, {
          ...cited(reading, period),
          cutOff: isoDate(period.end ?? published.day),
          published: isoDate(published.day),
        }),
      )
  );
};
