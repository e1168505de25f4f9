/** Which of the days that a deadline names counts: it was put off, made longer, or one of them is only hoped for. */
import { addDays, civilDate, dayOf, daysInMonth, type Day } from "../calendar/day";

/** A day with its place in the text. */
export interface NamedDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** What was put off counts by its new date. */
const PUT_OFF = /(?:提前|延期?|延长|顺延|推迟|调整|变更|改|宽限|展期|延后)(?:完成)?(?:时限|时间|期限)?(?:为|到|至)/g;
const ONLY_ASKED = /(?:力争|争取|有望|最好|尽量|申请|拟|建议|请求|报请|提请|计划|可|未(?:予|获)?批准)[^,，。;；]{0,4}$/;
/** 延长6个月, 宽限30日, 再延期一年. */
const LONGER =
  /(?:延长|延期|顺延|推迟|宽限|展期|延后)(?:完成|整改|时限|期限|时间|了|至多|最多)*(半|\d+(?:\.5)?)个?(年|月|天|日|周)(?!底|前|\d)/;
/** 原定2024年6月底, 原为6月30日: what stood there before. */
const OF_BEFORE =
  /原(?:来|先|定|计划|方案|整改|完成|要求|承诺|销号)*(?:时限|期限|时间|日期|节点)?(?:为|是|定于|于|[:：])?$/;
/** 力争10月底 beside 12月底前: what is hoped for binds nobody. */
const HOPED_FOR = /(?:力争|争取|最好|尽量|有望)(?:[于在到]|提前(?:至|到)?)?$/;
/** A day from which something goes on. */
const A_START = /^[底末初]?(?:起|开始(?!前)|以来|启动|开工|动工|进场)(?!.{0,3}[-—~至到])/;

/** Of a day and the one it was put off to, the latter; of a start and an end, the end; 6月底（已批准延长6个月）: 12月底. */
export function daysInForce<Named extends NamedDay>(text: string, found: readonly Named[]): readonly Named[] {
  const put = [...text.matchAll(PUT_OFF)].at(-1);
  if (put !== undefined) {
    const asked = ONLY_ASKED.test(text.slice(0, put.index));
    const moved = binding(
      text,
      found.filter(({ start }) => (asked ? start < put.index : start > put.index)),
    );
    if (moved.length > 0) return moved;
  }
  const kept = binding(text, found).filter(({ end }) => !A_START.test(text.slice(end)));
  const last = kept.at(-1);
  return last === undefined
    ? kept
    : [...kept.slice(0, -1), { ...last, day: madeLonger(last.day, text.slice(last.end)) }];
}

/** Without what stood there before and what is only hoped for, unless nothing else is named. */
function binding<Named extends NamedDay>(text: string, found: readonly Named[]): readonly Named[] {
  const bind = found.filter(({ start }, index) => {
    const before = text.slice(found[index - 1]?.end ?? 0, start);
    return !OF_BEFORE.test(before) && !HOPED_FOR.test(before);
  });
  return bind.length > 0 ? bind : found;
}

/** A day that words make later by a stretch of time; the same where they do not, or only ask for it. */
export function madeLonger(day: Day, words: string): Day {
  const found = LONGER.exec(words);
  if (found === null || ONLY_ASKED.test(words.slice(0, found.index))) return day;
  const [, count = "", unit = ""] = found;
  const many = count === "半" ? 0.5 : Number(count);
  if (unit === "天" || unit === "日") return addDays(day, many);
  if (unit === "周") return addDays(day, 7 * many);
  return monthsLater(day, unit === "年" ? 12 * many : Math.ceil(many));
}

/** The day of the same number; from a month's last day the last of that month. */
function monthsLater(day: Day, months: number): Day {
  const { year, month, day: date } = civilDate(day);
  const index = 12 * year + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  return dayOf(toYear, toMonth, date === daysInMonth(year, month) ? last : Math.min(date, last));
}
