/** What stands in a column, whatever it is called: whether its cells are what a column of a certain kind holds. */
import { normaliseText } from "../cells/normalise-text";
import type { ColumnSpec } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import { parseChoice } from "./parse-choice";
import { noHints, parsePeriod } from "../tables/parse-period";
import { parseQuantity } from "../tables/parse-quantity";
import { isGroupLine, labelKind } from "../tables/row-labels";

const SAMPLE = 40;

const fits = new WeakMap<TableShape, Map<ColumnSpec, Map<number, number | null>>>();

/** The share of a column's first cells that are what the column should hold; null: it is empty. */
export function contentFit(shape: TableShape, column: number, spec: ColumnSpec): number | null {
  let known = fits.get(shape);
  if (!known) fits.set(shape, (known = new Map()));
  let ofSpec = known.get(spec);
  if (!ofSpec) known.set(spec, (ofSpec = new Map()));
  let fit = ofSpec.get(column);
  if (fit === undefined) {
    const cells = sampleRows(shape).filter(
      (row) => !["empty", "missing", "error"].includes(shape.grid.cell(row, column).kind),
    );
    fit = cells.length === 0 ? null : cells.filter((row) => couldBe(shape, row, column, spec)).length / cells.length;
    ofSpec.set(column, fit);
  }
  return fit;
}

const samples = new WeakMap<TableShape, readonly number[]>();

/** The first rows of the body that are entries by their look. */
export function sampleRows(shape: TableShape): readonly number[] {
  let rows = samples.get(shape);
  if (!rows) {
    const found: number[] = [];
    let gap = false;
    for (let row = shape.body[0]; row <= shape.body[1] && found.length < SAMPLE; row += 1) {
      const filled = filledCells(shape, row);
      // A title after a blank line: another table, of which no column is known.
      if (gap && found.length > 0 && filled === 1 && labelKind(firstLabel(shape, row)) === null) break;
      gap = filled === 0;
      if (
        !shape.repeats.has(row) &&
        filled >= 2 &&
        labelKind(firstLabel(shape, row)) === null &&
        groupLine(shape, row) === null
      )
        found.push(row);
    }
    samples.set(shape, (rows = found));
  }
  return rows;
}

export const columnsOf = ({ left, right }: TableShape): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);
export function filledColumns({ grid, left, right }: TableShape, row: number): number[] {
  const filled: number[] = [];
  for (let column = left; column <= right; column += 1)
    if (grid.cell(row, column).kind !== "empty") filled.push(column);
  return filled;
}
export const filledCells = (shape: TableShape, row: number): number => filledColumns(shape, row).length;
export function firstLabel({ grid, left, right }: TableShape, row: number): string {
  for (let column = left; column <= right; column += 1) {
    const words = grid.words(row, column);
    if (words !== "") return words;
  }
  return "";
}

function couldBe({ grid }: TableShape, row: number, column: number, { kind, choices }: ColumnSpec): boolean {
  const cell = grid.cell(row, column);
  const text = normaliseText(String(grid.raw(row, column)));
  switch (kind) {
    case "text":
      return true;
    case "number":
      return (cell.kind === "number" && !cell.storedAsText) || cell.kind === "belowDetection" || isQuantity(text);
    case "date":
      return (
        cell.kind === "date" ||
        (cell.kind === "number" && !cell.storedAsText) ||
        parsePeriod(text, { ...noHints, year: 2020 }).kind !== "unreadable"
      );
    case "choice":
      return choices !== null && parseChoice(text, choices) !== null;
  }
}

/** 2008年 is a number with a word, but no amount of anything. */
function isQuantity(text: string): boolean {
  const quantity = parseQuantity(text);
  return quantity !== null && !/^[年月日]/.test(quantity.unit);
}

/** Of a row that holds a numeral and a name and nothing else, "一 | 示例镇", the name and its column; null: an entry. */
export function groupLine(shape: TableShape, row: number): { readonly column: number; readonly text: string } | null {
  const filled = filledColumns(shape, row);
  const [numeral, name] = filled;
  if (filled.length !== 2 || numeral === undefined || name === undefined) return null;
  const text = shape.grid.words(row, name);
  const number = shape.grid.label(row, numeral);
  return isGroupLine(number, text) || isOverItsParts(shape, row, numeral, number) ? { column: name, text } : null;
}

/** 1 over 1.1 and 1.2, with nothing else in its row. */
function isOverItsParts({ grid, body: [, last] }: TableShape, row: number, column: number, number: string): boolean {
  if (!/^\d{1,3}(?:[.．\-－]\d{1,3})*$/.test(number) || row >= last) return false;
  const next = grid.label(row + 1, column);
  return next.startsWith(number) && /^[.．\-－]\d/.test(next.slice(number.length));
}

const words = new WeakMap<TableShape, Map<number, readonly string[]>>();

/** The words of a column's first cells, blanks left out. */
export function sampleWords(shape: TableShape, column: number): readonly string[] {
  let ofShape = words.get(shape);
  if (!ofShape) words.set(shape, (ofShape = new Map()));
  let found = ofShape.get(column);
  if (!found) {
    found = sampleRows(shape).flatMap((row) => {
      const text = shape.grid.words(row, column);
      return text === "" ? [] : [text];
    });
    ofShape.set(column, found);
  }
  return found;
}

const LONGEST_NAME = 30;

/**
 * Short texts, hardly two alike: the names of what the rows are about.
 * @param mayRepeat several rows are of one thing: an enterprise's months
 */
export function holdsNames(shape: TableShape, column: number, mayRepeat = false): boolean {
  const names = sampleWords(shape, column);
  return (
    names.length > 0 &&
    names.length * 2 >= sampleRows(shape).length &&
    names.every((text) => text.length <= LONGEST_NAME) &&
    (mayRepeat || new Set(names).size >= 0.6 * names.length)
  );
}
