/**
 * Lines that tell of the same place, station and time: audited before raw, a whole series before an excerpt, a
 * correction before what it corrects; of equals the first, marked as doubtful where they differ.
 */
import { isoDate, type Day } from "../../calendar/day";
import type { CellRef, SheetName } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import { finding, type Finding } from "../../findings/finding";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRow, RowName } from "./air-row";
import { AirRows } from "./air-rows";
import type { AirTable } from "./air-table";
import { differ, overlap } from "./differing-rows";

export interface RankedTable {
  readonly table: AirTable;
  /** The greater counts. */
  readonly rank: number;
}

/** Two sheets of equal rank that differ. */
export interface Rivals {
  readonly sheet: SheetName;
  readonly other: SheetName;
  readonly days: number;
  readonly date: string;
  readonly at: CellRef;
}

export interface SettledRows {
  readonly tables: readonly AirTable[];
  readonly rivals: readonly Rivals[];
  readonly findings: readonly Finding[];
}

/** A day and an hour in one number. */
const timeOf = (day: Day, hour: number | null): number => 32 * day + (hour === null ? 31 : hour);

/** Of a table: another row counts before it; it tells otherwise than one that does not. Rows by their index. */
interface Settled extends RankedTable {
  readonly gone: Set<number>;
  readonly doubtful: Set<number>;
}

/** A row among those of all tables. */
interface Standing {
  readonly of: Settled;
  readonly index: number;
}

export function settleRows(ranked: readonly RankedTable[]): SettledRows {
  const tables = ranked.map((one): Settled => ({ ...one, gone: new Set(), doubtful: new Set() }));
  const seriesOf = seriesFinder();
  const rivals = new Map<string, { first: Rivals; days: Set<Day> }>();
  const twice = new Map<string, Twice>();
  for (const of of tables) {
    const { rows } = of.table;
    const seriesAt = rows.perName(seriesOf);
    for (let index = 0; index < rows.length; index += 1) {
      const time = timeOf(rows.dayOf(index), rows.hourOf(index));
      const earlier = seriesAt(index).keep(time, of, index);
      if (earlier !== null) settle(earlier, { of, index }, () => seriesAt(index).replace(time, of, index));
    }
  }

  function settle(known: Standing, other: Standing, replace: () => void): void {
    const [earlier, row] = [known, other].map(({ of, index }) => of.table.rows.row(index)) as [AirRow, AirRow];
    if (!overlap(earlier, row)) return;
    const differs = differ(earlier, row);
    const ahead = other.of.rank - known.of.rank || (row.overrules ?? 0) - (earlier.overrules ?? 0);
    if (ahead > 0) {
      known.of.gone.add(known.index);
      replace();
      return;
    }
    other.of.gone.add(other.index);
    if (ahead < 0) return;
    if (differs) known.of.doubtful.add(known.index);
    if (differs && earlier.at.sheet !== row.at.sheet) addRivals(rivals, earlier, row);
    else addTwice(twice, row, !differs);
  }

  return {
    tables: tables.map(withSettled),
    rivals: [...rivals.values()].map(({ first, days }) => ({ ...first, days: days.size })),
    findings: [...twice.values()].map(({ first, rows: count, same }) =>
      finding("duplicateDay", same ? "note" : "error", first.at, {
        date: count === 1 ? isoDate(first.day) : `${isoDate(first.day)} 等 ${count} 行`,
        same,
      }),
    ),
  };
}

function withSettled({ table, gone, doubtful }: Settled): AirTable {
  if (gone.size === 0 && doubtful.size === 0) return table;
  const marked = doubtful.size === 0 ? table.rows : table.rows.doubted((index) => doubtful.has(index));
  return { ...table, rows: marked.without(gone) };
}

/**
 * The rows of one place or station by their time. Nearly always they stand in its order, and none has to be looked for:
 * only when one does not, those in order become a map.
 */
