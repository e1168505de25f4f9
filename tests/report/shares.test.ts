import { expect, it } from "vitest";
import { fittingShares } from "../../src/report/page/shares";

it.each([
  ["alike where all fit", [10, 10, 10, 10], [5, 5], [2, 2]],
  ["more for a long word", [8, 8, 8, 8, 8], [5, 15, 5], [1, 2, 2]],
  ["all columns are given away", [15, 12, 8, 8, 11, 13, 21], [9, 9, 9], [2, 3, 2]],
  ["too narrow", [8, 8], [9, 9], null],
  ["too few", [20], [5, 5], null],
] as const)("columns are shared out by need: %s", (_, widths, needs, spans) => {
  expect(fittingShares(widths, needs)).toEqual(spans);
});
