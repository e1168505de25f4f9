/**
 * What people typed where a run writes: into a cell that we computed, or beside our cells. It will be written over, so
 * it is counted and shown before. Rows and columns are found as for the cells that are made to be typed in. Pure.
 */
import { sheetName, type CellRef } from "../../cells/address";
import type { RawValue } from "../../cells/snapshot";
import type { ReportCell, ReportSheetId } from "../../report/page/sheet";
import { looseKey, remarkOf } from "../../report/typed-words";
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
  /** The edit key of that cell. */
  readonly remarkKey: string | null;
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
          remarkAt: remark === null ? null : at(row, remark.column),
          remarkKey: remark?.editKey ?? null,
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
  /** Of a row as it was written, its cell to type in, and where its column is now; null: it has none. */
  readonly remarkIn: (row: number) => { readonly column: number; readonly editKey: string } | null;
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
      const column = remark === undefined ? null : columnNow(remark.column, moved);
      return column === null || remark?.editKey === undefined ? null : { column, editKey: remark.editKey };
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

/** A remark with the words that it lacks: some may be there of a time when Excel stopped in the middle. */
export const withWords = (remark: string, words: readonly string[]): string =>
  [...(remark === "" ? [] : [remark]), ...words.filter((word) => !`；${remark}；`.includes(`；${word}；`))].join("；");

/** By which words without a cell are kept until they have one, and told meanwhile. */
export const looseKeyOf = ({ sheet, beside, value }: TypedOver): string => looseKey(sheet, beside, String(value));

/** What staff typed, with the words that a run would write over: as the remark of their row, else by themselves. */
export function withTypedOver(
  edits: ReadonlyMap<string, string>,
  typedOver: readonly TypedOver[],
): ReadonlyMap<string, string> {
  const all = new Map(edits);
  for (const typed of typedOver) {
    const key = typed.remarkKey ?? looseKeyOf(typed);
    all.set(key, withWords(all.get(key) ?? "", [remarkOf(typed.value)]));
  }
  return all;
}
