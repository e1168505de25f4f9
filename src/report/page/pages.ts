/**
 * Where the printed pages end. Excel would break anywhere: under a heading, within a chart, between a table and its
 * note. Here rows that belong together stay together, as far as a page has room for them.
 */
import type { PrintSetup } from "./sheet";
import { columnPoints } from "./text-width";

const POINTS_PER_CM = 72 / 2.54;
export const MARGIN_CM = 1.5;
/** Short side and long side. */
const papers: Readonly<Record<PrintSetup["paper"], readonly [number, number]>> = { A4: [21, 29.7], A3: [29.7, 42] };
/** Row heights and scale are rounded by Excel, and printers differ. */
const RESERVE = 0.96;

/**
 * What a page takes of the sheet in points: it is printed one page wide, which makes wide sheets small and their pages
 * long.
 */
export function pageRoom(
  { orientation, paper }: Pick<PrintSetup, "orientation" | "paper">,
  printedWidths: readonly number[],
): number {
  const [short, long] = papers[paper];
  const [wide, high] = orientation === "portrait" ? [short, long] : [long, short];
  const usable = (centimetres: number): number => (centimetres - 2 * MARGIN_CM) * POINTS_PER_CM;
  const width = printedWidths.reduce((sum, one) => sum + columnPoints(one), 0);
  const percent = Math.min(100, Math.floor((100 * usable(wide)) / width));
  return (RESERVE * usable(high) * 100) / percent;
}

/** Rows that should stand on one page, first and last. */
export type Stretch = readonly [first: number, last: number];

export interface PagedRows {
  /** In points, one entry a row. */
  readonly heights: readonly number[];
  /** Rows before which a page ends whatever room is left. */
  readonly breaks: readonly number[];
  /** Rows that no page's end may follow: headings, what a note stands under. */
  readonly withNext: ReadonlySet<number>;
  /** Never parted, where a page has room for them: a chart, a paragraph. */
  readonly whole: readonly Stretch[];
  /** Not parted unless that would leave much of a page white: the groups of a table. */
  readonly groups: readonly Stretch[];
  /** Heads that come again where a page's end parts their table. */
  readonly heads?: readonly TableHead[];
  readonly titleRows: PrintSetup["titleRows"];
}

/** A table's head, and the rows under it. */
export interface TableHead {
  readonly row: number;
  readonly body: Stretch;
}

/** The head of the table that a page's end before the row would part. */
export const partedHead = (heads: readonly TableHead[], row: number): TableHead | undefined =>
  heads.find(({ body: [first, last] }) => row > first && row <= last);

/** Share of a page that may stay white so that a group is not parted, and before what no page can hold. */
const MOST_WHITE = { group: 0.15, overlong: 0.35 };

/** @returns rows before which a page ends, in order */
export function pageBreaks(rows: PagedRows, room: number): number[] {
  const { heights } = rows;
  const sum = ([first, last]: Stretch): number =>
    heights.slice(first, last + 1).reduce((total, height) => total + height, 0);
  const forced = new Set(rows.breaks);
  const breaks: number[] = [];
  let page = room;
  let used = 0;
  const roomFrom = (row: number): number => room - comingAgain(rows, row);
  const begin = (row: number): void => {
    breaks.push(row);
    page = roomFrom(row);
    used = 0;
  };
  for (const unit of units(rows)) {
    const height = sum(unit);
    const group = rows.groups
      .filter(([first]) => first >= unit[0] && first <= unit[1])
      .map((stretch) => sum([unit[0], stretch[1]]))
      .filter((needed) => needed <= page)
      .sort((a, b) => b - a)[0];
    const left = page - used;
    if (forced.has(unit[0]) && unit[0] > 0) begin(unit[0]);
    else if (
      used > 0 &&
      ((height > left && (height <= roomFrom(unit[0]) || left <= MOST_WHITE.overlong * page)) ||
        (group !== undefined && group > left && left <= MOST_WHITE.group * page))
    )
      begin(unit[0]);
    used = used + height > page ? (used + height) % page : used + height;
  }
  return breaks;
}

