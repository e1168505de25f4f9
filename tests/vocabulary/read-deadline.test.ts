import { describe, expect, it } from "vitest";
import { dayOf, isoDate } from "../../src/calendar/day";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import { defaultSettings } from "../../src/settings";
import { readDeadline, type ParsedDeadline } from "../../src/vocabulary/read-deadline";
import { deadlinePhrases } from "./deadline-phrases";
import { on } from "../tasks/task-rows";

const parse = (value: LedgerValue | undefined, at = dayOf(2021, 12, 15)): ParsedDeadline =>
  readDeadline(value, {
    year: Number(isoDate(at).slice(0, 4)),
    until: at,
    heatingSeason: defaultSettings.heatingSeason,
  });

/** "2021-06-30 2021-12-31 immediate", or the kind where there is no date. */
function short({ deadline, immediate, permanent, seasonAssumed }: ParsedDeadline): string {
  const dates =
    deadline.kind === "day"
      ? isoDate(deadline.day)
      : deadline.kind === "milestones"
        ? deadline.days.map(isoDate).join(" ")
        : deadline.kind;
  return [
    dates,
    ...(immediate && deadline.kind !== "immediate" ? ["+immediate"] : []),
    ...(permanent && deadline.kind !== "permanent" ? ["+permanent"] : []),
    ...(seasonAssumed ? ["+season"] : []),
  ].join(" ");
}

describe("a deadline", () => {
  it.each(deadlinePhrases)("“%s” is %s", (text, expected) => {
    expect(short(parse(text))).toBe(expected);
  });

  it("means the month in which its sheet was written by “本月底”", () => {
    const context = { year: 2021, until: dayOf(2021, 12, 15), heatingSeason: defaultSettings.heatingSeason };
    expect(short(readDeadline("本月底前", { ...context, writtenOn: dayOf(2021, 10, 20) }))).toBe("2021-10-31");
  });

  it.each([
    ["2021年底", "2021-12-31"],
    ["2021年底前", "2021-12-31"],
    ["2021年", "2021-12-31"],
    ["2021", "2021-12-31"],
    ["2021年年底前完成", "2021-12-31"],
    ["到2020年", "2020-12-31"],
    ["2021年6月", "2021-06-30"],
    ["2021年2月底前", "2021-02-28"],
    ["2020年2月份", "2020-02-29"],
    ["2021.6", "2021-06-30"],
    ["2021-06", "2021-06-30"],
    ["202106", "2021-06-30"],
    ["2021/6", "2021-06-30"],
    ["2021年6月30日前", "2021-06-30"],
    ["2021-06-15", "2021-06-15"],
    ["2021/6/15", "2021-06-15"],
    ["2021.6.5", "2021-06-05"],
    ["20210615", "2021-06-15"],
    ["２０２１年６月１５日", "2021-06-15"],
    ["2021年上半年", "2021-06-30"],
    ["2021年下半年", "2021-12-31"],
    ["2021年第三季度", "2021-09-30"],
    ["第三季度", "2021-09-30"],
    ["2022年一季度末", "2022-03-31"],
    ["2021年4季度", "2021-12-31"],
    ["2021年6月上旬", "2021-06-10"],
    ["2021年6月中旬", "2021-06-20"],
    ["2021年6月下旬", "2021-06-30"],
    ["2021年年中", "2021-06-30"],
    ["年中前", "2021-06-30"],
    ["2018—2020年", "2020-12-31"],
    ["2021年1月至12月", "2021-12-31"],
    ["2021年1-6月", "2021-06-30"],
    ["2021年3月1日—2022年6月30日", "2022-06-30"],
    ["2021.6-2021.12", "2021-12-31"],
    ["6月底前", "2021-06-30"],
    ["12月31日前", "2021-12-31"],
    ["年底前", "2021-12-31"],
    ["今年年底", "2021-12-31"],
    ["明年6月底", "2022-06-30"],
    ["按照新政发〔2016〕140号要求，2020年底前完成", "2020-12-31"],
  ])("“%s” is the day %s", (text, expected) => {
    expect(short(parse(text))).toBe(expected);
  });

  it.each([
    ["2020年采暖季前", "2020-10-14"],
    ["2021—2022年采暖期前", "2021-10-14"],
    ["2020年冬季采暖期来临前", "2020-10-14"],
    ["2020年采暖季结束前", "2021-04-15"],
    ["2020-2021年采暖季", "2021-04-15"],
    ["采暖季前", "2021-10-14"],
    ["采暖季结束前", "2022-04-15"],
    ["供暖前", "2021-10-14"],
    ["2022年停暖后", "2022-04-15"],
    ["2021年供暖结束前", "2022-04-15"],
  ])("“%s” follows the heating season of the settings: %s", (text, expected) => {
    expect(short(parse(text))).toBe(expected);
  });

  it("means the running season by “采暖季结束前” in March", () => {
    expect(short(parse("采暖季结束前", dayOf(2022, 3, 1)))).toBe("2022-04-15");
  });

  it.each([
    ["2021年6月、12月", "2021-06-30 2021-12-31"],
    ["2021年3月、6月、9月、12月底前", "2021-03-31 2021-06-30 2021-09-30 2021-12-31"],
    ["2021年6月底前完成50%，12月底前全部完成", "2021-06-30 2021-12-31"],
    ["2021年12月，2022年6月", "2021-12-31 2022-06-30"],
    ["2021年12月、6月", "2021-06-30 2021-12-31"],
  ])("“%s” has milestones: %s", (text, expected) => {
    expect(short(parse(text))).toBe(expected);
  });

  it("keeps the share of the work that each milestone asks for", () => {
    expect(parse("2021年6月底前完成50%，12月底前全部完成").shares).toEqual([0.5, 1]);
    expect(parse("2021年6月、12月").shares).toEqual([null, null]);
  });

  it.each([
    ["立行立改", "immediate"],
    ["立即整改", "immediate"],
    ["立行立改，2021年3月底前完成", "2021-03-31 +immediate"],
    ["立行立改并长期坚持", "immediate +permanent"],
    ["长期坚持", "permanent"],
    ["持续推进", "permanent"],
    ["常态化", "permanent"],
    ["2021年12月底前完成，并长期坚持", "2021-12-31 +permanent"],
    ["/", "none"],
    ["—", "none"],
    ["无", "none"],
    ["", "none"],
    ["按方案执行", "unreadable"],
    ["尽快", "unreadable"],
    ["3个月内", "unreadable"],
    ["2021年2月30日", "unreadable"],
    ["2021年13月", "unreadable"],
    ["2021年初", "unreadable"],
  ])("“%s” is %s", (text, expected) => {
    expect(short(parse(text))).toBe(expected);
  });

  it("takes a date of Excel, also one that lost its format", () => {
    expect(short(parse(on("2021-11-30")))).toBe("2021-11-30");
    expect(short(parse(44_530))).toBe("2021-11-30");
    expect(short(parse("44530"))).toBe("2021-11-30");
    expect(short(parse(null))).toBe("none");
    expect(short(parse(undefined))).toBe("none");
  });

  it("says when the year was assumed", () => {
    expect(parse("6月底前").yearAssumed).toBe(true);
    expect(parse("2021年6月、12月").yearAssumed).toBe(false);
    expect(parse("今年年底").yearAssumed).toBe(false);
  });
});
