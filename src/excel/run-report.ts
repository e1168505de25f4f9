/** The job in Excel: read and compute without a trace, then write. The entry points of the pane, the ribbon and the command line. */
import { monthlyReport, type MonthlyReport, type ReportRequest } from "../monthly-report";
import { roomForEdits } from "../report/room-for-edits";
import type { Report, ReportSheet, ReportSheetId } from "../report/sheet";
import { monthKey, type Month } from "../calendar/period";
import type { RangeRef } from "../cells/address";
import { dataGoneSheet } from "../report/data-gone-sheet";
import type { Settings } from "../settings";
import { editCells, withoutPlace } from "./edit-cells";
import { asProblem, ExcelProblem } from "./excel-error";
import { reportRows } from "./report-rows";
import { readMemory, readWorkbook, type WorkbookRead } from "./read-workbook";
import { MEMORY_KEY, memoryToSave, ownSheetIds, reportSheetIds, type Memory } from "./workbook-memory";
import { writeSheet } from "./write-sheet";

export interface Prepared {
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  /** The settings were saved by a newer version: shown, not changed. */
  readonly settingsLocked: boolean;
  /** Our sheets that stand in the workbook now. */
  readonly ownSheets: readonly string[];
  /** Where rows of the standing report are, by their edit keys; empty where it is of another month. */
  readonly reportRows: ReadonlyMap<string, RangeRef>;
  /** Worksheet ids of all sheets that we ever noted as ours. */
  readonly ownSheetIds: ReadonlySet<string>;
  readonly lastRun: Memory["lastRun"];
  /** Edit key → what staff typed: a finding's key gives their answer to it. */
  readonly acknowledged: ReadonlyMap<string, string>;
}

export type Phase = "reading" | "computing" | "writing" | "finishing";

export interface RunOptions {
  readonly onProgress?: (phase: Phase, done: number, total: number) => void;
  /** Cancels between the phases and between sheets. */
  readonly signal?: AbortSignal;
}

export type Written =
  | { readonly kind: "written"; readonly sheets: readonly string[]; readonly sheetIds: readonly string[]; readonly monthly: MonthlyReport }
  /** Nothing was written. */
  | { readonly kind: "cancelled" };

/** Reads the workbook and works out the month; changes nothing. @throws ExcelProblem */
export function prepareReport(request: ReportRequest, settingsOverride: Partial<Settings> = {}): Promise<Prepared> {
  return inExcel(async (context) => {
    const read = await readWorkbook(context);
    return prepared(read, request, settingsOverride);
  });
}

function prepared(read: WorkbookRead, request: ReportRequest, settingsOverride: Partial<Settings>): Prepared {
  const settings = { ...read.memory.settings, ...settingsOverride };
  const monthly = monthlyReport(read.snapshot, request, settings, read.own);
  return {
    monthly, settings, reportRows: reportRows(read.memory, read.ownSheets, monthly.period?.month ?? null),
    settingsLocked: read.newer, ownSheets: [...read.ownSheets.values()], ownSheetIds: ownSheetIds(read.memory), lastRun: read.memory.lastRun, acknowledged: read.own.edits,
  };
}

/**
 * Reads again, so that what is written is never older than the workbook; checks everything that can be checked; writes.
 *
 * Excel has no transaction: the workbook is marked as being written before the first sheet and as complete after the
 * last, and each sheet is cleared and written whole, so that running again heals whatever a failure left.
 * A cancel before the first sheet leaves nothing; after it, the sheets under way are finished, not torn.
 *
 * @throws ExcelProblem
 */
