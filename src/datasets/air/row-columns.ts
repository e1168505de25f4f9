/** The columns in which the rows of a table are kept, and how they come together line by line. */
import type { Day } from "../../calendar/day";
import type { SheetName } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import type { AqiClass } from "../../standards/aqi";
import { pollutants, type Concentrations, type Pollutant } from "../../standards/pollutant";
import type { AirRow, RowName } from "./air-row";
import { mark, type Line } from "./rows/air-line";

/** Where an item stands among the values of a row. */
export const placeOf: Readonly<Record<Pollutant, number>> = recordOf(pollutants, (item) => pollutants.indexOf(item));
export const ITEMS = pollutants.length;

/**
 * Of all rows of a table; NaN: none. What is said of a row stands in each at its place. A column in which no row says
 * anything is empty.
 */
export interface Columns {
  readonly sheet: SheetName;
  /** Of `names`. */
  readonly nameAt: Int32Array;
  readonly days: Int32Array;
  readonly hours: Float64Array;
  /** As many a row as there are items. */
  readonly values: Float64Array;
  readonly aqis: Float64Array;
  readonly classes: readonly (AqiClass | null)[];
  readonly primaries: readonly (readonly Pollutant[] | null)[];
  readonly deducted: ReadonlyMap<number, Concentrations>;
  readonly marks: Uint8Array;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** What a sheet itself says of a row's index. */
export type Written = Pick<AirRow, "aqi" | "class" | "primary">;

/** Columns that grow line by line. */
export class GrowingColumns {
  readonly names: RowName[] = [];
  #length = 0;
  #nameAt: Int32Array;
  #days: Int32Array;
  #values: Float64Array;
  #marks: Uint8Array;
  #rows: Int32Array;
  #columns: Int32Array;
  /** Those in which few tables say anything: there once a row does. */
  #hours: Float64Array | null = null;
  #aqis: Float64Array | null = null;
  #classes: (AqiClass | null)[] | null = null;
  #primaries: (readonly Pollutant[] | null)[] | null = null;
  readonly #deducted = new Map<number, Concentrations>();
  /** By place, and within it by what else tells it apart. */
  readonly #known = new Map<string | null, Map<string | null, number>>();

