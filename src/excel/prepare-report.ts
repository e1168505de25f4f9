/** The first half of the job, which leaves no trace: the workbook read, the month worked out, the sheets planned. */
import { answersFor, type FiledAnswer } from "../answers-file";
import type { Month } from "../calendar/period";
import type { RangeRef } from "../cells/address";
import { monthlyReport, type MonthlyReport, type ReportRequest } from "../monthly-report";
import { dataGoneSheet } from "../report/data-gone-sheet";
import type { Report } from "../report/page/sheet";
import type { Settings } from "../settings";
import { withAnswers } from "../settings-answers";
import { asProblem } from "./excel-error";
import { isKeptFormat } from "./keeping/kept-report";
import type { SourceKeys } from "./memory/kept-corrections";
import { runData } from "./memory/run-data";
import type { Memory, Run } from "./memory/workbook-memory";
import { idsOfReport, readWorkbook, type WorkbookRead } from "./read-workbook";
import { readTypedOver } from "./typed-words/keep-as-remarks";
import { reportRows } from "./typed-words/report-rows";
import type { TypedOver } from "./typed-words/typed-over";
import { runReading, type UndoKind } from "./undo";
import { planWriting, type PlannedSheet } from "./writing/plan-writing";

/** What a run is told beside the workbook's own settings, and keeps in them. `answered`: answers to questions. */
export type Choices = Partial<Settings> & { readonly answered?: readonly FiledAnswer[] };

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
    return { ...preparedFrom(value.read, request, choices), typedOver: value.typedOver, undo };
  } catch (error) {
    throw asProblem(error);
  }
}

/** What is known of a workbook without asking Excel. `data`: what the month was made from, as a run notes it. */
export type PreparedFrom = Omit<Prepared, "undo" | "typedOver"> & { readonly data: Run["data"] };

/** The month of a workbook that was read. */
export function preparedFrom(
  read: WorkbookRead,
  request: ReportRequest,
  { answered = [], ...choices }: Choices,
): PreparedFrom {
  const { memory } = read;
  const ids = new Map(read.snapshot.sheets.map(({ name, id }) => [String(name), id]));
  const settings = withAnswers({ ...read.settings, ...choices }, answersFor(answered, read.sourceKeys), (name) =>
    ids.get(name),
  );
  const monthly = monthlyReport(read.snapshot, request, settings, read.own);
  const data = runData(read.snapshot, monthly);
  // After Excel undid the last run, the one before it is what stands.
  // After a run that was cut off, sheets may stand as before it without anybody having undone it.
  const isUndone = read.undone.size > 0 && memory.lastRun?.complete !== false;
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
    keepsStanding: isKeptFormat(
      (memory.lastRun?.complete === true && !isUndone ? memory.current : memory.previous)?.format ?? 0,
    ),
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
  return isKeptFormat(format) ? { kind: "kept", at, month } : { kind: "otherVersion", at };
}
