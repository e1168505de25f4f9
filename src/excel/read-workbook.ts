/** Excel → snapshot: all sheets of the bureau in a few requests, however many rows they have. */
import { sheetName, type CellRef } from "../cells/address";
import { isSameSnapshot } from "../cells/same-snapshot";
import { TEXT_ROWS, type RawValue, type SheetSnapshot, type WorkbookSnapshot } from "../cells/snapshot";
import type { OwnContent } from "../report/own-content";
import { readHistory } from "../report/history/read-history";
import { askEditCells, staffEdits, type CellPlace } from "./typed-words/edit-cells";
import { ExcelProblem, excelCodeOf, retryingOnce } from "./excel-error";
import type { WorkbookLocks } from "./refuse-early";
import type { Settings } from "../settings";
import { settingsById, sourceKeys, type SourceKeys } from "./memory/kept-corrections";
import { memoryOfOwn, memoryOfReadable, ownership, type Ownership, type SheetEvidence } from "./owning/ownership";
import { askEvidence } from "./owning/sheet-marks";
import { MEMORY_KEY, parseMemory, reportSheetIds, type Memory, type ReadMemory } from "./memory/workbook-memory";

/** Bytes of an answer to aim at; Excel on the web refuses above 5 MB. */
const ANSWER_BYTES = 3_000_000;
/** Cells of one sheet that Excel lets an add-in read (excel-facts §2.5); a stray cell in the last corner spans more. */
const MOST_CELLS = 5_000_000;
/** A cell's value and number format in JSON, seldom more. */
const BYTES_PER_CELL = 26;

export interface WorkbookRead extends ReadMemory {
  readonly snapshot: WorkbookSnapshot;
  /** Worksheet id → name, of all that stand in the workbook, ours too. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Our sheets that still stand: worksheet id → name. */
  readonly ownSheets: ReadonlyMap<string, string>;
  /** Which sheets are ours, which may be, and which are copies of ours. */
  readonly owned: Ownership;
  /** Worksheet ids of sheets that bear the hidden name of ours. */
  readonly named: ReadonlySet<string>;
  /** The bureau's choices, what was said of sheets by worksheet id (kept-corrections.ts). */
  readonly settings: Settings;
  /** By which the bureau's sheets are known again: worksheet id → key. */
  readonly sourceKeys: SourceKeys;
  /** What staff typed in our sheets, and what 月报·历史 holds. */
  readonly own: OwnContent;
  /** Our sheets that hold what stood before the last run, by worksheet id: somebody undid it in Excel. */
  readonly undone: ReadonlySet<string>;
  /** Edit key → where its cell is now. */
  readonly places: ReadonlyMap<string, CellPlace>;
  readonly locks: WorkbookLocks;
}

/** What the add-in noted in the workbook; sends along whatever else was asked for. */
export async function readMemory(context: Excel.RequestContext): Promise<ReadMemory> {
  const setting = context.workbook.settings.getItemOrNullObject(MEMORY_KEY);
  setting.load("value");
  await context.sync();
  return parseMemory(setting.isNullObject ? null : (setting.value as unknown));
}

