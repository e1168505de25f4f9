/**
 * Which row of a sheet is which of those that we wrote. First the rows that hold what was noted of them, wherever they
 * are; then those whose cells people changed in part; last those that hold nothing of ours but lie between two known
 * ones. A row that could be either of two is none.
 */
import type { RawValue } from "../../cells/snapshot";
import { groupedBy } from "../../collections/grouped-by";
import { cellMark, type RowPrint } from "./row-prints";

/** What stands on a sheet: row → column → value, both from 0; empty cells are left out. */
export type StandingGrid = ReadonlyMap<number, ReadonlyMap<number, RawValue>>;

/** A row to be found; one for staff to type in that holds nothing else of ours has no cells. */
export type SoughtRow = RowPrint;

/** Noted row → row now. */
export type RowsFound = ReadonlyMap<number, number>;

/** Row now → mark → columns in which it stands. */
type Marks = ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>;

/**
 * Where rows that were written before stand now: by all their cells, else by some, else by their neighbours. A row that
 * could be either of two is found nowhere.
 */
export function matchRows(sought: readonly SoughtRow[], grid: StandingGrid): RowsFound {
  const search = new Search(marksOf(grid));
  const inOrder = [...sought].sort((a, b) => a.row - b.row);
  search.byAllCells(inOrder);
  search.bySomeCells(inOrder);
  search.byNeighbours(inOrder, grid);
  return search.found;
}

/** A cell as it was written. */
export interface SoughtCell {
  /** As noted, from 0. */
  readonly row: number;
  readonly column: number;
  readonly isHere: (value: RawValue) => boolean;
}

/** Noted column → column now, of those that something was found in. */
export type ColumnsNow = ReadonlyMap<number, number>;

