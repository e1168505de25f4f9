/**
 * What is said of the air itself, the month's and the year's, and how it stands against the standard: only what was
 * measured.
 */
import { wholeMonth } from "../../calendar/period";
import { airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import { isFirstMonth } from "../../indicators/air/monitored-stretch";
import type { AirAssessment, PeriodSummary, TargetAssessment } from "../../indicators/assessment";
import { compareFigures } from "../../indicators/comparison";
import { ruleSet } from "../../standards/rule-sets";
import { changeWords, cumulativeWords, figureText, plainNumber, statusGroups, stretchWords } from "./wording";

/** "减少26天" → "减少 26 天", as sentences with other figures in them are set. */
export const spaced = (text: string): string => text.replace(/([\d.]+)/, " $1").replace(/(\d)([天个])/, "$1 $2");

const isMeasured = ({ figures }: PeriodSummary, id: AirIndicatorId): boolean => figures[id].reported !== null;

/** "，同比下降 3.1%"; nothing where there is no base. */
function against(now: PeriodSummary, base: PeriodSummary | null, id: AirIndicatorId): string {
  const change = base && compareFigures(now.figures[id], base.figures[id]);
  return change && change.amount !== null ? `，同比${spaced(changeWords(change))}` : "";
}

const sentenceOf = (stretch: string, parts: readonly (string | false)[]): string | null => {
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? null : `${stretch}${said.join("；")}。`;
};

/** "12月1—15日有效监测 15 天，优良 9 天，重度及以上污染 1 天；PM2.5 平均 45 微克/立方米，同比下降 3.1%。" null: nothing of it was measured. */
export function monthSentence({ periods, month, until }: AirAssessment): string | null {
  const now = periods.month;
  if (now === null) return null;
  const { figures, validDays } = now;
  return sentenceOf(stretchWords({ from: wholeMonth(month).from, to: until }, month.year), [
    validDays > 0 &&
      `有效监测 ${validDays} 天，优良 ${figureText(figures.goodDays)} 天，重度及以上污染 ${figureText(figures.heavyDays)} 天`,
    isMeasured(now, "pm25Mean") &&
      `PM2.5 平均 ${figureText(figures.pm25Mean)} 微克/立方米${against(now, periods.monthLastYear, "pm25Mean")}`,
  ]);
}

/** "1月1日—12月15日优良天数比例 72.1%，同比上升 3.2 个百分点；综合指数 5.12，同比下降 3.1%。" */
export function yearSentence(assessment: AirAssessment): string | null {
  const { periods } = assessment;
  const now = periods.yearToDate;
  if (now === null) return null;
  const before = periods.yearToDateLastYear;
  const isMonth = isFirstMonth(assessment);
  // Where days lack, a share of those that are there is told with their number; the month's has told it.
  const days =
    !isMonth && now.validDays > 0 && now.validDays < now.calendarDays ? `有效监测 ${now.validDays} 天，` : "";
  return sentenceOf(isMonth ? "" : `${cumulativeWords(assessment)}${days}`, [
    isMeasured(now, "goodRatio") &&
      `优良天数比例 ${figureText(now.figures.goodRatio)}%${against(now, before, "goodRatio")}`,
    isMeasured(now, "compositeIndex") &&
      `综合指数 ${figureText(now.figures.compositeIndex)}${against(now, before, "compositeIndex")}`,
  ]);
}

/** As the six are named in a sentence. */
const limited = {
  pm25Mean: "PM2.5",
  pm10Mean: "PM10",
  so2Mean: "SO2",
  no2Mean: "NO2",
  coP95: "CO",
  o3P90: "O3",
} as const satisfies Readonly<Partial<Record<AirIndicatorId, string>>>;

const limitedIds = Object.keys(limited) as (keyof typeof limited)[];

const isWithinReach = ({ status }: TargetAssessment): boolean =>
  statusGroups[status] === "finished" || statusGroups[status] === "onCourse";

/** An item whose target is within reach while it is above the standard's limit for a year. */
export interface AboveStandard {
  readonly name: string;
  readonly reported: number;
  readonly limit: number;
}

export function aboveStandard({
  periods,
  standard,
  targets,
}: Pick<AirAssessment, "periods" | "standard" | "targets">): AboveStandard[] {
  const rules = ruleSet(standard);
  return limitedIds.flatMap((id) => {
    const limit = airIndicator(id).limit(rules);
    const reported = periods.yearToDate?.figures[id].reported ?? null;
    const isTarget = targets.some((standing) => standing.target.indicator === id && isWithinReach(standing));
    return isTarget && limit !== null && reported !== null && reported > limit
      ? [{ name: limited[id], reported, limit }]
      : [];
  });
}

/**
 * Why a target may be within reach and the table beside it says that the standard is not met: the two are held against
 * different values. null: there is no such item.
 */
export function standardSentence(assessment: AirAssessment): string | null {
  const above = aboveStandard(assessment).map(
    ({ name, reported, limit }) => `${name}（${plainNumber(reported)}，限值 ${plainNumber(limit)}）`,
  );
  return above.length === 0
    ? null
    : `年度目标与国家标准是两回事：${above.join("、")}的累计值仍高于国家二级标准年评价限值，完成目标不等于达到标准。`;
}
