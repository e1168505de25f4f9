/** Values that cannot be: more days than there are, shares above the whole, and a ratio that its days do not give. */
import { dayOf, daysInMonth } from "../../calendar/day";
import { yearOf } from "../../notice/claims/change-pairs";
import { rateStem } from "../../notice/claims/rate-words";
import {
  beforeInSentence,
  isOfRow,
  placeOfFigure,
  stretchesOfSentence,
  type Stretch,
} from "../../notice/claims/stretch";
import { figuresOfSentence, goesOnTo } from "../../notice/reading/places";
import type { NoticeReading, Span, TextFigure, TextPeriod } from "../../notice/reading/notice-text";
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import { monthsNamed } from "../../notice/reading/read-periods";
import { round, roundedText } from "../../standards/rounding";
import { amount, cited, found, spanOf, type TextFinding, type TextRule } from "./rule";

/** Days of the period that a figure is of; null: the text does not say from when to when. */
function daysOf({ period }: TextFigure): number | null {
  if (period !== null && period.end === null) return longestOf(monthsNamed(period));
  if (period === null || period.end === null || (period.kind === "day" && !period.cutOff)) return null;
  if (period.start !== null) return period.end - period.start + 1;
  const year = yearOf(period);
  // 截至7月14日 counts from the year's first day on.
  return period.cutOff && year !== null ? period.end - dayOf(year, 1, 1) + 1 : null;
}

const LONGEST_YEAR = 366;
const LEAP_YEAR = 2024;
/** 一季度 of a year that the text does not name: as many days as its months have in the longest year. */
const longestOf = (months: readonly [number, number] | null): number | null =>
  months === null
    ? null
    : Array.from({ length: Math.max(0, months[1] - months[0] + 1) }, (_, index) => months[0] + index).reduce(
        (days, month) => days + daysInMonth(LEAP_YEAR, month),
        0,
      );
/** May be exceeded: a plan, a capacity, growth. */
const MAY_EXCEED = /完成|达产|负荷|增长|增加|上升|下降|产能|开工|投资|进度/;
/** A share of what was to be done, which may be done and more: a share of a whole that holds it may not. */
const OF_WHAT_WAS_DUE =
  /(?:占|[为达]到?|相当于)[^，。；]{0,8}(?:应(?!急|对|用)|须|需|拟|计划|规划|任务|目标|下达|核定|设计|预算|概算|指标|控制数|合同)[^，。；]*$/;

/** Degrees that are told in parts of a hundred. */
const OF_THE_WHOLE = /(?:满意|覆盖|知晓|认可|郁闭|饱和)度(?:达到?|为|是)?$/;

/** 优良天数比例, 收集率: of an indicator that is a share by its nature. */
const isRatio = ({ subject }: TextFigure): boolean =>
  subject !== null && subject !== "goodDays" && indicatorTerm(subject).better === "higher";

const isDayCount = ({ unit, subject, noun }: TextFigure): boolean =>
  unit === "天" && (subject === "goodDays" || subject === "heavyDays" || /天数/.test(noun));

/** "6个县区优良天数合计168天（应有180天）": days of several places, which no month limits. */
const OF_PLACES = /\d\s?个[^，。；\d]{0,4}[县区市州旗乡镇站点][^。；\d]{0,12}(?:合计|累计)/;
const areOfPlaces = ({ plain, sentences }: NoticeReading, { sentence, from }: TextFigure): boolean =>
  OF_PLACES.test(plain.slice(sentences[sentence]?.from ?? from, from));

/** "2月9日至11日甲镇站数据无效，有效天数88天": the days that are missing, told in a clause of their own. */
const isOfGap = ({ plain }: NoticeReading, period: TextPeriod, from: number): boolean =>
  /^[^，。；]*(?:无效|缺失|停电|停运|停测|故障|中断|未监测|检修)[^，。；]*，/.test(plain.slice(period.to, from));

