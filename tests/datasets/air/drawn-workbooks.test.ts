/**
 * Drawn workbooks are read as they are, or what is wrong is said: nothing changes silently. tests/soak draws thousands.
 */
import { describe, expect, it } from "vitest";
import { hardNames, hardWorkbook } from "./drawn-hard";
import { drawnWorkbook, layoutNames, type DrawnWorkbook } from "./drawn-workbook";
import { markedNames, markedWorkbook } from "./drawn-marked";
import { judged, type Verdict } from "./judge-reading";

const DRAWN = 4;
const seeds = Array.from({ length: DRAWN }, (_, index) => index + 1);

/** What came of the workbooks of these seeds that is none of the verdicts allowed. */
const others = (draw: (seed: number) => DrawnWorkbook, allowed: readonly Verdict[]): string[] =>
  seeds.flatMap((seed) => {
    const workbook = draw(seed);
    const { verdict, detail } = judged(workbook);
    return allowed.includes(verdict) ? [] : [`${seed} ${verdict}: ${workbook.choices.join(" ")} → ${detail}`];
  });

describe("air data drawn by chance", () => {
  it.each(layoutNames)("%s: every value is read as it is", (layout) => {
    expect(others((seed) => drawnWorkbook(seed, layout), ["right", "told"])).toEqual([]);
  });

  it.each(hardNames)("%s: right, or said", (kind) => {
    expect(others((seed) => hardWorkbook(seed, kind), ["right", "told", "falseAlarm"])).toEqual([]);
  });

  it.each(markedNames)("%s: right; a sign is told", (kind) => {
    // A sign that nothing explains is told although its value is read.
    const allowed: readonly Verdict[] = kind === "signs" ? ["right", "told", "falseAlarm"] : ["right"];
    expect(others((seed) => markedWorkbook(seed, kind), allowed)).toEqual([]);
  });

  it("the judge sees a value that is wrong, one that is missing and a day that is not there", () => {
    const workbook = drawnWorkbook(1, "daysDown");
    const [first, ...rest] = workbook.days;
    if (!first) throw new Error("no day was drawn");
    const wrong = { ...workbook, days: [{ ...first, values: { ...first.values, PM25: 999 } }, ...rest] };
    expect([judged(workbook).verdict, judged(wrong).verdict, judged({ ...workbook, days: rest }).verdict]).toEqual([
      "right",
      "silent",
      "silent",
    ]);
  });
});
