/**
 * The cells of our own sheets that staff type in: found again by their rows and columns, and told from what we wrote
 * ourselves.
 */
import { columnLetters } from "../../cells/address";
import type { RawValue } from "../../cells/snapshot";
import type { ReportCell, ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { looseKey } from "../../report/typed-words";
import { Breath } from "../next-task";
import { columnNow, columnsNow, matchRows, type SoughtCell, type StandingGrid } from "./match-rows";
import { cellMark, columnOf, packPrint, rowPrints, unpackPrint, type RowPrint } from "./row-prints";
import { textHash } from "../../collections/text-hash";
import {
  reportSheetIds,
  type EditCellMemory,
  type LayoutMemory,
  type Memory,
  type OwnSheetMemory,
} from "../memory/workbook-memory";

const noted = ({ row, column, value }: ReportCell): EditCellMemory => {
  const at = `${columnLetters(column)}${row + 1}`;
  return value === null || value === "" ? { at } : { at, wrote: textHash(String(value)) };
};

/**
 * Where each editable cell of a sheet stands, a mark of what we composed for it, and by what its row is known.
 * @param runAt "2021-12-16 09:30", as printed on the sheet
 * @param edits edit key → what staff typed, as it is written
 * @param before what is known of the sheet that stands: written again with nothing new in it, it keeps its time
 */
export function layoutOf(
  sheet: ReportSheet,
  runAt: string,
  edits: ReadonlyMap<string, string>,
  before: Pick<LayoutMemory, "stamp"> = {},
): LayoutMemory {
  const texts = sheet.cells.filter(({ editKey, value }) => editKey === undefined && typeof value === "string");
  const stamp =
    texts.find(({ value }) => String(value).includes(runAt)) ??
    texts.find(({ value }) => textHash(String(value)) === before.stamp?.wrote);
  const cells = sheet.cells.flatMap((cell): [string, EditCellMemory][] =>
    cell.editKey === undefined ? [] : [[cell.editKey, noted(cell)]],
  );
  return {
    cells: Object.fromEntries(cells),
    ...(stamp ? { stamp: noted(stamp) } : {}),
    ...(cells.length === 0 ? {} : { rows: rowPrints(sheet.cells, edits).map(packPrint) }),
  };
}

/** What was asked of Excel about one of our sheets. */
export interface EditCellsAsked {
  readonly memory: OwnSheetMemory;
  /** All that is filled, of a sheet that staff type in; else the cells that name the run. */
  readonly ranges: readonly Excel.Range[];
}

/** A cell, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What one of our sheets holds of staff's typing. */
export interface TypedOnSheet {
  /** Edit key → where its cell is now, of those that were found. */
  readonly places: ReadonlyMap<string, CellPlace>;
  /** Edit key → what staff typed. */
  readonly typed: ReadonlyMap<string, string>;
  /** Words where staff type, in rows that are none of ours or could be either of two; with what stands beside them. */
  readonly loose: readonly { readonly beside: string; readonly text: string }[];
}

/** What our sheets hold of staff's typing. */
export interface StaffEdits {
  /** Edit key → what staff typed. */
  readonly edits: ReadonlyMap<string, string>;
  /** Edit key → where its cell is now, of those that were found. */
  readonly places: ReadonlyMap<string, CellPlace>;
  /** Sheets that hold what stood before the last run, by worksheet id: somebody undid it in Excel. */
  readonly undone: ReadonlySet<string>;
}

/** "L12" → row 11, column 11; null for what is no address. */
export function placeAt(address: string): CellPlace | null {
  const [, column, row] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? [];
  return column === undefined || row === undefined ? null : { row: Number(row) - 1, column: columnOf(column) };
}

/** Asks for what tells what staff typed on a sheet; it can be read after the next sync. */
export function askEditCells(worksheet: Excel.Worksheet, memory: OwnSheetMemory): EditCellsAsked {
  const layouts: readonly LayoutMemory[] = [memory, ...(memory.before ? [memory.before] : [])];
  const isTypedIn = layouts.some(({ cells }) => Object.keys(cells).length > 0);
  const stamps = layouts.flatMap(({ stamp }) => (stamp && placeAt(stamp.at) ? [stamp.at] : []));
  const ranges = isTypedIn
    ? [worksheet.getUsedRangeOrNullObject(true)]
    : stamps.map((address) => worksheet.getRange(address));
  for (const range of ranges) {
    range.load("values,rowIndex,columnIndex");
    // What is read once need not be kept by Excel.
    range.untrack();
  }
  return { memory, ranges };
}

/** Whether Excel has given what was asked for; a range that it found to be empty holds nothing to read. */
export const isAnswered = ({ ranges }: EditCellsAsked): boolean => ranges.every((range) => "values" in range.toJSON());

function gridOf({ ranges }: EditCellsAsked): StandingGrid {
  const grid = new Map<number, Map<number, RawValue>>();
  for (const range of ranges) {
    if (range.isNullObject) continue;
    for (const [down, values] of (range.values as RawValue[][]).entries())
      for (const [right, value] of values.entries()) {
        if (value === "") continue;
        const row = range.rowIndex + down;
        const cells = grid.get(row) ?? new Map<number, RawValue>();
        grid.set(row, cells.set(range.columnIndex + right, value));
      }
  }
  return grid;
}

const textAt = (grid: StandingGrid, { row, column }: CellPlace): string => String(grid.get(row)?.get(column) ?? "");

/** How many of the texts that a run composed still stand, wherever. */
function untouched({ cells, stamp }: LayoutMemory, standing: ReadonlySet<string>): number {
  const all = [...Object.values(cells), ...(stamp ? [stamp] : [])];
  return all.filter(({ wrote }) => wrote !== undefined && standing.has(wrote)).length;
}

/** What staff typed on a sheet, as it was noted when it was written. */
export const typedOn = (asked: EditCellsAsked): TypedOnSheet => readLayout(asked.memory, gridOf(asked));

/** @param ours hashes of what another run composed for the sheet, which may stand there too */
function readLayout(layout: LayoutMemory, grid: StandingGrid, ours: ReadonlySet<string> = new Set()): TypedOnSheet {
  const cells = Object.entries(layout.cells).flatMap(([key, { at, wrote }]) => {
    const place = placeAt(at);
    return place ? [{ key, wrote, ...place }] : [];
  });
  const rows = (layout.rows ?? []).flatMap((text) => unpackPrint(text) ?? []);
  const found = layout.rows === undefined ? new Map(cells.map(({ row }) => [row, row])) : matchRows(rows, grid);
  const now = columnsNow([...rows.flatMap(printed), ...cells.flatMap(composed)], found, grid);
  const places = new Map(
    cells.flatMap(({ key, row, column }): [string, CellPlace][] => {
      const [rowNow, columnIs] = [found.get(row), layout.rows ? columnNow(column, now) : column];
      return rowNow === undefined || columnIs === null ? [] : [[key, { row: rowNow, column: columnIs }]];
    }),
  );
  const typed = cells.flatMap(({ key, wrote }): [string, string][] => {
    const place = places.get(key);
    const text = place ? textAt(grid, place) : "";
    return text !== "" && textHash(text) !== wrote && !ours.has(textHash(text)) ? [[key, text]] : [];
  });
  const columns = new Set(cells.flatMap(({ column }) => columnNow(column, now) ?? [column]));
  return {
    places,
    typed: new Map(typed),
    loose:
      layout.rows === undefined
        ? []
        : looseWords(layout, rows, grid, { known: new Set(found.values()), columns, ours }),
  };
}

const printed = ({ row, cells }: RowPrint): SoughtCell[] =>
  cells.map(({ column, mark }) => ({ row, column, isHere: (value) => cellMark(value) === mark }));

const composed = ({ row, column, wrote }: CellPlace & { readonly wrote: string | undefined }): SoughtCell[] =>
  wrote === undefined ? [] : [{ row, column, isHere: (value) => textHash(String(value)) === wrote }];

/** Hashes of all texts that a run composed where staff type. */
const composedIn = ({ cells }: LayoutMemory): string[] => Object.values(cells).flatMap(({ wrote }) => wrote ?? []);

/** @param known rows that were found: what stands there has its key */
function looseWords(
  layout: LayoutMemory,
  rows: readonly RowPrint[],
  grid: StandingGrid,
  {
    known,
    columns,
    ours: others,
  }: {
    readonly known: ReadonlySet<number>;
    readonly columns: ReadonlySet<number>;
    readonly ours: ReadonlySet<string>;
  },
): TypedOnSheet["loose"] {
  const ours = new Set([...others, ...composedIn(layout)]);
  const marks = new Set(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)));
  return [...grid].flatMap(([row, cells]) =>
    known.has(row)
      ? []
      : [...columns].flatMap((column) => {
          const text = textAt(grid, { row, column });
          if (text === "" || ours.has(textHash(text)) || marks.has(cellMark(text))) return [];
          const beside = [...cells].filter(([other]) => other !== column).map(([, value]) => String(value));
          return [{ beside: beside.join(" "), text }];
        }),
  );
}

