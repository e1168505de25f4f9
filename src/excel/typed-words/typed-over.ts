/**
 * What people typed where a run writes: into a cell that we computed, or beside our cells. It will be written over, so
 * it is counted and shown before. Rows and columns are found as for the cells that are made to be typed in. Pure.
 */
import { sheetName, type CellRef } from "../../cells/address";
import type { RawValue } from "../../cells/snapshot";
import type { ReportCell, ReportSheetId } from "../../report/page/sheet";
import { isSameValue, type StandingCells } from "../keeping/kept-report";
import { asWritten, type StandingSheet } from "../writing/sheet-changes";
import { columnNow, columnsNow, matchRows, type StandingGrid } from "./match-rows";
import { cellMark } from "./row-prints";

export interface TypedOver {
  readonly sheet: ReportSheetId;
  /** Where it stands now, by the sheet's tab. */
  readonly at: CellRef;
  readonly value: RawValue;
  /** What we had written there; null: nothing. */
  readonly wrote: ReportCell["value"];
  /** The cell of the same row that is made to be typed in, where it is now; null: the row has none. */
  readonly remarkAt: CellRef | null;
  /** What else stands in the row, for words that no cell can be found for. */
  readonly beside: string;
}

/** 月报·历史 is read by its heads, and what people write in it stays. */
const KEEPS_WORDS: ReadonlySet<ReportSheetId> = new Set(["history"]);

const isFilled = ({ value, editKey, formula }: ReportCell): boolean =>
  editKey === undefined && formula === undefined && value !== null && value !== "";

/** @param tab the sheet's name as its tab says */
export function typedOverOn(standing: StandingSheet, tab: string): TypedOver[] {
  const { id } = standing.written;
  if (standing.isAsWritten || KEEPS_WORDS.has(id)) return [];
  const cells = asWritten(standing.written, standing.edits).cells;
  const grid = gridOf(standing.cells);
  const places = placesOf(cells, grid);
  const marks = new Set(cells.map(({ value }) => cellMark(value)));
  const at = (row: number, column: number): CellRef => ({ sheet: sheetName(tab), row, column });
  return [...grid].flatMap(([row, values]) =>
    [...values].flatMap(([column, value]): TypedOver[] => {
      const found = places.of(row, column);
      // A row that somebody added: what stands where remarks stand is kept anyhow, and copies of ours are no words.
      const isKept =
        found.row === null ? places.typedIn.has(column) || marks.has(cellMark(value)) : stays(found, value);
      if (isKept) return [];
      const remark = found.row === null ? null : places.remarkIn(found.row);
      const others = [...values].filter(([other]) => other !== column).map(([, text]) => String(text));
      return [
        {
          sheet: id,
          at: at(row, column),
          value,
          wrote: found.cell?.value ?? null,
          remarkAt: remark === null ? null : at(row, remark),
          beside: others.join(" "),
        },
      ];
    }),
  );
}

/** A place of the sheet as it stands, in the sheet as it was written. */
interface Found {
  /** null: no row of ours. */
  readonly row: number | null;
  readonly cell: ReportCell | undefined;
}

const stays = ({ cell }: Found, value: RawValue): boolean =>
  cell !== undefined && (cell.editKey !== undefined || cell.formula !== undefined || isSameValue(cell.value, value));

interface Places {
  readonly of: (row: number, column: number) => Found;
  /** Columns of cells to type in, where they are now. */
  readonly typedIn: ReadonlySet<number>;
  /** Of a row as it was written, where the column of its cell to type in is now; null: it has none. */
  readonly remarkIn: (row: number) => number | null;
}

function placesOf(cells: readonly ReportCell[], grid: StandingGrid): Places {
  const byRow = new Map<number, ReportCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const sought = [...byRow].map(([row, all]) => ({
    row,
    cells: all.filter(isFilled).map(({ column, value }) => ({ column, mark: cellMark(value) })),
  }));
  const found = matchRows(sought, grid);
  const moved = columnsNow(
    cells.filter(isFilled).map(({ row, column, value }) => ({
      row,
      column,
      isHere: (standing) => isSameValue(value, standing),
    })),
    found,
    grid,
  );
  const columns = [...new Set(cells.map(({ column }) => column))];
  const columnBefore = new Map(
    columns.flatMap((column) => {
      const now = columnNow(column, moved);
      return now === null ? [] : [[now, column] as const];
    }),
  );
  const rowBefore = new Map([...found].map(([before, now]) => [now, before]));
  const typedIn = cells.flatMap(({ editKey, column }) =>
    editKey === undefined ? [] : (columnNow(column, moved) ?? []),
  );
  return {
    of: (row, column) => {
      const before = rowBefore.get(row) ?? null;
      const was = columnBefore.get(column);
      const cell = before === null ? undefined : byRow.get(before)?.find((one) => one.column === was);
      return { row: before, cell };
    },
    typedIn: new Set(typedIn),
    remarkIn: (row) => {
      const remark = byRow.get(row)?.find(({ editKey, value }) => editKey !== undefined && (value ?? "") === "");
      return remark === undefined ? null : columnNow(remark.column, moved);
    },
  };
}

const gridOf = ({ top, left, values }: StandingCells): StandingGrid =>
  new Map(
    values.map((row, down) => [
      top + down,
      new Map(row.flatMap((value, right) => (value === "" ? [] : [[left + right, value] as const]))),
    ]),
  );
