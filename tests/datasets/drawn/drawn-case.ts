/** One drawn list on one drawn sheet, to be judged. */
import { Draw } from "../air/drawn-workbook";
import { book, snapshot } from "../sheet-snapshot";
import { changes, drawSheet, type Change } from "./draw-sheet";
import { lists } from "./drawn-lists";
import { judgedList } from "./judge-list";

/** The list of a kind that a seed draws, changed so, as it is read. */
export function drawnCase(kind: string, seed: number, has: ReadonlySet<Change> | null = null) {
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
