/**
 * The header of a table by what stands in it. It may have several rows; merged cells show their text in their first
 * cell only, and Excel's merged areas are not read (reading them clears the user's undo stack,
 * OfficeDev/office-js#5918).
 */
import { civilDate } from "../../../calendar/day";
import type { Cell } from "../../../cells/cell";
import { normaliseText } from "../../../cells/normalise-text";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { roleNamed } from "./column-roles";
import { itemWords } from "../words/item-words";
import { isFormLine, labelledWords } from "../words/labelled-words";
import { whenIn, whenSpokenOf } from "../words/when-words";
import { isRowOfColumnNumbers } from "./numbered-columns";
import { unitLabelIn } from "./unit-rows";
import { weekdaysIn } from "./weekday-rows";

export interface HeadRows {
  /** First and last row, sheet rows from 0. */
  readonly rows: readonly [number, number];
  /** Sheet column → its texts from top to bottom. */
  readonly texts: ReadonlyMap<number, readonly string[]>;
  /** How many cells of its best row are known. */
  readonly score: number;
  /** What stands above it. */
  readonly title: string;
}

/** Titles may take a dozen rows; a table that starts further down is not looked for. */
const DEEPEST_HEADER = 30;
const MOST_ROWS_ABOVE = 3;
const MOST_ROWS_BELOW = 3;
/** A row of days, hours or months in words has at least so many of them, in bare numbers more. */
const FEWEST_WHENS = 2;
const FEWEST_NUMBERS = 4;
const LONGEST_HEADER_TEXT = 40;

/** The words of a header's cell; days, hours and years stand there as numbers or dates too. */
export function headText(grid: SheetGrid, row: number, column: number): string {
  const cell = grid.cell(row, column);
  if (cell.kind === "date" && !cell.storedAsText) {
    const { year, month, day } = civilDate(cell.day);
    return `${year}-${month}-${day}`;
  }
  if (cell.kind === "number" && !cell.storedAsText) return String(cell.value);
  return grid.words(row, column);
}

/** 无效 in a cell is a mark of no value; over a column it is the column's name. */
function nameOver(grid: SheetGrid, row: number, column: number): string {
  const text = headText(grid, row, column);
  if (text !== "" || grid.cell(row, column).kind !== "missing") return text;
  const words = normaliseText(String(grid.raw(row, column)));
  return /^[\u4e00-\u9fa5]{2,}$/.test(words) ? words : "";
}

const isNumberCell = (grid: SheetGrid, row: number, column: number): boolean => {
  const cell = grid.cell(row, column);
  return cell.kind === "number" && (cell.unit === undefined || /^[μu]g|^mg/i.test(cell.unit));
};

/**
 * The run of numbers, each one more than the one at its left, in which a cell stands: its first value and its length.
 */
function runOf(
  grid: SheetGrid,
  row: number,
  column: number,
): { readonly first: number; readonly length: number } | null {
  const value = (at: number): number | null => {
    const cell = grid.cell(row, at);
    return cell.kind === "number" ? cell.value : cell.kind === "date" ? cell.day : null;
  };
  const own = value(column);
  if (own === null) return null;
  let left = column;
  let right = column;
  while (left > grid.left && value(left - 1) === own - (column - left + 1)) left -= 1;
  while (right < grid.right && value(right + 1) === own + (right - column + 1)) right += 1;
  return { first: own - (column - left), length: right - left + 1 };
}

/** Days, hours, months or years over columns: two neighbours that are one apart by chance are none. */
function inSequence(grid: SheetGrid, row: number, column: number): boolean {
  const run = runOf(grid, row, column);
  if (run === null || run.length < FEWEST_WHENS) return false;
  return run.length >= FEWEST_NUMBERS || run.first <= 1 || run.first >= FIRST_YEAR;
}

const FIRST_YEAR = 1980;

/** 项目 | 1 | 2: the first days of a month. */
function countsFromOne(grid: SheetGrid, row: number): boolean {
  const first = columnsOf(grid).find((column) => isNumberCell(grid, row, column));
  return first !== undefined && headText(grid, row, first) === "1";
}

/** "2022年AQI" begins like a number with a unit. */
const isWords = (cell: Cell): boolean =>
  cell.kind === "text" || (cell.kind === "number" && cell.storedAsText && cell.unit !== undefined);

