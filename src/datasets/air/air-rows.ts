/**
 * The rows of a table, by columns: a national export has hundreds of thousands, of which a report shows one place's and
 * ranks the others by a few months. What is asked of all of them is answered by their names and numbers; a row becomes
 * an object when somebody asks for that row.
 */
import type { Day } from "../../calendar/day";
import type { SheetName } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { once } from "../../collections/remembered";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRow, RowName } from "./air-row";
import { concentrationsAt, GrowingColumns, ITEMS, lineOf, type Columns } from "./row-columns";
import { mark } from "./rows/air-line";

/** Rows of one name. */
export interface RowsOfName {
  readonly name: RowName;
  /** In their order. */
  readonly indices: Int32Array;
}

export class AirRows implements Iterable<AirRow> {
  readonly length: number;
  readonly #indices = once(() => this.#indicesByName());
  readonly #days = once(() => this.#daysOnce());

  /**
   * @param known of the columns' `nameAt`
   * @param taken places in the columns; null: all of them
   * @param only the name of all that were taken, of `known`; null: they may have several
   */
  constructor(
    private readonly columns: Columns,
    private readonly known: readonly RowName[],
    private readonly taken: Int32Array | null = null,
    private readonly only: number | null = null,
  ) {
    this.length = (taken ?? columns.days).length;
  }

  /** @param sheet on which all of them stand */
  static of(rows: readonly AirRow[], sheet: SheetName): AirRows {
    const growing = new GrowingColumns(sheet, rows.length);
    for (const row of rows) growing.add(lineOf(row));
    return new AirRows(growing.columns(), growing.names);
  }

  /** Whose they are, in the order in which each first occurs. */
  get names(): readonly RowName[] {
    if (this.only !== null && this.length > 0) return [this.known[this.only] as RowName];
    return this.byName().map(({ name }) => name);
  }

  /** The same in the order in which each last occurs. */
  namesByLast(): readonly RowName[] {
    const last = ({ indices }: RowsOfName): number => indices.at(-1) ?? 0;
    return [...this.byName()].sort((a, b) => last(a) - last(b)).map(({ name }) => name);
  }

  /** The same with their rows. */
  byName(): readonly RowsOfName[] {
    return this.#indices();
  }

  get first(): AirRow | null {
    return this.length === 0 ? null : this.row(0);
  }

