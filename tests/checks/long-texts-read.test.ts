/**
 * A text twice as long costs twice as much to check: what is read of its figures, sentences and clauses is counted, not
 * timed.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noticeRules } from "../../src/checks/check-notice-text";
import { readClaims } from "../../src/notice/claims/read-claims";
import { joinText } from "../../src/notice/reading/joined-text";
import { readNotice } from "../../src/notice/reading/read-notice";

/** Running text: each problem and goal of a text is rightly held against all its results. */
const registers = readFileSync(new URL("texts/registers.txt", import.meta.url), "utf8")
  .replace(/^### .*$/gm, "")
  .replace(/\{([^{}|]*)\|[^{}]*\}/g, "$1")
  .split("\n")
  .filter((line) => !/目标|问题|时限|\t/.test(line.slice(0, 12)) && line !== "")
  .join("\n");
const LENGTH = 6000;
const text = (times: number): string => registers.slice(0, LENGTH).repeat(times);

let reads = 0;
const counting = <Whole extends object>(whole: Whole): Whole =>
  Object.fromEntries(
    Object.entries(whole).map(([name, part]: [string, unknown]) => [
      name,
      Array.isArray(part)
        ? new Proxy(part, {
            get: (entries, key, receiver): unknown => {
              if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
              return Reflect.get(entries, key, receiver);
            },
          })
        : part,
    ]),
  ) as Whole;

const countOf = (work: () => unknown): number => {
  reads = 0;
  work();
  return reads;
};

/** What reading the claims costs, and then each rule, in the order of the rules. */
function costs(times: number): readonly (readonly [name: string, reads: number])[] {
  const reading = readNotice(joinText(text(times)).text);
  const [counted, claims] = [counting(reading), counting(readClaims(reading))];
  return [
    ["claims", countOf(() => readClaims(counted))] as const,
    ...noticeRules.map((rule, index) => [`${index} ${rule.name}`, countOf(() => rule(counted, claims))] as const),
  ];
}

/** Fewer reads than this are no burden, however they grow. */
const FEW = 6000;
/** 2 is linear, 4 is every figure against every other. */
const MOST = 2.6;

describe("a text of twice the length", () => {
  it("is read twice as much", () => {
    const [once, twice] = [costs(1), costs(2)];
    const steep = twice.flatMap(([name, count], index) => {
      const growth = count / Math.max(1, once[index]?.[1] ?? 0);
      return count > FEW && growth > MOST ? [`${name}: ${growth.toFixed(1)} times as much`] : [];
    });
    expect(steep).toEqual([]);
  });
});