  /** @param room for as many lines as are expected */
  constructor(
    private readonly sheet: SheetName,
    room: number,
  ) {
    this.#nameAt = new Int32Array(room);
    this.#days = new Int32Array(room);
    this.#values = new Float64Array(ITEMS * room);
    this.#marks = new Uint8Array(room);
    this.#rows = new Int32Array(room);
    this.#columns = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** @returns which of `names` is its own */
  add(line: Line): number {
    const name = this.#nameOf(line);
    const at = this.addPlain(name, line.day, line.values, line.row, line.column);
    if (line.hour !== null) (this.#hours ??= this.#nothing())[at] = line.hour;
    this.setWritten(at, line);
    this.#marks[at] = line.marks;
    if (line.deducted !== undefined) this.#deducted.set(at, line.deducted);
    return name;
  }

  /** A line of a whole day about which nothing more is said. @returns its place */
  addPlain(name: number, day: Day, values: ArrayLike<number>, row: number, column: number): number {
    const at = this.#length;
    if (at === this.#days.length) this.#makeRoom(2 * at + 1);
    this.#length += 1;
    this.#nameAt[at] = name;
    this.#days[at] = day;
    const first = ITEMS * at;
    for (let item = 0; item < ITEMS; item += 1) this.#values[first + item] = values[item] ?? NaN;
    this.#rows[at] = row;
    this.#columns[at] = column;
    return at;
  }

  setWritten(at: number, { aqi, class: airClass, primary }: Written): void {
    if (aqi !== null) (this.#aqis ??= this.#nothing())[at] = aqi;
    if (airClass !== null) (this.#classes ??= this.#none<AqiClass>())[at] = airClass;
    if (primary !== null) (this.#primaries ??= this.#none<readonly Pollutant[]>())[at] = primary;
  }

  columns(): Columns {
    const length = this.#length;
    return {
      sheet: this.sheet,
      nameAt: this.#nameAt.subarray(0, length),
      days: this.#days.subarray(0, length),
      hours: (this.#hours ?? NO_NUMBERS).subarray(0, length),
      values: this.#values.subarray(0, ITEMS * length),
      aqis: (this.#aqis ?? NO_NUMBERS).subarray(0, length),
      classes: this.#classes ?? [],
      primaries: this.#primaries ?? [],
      deducted: this.#deducted,
      marks: this.#marks.subarray(0, length),
      rows: this.#rows.subarray(0, length),
      columns: this.#columns.subarray(0, length),
    };
  }

  #nameOf({ place, station, whole, stationKind }: Line): number {
    let ofPlace = this.#known.get(place);
    if (ofPlace === undefined) this.#known.set(place, (ofPlace = new Map<string | null, number>()));
    const isPlain = whole === undefined && stationKind === undefined;
    const key = isPlain ? station : `${station ?? ""}\u0000${whole ?? ""}\u0000${stationKind ?? ""}`;
    let name = ofPlace.get(key);
    if (name === undefined) {
      ofPlace.set(key, (name = this.names.length));
      this.names.push({
        place,
        station,
        ...(whole === undefined ? {} : { whole }),
        ...(stationKind === undefined ? {} : { stationKind }),
      });
    }
    return name;
  }

  #makeRoom(room: number): void {
    this.#nameAt = into(new Int32Array(room), this.#nameAt);
    this.#days = into(new Int32Array(room), this.#days);
    this.#values = into(new Float64Array(ITEMS * room), this.#values);
    this.#marks = into(new Uint8Array(room), this.#marks);
    this.#rows = into(new Int32Array(room), this.#rows);
    this.#columns = into(new Int32Array(room), this.#columns);
    if (this.#hours !== null) this.#hours = into(this.#nothing(), this.#hours);
    if (this.#aqis !== null) this.#aqis = into(this.#nothing(), this.#aqis);
  }

  #nothing(): Float64Array {
    return new Float64Array(this.#days.length).fill(NaN);
  }

  #none<Value>(): (Value | null)[] {
    return new Array<Value | null>(this.#days.length).fill(null);
  }
}

const NO_NUMBERS = new Float64Array(0);

const into = <Numbers extends Int32Array | Float64Array | Uint8Array>(room: Numbers, numbers: Numbers): Numbers => {
  room.set(numbers);
  return room;
};

/** The line that would make the row. */
export function lineOf(row: AirRow): Line {
  const { place, station, whole, stationKind, day, hour, concentrations, deducted, aqi, primary, at } = row;
  return {
    place,
    station,
    whole,
    stationKind,
    day,
    hour,
    values: pollutants.map((item) => concentrations[item] ?? NaN),
    deducted,
    aqi,
    class: row.class,
    primary,
    marks: marksOf(row),
    row: at.row,
    column: at.column,
  };
}

const marksOf = ({ sandDust, closed, doubtful, overrules }: AirRow): number =>
  (sandDust ? mark.sandDust : 0) +
  (closed === true ? mark.closed : 0) +
  (doubtful === true ? mark.doubtful : 0) +
  (overrules === undefined ? 0 : overrules > 0 ? mark.overrules : mark.overruled);

/** A row's values by item. Six that are named at once take half the memory of six that are added to each other. */
export function concentrationsAt(values: Float64Array, first: number): Concentrations {
  const PM25 = values[first] ?? NaN;
  const PM10 = values[first + 1] ?? NaN;
  const SO2 = values[first + 2] ?? NaN;
  const NO2 = values[first + 3] ?? NaN;
  const CO = values[first + 4] ?? NaN;
  const O3 = values[first + 5] ?? NaN;
  if (PM25 + PM10 + SO2 + NO2 + CO + O3 >= 0) return { PM25, PM10, SO2, NO2, CO, O3 };
  const found: Partial<Record<Pollutant, number>> = {};
  for (const [place, item] of pollutants.entries()) {
    const value = values[first + place];
    if (value !== undefined && !Number.isNaN(value)) found[item] = value;
  }
  return found;
}
