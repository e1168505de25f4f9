/** The days of publication: those that are stated against those of the dates, and the fewest that are asked for. */
import type { Day } from "../../calendar/day";
import type { OwnDays } from "../../calendar/own-days";
import { workingDaysIn } from "../../calendar/working-days";
import type { PublicationClaim } from "../../notice/claims/publication";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import type { Severity } from "../../findings/finding";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** Working days that a close-out is shown for at least; the provinces ask for five to ten. */
const FEWEST_WORKING_DAYS = 5;

/** Serials of days: 2 to 6 modulo 7 are Monday to Friday. */
const weekdaysIn = (from: Day, to: Day): number =>
  Array.from({ length: to - from + 1 }, (_, index) => (from + index) % 7).filter((day) => day >= 2).length;

/** By civil law the first day of a period is not counted: then the dates hold one day more than is said. */
const firstDayApart = (stated: number, counted: number): Severity => (stated === counted - 1 ? "warning" : "error");

function judge(reading: NoticeReading, { dates, from, to, days }: PublicationClaim, own: OwnDays): TextFinding[] {
  const calendarDays = to - from + 1;
  const workingDays = workingDaysIn({ from, to }, own);
  const span: Span = {
    from: Math.min(dates.from, days?.from ?? dates.from),
    to: Math.max(dates.to, days?.to ?? dates.to),
  };
  const told = cited(reading, span);
  const short =
    workingDays < FEWEST_WORKING_DAYS
      ? [found("textPublicationShort", "warning", span, { ...told, workingDays, fewest: FEWEST_WORKING_DAYS })]
      : [];
  if (days === null) return short;
  if (days.unit === "天") {
    if (days.value === calendarDays) return short;
    return [
      found("textPublicationDays", firstDayApart(days.value, calendarDays), span, {
        ...told,
        stated: days.value,
        counted: calendarDays,
        working: false,
      }),
    ];
  }
  if (days.value === workingDays) return short;
  // Right but for a public holiday between: the calendar of holidays decides, and staff may know of a local one.
  // Longer than it says, by a Saturday worked in a holiday's stead, nobody is wronged.
  const byWeekdays = days.value === weekdaysIn(from, to);
  const severity = !byWeekdays ? firstDayApart(days.value, workingDays) : workingDays < days.value ? "warning" : "note";
  return [
    found("textPublicationDays", severity, span, { ...told, stated: days.value, counted: workingDays, working: true }),
  ];
}

/** @param own days off and days worked that the bureau keeps beside the public holidays */
export const publicationDays =
  (own: OwnDays): TextRule =>
  (reading, { publications }) =>
    publications.flatMap((claim) => judge(reading, claim, own));
