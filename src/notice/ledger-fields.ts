/** The fields that indicators over ledgers give: each in all the forms in which a notice may say it. */
import type { IndicatorStanding, LedgerFigure, ProgressAssessment } from "../indicators/progress";
import { round } from "../standards/rounding";
import { changeWords, ledgerPeriodWords, percentChangeWords, plainDigits, statusWords, withUnit } from "./figure-words";
import { figureValue, textValue, type FieldValue, type NoticeField } from "./notice-field";

export const ledgerFields = ({ workstreams }: ProgressAssessment): NoticeField[] =>
  workstreams.flatMap(({ title, standings }) => standings.map((standing) => ledgerField(title, standing)));

function ledgerField(group: string, standing: IndicatorStanding): NoticeField {
  const { indicator, cumulative, month, lastYear, yearOnYear, plan, completion, status } = standing;
  const { title, synonyms, unit, measure, period } = indicator;
  const isChange = measure.statistic === "change" || measure.statistic === "yearChange";
  const said = (figure: LedgerFigure | null): FieldValue | null => {
    if (figure === null || figure.reported === null) return null;
    const source = figure.sources[0] ?? null;
    return isChange
      ? figureValue(percentChangeWords(figure.reported), figure.reported, plainDigits(Math.abs(figure.reported)), source)
      : figureValue(withUnit(figure.reported, unit), figure.reported, plainDigits(figure.reported), source);
  };
  const counted = (value: number | null): FieldValue | null => {
    if (value === null) return null;
    // What was divided is in the ledger's own unit and was never rounded; the template says the unit.
    const shown = round(value, 2);
    return figureValue(plainDigits(shown), shown, plainDigits(shown), cumulative.sources[0] ?? null);
  };
  const change = changeWords(yearOnYear);
  const statusText = statusWords[status];
  return {
    name: title["zh-CN"], synonyms, group, unit,
    forms: {
      "": said(cumulative),
      时段: cumulative.reported === null ? null : textValue(ledgerPeriodWords(cumulative, period === "asItStands")),
      本月: said(month),
      上年同期: said(lastYear),
      同比: change === null || yearOnYear.amount === null ? null : figureValue(change, yearOnYear.amount, plainDigits(Math.abs(yearOnYear.amount)), lastYear?.sources[0] ?? null),
      目标: plan === null ? null : figureValue(withUnit(plan.value, unit), plan.value, plainDigits(plan.value), plan.at ?? cumulative.sources[0] ?? null),
      完成率: completion === null ? null : figureValue(`${plainDigits(completion)}%`, completion, plainDigits(completion), plan?.at ?? null),
      分子: counted(cumulative.numerator),
      分母: counted(cumulative.denominator),
      状态: statusText === null ? null : textValue(statusText),
    },
  };
}
