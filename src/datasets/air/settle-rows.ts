/**
 * Lines that tell of the same place, station and time: audited before raw, a whole series before an excerpt, a
 * correction before what it corrects; of equals the first, marked as doubtful where they differ.
 */
import { isoDate, type Day } from "../../calendar/day";
import type { CellRef, SheetName } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import { finding, type Finding } from "../../findings/finding";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRow, AirTable } from "./air-rows";
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

interface Kept {
  readonly table: number;
  readonly index: number;
  readonly rank: number;
}

/** A day and an hour in one number. */
const timeOf = ({ day, hour }: AirRow): number => 32 * day + (hour === null ? 31 : hour);

export function settleRows(ranked: readonly RankedTable[]): SettledRows {
  const rows: (AirRow | null)[][] = ranked.map(({ table }) => [...table.rows]);
  const series = new Map<string, Map<number, Kept>>();
  const rivals = new Map<string, { first: Rivals; days: Set<Day> }>();
  const twice = new Map<string, { first: AirRow; rows: number; same: boolean }>();
  ranked.forEach(({ table, rank }, at) => {
    const own = seriesFinder(series);
    table.rows.forEach((row, index) => {
      const times = own(row);
      const known = times.get(timeOf(row));
      const earlier = known === undefined ? null : (rows[known.table]?.[known.index] ?? null);
      if (known === undefined || earlier === null) return void times.set(timeOf(row), { table: at, index, rank });
      if (!overlap(earlier, row)) return;
      const differs = differ(earlier, row);
      const ahead = rank - known.rank || (row.overrules ?? 0) - (earlier.overrules ?? 0);
      if (ahead > 0) {
        set(rows, known, null);
        times.set(timeOf(row), { table: at, index, rank });
        return;
      }
      set(rows, { table: at, index }, null);
      if (ahead < 0) return;
      if (differs) set(rows, known, { ...earlier, doubtful: true });
      if (differs && earlier.at.sheet !== row.at.sheet) addRivals(rivals, earlier, row);
      else addTwice(twice, row, !differs);
    });
  });
  return {
    tables: ranked.map(({ table }, index) => withRows(table, rows[index] ?? [])),
    rivals: [...rivals.values()].map(({ first, days }) => ({ ...first, days: days.size })),
    findings: [...twice.values()].map(({ first, rows: count, same }) =>
      finding("duplicateDay", same ? "note" : "error", first.at, {
        date: count === 1 ? isoDate(first.day) : `${isoDate(first.day)} 等 ${count} 行`,
        same,
      }),
    ),
  };
}

const withRows = (table: AirTable, rows: readonly (AirRow | null)[]): AirTable =>
  rows.every((row, index) => row === table.rows[index])
    ? table
    : { ...table, rows: rows.filter((row) => row !== null) };

function set(rows: (AirRow | null)[][], { table, index }: Pick<Kept, "table" | "index">, row: AirRow | null): void {
  const own = rows[table];
  if (own) own[index] = row;
}

/** Names change seldom from row to row: the last one's map is at hand. */
function seriesFinder(series: Map<string, Map<number, Kept>>): (row: AirRow) => Map<number, Kept> {
  let [place, station]: [string | null | undefined, string | null] = [undefined, null];
  let whole: string | undefined;
  let times = new Map<number, Kept>();
  return (row) => {
    if (place !== undefined && row.place === place && row.station === station && row.whole === whole) return times;
    [place, station, whole] = [row.place, row.station, row.whole];
    const key = `${place ?? ""}|${station ?? ""}${whole === undefined ? "" : `|${whole}|`}`;
    const known = series.get(key);
    times = known ?? new Map<number, Kept>();
    if (!known) series.set(key, times);
    return times;
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

function addTwice(
  twice: Map<string, { first: AirRow; rows: number; same: boolean }>,
  row: AirRow,
  same: boolean,
): void {
  const key = `${row.at.sheet}|${String(same)}`;
  const known = twice.get(key);
  if (known) known.rows += 1;
  else twice.set(key, { first: row, rows: 1, same });
}

const keyOfDay = ({ place, station, day }: AirRow): string => `${place ?? ""}|${station ?? ""}|${day}`;

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
    for (const row of rows) days.add(keyOfDay(row));
    for (const { item } of columns) items.add(item);
  }
  if (days.size === 0) return [...tables];
  const lacking = pollutants.filter((item) => !items.has(item));
  const ofHours = (row: AirRow): AirRow[] => {
    if (!days.has(keyOfDay(row))) return [row];
    const own = lacking.filter((item) => row.concentrations[item] !== undefined);
    if (own.length === 0) return [];
    return [{ ...row, concentrations: recordOf(own, (item) => row.concentrations[item] ?? 0) }];
  };
  return tables.flatMap((table) => {
    if (table.resolution === "day") return [table];
    const rows = table.rows.flatMap(ofHours);
    return rows.length === 0 ? [] : [{ ...table, rows }];
  });
}