/** In which columns what was noted in one stands now, the most frequent first; rows that were found vote. */
export function columnsNow(cells: readonly SoughtCell[], found: RowsFound, grid: StandingGrid): ColumnsNow {
  const votes = new Map<number, Map<number, number>>();
  for (const { row, column, isHere } of cells) {
    const places = [...(grid.get(found.get(row) ?? -1) ?? [])].flatMap(([at, value]) => (isHere(value) ? [at] : []));
    // A word that stands there twice tells nothing, unless one of them is in its old place.
    const place = places.length === 1 ? places[0] : places.find((one) => one === column);
    if (place === undefined) continue;
    const counts = votes.get(column) ?? new Map<number, number>();
    votes.set(column, counts.set(place, (counts.get(place) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([column, counts]) => [column, [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? column]),
  );
}

/** The column of a cell to type in: by its own votes, else as its nearest neighbours moved, where they moved alike. */
export function columnNow(column: number, now: ColumnsNow): number | null {
  const own = now.get(column);
  if (own !== undefined) return own;
  const known = [...now.keys()].sort((a, b) => a - b);
  const shiftOf = (one: number | undefined): number | null => (one === undefined ? null : (now.get(one) ?? one) - one);
  const left = shiftOf(known.filter((one) => one < column).at(-1));
  const right = shiftOf(known.find((one) => one > column));
  if (left === null && right === null) return column;
  return left === null || right === null || left === right ? column + (left ?? right ?? 0) : null;
}

function marksOf(grid: StandingGrid): Marks {
  return new Map(
    [...grid].map(([row, cells]) => {
      const marks = new Map<string, number[]>();
      for (const [column, value] of cells) {
        const mark = cellMark(value);
        marks.set(mark, [...(marks.get(mark) ?? []), column]);
      }
      return [row, marks];
    }),
  );
}

class Search {
  readonly found = new Map<number, number>();
  readonly #taken = new Set<number>();
  /** Noted rows that are alike, of which there are now more or fewer. */
  readonly #doubtful = new Set<number>();
  readonly #rowsWith = new Map<string, number[]>();

  constructor(private readonly marks: Marks) {
    for (const [row, here] of marks)
      for (const mark of here.keys()) this.#rowsWith.set(mark, [...(this.#rowsWith.get(mark) ?? []), row]);
  }

  /**
   * Rows that are alike in all that was noted are told apart by their order, if as many stand there as were written.
   */
  byAllCells(sought: readonly SoughtRow[]): void {
    const groups = groupedBy(
      sought.filter(({ cells }) => cells.length > 0),
      ({ cells }) => cells.map(({ mark }) => mark).join(" "),
    );
    const doubtful: { readonly rows: readonly SoughtRow[]; readonly standing: readonly number[] }[] = [];
    // The most telling first: what is noted of one row may be a part of what another holds.
    for (const rows of [...groups.values()].sort((a, b) => cellCount(b) - cellCount(a))) {
      const standing = this.#holding(rows[0]);
      if (standing.length === rows.length) for (const [index, row] of rows.entries()) this.#take(row, standing[index]);
      else if (standing.length > 0) doubtful.push({ rows, standing });
    }
    for (const { rows, standing } of doubtful)
      for (const row of rows) {
        this.#doubtful.add(row.row);
        // Where there are fewer than were written, nobody can tell which is gone.
        if (standing.length < rows.length) continue;
        const expected = this.#besideNeighbour(row.row, sought);
        if (expected !== null && standing.includes(expected)) this.#take(row, expected);
      }
  }

  /** At least half of what was noted, and no other row as much. */
  bySomeCells(sought: readonly SoughtRow[]): void {
    for (const row of sought) {
      if (this.found.has(row.row) || this.#doubtful.has(row.row) || row.cells.length === 0) continue;
      const counts = new Map<number, number>();
      for (const { mark } of row.cells)
        for (const standing of this.#rowsWith.get(mark) ?? [])
          if (!this.#taken.has(standing)) counts.set(standing, (counts.get(standing) ?? 0) + 1);
      const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
      if (best && 2 * best[1] >= row.cells.length && best[1] > (second?.[1] ?? 0)) this.#take(row, best[0]);
    }
  }

  /** Between the same two known rows, as many rows as were written there: each is in its place. */
  byNeighbours(sought: readonly SoughtRow[], grid: StandingGrid): void {
    for (let index = 0; index <= sought.length; index += 1) {
      const from = index;
      while (index < sought.length && !this.found.has(sought[index]?.row ?? -1)) index += 1;
      const gap = sought.slice(from, index);
      const above = this.#lineAt(sought[from - 1]) ?? { written: -1, stands: -1 };
      const below = this.#lineAt(sought[index]);
      if (gap.length === 0 || (below && below.stands <= above.stands)) continue;
      const filled = [...grid.keys()]
        .filter((row) => row > above.stands && row < (below?.stands ?? Infinity) && !this.#taken.has(row))
        .sort((a, b) => a - b);
      const places = gap.map(({ row }) => row - above.written + above.stands);
      const moved = below
        ? below.stands - below.written !== above.stands - above.written
        : filled.some((row) => !places.includes(row));
      // Where something was inserted or deleted, as many rows that hold anything as were written go by their order.
      if (moved && filled.length !== gap.length) continue;
      for (const [at, row] of gap.entries()) this.#take(row, moved ? filled[at] : places[at]);
    }
  }

  #take(row: SoughtRow, standing: number | undefined): void {
    if (standing === undefined || this.#taken.has(standing)) return;
    this.#taken.add(standing);
    this.found.set(row.row, standing);
  }

  /** null: the row was not found, or there is none. */
  #lineAt(row: SoughtRow | undefined): { readonly written: number; readonly stands: number } | null {
    const stands = row && this.found.get(row.row);
    return row === undefined || stands === undefined ? null : { written: row.row, stands };
  }

  /** Rows that hold all that was noted of one, from the top. */
  #holding(row: SoughtRow | undefined): number[] {
    const [first, ...others] = row?.cells ?? [];
    if (!first) return [];
    return (this.#rowsWith.get(first.mark) ?? [])
      .filter((standing) => !this.#taken.has(standing))
      .filter((standing) => others.every(({ mark }) => this.marks.get(standing)?.has(mark)))
      .sort((a, b) => a - b);
  }

  /** Where a row is if it moved as the known rows on both sides of it did; null: they moved differently. */
  #besideNeighbour(row: number, sought: readonly SoughtRow[]): number | null {
    const known = sought.filter((one) => this.found.has(one.row));
    const above = known.filter((one) => one.row < row).at(-1);
    const below = known.find((one) => one.row > row);
    const shiftOf = (one: SoughtRow | undefined): number | null =>
      one === undefined ? null : (this.found.get(one.row) ?? one.row) - one.row;
    const [up, down] = [shiftOf(above), shiftOf(below)];
    if (up !== null && down !== null && up !== down) return null;
    return row + (up ?? down ?? 0);
  }
}

const cellCount = (rows: readonly SoughtRow[]): number => rows[0]?.cells.length ?? 0;
