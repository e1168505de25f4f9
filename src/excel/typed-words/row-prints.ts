/**
 * By which the rows of our sheets are known again after people inserted, deleted or sorted rows and columns: of each
 * row a few cells as we wrote them, those that tell it best from the others.
 */
import { columnLetters } from "../../cells/address";
import type { RawValue } from "../../cells/snapshot";
import type { ReportCell } from "../../report/page/sheet";
import { groupedBy } from "../../collections/grouped-by";
import { remembered } from "../../collections/remembered";
import { fnv1a } from "../../collections/text-hash";

/** A cell that we wrote. */
export interface PrintedCell {
  /** From 0. */
  readonly column: number;
  readonly mark: string;
}

/** A row as a run wrote it. */
export interface RowPrint {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly PrintedCell[];
}

/** Cells that are noted of a row, beside the heads of columns. */
const MOST_CELLS = 3;
const MARK_LENGTH = 4;

/** Significant digits that survive the way into Excel and back. */
const DIGITS = 12;

/** A short mark of what a cell holds: one in some million cells has another's. "": the cell is empty. */
export function cellMark(value: RawValue | null): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : String(value ?? "");
  return text === "" ? "" : markOf(text);
}

const markOf = remembered((text: string): string =>
  fnv1a(text).toString(36).padStart(MARK_LENGTH, "0").slice(-MARK_LENGTH),
);

interface Marked {
  readonly cell: ReportCell;
  readonly mark: string;
}

/**
 * @param cells all cells of a sheet. What staff type in tells nothing of its row, unless nothing else stands there:
 * then it is what was written that tells it
 * @param edits edit key → what staff typed, which is what was written there
 */
export function rowPrints(cells: readonly ReportCell[], edits: ReadonlyMap<string, string>): RowPrint[] {
  const isFilled = ({ value }: ReportCell): boolean => value !== null && value !== "";
  const fixed = cells.filter((cell) => cell.editKey === undefined && isFilled(cell));
  const withFixed = new Set(fixed.map(({ row }) => row));
  const alone = cells.flatMap((cell): ReportCell[] =>
    cell.editKey === undefined || withFixed.has(cell.row)
      ? []
      : [{ ...cell, value: edits.get(cell.editKey) ?? cell.value }],
  );
  const ours = [...fixed, ...alone.filter(isFilled)].map((cell) => ({ cell, mark: cellMark(cell.value) }));
  const times = new Map<string, number>();
  for (const { mark } of ours) times.set(mark, (times.get(mark) ?? 0) + 1);
  const heads = new Set(headsOf(cells));
  const rows = new Map<number, Marked[]>(alone.map(({ row }) => [row, []]));
  for (const [row, found] of groupedBy(ours, ({ cell }) => cell.row)) rows.set(row, found);
  const timesOf = ({ mark }: Marked): number => times.get(mark) ?? 0;
  const lengthOf = ({ cell }: Marked): number => String(cell.value).length;
  return [...rows].map(([row, found]) => {
    const telling = [...found].sort((a, b) => timesOf(a) - timesOf(b) || lengthOf(b) - lengthOf(a));
    const noted = new Set([...telling.slice(0, MOST_CELLS), ...found.filter(({ cell }) => heads.has(cell))]);
    return {
      row,
      cells: found
        .filter((one) => noted.has(one))
        .map(({ cell, mark }) => ({ column: cell.column, mark }))
        .sort((a, b) => a.column - b.column),
    };
  });
}

/** Of each column that staff type in, the cell of ours above its first: by it the column is known again. */
function headsOf(cells: readonly ReportCell[]): ReportCell[] {
  const firsts = new Map<number, number>();
  for (const { column, row, editKey } of cells)
    if (editKey !== undefined) firsts.set(column, Math.min(firsts.get(column) ?? row, row));
  return [...firsts].flatMap(([column, first]) => {
    const above = cells.filter(
      (cell) => cell.column === column && cell.row < first && cell.editKey === undefined && cell.value !== null,
    );
    return above.sort((a, b) => b.row - a.row).slice(0, 1);
  });
}

/** "12 B3f9k D01ab": as the memory keeps it, the row from 1. */
export const packPrint = ({ row, cells }: RowPrint): string =>
  [row + 1, ...cells.map(({ column, mark }) => `${columnLetters(column)}${mark}`)].join(" ");

/** null: no print. */
export function unpackPrint(text: string): RowPrint | null {
  const [row = "", ...cells] = text.split(" ");
  const printed = cells.flatMap((cell): PrintedCell[] => {
    const [, letters, mark] = /^([A-Z]{1,3})([0-9a-z]{4})$/.exec(cell) ?? [];
    return letters === undefined || mark === undefined ? [] : [{ column: columnOf(letters), mark }];
  });
  return /^\d+$/.test(row) && printed.length === cells.length ? { row: Number(row) - 1, cells: printed } : null;
}

/** A → 0, AA → 26. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
