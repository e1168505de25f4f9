/** Stretches of time in words, and lines of Chinese as Excel breaks them. */
import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "../../src/calendar/day";
import { isFirstMonth, type Monitored } from "../../src/indicators/air/monitored-stretch";
import { lineCount } from "../../src/report/page/text-width";
import { cumulativeWords, inTwoLines, stretchWords } from "../../src/report/words/wording";

describe("a stretch of time", () => {
  it.each<[what: string, from: Day, to: Day, said: string]>([
    ["whole months", dayOf(2021, 1, 1), dayOf(2021, 12, 31), "1—12月"],
    ["one month", dayOf(2021, 1, 1), dayOf(2021, 1, 31), "1月"],
    ["February of a leap year", dayOf(2020, 1, 1), dayOf(2020, 2, 29), "2020年1—2月"],
    ["to a day within the month", dayOf(2021, 1, 1), dayOf(2021, 12, 15), "1月1日—12月15日"],
    ["part of a month", dayOf(2021, 12, 1), dayOf(2021, 12, 15), "12月1—15日"],
    ["a heating season that began last year", dayOf(2020, 10, 15), dayOf(2021, 1, 31), "2020年10月15日—2021年1月31日"],
    ["a heating season of this year", dayOf(2021, 10, 15), dayOf(2021, 12, 15), "10月15日—12月15日"],
    ["months across the turn of the year", dayOf(2020, 11, 1), dayOf(2021, 1, 31), "2020年11月—2021年1月"],
  ])("%s", (_, from, to, said) => {
    expect(stretchWords({ from, to }, 2021)).toBe(said);
  });

  const monitored = (until: Day, ...measured: readonly Day[]): Monitored => ({
    until,
    days: { thisYear: measured.map((day) => ({ day, aqi: 50, concentrations: {} })) },
  });

  it("cumulative is from 1 January, and in a narrow head in two lines", () => {
    expect([
      cumulativeWords(monitored(dayOf(2021, 11, 30), dayOf(2021, 1, 4))),
      cumulativeWords(monitored(dayOf(2021, 1, 31))),
      inTwoLines(cumulativeWords(monitored(dayOf(2021, 12, 15)))),
    ]).toEqual(["1—11月", "1月", "1月1日—\n12月15日"]);
    expect(inTwoLines("1—11月")).toBe("1—11月");
  });

  it.each([
    ["five days of December", dayOf(2021, 12, 1), dayOf(2021, 12, 5), "12月1—5日", true],
    ["since June", dayOf(2021, 6, 1), dayOf(2021, 12, 31), "6—12月", false],
    ["since a day in June", dayOf(2021, 6, 20), dayOf(2021, 12, 15), "6月20日—12月15日", false],
    ["January", dayOf(2021, 1, 1), dayOf(2021, 1, 15), "1月1—15日", true],
    ["January without its first days", dayOf(2021, 1, 9), dayOf(2021, 2, 28), "1—2月", false],
  ])("cumulative begins where monitoring does: %s", (_, first, until, said, isFirst) => {
    const seen = monitored(until, first, until);
    expect([cumulativeWords(seen), isFirstMonth(seen)]).toEqual([said, isFirst]);
  });
});

describe("lines", () => {
  // Twenty characters of the default font: 105 points, in which ten characters of 10.5 points stand.
  const lines = (text: string): number => lineCount(text, 20, 10.5);

  it("hold what their width holds", () => {
    expect([lines(""), lines("字".repeat(10)), lines("字".repeat(11)), lines("a".repeat(20)), lines("字\n字")]).toEqual(
      [1, 1, 2, 1, 2],
    );
  });

  it("do not begin with closing punctuation, nor part a number from its sign", () => {
    expect(lines(`${"字".repeat(10)}，${"字".repeat(9)}`), "the comma takes its character along").toBe(3);
    expect(lines(`${"字".repeat(9)}28.6%`)).toBe(2);
    expect(lines(`${"字".repeat(19)}2021-12-15`)).toBe(3);
  });

  it("part a word that no line holds", () => {
    expect(lines("a".repeat(50))).toBe(3);
  });

  it("count full-width signs for what they take", () => {
    expect([lines("→".repeat(10)), lines("→".repeat(11)), lines("①≤℃γ×●".repeat(2))]).toEqual([1, 2, 2]);
  });
});
