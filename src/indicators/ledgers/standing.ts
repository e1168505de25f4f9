/** Where one indicator stands at the cut-off. */
import { civilDate, isoDate, type Day } from "../../calendar/day";
import {
  wholeMonth,
  wholeYear,
  yearToDate,
  type HeatingSeasonDates,
  type Month,
  type Period,
} from "../../calendar/period";
import { asPeriod } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { round, roundedText } from "../../standards/rounding";
import { changeInUnit } from "../comparison";
import type { LedgerIndicator } from "./declare-indicator";
import { enoughDecimals } from "./figure-decimals";
import { isLongerThanMonth, type LedgerBook } from "./ledger-book";
import { ledgerPlan } from "./ledger-plan";
import { measureFigure } from "./measure-ledgers";
import { endOfData, likeForLike, rowsIn, standing, toDate, within, type RowWindow } from "./row-window";
import { addedInMonth, type BooksOverTime } from "./over-time";
import type { IndicatorPlan, IndicatorStanding, LedgerFigure } from "./progress";
import { accumulates, expectedBy, seasonAt, statusOf, type Pace } from "./schedule";
import type { LedgerTarget } from "../targets/target";

export interface Standpoint {
  readonly month: Month;
  readonly until: Day;
  readonly book: LedgerBook;
  readonly heatingSeason: HeatingSeasonDates;
  /** Ledgers as they stood in other months. */
  readonly booksThen: BooksOverTime;
}

/** The figure that a report of that day gives as 累计 (or 现状). */
export function cumulativeFigure(
  indicator: LedgerIndicator,
  at: Pick<Standpoint, "until" | "book" | "heatingSeason">,
): LedgerFigure {
  return measureFigure(indicator.measure, cumulativeWindow(indicator, at), indicator, at.book);
}

export function cumulativeWindow(
  { period, progress }: LedgerIndicator,
  { until, heatingSeason }: Pick<Standpoint, "until" | "heatingSeason">,
): RowWindow {
  if (period === "asItStands") return standing(yearToDate(until));
  // What is worked off in a season is counted from its first day, across the turn of the year.
  if (progress === "heatingSeason") return toDate({ from: seasonAt(until, heatingSeason).from, to: until });
  return toDate(yearToDate(until));
}

/**
 * The month alone, to the cut-off. null: the ledger cannot tell it (no dates, rows longer than a month, or a ledger
 * kept by months that does not reach it).
 */
function monthFigure(indicator: LedgerIndicator, cumulative: LedgerFigure, at: Standpoint): LedgerFigure | null {
  const { measure } = indicator;
  const datedBy = at.book.declaration(measure.ledger)?.datedBy ?? null;
  if (datedBy === null || cumulative.value === null || (cumulative.rows > 0 && cumulative.undated === cumulative.rows))
    return null;
  const window = cumulativeWindow(indicator, at);
  if (
    at.book.tables(measure.ledger).some((table) =>
      rowsIn(table, window, at.book).some(datedBy, (value) => {
        const period = asPeriod(value);
        return period !== null && isLongerThanMonth(period);
      }),
    )
  )
    return null;
  const { dataUntil } = cumulative;
  if (dataUntil !== null && (dataUntil.year !== at.month.year || dataUntil.month < at.month.month)) return null;
  const { from, to } = wholeMonth(at.month);
  return measureFigure(measure, within({ from, to: Math.min(to, at.until) as Day }, false), indicator, at.book, window);
}

/** null: the ledger holds no row of that stretch. */
function lastYearFigure(
  indicator: LedgerIndicator,
  cumulative: LedgerFigure,
  at: Standpoint,
  whole = false,
): LedgerFigure | null {
  if ((at.book.declaration(indicator.measure.ledger)?.datedBy ?? null) === null || cumulative.value === null)
    return null;
  const period: Period = whole ? wholeYear(civilDate(at.until).year - 1) : likeForLike(cumulative);
  const window: RowWindow = { ...within(period, true), open: indicator.period === "asItStands" };
  const figure = measureFigure(indicator.measure, window, indicator, at.book);
  return figure.value === null ? null : figure;
}

export interface Stood {
  readonly standing: IndicatorStanding;
  readonly findings: readonly Finding[];
}

