/** 简报: the year's targets in their own order, each with what the rest of the year must bring. */
import type { TargetAssessment } from "../../indicators/assessment";
import { targetNames } from "../../indicators/targets/target-names";
import { airFigureCell } from "../figures/air-figure-cell";
import type { SheetBuilder } from "../page/sheet-builder";
import { putTable, type TableColumn } from "../page/table";
import { worstFirst } from "../words/conclusions";
import { goodDaysNeeded } from "../words/good-days-needed";
import { MISSING, numberText, plainNumber, statusLooks } from "../words/wording";

/** More would not leave the page its other parts. */
const MOST = 6;

/** @returns how many targets are left out */
export function putBriefTargets(sheet: SheetBuilder, targets: readonly TargetAssessment[]): number {
  const named = new Set(worstFirst(targets).slice(0, MOST));
  putTable(
    sheet,
    columns(targetNames(targets.map(({ target }) => target))),
    targets.filter((target) => named.has(target)),
  );
  return targets.length - named.size;
}

const goalText = ({ judgedValue, direction }: TargetAssessment): string =>
  judgedValue === null ? MISSING : `${direction === "atMost" ? "≤" : "≥"} ${plainNumber(judgedValue)}`;

const columns = (names: ReturnType<typeof targetNames>): readonly TableColumn<TargetAssessment>[] => [
  {
    head: "指标",
    span: 4,
    look: "text",
    cell: ({ target, figure: { unit } }) => ({
      value: `${names.get(target) ?? target.title}${unit === "" ? "" : `（${unit}）`}`,
      to: target.at,
    }),
  },
  { head: "累计", look: "centered", cell: ({ figure }) => airFigureCell(figure) },
  { head: "年度目标", span: 2, look: "centered", cell: goalText },
  {
    head: "状态",
    span: 2,
    look: "centered",
    cell: ({ status }) => {
      const { symbol, word, color } = statusLooks[status];
      return { value: `${symbol} ${word}`, color };
    },
  },
  { head: "年内还要做到", span: 3, look: "centered", cell: requirementText },
];

/** "余16天日均≤467", "余16天最多2天", "余16天不会超", "已超2天"; of a year that is not judged how much is known. */
export function requirementText(standing: TargetAssessment): string {
  const { figure, judgedValue, remainingDays, controlValue, daysLeft, forecast, lacking } = standing;
  if (judgedValue === null || figure.reported === null) return MISSING;
  if (lacking !== null) return `只有${lacking.days}天数据`;
  if (remainingDays === 0) return "年度已结束";
  const rest = `余${remainingDays}天`;
  if (controlValue !== null)
    return controlValue.value < 0
      ? `${rest}为零也超`
      : `${rest}日均≤${numberText(controlValue.reported, figure.decimals)}`;
  if (daysLeft !== null && daysLeft >= remainingDays) return `${rest}不会超`;
  if (daysLeft === 0) return `${rest}不能再有`;
  if (daysLeft !== null) return daysLeft < 0 ? `已超${-daysLeft}天` : `${rest}最多${daysLeft}天`;
  const needed = goodDaysNeeded(standing);
  if (needed !== null)
    return needed <= 0 ? "已足够" : needed > remainingDays ? `${rest}全优也不足` : `${rest}优良≥${needed}天`;
  return forecast === null ? rest : `预计全年${numberText(forecast.reported, figure.decimals)}`;
}
