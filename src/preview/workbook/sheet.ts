/**
 * One sheet of the workbook. Every change goes through a method that notes what changed, so that saving copies the
 * rest.
 */
import { overlaps, type CellArea } from "./area";
import { CellStore, type KeptRows } from "./cell-store";
import type { Chart } from "./chart";
import type { Comment } from "./comment";
import type { ConditionalFormat } from "./conditional-format";
import type { Filters } from "./filter";
import type { Shape } from "./shape";
import {
  newPageLayout,
  type Aspect,
  type CellContent,
  type ColumnFormat,
  type Freeze,
  type Hyperlink,
  type PageLayout,
  type RowFormat,
  type Table,
  type Visibility,
} from "./sheet-contents";

/** What of a sheet its users see, as it stood at a time. */
export type SheetState = Readonly<
  Pick<
    Sheet,
    | "name"
    | "visibility"
    | "columns"
    | "merges"
    | "hyperlinks"
    | "conditionalFormats"
    | "charts"
    | "tables"
    | "comments"
    | "shapes"
    | "autoFilter"
    | "freeze"
    | "showGridlines"
    | "showHeadings"
    | "tabColor"
    | "page"
  >
> & {
  readonly rows: KeptRows;
  readonly rowFormats: ReadonlyMap<number, RowFormat>;
};

const everyAspect: readonly Aspect[] = [
  "cells",
  "columns",
  "merges",
  "view",
  "properties",
  "conditionalFormats",
  "hyperlinks",
  "page",
  "breaks",
  "charts",
  "tables",
  "customProperties",
  "comments",
  "shapes",
  "autoFilter",
];