/** What is noted, and which sheets are ours; changes nothing and reads no data. */
export async function readOwned(
  context: Excel.RequestContext,
): Promise<ReadMemory & { readonly owned: Ownership; readonly evidence: readonly SheetEvidence[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const { memory, newer } = await readMemory(context);
  return { memory, newer, ...(await ownedAmong(context, worksheets.items, memory)) };
}

/** Which of these sheets are ours. @param worksheets with their ids and names */
async function ownedAmong(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  memory: Memory,
): Promise<{ readonly owned: Ownership; readonly evidence: readonly SheetEvidence[] }> {
  const evidenceOf = askEvidence(worksheets);
  await context.sync();
  const evidence = evidenceOf();
  return { evidence, owned: ownership(evidence, memory) };
}

/** Worksheet ids of all that is the report, was or may be: no data. */
export const idsOfReport = ({ own, adoptable, copies, alike }: Ownership): ReadonlySet<string> =>
  new Set([...own, ...adoptable, ...copies, ...alike].map(({ id }) => id));

let lastRead: WorkbookSnapshot | null = null;

/**
 * What is read again and says the same is the very object that was read before, with all that was worked out of it:
 * every press reads the workbook anew, and most find what stood there.
 */
function asLastRead(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  if (lastRead === null || !isSameSnapshot(lastRead, snapshot)) lastRead = snapshot;
  return lastRead;
}

/** Rows of one sheet that are asked for in one request. */
interface Piece {
  readonly sheet: number;
  readonly row: number;
  readonly rows: number;
}

export const readWorkbook = (context: Excel.RequestContext): Promise<WorkbookRead> => retryingOnce(() => read(context));

async function read(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode,calculationState");
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const remembered = await readMemory(context);
  const all = workbook.worksheets.items;
  const { evidence, owned } = await ownedAmong(context, all, remembered.memory);
  const memory = memoryOfOwn(remembered.memory, owned);
  const readable = memoryOfReadable(remembered.memory, owned);
  const ours = idsOfReport(owned);
  const used = all.filter(({ id }) => !ours.has(id)).map((sheet) => ({ sheet, range: usedRange(sheet) }));
  const standing = reportSheetIds.flatMap((sheet) => {
    const own = readable.sheets[sheet];
    return own ? [{ sheet, own, worksheet: workbook.worksheets.getItem(own.id) }] : [];
  });
  const asked = standing.map(({ own, worksheet }) => askEditCells(worksheet, own));
  const history = standing.find(({ sheet }) => sheet === "history")?.worksheet.getUsedRangeOrNullObject(true);
  history?.load("values");
  await context.sync();

  const tooLarge = used.filter(isTooLarge).map(lastCell);
  const sheets = await readSheets(
    context,
    used.filter((one) => !isTooLarge(one)),
  );
  const { edits, places, undone } = staffEdits(asked, readable);
  const ownIds = new Set(owned.own.map(({ id }) => id));
  const keys = sourceKeys(sheets);
  const { settings, outdated } = settingsById(memory.settings, sheets, keys);
  return {
    memory,
    newer: remembered.newer,
    owned,
    named: new Set(evidence.flatMap(({ id, hasName }) => (hasName ? [id] : []))),
    settings,
    sourceKeys: keys,
    snapshot: asLastRead({
      name: workbook.name,
      sheets,
      ...(owned.copies.length === 0 ? {} : { reportCopies: owned.copies.map(({ name }) => sheetName(name)) }),
      ...(outdated.length === 0 ? {} : { outdatedCorrections: outdated }),
      ...(tooLarge.length === 0 ? {} : { tooLarge }),
      ...calculationOf(workbook.application),
    }),
    locks: locksOf(workbook),
    sheetNames: new Map(all.map(({ id, name }) => [id, name])),
    undone: new Set([...undone].filter((id) => ownIds.has(id))),
    places: new Map([...places].filter(([key]) => standing.some(({ own }) => ownIds.has(own.id) && key in own.cells))),
    own: { edits, ...readHistory(!history || history.isNullObject ? [] : (history.values as RawValue[][])) },
    ownSheets: new Map(owned.own.map(({ id, name }) => [id, name])),
  };
}

/** A sheet, and where its values lie. */
interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  // What is read once need not be kept by Excel.
  range.untrack();
  return range;
}

const isTooLarge = ({ range }: UsedSheet): boolean =>
  !range.isNullObject && range.rowCount * range.columnCount > MOST_CELLS;

const lastCell = ({ sheet, range }: UsedSheet): CellRef => ({
  sheet: sheetName(sheet.name),
  row: range.rowIndex + range.rowCount - 1,
  column: range.columnIndex + range.columnCount - 1,
});

/** What a sheet's cells hold, as it comes together piece by piece. */
interface Cells {
  readonly values: RawValue[][];
  readonly formats: string[][];
  readonly texts: string[][];
}

