/** Excel → snapshot: all sheets of the bureau in a few requests, however many rows they have. */
import { sheetName } from "../cells/address";
import { isSameSnapshot } from "../cells/same-snapshot";
import type { RawValue, SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import type { OwnContent } from "../report/own-content";
import { readHistory } from "../report/history/read-history";
import { askEditCells, staffEdits, type CellPlace } from "./typed-words/edit-cells";
import { excelCodeOf, retryingOnce } from "./excel-error";
import { locksOf, type WorkbookLocks } from "./workbook-locks";
import type { Settings } from "../settings";
import { settingsById, sourceKeys, type SourceKeys } from "./memory/kept-corrections";
import { memoryOfOwn, memoryOfReadable, ownership, type Ownership, type SheetEvidence } from "./owning/ownership";
import {
  askHeads,
  askMarks,
  evidenceOf,
  type MarkAsking,
  type MarkedSheet,
  type MarksThere,
} from "./owning/sheet-marks";
import { readSheets, withTexts } from "./reading/read-sheets";
import { ANSWER_BYTES, askUsed, BYTES_PER_CELL, isTooLarge, lastCell, type UsedSheet } from "./reading/used-sheet";
import { readMemory, type NotedMemory } from "./memory/memory-in-workbook";
import { reportSheetIds, type Memory } from "./memory/workbook-memory";

export interface WorkbookRead extends NotedMemory {
  readonly snapshot: WorkbookSnapshot;
  /** Worksheet id → name, of all that stand in the workbook, ours too. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Our sheets that still stand: worksheet id → name. */
  readonly ownSheets: ReadonlyMap<string, string>;
  /** Which sheets are ours, which may be, and which are copies of ours. */
  readonly owned: Ownership;
  /** Worksheet id → the marks of ours that the sheet bears. */
  readonly marks: ReadonlyMap<string, MarksThere>;
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

/** What is noted, and which sheets are ours; changes nothing and reads no data. */
export async function readOwned(
  context: Excel.RequestContext,
): Promise<NotedMemory & { readonly owned: Ownership; readonly evidence: readonly SheetEvidence[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const noted = await readMemory(context);
  return { ...noted, ...(await ownedAmong(context, worksheets.items, noted.memory)) };
}

/** Which of these sheets are ours. @param worksheets with their ids and names */
async function ownedAmong(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  memory: Memory,
): Promise<{ readonly owned: Ownership; readonly evidence: readonly SheetEvidence[] }> {
  const { marks, heads } = await askedInEitherWay(context, (how) => ({
    marks: askMarks(worksheets, how),
    heads: askHeads(worksheets),
  }));
  const found = heads();
  const evidence = marks().map((marked, index) => evidenceOf(marked, found[index] ?? null));
  return { evidence, owned: ownership(evidence, memory) };
}

/** What Excel says where it fails over some name, or the answer is too long after all. */
const tooMuchAsked: ReadonlySet<string | null> = new Set(["GeneralException", "ResponsePayloadSizeLimitExceeded"]);

/** Much at once; where Excel fails over it, one by one. */
async function askedInEitherWay<Asked>(context: Excel.RequestContext, ask: (how: MarkAsking) => Asked): Promise<Asked> {
  const asked = ask("collections");
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (!tooMuchAsked.has(excelCodeOf(error))) throw error;
  }
  const again = ask("singly");
  await context.sync();
  return again;
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

/**
 * All that a run needs of the workbook, read once more where Excel fails without a reason.
 *
 * @throws OfficeExtension.Error as Excel gives it; ExcelProblem tooManyCells
 */
export const readWorkbook = (context: Excel.RequestContext): Promise<WorkbookRead> => retryingOnce(() => read(context));

/** What is told of the workbook and its tabs, and what the add-in noted there. */
function readBeginning(context: Excel.RequestContext): Promise<NotedMemory> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode,calculationState");
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return readMemory(context);
}

async function read(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { workbook } = context;
  const remembered = await readBeginning(context);
  const all = workbook.worksheets.items;
  const { marked, used } = await marksAndPlaces(context, all, remembered.memory);
  const byMarks = marked.map((one) => evidenceOf(one, null));
  const certain = ownership(byMarks, remembered.memory);
  const readable = memoryOfReadable(remembered.memory, certain);
  const standing = reportSheetIds.flatMap((sheet) => {
    const own = readable.sheets[sheet];
    return own ? [{ sheet, own, worksheet: workbook.worksheets.getItem(own.id) }] : [];
  });
  const asked = standing.map(({ own, worksheet }) => askEditCells(worksheet, own));
  const history = standing.find(({ sheet }) => sheet === "history")?.worksheet.getUsedRangeOrNullObject(true);
  history?.load("values");
  if (standing.length > 0) await context.sync();
  const others = await placesOfOthers(context, all, used, certain);
  const read = await readSheets(
    context,
    others.filter((one) => !isTooLarge(one)),
    lastRead,
  );
  const evidence = marked.map((one) => evidenceOf(one, headOf(read.find(({ id }) => id === one.id))));
  const owned = ownership(evidence, remembered.memory);
  const memory = memoryOfOwn(remembered.memory, owned);
  const ours = idsOfReport(owned);
  const tooLarge = others.filter((one) => isTooLarge(one) && !ours.has(one.sheet.id)).map(lastCell);
  const sheets = await withTexts(
    context,
    read.filter(({ id }) => !ours.has(id)),
  );
  const { edits, places, undone } = await staffEdits(asked, readable);
  const ownIds = new Set(owned.own.map(({ id }) => id));
  const keys = sourceKeys(sheets);
  const { settings, outdated } = settingsById(memory.settings, sheets, keys);
  return {
    memory,
    newer: remembered.newer,
    stands: remembered.stands,
    owned,
    marks: new Map(marked.map((one) => [one.id, one])),
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

/**
 * The marks of all sheets, and where the values lie of those that the memory does not know as ours; the values too
 * where the last reading tells that they are few.
 */
async function marksAndPlaces(
  context: Excel.RequestContext,
  all: readonly Excel.Worksheet[],
  { sheets }: Memory,
): Promise<{ readonly marked: readonly MarkedSheet[]; readonly used: readonly UsedSheet[] }> {
  const remembered = new Set(Object.values(sheets).map(({ id }) => id));
  const others = all.filter(({ id }) => !remembered.has(id));
  const areFew = fitOneAnswer(others);
  const { marks, used } = await askedInEitherWay(context, (how) => ({
    marks: askMarks(all, how),
    used: others.map((sheet) => askUsed(sheet, how === "collections" && areFew)),
  }));
  return { marked: marks(), used };
}

/** Whether the sheets are those that were read last, and small: a press reads again what the pane has read. */
function fitOneAnswer(worksheets: readonly Excel.Worksheet[]): boolean {
  const cells = new Map(lastRead?.sheets.map(({ id, values }) => [id, values.length * (values[0]?.length ?? 0)]));
  const bytes = worksheets.reduce((sum, { id }) => sum + (cells.get(id) ?? Infinity) * BYTES_PER_CELL, 0);
  return bytes < ANSWER_BYTES / 2;
}

/** Of all sheets that are not ours for certain; asks for what was not asked yet. */
async function placesOfOthers(
  context: Excel.RequestContext,
  all: readonly Excel.Worksheet[],
  used: readonly UsedSheet[],
  { own, former, alike }: Ownership,
): Promise<readonly UsedSheet[]> {
  const certain = new Set([...own, ...former, ...alike].map(({ id }) => id));
  const known = new Map(used.map((one) => [one.sheet.id, one]));
  const others = all.filter(({ id }) => !certain.has(id));
  const places = others.map((sheet) => known.get(sheet.id) ?? askUsed(sheet, false));
  if (places.some((one) => !used.includes(one))) await context.sync();
  return places;
}

/** The first lines of a sheet that was read, as `OWN_HEAD` has them. */
const headOf = (sheet: SheetSnapshot | undefined): readonly (readonly RawValue[])[] | null =>
  sheet
    ? [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => sheet.values[row - sheet.top]?.[column - sheet.left] ?? ""))
    : null;

const calculationOf = ({
  calculationMode,
  calculationState,
}: Excel.Application): Pick<WorkbookSnapshot, "calculation"> =>
  calculationMode !== "Manual" ? {} : { calculation: calculationState === "Pending" ? "pending" : "manual" };
