/** What is asked of an indicator this year, and by whom. */
import { civilDate } from "../../calendar/day";
import { wholeYear } from "../../calendar/period";
import { finding, type Finding } from "../../findings/finding";
import { round, roundedText } from "../../standards/rounding";
import type { LedgerTarget } from "../targets/target";
import type { LedgerIndicator } from "./declare-indicator";
import { KEPT_DECIMALS } from "./figure-decimals";
import { ledgerPlan } from "./ledger-plan";
import { measureFigure } from "./measure-ledgers";
import type { IndicatorPlan } from "./progress";
import { within } from "./row-window";
import type { Standpoint } from "./standpoint";

export interface Planned {
  readonly plan: IndicatorPlan | null;
  readonly findings: readonly Finding[];
}

/** The target sheet's word, else December's milestone, else what the ledger itself plans. */
export function planOf(indicator: LedgerIndicator, target: LedgerTarget | null, at: Standpoint): Planned {
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
