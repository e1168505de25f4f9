/** A table that lies on its side, read as if it stood. Places are told as they are on the sheet. */
import type { CellRef } from "../cells/address";
import type { SheetSnapshot } from "../cells/snapshot";
import { SheetGrid } from "./sheet-grid";

class TurnedGrid extends SheetGrid {
  override readonly isTurned = true;

  override at(row: number, column: number): CellRef {
    return super.at(column, row);
  }
}

/** Columns as rows: a table that lies on its side, for readers of upright ones. */
export function turned(grid: SheetGrid, dateOffset: number): SheetGrid {
  const { snapshot } = grid;
  const flip = <Value>(rows: readonly (readonly Value[])[], blank: Value): Value[][] =>
    (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? blank));
  const flipped: SheetSnapshot = {
    ...snapshot,
    top: snapshot.left,
    left: snapshot.top,
    values: flip<string | number | boolean>(snapshot.values, ""),
    formats: flip<string>(snapshot.formats, "General"),
  };
  return new TurnedGrid(flipped, dateOffset);
}
