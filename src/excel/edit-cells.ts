/** The cells of our own sheets that staff type in: found again by their noted places, and told from what we wrote ourselves. */
import { columnLetters } from "../cells/address";
import type { ReportCell, ReportSheet } from "../report/page/sheet";
import { textHash } from "./text-hash";
import type { EditCellMemory, LayoutMemory, Memory, OwnSheetMemory } from "./workbook-memory";

const noted = ({ row, column, value }: ReportCell): EditCellMemory => {
  const at = `${columnLetters(column)}${row + 1}`;
  return value === null || value === "" ? { at } : { at, wrote: textHash(String(value)) };
};

/** Where each editable cell of a sheet stands, and a mark of what we composed for it. @param runAt "2021-12-16 09:30", as printed on the sheet */
export function layoutOf(sheet: ReportSheet, runAt: string): LayoutMemory {
  const stamp = sheet.cells.find(
    ({ editKey, value }) => editKey === undefined && typeof value === "string" && value.includes(runAt),
  );
  return {
    cells: Object.fromEntries(
      sheet.cells.flatMap((cell): [string, EditCellMemory][] =>
        cell.editKey === undefined ? [] : [[cell.editKey, noted(cell)]],
      ),
    ),
    ...(stamp ? { stamp: noted(stamp) } : {}),
  };
}

/** Rows of one column of a sheet, asked for in one go. */
interface Stretch {
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** What was asked of Excel about one of our sheets. */
export interface EditCellsAsked {
  readonly memory: OwnSheetMemory;
  readonly stretches: readonly { readonly stretch: Stretch; readonly range: Excel.Range }[];
}

/** What our sheets hold of staff's typing. */
export interface StaffEdits {
  /** Edit key → what staff typed. */
  readonly edits: ReadonlyMap<string, string>;
  /** Sheets that hold what stood before the last run, by worksheet id: somebody undid it in Excel. */
  readonly undone: ReadonlySet<string>;
}

/** "L12" → L, 12; null for what is no address. */
function parsed(address: string): { readonly column: string; readonly row: number } | null {
  const [, column, row] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  return column === undefined || row === undefined ? null : { column, row: Number(row) };
}

/** From the first to the last of these cells in each column. */
export function stretchesOf(cells: readonly EditCellMemory[]): Stretch[] {
  const byColumn = new Map<string, Stretch>();
  for (const { at } of cells) {
    const place = parsed(at);
    if (place === null) continue;
    const { column, row } = place;
    const known = byColumn.get(column);
    byColumn.set(column, { column, from: Math.min(known?.from ?? row, row), to: Math.max(known?.to ?? row, row) });
  }
  return [...byColumn.values()];
}

const cellsOf = ({ cells, stamp }: LayoutMemory): EditCellMemory[] => [
  ...Object.values(cells),
  ...(stamp ? [stamp] : []),
];

/** Asks for the cells of a sheet that tell what staff typed; they can be read after the next sync. */
export const askEditCells = (worksheet: Excel.Worksheet, memory: OwnSheetMemory): EditCellsAsked => ({
  memory,
  stretches: stretchesOf([...cellsOf(memory), ...(memory.before ? cellsOf(memory.before) : [])]).map((stretch) => {
    const range = worksheet.getRange(`${stretch.column}${stretch.from}:${stretch.column}${stretch.to}`);
    range.load("values");
    return { stretch, range };
  }),
});

/** "": empty, or no cell. */
function textAt(at: string, stretches: EditCellsAsked["stretches"]): string {
  const place = parsed(at);
  const found = stretches.find(({ stretch }) => stretch.column === place?.column);
  return place && found ? String(found.range.values[place.row - found.stretch.from]?.[0] ?? "") : "";
}

/** Cells that hold what a run composed for them. */
const untouched = (layout: LayoutMemory, stretches: EditCellsAsked["stretches"]): number =>
  cellsOf(layout).filter(({ at, wrote }) => wrote !== undefined && textHash(textAt(at, stretches)) === wrote).length;

/**
 * What staff typed: every cell that differs from what we last composed for it, by edit key. An emptied cell is none:
 * there, the composed text comes back. After a run that was cut off, an empty cell may be one that we cleared and did
 * not come to write: then what that run set aside before it began stands.
 *
 * Excel's undo takes a sheet back without the memory's knowing: a sheet that fits the run before better than the last
 * is read by the places of that run. Else our own older texts would pass for staff's, and remarks for those of other rows.
 */
export function staffEdits(asked: readonly EditCellsAsked[], memory: Memory): StaffEdits {
  const cutOff = memory.lastRun?.complete === false;
  const edits = new Map(Object.entries(cutOff ? memory.setAside : {}));
  const placed = new Set<string>();
  const undone = new Set<string>();
  for (const { memory: sheet, stretches } of asked) {
    const isUndone = sheet.before !== undefined && untouched(sheet.before, stretches) > untouched(sheet, stretches);
    if (isUndone) undone.add(sheet.id);
    for (const [key, { at, wrote }] of Object.entries(isUndone ? (sheet.before?.cells ?? {}) : sheet.cells)) {
      if (parsed(at) === null) continue;
      placed.add(key);
      const text = textAt(at, stretches);
      if (text !== "" && (wrote === undefined || textHash(text) !== wrote)) edits.set(key, text);
    }
  }
  for (const [key, text] of Object.entries(memory.setAside)) {
    if (!placed.has(key)) edits.set(key, text);
  }
  return { edits, undone };
}

/** What staff typed in cells that these sheets have no place for. */
export function withoutPlace(
  edits: ReadonlyMap<string, string>,
  sheets: readonly ReportSheet[],
): Readonly<Record<string, string>> {
  const keys = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ editKey }) => editKey ?? [])));
  return Object.fromEntries([...edits].filter(([key]) => !keys.has(key)));
}
