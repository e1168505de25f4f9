/** The fields that indicators over ledgers give: each in all the forms in which a notice may say it. */
import { ledgerIndicators } from "../../indicators/catalogue/catalogue";
import type { LedgerIndicator } from "../../indicators/ledgers/declare-indicator";
import type { IndicatorStanding, LedgerFigure, ProgressAssessment } from "../../indicators/ledgers/progress";
import { workstreams as allWorkstreams } from "../../indicators/workstreams";
import { round } from "../../standards/rounding";
import {
  changeWords,
  ledgerPeriodWords,
  percentChangeWords,
  plainDigits,
  statusInNotice,
  withUnit,
} from "./figure-words";
import { figureValue, textValue, type FieldValue, type NoticeField } from "../templates/notice-field";

/**
 * Indicators that were not worked out are there all the same, and say nothing: a template that names one is not wrong.
 */
export function ledgerFields({ workstreams }: ProgressAssessment): NoticeField[] {
  const measured = new Set(workstreams.flatMap(({ standings }) => standings.map(({ indicator }) => indicator.id)));
  return [
    ...workstreams.flatMap(({ title, standings }) => standings.map((standing) => ledgerField(title, standing))),
    ...ledgerIndicators.filter(({ id }) => !measured.has(id)).map(silentField),
  ];
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

function ledgerField(group: string, standing: IndicatorStanding): NoticeField {
  const { indicator, cumulative, month, lastYear, yearOnYear, plan, completion, status } = standing;
  const { title, synonyms, unit, measure, period } = indicator;
  const isChange = measure.statistic === "change" || measure.statistic === "yearChange";
  const said = (figure: LedgerFigure | null): FieldValue | null => {
    if (figure === null || figure.reported === null) return null;
    return isChange
      ? figureValue(
          percentChangeWords(figure.reported),
          figure.reported,
          plainDigits(Math.abs(figure.reported)),
          figure.sources,
        )
      : figureValue(withUnit(figure.reported, unit), figure.reported, plainDigits(figure.reported), figure.sources);
  };
  const counted = (value: number | null): FieldValue | null => {
    if (value === null) return null;
    // What was divided is in the ledger's own unit and was never rounded; the template says the unit.
    const shown = round(value, 2);
    return figureValue(plainDigits(shown), shown, plainDigits(shown), cumulative.sources);
  };
  const change = changeWords(yearOnYear);
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
      同比:
        change === null || yearOnYear.amount === null
          ? null
          : figureValue(change, yearOnYear.amount, plainDigits(Math.abs(yearOnYear.amount)), lastYear?.sources ?? []),
      目标:
        plan === null
          ? null
          : figureValue(
              withUnit(plan.value, unit),
              plan.value,
              plainDigits(plan.value),
              plan.at ? [plan.at] : cumulative.sources,
            ),
      完成率:
        completion === null
          ? null
          : figureValue(`${plainDigits(completion)}%`, completion, plainDigits(completion), plan?.at ? [plan.at] : []),
      分子: counted(cumulative.numerator),
      分母: counted(cumulative.denominator),
      状态: statusText === null ? null : textValue(statusText),
    } satisfies LedgerForms,
  };
}
