/**
 * Thousands of drawn lists, changed in several ways at once: right, asked or told, never silently another answer.
 * FIRST_SEED=7000 draws others.
 */
import { describe, expect, it } from "vitest";
import { drawnCase } from "../datasets/drawn/drawn-case";
import { lists } from "../datasets/drawn/drawn-lists";

const DRAWN = 400;
const FIRST = Number(process.env.FIRST_SEED ?? 1000);

describe("drawn lists", () => {
  it.each(Object.keys(lists))(
    "%s",
    (kind) => {
      const silent = Array.from({ length: DRAWN }, (_, index) => {
        const { expected, judge, says } = drawnCase(kind, FIRST + index);
        const { verdict, detail } = judge(expected);
        return verdict === "silent" ? [`${says}: ${detail}`] : [];
      }).flat();
      expect(silent).toEqual([]);
    },
    600_000,
  );
});
