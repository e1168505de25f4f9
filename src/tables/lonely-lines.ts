/** Lines beside a table that hold one text: titles above it, notes below. */
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "./table-shape";

const MOST_NOTES = 12;
const NOTE_ALONE = /^(?:注|备注|说明|附注)[:：]?$/;

export interface LonelyLine {
  readonly row: number;
  readonly text: string;
  /** It heads rows of the table, as a group's name does. */
  readonly isInside: boolean;
}

/** Those above it and those among its last rows, in their order; 注 in a cell of its own stands before its text. */
export const lonelyLines = rememberedOf((shape: TableShape): readonly LonelyLine[] => {
  const {
    grid,
    headerRows: [header],
    body: [first, last],
  } = shape;
  const rows: number[] = [];
  for (let row = Math.max(grid.top, header - MOST_NOTES); row < header; row += 1) rows.push(row);
  for (let row = Math.max(first, last - MOST_NOTES); row <= last; row += 1) rows.push(row);
  const texts = rows.map((row) => textsIn(shape, row));
  const lastFull = texts.findLastIndex(
    (found, at) => (rows[at] ?? 0) > header && lineOf(found) === null && found.length > 0,
  );
  return rows.flatMap((row, at): LonelyLine[] => {
    const text = lineOf(texts[at] ?? []);
    return text === null ? [] : [{ row, text, isInside: row > header && at < lastFull }];
  });
});

function textsIn({ grid }: TableShape, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const words = grid.words(row, column);
    if (words !== "") texts.push(words);
  }
  return texts;
}

function lineOf([label, behind, ...others]: readonly string[]): string | null {
  if (label === undefined || others.length > 0) return null;
  if (behind === undefined) return label;
  return NOTE_ALONE.test(label) ? `注:${behind}` : null;
}
