/** Targets against what they should serve: the goal above them, the list under them, the year before. */
import type { Day } from "../../calendar/day";
import { once } from "../../collections/remembered";
import type { LedgerData } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import type { TargetAssessment } from "../../indicators/assessment";
import { airIndicator } from "../../indicators/air/air-indicators";
import { ledgerBook, type LedgerBook } from "../../indicators/ledgers/ledger-book";
import { ledgerPlan } from "../../indicators/ledgers/ledger-plan";
import { standingsOf, type IndicatorStanding, type ProgressAssessment } from "../../indicators/ledgers/progress";
import { round, roundedText } from "../../standards/rounding";
import { plainText } from "./number-text";

/** A share or a rate of more than all; changes may be any size. */
function aboveWhole({ indicator, cumulative }: IndicatorStanding): Finding[] {
  const { statistic } = indicator.measure;
  if (statistic !== "share" && statistic !== "ratio" && statistic !== "part") return [];
  if (indicator.unit !== "%" || cumulative.reported === null || cumulative.reported <= 100) return [];
  return [
    finding("indicatorAboveWhole", "error", cumulative.sources[0] ?? null, {
      indicator: indicator.title["zh-CN"],
      value: roundedText(cumulative.reported, indicator.decimals),
    }),
  ];
}

/** The target sheet asks for one number, the ledger's own list holds another. */
function againstList({ indicator, plan }: IndicatorStanding, until: Day, book: () => LedgerBook): Finding[] {
  if (plan === null || plan.origin !== "target") return [];
  const list = ledgerPlan(indicator, until, book())?.value ?? null;
  if (list === null || round(list, indicator.decimals) === round(plan.value, indicator.decimals)) return [];
  const looser = plan.direction === "atMost" ? plan.value > list : plan.value < list;
  return [
    finding("targetDiffersFromList", looser ? "warning" : "note", plan.at, {
      indicator: indicator.title["zh-CN"],
      target: `${plainText(plan.value)} ${indicator.unit}`,
      list: `${plainText(round(list, indicator.decimals))} ${indicator.unit}`,
      looser,
      isCap: plan.direction === "atMost",
    }),
  ];
}

/**
 * A ceiling above what last year came to, a floor below it. Accumulating ceilings are not comparable before the year is
 * over.
 */
function againstLastYear({ indicator, plan, lastYear }: IndicatorStanding): Finding[] {
  if (plan === null || plan.origin !== "target" || lastYear === null || lastYear.reported === null) return [];
  const before = lastYear.reported;
  const looser =
    plan.direction === "atMost"
      ? indicator.progress === "level" && plan.value > before
      : plan.value < before && indicator.better === "higher";
  return looser
    ? [
        finding("targetLooserThanLastYear", "note", plan.at, {
          indicator: indicator.title["zh-CN"],
          target: `${plainText(plan.value)} ${indicator.unit}`,
          lastYear: `${roundedText(before, indicator.decimals)} ${indicator.unit}`,
        }),
      ]
    : [];
}

export function checkPlans(ledgers: LedgerData, progress: ProgressAssessment, until: Day): Finding[] {
  // Few reports have a target beside a list that plans the same.
  const book = once(() => ledgerBook(ledgers.tables));
  return standingsOf(progress).flatMap((standing) => [
    ...aboveWhole(standing),
    ...againstList(standing, until, book),
    ...againstLastYear(standing),
  ]);
}

/**
 * A year's target that is looser than a goal of the same or an earlier year for the same thing: 46 days where 15 % off
 * 53 makes 45.
 */
export function checkGoals(targets: readonly TargetAssessment[]): Finding[] {
  return targets.flatMap((own): Finding[] => {
    const goals = targets.filter(
      (other) =>
        other !== own &&
        other.target.indicator === own.target.indicator &&
        other.direction === own.direction &&
        other.target.year <= own.target.year,
    );
    const looserThan = goals.filter((goal) => isLooser(own, goal)).sort((a, b) => (isLooser(a, b) ? 1 : -1));
    const [goal] = looserThan;
    if (!goal || own.judgedValue === null || goal.judgedValue === null) return [];
    const { title } = airIndicator(own.target.indicator);
    return [
      finding("targetLooserThanGoal", "warning", own.target.at, {
        indicator: title["zh-CN"],
        target: plainText(own.judgedValue),
        targetYear: own.target.year,
        goal: plainText(goal.judgedValue),
        goalYear: goal.target.year,
      }),
    ];
  });
}

const isLooser = (one: TargetAssessment, other: TargetAssessment): boolean =>
  one.judgedValue !== null &&
  other.judgedValue !== null &&
  (one.direction === "atMost" ? one.judgedValue > other.judgedValue : one.judgedValue < other.judgedValue);