/** Cells of a row that are known as words of a header. */
function knownCells(grid: SheetGrid, row: number): number {
  let [named, whens, numbers, others, filled] = [0, 0, 0, 0, 0];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    filled += 1;
    const text = headText(grid, row, column);
    if (text === "" || text.length > LONGEST_HEADER_TEXT) continue;
    const isBare = (cell.kind === "number" && cell.unit === undefined) || (cell.kind === "date" && !cell.storedAsText);
    // The days of a month may be kept as text: 1, 2, 3.
    if (isBare && inSequence(grid, row, column)) numbers += 1;
    else if (isBare && !cell.storedAsText) others += 1;
    else if (whenIn(text) !== null) whens += 1;
    else if (isWords(cell) && (itemWords(text).items > 0 || roleNamed(text) !== null)) named += 1;
  }
  // A single text is a title, whatever it names.
  if (filled === 1) return 0;
  // One date beside numbers is a row of data, whatever its numbers are.
  if (whens === 1 && numbers + others > 0 && named === 0) return 0;
  const areDays = numbers >= FEWEST_NUMBERS || (numbers > 1 && named === 1 && countsFromOne(grid, row));
  return named + (whens >= FEWEST_WHENS ? whens : 0) + (areDays && others === 0 ? numbers : 0);
}

/**
 * @param from the first row to look at: below another table of the sheet
 * @returns null where no row has two known cells, or one where `least` is 1
 */
export function findHead(grid: SheetGrid, least = 2, from = grid.top): HeadRows | null {
  let [best, score] = [-1, 0];
  const deepest = Math.min(grid.bottom, from + DEEPEST_HEADER);
  for (let row = from; row <= deepest; row += 1) {
    const known = isRowOfColumnNumbers(grid, row) ? 0 : knownCells(grid, row);
    if (known > score && !isTitleRow(grid, row) && !continuesHead(grid, best, row)) [best, score] = [row, known];
  }
  if (score < least) return null;
  const first = Math.max(from, firstRow(grid, best));
  return headOf(grid, first, lastRow(grid, best), score);
}

/**
 * The header of the table below another one, a block of means above the days; null: there is none. Of what stands
 * between them only lines of a single text are its title.
 */
export function headBelow(grid: SheetGrid, { rows: [, last], title }: HeadRows): HeadRows | null {
  const head = findHead(grid, 2, last + 1);
  if (head === null) return null;
  const lines = titleOf(grid, head.rows[0], last + 1, true);
  return { ...head, title: [title, lines].filter((text) => text !== "").join(" ") };
}

/** 项目 | 16日 … 31日 below 项目 | 1日 … 15日: the longer half of the same heading. */
function continuesHead(grid: SheetGrid, first: number, row: number): boolean {
  if (first < 0) return false;
  const texts = columnsOf(grid).map((column) => [headText(grid, first, column), headText(grid, row, column)] as const);
  // Printed again over the next block, whose stations may be better known names.
  const same = texts.filter(([above, below]) => above !== "" && above === below).length;
  if (row - first > MOST_ROWS_BELOW && same >= 2) return true;
  const words = texts.filter(([above]) => above !== "" && !isTimeText(above));
  const times = texts.filter(([above, below]) => isTimeText(above) && isTimeText(below)).length;
  return words.length > 0 && words.every(([above, below]) => above === below) && times >= FEWEST_WHENS;
}

const isTimeText = (text: string): boolean => /^\d{1,2}$/.test(text) || whenIn(text) !== null;

/** Given rows as a header. */
export function headOf(grid: SheetGrid, first: number, last: number, score = 0): HeadRows {
  return { rows: [first, last], texts: joinedTexts(grid, first, last), score, title: titleOf(grid, first) };
}

/** A single long text: a title that names the items all the same. */
const isTitleRow = (grid: SheetGrid, row: number): boolean => {
  const filled = columnsOf(grid).filter((column) => grid.cell(row, column).kind !== "empty");
  return filled.length <= 2 && filled.every((column) => isTitleText(headText(grid, row, column)));
};

const isTitleText = (text: string): boolean =>
  /[:：]./.test(text) ||
  /(?:统计表|日报表?|月报表?|一览表|汇总表|情况表|报表|台账|数据表|通报|公报|数据|情况)(?:[（(].*[)）])?$/.test(text) ||
  text.length > LONGEST_HEADER_TEXT;

const columnsOf = (grid: SheetGrid): number[] =>
  Array.from({ length: grid.right - grid.left + 1 }, (_, index) => grid.left + index);

