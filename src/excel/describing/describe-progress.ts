/** Where the measures stand, as plain JSON (docs/report-json.md). */
import { isoDate } from "../../calendar/day";
import type { Place, RangeRef } from "../../cells/address";
import type {
  IndicatorPlan,
  IndicatorStanding,
  LedgerFigure,
  ProgressAssessment,
} from "../../indicators/ledgers/progress";
import type { MonthlyReport } from "../../monthly-report";
import { placeOf } from "./place-text";

/** Codes of open questions by the place of the rows that rest on them. */
type OpenPlaces = readonly { readonly at: RangeRef; readonly open: readonly string[] }[];

export const openPlaces = ({ tables }: MonthlyReport["ledgers"]): OpenPlaces =>
  tables.flatMap(({ source, open = [] }) => (open.length > 0 ? [{ at: source, open }] : []));

/** What a figure rests on; the key is absent where nothing is open. */
function openOf(places: readonly Place[], open: OpenPlaces): { readonly open?: readonly string[] } {
  const codes = open
    .filter(({ at }) => places.some((place) => "top" in place && place.sheet === at.sheet && overlaps(place, at)))
    .flatMap((one) => one.open);
  return codes.length === 0 ? {} : { open: [...new Set(codes)] };
}

/** Of the sheet that states the plan, and of its columns. */
function openPlan(plan: IndicatorPlan, open: OpenPlaces): { readonly open?: readonly string[] } {
  const { open: ofSheet = [] } = plan.at ? openOf([plan.at], open) : {};
  const codes = [...new Set([...ofSheet, ...(plan.open ?? [])])];
  return codes.length === 0 ? {} : { open: codes };
}

const overlaps = (one: RangeRef, other: RangeRef): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const ledgerFigure = (figure: LedgerFigure | null) =>
  figure && {
    ...(figure.open === undefined ? {} : { open: figure.open }),
    ...(figure.between === undefined ? {} : { between: figure.between }),
    value: figure.value,
    reported: figure.reported,
    from: isoDate(figure.period.from),
    to: isoDate(figure.period.to),
    dataUntil: figure.dataUntil,
    rows: figure.rows,
    undated: figure.undated,
    numerator: figure.numerator,
    denominator: figure.denominator,
    sources: figure.sources.map(placeOf),
  };

const standing =
  (open: OpenPlaces) =>
  ({
    indicator,
    cumulative,
    month,
    lastYear,
    reportedLastMonth,
    yearOnYear,
    plan,
    expected,
    completion,
    status,
    margin,
  }: IndicatorStanding) => ({
    indicator: indicator.id,
    title: indicator.title["zh-CN"],
    unit: indicator.unit,
    decimals: indicator.decimals,
    period: indicator.period,
    progress: indicator.progress,
    cumulative: ledgerFigure(cumulative),
    month: ledgerFigure(month),
    lastYear: ledgerFigure(lastYear),
    reportedLastMonth,
    yearOnYear,
    plan: plan && {
      value: plan.value,
      direction: plan.direction,
      origin: plan.origin,
      wording: plan.wording,
      responsible: plan.responsible,
      at: plan.at && placeOf(plan.at),
      ...openPlan(plan, open),
    },
    expected,
    completion,
    margin,
    status,
  });

export const workstreams = (progress: ProgressAssessment, open: OpenPlaces) =>
  progress.workstreams.map(({ workstream, title, standings }) => ({
    workstream,
    title,
    indicators: standings.map(standing(open)),
  }));
