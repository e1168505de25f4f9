import { expect, it } from "vitest";
import { monthAndDay } from "../../src/cells/number-format";

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
