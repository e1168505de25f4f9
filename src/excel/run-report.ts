/** The job in Excel: read and compute without a trace, then write. The entry points of the pane, the ribbon and the command line. */
import { monthlyReport, type MonthlyReport, type ReportRequest } from "../monthly-report";
import type { Report, ReportSheet, ReportSheetId } from "../report/sheet";
import { columnLetters } from "../cells/address";
import type { Settings } from "../settings";
import { asProblem, ExcelProblem } from "./excel-error";
import { readMemory, readWorkbook, type WorkbookRead } from "./read-workbook";
import { MEMORY_KEY, memoryToSave, ownSheetIds, type Memory } from "./workbook-memory";
import { writeSheet } from "./write-sheet";

export interface Prepared {
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  /** The settings were saved by a newer version: shown, not changed. */
  readonly settingsLocked: boolean;
  /** Our sheets that stand in the workbook now. */
  readonly ownSheets: readonly string[];
  /** Worksheet ids of all sheets that we ever noted as ours. */
  readonly ownSheetIds: ReadonlySet<string>;
  readonly lastRun: Memory["lastRun"];
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
  return {
    monthly: monthlyReport(read.snapshot, request, settings), settings,
    settingsLocked: read.newer, ownSheets: read.ownSheets, ownSheetIds: ownSheetIds(read.memory), lastRun: read.memory.lastRun,
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
    if (monthly.report === null || monthly.assessment === null) throw new ExcelProblem("noData", { sheet: null, excelCode: null });
    refuseForeignSheets(monthly.report, read);
    if (signal?.aborted) return { kind: "cancelled" };
    const { month } = monthly.assessment;
    const run = { at: request.generatedAt, month: `${month.year}-${String(month.month).padStart(2, "0")}` };
    const sheetIds = await write(context, monthly.report, read, settings, run, onProgress);
    return { kind: "written", sheets: monthly.report.sheets.map(({ name }) => name), sheetIds, monthly };
  });
}

/**
 * A sheet of the bureau's that happens to bear our name is never touched. An empty one may be: it is what a run leaves
 * behind that was cut off between making its sheets and noting them.
 */
function refuseForeignSheets(report: Report, read: WorkbookRead): void {
  for (const { id, name } of report.sheets) {
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

async function write(context: Excel.RequestContext, report: Report, read: WorkbookRead, settings: Settings, run: { readonly at: string; readonly month: string }, onProgress: RunOptions["onProgress"]): Promise<readonly string[]> {
  const { workbook } = context;
  const remember = (sheets: Memory["sheets"], complete: boolean): void => {
    workbook.settings.add(MEMORY_KEY, memoryToSave({ settings, sheets, lastRun: { ...run, complete } }));
  };
  const targets = report.sheets.map((sheet) => {
    const standing = standingSheet(read, sheet.id, sheet.name);
    const worksheet = standing ? workbook.worksheets.getItem(standing.id) : workbook.worksheets.add(sheet.name);
    worksheet.load("id");
    worksheet.charts.load("items/name");
    return { sheet, worksheet, isNew: standing === null };
  });
  await context.sync();

  const owned: Memory["sheets"] = Object.fromEntries(targets.map(({ sheet, worksheet }) => [sheet.id, { id: worksheet.id, remarks: remarkAddresses(sheet) }]));
  // Old remark places until the new ones are written, so that a run that fails half-way loses no remark.
  remember(Object.fromEntries(targets.map(({ sheet, worksheet }) => [sheet.id, { id: worksheet.id, remarks: read.memory.sheets[sheet.id]?.remarks ?? {} }])), false);
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
    await writeSheet(worksheet, sheet, { texts: read.remarks.get(sheet.id) ?? new Map() }, spend);
  }
  onProgress?.("finishing", 0, 1);
  // In the same request as the last sheet: Excel stops at the first failure, so the mark stands only if all before it does.
  remember(owned, true);
  targets[0]?.worksheet.activate();
  await syncSheet(context, under);
  return targets.map(({ worksheet }) => worksheet.id);
}

/** Takes away what an earlier run wrote, and keeps the sheet itself: links and print areas hung on it survive. */
function clearSheet(worksheet: Excel.Worksheet): void {
  for (const chart of worksheet.charts.items) chart.delete();
  worksheet.getRange().clear("All");
  worksheet.freezePanes.unfreeze();
  worksheet.horizontalPageBreaks.removePageBreaks();
}

const remarkAddresses = (sheet: ReportSheet): Record<string, string> =>
  Object.fromEntries(sheet.cells.flatMap(({ editKey, row, column }) => (editKey === undefined ? [] : [[editKey, `${columnLetters(column)}${row + 1}`]])));

async function syncSheet(context: Excel.RequestContext, sheet: string | null): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw asProblem(error, sheet);
  }
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