export function writeReport(request: ReportRequest, settingsOverride: Partial<Settings> = {}, { onProgress, signal }: RunOptions = {}): Promise<Written> {
  return inExcel(async (context) => {
    onProgress?.("reading", 0, 1);
    const read = await readWorkbook(context);
    onProgress?.("computing", 0, 1);
    const { monthly, settings } = prepared(read, request, settingsOverride);
    if (read.newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    if (monthly.report === null || monthly.period === null) throw new ExcelProblem("noData", { sheet: null, excelCode: null });
    const { month } = monthly.period;
    const sheets = [...monthly.report.sheets, ...sheetsWithoutData(monthly.report, read, month, request.generatedAt)];
    refuseForeignSheets(sheets, read);
    if (signal?.aborted) return { kind: "cancelled" };
    const run = { at: request.generatedAt, month: monthKey(month) };
    const sheetIds = await write(context, sheets, read, settings, run, onProgress);
    return { kind: "written", sheets: monthly.report.sheets.map(({ name }) => name), sheetIds, monthly };
  });
}

/** Our sheets of an earlier run that this report does not have: they say so, rather than go on showing what is no longer so. */
function sheetsWithoutData(report: Report, read: WorkbookRead, month: Month, generatedAt: string): ReportSheet[] {
  const standing = new Set(read.sheetIds.values());
  return reportSheetIds.filter((id) => {
    const own = read.memory.sheets[id];
    return own !== undefined && standing.has(own.id) && report.sheets.every((sheet) => sheet.id !== id);
  }).map((id) => dataGoneSheet(id, month, generatedAt));
}

/**
 * A sheet of the bureau's that happens to bear our name is never touched. An empty one may be: it is what a run leaves
 * behind that was cut off between making its sheets and noting them.
 */
function refuseForeignSheets(sheets: readonly ReportSheet[], read: WorkbookRead): void {
  for (const { id, name } of sheets) {
    const standing = standingSheet(read, id, name);
    if (standing?.foreign) throw new ExcelProblem("sheetNameTaken", { sheet: name, excelCode: null });
  }
}

/** The worksheet that a report sheet is written to: ours by its id, under whatever name; else an empty one of our name. */
function standingSheet({ sheetIds, memory, snapshot }: WorkbookRead, id: ReportSheetId, name: string): { readonly id: string; readonly foreign: boolean } | null {
  const own = memory.sheets[id]?.id;
  if (own !== undefined && [...sheetIds.values()].includes(own)) return { id: own, foreign: false };
  const named = sheetIds.get(name.toLowerCase());
  if (named === undefined) return null;
  return { id: named, foreign: snapshot.sheets.some((sheet) => sheet.id === named && sheet.values.length > 0) };
}

/** Bytes of a request to aim at; Excel on the web refuses above 5 MB. */
const REQUEST_BYTES = 1_500_000;

interface Run {
  readonly at: string;
  /** 2021-12 */
  readonly month: string;
}

async function write(context: Excel.RequestContext, sheets: readonly ReportSheet[], read: WorkbookRead, settings: Settings, run: Run, onProgress: RunOptions["onProgress"]): Promise<readonly string[]> {
  const { workbook } = context;
  const targets = sheets.map((sheet) => {
    const standing = standingSheet(read, sheet.id, sheet.name);
    const worksheet = standing ? workbook.worksheets.getItem(standing.id) : workbook.worksheets.add(sheet.name);
    worksheet.load("id");
    worksheet.charts.load("items/name");
    return { sheet, worksheet, isNew: standing === null };
  });
  await context.sync();

  const { edits } = read.own;
  // Until all is written, the memory holds all that staff typed, and of each sheet the places that are true at the time:
  // a run that is cut off anywhere loses nothing.
  const owned = new Map(targets.map(({ sheet, worksheet }) => [sheet.id, { id: worksheet.id, cells: read.memory.sheets[sheet.id]?.cells ?? {} }]));
  const remember = (complete: boolean): void => {
    workbook.settings.add(MEMORY_KEY, memoryToSave({ settings, sheets: Object.fromEntries(owned), setAside: complete ? withoutPlace(edits, sheets) : Object.fromEntries(edits), lastRun: { ...run, complete } }));
  };
  remember(false);
  let pending = 0;
  let under: string | null = null;
  const spend = async (bytes: number): Promise<void> => {
    pending += bytes;
    if (pending < REQUEST_BYTES) return;
    pending = 0;
    await syncSheet(context, under);
  };
  for (const [index, { sheet, worksheet, isNew }] of targets.entries()) {
    onProgress?.("writing", index, targets.length);
    context.application.suspendApiCalculationUntilNextSync();
    if (!isNew) clearSheet(worksheet);
    under = sheet.name;
    await writeSheet(worksheet, roomForEdits(sheet, edits), edits, spend, () => {
      owned.set(sheet.id, { id: worksheet.id, cells: editCells(sheet) });
      remember(false);
    });
  }
  onProgress?.("finishing", 0, 1);
  // In the same request as the last sheet: Excel stops at the first failure, so the mark stands only if all before it does.
  remember(true);
  targets[0]?.worksheet.activate();
  await syncSheet(context, under);
  return targets.map(({ worksheet }) => worksheet.id);
}

/** Takes away what an earlier run wrote, and keeps the sheet itself: links and print areas hung on it survive. */
function clearSheet(worksheet: Excel.Worksheet): void {
  for (const chart of worksheet.charts.items) chart.delete();
  worksheet.getRange().clear("All");
  worksheet.getRange().conditionalFormats.clearAll();
  worksheet.freezePanes.unfreeze();
  worksheet.horizontalPageBreaks.removePageBreaks();
}

async function syncSheet(context: Excel.RequestContext, sheet: string | null): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw asProblem(error, sheet);
  }
}

/** What the workbook notes of the last run. */
export interface RunNotes {
  /** Worksheet ids of all sheets that we ever noted as ours. */
  readonly ownSheetIds: ReadonlySet<string>;
  readonly lastRun: { readonly at: string; readonly complete: boolean } | null;
}

/** Reads the notes alone, in one small request. @throws ExcelProblem */
export function readRunNotes(): Promise<RunNotes> {
  return inExcel(async (context) => {
    const { memory } = await readMemory(context);
    return { ownSheetIds: ownSheetIds(memory), lastRun: memory.lastRun };
  });
}

/** Saves the bureau's choices, leaving the rest of the memory as it is. @throws ExcelProblem */
export function saveSettings(settings: Settings): Promise<void> {
  return inExcel(async (context) => {
    const { memory, newer } = await readMemory(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    context.workbook.settings.add(MEMORY_KEY, memoryToSave({ ...memory, settings }));
    await context.sync();
  });
}

/**
 * Takes away exactly what was written: our sheets, and what the add-in noted in the workbook; the bureau's choices go
 * with it. @returns the names of the sheets that went; @throws ExcelProblem
 */
export function removeReport(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { memory, newer } = await readMemory(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    const own = Object.values(memory.sheets).map(({ id }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      return sheet;
    });
    await context.sync();
    const gone = own.filter((sheet) => !sheet.isNullObject);
    const names = gone.map(({ name }) => name);
    for (const sheet of gone) sheet.delete();
    context.workbook.settings.getItemOrNullObject(MEMORY_KEY).delete();
    await context.sync();
    return names;
  });
}

async function inExcel<Value>(job: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  try {
    return await Excel.run(job);
  } catch (error) {
    throw asProblem(error);
  }
}
