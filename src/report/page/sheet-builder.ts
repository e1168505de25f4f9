/** Puts cells on a sheet row by row, keeps merges and heights, and never puts two things in one place. */
import type { Place } from "../../cells/address";
import { evenLines } from "./even-lines";
import { rowHeightWithin } from "./excel-limits";
import { looks, type LookName } from "./look";
import {
  filledPages,
  grownHeights,
  loosenedHeights,
  pageBreaks,
  pageRoom,
  type Elastic,
  type Stretch,
  type TableHead,
} from "./pages";
import { withHeadsAgain, type PlacedRows } from "./heads-again";
import type { DataBars, Merge, PrintSetup, ReportCell, ReportChart, ReportSheet, ReportSheetId } from "./sheet";
import { heightFor, joinedWidth, lineCount } from "./text-width";

export interface Put {
  readonly value: string | number | null;
  /** Instead of the value, which is null then. */
  readonly formula?: string;
  readonly look: LookName;
  readonly format?: string;
  readonly to?: Place | null | undefined;
  readonly tip?: string;
  readonly fill?: string;
  readonly color?: string;
  readonly editKey?: string;
}

type PagePrint = Pick<PrintSetup, "orientation" | "paper" | "titleRows">;

/** Rows of a table that keep together at its ends, as long as they are no higher than this in points. */
const KEPT_ROWS = 3;
const MOST_KEPT = 100;

/** Nothing of these stands alone at the foot of a page. */
const heading: readonly LookName[] = ["section", "head", "group"];

/** Sentences of ours, which may be broken where they read best. */
const prose: readonly LookName[] = ["basis", "sentence", "briefSentence"];

export class SheetBuilder {
  readonly #cells: ReportCell[] = [];
  readonly #merges: Merge[] = [];
  readonly #heights = new Map<number, number>();
  readonly #charts: ReportChart[] = [];
  readonly #bars: DataBars[] = [];
  readonly #breaks: number[] = [];
  readonly #withNext = new Set<number>();
  readonly #whole: Stretch[] = [];
  readonly #groups: Stretch[] = [];
  readonly #elastic: Elastic[] = [];
  readonly #heads: TableHead[] = [];
  /** Rows with a cell on the page: what stands beside it is on no page. */
  readonly #filled = new Set<number>();
  /** The next free row. */
  row = 0;

  /**
   * @param widths of all columns
   * @param page columns that are printed; those beyond hold the charts' numbers. Not given: all
   */
  constructor(
    private readonly widths: readonly number[],
    readonly page: number = widths.length,
  ) {}

  /** Of columns side by side, in characters. */
  widthOf(column: number, span = 1): number {
    return span === 1 ? (this.widths[column] ?? 0) : joinedWidth(this.widths.slice(column, column + span));
  }

