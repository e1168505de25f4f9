/** Working days with public holidays and the days worked in their stead. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { isWorkingDay, workingDaysIn } from "../../src/calendar/working-days";

describe("working days", () => {
  it.each<[year: number, month: number, date: number, works: boolean, why: string]>([
    [2021, 10, 4, false, "National Day"],
    [2021, 10, 9, true, "a Saturday worked instead"],
    [2021, 10, 10, false, "a Sunday"],
    [2021, 12, 16, true, "a Thursday"],
  ])("%i-%i-%i: %s (%s)", (year, month, date, works) => {
    expect(isWorkingDay(dayOf(year, month, date))).toBe(works);
  });

  it("are counted from the first to the last day", () => {
    expect(workingDaysIn({ from: dayOf(2021, 12, 16), to: dayOf(2021, 12, 22) })).toBe(5);
    expect(workingDaysIn({ from: dayOf(2021, 10, 1), to: dayOf(2021, 10, 8) })).toBe(1);
  });
});