export class Sheet {
  readonly #cells = new CellStore();
  readonly #changed = new Set<Aspect>();
  #version = 0;
  readonly rowFormats = new Map<number, RowFormat>();
  columns: readonly ColumnFormat[] = [];
  merges: readonly CellArea[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  tables: readonly Table[] = [];
  /** Those of add-ins; a file's own stay in its parts unread. */
  comments: readonly Comment[] = [];
  /** Those of add-ins, the lowest first; a file's own stay in its parts unread. */
  shapes: readonly Shape[] = [];
  /** That of add-ins, with its head; a file's own stays in its part unread. null: none. */
  autoFilter: { readonly area: CellArea; readonly filters: Filters } | null = null;
  freeze: Freeze | null = null;
  showGridlines = true;
  showHeadings = true;
  tabColor: string | null = null;
  /** points */
  defaultRowHeight = 15;
  /** characters */
  defaultColumnWidth = 9.140625;
  page: PageLayout = newPageLayout();
  /** null: not protected; "password": it asks for one to be taken away. */
  protection: { readonly raw: string } | null = null;
  /** What add-ins keep with the sheet: key → value. */
  readonly customProperties = new Map<string, string>();
  visibility: Visibility = "Visible";

  constructor(
    /** Excel's id: survives renaming. */
    readonly id: string,
    public name: string,
    readonly kind: "worksheet" | "chartsheet" | "other",
    /** The part that it came from; null: made here. */
    readonly part: string | null,
  ) {}

  touch(aspect: Aspect): void {
    this.#changed.add(aspect);
    this.#version += 1;
  }

  /** Counts up with every change: who shows the sheet need not ask what changed. */
  get version(): number {
    return this.#version;
  }

  get changed(): ReadonlySet<Aspect> {
    return this.#changed;
  }

  /** A copy that later changes leave as it is. */
  state(): SheetState {
    const {
      name,
      visibility,
      columns,
      merges,
      hyperlinks,
      conditionalFormats,
      autoFilter,
      freeze,
      showGridlines,
      showHeadings,
      tabColor,
    } = this;
    return {
      name,
      visibility,
      columns,
      merges,
      hyperlinks,
      conditionalFormats,
      autoFilter,
      freeze,
      showGridlines,
      showHeadings,
      tabColor,
      charts: structuredClone(this.charts),
      tables: structuredClone(this.tables),
      comments: structuredClone(this.comments),
      shapes: structuredClone(this.shapes),
      page: structuredClone(this.page),
      rows: this.#cells.kept(),
      rowFormats: new Map(this.rowFormats),
    };
  }

  /** Everything as it stood then. The state is used up: the sheet goes on with its parts. */
  goBackTo({ rows, rowFormats, ...rest }: SheetState): void {
    for (const aspect of everyAspect) this.touch(aspect);
    Object.assign(this, rest);
    this.#cells.goBackTo(rows);
    this.rowFormats.clear();
    for (const [row, format] of rowFormats) this.rowFormats.set(row, format);
  }

  cell(row: number, column: number): CellContent | undefined {
    return this.#cells.cell(row, column);
  }

  /** For the reader of files: puts a cell without calling it a change. */
  load(row: number, column: number, content: CellContent): void {
    this.#cells.put(row, column, content);
  }

  /** undefined: the cell is no more, neither content nor format. */
  setCell(row: number, column: number, content: CellContent | undefined): void {
    this.touch("cells");
    if (content) this.#cells.put(row, column, content);
    else this.#cells.remove(row, column);
  }

  /** Row numbers that hold cells, in order. */
  rowNumbers(): number[] {
    return this.#cells.rowNumbers();
  }

  /** Cells of a row, in order of columns. */
  rowCells(row: number): [column: number, content: CellContent][] {
    return this.#cells.rowCells(row);
  }

  /** The cells of an area that exist, row by row. */
  *cellsIn(area: CellArea): Generator<[row: number, column: number, content: CellContent]> {
    const rows =
      area.bottom - area.top + 1 < this.#cells.size
        ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
        : this.rowNumbers().filter((row) => row >= area.top && row <= area.bottom);
    for (const row of rows) {
      for (const [column, content] of this.rowCells(row)) {
        if (column >= area.left && column <= area.right) yield [row, column, content];
      }
    }
  }

  /**
   * The smallest area that holds every cell with a value (and, unless `valuesOnly`, every formatted cell), of an area
   * where one is given; null: empty.
   */
  usedArea(valuesOnly: boolean, within: CellArea | null = null): CellArea | null {
    const holds = ({ value, formula }: CellContent): boolean => !valuesOnly || value !== null || formula !== null;
    return this.#cells.areaOf(holds, within);
  }

  columnFormat(column: number): ColumnFormat | undefined {
    return this.columns.find(({ first, last }) => column >= first && column <= last);
  }

  /** The style of a cell that may not exist: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    return this.cell(row, column)?.style ?? this.rowFormats.get(row)?.style ?? this.columnFormat(column)?.style ?? 0;
  }

  /** Changes the format of columns; spans are cut where the change begins and ends. */
  formatColumns(
    first: number,
    last: number,
    change: (format: Omit<ColumnFormat, "first" | "last">) => Omit<ColumnFormat, "first" | "last">,
  ): void {
    this.touch("columns");
    const plain = { width: null, hidden: false, style: null };
    const kept = this.columns.flatMap((span) => {
      if (span.last < first || span.first > last) return [span];
      return [
        ...(span.first < first ? [{ ...span, last: first - 1 }] : []),
        ...(span.last > last ? [{ ...span, first: last + 1 }] : []),
      ];
    });
    const changed: ColumnFormat[] = [];
    for (let column = first; column <= last;) {
      const span = this.columnFormat(column);
      const end = span
        ? Math.min(span.last, last)
        : Math.min(
            last,
            ...this.columns.filter(({ first: start }) => start > column).map(({ first: start }) => start - 1),
          );
      changed.push({ ...change(span ?? plain), first: column, last: end });
      column = end + 1;
    }
    this.columns = [...kept, ...changed].sort((a, b) => a.first - b.first);
  }

  formatRow(row: number, change: (format: RowFormat) => RowFormat): void {
    this.touch("cells");
    this.rowFormats.set(
      row,
      change(this.rowFormats.get(row) ?? { height: null, hidden: false, style: null, rest: "" }),
    );
  }

  merge(area: CellArea): void {
    this.touch("merges");
    this.merges = [...this.merges.filter((merge) => !overlaps(merge, area)), area];
  }

  unmerge(area: CellArea): void {
    if (!this.merges.some((merge) => overlaps(merge, area))) return;
    this.touch("merges");
    this.merges = this.merges.filter((merge) => !overlaps(merge, area));
  }

  mergeAt(row: number, column: number): CellArea | undefined {
    return this.merges.find((area) => overlaps(area, { top: row, bottom: row, left: column, right: column }));
  }

  linkAt(row: number, column: number): Hyperlink | undefined {
    return this.hyperlinks.find(({ area }) => overlaps(area, { top: row, bottom: row, left: column, right: column }));
  }

  setLink(area: CellArea, link: Omit<Hyperlink, "area"> | null): void {
    this.touch("hyperlinks");
    const others = this.hyperlinks.filter((other) => !overlaps(other.area, area));
    this.hyperlinks = link ? [...others, { ...link, area }] : others;
  }

  get protected(): boolean {
    return this.protection !== null;
  }
}
