/** The fields that the air gives: each indicator against its baseline and its target, and the heating seasons. */
import { addDays, chineseDay, civilDate, type Day } from "../../calendar/day";
import type { Place } from "../../cells/address";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "../../indicators/air/air-indicators";
import type { AirAssessment, Change, Figure, PeriodSummary, TargetAssessment } from "../../indicators/assessment";
import { changeBetween } from "../../indicators/comparison";
import { round } from "../../standards/rounding";
import {
  changeWords,
  percentChangeWords,
  periodWords,
  plainDigits,
  statusInNotice,
  unitWord,
  withUnit,
} from "../composing/figure-words";
import {
  AWAITED,
  figureValue,
  marked,
  textValue,
  TOO_FEW_DAYS,
  type FieldValue,
  type NoticeField,
} from "../templates/notice-field";

const formNames = [
  "",
  "时段",
  "本月",
  "上年同期",
  "同比",
  "基准年",
  "基准值",
  "较基准年",
  "较基准年幅度",
  "基准同期",
  "较基准同期",
  "目标",
  "状态",
  "依据",
  "降幅",
  "降幅目标",
  "降幅考核值",
  "降幅状态",
  "降幅依据",
  "历年",
  "走势",
] as const;

type AirForms = Readonly<Record<(typeof formNames)[number], FieldValue | null>>;

const noForms = Object.fromEntries(formNames.map((form) => [form, null])) as AirForms;

/** Without an assessment every field is there, and says nothing. */
export const airFields = (assessment: AirAssessment | null): NoticeField[] =>
  airIndicatorIds.map((id): NoticeField => {
    const { title, synonyms, unit } = airIndicator(id);
    return {
      name: title["zh-CN"],
      synonyms,
      group: "环境空气质量",
      unit,
      forms: assessment === null ? noForms : airForms(id, assessment),
    };
  });

export const saidFigure = (figure: Figure | null | undefined): FieldValue | null =>
  figure?.reported === null || figure?.reported === undefined
    ? null
    : marked(
        figureValue(
          withUnit(figure.reported, figure.unit),
          figure.reported,
          plainDigits(figure.reported),
          figure.sources,
        ),
        figure.valid ? null : TOO_FEW_DAYS,
      );

/** The same, where a question about days of the period is open. */
const saidIn = (summary: PeriodSummary | null, id: AirIndicatorId): FieldValue | null => {
  const value = saidFigure(summary?.figures[id]);
  return value && summary && summary.openDays > 0 ? marked(value, AWAITED) : value;
};

export const saidChange = (change: Change | null, sources: readonly Place[]): FieldValue | null => {
  const words = change && changeWords(change);
  return change === null || words === null || change.amount === null
    ? null
    : figureValue(words, change.amount, plainDigits(Math.abs(change.amount)), sources);
};

export const changeOf = (now: Figure | undefined, base: Figure | undefined): Change | null =>
  now && base ? changeBetween(airIndicator(now.indicator).kind, now.reported, base.reported) : null;