/** Up from the best row: groups over several columns, and cells merged downwards. */
function firstRow(grid: SheetGrid, best: number): number {
  let first = best;
  while (first > grid.top && best - first < MOST_ROWS_ABOVE) {
    const above = first - 1;
    const texts = columnsOf(grid)
      .map((column) => [column, headText(grid, above, column)] as const)
      .filter(([, text]) => text !== "" && !isTitleText(text));
    // 监测点位 | 气象站 above the header names the block; 日期 merged downwards has nothing below it.
    const words = texts.map(([, text]) => text);
    if (texts.some(([column]) => isValue(grid, above, column))) break;
    const isAllNamedBelow = texts.every(([column]) => headText(grid, first, column) !== "");
    if (isAllNamedBelow && (isFormLine(words) || labelledWords(words).length > 0)) break;
    if (texts.length < 2 && !texts.some(([column, text]) => isLoneHead(grid, above, column, text))) break;
    first = above;
  }
  return first;
}

const LONGEST_LONE_HEAD = 12;

/** A single text over a header is a title, but for a group over its columns (浓度均值) and a name merged downwards (日期). */
function isLoneHead(grid: SheetGrid, row: number, column: number, text: string): boolean {
  if (text.length > LONGEST_LONE_HEAD || whenSpokenOf(text).year !== null) return false;
  const role = roleNamed(text);
  // The name of one county over its block is no header, whatever it ends in.
  return column > grid.left ? headText(grid, row + 1, column) !== "" : role === "date" || role === "dayOfMonth";
}

/** Down from the best row: units, 浓度 and 分指数, stations or years under each item. */
function lastRow(grid: SheetGrid, best: number): number {
  let last = best;
  while (last < grid.bottom && last - best < MOST_ROWS_BELOW && isHeadRow(grid, last + 1)) last += 1;
  return last;
}

function isHeadRow(grid: SheetGrid, row: number): boolean {
  if (isRowOfColumnNumbers(grid, row)) return true;
  let [texts, years] = [0, 0];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === "empty") continue;
    if (
      cell.kind === "number" &&
      !cell.storedAsText &&
      cell.value >= 1990 &&
      cell.value <= 2100 &&
      Number.isInteger(cell.value)
    ) {
      years += 1;
      continue;
    }
    if (
      isNumberCell(grid, row, column) ||
      cell.kind === "date" ||
      (cell.kind === "missing" && !isLoneName(grid, row, column)) ||
      cell.kind === "belowDetection"
    )
      return false;
    const text = nameOver(grid, row, column);
    const when = whenIn(text);
    if (when !== null && when.day !== null && when.month !== null) return false;
    texts += 1;
  }
  return texts + years >= 2;
}

/** 有效 | 无效 below a group: of values that are missing a row has more than one. */
const isLoneName = (grid: SheetGrid, row: number, column: number): boolean =>
  nameOver(grid, row, column) !== "" &&
  columnsOf(grid).every((other) => other === column || grid.cell(row, other).kind !== "missing");

/** The least that a code of a station or a place written as a number is, and about the most that a day's mean is. */
const LEAST_CODE = 1000;

/**
 * A number that names neither a day, a year nor a station: a row of data that was taken for a header names no column.
 */
function isValue(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  return cell.kind === "number" && !cell.storedAsText && cell.value < LEAST_CODE && !inSequence(grid, row, column);
}

function joinedTexts(grid: SheetGrid, first: number, last: number): Map<number, readonly string[]> {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = all.filter((row) => !isRowOfColumnNumbers(grid, row));
  const texts = new Map<number, string[]>();
  for (const row of rows) {
    const weekdays = rows.length > 1 ? weekdaysIn(grid, row) : new Set();
    const unitLabel = rows.length > 1 ? unitLabelIn(grid, row) : null;
    let carried = "";
    for (const column of columnsOf(grid)) {
      const isNoName = isValue(grid, row, column) || weekdays.has(column) || column === unitLabel;
      const own = isNoName ? "" : nameOver(grid, row, column);
      const below = rows.some((lower) => lower > row && nameOver(grid, lower, column) !== "");
      // Over a column that has no more header below it the text is the column's own, and names no group.
      if (own !== "") carried = below ? own : "";
      else if (!below) carried = "";
      const text = own !== "" ? own : carried;
      if (text !== "") texts.set(column, [...(texts.get(column) ?? []), text]);
    }
  }
  return texts;
}

function titleOf(grid: SheetGrid, headRow: number, from = grid.top, onlyLines = false): string {
  const words: string[] = [];
  for (let row = from; row < headRow; row += 1) {
    const own = columnsOf(grid)
      .map((column) => headText(grid, row, column))
      .filter((text) => text !== "");
    if (!onlyLines || own.length === 1) words.push(...own);
  }
  return words.join(" ");
}
