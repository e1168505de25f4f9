/** Cells of a kept sheet field by field, as earlier versions packed them. Pure. */
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