/** @throws ExcelProblem tooManyCells */
async function readSheets(context: Excel.RequestContext, used: readonly UsedSheet[]): Promise<SheetSnapshot[]> {
  const cells = used.map((): Cells => ({ values: [], formats: [], texts: [] }));
  const extents = used.map(({ range }) =>
    range.isNullObject ? null : { rows: range.rowCount, columns: range.columnCount },
  );
  const waiting = batches(extents);
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const asked = batch.flatMap((piece) => {
      const [one, into] = [used[piece.sheet], cells[piece.sheet]];
      return one && into ? [{ ...askPiece(one, piece), into, name: one.sheet.name }] : [];
    });
    try {
      await context.sync();
    } catch (error) {
      // How long the texts are is not known before; what was too much at once is asked for in parts.
      const parts = excelCodeOf(error) === "ResponsePayloadSizeLimitExceeded" ? halves(batch) : [];
      if (parts.length === 0) throw error;
      waiting.unshift(...parts);
      continue;
    }
    for (const { range, head, into, name } of asked) {
      // Above Excel's limits values come back null instead of an error (excel-facts §2.5).
      const answer = range.values as RawValue[][] | null;
      if (answer === null) throw new ExcelProblem("tooManyCells", { sheet: name, excelCode: null });
      // Row by row: an argument list has room for some 65,000 only.
      for (const row of answer) into.values.push(row);
      for (const row of range.numberFormat as string[][]) into.formats.push(row);
      for (const row of head?.text ?? []) into.texts.push(row);
    }
  }
  return used.flatMap((one, index) => {
    const read = cells[index];
    return read ? [snapshotOf(one, read)] : [];
  });
}

/** Asks for rows of a sheet, and for the displayed text of its first; they can be read after the next sync. */
function askPiece({ sheet, range: used }: UsedSheet, { row, rows }: Piece) {
  const part = (count: number, properties: string): Excel.Range => {
    const range = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, count, used.columnCount);
    range.load(properties);
    range.untrack();
    return range;
  };
  // Of a short sheet all in one: a range more costs Excel more than the texts do.
  if (row === 0 && rows <= TEXT_ROWS) {
    const whole = part(rows, "values,numberFormat,text");
    return { head: whole, range: whole };
  }
  return { head: row === 0 ? part(TEXT_ROWS, "text") : null, range: part(rows, "values,numberFormat") };
}

function snapshotOf({ sheet, range }: UsedSheet, { values, formats, texts }: Cells): SheetSnapshot {
  const empty = range.isNullObject;
  return {
    id: sheet.id,
    name: sheetName(sheet.name),
    visibility: sheet.visibility as SheetSnapshot["visibility"],
    top: empty ? 0 : range.rowIndex,
    left: empty ? 0 : range.columnIndex,
    values,
    formats,
    headText: texts,
    // true: all hidden, null: some.
    hasHiddenRows: !empty && (range.rowHidden as boolean | null) !== false,
    hasHiddenColumns: !empty && (range.columnHidden as boolean | null) !== false,
  };
}

const locksOf = ({ protection, readOnly, worksheets: { items } }: Excel.Workbook): WorkbookLocks => ({
  structure: protection.protected,
  readOnly,
  protectedSheets: idsWhere(items, (sheet) => sheet.protection.protected),
  hiddenSheets: idsWhere(items, ({ visibility }) => visibility !== "Visible"),
});

const idsWhere = (sheets: readonly Excel.Worksheet[], holds: (sheet: Excel.Worksheet) => boolean): Set<string> =>
  new Set(sheets.filter(holds).map(({ id }) => id));

const calculationOf = ({
  calculationMode,
  calculationState,
}: Excel.Application): Pick<WorkbookSnapshot, "calculation"> =>
  calculationMode !== "Manual" ? {} : { calculation: calculationState === "Pending" ? "pending" : "manual" };

/** Pieces of sheets, grouped so that each group's answer stays below the limit: one group unless the data are large. */
function batches(extents: readonly ({ readonly rows: number; readonly columns: number } | null)[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let room = ANSWER_BYTES;
  for (const [sheet, extent] of extents.entries()) {
    if (!extent) continue;
    const rowBytes = extent.columns * BYTES_PER_CELL;
    for (let row = 0; row < extent.rows;) {
      const fitting = Math.floor(room / rowBytes);
      if (fitting < 1 && group.length > 0) {
        groups.push(group);
        group = [];
        room = ANSWER_BYTES;
        continue;
      }
      const rows = Math.min(extent.rows - row, Math.max(1, fitting));
      group.push({ sheet, row, rows });
      room -= rows * rowBytes;
      row += rows;
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The same pieces in two requests; none where it is one row. */
function halves(batch: readonly Piece[]): Piece[][] {
  const [first, ...others] = batch;
  if (first === undefined) return [];
  if (others.length > 0) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const rows = Math.floor(first.rows / 2);
  return rows === 0 ? [] : [[{ ...first, rows }], [{ ...first, row: first.row + rows, rows: first.rows - rows }]];
}
