/** What is said of the air: the month, the year so far, then a sentence a target, worst first, with what it takes. */
import { urgencyOf } from "../../i18n/status-words";
import type { AirAssessment, TargetAssessment } from "../../indicators/assessment";
import { targetNames } from "../../indicators/targets/target-names";
import { unitWord } from "../../notice/composing/figure-words";
import { goodDaysNeeded } from "./good-days-needed";
import { monthSentence, spaced, yearSentence } from "./air-sentences";
import { changeWords, figureText, numberText, plainNumber, statusLooks } from "./wording";

type TargetNames = ReturnType<typeof targetNames>;

/** Of the air alone: three to six sentences. */
export function conclusions(assessment: AirAssessment, mostTargets = 4): string[] {
  const targets = worstFirst(assessment.targets);
  const names = targetNames(targets.map(({ target }) => target));
  const said = [
    monthSentence(assessment),
    yearSentence(assessment),
    ...targets.slice(0, mostTargets).map((standing) => targetSentence(standing, names)),
    targets.length === 0 ? "没有读到本年度目标，未判断达标情况。" : null,
  ];
  return said.filter((sentence) => sentence !== null);
}

export const worstFirst = (targets: readonly TargetAssessment[]): TargetAssessment[] =>
  [...targets].sort((a, b) => urgencyOf(a.status) - urgencyOf(b.status));

/** "PM2.5平均浓度 45 微克/立方米，较 2017 年下降 28.6%，低于年度目标 63.5，已锁定达标：剩余 16 天日均不超过 467 微克/立方米即可。" */
export function targetSentence(standing: TargetAssessment, names: TargetNames): string {
  const { figure, baseline, change, judgedValue, direction, status } = standing;
  const unit = unitWord(figure.unit);
  if (figure.reported === null) return lackingSentence(standing, names);
  const parts = [
    (
      `${names.get(standing.target) ?? standing.target.title} ${figureText(figure)}${unit === "%" ? "" : " "}` +
      `${unit}`
    ).trim(),
  ];
  if (baseline.year !== null && change.amount !== null && isNearlyOver(standing))
    parts.push(`较 ${baseline.year} 年${spaced(changeWords(change))}`);
  if (judgedValue === null) return `${parts.join("，")}，${statusLooks[status].word}。`;
  const relation =
    figure.reported === judgedValue ? "等于年度目标" : figure.reported < judgedValue ? "低于年度目标" : "高于年度目标";
  const judged = plainNumber(judgedValue);
  const written = plainNumber(standing.targetValue ?? judgedValue);
  const isStricter = direction === "atMost" && standing.targetValue !== judgedValue;
  parts.push(`${relation} ${isStricter ? `${written}（按 ${judged} 考核）` : judged}`);
  return `${parts.join("，")}，${statusLooks[status].word}${requirement(standing)}。`;
}

/** In days left: before the last month, a part of a year held against a whole one says nothing (2 days, "51 fewer"). */
const LAST_MONTH = 31;
const isNearlyOver = ({ remainingDays }: TargetAssessment): boolean => remainingDays <= LAST_MONTH;

/** A target whose indicator nobody measured this year. */
function lackingSentence({ target, judgedValue, status }: TargetAssessment, names: TargetNames): string {
  const name = names.get(target) ?? target.title;
  const goal = judgedValue === null ? "" : `（年度目标 ${plainNumber(judgedValue)}）`;
  return `${name}今年没有监测数据，${status === "noData" ? "无法判断" : statusLooks[status].word}${goal}。`;
}

/** What the rest of the year must bring. */
function requirement(standing: TargetAssessment): string {
  const { figure, remainingDays, controlValue, daysLeft, status, forecast, direction, judgedValue } = standing;
  if (remainingDays === 0 || judgedValue === null) return "";
  const unit = unitWord(figure.unit);
  const space = unit === "%" || unit === "" ? "" : " ";
  const expected =
    forecast === null ? "" : `，预计全年 ${numberText(forecast.reported, figure.decimals)}${space}${unit}`;
  if (controlValue !== null) {
    return controlValue.value < 0
      ? `：剩余 ${remainingDays} 天即使为零也超过目标`
      : `：剩余 ${remainingDays} 天日均不超过 ${numberText(controlValue.reported, figure.decimals)} ${unit}即可` +
          `${status === "lockedIn" ? "" : expected}`;
  }
  if (daysLeft !== null) {
    if (daysLeft < 0) return `：已超出 ${-daysLeft} 天`;
    return status === "lockedIn"
      ? `：剩余 ${remainingDays} 天，少于尚可发生的 ${daysLeft} 天`
      : `：剩余 ${remainingDays} 天内还可发生 ${daysLeft} 天${expected}`;
  }
  const needed = goodDaysNeeded(standing);
  if (needed !== null && needed <= 0) return "：优良天数已够";
  if (needed !== null && needed > remainingDays) return `：剩余 ${remainingDays} 天全部优良也达不到`;
  if (needed !== null) return `：剩余 ${remainingDays} 天内优良不少于 ${needed} 天即可${expected}`;
  return direction === "atLeast" || expected !== "" ? `：剩余 ${remainingDays} 天${expected}` : "";
}