/**
 * What staff typed: every cell that differs from what we last composed for it, by edit key. An emptied cell is none:
 * there, the composed text comes back. After a run that was cut off, an empty cell may be one that we cleared and did
 * not come to write: then what that run set aside before it began stands. A sheet that it was writing may hold what it
 * composed beside what the run before it did: neither is staff's.
 *
 * Words in rows that are none of ours are set aside under keys of their own, until they stand in a cell again.
 *
 * Excel's undo takes a sheet back without the memory's knowing: a sheet that fits the run before better than the last
 * is read as that run wrote it. Else our own older texts would pass for staff's, and remarks for those of other rows.
 */
export async function staffEdits(asked: readonly EditCellsAsked[], memory: Memory): Promise<StaffEdits> {
  const breath = new Breath();
  const cutOff = memory.lastRun?.complete === false;
  const edits = new Map(Object.entries(cutOff ? memory.setAside : {}));
  const places = new Map<string, CellPlace>();
  const undone = new Set<string>();
  const inPlace = new Set<string>();
  for (const one of asked) {
    const { memory: sheet } = one;
    const grid = gridOf(one);
    const standing = new Set(
      [...grid.values()].flatMap((row) => [...row.values()].map((text) => textHash(String(text)))),
    );
    const isUndone = sheet.before !== undefined && untouched(sheet.before, standing) > untouched(sheet, standing);
    if (isUndone) undone.add(sheet.id);
    const [layout, other] = isUndone && sheet.before ? [sheet.before, sheet] : [sheet, sheet.before];
    const read = readLayout(layout, grid, new Set(cutOff && other ? composedIn(other) : []));
    for (const [key, place] of read.places) places.set(key, place);
    for (const [key, text] of read.typed) {
      edits.set(key, text);
      inPlace.add(text);
    }
    for (const [key, text] of looseEntries(sheetOf(sheet, memory), read)) edits.set(key, text);
    await breath.take();
  }
  for (const [key, text] of Object.entries(memory.setAside)) if (!places.has(key)) edits.set(key, text);
  // Whoever copied such words into a cell has found their place.
  for (const [key, text] of edits) if (key.startsWith("loose:") && inPlace.has(text)) edits.delete(key);
  return { edits, places, undone };
}

const sheetOf = ({ id }: OwnSheetMemory, { sheets }: Memory): ReportSheetId =>
  reportSheetIds.find((sheet) => sheets[sheet]?.id === id) ?? "checks";

/** Words without a row, each under a key of its own. */
export const looseEntries = (sheet: ReportSheetId, { loose }: TypedOnSheet): [key: string, text: string][] =>
  loose.map(({ beside, text }) => [looseKey(sheet, beside, text), text]);

/** What staff typed in cells that these sheets have no place for. */
export function withoutPlace(
  edits: ReadonlyMap<string, string>,
  sheets: readonly ReportSheet[],
): Readonly<Record<string, string>> {
  const keys = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ editKey }) => editKey ?? [])));
  return Object.fromEntries([...edits].filter(([key]) => !keys.has(key)));
}

/** What the memory holds beside the cells: until all is written, everything that staff typed. */
export const setAside = (
  edits: ReadonlyMap<string, string>,
  sheets: readonly ReportSheet[],
  complete: boolean,
): Readonly<Record<string, string>> => (complete ? withoutPlace(edits, sheets) : Object.fromEntries(edits));
