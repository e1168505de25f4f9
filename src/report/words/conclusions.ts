/** What is said of the air: the month, the year so far, then a sentence a target, worst first, with what it takes. */
import { monthRuns } from "../../calendar/month-runs";
import { urgencyOf } from "../../i18n/status-words";
import type { AirAssessment, TargetAssessment } from "../../indicators/assessment";
import type { DaysLacking } from "../../indicators/air/days-lacking";
import { targetNames } from "../../indicators/targets/target-names";
import { RISK_MARGIN } from "../../indicators/targets/target-status";
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
  if (standing.lacking !== null)
    return `${parts.join("，")}（年度目标 ${plainNumber(judgedValue)}），${lackingWords(standing.lacking)}。`;
  const sign = unit === "%" ? unit : "";
  const judged = `${plainNumber(judgedValue)}${sign}`;
  const written = `${plainNumber(standing.targetValue ?? judgedValue)}${sign}`;
  const isStricter = direction === "atMost" && standing.targetValue !== judgedValue;
  parts.push(`${relationTo(standing, judgedValue)} ${isStricter ? `${written}（按 ${judged} 考核）` : judged}`);
  return `${parts.join("，")}，${statusLooks[status].word}${requirement(standing)}。`;
}

/** Good days add up over the year: before its end they are below their target, and that is no news. */
function relationTo({ figure, remainingDays, direction }: TargetAssessment, judgedValue: number): string {
  const { reported } = figure;
  if (reported === null || reported === judgedValue) return "等于年度目标";
  const isUnderWay = direction === "atLeast" && figure.indicator === "goodDays" && remainingDays > 0;
  if (reported < judgedValue) return isUnderWay ? "年度目标" : "低于年度目标";
  return "高于年度目标";
}

/** "今年已过 324 天，只有 51 天有数据（缺 1—9 月），不判断年度目标": why a target has no verdict. */
const lackingWords = ({ days, elapsedDays, months }: DaysLacking): string =>
  `今年已过 ${elapsedDays} 天，只有 ${days} 天有数据${months.length === 0 ? "" : `（缺 ${monthRuns(months)} 月）`}，` +
  "不判断年度目标";

/** In days left: before the last month, a part of a year held against a whole one says nothing (2 days, "51 fewer"). */
const LAST_MONTH = 31;
const isNearlyOver = ({ remainingDays }: TargetAssessment): boolean => remainingDays <= LAST_MONTH;

/** A target whose indicator nobody measured this year. */
function lackingSentence({ target, judgedValue, status }: TargetAssessment, names: TargetNames): string {
  const name = names.get(target) ?? target.title;
  const goal = judgedValue === null ? "" : `（年度目标 ${plainNumber(judgedValue)}）`;
  return `${name}今年没有监测数据，${status === "noData" ? "无法判断" : statusLooks[status].word}${goal}。`;
}

/** What the rest of the year must bring; a target in danger says first what is to be expected. */
function requirement(standing: TargetAssessment): string {
  const { figure, remainingDays, status, forecast, direction, judgedValue } = standing;
  if (remainingDays === 0 || judgedValue === null) return "";
  const unit = unitWord(figure.unit);
  const space = unit === "%" || unit === "" ? "" : " ";
  const expected = forecast === null ? "" : `预计全年 ${numberText(forecast.reported, figure.decimals)}${space}${unit}`;
  const needed = neededWords(standing);
  if (needed?.isSettled === true) return `：${needed.words}`;
  if (status === "atRisk" || status === "likelyMissed") {
    const near = status === "atRisk" ? `，与目标相差不超过 ${RISK_MARGIN * 100}%` : "";
    const said = [expected === "" ? "" : `${expected}${near}`, needed?.words ?? ""].filter((part) => part !== "");
    return said.length === 0 ? "" : `：${said.join("；")}`;
  }
  const after = expected === "" || status === "lockedIn" ? "" : `，${expected}`;
  if (needed !== null) return `：${needed.words}${after}`;
  return direction === "atLeast" || after !== "" ? `：剩余 ${remainingDays} 天${after}` : "";
}

interface Needed {
  readonly words: string;
  /** Nothing that the remaining days bring can change it. */
  readonly isSettled: boolean;
}

/** null: nothing that could be put in days or in a mean of them. */
function neededWords(standing: TargetAssessment): Needed | null {
  const { figure, remainingDays, controlValue, daysLeft, status } = standing;
  const rest = `剩余 ${remainingDays} 天`;
  // Of a target that is about to fail no condition is “all that it takes”.
  const isHard = status === "atRisk" || status === "likelyMissed";
  const settled = (words: string): Needed => ({ words, isSettled: true });
  const open = (words: string): Needed => ({ words, isSettled: false });
  if (controlValue !== null) {
    if (controlValue.value < 0) return settled(`${rest}即使为零也超过目标`);
    const limit = `不超过 ${numberText(controlValue.reported, figure.decimals)} ${unitWord(figure.unit)}`;
    return open(isHard ? `${rest}日均须${limit}` : `${rest}日均${limit}即可`);
  }
  if (daysLeft !== null) {
    if (daysLeft < 0) return settled(`已超出 ${-daysLeft} 天`);
    if (daysLeft >= remainingDays) return settled(`${rest}全部计入也不会超过`);
    if (daysLeft === 0) return open(`${rest}内不能再发生`);
    return open(isHard ? `${rest}内最多还可发生 ${daysLeft} 天` : `${rest}内还可发生 ${daysLeft} 天`);
  }
  const needed = goodDaysNeeded(standing);
  if (needed === null) return null;
  if (needed <= 0) return settled("优良天数已够");
  if (needed > remainingDays) return settled(`${rest}全部优良也达不到`);
  return open(isHard ? `${rest}内优良须不少于 ${needed} 天` : `${rest}内优良不少于 ${needed} 天即可`);
}
