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

/** A day and an hour in one number. */
const timeOf = ({ day, hour }: AirRow): number => 32 * day + (hour === null ? 31 : hour);

export function settleRows(ranked: readonly RankedTable[]): SettledRows {
  // Of all tables one behind the other; null: another row counts before it.
  const rows = new Array<AirRow | null>().concat(...ranked.map(({ table }) => table.rows));
  const seriesOf = seriesFinder(rows);
  const rivals = new Map<string, { first: Rivals; days: Set<Day> }>();
  const twice = new Map<string, { first: AirRow; rows: number; same: boolean }>();
  const firsts = firstsOf(ranked);
  const rankAt = (at: number): number => ranked[firsts.findLastIndex((first) => first <= at)]?.rank ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AirRow;
    const series = seriesOf(row);
    const known = series.at(timeOf(row));
    const earlier = known === null ? null : (rows[known] ?? null);
    if (known === null || earlier === null) {
      series.keep(timeOf(row), at);
      continue;
    }
    if (!overlap(earlier, row)) continue;
    const differs = differ(earlier, row);
    const ahead = rankAt(at) - rankAt(known) || (row.overrules ?? 0) - (earlier.overrules ?? 0);
    if (ahead > 0) {
      rows[known] = null;
      series.keep(timeOf(row), at);
      continue;
    }
    rows[at] = null;
    if (ahead < 0) continue;
    if (differs) rows[known] = { ...earlier, doubtful: true };
    if (differs && earlier.at.sheet !== row.at.sheet) addRivals(rivals, earlier, row);
    else addTwice(twice, row, !differs);
  }
  return {
    tables: ranked.map(({ table }, index) => withRows(table, rows.slice(firsts[index], firsts[index + 1]))),
    rivals: [...rivals.values()].map(({ first, days }) => ({ ...first, days: days.size })),
    findings: [...twice.values()].map(({ first, rows: count, same }) =>
      finding("duplicateDay", same ? "note" : "error", first.at, {
        date: count === 1 ? isoDate(first.day) : `${isoDate(first.day)} 等 ${count} 行`,
        same,
      }),
    ),
  };
}

/** Where the rows of each table begin among those of all, and where the last one's end. */
function firstsOf(ranked: readonly RankedTable[]): number[] {
  const firsts = [0];
  for (const { table } of ranked) firsts.push((firsts.at(-1) ?? 0) + table.rows.length);
  return firsts;
}

const withRows = (table: AirTable, rows: readonly (AirRow | null)[]): AirTable =>
  rows.every((row, index) => row === table.rows[index])
    ? table
    : { ...table, rows: rows.filter((row) => row !== null) };

/**
 * The rows of one place or station by their time. Nearly always they stand in its order, and none has to be looked for:
 * only when one does not, places in a list become a map.
 */
class Series {
  #latest = -Infinity;
  #inOrder: number[] = [];
  #byTime: Map<number, number> | null = null;

  constructor(private readonly rows: readonly (AirRow | null)[]) {}

  /** The place of the row of a time; null: there is none. */
  at(time: number): number | null {
    return time > this.#latest ? null : (this.#lookedUp().get(time) ?? null);
  }

  keep(time: number, at: number): void {
    if (time <= this.#latest) this.#lookedUp();
    else this.#latest = time;
    if (this.#byTime === null) this.#inOrder.push(at);
    else this.#byTime.set(time, at);
  }

  #lookedUp(): Map<number, number> {
    if (this.#byTime !== null) return this.#byTime;
    const byTime = new Map<number, number>();
    for (const at of this.#inOrder) {
      const row = this.rows[at];
      if (row) byTime.set(timeOf(row), at);
    }
    this.#inOrder = [];
    return (this.#byTime = byTime);
  }
}

/** By place, and within it by station or whole: no key is made for a row. */
function seriesFinder(rows: readonly (AirRow | null)[]): (row: AirRow) => Series {
  const places = new Map<string | null, Map<string | null, Series>>();
  return ({ place, station, whole }) => {
    let ofPlace = places.get(place);
    if (ofPlace === undefined) places.set(place, (ofPlace = new Map<string | null, Series>()));
    const key = whole === undefined ? station : `${station ?? ""}|${whole}|`;
    let series = ofPlace.get(key);
    if (series === undefined) ofPlace.set(key, (series = new Series(rows)));
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