export const impossibleLevels: TextRule = (reading, { stretches }) =>
  stretches.flatMap((stretch): TextFinding[] => {
    const { figure } = stretch;
    if (figure.role === "change" || figure.role === "threshold") return [];
    if (figure.unit === "天" && areOfPlaces(reading, figure)) return [];
    const lead = leadOf(reading, figure);
    const named = daysOfMonthNamed(stretch, lead);
    const carried =
      figure.period === null ||
      (goesOnTo(reading, figure.period, figure.from) && !isOfGap(reading, figure.period, figure.from));
    // "四季度优良76天。四个季度优良天数合计301天": of a time of its own.
    const period = isOfYear(lead) || SEVERAL.test(lead) || !carried ? null : daysOf(figure);
    const most = isDayCount(figure) ? Math.min(LONGEST_YEAR, oneYear(period), named ?? LONGEST_YEAR) : named;
    const stem = rateStem(stretch);
    const limit =
      most !== null && figure.value > most
        ? `${most}天`
        : (stem !== null || OF_THE_WHOLE.test(stretch.before) || isRatio(figure)) &&
            figure.unit === "%" &&
            figure.value > 100 &&
            !MAY_EXCEED.test(`${stem ?? ""}${stretch.before}`) &&
            !OF_WHAT_WAS_DUE.test(stretch.before)
          ? "100%"
          : null;
    return limit === null
      ? []
      : [found("textImpossibleLevel", "error", figure.phrase, { ...cited(reading, figure.phrase), limit })];
  });

/** "……，9月份共480人次；全年有效监测358天，优良312天": behind the semicolon it is said of the whole year. */
const isOfYear = (lead: string): boolean => /(?<!\d月?|前|至)全年[^；]*$/.test(lead);

const SEVERAL = /^(?:[全前]年?)?(?:[两二三四]个季度|(?:\d+|[二三四五六七八九十]+)个月)[^。；\d]*$/;

/** From the sentence's start to the figure. */
const leadOf = ({ plain, sentences }: NoticeReading, { from, sentence }: TextFigure): string =>
  plain.slice(sentences[sentence]?.from ?? from, from).trim();

/** "11月出现重度污染32天": the month's own days; null: no month is named with it, or it counts no such days. */
function daysOfMonthNamed({ before: own, after, figure: { unit } }: Stretch, lead: string): number | null {
  // "8月，全市优良天数29天": the month opens the sentence.
  const before = /^\d{1,2}月份?，[^，。；\d]*$/.test(lead) ? lead.replace("，", "") : own;
  const [, month, rest = ""] = /(?:^|[，年])(\d{1,2})月份?([^，。；\d—-]*)$/.exec(before) ?? [];
  if (month === undefined || unit !== "天" || !/污染|优|良|超标|达标|有效/.test(rest + after)) return null;
  if (/截[至止]|[—-]/.test(before) || /^[底末]|累计|以来|前$/.test(rest)) return null;
  return longestOf([Number(month), Number(month)]);
}

const CLASS_OF_DAYS = /(?:优良|优级?|良好?|轻度污染|中度污染|重度污染|严重污染|超标)(?:天气)?(?:天数)?(?:为|有|达)?$/;

/** "一季度优良76天，轻度污染9天，中度污染4天，重度污染3天": all classes together are no more days than there were. */
export const daysByClass: TextRule = (reading, { stretches }) =>
  reading.sentences.flatMap((_, sentence): TextFinding[] => {
    const days = stretchesOfSentence(stretches, sentence).filter(
      ({ figure, before, bracket }) =>
        figure.unit === "天" &&
        figure.role === "result" &&
        bracket === null &&
        CLASS_OF_DAYS.test(before) &&
        !/同比|其中|累计/.test(before),
    );
    const [first, last] = [days[0], days.at(-1)];
    const whole = daysAgainstValid(reading, stretchesOfSentence(stretches, sentence));
    if (whole !== null) return [...whole];
    const together = goodTogether(reading, days);
    if (together !== null) return [...together];
    const names = new Set(days.map(({ before }) => CLASS_OF_DAYS.exec(before)?.[0]));
    if (!first || !last || days.length < 3 || names.size < days.length) return [];
    // Beside 优良 there is no 优, and beside 超标 no class of it.
    const twice = /优良/.test(first.before) ? days.slice(1).some(({ before }) => /优|良/.test(before)) : false;
    const all = oneYearOnly(daysOf(first.figure) ?? daysOfMonthNamed(first, leadOf(reading, first.figure)));
    const sum = days.reduce((total, { figure }) => total + figure.value, 0);
    if (all === null || twice || sum <= all || days.some(({ before }) => /超标/.test(before))) return [];
    const span = spanOf(first.figure.phrase, last.figure);
    return [
      found("textPartsDiffer", "error", span, {
        ...cited(reading, span),
        total: amount(all, "天"),
        sum: amount(sum, "天"),
        terms: days.map(({ figure }) => figure.written).join("+"),
        leading: 0,
      }),
    ];
  });