function airForms(id: AirIndicatorId, assessment: AirAssessment): AirForms {
  const { periods, targets, baselineYear, years, until } = assessment;
  const of = (summary: PeriodSummary | null): Figure | undefined => summary?.figures[id];
  const now = of(periods.yearToDate);
  const own = targets.filter(({ target }) => target.indicator === id);
  const absolute = own.find(
    ({ target }) => target.requirement.kind === "atMost" || target.requirement.kind === "atLeast",
  );
  const relative = own.find(
    ({ target }) => target.requirement.kind === "reduceBy" || target.requirement.kind === "raiseBy",
  );
  const based = own.find(({ baseline }) => baseline.value !== null);
  // At its end the year is its own 同期.
  const samePeriod = isYearOver(until) ? null : periods.baselineSamePeriod;
  return {
    "": saidIn(periods.yearToDate, id),
    时段: now ? textValue(periodWords(now.period)) : null,
    本月: saidIn(periods.month, id),
    上年同期: saidIn(periods.yearToDateLastYear, id),
    同比: saidChange(changeOf(now, of(periods.yearToDateLastYear)), of(periods.yearToDateLastYear)?.sources ?? []),
    基准年: yearText(based?.baseline.year ?? baselineYear),
    基准值: based ? baselineValue(based) : saidFigure(of(periods.baselineYear)),
    较基准年: based
      ? saidChange(based.change, now?.sources ?? [])
      : saidChange(changeOf(now, of(periods.baselineYear)), now?.sources ?? []),
    较基准年幅度: relativeChange(now, based?.baseline.value ?? of(periods.baselineYear)?.reported ?? null),
    基准同期: saidFigure(of(samePeriod)),
    较基准同期: saidChange(changeOf(now, of(samePeriod)), of(samePeriod)?.sources ?? []),
    目标: targetAmount(absolute),
    状态: targetStatus(absolute),
    依据: targetReason(absolute),
    降幅: reduction(relative),
    降幅目标: targetAmount(relative),
    降幅考核值: judgedAmount(relative),
    降幅状态: targetStatus(relative),
    降幅依据: targetReason(relative),
    历年: history(id, years, until),
    走势: trend(id, wholeYears(years, until), based?.baseline.year ?? baselineYear),
  };
}

/** In per cent, also of days: what a goal of "下降15%" asks for. null: no base to divide by. */
export function relativeChange(now: Figure | undefined, base: number | null): FieldValue | null {
  if (now?.reported === null || now?.reported === undefined || base === null || base === 0) return null;
  const percent = round((100 * (now.reported - base)) / base, 1);
  return figureValue(percentChangeWords(percent), percent, plainDigits(Math.abs(percent)), now.sources);
}

const yearText = (year: number | null): FieldValue | null => (year === null ? null : textValue(`${year}年`));

function baselineValue({ baseline, figure, target }: TargetAssessment): FieldValue | null {
  return baseline.value === null
    ? null
    : figureValue(
        withUnit(baseline.value, figure.unit),
        baseline.value,
        plainDigits(baseline.value),
        baseline.figure?.sources ?? [target.at],
      );
}

const targetAmount = (standing: TargetAssessment | undefined): FieldValue | null =>
  standing?.targetValue === null || standing?.targetValue === undefined
    ? null
    : figureValue(
        withUnit(standing.targetValue, standing.figure.unit),
        standing.targetValue,
        plainDigits(standing.targetValue),
        [standing.target.at],
      );

/** As it is judged: whole days, so 45 for 45.05. */
const judgedAmount = (standing: TargetAssessment | undefined): FieldValue | null =>
  standing?.judgedValue === null || standing?.judgedValue === undefined
    ? null
    : figureValue(
        withUnit(standing.judgedValue, standing.figure.unit),
        standing.judgedValue,
        plainDigits(standing.judgedValue),
        [standing.target.at],
      );

function reduction(standing: TargetAssessment | undefined): FieldValue | null {
  const requirement = standing?.target.requirement;
  if (!standing || (requirement?.kind !== "reduceBy" && requirement?.kind !== "raiseBy")) return null;
  const percent = Number((requirement.fraction * 100).toPrecision(12));
  return figureValue(
    `${requirement.kind === "reduceBy" ? "下降" : "提高"}${plainDigits(percent)}%`,
    percent,
    plainDigits(percent),
    [standing.target.at],
  );
}

function targetStatus(standing: TargetAssessment | undefined): FieldValue | null {
  const words = standing && statusInNotice(standing.status);
  return words === null || words === undefined ? null : textValue(words);
}

/**
 * What the status rests on before the year is over: what the remaining days may bring. null: the year is over, or
 * nothing to say.
 */
