/**
 * Rows that say nothing new: their day and their names stand in rows above them, and their values are plain numbers.
 * Nearly all rows of a large export are so and are taken as they come; a row with anything else is read in full.
 */
import type { Day } from "../../../calendar/day";
import { showsDay } from "../../../cells/number-format";
import type { RawValue } from "../../../cells/snapshot";
import { pollutants } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { ColumnRole } from "../layout/column-roles";
import type { SeriesPlan } from "../layout/series";
import type { TablePlan } from "../layout/table-plan";
import type { WrittenRole } from "../layout/written-columns";
import type { GrowingColumns } from "../row-columns";
import { LEAST_NINES } from "../words/concentration-cell";
import { classNamed, primaryNamed } from "../words/written-words";
import type { CellValues, ItemColumn } from "./cell-values";
import type { RowTimes } from "./row-times";

/** Columns that say more of every row than whose it is and of which day. */
const FURTHER: readonly ColumnRole[] = ["hour", "state", "stationKind"];
/** Columns that say more of a row where they are not blank. */
const BLANK: readonly ColumnRole[] = ["remark", "sandDust"];

export class PlainRows {
  /** The row that was taken last. */
  last: number | null = null;
  /** What cells of the date say by themselves; null: nothing, or not all. */
  readonly #days = new Map<RawValue, Day | null>();
  #dateAbove: RawValue | null = null;
  #dayAbove: Day | null = null;
  /** Whose rows that were read in full are, by their cells of the place and of the station. */
  readonly #names = new Map<RawValue, Map<RawValue, number>>();
  /** Of those rows: in others the same number may be a date. */
  #formats: readonly string[] | null = null;
  readonly #items: readonly ItemColumn[];
  readonly #values = new Float64Array(pollutants.length).fill(NaN);
  /** Columns by their place in a row of the sheet; −1: there is none. */
  readonly #date: number;
  readonly #city: number;
  readonly #station: number;
  readonly #aqi: number;
  readonly #blank: readonly number[];

  private constructor(
    private readonly grid: SheetGrid,
    { keys }: TablePlan,
    private readonly written: ReadonlyMap<WrittenRole, number>,
    items: readonly ItemColumn[],
    private readonly rows: GrowingColumns,
    private readonly times: RowTimes,
  ) {
    const across = (column: number | undefined): number => (column === undefined ? -1 : column - grid.left);
    const acrossOf = (role: ColumnRole): number => across(keys.get(role)?.column);
    [this.#date, this.#city, this.#station] = [acrossOf("date"), acrossOf("city"), acrossOf("station")];
    this.#aqi = across(written.get("aqi"));
    this.#blank = BLANK.map(acrossOf).filter((at) => at >= 0);
    this.#items = items;
  }

  /** null: there is more to every row of the table. */
  static of(
    grid: SheetGrid,
    plan: TablePlan,
    { from, series: [series, ...others] }: SeriesPlan,
    values: CellValues,
    rows: GrowingColumns,
    times: RowTimes,
  ): PlainRows | null {
    if (from !== "column" || series === undefined || others.length > 0 || !plan.keys.has("date")) return null;
    const { when, dateColumn, yearsBack } = series;
    const hasOwnTime = when !== null || dateColumn !== null || yearsBack > 0 || plan.laterHeads.length > 0;
    const hasMore = series.deducted.size > 0 || plan.sameNamed !== null || FURTHER.some((role) => plan.keys.has(role));
    if (hasOwnTime || hasMore) return null;
    return new PlainRows(grid, plan, series.written, values.itemColumns(series), rows, times);
  }

  /** @returns false: it has to be read in full */
  take(row: number): boolean {
    const down = row - this.grid.top;
    const { values, formats } = this.grid.snapshot;
    const cells = values[down];
    if (cells === undefined || formats[down] !== this.#formats) return false;
    const day = this.#dayIn(cells[this.#date] ?? "", row);
    if (day === null) return false;
    const name = this.#names.get(cellAt(cells, this.#city))?.get(cellAt(cells, this.#station));
    if (name === undefined || !this.#readValues(cells) || !this.#isBlankAside(cells)) return false;
    const aqi = this.#aqi < 0 ? NaN : numberIn(cells[this.#aqi]);
    if (aqi === null) return false;
    const at = this.rows.addPlain(name, day, this.#values, row, this.grid.left + this.#date);
    if (this.written.size > 0)
      this.rows.setWritten(at, {
        aqi: aqi > 0 ? aqi : null,
        class: classNamed(this.#label(row, "class")),
        primary: primaryNamed(this.#label(row, "primary")),
      });
    this.last = row;
    return true;
  }

  /** From a row that was read in full. @param name of the last one of `rows` */
  learn(row: number, name: number): void {
    const down = row - this.grid.top;
    const { values, formats } = this.grid.snapshot;
    const [cells = [], own = []] = [values[down], formats[down]];
    if (own !== this.#formats) {
      this.forget();
      this.#formats = this.#hasDatesAmongValues(own) ? null : own;
    }
    // A blank cell belongs to the merged one above.
    if ([this.#city, this.#station].some((across) => across >= 0 && this.grid.isEmpty(row, this.grid.left + across)))
      return;
    const [city, station] = [cellAt(cells, this.#city), cellAt(cells, this.#station)];
    const ofCity = this.#names.get(city) ?? new Map<RawValue, number>();
    this.#names.set(city, ofCity.set(station, name));
  }

  /** Where something else may hold from here on: below a line of words. */
  forget(): void {
    this.#days.clear();
    this.#dateAbove = null;
    this.#names.clear();
  }

  /** The days of many places stand below each other, each of them as often as there are places. */
  #dayIn(cell: RawValue, row: number): Day | null {
    if (cell === this.#dateAbove) return this.#dayAbove;
    let day = this.#days.get(cell);
    if (day === undefined) this.#days.set(cell, (day = this.times.wholeDay(row)));
    this.#dateAbove = cell;
    return (this.#dayAbove = day);
  }

  /** @returns false: something else than numbers stands there, or nothing but zeros */
  #readValues(cells: readonly RawValue[]): boolean {
    let isAny = false;
    for (const item of this.#items) {
      const cell = cells[item.across];
      if (typeof cell === "number" ? !(item.isPlain && cell >= 0 && cell < LEAST_NINES) : cell !== "") return false;
      if (cell !== "" && cell !== 0) isAny = true;
      this.#values[item.place] = typeof cell === "number" ? cell : NaN;
    }
    return isAny;
  }

  #isBlankAside(cells: readonly RawValue[]): boolean {
    for (const across of this.#blank) if (cells[across] !== "") return false;
    return true;
  }

  #hasDatesAmongValues(formats: readonly string[]): boolean {
    const columns = [...this.#items.map(({ across }) => across), this.#aqi];
    return columns.some((across) => showsDay(formats[across] ?? "General"));
  }

  #label(row: number, role: WrittenRole): string | null {
    const column = this.written.get(role);
    return column === undefined ? null : this.grid.label(row, column) || null;
  }
}

/** "" where there is no such column: to ask a list for its place −1 takes longer than all else asked of a row. */
const cellAt = (cells: readonly RawValue[], across: number): RawValue => (across < 0 ? "" : (cells[across] ?? ""));

/** A number of 0 or more that is no code of a value that is missing; NaN of a blank cell; null: something else. */
function numberIn(value: RawValue | undefined): number | null {
  if (typeof value === "number") return value >= 0 && value < LEAST_NINES ? value : null;
  return value === "" ? NaN : null;
}