/**
 * @param target this year's; null: none that can be used
 * @param inTargetSheet whether a target sheet names the indicator for any year: then a target is lacking, else none was
 * set
 */
export function standingOf(
  declared: LedgerIndicator,
  target: LedgerTarget | null,
  inTargetSheet: boolean,
  reportedLastMonth: number | null,
  at: Standpoint,
): Stood {
  const cumulative = cumulativeFigure(declared, at);
  const decimals = enoughDecimals(declared.measure, cumulative.value, declared.decimals);
  const indicator = decimals === declared.decimals ? declared : { ...declared, decimals };
  const lastYear = lastYearFigure(indicator, cumulative, at);
  const month = monthFigure(indicator, cumulative, at) ?? addedInMonth(indicator, cumulative, at);
  const { plan, findings: ofPlan } = planOf(indicator, target, at);
  const findings = [...ofPlan, ...(month === null ? [] : tellVersions(indicator, month))];
  const base = {
    indicator,
    cumulative,
    month,
    lastYear,
    reportedLastMonth,
    yearOnYear: changeInUnit(indicator.unit, cumulative.reported, lastYear?.reported ?? null),
    plan,
  };
  const { value, reported } = cumulative;
  if (value === null || reported === null)
    return { standing: { ...base, expected: null, completion: null, status: "noData", margin: null }, findings };
  if (plan === null)
    return {
      standing: {
        ...base,
        expected: null,
        completion: null,
        status: inTargetSheet ? "noTarget" : "countedOnly",
        margin: null,
      },
      findings,
    };
  const pace = paceOf(indicator, cumulative, target, at);
  const expected = accumulates(indicator, plan.direction) ? expectedBy(plan.value, plan.direction, pace) : null;
  const completion = completionOf(reported, plan.value);
  const status = statusOf({
    indicator,
    value,
    reported,
    plan,
    pace,
    expected,
    highestMonth: plan.direction === "atMost" ? highestMonth(indicator, at) : null,
  });
  return {
    standing: {
      ...base,
      expected: expected === null ? null : round(expected, KEPT_DECIMALS),
      completion,
      status,
      margin: round(plan.direction === "atMost" ? plan.value - reported : reported - plan.value, KEPT_DECIMALS),
    },
    findings: [...findings, ...farExceeded(indicator, plan, completion)],
  };
}

/** What a month added is the difference of two lists: which they are. */
const tellVersions = ({ title }: LedgerIndicator, { between, period, sources: [at] }: LedgerFigure): Finding[] =>
  between === undefined
    ? []
    : [
        finding("monthFromVersions", "note", at ?? null, {
          indicator: title["zh-CN"],
          ...between,
          from: isoDate(period.from),
          to: isoDate(period.to),
        }),
      ];

function farExceeded(
  indicator: LedgerIndicator,
  plan: NonNullable<Planned["plan"]>,
  completion: number | null,
): Finding[] {
  if (completion === null || completion <= FAR_EXCEEDED || plan.direction !== "atLeast") return [];
  return [
    finding("planFarExceeded", "warning", plan.at, {
      indicator: indicator.title["zh-CN"],
      completion: roundedText(completion, 1),
      plan: `${String(plan.value)}${indicator.unit}`,
    }),
  ];
}

const KEPT_DECIMALS = 6;
/** % of the plan beyond which a plan or its unit is likely to be wrong. */
const FAR_EXCEEDED = 200;

/** In %, 1 decimal; null where the plan is zero, or lies on the other side of zero. */
const completionOf = (reported: number, plan: number): number | null =>
  plan === 0 || (reported !== 0 && Math.sign(reported) !== Math.sign(plan)) ? null : round((100 * reported) / plan, 1);

function paceOf(
  indicator: LedgerIndicator,
  cumulative: LedgerFigure,
  target: LedgerTarget | null,
  at: Standpoint,
): Pace {
  const soFar = indicator.progress === "lastYearPace" ? lastYearFigure(indicator, cumulative, at) : null;
  const whole = indicator.progress === "lastYearPace" ? lastYearFigure(indicator, cumulative, at, true) : null;
  return {
    progress: indicator.progress,
    end: endOfData(cumulative),
    byMonths: cumulative.dataUntil !== null,
    milestones: target?.milestones ?? [],
    heatingSeason: at.heatingSeason,
    lastYear:
      soFar === null || soFar.value === null || whole === null || whole.value === null
        ? null
        : { soFar: soFar.value, whole: whole.value },
  };
}

