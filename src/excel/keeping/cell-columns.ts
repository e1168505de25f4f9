/**
 * Cells of a kept sheet field by field instead of cell by cell: packed, that is three fifths of the size. Which fields
 * a cell may have is checked by whoever reads it. Pure.
 */
import * as v from "valibot";

interface Placed {
  readonly row: number;
  readonly column: number;
}

const Field = v.strictObject({
  /** How far on in the list the next cell is that has the field; absent: every cell has it. */
  steps: v.exactOptional(v.array(v.number())),
  values: v.array(v.unknown()),
});

export const CellColumns = v.strictObject({
  /**
   * Two for each cell: how many rows below the one before it, and how many columns right of it, in another row of the
   * first column.
   */
  steps: v.array(v.number()),
  fields: v.record(v.string(), Field),
});
export type CellColumns = v.InferOutput<typeof CellColumns>;

/** @param cells in the order of rows and columns */
export function columnsOf(cells: readonly Placed[]): CellColumns {
  const columns = new Map<string, { at: number[]; values: unknown[] }>();
  for (const [index, cell] of cells.entries())
    for (const [name, value] of Object.entries(cell)) {
      if (value === undefined || name === "row" || name === "column") continue;
      const column = columns.get(name) ?? { at: [], values: [] };
      columns.set(name, column);
      column.at.push(index);
      column.values.push(value);
    }
  const field = ({ at, values }: { at: number[]; values: unknown[] }): v.InferOutput<typeof Field> =>
    at.length === cells.length ? { values } : { steps: at.map((index, nth) => index - (at[nth - 1] ?? 0)), values };
  return {
    steps: cells.flatMap(({ row, column }, index) => {
      const before = cells[index - 1] ?? { row: 0, column: 0 };
      return [row - before.row, row === before.row ? column - before.column : column];
    }),
    fields: Object.fromEntries([...columns].map(([name, column]) => [name, field(column)])),
  };
}

/** The cells again, in their order. */
export function cellsOf({ steps, fields }: CellColumns): Record<string, unknown>[] {
  const cells: (Placed & Record<string, unknown>)[] = [];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    const before = cells.at(-1) ?? { row: 0, column: 0 };
    const [down, right] = [steps[index] ?? 0, steps[index + 1] ?? 0];
    cells.push({ row: before.row + down, column: down === 0 ? before.column + right : right });
  }
  for (const [name, { steps: own, values }] of Object.entries(fields)) {
    let at = 0;
    for (const [nth, value] of values.entries()) {
      at = own === undefined ? nth : at + (own[nth] ?? 0);
      const cell: Record<string, unknown> | undefined = cells[at];
      if (cell) cell[name] = value;
    }
  }
  return cells;
}
