/** Cells here and there → rectangles that are worth a call each, with little that is not theirs in between. Pure. */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { sizeOf, type CellPlace } from "./cell-areas";

/** A rectangle, and the cells in it that get something. */
export interface CellBlock<Cell extends CellPlace> {
  readonly area: Area;
  readonly cells: readonly Cell[];
}

interface BlockSizes {
  /** Cells between that cost as much as another call. */
  readonly gap: number;
  /** Cells of a block, those between included; a row above it is a block of its own. */
  readonly most: number;
}

/** Row upon row, as long as little lies between. @param cells in the order of rows and columns */
export function blocksOf<Cell extends CellPlace>(cells: readonly Cell[], { gap, most }: BlockSizes): CellBlock<Cell>[] {
  const blocks: { area: Area; cells: Cell[] }[] = [];
  for (const [row, inRow] of groupedBy(cells, ({ row }) => row)) {
    const columns = inRow.map(({ column }) => column);
    const own = { top: row, left: Math.min(...columns), bottom: row, right: Math.max(...columns) };
    const last = blocks.at(-1);
    const joined = last && around(last.area, own);
    const between = joined ? sizeOf(joined) - sizeOf(last.area) - sizeOf(own) : Infinity;
    if (last && joined && between <= gap && sizeOf(joined) <= most) {
      last.area = joined;
      last.cells.push(...inRow);
    } else blocks.push({ area: own, cells: [...inRow] });
  }
  return blocks;
}

/** A block as Office.js takes it, row by row. @param blank what the cells between get */
export function matrixOf<Cell extends CellPlace, Value>(
  { area, cells }: CellBlock<Cell>,
  blank: Value,
  valueOf: (cell: Cell) => Value,
): Value[][] {
  const width = area.right - area.left + 1;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () => Array<Value>(width).fill(blank));
  for (const cell of cells) rows[cell.row - area.top]?.splice(cell.column - area.left, 1, valueOf(cell));
  return rows;
}

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
