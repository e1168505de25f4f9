/**
 * 煤改电（任务 | 完成） beside 煤改气（任务 | 完成）: groups with the same words beneath that name kinds of one work. Steps of a
 * work look the same, but are of the same things: what is planned of each is the same.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { partWord } from "../vocabulary/parts-of-amounts";
import { areApart, isStep } from "../vocabulary/ways-of-work";
import { sampleRows } from "./column-profile";

const SOME_OF_IT = /^(?:其中|含|包括)/;
const FEWEST_WORDS = 2;

const upperOf = (texts: readonly string[]): string => headerKey(texts.slice(0, -1).join(""));

/** @param columns that have the same lowest word, each under a group of its own */
export function areKindsBeside(columns: readonly number[], shape: TableShape): boolean {
  const groups = columns.map((column) => upperOf(shape.headers.get(column) ?? []));
  const bare = groups.map((group) => group.replace(/["“”'‘’]/g, ""));
  const words = new Set(columns.map((column) => headerKey(shape.headers.get(column)?.at(-1) ?? "")));
  if (words.size !== 1 || new Set(bare).size !== columns.length || columns.length < 2) return false;
  if (bare.some((group) => group === "" || partWord(group) !== "part" || SOME_OF_IT.test(group) || isStep(group)))
    return false;
  if (areApart(bare)) return true;
  const under = groups.map((group) => columnsUnder(group, shape));
  const [first, ...others] = under;
  const shared = [...(first?.keys() ?? [])].filter((word) => others.every((one) => one.has(word)));
  return (
    shared.length >= FEWEST_WORDS &&
    shared.every((word) =>
      areDifferent(
        under.map((one) => one.get(word) ?? -1),
        shape,
      ),
    )
  );
}

function columnsUnder(group: string, { headers }: TableShape): ReadonlyMap<string, number> {
  const found = [...headers].filter(([, texts]) => texts.length > 1 && upperOf(texts) === group);
  return new Map(found.map(([column, texts]) => [headerKey(texts.at(-1) ?? ""), column]));
}

/** Each from each other in some row. */
const areDifferent = (columns: readonly number[], shape: TableShape): boolean =>
  columns.every((one, at) =>
    columns
      .slice(at + 1)
      .every((other) => sampleRows(shape).some((row) => valueAt(shape, row, one) !== valueAt(shape, row, other))),
  );

function valueAt({ grid }: TableShape, row: number, column: number): number {
  const cell = grid.cell(row, column);
  return cell.kind === "number" ? cell.value : 0;
}
