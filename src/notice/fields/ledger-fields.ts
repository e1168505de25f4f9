/** The fields that indicators over ledgers give: each in all the forms in which a notice may say it. */
import { ledgerIndicators } from "../../indicators/catalogue/catalogue";
import type { LedgerIndicator } from "../../indicators/ledgers/declare-indicator";
import { isOpen } from "../../indicators/ledgers/open-figures";
import type { IndicatorStanding, LedgerFigure, ProgressAssessment } from "../../indicators/ledgers/progress";
import { workstreams as allWorkstreams } from "../../indicators/workstreams";
import { round } from "../../standards/rounding";
import {
  changeWords,
  ledgerPeriodWords,
  percentChangeWords,
  plainDigits,
  planInWords,
  statusInNotice,
  withUnit,
} from "../composing/figure-words";
import { AWAITED, figureValue, marked, textValue, type FieldValue, type NoticeField } from "../templates/notice-field";

/**
 * Indicators that were not worked out are there all the same, and say nothing: a template that names one is not wrong.
 */
export function ledgerFields({ workstreams }: ProgressAssessment): NoticeField[] {
  const measured = new Set(workstreams.flatMap(({ standings }) => standings.map(({ indicator }) => indicator.id)));
  return [
    ...workstreams.flatMap(({ title, standings }) => standings.map((standing) => ledgerField(title, standing))),
    undecidedProjects(workstreams.flatMap(({ standings }) => standings)),
    ...ledgerIndicators.filter(({ id }) => !measured.has(id)).map(silentField),
  ];
}

/** Of the projects that were reviewed those that neither passed nor were rejected; null: not all three are counted. */
function undecidedProjects(standings: readonly IndicatorStanding[]): NoticeField {
  const figures = ["projectsReviewed", "projectsPassed", "projectsRejected"].map(
    (id) => standings.find(({ indicator }) => indicator.id === id)?.cumulative ?? null,
  );
  const [reviewed = null, passed = null, rejected = null] = figures.map((figure) => figure?.reported ?? null);
  const rest = reviewed === null || passed === null || rejected === null ? null : reviewed - passed - rejected;
  const sources = figures[0]?.sources ?? [];
  const value = rest === null ? null : figureValue(withUnit(rest, "个"), rest, plainDigits(rest), sources);
  return {
    name: "会审其余项目数",
    synonyms: [],
    group: allWorkstreams.projectAccess["zh-CN"],
    unit: "个",
    forms: { "": value && marked(value, figures.map(openMark).find((mark) => mark !== null) ?? null) },
  };
}

const formNames = ["", "时段", "本月", "上年同期", "同比", "目标", "完成率", "分子", "分母", "状态"] as const;

type LedgerForms = Readonly<Record<(typeof formNames)[number], FieldValue | null>>;

const silentField = ({ title, synonyms, unit, workstream }: LedgerIndicator): NoticeField => ({
  name: title["zh-CN"],
  synonyms,
  group: workstream === null ? "其他指标" : allWorkstreams[workstream]["zh-CN"],
  unit,
  forms: Object.fromEntries(formNames.map((form) => [form, null])) as LedgerForms,
});

const openMark = (figure: Pick<LedgerFigure, "open"> | null): string | null =>
  figure !== null && (figure.open ?? []).length > 0 ? AWAITED : null;

/** As the indicator says its own figures: a change in words, all else with its unit. */
const saying =
  ({ measure, unit }: LedgerIndicator) =>
  (figure: LedgerFigure | null): FieldValue | null => {
    if (figure === null || figure.reported === null) return null;
    const { reported, sources } = figure;
    const isChange = measure.statistic === "change" || measure.statistic === "yearChange";
    const value = isChange
      ? figureValue(percentChangeWords(reported), reported, plainDigits(Math.abs(reported)), sources)
      : figureValue(withUnit(reported, unit), reported, plainDigits(reported), sources);
    return marked(value, openMark(figure));
  };

function ledgerField(group: string, { indicator, ...standing }: IndicatorStanding): NoticeField {
  const { cumulative, month, lastYear, status } = standing;
  const { title, synonyms, unit, period } = indicator;
  const said = saying(indicator);
  const statusText = statusInNotice(status);
  return {
    name: title["zh-CN"],
    synonyms,
    group,
    unit,
    forms: {
      "": said(cumulative),
      时段: cumulative.reported === null ? null : textValue(ledgerPeriodWords(cumulative, period === "asItStands")),
      本月: said(month),
      上年同期: said(lastYear),
      同比: saidChange(standing),
      目标: saidPlan({ indicator, ...standing }),
      完成率: saidCompletion(standing),
      分子: divided(cumulative.numerator, cumulative),
      分母: divided(cumulative.denominator, cumulative),
      // Of what is open nothing is judged.
      状态: statusText === null || isOpen(standing) ? null : textValue(statusText),
    } satisfies LedgerForms,
  };
}

type Standing = Omit<IndicatorStanding, "indicator">;

function saidChange({ yearOnYear, cumulative, lastYear }: Standing): FieldValue | null {
  const change = changeWords(yearOnYear);
  if (change === null || yearOnYear.amount === null) return null;
  const digits = plainDigits(Math.abs(yearOnYear.amount));
  const value = figureValue(change, yearOnYear.amount, digits, lastYear?.sources ?? []);
  return marked(value, openMark(cumulative) ?? openMark(lastYear));
}

/** The list's own plan waits with the list. */
function saidPlan({ indicator, plan, cumulative }: IndicatorStanding): FieldValue | null {
  if (plan === null) return null;
  const sources = plan.at ? [plan.at] : cumulative.sources;
  const planned = planInWords(plan, indicator);
  const value = figureValue(withUnit(planned, indicator.unit), planned, plainDigits(planned), sources);
  return marked(value, plan.origin === "ledger" ? (openMark(cumulative) ?? openMark(plan)) : null);
}

function saidCompletion({ completion, plan, cumulative }: Standing): FieldValue | null {
  if (completion === null) return null;
  const digits = plainDigits(completion);
  const value = figureValue(`${digits}%`, completion, digits, plan?.at ? [plan.at] : []);
  return marked(value, openMark(cumulative) ?? openMark(plan));
}

/** What was divided is in the ledger's own unit and was never rounded; the template says the unit. */
function divided(value: number | null, cumulative: LedgerFigure): FieldValue | null {
  if (value === null) return null;
  const shown = round(value, 2);
  return marked(figureValue(plainDigits(shown), shown, plainDigits(shown), cumulative.sources), openMark(cumulative));
}
