/** The cells of our own sheets that staff type in: found again by their noted places, and told from what we wrote ourselves. */
import { columnLetters } from "../cells/address";
import type { ReportSheet } from "../report/sheet";
import { textHash } from "./text-hash";
import type { EditCellMemory, Memory, OwnSheetMemory } from "./workbook-memory";

/** Where each editable cell of a sheet stands, and a mark of what we composed for it. */
export const editCells = (sheet: ReportSheet): OwnSheetMemory["cells"] =>
  Object.fromEntries(sheet.cells.flatMap(({ editKey, row, column, value }): [string, EditCellMemory][] => {
    if (editKey === undefined) return [];
    const at = `${columnLetters(column)}${row + 1}`;
    return [[editKey, value === null || value === "" ? { at } : { at, wrote: textHash(String(value)) }]];
  }));

/** Rows of one column of a sheet, asked for in one go. */
interface Stretch {
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** What was asked of Excel about one of our sheets. */
export interface EditCellsAsked {
  readonly cells: OwnSheetMemory["cells"];
  readonly stretches: readonly { readonly stretch: Stretch; readonly range: Excel.Range }[];
}

/** "L12" → L, 12; null for what is no address. */
function parsed(address: string): { readonly column: string; readonly row: number } | null {
  const [, column, row] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  return column === undefined || row === undefined ? null : { column, row: Number(row) };
}

/** From the first to the last editable cell of each column. */
export function stretchesOf(cells: OwnSheetMemory["cells"]): Stretch[] {
  const byColumn = new Map<string, Stretch>();
  for (const { at } of Object.values(cells)) {
    const place = parsed(at);
    if (place === null) continue;
    const { column, row } = place;
    const known = byColumn.get(column);
    byColumn.set(column, { column, from: Math.min(known?.from ?? row, row), to: Math.max(known?.to ?? row, row) });
  }
  return [...byColumn.values()];
}

/** Asks for the editable cells of a sheet; they can be read after the next sync. */
export const askEditCells = (worksheet: Excel.Worksheet, { cells }: OwnSheetMemory): EditCellsAsked => ({
  cells,
  stretches: stretchesOf(cells).map((stretch) => {
    const range = worksheet.getRange(`${stretch.column}${stretch.from}:${stretch.column}${stretch.to}`);
    range.load("values");
    return { stretch, range };
  }),
});

/**
 * What staff typed: every cell that differs from what we last composed for it, by edit key. An emptied cell is none:
 * there, the composed text comes back. After a run that was cut off, an empty cell may be one that we cleared and did
 * not come to write: then what that run set aside before it began stands.
 */
export function staffEdits(asked: readonly EditCellsAsked[], memory: Memory): ReadonlyMap<string, string> {
  const cutOff = memory.lastRun?.complete === false;
  const edits = new Map(Object.entries(cutOff ? memory.setAside : {}));
  const placed = new Set<string>();
  for (const { cells, stretches } of asked) {
    for (const [key, { at, wrote }] of Object.entries(cells)) {
      const place = parsed(at);
      if (place === null) continue;
      placed.add(key);
      const found = stretches.find(({ stretch }) => stretch.column === place.column);
      const text = String(found?.range.values[place.row - found.stretch.from]?.[0] ?? "");
      if (text !== "" && (wrote === undefined || textHash(text) !== wrote)) edits.set(key, text);
    }
  }
  for (const [key, text] of Object.entries(memory.setAside)) {
    if (!placed.has(key)) edits.set(key, text);
  }
  return edits;
}

/** What staff typed in cells that these sheets have no place for. */
export function withoutPlace(edits: ReadonlyMap<string, string>, sheets: readonly ReportSheet[]): Readonly<Record<string, string>> {
  const keys = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ editKey }) => editKey ?? [])));
  return Object.fromEntries([...edits].filter(([key]) => !keys.has(key)));
}
