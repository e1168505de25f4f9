/** What is said of the air: the month, the year so far, then a sentence a target, worst first, with what it takes. */
import { urgencyOf } from "../../i18n/status-words";
import { wholeMonth } from "../../calendar/period";
import type { AirAssessment, PeriodSummary, TargetAssessment } from "../../indicators/assessment";
import { airIndicator } from "../../indicators/air-indicators";
import { compareFigures } from "../../indicators/comparison";
import { unitWord } from "../../notice/composing/figure-words";
import {
  changeWords,
  cumulativeWords,
  figureText,
  numberText,
  plainNumber,
  statusLooks,
  stretchWords,
} from "./wording";

/** Of the air alone: three to six sentences. */
export function conclusions(assessment: AirAssessment, mostTargets = 4): string[] {
  const targets = worstFirst(assessment.targets);
  return [
    ...monthSentences(assessment),
    ...targets.slice(0, mostTargets).map(targetSentence),
    ...(targets.length === 0 ? ["没有读到本年度目标，未判断达标情况。"] : []),
  ];
}

export const worstFirst = (targets: readonly TargetAssessment[]): TargetAssessment[] =>
  [...targets].sort((a, b) => urgencyOf(a.status) - urgencyOf(b.status));

/** "PM2.5平均浓度 45 微克/立方米，较 2017 年下降 28.6%，低于年度目标 63.5，已锁定达标：剩余 16 天日均不超过 467 微克/立方米即可。" */
export function targetSentence(standing: TargetAssessment): string {
  const { figure, baseline, change, judgedValue, direction, status } = standing;
  const unit = unitWord(figure.unit);
  const parts = [
    `${airIndicator(standing.target.indicator).title["zh-CN"]} ${figureText(figure)}${unit === "%" ? "" : " "}${unit}`.trim(),
  ];
  if (baseline.year !== null && change.amount !== null)
    parts.push(`较 ${baseline.year} 年${spaced(changeWords(change))}`);
  if (judgedValue === null) return `${parts.join("，")}，${statusLooks[status].word}。`;
  const relation =
    figure.reported === null
      ? "年度目标"
      : figure.reported === judgedValue
        ? "等于年度目标"
        : figure.reported < judgedValue
          ? "低于年度目标"
          : "高于年度目标";
  parts.push(
    `${relation} ${direction === "atMost" && standing.targetValue !== judgedValue ? `${plainNumber(standing.targetValue ?? judgedValue)}（按 ${plainNumber(judgedValue)} 考核）` : plainNumber(judgedValue)}`,
  );
  return `${parts.join("，")}，${statusLooks[status].word}${requirement(standing)}。`;
}

/** "减少26天" → "减少 26 天", as sentences with other figures in them are set. */
const spaced = (text: string): string => text.replace(/([\d.]+)/, " $1").replace(/(\d)([天个])/, "$1 $2");

/** What the rest of the year must bring. */
function requirement({
  figure,
  remainingDays,
  controlValue,
  daysLeft,
  status,
  forecast,
  direction,
  judgedValue,
}: TargetAssessment): string {
  if (remainingDays === 0 || judgedValue === null) return "";
  const unit = unitWord(figure.unit);
  const expected =
    forecast === null ? "" : `，预计全年 ${numberText(forecast.reported, figure.decimals)} ${unit}`.trimEnd();
  if (controlValue !== null) {
    return controlValue.value < 0
      ? `：剩余 ${remainingDays} 天即使为零也超过目标`
      : `：剩余 ${remainingDays} 天日均不超过 ${numberText(controlValue.reported, figure.decimals)} ${unit}即可${status === "lockedIn" ? "" : expected}`;
  }
  if (daysLeft !== null) {
    if (daysLeft < 0) return `：已超出 ${-daysLeft} 天`;
    return status === "lockedIn"
      ? `：剩余 ${remainingDays} 天，少于尚可发生的 ${daysLeft} 天`
      : `：剩余 ${remainingDays} 天内还可发生 ${daysLeft} 天${expected}`;
  }
  return direction === "atLeast" || expected !== "" ? `：剩余 ${remainingDays} 天${expected}` : "";
}

/** The month itself and the year so far. */
function monthSentences({ periods, month, until }: AirAssessment): string[] {
  const sentences: string[] = [];
  if (periods.month) {
    const { figures, validDays } = periods.month;
    sentences.push(
      `${stretchWords({ from: wholeMonth(month).from, to: until }, month.year)}有效监测 ${validDays} 天，优良 ${figureText(figures.goodDays)} 天，重度及以上污染 ${figureText(figures.heavyDays)} 天；PM2.5 平均 ${figureText(figures.pm25Mean)} 微克/立方米${against(periods.month, periods.monthLastYear, "pm25Mean", "同比")}。`,
    );
  }
  if (periods.yearToDate) {
    const { figures } = periods.yearToDate;
    sentences.push(
      `${cumulativeWords(until)}优良天数比例 ${figureText(figures.goodRatio)}%${against(periods.yearToDate, periods.yearToDateLastYear, "goodRatio", "同比")}；综合指数 ${figureText(figures.compositeIndex)}${against(periods.yearToDate, periods.yearToDateLastYear, "compositeIndex", "同比")}。`,
    );
  }
  return sentences;
}

function against(
  now: PeriodSummary,
  base: PeriodSummary | null,
  indicator: "pm25Mean" | "goodRatio" | "compositeIndex",
  label: string,
): string {
  const change = base && compareFigures(now.figures[indicator], base.figures[indicator]);
  return change && change.amount !== null ? `，${label}${spaced(changeWords(change))}` : "";
}