/** "优9天、良18天、轻度污染4天，优良天数27天": the good days are told once more, as a sum; null: they are not. */
function goodTogether(reading: NoticeReading, days: readonly Stretch[]): readonly TextFinding[] | null {
  const sum = days.find(({ before }) => /优良(?:天数)?(?:共|为)?$/.test(before));
  const good = days.filter((own) => own !== sum && GRADES.some((grade) => grade.test(own.before)));
  if (!sum || good.length !== GRADES.length) return null;
  const made = good.reduce((total, { figure }) => total + figure.value, 0);
  if (made === sum.figure.value) return [];
  return [daysDiffer(reading, "error", sum, good, made)];
}

/** Days that make a whole by its words, and another by their sum. */
function daysDiffer(
  reading: NoticeReading,
  severity: "error" | "warning",
  whole: Stretch,
  parts: readonly Stretch[],
  sum: number,
): TextFinding {
  return found("textPartsDiffer", severity, around([whole, ...parts]), {
    ...cited(reading, whole.figure.phrase),
    total: whole.figure.text,
    sum: amount(sum, "天"),
    terms: parts.map(({ figure }) => figure.written).join("+"),
    leading: 0,
  });
}

/** From the first to the last of some figures. */
const around = (stretches: readonly Stretch[]): Span => ({
  from: Math.min(...stretches.map(({ figure }) => figure.from)),
  to: Math.max(...stretches.map(({ figure }) => figure.to)),
});

const VALID = /(?:有效|监测)[^，。；、\d]{0,8}$/;
/** Classes that make all days: from this many on, the rest are none. */
const CLASSES = 3;

/** "优212天，良126天，轻度污染15天，……，有效监测362天": the classes make the valid days; null: those are not told. */
function daysAgainstValid(reading: NoticeReading, sentence: readonly Stretch[]): readonly TextFinding[] | null {
  const own = sentence.filter(({ figure: { unit, role } }) => unit === "天" && role === "result");
  const days = own.filter(({ before, bracket }) => CLASS_OF_DAYS.test(before) && !/同比|累计/.test(before) && !bracket);
  const valid = own.filter((one) => VALID.test(one.before) && !days.includes(one));
  const [whole] = valid;
  const good = days.filter(({ before }) => /优良/.test(before));
  const grades = days.filter((one) => !good.includes(one) && GRADES.some((grade) => grade.test(one.before)));
  const classes = days.filter(
    ({ before }) => !/超标|达标/.test(before) && !(grades.length === 2 && /优良/.test(before)),
  );
  const clean = good.length === 1 || grades.length === GRADES.length;
  if (!whole || valid.length > 1 || !clean || classes.length < CLASSES) return null;
  const sum = classes.reduce((total, { figure }) => total + figure.value, 0);
  // Dust and days without a value are told as parts, and held as such.
  const others = own.filter(({ before }) => /沙尘|其他|其它|缺测|无效/.test(before));
  if (sum === whole.figure.value || others.length > 0 || whole.bracket !== null) return [];
  const span = around([whole, ...classes]);
  // "……轻度污染4天；1至5月累计……，有效监测151天": of another time.
  if (/[；;]|累计/.test(reading.plain.slice(span.from, span.to))) return null;
  return [daysDiffer(reading, "warning", whole, classes, sum)];
}

/** Stretches of several years hold no single count of days. */
const oneYear = (days: number | null): number => (days === null || days > LONGEST_YEAR ? LONGEST_YEAR : days);

