/** What the workbook notes of the bureau's choices and the last run, read and saved without its data. */
import type { Settings } from "../settings";
import { inExcel } from "./excel-error";
import { settingsToKeep, type SourceKeys } from "./memory/kept-corrections";
import { readMemory, saveMemory } from "./memory/memory-in-workbook";
import { idsOfReport, readOwned } from "./read-workbook";
import { refuseNewer } from "./refuse-early";

/** What the workbook notes of the last run. */
export interface RunNotes {
  /** Worksheet ids of all sheets that are the report, may be, or are copies of it. */
  readonly ownSheetIds: ReadonlySet<string>;
  readonly lastRun: { readonly at: string; readonly complete: boolean } | null;
}

/** Reads the notes alone, without data. @throws ExcelProblem */
export function readRunNotes(): Promise<RunNotes> {
  return inExcel(async (context) => {
    const { memory, owned, evidence } = await readOwned(context);
    // A run that has just begun: its sheets are there, marked and blank, and not noted yet.
    const begun = evidence.filter(({ marks }) => marks.length > 0).map(({ id }) => id);
    return { ownSheetIds: new Set([...idsOfReport(owned), ...begun]), lastRun: memory.lastRun };
  });
}

/**
 * Saves the bureau's choices, leaving the rest of the memory as it is.
 * @param keys of the sheets as they were read: corrections are kept by them
 * @throws ExcelProblem
 */
export function saveSettings(settings: Settings, keys: SourceKeys): Promise<void> {
  return inExcel(async (context) => {
    const { memory, newer, stands } = await readMemory(context);
    refuseNewer(newer);
    const kept = settingsToKeep(settings, keys, memory.settings);
    saveMemory(context, { ...memory, settings: kept }, stands);
    await context.sync();
  });
}