/** Of this year's months so far and all of last year's; null: fewer than twelve that hold anything. */
function highestMonth(indicator: LedgerIndicator, { until, book }: Standpoint): number | null {
  const { year, month } = civilDate(until);
  const months = [
    ...Array.from({ length: 12 }, (_, index) => ({ year: year - 1, month: index + 1 })),
    ...Array.from({ length: month }, (_, index) => ({ year, month: index + 1 })),
  ];
  const values = months.flatMap(
    (one) => measureFigure(indicator.measure, within(wholeMonth(one), false), indicator, book).value ?? [],
  );
  return values.length < 12 ? null : values.reduce((a, b) => Math.max(a, b));
}

// ---- plans --------------------------------------------------------------------------------------------------------

interface Planned {
  readonly plan: IndicatorPlan | null;
  readonly findings: readonly Finding[];
}

/** The target sheet's word, else December's milestone, else what the ledger itself plans. */
function planOf(indicator: LedgerIndicator, target: LedgerTarget | null, at: Standpoint): Planned {
  const responsible = target?.responsible ?? null;
  const findings: Finding[] = [];
  if (target !== null) {
    const asked = targetAsked(indicator, target, at, findings);
    if (asked !== null)
      return { plan: { ...asked, origin: "target", wording: target.wording, at: target.at, responsible }, findings };
    const december = target.milestones.find(({ month }) => month === 12);
    if (target.requirement === null && december)
      return {
        plan: {
          value: december.value,
          direction: usual(indicator),
          origin: "target",
          wording: target.wording,
          at: target.at,
          responsible,
        },
        findings,
      };
  }
  const own = ledgerPlan(indicator, at.until, at.book);
  if (own === null || own.value === null) return { plan: null, findings };
  return {
    plan: {
      value: round(own.value, KEPT_DECIMALS),
      direction: usual(indicator),
      origin: "ledger",
      wording: "",
      at: own.sources[0] ?? null,
      responsible,
      ...(own.open === undefined ? {} : { open: own.open }),
    },
    findings,
  };
}

const usual = ({ better }: LedgerIndicator): "atLeast" | "atMost" => (better === "lower" ? "atMost" : "atLeast");

function targetAsked(
  indicator: LedgerIndicator,
  target: LedgerTarget,
  at: Standpoint,
  findings: Finding[],
): Pick<IndicatorPlan, "value" | "direction"> | null {
  const { requirement } = target;
  if (requirement === null) return null;
  if (requirement.kind === "atMost" || requirement.kind === "atLeast")
    return { value: requirement.value, direction: requirement.kind };
  const year = target.baselineYear ?? target.year - 1;
  const baseline = target.baselineValue ?? baselineIn(indicator, year, at);
  const name = target.title;
  if (baseline === null) {
    findings.push(finding("baselineMissing", "error", target.at, { indicator: name, year }));
    return null;
  }
  if (target.baselineValue === null)
    findings.push(
      finding("baselineComputed", "note", target.at, {
        indicator: name,
        year,
        value: `${roundedText(baseline, indicator.decimals)}${indicator.unit}`,
      }),
    );
  const clean = (value: number): number => round(value, KEPT_DECIMALS);
  switch (requirement.kind) {
    case "reduceBy":
      return { value: clean(baseline * (1 - requirement.fraction)), direction: "atMost" };
    case "raiseBy":
      return { value: clean(baseline * (1 + requirement.fraction)), direction: "atLeast" };
    case "reduceByAmount":
      return { value: clean(baseline - requirement.amount), direction: "atMost" };
    case "raiseByAmount":
      return { value: clean(baseline + requirement.amount), direction: "atLeast" };
  }
}

/** The whole year's figure, as it would have been reported. */
const baselineIn = (indicator: LedgerIndicator, year: number, { book, until }: Standpoint): number | null =>
  (book.declaration(indicator.measure.ledger)?.datedBy ?? null) === null || year >= civilDate(until).year
    ? null
    : measureFigure(
        indicator.measure,
        { ...within(wholeYear(year), true), open: indicator.period === "asItStands" },
        indicator,
        book,
      ).reported;
