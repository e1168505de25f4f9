/** The keys by which Excel moves about a sheet. */
import type { CellArea } from "../../workbook/area";
import type { CellPlace } from "../../host/excel-host";
import type { Sheet } from "../../workbook/sheet";
import type { SheetGeometry, Track } from "./geometry";

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export interface KeyContext {
  readonly sheet: Sheet;
  readonly geometry: SheetGeometry;
  /** Rows that a page has room for. */
  readonly page: number;
  /** The last cell with something in it. */
  readonly end: CellPlace;
}

/** Where a key leads from a cell; null: the key does not move. */
export function moveFrom(
  { row, column }: CellPlace,
  { key, ctrl, shift }: KeyPress,
  { sheet, geometry: { rows, columns }, page, end }: KeyContext,
): CellPlace | null {
  const filled = (at: CellPlace): boolean =>
    (sheet.cell(at.row, at.column)?.value ?? null) !== null ||
    (sheet.cell(at.row, at.column)?.formula ?? null) !== null;
  const along = (track: Track, index: number, by: 1 | -1, last: number, at: (index: number) => CellPlace): number =>
    ctrl ? edge(track, index, by, last, (next) => filled(at(next))) : track.step(index, by);
  const inColumn = (by: 1 | -1): CellPlace => ({
    column,
    row: along(rows, row, by, end.row, (next) => ({ row: next, column })),
  });
  const inRow = (by: 1 | -1): CellPlace => ({
    row,
    column: along(columns, column, by, end.column, (next) => ({ row, column: next })),
  });
  switch (key) {
    case "ArrowDown":
      return inColumn(1);
    case "ArrowUp":
      return inColumn(-1);
    case "ArrowRight":
      return inRow(1);
    case "ArrowLeft":
      return inRow(-1);
    case "PageDown":
      return ctrl ? null : { row: rows.step(row, page), column };
    case "PageUp":
      return ctrl ? null : { row: rows.step(row, -page), column };
    case "Home":
      return ctrl
        ? { row: sheet.freeze?.rows ?? 0, column: sheet.freeze?.columns ?? 0 }
        : { row, column: sheet.freeze?.columns ?? 0 };
    case "End":
      return ctrl ? end : null;
    case "Enter":
      return { row: rows.step(row, shift ? -1 : 1), column };
    case "Tab":
      return { row, column: columns.step(column, shift ? -1 : 1) };
    default:
      return null;
  }
}

/** Ctrl with an arrow: to the end of what is filled, or to the next that is; else to the end of the sheet's data. */
function edge(track: Track, from: number, by: 1 | -1, last: number, filled: (index: number) => boolean): number {
  const limit = by > 0 ? Math.max(last, from) : 0;
  let at = from;
  const next = (): number => at + by;
  const inside = (index: number): boolean => (by > 0 ? index <= limit : index >= limit);
  if (!inside(next())) return from;
  if (filled(at) && filled(next())) {
    while (inside(next()) && filled(next())) at = next();
  } else {
    at = next();
    while (inside(next()) && !filled(at)) at = next();
  }
  return track.size(at) === 0 ? track.step(at, by) : at;
}

/** The area between two cells, with every merged area that it touches taken in whole. */
export function areaBetween(sheet: Sheet, a: CellPlace, b: CellPlace): CellArea {
  let area: CellArea = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.merges) {
      if (merge.top > area.bottom || merge.bottom < area.top || merge.left > area.right || merge.right < area.left)
        continue;
      if (merge.top >= area.top && merge.bottom <= area.bottom && merge.left >= area.left && merge.right <= area.right)
        continue;
      area = {
        top: Math.min(area.top, merge.top),
        left: Math.min(area.left, merge.left),
        bottom: Math.max(area.bottom, merge.bottom),
        right: Math.max(area.right, merge.right),
      };
      grown = true;
    }
  }
  return area;
}