/** Points of a page that begins with the row: the titles come again, and the head of a table that goes on. */
function comingAgain(
  { heights, titleRows, heads = [] }: Pick<PagedRows, "heights" | "titleRows" | "heads">,
  row: number,
): number {
  const titles =
    titleRows !== null && row > titleRows[1]
      ? heights.slice(titleRows[0], titleRows[1] + 1).reduce((total, height) => total + height, 0)
      : 0;
  const head = partedHead(heads, row);
  return titles + (head === undefined ? 0 : (heights[head.row] ?? 0));
}

/** A page's rows, and the points that they leave of it. */
export interface FilledPage {
  readonly rows: Stretch;
  readonly left: number;
}

/** The pages that the breaks make. A page that one thing overflows leaves nothing. */
export function filledPages(
  rows: Pick<PagedRows, "heights" | "titleRows" | "heads">,
  breaks: readonly number[],
  room: number,
): FilledPage[] {
  const { heights } = rows;
  const sum = (rows: readonly number[]): number => rows.reduce((total, height) => total + height, 0);
  const firsts = [0, ...breaks];
  return firsts.map((first, index) => {
    const end = firsts[index + 1] ?? heights.length;
    const again = index === 0 ? 0 : comingAgain(rows, first);
    return { rows: [first, end - 1], left: Math.max(0, room - again - sum(heights.slice(first, end))) };
  });
}

/** Rows of a chart, which may be higher where their page has room. */
export interface Elastic {
  readonly rows: Stretch;
  /** To which each of them grows, in points. */
  readonly highest: number;
}

/** Heights with which charts fill the pages that they stand on, as far as they may; the breaks stay as they are. */
export function grownHeights(
  heights: readonly number[],
  elastic: readonly Elastic[],
  pages: readonly FilledPage[],
): number[] {
  const grown = [...heights];
  for (const { rows, left } of pages) {
    const own = elastic.filter((one) => one.rows[0] >= rows[0] && one.rows[1] <= rows[1]);
    const count = own.reduce((all, one) => all + one.rows[1] - one.rows[0] + 1, 0);
    const more = count === 0 ? 0 : Math.floor(left / count);
    for (const { rows: band, highest } of own)
      for (let row = band[0]; row <= band[1]; row += 1) {
        const height = heights[row] ?? 0;
        grown[row] = Math.max(height, Math.min(highest, height + more));
      }
  }
  return grown;
}

/** To which part of its height a row grows at most so that its page is full. */
const MOST_GROWTH = 0.3;
/** Excel keeps heights in steps of a pixel. */
const PIXEL = 0.75;

/**
 * Heights with which rows fill the pages that charts have left room on. The last page of several grows no more than
 * those before it, so that all look alike.
 * @param fixed rows that stay as they are: what is repeated on each page, what charts cover
 */
export function loosenedHeights(
  heights: readonly number[],
  fixed: ReadonlySet<number>,
  pages: readonly FilledPage[],
): number[] {
  const growthOf = ({ rows: [first, last], left }: FilledPage): number => {
    const own = heights.slice(first, last + 1).filter((_, index) => !fixed.has(first + index));
    const sum = own.reduce((total, height) => total + height, 0);
    return sum === 0 ? 0 : Math.min(MOST_GROWTH, left / sum);
  };
  const before = pages.slice(0, -1).map(growthOf);
  const mean = before.reduce((sum, growth) => sum + growth, 0) / before.length;
  const loosened = [...heights];
  for (const [index, page] of pages.entries()) {
    const growth =
      index < before.length ? (before[index] ?? 0) : Math.min(growthOf(page), before.length > 0 ? mean : 1);
    for (let row = page.rows[0]; row <= page.rows[1]; row += 1) {
      const height = heights[row] ?? 0;
      if (!fixed.has(row)) loosened[row] = Math.max(height, Math.floor((height * (1 + growth)) / PIXEL) * PIXEL);
    }
  }
  return loosened;
}

/** Rows bound to their next, or whole: what is placed in one piece. */
function units({ heights, breaks, withNext, whole }: PagedRows): Stretch[] {
  const bound = new Set(withNext);
  for (const [first, last] of whole) for (let row = first; row < last; row += 1) bound.add(row);
  for (const row of breaks) bound.delete(row - 1);
  const all: Stretch[] = [];
  let first = 0;
  for (let row = 0; row < heights.length; row += 1) {
    if (bound.has(row) && row < heights.length - 1) continue;
    all.push([first, row]);
    first = row + 1;
  }
  return all;
}
