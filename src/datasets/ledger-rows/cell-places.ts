/** Where the values of a table's rows stand. */
import type { SheetGrid } from "../../tables/sheet-grid";
import type { LedgerRow } from "../ledger";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import type { Held, OwnReading } from "./held-values";

/** So many signs a whole number has for which of a row's columns are filled. */
export const MOST_BITS = 31;

type Places = LedgerRow["cells"];

export class CellPlaces {
  /** By which columns have their value in the row itself. */
  readonly #alike = new Map<number, Places>();
  /** Whether all rows have what a column says in one and the same column of their own line. */
  readonly #areInLine: boolean;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: ColumnPlan,
  ) {
    this.#areInLine =
      !grid.isTurned &&
      plan.kinds === null &&
      plan.columns.length <= MOST_BITS &&
      plan.columns.every(({ turns }) => turns.length === 0);
  }

  /** @param held what is held for the blank ones of the row's columns, by their order */
  of(row: number, own: readonly OwnReading[], held: readonly (Held | undefined)[]): Places {
    if (!this.#areInLine) return this.#each(row, own, held);
    let bits = 0;
    for (let index = 0; index < own.length; index += 1) {
      const blank = held[index];
      if (blank === undefined) bits |= 1 << index;
      else if (blank.cell !== null) return this.#each(row, own, held);
    }
    let places = this.#alike.get(bits);
    if (places === undefined) this.#alike.set(bits, (places = this.#each(row, own, held)));
    return places;
  }

  #each(row: number, own: readonly OwnReading[], held: readonly (Held | undefined)[]): Places {
    const places: Record<string, Places[string]> = {};
    own.forEach(({ column }, index) => {
      const blank = held[index];
      const place = blank === undefined ? this.#placeOf(row, column) : blank.cell;
      if (place !== null) places[column.field] = place;
    });
    return places;
  }

  #placeOf(row: number, { column, spec }: PlannedColumn): Places[string] {
    const line = spec.kind === "number" ? (this.plan.kinds?.numbersAt(row) ?? row) : row;
    return line === row && !this.grid.isTurned ? column : this.grid.at(line, column);
  }
}
