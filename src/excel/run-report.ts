/**
 * The job in Excel: read and compute without a trace, then write. The entry points of the pane, the ribbon and the
 * command line.
 */
import type { AnswerSets } from "../account/question";
import { monthKey, type Month } from "../calendar/period";
import type { RangeRef } from "../cells/address";
import { monthlyReport, type MonthlyReport, type ReportRequest } from "../monthly-report";
import { dataGoneSheet } from "../report/data-gone-sheet";
import { changedFigures, namedFigures, runFigures, type RunChanges, type RunFigure } from "../report/run-figures";
import { PRODUCT_VERSION } from "../report/report-input";
import type { Report } from "../report/page/sheet";
import type { Settings } from "../settings";
import { withAnswers } from "../settings-answers";
import { setAside } from "./typed-words/edit-cells";
import { asProblem, ExcelProblem, inExcel } from "./excel-error";
import { settingsToKeep, type SourceKeys } from "./memory/kept-corrections";
import { keepStanding, keepWritten, throwAway } from "./keeping/keep-report";
import { KEPT_FORMAT } from "./keeping/kept-report";
import { planWriting, type PlannedSheet } from "./writing/plan-writing";
import { refuseRemoval, refuseUncertain, refuseWhatStops } from "./refuse-early";
import { readTypedOver } from "./typed-words/keep-as-remarks";
import { reportRows } from "./typed-words/report-rows";
import type { TypedOver } from "./typed-words/typed-over";
import { readBack, type Difference } from "./writing/read-back";
import { idsOfReport, readMemory, readOwned, readWorkbook, type WorkbookRead } from "./read-workbook";
import { runData } from "./memory/run-data";
import { readStanding, withChanges } from "./writing/standing-report";
import { orInSteps, runReading, type UndoKind } from "./undo";
import { MEMORY_KEY, memoryToSave, type Memory, type Run } from "./memory/workbook-memory";
import { writeAndRemember, type Phase, type RunOptions, type WritingJob } from "./writing/write-and-remember";
import type { Reached, SheetToWrite, Shown } from "./writing/write-sheets";

export type { Difference, Phase, PlannedSheet, Reached, RunChanges, RunOptions, TypedOver, UndoKind };

/** What a run is told beside the workbook's own settings, and keeps in them. `answered`: answers to questions. */
export type Choices = Partial<Settings> & { readonly answered?: readonly AnswerSets[] };

export interface Prepared {
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  /** The settings were saved by a newer version: shown, not changed. */
  readonly settingsLocked: boolean;
  /** Our sheets that stand in the workbook now. */
  readonly ownSheets: readonly string[];
  /** Where rows of the standing report are, by their edit keys; empty where it is of another month. */
  readonly reportRows: ReadonlyMap<string, RangeRef>;
  /** Worksheet ids of all sheets that are the report, may be, or are copies of it. */
  readonly ownSheetIds: ReadonlySet<string>;
  /** By which the bureau's sheets are known again: worksheet id → key. */
  readonly sourceKeys: SourceKeys;
  /** Names of sheets of an earlier report that staff may let us take over; while there are any, nothing is written. */
  readonly adoptable: readonly string[];
  /** Of the report that stands: where the last run was undone in Excel, the one before it. */
  readonly lastRun: Memory["lastRun"];
  /** The last run, as the workbook notes it. */
  readonly notedRun: Memory["lastRun"];
  /** Whether a cell of the bureau's sheets changed since the last run; null: not known. */
  readonly changedSince: boolean | null;
  /** Edit key → what staff typed: a finding's key gives their answer to it. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** What people typed where a run writes; none where that was not asked for. */
  readonly typedOver: readonly TypedOver[];
  /** The sheets that a run would write now, in order; none where there is nothing to report. */
  readonly plan: readonly PlannedSheet[];
  /** What Excel's undo will do about a run. */
  readonly undo: UndoKind;
  readonly previous: PreviousReport;
  /** Whether a run would keep what stands, so that it can be put back. */
  readonly keepsStanding: boolean;
}

/**
 * The report that 恢复上次 puts back; "otherVersion": another version of the add-in kept it, and this one cannot read it.
 */
export type PreviousReport =
  | { readonly kind: "kept"; readonly at: string; readonly month: string }
  | { readonly kind: "none" }
  | { readonly kind: "otherVersion"; readonly at: string };

export type Written =
  | ({
      readonly kind: "written";
      readonly sheets: readonly string[];
      readonly sheetIds: readonly string[];
      readonly monthly: MonthlyReport;
      /** What Excel's undo does about this run. */
      readonly undo: UndoKind;
      /** Whether the report is kept, so that it can be put back after the next. */
      readonly kept: boolean;
      /** The workbook was opened for reading only: the report stays only if it is saved under another name. */
      readonly readOnly: boolean;
      /** What Excel shows otherwise than it was written. */
      readonly differences: readonly Difference[];
      /** What changed against the report that stood; null: none stood, or it is not known what it said. */
      readonly since: RunChanges | null;
    } & Shown)
  /** `reached`: what of the report stands; sheets under way were finished, and the rest is as it was. */
  | { readonly kind: "cancelled"; readonly reached: Reached };

