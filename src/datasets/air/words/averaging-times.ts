/**
 * Over which stretch of time a mean was taken, where it is neither a day, an hour nor the eight hours of ozone: 近30日均值,
 * 3小时滑动平均, 年初以来, 周均, 夜间. No such mean is a day's value.
 */
import { pattern } from "../../../collections/pattern";

/** A stretch that goes on from day to day: 近30日, 前七天, 12小时滑动平均, 年初至今. The last 24 hours are a day's. */
const RUNNING = pattern("gi")`
  (?:最近|过去|连续|近|前)(?!24)(?:\d+|[一二两三四五六七八九十半]+)个?(?:天|日|周|旬|月|季度?|年|小时)(?:内|来)?(?:滑动|移动|滚动|累[计积])?(?:平均|均)?
  |(?<![\d月年.])(?:[2-9]|[1-9]\d+|[二两三四五六七八九十]+)个?(?:天|日|周|旬|季度?)(?:滑动|移动|滚动|累[计积]|平均|均)+
  |(?:滑动|移动|滚动)\d+个?(?:天|日|周|月)|(?:\d+|[一二三四五六七八九十]+)个?月(?:滑动|移动|滚动)(?:平均|均)?|年(?:滑动|移动|滚动)
  |(?<![\da-z])\d+d(?:ays?)?(?![a-z\d])|(?<![a-z])ma\d+|历史|多年
  |(?<!\d)(?!(?:1|8|24)(?!\d))\d+个?(?:小时|h)(?:滑动|移动|滚动|累[计积]|平均|均)+
  |年初(?:以来|至今|起|到当日|至当日)?|[月季]初(?:以来|至今|起)|(?:以来|至今)(?:平均|均)?|截[至止]?(?:当日|当天|目前|本日|今日)
  |累[计积]|滚动|rolling|(?<![a-z])ytd(?![a-z])
`;
const CALENDAR = /(?:周|旬|月|季|年)度?(?:平均|均)|逐[周旬月季年]/g;

/** 昼间 and 夜间 beside 全天: half a day's mean. */
const PART_OF_DAY = /(?:昼间|夜间|白天|日间|夜晚|早间|晚间|上午|中午|下午|凌晨)(?:时段)?(?:平均|均)?/g;

/** Beside the days' own values: 日报及累计情况. */
const OF_DAYS_TOO = /(?:日报|日均值?|日值|逐日(?!累|滑|滚)[^，,。]{0,8})(?:及|和|与|、|暨|，|,)/;

/** In the words of the stretch or right behind them: 近30日均值, 滑动, 累计平均浓度. 历史日均值 are each day's. */
const IS_MEAN = /均|滑动|移动|滚动|rolling|^ma\d/i;
const MEAN_BEHIND = /^[^，。；,;\s日天]{0,4}(?:平均|均值)/;

/**
 * What a title says of a stretch of time: that what stands below are means over it, no days' values; or no more than
 * that it is told of (历史, 以来, 累计), which an export's name says of single days too. null: it tells of none.
 */
export function runningIn(title: string): "means" | "stretch" | null {
  if (OF_DAYS_TOO.test(title)) return null;
  const told = [...title.matchAll(RUNNING)];
  const areMeans = told.some(
    ({ 0: words, index }) => IS_MEAN.test(words) || MEAN_BEHIND.test(title.slice(index + words.length)),
  );
  return areMeans ? "means" : told.length > 0 ? "stretch" : null;
}

/** What any of them is told by. */
export const OTHER_STRETCHES: readonly RegExp[] = [RUNNING, CALENDAR, PART_OF_DAY];

/** A header without such a stretch; the same text where it speaks of none. */
export const withoutOtherStretch = (header: string): string =>
  header.replace(RUNNING, " ").replace(CALENDAR, " ").replace(PART_OF_DAY, " ");
