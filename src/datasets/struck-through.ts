/**
 * What is struck through was taken back: a row of a table counts no more, a single cell is told. Readers see a workbook
 * without such rows, all others in their places.
 */
import { rowNumbers } from "../cells/address";
import { rememberedOf } from "../collections/remembered";
import type { RawValue, SheetSnapshot, StruckCells, WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";

/** A row struck through may bear a remark, or the group's name in a merged cell, that is not. */
const FEWEST_STRUCK = 3;
/** Titles and notes stand alone in their rows. */
const FEWEST_FILLED = 2;

interface StruckThrough {
  /** Sheet rows, from 0, of which a part between blank columns or all is taken back. */
  readonly rows: readonly number[];
  /** Single cells: their values count as they are written. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  /** The sheet as it is to be read. */
  readonly readable: SheetSnapshot;
}

const struckThrough = rememberedOf((sheet: SheetSnapshot): StruckThrough => {
  const parts = columnsBetweenBlank(sheet);
  const rows = new Set<number>();
  const cells: StruckThrough["cells"][number][] = [];
  const values = sheet.values.map((row) => [...row]);
  for (const one of sheet.struck ?? [])
    for (const part of parts) {
      const struck = one.columns.filter((column) => part.has(column - sheet.left));
      if (struck.length === 0) continue;
      const filled = filledIn(sheet, one.row, part);
      if (filled < FEWEST_FILLED) continue;
      if (isWhole(struck.length, filled)) {
        rows.add(one.row);
        clear(values, sheet, { row: one.row, columns: struck });
      } else cells.push(...struck.map((column) => ({ row: one.row, column })));
    }
  return { rows: [...rows], cells, readable: rows.size === 0 ? sheet : { ...sheet, values } };
});

const isWhole = (struck: number, filled: number): boolean =>
  struck === filled || (struck === filled - 1 && struck >= FEWEST_STRUCK);

/** Columns of tables that stand side by side. */
function columnsBetweenBlank({ values }: SheetSnapshot): readonly ReadonlySet<number>[] {
  const parts: Set<number>[] = [];
  let last = -2;
  for (let column = 0; column < (values[0]?.length ?? 0); column += 1) {
    if (values.every((row) => row[column] === "")) continue;
    if (column > last + 1) parts.push(new Set());
    parts.at(-1)?.add(column);
    last = column;
  }
  return parts;
}

const filledIn = ({ values, top }: SheetSnapshot, row: number, part: ReadonlySet<number>): number =>
  (values[row - top] ?? []).filter((value, column) => value !== "" && part.has(column)).length;

/** What heads the rows below in a merged cell is theirs as well. */
function clear(values: RawValue[][], { top, left, values: written }: SheetSnapshot, struck: StruckCells): void {
  const [row, below] = [values[struck.row - top], written[struck.row - top + 1]];
  const isFilledBelow = below?.some((value) => value !== "") === true;
  struck.columns.forEach((column, index) => {
    const headsRows = index < 2 && isFilledBelow && below[column - left] === "";
    if (row && !(headsRows && typeof row[column - left] === "string")) row[column - left] = "";
  });
}

/** Without the rows that are struck through; the very same workbook where there are none. */
export const withoutStruckRows = rememberedOf((workbook: WorkbookSnapshot): WorkbookSnapshot => {
  const { sheets } = workbook;
  if (sheets.every(({ struck }) => struck === undefined)) return workbook;
  return { ...workbook, sheets: sheets.map((sheet) => struckThrough(sheet).readable) };
});

/** @param used worksheet ids of sheets from which something was read */
export const struckFindings = ({ sheets }: WorkbookSnapshot, used: ReadonlySet<string>): readonly Finding[] =>
  sheets.flatMap((sheet): Finding[] => {
    if (sheet.struck === undefined || !used.has(sheet.id)) return [];
    const { rows, cells } = struckThrough(sheet);
    const [first] = cells;
    const at = { sheet: sheet.name };
    return [
      ...(rows.length === 0
        ? []
        : [finding("rowsStruckThrough", "warning", at, { count: rows.length, rows: rowNumbers(rows) })]),
      ...(first === undefined
        ? []
        : [
            finding(
              "cellsStruckThrough",
              "warning",
              { sheet: sheet.name, ...first },
              {
                count: cells.length,
                rows: rowNumbers([...new Set(cells.map(({ row }) => row))]),
              },
            ),
          ]),
    ];
  });

/** Sheet rows, from 0, that are taken back. */
export const struckRows = (sheet: SheetSnapshot): ReadonlySet<number> =>
  new Set(sheet.struck === undefined ? [] : struckThrough(sheet).rows);
