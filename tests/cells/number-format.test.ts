import { expect, it } from "vitest";
import { monthAndDay, wordsShown } from "../../src/cells/number-format";

it.each([
  ["m-d", "1-2"],
  ["mm/dd", "01/02"],
  ['m"月"d"日"', "1月2日"],
  ["m\\.d", "1.2"],
  ["[$-804]m-d;@", "1-2"],
  ["yyyy-m-d", null],
  ["d-mmm", null],
  ["m-d h:mm", null],
  ["General", null],
])("a day in %s is %s", (format, shown) => {
  expect(monthAndDay({ month: 1, day: 2 }, format)).toBe(shown);
});

it.each([
  ['0.0"公顷"', "公顷", 1],
  ['#,##0.00 "万元"', "万元", 1],
  ['[Red]0_ "亩";-0"亩"', "亩", 1],
  ['"约"0"吨"', "吨", 1],
  ["0\\亩", "亩", 1],
  ['0!.0,"万元"', "万元", 10_000],
  ['0.00,,"百万元"', "百万元", 1_000_000],
])("a number in %s is shown with %s behind it", (format, words, scale) => {
  expect(wordsShown(format)).toEqual({ words, scale });
});

it.each(["General", "0.00", "#,##0", '"第"0', "0.0%", 'm"月"d"日"', '[>100]0"亩";0"公顷"', "0_);(0)"])(
  "a number in %s is shown without words behind it",
  (format) => {
    expect(wordsShown(format)).toBeNull();
  },
);
