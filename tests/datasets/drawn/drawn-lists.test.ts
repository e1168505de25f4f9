/**
 * Lists drawn by chance and changed as offices change them: every figure is as the entries say, or what is wrong is
 * said. tests/soak draws thousands.
 */
import { describe, expect, it } from "vitest";
import { Draw } from "../air/drawn-workbook";
import { book, snapshot } from "../sheet-snapshot";
import { changes, drawSheet, type Change } from "./draw-sheet";
import { lists } from "./drawn-lists";
import { judgedList, type Verdict } from "./judge-list";

/** The list of a kind that a seed draws, changed so, as it is read. */
function drawn(kind: string, seed: number, has: ReadonlySet<Change> | null = null) {
  const draw = new Draw(seed);
  const frame = { year: 2019 + draw.number(8), month: 3 + draw.number(10), draw };
  const list = lists[kind]?.(frame);
  if (list === undefined) throw new Error(`no list ${kind}`);
  const changed = has ?? new Set(draw.shuffled(changes).slice(0, draw.number(5)));
  const { name, rows } = drawSheet(list, changed, frame);
  const { expected } = list;
  const judge = (wanted: typeof expected) =>
    judgedList(book(snapshot(rows, { name })), { year: frame.year, month: frame.month }, wanted);
  return { expected, judge, says: `${kind} ${seed} [${[...changed].join()}]` };
}

const others = (
  kind: string,
  seeds: readonly number[],
  allowed: readonly Verdict[],
  has?: ReadonlySet<Change>,
): string[] =>
  seeds.flatMap((seed) => {
    const { expected, judge, says } = drawn(kind, seed, has);
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
    const { expected, judge } = drawn("boilers", 1, new Set());
    const [id = "", value = 0] = Object.entries(expected.figures)[0] ?? [];
    const wrong = { ...expected, figures: { ...expected.figures, [id]: value + 1 } };
    expect([judge(expected).verdict, judge(wrong).verdict]).toEqual(["right", "silent"]);
  });
});
