/** Thousands of drawn workbooks of air data: right, asked or told, never silently another answer. */
import { describe, expect, it } from "vitest";
import { hardNames, hardWorkbook } from "../datasets/air/drawn-hard";
import { drawnWorkbook, layoutNames, type DrawnWorkbook } from "../datasets/air/drawn-workbook";
import { judged } from "../datasets/air/judge-reading";

const DRAWN = 400;

const silent = (draw: (seed: number) => DrawnWorkbook): string[] =>
  Array.from({ length: DRAWN }, (_, index) => draw(1000 + index)).flatMap((workbook) => {
    const { verdict, detail } = judged(workbook);
    return verdict === "silent" || verdict === "mute" ? [`${workbook.choices.join(" ")}: ${detail}`] : [];
  });

describe("drawn workbooks of air data", () => {
  it.each(layoutNames)(
    "%s",
    (layout) => {
      expect(silent((seed) => drawnWorkbook(seed, layout))).toEqual([]);
    },
    600_000,
  );

  it.each(hardNames)(
    "%s",
    (kind) => {
      expect(silent((seed) => hardWorkbook(seed, kind))).toEqual([]);
    },
    600_000,
  );
});
