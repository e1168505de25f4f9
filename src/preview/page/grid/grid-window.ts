/** Which part of a sheet is drawn, and where its frozen parts stand. */
import type { CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { SheetGeometry, Track } from "./geometry";

export const ROW_HEADER = 48;
export const COLUMN_HEADER = 22;

/** Rows and columns come and go in steps, so that most scrolling draws nothing new. */
const ROW_STEP = 8;
const COLUMN_STEP = 4;
/** Drawn beyond what is in sight, so that a fast wheel shows no blank. */
const MORE_ROWS = 6;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Scroll {
  readonly top: number;
  readonly left: number;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

export function frozenOf(sheet: Sheet, { rows, columns }: SheetGeometry): Frozen {
  const counts = { rows: sheet.freeze?.rows ?? 0, columns: sheet.freeze?.columns ?? 0 };
  return { ...counts, height: rows.start(counts.rows), width: columns.start(counts.columns) };
}

function span(
  track: Track,
  from: number,
  to: number,
  step: number,
  more: number,
  frozen: number,
): readonly [first: number, last: number] {
  const first = Math.max(frozen, Math.floor((track.indexAt(from) - more) / step) * step);
  const last = Math.min(track.count - 1, Math.ceil((track.indexAt(to) + 1 + more) / step) * step - 1);
  return [first, last];
}

/** The rows and columns to draw outside the frozen parts. */
export function windowOf({ rows, columns }: SheetGeometry, frozen: Frozen, scroll: Scroll, size: Size): CellArea {
  const [top, bottom] = span(
    rows,
    scroll.top + frozen.height,
    scroll.top + size.height - COLUMN_HEADER,
    ROW_STEP,
    MORE_ROWS,
    frozen.rows,
  );
  const [left, right] = span(
    columns,
    scroll.left + frozen.width,
    scroll.left + size.width - ROW_HEADER,
    COLUMN_STEP,
    0,
    frozen.columns,
  );
  return { top, left, bottom, right };
}

export type QuadrantKey = "body" | "rows" | "columns" | "corner";

export interface Quadrant {
  readonly key: QuadrantKey;
  /** Where it stands in the grid. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly area: CellArea;
  /** Whether it follows the scrolling. */
  readonly moves: { readonly down: boolean; readonly across: boolean };
}

/** The up to four parts that frozen panes cut a sheet into. */
export function quadrantsOf(frozen: Frozen, window: CellArea, size: Size): Quadrant[] {
  const width = size.width - ROW_HEADER - frozen.width;
  const height = size.height - COLUMN_HEADER - frozen.height;
  const [x, y] = [ROW_HEADER, COLUMN_HEADER];
  const all: Quadrant[] = [
    {
      key: "body",
      box: { left: x + frozen.width, top: y + frozen.height, width, height },
      area: window,
      moves: { down: true, across: true },
    },
    {
      key: "rows",
      box: { left: x + frozen.width, top: y, width, height: frozen.height },
      area: { ...window, top: 0, bottom: frozen.rows - 1 },
      moves: { down: false, across: true },
    },
    {
      key: "columns",
      box: { left: x, top: y + frozen.height, width: frozen.width, height },
      area: { ...window, left: 0, right: frozen.columns - 1 },
      moves: { down: true, across: false },
    },
    {
      key: "corner",
      box: { left: x, top: y, width: frozen.width, height: frozen.height },
      area: { top: 0, left: 0, bottom: frozen.rows - 1, right: frozen.columns - 1 },
      moves: { down: false, across: false },
    },
  ];
  return all.filter(({ box }) => box.width > 0 && box.height > 0);
}

/** How far a quadrant's content is moved. */
export const offsetOf = ({ box, moves }: Quadrant, scroll: Scroll): { readonly x: number; readonly y: number } => ({
  x: (moves.across ? -scroll.left : 0) - (box.left - ROW_HEADER),
  y: (moves.down ? -scroll.top : 0) - (box.top - COLUMN_HEADER),
});

/** The scrolling that brings a cell into sight; the same where it is in sight already. */
export function scrollTo(
  { rows, columns }: SheetGeometry,
  frozen: Frozen,
  scroll: Scroll,
  size: Size,
  row: number,
  column: number,
): Scroll {
  const along = (
    track: Track,
    index: number,
    frozenCount: number,
    frozenSize: number,
    from: number,
    room: number,
  ): number => {
    if (index < frozenCount || index >= track.count) return from;
    const [start, end] = [track.start(index), track.start(index + 1)];
    if (start < from + frozenSize) return start - frozenSize;
    return end > from + room ? Math.min(start - frozenSize, end - room) : from;
  };
  return {
    top: along(rows, row, frozen.rows, frozen.height, scroll.top, size.height - COLUMN_HEADER),
    left: along(columns, column, frozen.columns, frozen.width, scroll.left, size.width - ROW_HEADER),
  };
}

export type GridPlace = {
  readonly on: "cell" | "row" | "column" | "corner";
  readonly row: number;
  readonly column: number;
};

/** What stands at a point of the grid. */
export function placeAt(
  { rows, columns }: SheetGeometry,
  frozen: Frozen,
  scroll: Scroll,
  x: number,
  y: number,
): GridPlace {
  const across = x - ROW_HEADER;
  const down = y - COLUMN_HEADER;
  const row = rows.indexAt(Math.max(0, down < frozen.height ? down : down + scroll.top));
  const column = columns.indexAt(Math.max(0, across < frozen.width ? across : across + scroll.left));
  return { on: across < 0 ? (down < 0 ? "corner" : "row") : down < 0 ? "column" : "cell", row, column };
}
