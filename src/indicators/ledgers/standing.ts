/** Where one indicator stands at the cut-off. */
import { civilDate, isoDate, type Day } from "../../calendar/day";
import { wholeMonth, wholeYear, type Period } from "../../calendar/period";
import { asPeriod } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { round, roundedText } from "../../standards/rounding";
import { changeInUnit } from "../comparison";
import { planOf, type Planned } from "./asked-plan";
import { cumulativeFigure, cumulativeWindow } from "./cumulative-figure";
import type { LedgerIndicator } from "./declare-indicator";
import { enoughDecimals, KEPT_DECIMALS } from "./figure-decimals";
import { isLongerThanMonth } from "./ledger-book";
import { measureFigure } from "./measure-ledgers";
import { endOfData, likeForLike, rowsIn, within, type RowWindow } from "./row-window";
import { addedInMonth } from "./over-time";
import type { IndicatorStanding, LedgerFigure } from "./progress";
import { accumulates, expectedBy, statusOf, type Pace } from "./schedule";
import type { Standpoint } from "./standpoint";
import type { LedgerTarget } from "../targets/target";

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
