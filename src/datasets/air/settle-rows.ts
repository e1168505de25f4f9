/**
 * Lines that tell of the same place, station and time: audited before raw, a whole series before an excerpt, a
 * correction before what it corrects; of equals the first, marked as doubtful where they differ.
 */
import { isoDate, type Day } from "../../calendar/day";
import type { CellRef, SheetName } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { recordOf } from "../../collections/record-of";
import { finding, type Finding } from "../../findings/finding";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRow, RowName } from "./air-row";
import { AirRows, type RowsOfName } from "./air-rows";
import type { AirTable } from "./air-table";
import { differ, overlap } from "./differing-rows";

export interface RankedTable {
  readonly table: AirTable;
  /** The greater counts. */
  readonly rank: number;
}

/** Two sheets that differ. */
export interface Rivals {
  readonly sheet: SheetName;
  readonly other: SheetName;
  readonly days: number;
  readonly date: string;
  readonly at: CellRef;
}

export interface SettledRows {
  readonly tables: readonly AirTable[];
  /** Of equal rank. */
  readonly rivals: readonly Rivals[];
  /** Of which `other` counts, for its basis. */
  readonly outranked: readonly Rivals[];
  readonly findings: readonly Finding[];
}

/** A day and an hour in one number. */
const timeOf = (day: Day, hour: number | null): number => 32 * day + (hour === null ? 31 : hour);

/** Of a table: another row counts before it; it tells otherwise than one that does not. Rows by their index. */
interface Settled extends RankedTable {
  readonly gone: Set<number>;
  /** Of which only the items count that the table of the other row has no column of. */
  readonly lessened: Map<number, AirRow>;
  readonly doubtful: Set<number>;
}

/** A row among those of all tables. */
interface Standing {
  readonly of: Settled;
  readonly index: number;
}

export function settleRows(ranked: readonly RankedTable[]): SettledRows {
  const tables = ranked.map((one): Settled => ({ ...one, gone: new Set(), lessened: new Map(), doubtful: new Set() }));
  const [rivals, outranked]: [RivalDays, RivalDays] = [new Map(), new Map()];
  const twice = new Map<string, Twice>();
  const seriesOf = seriesFinder(tables);
  for (const of of tables) {
    const { rows } = of.table;
    if (rows.names.every((name) => seriesOf(name) === null)) continue;
    const seriesAt = rows.perName(seriesOf);
    for (let index = 0; index < rows.length; index += 1) {
      const standings = seriesAt(index);
      if (standings === null) continue;
      const time = timeOf(rows.dayOf(index), rows.hourOf(index));
      const earlier = standings.get(time);
      if (earlier === undefined) standings.set(time, { of, index });
      else settle(earlier, { of, index }, () => void standings.set(time, { of, index }));
    }
  }

  function settle(known: Standing, other: Standing, replace: () => void): void {
    const [earlier, row] = [known, other].map(({ of, index }) => of.table.rows.row(index)) as [AirRow, AirRow];
    if (!overlap(earlier, row)) return;
    const differs = differ(earlier, row);
    const rise = other.of.rank - known.of.rank;
    const ahead = rise || (row.overrules ?? 0) - (earlier.overrules ?? 0);
    const [counts, gone] = ahead > 0 ? [row, earlier] : [earlier, row];
    if (differs && Math.abs(rise) >= 1 && counts.at.sheet !== gone.at.sheet) addRivals(outranked, counts, gone);
    if (ahead > 0) {
      setAside(known, earlier, other);
      replace();
      return;
    }
    setAside(other, row, known);
    // What comes next is held against the one that has more.
    if (other.of.lessened.has(other.index)) replace();
    if (ahead < 0) return;
    if (differs) known.of.doubtful.add(known.index);
    if (differs && earlier.at.sheet !== row.at.sheet) addRivals(rivals, earlier, row);
    else addTwice(twice, row, !differs);
  }

  return {
    tables: tables.map(withSettled),
    rivals: counted(rivals),
    outranked: counted(outranked),
    findings: [...twice.values()].map(({ first, rows: count, same }) =>
      finding("duplicateDay", same ? "note" : "error", first.at, {
        date: count === 1 ? isoDate(first.day) : `${isoDate(first.day)} 等 ${count} 行`,
        same,
      }),
    ),
  };
}

/** A sheet of one item beside that of all six takes none of the others away. */
function setAside({ of, index }: Standing, row: AirRow, { of: { table: counting } }: Standing): void {
  const items = Object.keys(row.concentrations) as Pollutant[];
  const lacking = items.filter((item) => !counting.columns.some((column) => column.item === item));
  if (lacking.length === 0 || of.table === counting) {
    of.gone.add(index);
    of.lessened.delete(index);
    return;
  }
  const hasIndex = counting.rows.first?.aqi !== null;
  const own = hasIndex ? { ...row, aqi: null, class: null, primary: null } : row;
  of.lessened.set(index, { ...own, concentrations: recordOf(lacking, (item) => row.concentrations[item] ?? 0) });
}

function withSettled({ table: whole, gone, lessened, doubtful }: Settled): AirTable {
  if (gone.size === 0 && doubtful.size === 0 && lessened.size === 0) return whole;
  const table = lessened.size === 0 ? whole : { ...whole, rows: lessenedRows(whole, lessened) };
  const marked = doubtful.size === 0 ? table.rows : table.rows.doubted((index) => doubtful.has(index));
  return { ...table, rows: marked.without(gone) };
}

const lessenedRows = ({ rows, sheet }: AirTable, lessened: ReadonlyMap<number, AirRow>): AirRows =>
  AirRows.of(
    Array.from(rows, (row, index) => lessened.get(index) ?? row),
    sheet,
  );

/** The rows of one place or station that count so far, by their time. */
type Standings = Map<number, Standing>;

/** Rows of one name in one table. */
type Stretch = Pick<RowsOfName, "indices"> & Pick<AirTable, "rows">;

/**
 * By place, and within it by station or whole. null: its rows follow each other in time, as nearly always, and no two
 * of them tell of the same.
 */
function seriesFinder(tables: readonly RankedTable[]): (name: RowName) => Standings | null {
  const all = tables.flatMap(({ table: { rows } }) =>
    rows.byName().map(({ name, indices }) => ({ name, indices, rows })),
  );
  const series = new Map<string, Standings | null>();
  for (const [key, stretches] of groupedBy(all, ({ name }) => keyOfSeries(name)))
    series.set(key, isInOrder(stretches, 1) || isInOrder(stretches, -1) ? null : new Map());
  return (name) => series.get(keyOfSeries(name)) ?? null;
}

const keyOfSeries = ({ place, station, whole }: RowName): string => JSON.stringify([place, station, whole]);

/** @param direction −1: the latest first */
function isInOrder(stretches: readonly Stretch[], direction: 1 | -1): boolean {
  let last = -Infinity;
  for (const { rows, indices } of stretches)
    for (const index of indices) {
      const time = direction * timeOf(rows.dayOf(index), rows.hourOf(index));
      if (time <= last) return false;
      last = time;
    }
  return true;
}

type RivalDays = Map<string, { first: Rivals; days: Set<Day> }>;

const counted = (rivals: RivalDays): readonly Rivals[] =>
  [...rivals.values()].map(({ first, days }) => ({ ...first, days: days.size }));

function addRivals(rivals: RivalDays, earlier: AirRow, row: AirRow): void {
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