/** "优良天数120天，优良率78.4%": the one of the other. */
const isRightBehind = ({ plain }: NoticeReading, days: TextFigure, ratio: TextFigure): boolean =>
  /^，[^，。；、\d]{0,14}$/.test(plain.slice(days.to, ratio.from));

/** "分别为296天、303天、311天，优良率分别为81.1%、83.0%、85.2%": a ratio each of several years or places. */
const isOneOfSeveral = ({ plain }: NoticeReading, days: TextFigure, ratio: TextFigure): boolean =>
  /分别|依次|各/.test(plain.slice(days.to, ratio.from)) || /\d天?[、和]$/.test(plain.slice(0, days.from).slice(-4));

/** "攻坚期153天，……；优良天数120天": how long the time of the good days is, in their sentence; null: it is not told. */
const daysToldOf = (stretches: readonly Stretch[], good: Stretch): number | null =>
  beforeInSentence(stretches, good).find(
    ({ figure, before, bracket }) =>
      figure.unit === "天" &&
      bracket === good.bracket &&
      figure.value >= good.figure.value &&
      /期(?:间)?共?$|共$/.test(before),
  )?.figure.value ?? null;

/** "（上年同期有效监测90天，比例为75.6%）": the bracket tells of another time. */
const isOfEarlierTime = ({ plain }: NoticeReading, own: Stretch | undefined): boolean =>
  own !== undefined &&
  own.bracket !== null &&
  /^(?:上一?年|去年|(?:19|20)\d{2}年)/.test(plain.slice(own.bracket + 1, own.figure.from));

/** Good days and their ratio, told of one period: the ratio is of the valid days, which are no more than all days. */
export const ratiosAgainstDays: TextRule = (reading, { stretches }) =>
  reading.figures.flatMap((ratio): TextFinding[] => {
    if (
      ratio.unit !== "%" ||
      ratio.subject !== "goodRatio" ||
      ratio.role !== "result" ||
      ratio.value <= 0 ||
      ratio.value > 100
    )
      return [];
    if (isOfEarlierTime(reading, stretches[placeOfFigure(stretches, ratio)])) return [];
    const inSentence = figuresOfSentence(reading.figures, ratio.sentence);
    const days = inSentence.findLast(
      ({ subject, unit, role, to, period }) =>
        subject === "goodDays" &&
        unit === "天" &&
        role === "result" &&
        to <= ratio.from &&
        period === ratio.period &&
        // 重度污染3天 are none of the good ones, and 有效天数362天 are all.
        !stretchesOfSentence(stretches, ratio.sentence).some(
          ({ figure, before }) => figure.to === to && /污染|超标|有效|监测/.test(before),
        ),
    );
    const own = stretches[placeOfFigure(stretches, days)];
    const known =
      days && oneYearOnly(daysOf(days) ?? (own ? daysOfMonthNamed(own, leadOf(reading, own.figure)) : null));
    // Whatever the time is, it has no more days than those that are told of it, or than a year.
    const all = known ?? (own ? daysToldOf(stretches, own) : null) ?? LONGEST_YEAR;
    if (!days || nearestIsOther(reading, days, ratio) || isOneOfSeveral(reading, days, ratio)) return [];
    if ((known ?? null) === null && !isRightBehind(reading, days, ratio)) return [];
    if (areOfPlaces(reading, ratio)) return [];
    const valid = (100 * days.value) / ratio.value;
    const slack = 0.5 * 10 ** -ratio.decimals;
    const least = (100 * days.value) / (ratio.value + slack);
    const byAll = (100 * days.value) / all;
    if (Math.abs(round(byAll, ratio.decimals) - ratio.value) < 10 ** -ratio.decimals / 2) return [];
    const told = inSentence.some(
      ({ unit, value, subject }) =>
        unit === "天" && subject !== "goodDays" && Math.abs(value - valid) <= (valid * slack) / ratio.value + 0.5,
    );
    if (told || ((known ?? null) === null && least <= all)) return [];
    const span = spanOf(days.phrase, ratio);
    return [
      found("textRatioAgainstDays", least > all ? "error" : "note", span, {
        ...cited(reading, span),
        byAll: `${roundedText(byAll, ratio.decimals)}%`,
        all: amount(all, "天"),
        valid: amount(Math.round(valid), "天"),
      }),
    ];
  });

