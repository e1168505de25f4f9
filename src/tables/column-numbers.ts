/**
 * The numbers of a form's columns, which stand in a row of their own under its head: 甲 | 乙 | 1 | 2 | 3=2/1, 栏次 | 1 | 2,
 * (1) | (2), ① | ②. They are of the head, and no entry.
 */
import { remembered } from "../collections/remembered";
import type { SheetGrid } from "./sheet-grid";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const CALLED = /^(?:栏次|栏目|栏号|列次|列号|列序|项次)$/;
/** 3=2/1, (5)=(3)+(4), 4=3÷2×100%: the number of a column that is worked out of others. */
const NUMBERED = /^(\d{1,2})(?:(=)[\d+\-*/×÷·%=()（）、,，—~至A-Z]+)?$/;
const NONE = /^[-—–/／]+$/;

/** The columns of a table, both ends included. */
type Span = readonly [left: number, right: number];

export interface ColumnNumbers {
  /** The number that they begin at: most forms count from 1, some from 0 or from where the sheet before ended. */
  readonly from: number;
  /** How many numbers there are. */
  readonly count: number;
  /** How many of them are 甲, 乙, 丙. */
  readonly stems: number;
  /** Letters, the word for such a row or a sum among them say that it is one. */
  readonly isMarked: boolean;
}

const CIRCLES = new RegExp(`[${CIRCLED}]`, "g");

/** A label as the number of a column, whatever is drawn around it. */
const numeralIn = remembered((text: string) => {
  const label = text.replace(/\s/g, "");
  const circled = CIRCLED.indexOf(label.charAt(0));
  const plain = circled === -1 ? label.replace(/^[(（](\d{1,2})[)）]/, "$1") : `${circled + 1}${label.slice(1)}`;
  const [, number, formula] = NUMBERED.exec(circled === -1 ? plain : plain.replace(CIRCLES, "1")) ?? [];
  return { label, number, isWorkedOut: formula !== undefined, bare: plain.replace(/^[(（]|[)）]$/g, "") };
});

/** 甲 | 乙 | 丙 beside each other are no names. */
const FEWEST = 3;

/** Whether a row under a head is one of such numbers: three are needed where nothing marks them. */
export function numbersColumns(grid: SheetGrid, row: number, span: Span): boolean {
  const numbers = columnNumbersAt(grid, row, span);
  if (numbers === null) return false;
  const first = firstFilled(grid, row, span);
  // Firms that are called 甲, 乙, 丙 stand under each other, and so do the first and the second row of a list of numbers.
  const [own, below] = [grid.label(row, first), row < grid.bottom ? grid.label(row + 1, first) : ""];
  const isFirstOfMany = /^[甲A]$/.test(own)
    ? /^[乙B]$/.test(below)
    : !numbers.isMarked && below === String(numbers.from + 1) && !isNamedBelow(grid, row, span);
  return !isFirstOfMany && (numbers.stems >= FEWEST || countsUp(grid, row, { span, first }, numbers));
}

/** What a row of numbers that follow on each other needs besides, so as to be none of amounts. */
function countsUp(
  grid: SheetGrid,
  row: number,
  { span, first }: { readonly span: Span; readonly first: number },
  { from, count, isMarked }: ColumnNumbers,
): boolean {
  if (isMarked) return count > 0;
  // 5 | 6 | 7 | 8: the form goes on from another sheet, and not even a name is left out.
  if (from > 1) return count > FEWEST && isFilled(grid, row, span);
  if (count >= FEWEST) return true;
  // 1 | 2 over the amounts alone, where every entry has its name.
  return (
    from === 1 && count > 1 && grid.cell(row, span[0]).kind === "empty" && isNamedBelow(grid, row, [span[0], first - 1])
  );
}

const isFilled = (grid: SheetGrid, row: number, [left, right]: Span): boolean => {
  for (let column = left; column <= right; column += 1) if (grid.cell(row, column).kind === "empty") return false;
  return true;
};

/** Words stand in the row below, where this one has a number or nothing. */
function isNamedBelow(grid: SheetGrid, row: number, [left, right]: Span): boolean {
  for (let column = left; column <= right; column += 1)
    if (row < grid.bottom && grid.words(row + 1, column) !== "") return true;
  return false;
}

/** The last row of a head: one that numbers its columns belongs to it. */
export const endOfHead = (grid: SheetGrid, last: number, span: Span): number =>
  last < grid.bottom && numbersColumns(grid, last + 1, span) ? last + 1 : last;

/** Of nearly every row its first filled cell tells that it is none. @returns null: it is no row of such numbers */
export function columnNumbersAt(grid: SheetGrid, row: number, [left, right]: Span): ColumnNumbers | null {
  let from = 1;
  let count = 0;
  let stem = 0;
  let letter = 0;
  let isMarked = false;
  let isFirst = true;
  for (let column = left; column <= right; column += 1) {
    if (grid.cell(row, column).kind === "empty") continue;
    const { label, number, isWorkedOut, bare } = numeralIn(signAt(grid, row, column));
    if (number !== undefined && (count === 0 || Number(number) === from + count)) {
      if (count === 0) from = Number(number);
      count += 1;
      isMarked ||= isWorkedOut;
    } else if (bare !== "" && bare === STEMS[stem]) {
      stem += 1;
      isMarked = true;
    } else if (bare !== "" && bare === ALPHABET[letter]) {
      letter += 1;
      isMarked = true;
    } else if (isFirst && CALLED.test(label)) isMarked = true;
    else if (!NONE.test(label)) return null;
    isFirst = false;
  }
  const signs = stem + letter;
  if (count + signs === 0) return null;
  // 甲 | 5 is the first grade and its number.
  if (count > 0 && signs > 0 && from !== 1 && from !== signs + 1) return null;
  return { from, count: Math.max(count, letter), stems: stem, isMarked };
}

function firstFilled(grid: SheetGrid, row: number, [left, right]: Span): number {
  let column = left;
  while (column < right && grid.cell(row, column).kind === "empty") column += 1;
  return column;
}

/** 1% and 2户 are amounts and no column's numbers. */
const signAt = (grid: SheetGrid, row: number, column: number): string => {
  const cell = grid.cell(row, column);
  return cell.kind === "number" && cell.unit !== undefined ? grid.words(row, column) : grid.label(row, column);
};
