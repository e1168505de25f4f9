/** The pane's verdicts on the year's targets, what each takes, and the month's main figures. */
import { counted, message, words } from "./language";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

export const verdictWords = {
  // verdicts
  invalidFigure: message<{ valid: number; required: number }>(
    ({ valid, required }) => `有效天数不足（${valid}/${required}），仅供参考。`,
    ({ valid, required }) => `Too few valid days (${valid}/${required}): for reference only.`,
  ),
  invalidMonths: message<{ months: string }>(
    ({ months }) => `${months} 月有效天数不足，年百分位数仅供参考。`,
    ({ months }) => `Too few valid days in month(s) ${months}: the annual percentile is for reference only.`,
  ),
  unsureFigure: words("有的天数据不全或待核，仅供参考。", "Some days lack data or are in doubt: for reference only."),
  noTargetsTitle: words("没有找到年度目标", "No yearly targets found"),
  noTargetsText: words(
    "月报仍可生成，但不判断是否达标。要判断，请在工作簿中加一张目标表，列出：指标、单位、基准年、年度目标（如“不高于 58”“较基准年下降 15%”）。",
    "The report can still be written, without verdicts. To judge, add a target sheet with: indicator, unit, " +
      "baseline year, target (such as 不高于 58).",
  ),
  noTargetsForYear: message<{ year: number }>(
    ({ year }) => `目标表里没有 ${year} 年的目标。`,
    ({ year }) => `The target sheet holds no target for ${year}.`,
  ),

  // what each status takes
  takesMean: message<{ days: number; limit: string }>(
    ({ days, limit }) => `剩余 ${days} 天日均不高于 ${limit} 即可`,
    ({ days, limit }) => `the remaining ${counted(days, "day")} may average up to ${limit}`,
  ),
  mustMean: message<{ days: number; limit: string }>(
    ({ days, limit }) => `剩余 ${days} 天日均须不高于 ${limit}`,
    ({ days, limit }) => `the remaining ${counted(days, "day")} must average ${limit} or less`,
  ),
  mustMeanAtLeast: message<{ days: number; limit: string }>(
    ({ days, limit }) => `剩余 ${days} 天平均须不低于 ${limit}`,
    ({ days, limit }) => `the remaining ${counted(days, "day")} must average ${limit} or more`,
  ),
  daysBudget: message<{ left: number; days: number }>(
    ({ left, days }) => `限额还剩 ${left} 天，本年还有 ${days} 天`,
    ({ left, days }) => `${counted(left, "day")} left in the cap, ${days} left in the year`,
  ),
  daysNeeded: message<{ left: number; days: number }>(
    ({ left, days }) => `还需 ${left} 天，本年还有 ${days} 天`,
    ({ left, days }) => `${counted(left, "more day")} needed, ${days} left in the year`,
  ),
  daysReached: message<{ days: number }>(
    ({ days }) => `已够数，本年还有 ${days} 天`,
    ({ days }) => `reached, with ${counted(days, "day")} left in the year`,
  ),
  overBudget: message<{ over: number }>(
    ({ over }) => `已超出限额 ${over} 天`,
    ({ over }) => `${counted(over, "day")} over the cap`,
  ),
  cannotReach: message<{ days: number }>(
    ({ days }) => `剩余 ${days} 天无论如何都已达不到`,
    ({ days }) => `cannot be reached in the remaining ${counted(days, "day")}`,
  ),
  marginGood: message<{ amount: string; unit: string }>(
    ({ amount, unit }) => `优于目标 ${amount}${unit}`,
    ({ amount, unit }) => `${amount}${unit} better than the target`,
  ),
  marginNone: words("恰好等于目标", "exactly at the target"),
  marginBad: message<{ amount: string; unit: string }>(
    ({ amount, unit }) => `与目标相差 ${amount}${unit}`,
    ({ amount, unit }) => `${amount}${unit} short of the target`,
  ),
  forecast: message<{ value: string }>(
    ({ value }) => `预计年末 ${value}`,
    ({ value }) => `expected at the year's end: ${value}`,
  ),
  noTargetTakes: words("目标表没有可用的目标值或基准值", "the target sheet gives no usable target or baseline"),
  tooFewDaysTakes: message<{ days: number; elapsed: number; months: string }>(
    ({ days, elapsed, months }) =>
      `已过 ${elapsed} 天只有 ${days} 天有数据${months === "" ? "" : `（缺 ${months} 月）`}，不判断年度目标`,
    ({ days, elapsed, months }) =>
      `only ${days} of the ${elapsed} days gone by have data${months === "" ? "" : ` (none in month(s) ${months})`}: ` +
      "the year is not judged",
  ),
  noDataTakes: words("本年度没有可用数据", "no usable data this year"),

  // the month's main figures
  mainFigures: words("主要指标", "Main figures"),
  indicator: words("指标", "Indicator"),
  thisMonth: words("本月", "Month"),
  /** Months of the year so far, from the first that was monitored. */
  cumulative: message<{ first: number; month: number }>(
    ({ first, month }) => (month === first ? `${month}月` : `${first}—${month}月`),
    ({ first, month }) => (month === first ? monthName(month) : `${monthName(first)}–${monthName(month)}`),
  ),
  yearOnYear: words("同比", "Change"),
  yearOnYearNote: words(
    "同比：累计与上年同期相比。带 * 的有效天数不足或数据待核。",
    "Change: cumulative, against the same days of last year. *: too few valid days, or data in doubt.",
  ),
  pointsApart: words(" 个百分点", " pts"),
  points: message<{ amount: string }>(
    ({ amount }) => `${amount} 个百分点`,
    ({ amount }) => `${amount} pts`,
  ),
  days: message<{ amount: string }>(
    ({ amount }) => `${amount} 天`,
    ({ amount }) => `${amount} d`,
  ),
  same: words("持平", "same"),
} as const;