const GRADES = [/优(?:级)?$/, /良(?:级|好)?$/] as const;
const MONITORED = /监测|有效|评价|共|(?:同期|[上去]年|[供采]暖[期季]|季度)$/;

/** "有效监测91天，其中优31天、良48天，优良天数比例86.8%": the two grades of the sentence against its days. */
export const gradesAgainstRatio: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure: ratio, before: named }): TextFinding[] => {
    if (ratio.unit !== "%" || ratio.subject !== "goodRatio" || ratio.role !== "result" || ratio.approximate) return [];
    // "优17天，占56.7%": the share of one grade.
    if (/占[^，。；]{0,4}$/.test(named)) return [];
    const daysIn = (sentence: number): readonly Stretch[] =>
      stretchesOfSentence(stretches, sentence).filter(
        ({ figure }) => figure.unit === "天" && figure.to <= ratio.from && figure.paragraph === ratio.paragraph,
      );
    // "……优良率66.1%；上年同期182天，优良108天，优良率59.3%": behind the semicolon another time.
    const part = reading.plain.lastIndexOf("；", ratio.from);
    // "（335天，优良270天，比例80.6%）": a bracket tells of its own time.
    const bracket = stretches[placeOfFigure(stretches, ratio)]?.bracket ?? null;
    const own = daysIn(ratio.sentence).filter(
      (one) => one.figure.from > part && (bracket === null || one.bracket === bracket),
    );
    // "……其中优31天、良57天。优良天数比例96.7%": the next sentence begins with the ratio, of the same place and time.
    const start = reading.sentences[ratio.sentence]?.from ?? ratio.from;
    const opens = /^[^，。；\d]{0,8}优良(?:天数)?(?:比[例率]|率)[^，。；\d]{0,3}$/.test(
      reading.plain.slice(start, ratio.from),
    );
    const days = own.length > 0 || !opens ? own : daysIn(ratio.sentence - 1);
    const grades = GRADES.map((grade) => days.filter(({ before }) => grade.test(before) && !/优良$/.test(before)));
    const together = days.filter(({ before }) => /优良(?:天数)?(?:为|有)?$/.test(before));
    const [excellent, good] =
      together.length === 1
        ? [together[0], together[0]]
        : grades.map(([only, ...others]) => (others.length === 0 ? only : undefined));
    // 监测总天数 may stand beside 有效天数, which the ratio is of.
    const wholes = days.filter((one) => MONITORED.test(one.before) || (one.before === "" && one.bracket !== null));
    const whole = wholes.find(({ before }) => /有效/.test(before)) ?? wholes[0];
    if (!excellent || !good || !whole || whole.figure.to > excellent.figure.from) return [];
    // "有效天数分别为90天、91天和92天，……合计优良243天": of all of the row.
    if (isOfRow(stretches, whole) && !isOfRow(stretches, excellent)) return [];
    const sum = excellent === good ? good.figure.value : excellent.figure.value + good.figure.value;
    const ratioOf = ({ figure }: Stretch): number => round((100 * sum) / figure.value, ratio.decimals);
    const isGiven = (one: Stretch): boolean => Math.abs(ratioOf(one) - ratio.value) < 10 ** -ratio.decimals / 2;
    if (wholes.some(isGiven)) return [];
    return [
      found("textRateWrong", "error", spanOf(excellent.figure.phrase, ratio), {
        ...cited(reading, ratio.phrase),
        numerator: amount(sum, "天"),
        denominator: whole.figure.text,
        computed: `${roundedText(ratioOf(whole), ratio.decimals)}%`,
      }),
    ];
  });

const oneYearOnly = (days: number | null): number | null => (days === null || days > LONGEST_YEAR ? null : days);

const nearestIsOther = ({ figures }: NoticeReading, days: TextFigure, ratio: TextFigure): boolean =>
  figuresOfSentence(figures, ratio.sentence).some(
    ({ from, unit, role }) => from > days.from && from < ratio.from && unit === "天" && role === "result",
  );