/**
 * Reads the workbook and works out the month; changes nothing.
 * @param options looksForTypedWords: reads the report's own cells again, to tell what a run would write over
 * @throws ExcelProblem
 */
export async function prepareReport(
  request: ReportRequest,
  choices: Choices = {},
  { looksForTypedWords = false }: { readonly looksForTypedWords?: boolean } = {},
): Promise<Prepared> {
  try {
    const { value, undo } = await runReading(async (context) => {
      const read = await readWorkbook(context);
      return { read, typedOver: looksForTypedWords ? await readTypedOver(context, read) : [] };
    });
    return { ...prepared(value.read, request, choices), typedOver: value.typedOver, undo };
  } catch (error) {
    throw asProblem(error);
  }
}

function prepared(
  read: WorkbookRead,
  request: ReportRequest,
  { answered = [], ...choices }: Choices,
): Omit<Prepared, "undo" | "typedOver"> & { readonly data: Run["data"] } {
  const { memory } = read;
  const ids = new Map(read.snapshot.sheets.map(({ name, id }) => [String(name), id]));
  const settings = withAnswers({ ...read.settings, ...choices }, answered, (name) => ids.get(name));
  const monthly = monthlyReport(read.snapshot, request, settings, read.own);
  const data = runData(read.snapshot, monthly);
  // After Excel undid the last run, the one before it is what stands.
  const isUndone = read.undone.size > 0;
  const lastRun = isUndone && memory.previous ? { ...memory.previous.run, complete: true } : memory.lastRun;
  const noted = lastRun?.data;
  return {
    monthly,
    settings,
    data,
    // The noted places are those of the run that was undone.
    reportRows: isUndone ? new Map() : reportRows(memory, read.places, read.ownSheets, monthly.period?.month ?? null),
    settingsLocked: read.newer,
    ownSheets: [...read.ownSheets.values()],
    ownSheetIds: idsOfReport(read.owned),
    sourceKeys: read.sourceKeys,
    adoptable: read.owned.adoptable.map(({ name }) => name),
    lastRun,
    notedRun: memory.lastRun,
    acknowledged: read.own.edits,
    changedSince: noted && data ? noted.fingerprint !== data.fingerprint : null,
    plan:
      monthly.report && monthly.period
        ? planReport(monthly.report, monthly.period.month, request.generatedAt, read)
        : [],
    previous: previousOf(memory),
    keepsStanding:
      (memory.lastRun?.complete === true && !isUndone ? memory.current : memory.previous)?.format === KEPT_FORMAT,
  };
}

const planReport = (report: Report, month: Month, generatedAt: string, read: WorkbookRead): PlannedSheet[] =>
  planWriting(report.sheets, (id) => dataGoneSheet(id, month, generatedAt), read);

function previousOf({ previous }: Memory): PreviousReport {
  if (previous === null) return { kind: "none" };
  const {
    format,
    run: { at, month },
  } = previous;
  return format === KEPT_FORMAT ? { kind: "kept", at, month } : { kind: "otherVersion", at };
}

/**
 * Reads again, so that what is written is never older than the workbook; checks everything that can be checked; keeps
 * what stands; writes what differs from it.
 *
 * Excel has no transaction: the workbook is marked as being written before the first sheet and as complete after the
 * last. After a run that was cut off each sheet is cleared and written whole, so that running again heals whatever a
 * failure left.
 *
 * @throws ExcelProblem; with `facts.reached` once the writing had begun
 */
export const writeReport = (
  request: ReportRequest,
  choices: Choices = {},
  options: RunOptions = {},
): Promise<Written> => orInSteps((grouped) => attempt(request, choices, options, grouped));

/** What a run is going to do, once everything that can be checked is. */
interface Ready {
  readonly read: WorkbookRead;
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  readonly plan: readonly SheetToWrite[];
  readonly run: Run;
  readonly previous: Memory["previous"];
  readonly since: RunChanges | null;
  /** No sheet differs from what stands but for the time: the report that stands remains, with its time. */
  readonly stays: boolean;
}