function targetReason(standing: TargetAssessment | undefined): FieldValue | null {
  if (!standing || standing.remainingDays === 0) return null;
  const { remainingDays, controlValue, daysLeft, figure } = standing;
  const left = `剩余${remainingDays}天`;
  if (daysLeft !== null) {
    if (daysLeft < 0) return textValue(`已超出${-daysLeft}天`);
    return textValue(
      daysLeft > remainingDays ? `${left}，少于尚可发生的${daysLeft}天` : `${left}内还可发生${daysLeft}天`,
    );
  }
  if (controlValue !== null)
    return textValue(
      controlValue.value < 0
        ? `${left}即使为零也超过目标`
        : `${left}按日均${withUnit(controlValue.reported, figure.unit)}计算仍可达标`,
    );
  return null;
}

/** The years' values, where the data hold at least two: "2019年58、2020年51、2021年（截至12月15日）45微克/立方米". */
function history(id: AirIndicatorId, years: readonly PeriodSummary[], until: Day): FieldValue | null {
  const figures = years.map(({ figures: all }) => all[id]).filter(({ reported }) => reported !== null);
  if (figures.length < 2) return null;
  const unfinished = !isYearOver(until);
  const said = figures.map((figure, index) => {
    const { year } = civilDate(figure.period.from);
    const partial =
      index === figures.length - 1 && unfinished ? `（截至${chineseDay(until).replace(/^\d+年/, "")}）` : "";
    return `${year}年${partial}${plainDigits(figure.reported ?? 0)}`;
  });
  const [first] = figures;
  return first
    ? {
        words: `${said.join("、")}${unitWord(first.unit)}`,
        digits: null,
        value: null,
        figure: true,
        sources: figures.flatMap(({ sources }) => sources),
      }
    : null;
}

const isYearOver = (until: Day): boolean => civilDate(addDays(until, 1)).year > civilDate(until).year;

/** A year under way is no year to hold against whole ones. */
const wholeYears = (years: readonly PeriodSummary[], until: Day): readonly PeriodSummary[] =>
  years.filter(({ period }) => civilDate(period.from).year < civilDate(addDays(until, 1)).year);

/**
 * How the whole years went since the baseline, in words: which fell, which rose. null: no baseline, fewer than two
 * years after it, or one between that the data lack.
 */
function trend(id: AirIndicatorId, years: readonly PeriodSummary[], baseline: number | null): FieldValue | null {
  if (baseline === null) return null;
  const values = years
    .map(({ period, figures }) => ({ year: civilDate(period.from).year, value: figures[id].reported }))
    .filter(({ year }) => year >= baseline);
  // 较上年 is said of years that follow each other.
  if (values.some(({ year }, index) => index > 0 && year !== (values[index - 1]?.year ?? 0) + 1)) return null;
  const steps = values.slice(1).flatMap(({ year, value }, index) => {
    const before = values[index]?.value ?? null;
    return value === null || before === null ? [] : [{ year, change: Math.sign(value - before) }];
  });
  const [first, last] = [values[0]?.value ?? null, values.at(-1)?.value ?? null];
  if (steps.length < 2 || first === null || last === null) return null;
  const rose = steps.filter(({ change }) => change > 0).map(({ year }) => `${year}年`);
  const fell = steps.filter(({ change }) => change < 0).map(({ year }) => `${year}年`);
  const whole = last < first ? "下降" : last > first ? "上升" : "持平";
  const wavering = rose.length > 0 && fell.length > 0 ? "波动" : "";
  const parts = [
    ...(rose.length > 0 ? [`${rose.join("、")}较上年上升`] : []),
    ...(fell.length > 0 ? [`${fell.join("、")}较上年下降`] : []),
  ];
  const since =
    `${steps[0]?.year ?? baseline}年至${steps.at(-1)?.year ?? baseline}年总体呈${wavering}${whole}` +
    `${whole === "持平" ? "态势" : "趋势"}`;
  return textValue(wavering === "" ? since : `${since}，其中${parts.join("，")}`);
}
