/** Cells here and there → rectangles that are worth a call each, with little that is not theirs in between. Pure. */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { isWithin, rowAreas, sizeOf, stacked, type CellPlace } from "./cell-areas";

/** A rectangle, and the cells in it that get something. */
export interface CellBlock<Cell extends CellPlace> {
  readonly area: Area;
  readonly cells: readonly Cell[];
  /** Cells in it that another block gives something. */
  readonly others: readonly Cell[];
}

interface BlockSizes {
  /** Cells between that cost as much as another call. */
  readonly gap: number;
  /** Cells of a block, those between included; a row above it is a block of its own. */
  readonly most: number;
}

/** Blocks that are looked at for each piece: those above and beside it are among the last. */
const NEAR = 60;

/** Pieces that touch or nearly touch, as one. @param cells in the order of rows and columns, and so in each block */
export function blocksOf<Cell extends CellPlace>(cells: readonly Cell[], sizes: BlockSizes): CellBlock<Cell>[] {
  let areas = piecesOf(cells, sizes.most);
  for (let before = Infinity; areas.length < before;) {
    before = areas.length;
    areas = joined(areas, sizes);
  }
  return shared(cells, areas);
}

/** Cells side by side and row under row, no piece larger than a block may be. */
const piecesOf = (cells: readonly CellPlace[], most: number): Area[] =>
  stacked(rowAreas(cells)).flatMap((area) => {
    const rows = Math.max(1, Math.floor(most / (area.right - area.left + 1)));
    return Array.from({ length: Math.ceil((area.bottom - area.top + 1) / rows) }, (_, nth) => {
      const top = area.top + nth * rows;
      return { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
    });
  });

/** Each piece with the block near it to which it adds least, or as another block. */
function joined(pieces: readonly Area[], { gap, most }: BlockSizes): Area[] {
  const blocks: Area[] = [];
  for (const piece of pieces) {
    let [at, least] = [-1, gap];
    for (let index = Math.max(0, blocks.length - NEAR); index < blocks.length; index += 1) {
      const block = blocks[index] ?? piece;
      const both = around(block, piece);
      const between = sizeOf(both) - sizeOf(block) - sizeOf(piece);
      if (between <= least && sizeOf(both) <= most) [at, least] = [index, between];
    }
    const block = blocks[at];
    if (block) blocks[at] = around(block, piece);
    else blocks.push(piece);
  }
  return blocks;
}

/** Every cell to the first block that has its place. */
function shared<Cell extends CellPlace>(cells: readonly Cell[], areas: readonly Area[]): CellBlock<Cell>[] {
  const rows = groupedBy(cells, ({ row }) => row);
  const taken = new Set<Cell>();
  const blocks = areas.map((area) => {
    const [own, others]: [Cell[], Cell[]] = [[], []];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (const cell of rows.get(row) ?? []) if (isWithin(area, cell)) (taken.has(cell) ? others : own).push(cell);
    for (const cell of own) taken.add(cell);
    return { area, cells: own, others };
  });
  return blocks.filter((block) => block.cells.length > 0);
}

/** A block as Office.js takes it, row by row. @param blank what the cells between get */
export function matrixOf<Cell extends CellPlace, Value>(
  { area, cells }: Pick<CellBlock<Cell>, "area" | "cells">,
  blank: Value,
  valueOf: (cell: Cell) => Value,
): Value[][] {
  const width = area.right - area.left + 1;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () => Array<Value>(width).fill(blank));
  for (const cell of cells) {
    const row = rows[cell.row - area.top];
    if (row !== undefined) row[cell.column - area.left] = valueOf(cell);
  }
  return rows;
}

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
