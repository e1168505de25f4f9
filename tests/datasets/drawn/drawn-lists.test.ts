/**
 * Lists drawn by chance and changed as offices change them: every figure is as the entries say, or what is wrong is
 * said. tests/soak draws thousands.
 */
import { describe, expect, it } from "vitest";
import type { Change } from "./draw-sheet";
import { drawnCase } from "./drawn-case";
import { lists } from "./drawn-lists";
import type { Verdict } from "./judge-list";

const others = (
  kind: string,
  seeds: readonly number[],
  allowed: readonly Verdict[],
  has?: ReadonlySet<Change>,
): string[] =>
  seeds.flatMap((seed) => {
    const { expected, judge, says } = drawnCase(kind, seed, has);
    const { verdict, detail } = judge(expected);
    return allowed.includes(verdict) ? [] : [`${says} ${verdict}: ${detail}`];
  });

const kinds = Object.keys(lists);

describe("lists drawn by chance", () => {
  it.each(kinds)("%s: as they are titled and laid out plainly, every figure is right", (kind) => {
    expect(others(kind, [1, 2], ["right", "told", "falseAlarm"], new Set())).toEqual([]);
  });

  it.each(kinds)("%s: changed in kind, nothing is silently otherwise", (kind) => {
    expect(others(kind, [11, 12], ["right", "told", "falseAlarm"])).toEqual([]);
  });

  it("the judge sees a figure that is wrong, and one that is missing without a word", () => {
    const { expected, judge } = drawnCase("boilers", 1, new Set());
    const [id = "", value = 0] = Object.entries(expected.figures)[0] ?? [];
    const wrong = { ...expected, figures: { ...expected.figures, [id]: value + 1 } };
    expect([judge(expected).verdict, judge(wrong).verdict]).toEqual(["right", "silent"]);
  });
});