async function attempt(
  request: ReportRequest,
  choices: Choices,
  options: RunOptions,
  grouped: boolean,
): Promise<Written> {
  const ready = await inExcel((context) => readyToWrite(context, request, choices, options));
  const { read, monthly, plan, run, since, stays } = ready;
  const { onProgress, signal, requestBytes } = options;
  const { edits } = read.own;
  const outcome = await writeAndRemember({
    plan,
    edits,
    read,
    onProgress,
    signal,
    requestBytes,
    grouped,
    memoryOf: memoryOf(ready),
    runAt: run.at,
  });
  if (outcome.kind === "cancelled") return outcome;
  const written = plan.flatMap(({ sheet, name, changes }, index) =>
    changes === "none" ? [] : [{ sheet, name, worksheetId: outcome.ids[index] ?? "" }],
  );
  const sheets = plan.map(({ sheet }) => sheet);
  return {
    kind: "written",
    sheets: plan.filter(({ change }) => change !== "noData").map(({ name }) => name),
    sheetIds: outcome.ids,
    monthly,
    undo: outcome.undo,
    differences: [...outcome.refused, ...(written.length === 0 ? [] : await readBack(written))],
    kept:
      stays ||
      (await keepWritten(
        { at: run.at, sheets, edits: Object.fromEntries(edits), figures: runFigures(monthly) },
        outcome.memory,
      )),
    since,
    readOnly: read.locks.readOnly,
    front: outcome.front,
    hidden: outcome.hidden,
  };
}

async function readyToWrite(
  context: Excel.RequestContext,
  request: ReportRequest,
  choices: Choices,
  { onProgress, signal }: RunOptions,
): Promise<Ready> {
  onProgress?.("reading", 0, 1);
  const read = await readWorkbook(context);
  onProgress?.("computing", 0, 1);
  const { monthly, plan, settings, data } = prepared(read, request, choices);
  const { period } = monthly;
  if (read.newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
  if (period === null || plan.length === 0) throw new ExcelProblem("noData", { sheet: null, excelCode: null });
  refuseWhatStops(plan, read);
  const standing = signal?.aborted ? null : await readStanding(context, read);
  const { lastRun, previous } = read.memory;
  const { generatedAt } = request;
  const toWrite = withChanges(plan, standing, read.own.edits, generatedAt, lastRun?.addIn ?? null);
  const stays = lastRun !== null && toWrite.every(({ changes }) => changes === "none");
  return {
    read,
    monthly,
    settings,
    plan: toWrite,
    run: { at: stays ? lastRun.at : generatedAt, month: monthKey(period.month), addIn: PRODUCT_VERSION, data },
    previous: stays ? previous : signal?.aborted ? null : await keepStanding(context, read, standing),
    since: standing?.isWhole && lastRun ? changesSince(lastRun, standing.kept.figures ?? null, monthly) : null,
    stays,
  };
}

/** null: the kept report is of a version that noted no figures. */
function changesSince(
  { at, month }: Run,
  before: readonly RunFigure[] | null,
  monthly: MonthlyReport,
): RunChanges | null {
  return before === null ? null : { at, month, ...changedFigures(before, namedFigures(monthly)) };
}

const memoryOf =
  ({ read, settings, plan, run, previous, stays }: Ready): WritingJob["memoryOf"] =>
  (complete, late) => ({
    settings: settingsToKeep(settings, read.sourceKeys, read.memory.settings),
    setAside: setAside(
      new Map([...read.own.edits, ...late]),
      plan.map(({ sheet }) => sheet),
      complete,
    ),
    lastRun: { ...run, complete },
    current: complete && !stays ? null : read.memory.current,
    previous,
    ...(read.memory.unread ? { unread: read.memory.unread } : {}),
  });

/** What the workbook notes of the last run. */
export interface RunNotes {
  /** Worksheet ids of all sheets that are the report, may be, or are copies of it. */
  readonly ownSheetIds: ReadonlySet<string>;
  readonly lastRun: { readonly at: string; readonly complete: boolean } | null;
}

/** Reads the notes alone, without data. @throws ExcelProblem */
export function readRunNotes(): Promise<RunNotes> {
  return inExcel(async (context) => {
    const { memory, owned } = await readOwned(context);
    return { ownSheetIds: idsOfReport(owned), lastRun: memory.lastRun };
  });
}

/**
 * Saves the bureau's choices, leaving the rest of the memory as it is.
 * @param keys of the sheets as they were read: corrections are kept by them
 * @throws ExcelProblem
 */
export function saveSettings(settings: Settings, keys: SourceKeys): Promise<void> {
  return inExcel(async (context) => {
    const { memory, newer } = await readMemory(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    const kept = settingsToKeep(settings, keys, memory.settings);
    context.workbook.settings.add(MEMORY_KEY, memoryToSave({ ...memory, settings: kept }));
    await context.sync();
  });
}

/**
 * Takes away exactly what was written: our sheets, and what the add-in noted and kept in the workbook; the bureau's
 * choices go with it. Copies stay. @returns the names of the sheets that went; @throws ExcelProblem
 */
export function removeReport(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { protection, worksheets, settings } = context.workbook;
    protection.load("protected");
    const { newer, owned } = await readOwned(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    refuseUncertain(owned);
    const names = owned.own.map(({ name }) => name);
    const shown = worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    refuseRemoval(names, { structure: protection.protected, shown });
    for (const { id } of owned.own) worksheets.getItem(id).delete();
    settings.getItemOrNullObject(MEMORY_KEY).delete();
    await throwAway(context, []);
    return names;
  });
}