  nameOf(index: number): RowName {
    return this.known[this.#nameAt(index)] as RowName;
  }

  dayOf(index: number): Day {
    return this.columns.days[this.#at(index)] as Day;
  }

  hourOf(index: number): number | null {
    return orNull(this.columns.hours[this.#at(index)]);
  }

  row(index: number): AirRow {
    const { columns } = this;
    const at = this.#at(index);
    const { place, station, whole, stationKind } = this.nameOf(index);
    const marks = columns.marks[at] ?? mark.none;
    const deducted = columns.deducted.get(at);
    const row: AirRow = {
      day: columns.days[at] as Day,
      hour: orNull(columns.hours[at]),
      place,
      station,
      concentrations: concentrationsAt(columns.values, ITEMS * at),
      aqi: orNull(columns.aqis[at]),
      class: columns.classes[at] ?? null,
      primary: columns.primaries[at] ?? null,
      sandDust: has(marks, mark.sandDust),
      at: { sheet: columns.sheet, row: columns.rows[at] ?? 0, column: columns.columns[at] ?? 0 },
    };
    // Nearly every row is of nothing more.
    if (whole === undefined && stationKind === undefined && deducted === undefined && marks <= mark.sandDust)
      return row;
    return {
      ...row,
      ...(whole === undefined ? {} : { whole }),
      ...(stationKind === undefined ? {} : { stationKind }),
      ...(deducted === undefined ? {} : { deducted }),
      ...(has(marks, mark.closed) ? { closed: true } : {}),
      ...(has(marks, mark.doubtful) ? { doubtful: true } : {}),
      ...(has(marks, mark.overrules) ? { overrules: 1 } : has(marks, mark.overruled) ? { overrules: -1 } : {}),
    };
  }

  *[Symbol.iterator](): Generator<AirRow> {
    for (let index = 0; index < this.length; index += 1) yield this.row(index);
  }

  /** So many of the first ones. */
  beginning(most: number): AirRow[] {
    return Array.from({ length: Math.min(most, this.length) }, (_, index) => this.row(index));
  }

  /** Whether one of them is of an hour. */
  get hasHours(): boolean {
    const { hours } = this.columns;
    return hours.length > 0 && this.#some((at) => !Number.isNaN(hours[at]));
  }

  /** @param holds of a row's hour, null where it is of a whole day */
  everyHour(holds: (hour: number | null) => boolean): boolean {
    return !this.#some((at) => !holds(orNull(this.columns.hours[at])));
  }

  /** Each once, in the order in which it first occurs. */
  days(): ReadonlySet<Day> {
    return this.#days();
  }

  /** Whether each is of a later day than the one before. */
  areDaysInOrder(): boolean {
    for (let index = 1; index < this.length; index += 1) if (this.dayOf(index) <= this.dayOf(index - 1)) return false;
    return true;
  }

  /** The first and the last row of the sheet on which they stand; null: there are none. */
  extent(): { readonly top: number; readonly bottom: number } | null {
    if (this.length === 0) return null;
    let [top, bottom] = [Infinity, -Infinity];
    for (let index = 0; index < this.length; index += 1) {
      const row = this.columns.rows[this.#at(index)] ?? 0;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
    return { top, bottom };
  }

  /** Items of which any of them has a value. */
  items(): Pollutant[] {
    const { values } = this.columns;
    return pollutants.filter((_, place) => this.#some((at) => !Number.isNaN(values[ITEMS * at + place])));
  }

  /** Whether any value is greater than is possible of its item. */
  hasAbove(most: Readonly<Record<Pollutant, number>>): boolean {
    const { values } = this.columns;
    const limits = pollutants.map((item) => most[item]);
    for (let index = 0; index < this.length; index += 1) {
      const first = ITEMS * this.#at(index);
      for (let place = 0; place < ITEMS; place += 1)
        if ((values[first + place] ?? NaN) > (limits[place] ?? NaN)) return true;
    }
    return false;
  }

  /** Those on some days. */
  where(isWanted: (day: Day) => boolean): AirRows {
    return this.#those((index) => isWanted(this.dayOf(index)));
  }

  filter(isWanted: (row: AirRow) => boolean): AirRows {
    return this.#those((index) => isWanted(this.row(index)));
  }

  without(gone: ReadonlySet<number>): AirRows {
    return gone.size === 0 ? this : this.#those((index) => !gone.has(index));
  }

  /** By what their names tell, each key in the order in which it first occurs. */
  groupedBy<Key>(keyOf: (name: RowName) => Key): ReadonlyMap<Key, AirRows> {
    const groups = groupedBy(this.byName(), ({ name }) => keyOf(name));
    if (groups.size === 1) return new Map([...groups.keys()].map((key) => [key, this]));
    const rowsOf = (own: readonly RowsOfName[]): AirRows => {
      const [first, ...others] = own;
      const only = first === undefined || others.length > 0 ? null : this.#nameAt(first.indices[0] ?? 0);
      return new AirRows(this.columns, this.known, this.#placesOf(own), only);
    };
    return new Map([...groups].map(([key, own]) => [key, rowsOf(own)]));
  }

  /** What `work` makes of the names, by row: it is asked once a name. */
  perName<Value>(work: (name: RowName) => Value): (index: number) => Value {
    const made = this.known.map(work);
    return (index) => made[this.#nameAt(index)] as Value;
  }

  /** The same rows under other names. */
  named(change: (name: RowName) => RowName): AirRows {
    return new AirRows(this.columns, this.known.map(change), this.taken, this.only);
  }

  /** The same rows, a question about all of them, or about some, being open. */
  doubted(isOpen: (index: number) => boolean = () => true): AirRows {
    const marks = Uint8Array.from(this.columns.marks);
    for (let index = 0; index < this.length; index += 1)
      if (isOpen(index)) marks[this.#at(index)] = (marks[this.#at(index)] ?? 0) | mark.doubtful;
    return new AirRows({ ...this.columns, marks }, this.known, this.taken, this.only);
  }

  map(change: (row: AirRow) => AirRow): AirRows {
    return AirRows.of(Array.from(this, change), this.columns.sheet);
  }

  #at(index: number): number {
    return this.taken === null ? index : (this.taken[index] ?? 0);
  }

  #nameAt(index: number): number {
    return this.columns.nameAt[this.#at(index)] ?? 0;
  }

  #some(holds: (at: number) => boolean): boolean {
    for (let index = 0; index < this.length; index += 1) if (holds(this.#at(index))) return true;
    return false;
  }

  #those(isWanted: (index: number) => boolean): AirRows {
    const places = new Int32Array(this.length);
    let count = 0;
    for (let index = 0; index < this.length; index += 1) if (isWanted(index)) places[count++] = this.#at(index);
    if (count === this.length) return this;
    return new AirRows(this.columns, this.known, places.slice(0, count), this.only);
  }

  /** Of the rows of several names, in their order. */
  #placesOf(names: readonly RowsOfName[]): Int32Array {
    if (names.length === 1 && names[0] !== undefined && this.taken === null) return names[0].indices;
    const indices = new Int32Array(names.reduce((sum, own) => sum + own.indices.length, 0));
    let filled = 0;
    for (const own of names) {
      indices.set(own.indices, filled);
      filled += own.indices.length;
    }
    if (names.length > 1) indices.sort();
    return this.taken === null ? indices : indices.map((index) => this.#at(index));
  }

  #indicesByName(): readonly RowsOfName[] {
    if (this.only !== null && this.length > 0)
      return [
        {
          name: this.known[this.only] as RowName,
          indices: Int32Array.from({ length: this.length }, (_, index) => index),
        },
      ];
    const counts = new Int32Array(this.known.length);
    for (let index = 0; index < this.length; index += 1) {
      const name = this.#nameAt(index);
      counts[name] = (counts[name] ?? 0) + 1;
    }
    const all = Array.from(counts, (count) => new Int32Array(count));
    // Each is filled from its end.
    for (let index = this.length - 1; index >= 0; index -= 1) {
      const name = this.#nameAt(index);
      const left = (counts[name] ?? 0) - 1;
      counts[name] = left;
      (all[name] as Int32Array)[left] = index;
    }
    return all
      .map((indices, name): RowsOfName => ({ name: this.known[name] as RowName, indices }))
      .filter(({ indices }) => indices.length > 0)
      .sort((a, b) => (a.indices[0] ?? 0) - (b.indices[0] ?? 0));
  }

  #daysOnce(): ReadonlySet<Day> {
    const days = new Set<Day>();
    let last: Day | null = null;
    for (let index = 0; index < this.length; index += 1) {
      const day = this.dayOf(index);
      if (day !== last) days.add((last = day));
    }
    return days;
  }
}

const has = (marks: number, one: number): boolean => (marks & one) !== 0;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