  /** A cell over `span` columns; wrapped text makes its row as high as it needs. */
  put(row: number, column: number, span: number, { value: given, look, to, tip, ...rest }: Put): void {
    const link = to ? { link: { to, ...(tip === undefined ? {} : { tip }) } } : {};
    const value =
      typeof given === "string" && prose.includes(look)
        ? evenLines(given, this.widthOf(column, span), looks[look].size)
        : given;
    this.#cells.push({ row, column, value, look, ...rest, ...link });
    if (column < this.page) this.#filled.add(row);
    for (let offset = 1; offset < span; offset += 1) {
      this.#cells.push({
        row,
        column: column + offset,
        value: null,
        look,
        ...(rest.fill === undefined ? {} : { fill: rest.fill }),
      });
    }
    if (span > 1) this.#merges.push({ top: row, left: column, bottom: row, right: column + span - 1 });
    if (heading.includes(look)) this.#withNext.add(row);
    if (look === "note" && row > 0) this.#withNext.add(row - 1);
    // Numbers beside the page are one short line, and the rows are the chart's.
    if (typeof value !== "string" || look === "chartHead" || look === "chartData") return;
    const { size, wrap } = looks[look];
    this.raise(row, heightFor(wrap ? lineCount(value, this.widthOf(column, span), size) : 1, size));
  }

  /** A cell over several rows and columns, whose rows the caller makes high enough. */
  block(area: Merge, { value, look, to, tip, ...rest }: Put): void {
    const link = to ? { link: { to, ...(tip === undefined ? {} : { tip }) } } : {};
    const fill = rest.fill === undefined ? {} : { fill: rest.fill };
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (area.left < this.page) this.#filled.add(row);
      for (let column = area.left; column <= area.right; column += 1) {
        const first = row === area.top && column === area.left;
        this.#cells.push(
          first ? { row, column, value, look, ...rest, ...link } : { row, column, value: null, look, ...fill },
        );
      }
    }
    if (area.bottom > area.top || area.right > area.left) this.#merges.push(area);
  }

  /** One row over given spans, at the next free row. */
  line(column: number, cells: readonly (Put & { readonly span?: number })[]): void {
    let at = column;
    for (const { span = 1, ...cell } of cells) {
      this.put(this.row, at, span, cell);
      at += span;
    }
    this.row += 1;
  }

  raise(row: number, height: number): void {
    this.#heights.set(row, Math.max(this.#heights.get(row) ?? 0, rowHeightWithin(height)));
  }

  gap(height = 9): void {
    this.#heights.set(this.row, height);
    this.row += 1;
  }

  /** A gap, unless one stands there. */
  gapOnce(): void {
    if (this.#filled.has(this.row - 1)) this.gap();
  }

  chart(chart: ReportChart): void {
    this.#charts.push(chart);
    this.keepWhole(chart.anchor.top, chart.anchor.bottom);
  }

  /** Rows of charts that take what room their page has left. @param highest points to which each of them grows */
  growable(first: number, last: number, highest: number): void {
    if (last >= first) this.#elastic.push({ rows: [first, last], highest });
  }

  /** A table's head, which comes again where a page's end parts the rows under it. */
  headed(row: number, body: Stretch): void {
    if (body[1] >= body[0]) this.#heads.push({ row, body });
  }

  bars(bars: DataBars): void {
    this.#bars.push(bars);
  }

  /** Before a row; default: the next one. */
  pageBreak(before = this.row): void {
    this.#breaks.push(before);
  }

  /** Rows that no page's end may part, where a page has room for them. */
  keepWhole(first: number, last: number): void {
    this.#whole.push([first, last]);
  }

  /** Rows that stay on one page unless that leaves much of the one before white. */
  keepGroup(first: number, last: number): void {
    if (last > first) this.#groups.push([first, last]);
  }

  /** The next row stays with the last one that is not empty, and with the group that it ends. */
  keepWithLast(): void {
    let last = Math.max(0, this.row - 1);
    while (last > 0 && !this.#filled.has(last)) last -= 1;
    this.keepWhole(last, this.row);
    const ended = this.#groups.filter(([, end]) => end >= last - 1);
    for (const [first] of ended) this.keepGroup(first, this.row);
  }

  /**
   * The last rows of a table, and its first under the head, are not alone on a page.
   * @param top the first row under the head
   */
  keepEnds(top: number): void {
    const end = this.row - 1;
    const count = Math.min(KEPT_ROWS, end - top + 1);
    if (count < 2) return;
    this.keepWhole(end - Math.max(2, this.#kept(end, -1, count)) + 1, end);
    this.keepWhole(top, top + Math.max(1, this.#kept(top, 1, count)) - 1);
  }

  /** How many of `count` rows from `from` on, down or up, are no higher together than what is kept. */
  #kept(from: number, step: 1 | -1, count: number): number {
    let height = 0;
    for (let index = 0; index < count; index += 1) {
      height += this.height(from + step * index);
      if (height > MOST_KEPT) return index;
    }
    return count;
  }

  /** Points of a single page that the rows so far leave; a page that is full leaves none. */
  spareHeight(print: Pick<PrintSetup, "orientation" | "paper">): number {
    const used = Array.from({ length: this.row }, (_, row) => this.height(row)).reduce((sum, one) => sum + one, 0);
    return Math.max(0, pageRoom(print, this.widths.slice(0, this.page)) - used);
  }

  /** Points that the rows so far leave of the page on which the last of them stands. */
  roomOnPage(print: PagePrint): number {
    const { pages } = this.#paged(print);
    return pages.at(-1)?.left ?? 0;
  }

  /** The pages of the rows so far. */
  #paged(print: PagePrint) {
    const heights = Array.from({ length: this.row }, (_, row) => this.height(row));
    const { titleRows } = print;
    const room = pageRoom(print, this.widths.slice(0, this.page));
    // What is printed on every page needs no other copy.
    const heads = this.#heads.filter(({ row }) => titleRows === null || row < titleRows[0] || row > titleRows[1]);
    const rows = {
      heights,
      breaks: this.#breaks,
      withNext: this.#withNext,
      whole: this.#whole,
      groups: this.#groups,
      heads,
      titleRows,
    };
    const breaks = pageBreaks(rows, room);
    return { heights, heads, breaks, room, pages: filledPages(rows, breaks, room) };
  }

  #pageOf(rows: number): Merge {
    return { top: 0, left: 0, bottom: rows - 1, right: this.page - 1 };
  }

  /** An empty cell beside all columns: a print area that holds nothing is no page, neither in Excel nor elsewhere. */
  #nothing(): Merge {
    const column = this.widths.length;
    return { top: 0, left: column, bottom: 0, right: column };
  }

  /** Of a row so far; `build` gives rows without any 18. */
  height(row: number): number {
    return this.#heights.get(row) ?? 18;
  }

  /** @param sheet `fills`: its rows grow until its pages are full, as far as that looks well */
  build(sheet: {
    readonly id: ReportSheetId;
    readonly name: string;
    readonly tabColor: string;
    readonly freezeRows: number;
    readonly fills?: boolean;
    readonly print: Omit<PrintSetup, "area" | "pageBreaksBefore">;
  }): ReportSheet {
    const { print } = sheet;
    const isPaged = print.onePage !== true && print.internal !== true;
    const { heights, heads, breaks, room } = this.#paged(print);
    const set = withHeadsAgain(
      {
        heights,
        cells: this.#cells,
        merges: this.#merges,
        charts: this.#charts,
        bars: this.#bars,
        elastic: this.#elastic,
        titleRows: print.titleRows,
      },
      isPaged ? breaks : [],
      heads,
    );
    const { cells, merges, charts, bars, titleRows } = set;
    return {
      id: sheet.id,
      name: sheet.name,
      tabColor: sheet.tabColor,
      columnWidths: this.widths,
      rowHeights: print.internal === true ? heights : fullHeights(set, room, sheet.fills === true),
      cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      charts,
      bars,
      freeze: { rows: sheet.freezeRows, columns: 0 },
      print: {
        ...print,
        titleRows,
        area: print.internal === true ? this.#nothing() : this.#pageOf(set.heights.length),
        pageBreaksBefore: set.breaks,
      },
    };
  }
}

/** First the charts take what room their pages have, then all rows where the sheet's pages are to be full. */
function fullHeights(set: PlacedRows & { readonly breaks: readonly number[] }, room: number, fills: boolean): number[] {
  const { heights, titleRows, breaks, elastic, charts } = set;
  const grown = grownHeights(heights, elastic, filledPages({ heights, titleRows }, breaks, room));
  if (!fills) return grown;
  const fixed = new Set(
    [titleRows, ...charts.map(({ anchor: { top, bottom } }): Stretch => [top, bottom])].flatMap((stretch) =>
      stretch === null ? [] : Array.from({ length: stretch[1] - stretch[0] + 1 }, (_, index) => stretch[0] + index),
    ),
  );
  return loosenedHeights(grown, fixed, filledPages({ heights: grown, titleRows }, breaks, room));
}
