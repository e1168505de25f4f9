/** Cells in blocks: nothing is lost, moved or done twice. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { isWithin, sizeOf } from "../../src/excel/writing/cell-areas";
import { blocksOf, matrixOf } from "../../src/excel/writing/cell-blocks";

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const cells: fc.Arbitrary<Cell[]> = fc
  .uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(12), text: fc.string({ maxLength: 3 }) }), {
    selector: ({ row, column }) => `${row},${column}`,
    maxLength: 60,
  })
  .map((found) => found.sort((a, b) => a.row - b.row || a.column - b.column));

it("blocks hold every cell once, in its place, and little else", () => {
  fc.assert(
    fc.property(cells, fc.nat(30), fc.integer({ min: 13, max: 200 }), (all, gap, most) => {
      const blocks = blocksOf(all, { gap, most });
      const inOrder = (found: readonly Cell[]): Cell[] =>
        [...found].sort((a, b) => a.row - b.row || a.column - b.column);
      expect(inOrder(blocks.flatMap((block) => block.cells))).toEqual(all);
      for (const { area, cells: own, others } of blocks) {
        expect(own).toEqual(inOrder(own));
        expect(inOrder([...own, ...others])).toEqual(all.filter((cell) => isWithin(area, cell)));
        expect(sizeOf(area)).toBeLessThanOrEqual(most);
        const matrix = matrixOf<Cell, string | null>({ area, cells: own }, null, ({ text }) => text);
        expect([matrix.length, matrix[0]?.length]).toEqual([area.bottom - area.top + 1, area.right - area.left + 1]);
        expect(matrix.flat().filter((text) => text !== null)).toHaveLength(own.length);
        for (const cell of own) {
          expect(isWithin(area, cell)).toBe(true);
          expect(matrix[cell.row - area.top]?.[cell.column - area.left]).toBe(cell.text);
        }
      }
    }),
  );
});

it("no two blocks are apart for less than the gap", () => {
  const row = (at: number): Cell[] => [0, 1, 2].map((column) => ({ row: at, column, text: "a" }));
  expect(blocksOf([...row(0), ...row(2)], { gap: 3, most: 100 })).toHaveLength(1);
  expect(blocksOf([...row(0), ...row(3)], { gap: 3, most: 100 })).toHaveLength(2);
});
