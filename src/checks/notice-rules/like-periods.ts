/** Comparisons of unlike stretches of time: eight months against nine, or against the whole of the year before. */
import { yearOf } from "../../notice/claims/change-pairs";
import { figuresOfParagraph, goesOnTo, placeOfFigure, spanAt, spansWithin } from "../../notice/reading/places";
import type { NoticeReading, TextFigure, TextPeriod } from "../../notice/reading/notice-text";
import { isWholeYear, monthsNamed } from "../../notice/reading/read-periods";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

/** A figure with the phrase of time that its own words give it. */
interface Dated {
  readonly figure: TextFigure;
  readonly period: TextPeriod;
  /** Of what stands before it in the clause, the phrase itself among it. */
  readonly words: string;
}

/** "214天（1—8月）", "去年1—5月为29起", "上年同期（1—9月）为231天": in a bracket right behind the figure, or before it. */
function ownPeriod(reading: NoticeReading, figure: TextFigure): Dated | null {
  const { plain, periods, clauses } = reading;
  const behind = /[（(]/.test(plain.charAt(figure.to)) ? periods[spanAt(periods, figure.to + 1)] : undefined;
  const sentence = reading.sentences[figure.sentence] ?? figure;
  const before = plain.slice(sentence.from, figure.from);
  // A bracket in front of the figure is part of what is said of it.
  const lead = /[^，。；：、（）()]*(?:[（(][^（）()]*[）)])?[^，。；：、（）()]*$/.exec(before)?.[0] ?? "";
  const start = Math.min(clauses[figure.clause]?.from ?? figure.from, figure.from - lead.length);
  const own = spansWithin(periods, { from: start, to: figure.from }).filter((period) => monthsNamed(period) !== null);
  const period = behind ?? own.at(-1);
  return period ? { figure, period, words: plain.slice(start, figure.from) } : null;
}

/** 比例 compares nothing. */
const COMPARED = /较|比(?![例率重])|^\s*(?:19|20)\d{2}年/;
const COMPARED_BEHIND = /^(?:（[^（）]*）)?相?比(?![例率重])/;
/** "从2016年的3.5%下降到2019年的0.6%": a course has its own two ends. */
const IN_COURSE = /[从由至到](?:19|20)\d{2}年[^，。；]*$/;
const BEFORE = /上一?年|去年|同期/;
/** The same months are meant. */
const LIKE = /同期|同比|同时段|同口径/;

/** What the figure is compared with is of an earlier year, by its words. */
function isEarlier({ plain }: NoticeReading, base: Dated, now: TextPeriod): boolean {
  if (BEFORE.test(base.words)) return true;
  const [then, own] = [yearOf(base.period), yearOf(now)];
  // "与2023年全年的121万吨相比"
  const isCompared = COMPARED.test(base.words) || COMPARED_BEHIND.test(plain.slice(base.figure.to));
  return then !== null && (own === null || then < own) && isCompared;
}

const sameMonths = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] === b[0] && a[1] === b[1];

/** The value that is compared: the last of the unit before the base, with its own phrase of time or the sentence's. */
function comparedWith(reading: NoticeReading, base: Dated): TextPeriod | null {
  const value = figuresOfParagraph(reading.figures, base.figure.paragraph).findLast(
    ({ to, unit, sentence, role }) =>
      to <= base.figure.from &&
      unit === base.figure.unit &&
      base.figure.sentence - sentence <= 1 &&
      (role === "result" || role === "target"),
  );
  if (!value) return null;
  const own = ownPeriod(reading, value)?.period;
  if (own) return own;
  const { period } = value;
  return period && period.from < base.period.from && period !== base.period && goesOnTo(reading, period, value.from)
    ? period
    : null;
}

const told = (reading: NoticeReading, base: Dated, now: TextPeriod): TextFinding => {
  // With the change behind it, where there is one.
  const next = reading.figures[placeOfFigure(reading.figures, base.figure) + 1];
  const change = next?.role === "change" && next.sentence === base.figure.sentence ? next : base.figure;
  const span = { from: Math.min(base.period.from, base.figure.from), to: change.to };
  return found("textPartialAgainstWhole", "warning", span, {
    ...cited(reading, span),
    partial: now.text,
    whole: base.period.text,
  });
};

export const ASKED_ONCE = /调查|问卷|测评|抽样/;

/** A base with its own months, held against a value of other months. */
export const periodsCompared: TextRule = (reading, { changes }) => {
  const changed = new Set(changes.map(({ from }) => from));
  return reading.figures.flatMap((figure): TextFinding[] => {
    if (!tells(figure.section) || figure.role === "change") return [];
    const base = ownPeriod(reading, figure);
    const now = base && comparedWith(reading, base);
    if (!base || !now || !isEarlier(reading, base, now)) return [];
    // "截至7月底……比2020年底增长": what there was on two days is compared.
    if (/[底末]$/.test(base.period.text) || IN_COURSE.test(base.words)) return [];
    // "减少13件；2024年全年31件，比2023年减少56件": behind a semicolon a year is told for itself.
    if (!/[较比]/.test(base.words) && reading.plain.charAt(figure.from - base.words.length - 1) === "；") return [];
    // "2023年12月开展入户调查……满意度95.3%": a level asked for once, and no sum of months.
    if (ASKED_ONCE.test(reading.plain.slice(now.to, figure.from))) return [];
    const [then, own] = [monthsNamed(base.period), monthsNamed(now)];
    if (then === null || own === null || sameMonths(then, own)) return [];
    const whole = then[0] === 1 && then[1] === 12;
    const behind = reading.plain.slice(base.period.to, figure.from);
    // 2024年同期 and 较2024年同期 are the like months; a year alone is the whole of it only where something is compared.
    const said = /全年/.test(base.period.text + base.words);
    if (whole && isWholeYear(now)) return [];
    if (whole && !said && (LIKE.test(base.words) || LIKE.test(behind) || base.period.samePeriod)) return [];
    if (whole && !changed.has(figure) && !/全年|[较比]/.test(base.period.text + base.words)) return [];
    // Months of one length are stages, and a month held against the one before it is no comparison of years.
    if (own[0] === own[1] && then[0] === then[1]) return [];
    return [told(reading, base, now)];
  });
};
