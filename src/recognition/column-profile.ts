/** What stands in a column, whatever it is called: whether its cells are what a column of a certain kind holds. */
import type { Cell } from "../cells/cell";
import { normaliseText } from "../cells/normalise-text";
import type { RawValue } from "../cells/snapshot";
import { rememberedFor, rememberedOf } from "../collections/remembered";
import { workStates, type ChoiceWords, type ColumnKind, type ColumnSpec } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import { parseChoice } from "./parse-choice";
import { isDayNumber } from "../cells/parse-date";
import { hoursOfDay } from "../tables/hours-of-day";
import { noHints, parsePeriod } from "../tables/parse-period";
import { parseAmount } from "../tables/parse-quantity";
import { statesByOpposites } from "../vocabulary/opposite-words";
import { isGroupLine, labelKind, namesPlaceOrTrade } from "../tables/row-labels";

const SAMPLE = 40;

/** The share of a column's first cells that are what the column should hold; null: it is empty. */
export function contentFit(shape: TableShape, column: number, { kind, choices, unit }: ColumnSpec): number | null {
  if (kind === "choice" && choices !== null) return fitOfChoices(choices)(shape, column);
  return (kind === "number" && unit === "小时" ? fitOfHours : fitOf[kind])(shape, column);
}

type Fit = (shape: TableShape, column: number) => number | null;

const fitBy = (couldBe: (one: SampleCell) => boolean): Fit =>
  rememberedFor((shape: TableShape, column: number): number | null => {
    const cells = sampleCells(shape, column);
    const count = cells.reduce((sum, { times }) => sum + times, 0);
    const fitting = cells.reduce((sum, one) => (couldBe(one) ? sum + one.times : sum), 0);
    return count === 0 ? null : fitting / count;
  });

/** Each ledger asks the same of a column, for several of its own. */
const fitOfChoices = rememberedOf((choices: ChoiceWords): Fit => {
  const byWords = fitBy(({ text }) => parseChoice(text, choices) !== null);
  if (choices !== workStates) return byWords;
  return (shape, column) => (areOpposites(shape, column) ? 1 : byWords(shape, column));
});

/** 已覆绿 and 未覆绿, and nothing else. */
const areOpposites = (shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  const states = words.length === 0 ? null : statesByOpposites(words);
  return states !== null && states.size > 0 && words.every((text) => states.has(text));
};

interface SampleCell {
  readonly cell: Cell;
  /** As it came, in one spelling. */
  readonly text: string;
  /** In how many of the sample's rows it stands. */
  readonly times: number;
}

/** The different cells of a column's sample that hold something. */
const sampleCells = rememberedFor((shape: TableShape, column: number): readonly SampleCell[] => {
  const { grid } = shape;
  // A text is one cell wherever it stands; a number is a date by its format.
  const found = new Map<string | Cell, { cell: Cell; raw: RawValue; times: number }>();
  for (const row of sampleRows(shape)) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty" || cell.kind === "missing" || cell.kind === "error") continue;
    const raw = grid.raw(row, column);
    const key = typeof raw === "string" ? raw : cell;
    const known = found.get(key);
    if (known === undefined) found.set(key, { cell, raw, times: 1 });
    else known.times += 1;
  }
  return [...found.values()].map(({ cell, raw, times }) => ({ cell, text: normaliseText(String(raw)), times }));
});

/** The first rows of the body that are entries by their look. */
export const sampleRows = rememberedOf((shape: TableShape): readonly number[] => {
  const rows: number[] = [];
  let gap = false;
  for (let row = shape.body[0]; row <= shape.body[1] && rows.length < SAMPLE; row += 1) {
    const filled = filledColumns(shape, row);
    const isEntry = filled.length > 0 && labelKind(firstLabel(shape, row)) === null;
    // A title after a blank line: another table, of which no column is known.
    if (gap && rows.length > 0 && filled.length === 1 && isEntry) break;
    gap = filled.length === 0;
    if (isEntry && filled.length >= 2 && !shape.repeats.has(row) && groupIn(shape, row, filled) === null)
      rows.push(row);
  }
  return rows;
});

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

const holdsNumber = ({ cell, text }: SampleCell): boolean =>
  (cell.kind === "number" && !cell.storedAsText) || cell.kind === "belowDetection" || isQuantity(text);

/** 全天, 6:00-22:00 are numbers of hours. */
const fitOfHours: Fit = fitBy((one) => holdsNumber(one) || hoursOfDay(one.text) !== null);

const fitOf: Readonly<Record<ColumnKind, Fit>> = {
  text: fitBy(() => true),
  number: fitBy(holdsNumber),
  date: fitBy(
    ({ cell, text }) =>
      cell.kind === "date" ||
      (cell.kind === "number" && (!cell.storedAsText || isDayNumber(cell.value))) ||
      parsePeriod(text, { ...noHints, year: 2020, yearLast: "monthFirst" }).kind !== "unreadable",
  ),
  // Without words there is nothing to choose.
  choice: fitBy(() => false),
};

/** 2008年 is a number with a word, but no amount of anything. */
function isQuantity(text: string): boolean {
  const quantity = parseAmount(text);
  return quantity !== null && !/^[年月日]/.test(quantity.unit);
}

/** Of a row that holds a numeral and a name and nothing else, "一 | 示例镇", the name and its column; null: an entry. */
export const groupLine = (shape: TableShape, row: number): GroupLine | null =>
  groupIn(shape, row, filledColumns(shape, row));

interface GroupLine {
  readonly column: number;
  readonly text: string;
}

function groupIn(shape: TableShape, row: number, filled: readonly number[]): GroupLine | null {
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

/** The words of a column's first cells, blanks left out. */
export const sampleWords = rememberedFor((shape: TableShape, column: number): readonly string[] =>
  sampleRows(shape).flatMap((row) => {
    const text = shape.grid.words(row, column);
    return text === "" ? [] : [text];
  }),
);

/** 河西街道, 化工行业, whatever the head: places or trades of what the rows are about, and the names of none of them. */
export const holdsGroups = rememberedFor((shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  return words.length > 0 && words.every((text) => namesPlaceOrTrade(text));
});

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
