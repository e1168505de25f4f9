/** A day and its weekday: 2024年3月5日（星期三） was a Tuesday. */
import { civilDate, dayOf } from "../../calendar/day";
import { cited, found, type TextFinding, type TextRule } from "./rule";

const WEEKDAYS = "日一二三四五六";
const NAMED = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s?[（(，]?\s?(?:星期|周|礼拜)([一二三四五六日天])[）)]?/g;

/** Day 0 of the calendar in use, as a weekday: counted from a known Sunday. */
const SUNDAY = dayOf(2023, 1, 1);

export const weekdaysNamed: TextRule = (reading) =>
  [...reading.plain.matchAll(NAMED)].flatMap(({ index, 0: words, 1: y, 2: m, 3: d, 4: named = "" }): TextFinding[] => {
    const day = dayOf(Number(y), Number(m), Number(d));
    const { month } = civilDate(day);
    if (month !== Number(m)) return [];
    const weekday = WEEKDAYS.charAt((((day - SUNDAY) % 7) + 7) % 7);
    if (weekday === named.replace("天", "日")) return [];
    const span = { from: index, to: index + words.length };
    return [found("textWeekdayWrong", "error", span, { ...cited(reading, span), weekday: `星期${weekday}` })];
  });