class Series {
  #latest = -Infinity;
  /** Stretches of tables whose rows came in order, up to the last of each. */
  readonly #times: number[] = [];
  readonly #indices: number[] = [];
  readonly #tables: Settled[] = [];
  #byTime: Map<number, number> | null = null;

  /** @returns the row that is kept of this time already; null: this one is */
  keep(time: number, of: Settled, index: number): Standing | null {
    const known = time > this.#latest ? undefined : this.#lookedUp().get(time);
    if (known !== undefined) return { of: this.#tables[known] as Settled, index: this.#indices[known] ?? 0 };
    this.#add(time, of, index);
    return null;
  }

  replace(time: number, of: Settled, index: number): void {
    this.#add(time, of, index);
  }

  #add(time: number, of: Settled, index: number): void {
    if (time > this.#latest) this.#latest = time;
    this.#byTime?.set(time, this.#times.length);
    this.#times.push(time);
    this.#indices.push(index);
    this.#tables.push(of);
  }

  #lookedUp(): Map<number, number> {
    return (this.#byTime ??= new Map(this.#times.map((time, place) => [time, place])));
  }
}

/** By place, and within it by station or whole. */
function seriesFinder(): (name: RowName) => Series {
  const places = new Map<string | null, Map<string | null, Series>>();
  return ({ place, station, whole }) => {
    let ofPlace = places.get(place);
    if (ofPlace === undefined) places.set(place, (ofPlace = new Map<string | null, Series>()));
    const key = whole === undefined ? station : `${station ?? ""}|${whole}|`;
    let series = ofPlace.get(key);
    if (series === undefined) ofPlace.set(key, (series = new Series()));
    return series;
  };
}

function addRivals(rivals: Map<string, { first: Rivals; days: Set<Day> }>, earlier: AirRow, row: AirRow): void {
  const key = `${earlier.at.sheet}|${row.at.sheet}`;
  let known = rivals.get(key);
  if (!known) {
    const first = { sheet: row.at.sheet, other: earlier.at.sheet, days: 1, date: isoDate(row.day), at: row.at };
    rivals.set(key, (known = { first, days: new Set() }));
  }
  known.days.add(row.day);
}

/** Rows of a sheet that stand twice. */
interface Twice {
  readonly first: AirRow;
  rows: number;
  readonly same: boolean;
}

function addTwice(twice: Map<string, Twice>, row: AirRow, same: boolean): void {
  const key = `${row.at.sheet}|${String(same)}`;
  const known = twice.get(key);
  if (known) known.rows += 1;
  else twice.set(key, { first: row, rows: 1, same });
}

const keyOfDay = ({ place, station }: RowName, day: Day): string => `${place ?? ""}|${station ?? ""}|${day}`;

/**
 * Days of a place or station that a daily sheet has: its hours are not made days of once more, but for items that no
 * daily sheet has a column of (ozone by the hour beside the other five by the day).
 */
export function withoutHoursOfDays(tables: readonly AirTable[]): AirTable[] {
  if (!tables.some(({ resolution }) => resolution === "hour")) return [...tables];
  const days = new Set<string>();
  const items = new Set<Pollutant>();
  for (const { resolution, rows, columns } of tables) {
    if (resolution !== "day") continue;
    for (let index = 0; index < rows.length; index += 1) days.add(keyOfDay(rows.nameOf(index), rows.dayOf(index)));
    for (const { item } of columns) items.add(item);
  }
  if (days.size === 0) return [...tables];
  const lacking = pollutants.filter((item) => !items.has(item));
  const ofHours = (row: AirRow): AirRow[] => {
    if (!days.has(keyOfDay(row, row.day))) return [row];
    const own = lacking.filter((item) => row.concentrations[item] !== undefined);
    if (own.length === 0) return [];
    return [{ ...row, concentrations: recordOf(own, (item) => row.concentrations[item] ?? 0) }];
  };
  return tables.flatMap((table) => {
    if (table.resolution === "day") return [table];
    const rows = [...table.rows].flatMap(ofHours);
    return rows.length === 0 ? [] : [{ ...table, rows: AirRows.of(rows, table.sheet) }];
  });
}
