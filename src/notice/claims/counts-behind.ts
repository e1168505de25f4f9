/** Counts right behind a rate that explain it: 90.0%（10个断面中9个达标）, 86.2%，116个有效天中优良100天. */
import type { NoticeReading } from "../reading/notice-text";
import { countsBy, type Triple } from "./rate-words";
import type { Stretch } from "./stretch";

/**
 * "90.0%（10个断面中9个达到……）", "54.6%（公路15万吨，铁路和公路合计27万吨）": two counts directly behind the rate are its own;
 * null: they do not say which is the whole. "none": there are not two.
 */
export function inBracketBehind(near: readonly Stretch[], rate: Stretch): Triple | null | "none" {
  const bracketed = near.filter(
    ({ figure, bracket }) =>
      bracket !== null && bracket !== rate.bracket && figure.from > rate.figure.to && bracket - rate.figure.to < 2,
  );
  const behind = bracketed.length > 0 ? bracketed : inClauseBehind(near, rate);
  // "（工地37个，六项措施齐全的32个）": 六项 is of a name.
  const [one, other, more] = behind.filter(({ figure }) => figure.unit === behind.at(-1)?.figure.unit);
  if (!one || !other || more) return "none";
  const whole = saidWhole(one, other);
  const part = whole === one ? other : one;
  // "合格率100%（9个单位工程全部合格，其中优良5个）", "满意率90.4%（回访1860件，不满意178件）": of those that the rate is not about.
  if (rate.figure.value === ALL && /全部|均|都/.test(`${one.before}${one.after}`)) return null;
  if (/^(?:其中)?[不未非]/.test(part.before)) return null;
  return whole && { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false };
}

const ALL = 100;

/** Of two counts the one that the words say is the whole: 10个断面中, 合计27万吨, 应清扫4391万平方米, 37个，其中; null: neither. */
function saidWhole(one: Stretch, other: Stretch): Stretch | null {
  const larger = one.figure.value >= other.figure.value ? one : other;
  if (/[中里内]有?$/.test(one.after) || (larger === one && /^[中里内]|^个?$/.test(one.after))) return one;
  if (/合计|共计|总/.test(larger.before)) return larger;
  if (/^其中|[\u4e00-\u9fa5]{2}的$/.test(other.before)) return one;
  const due = [one, other].filter(({ before }) => /应(?![急对用])[\u4e00-\u9fa5]{1,4}$/.test(before));
  return due.length === 1 ? (due[0] ?? null) : null;
}

/** As far behind the rate as "，也就是" takes. */
const THAT_IS = 4;

/** "86.2%，116个有效天中优良100天", "94.4%，也就是18个断面中有17个达标": the next clause explains the rate. */
function inClauseBehind(near: readonly Stretch[], rate: Stretch): readonly Stretch[] {
  const [whole, part] = near.filter(({ figure }) => figure.from > rate.figure.to);
  const explains =
    whole?.mark === "，" && /^(?:也就是|即)?$/.test(whole.before) && whole.figure.from - rate.figure.to <= THAT_IS;
  return whole && part && explains && /[中里]/.test(part.before) && whole.endMark === "" ? [whole, part] : [];
}

const BECAME = /(?:提[高升]|上升|升|增加|下降|降低|降)(?:到|至|为)$/;

/** "由75%提高到91.7%（12个断面中11个达标）": whatever the rate is called, its bracket says of what it is. */
export function explainedBehind(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch): Triple | null {
  if (rate.figure.unit !== "%" || !BECAME.test(rate.before)) return null;
  const explained = inBracketBehind(countsBy(reading, stretches, rate), rate);
  return explained === "none" ? null : explained;
}
