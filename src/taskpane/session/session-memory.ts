/** What a session knows of the workbook between two steps. */
import type { SourceKeys } from "../../excel/memory/kept-corrections";
import type { RunNotes } from "../../excel/run-notes";
import type { SourceChanges } from "./source-changes";

export class SessionMemory {
  #notes: RunNotes = { ownSheetIds: new Set(), lastRun: null };
  /** Of the report, now or before, and of 自检: that they come and go is no change of the sources. */
  readonly #ours = new Set<string>();
  /** Of the bureau's sheets as they were read last: their corrections are kept by them. */
  keys: SourceKeys = new Map();
  /** Of the report that the data propose; null: the workbook has none. */
  year: number | null = null;
  changes: SourceChanges | null = null;
  /** Hears of edits, if it does not yet; null: nobody asked for it. */
  listen: (() => Promise<void>) | null = null;

  get notes(): RunNotes {
    return this.#notes;
  }

  note(notes: RunNotes): void {
    this.#notes = notes;
    for (const id of notes.ownSheetIds) this.#ours.add(id);
  }

  /** The pane itself has written these sheets, all of them. */
  noteWritten(sheetIds: readonly string[], at: string): void {
    const ownSheetIds = new Set([...this.#notes.ownSheetIds, ...sheetIds]);
    this.note({ ownSheetIds, lastRun: { at, complete: true } });
  }

  /** A sheet that comes and goes within a job of ours. */
  noteScratch(sheetId: string): void {
    this.#ours.add(sheetId);
  }

  isOurs(sheetId: string): boolean {
    return this.#ours.has(sheetId);
  }

  /** A job of ours: what it changes in the workbook is told when it is over. */
  async unheard<Value>(job: () => Promise<Value>): Promise<Value> {
    this.changes?.holdBack();
    try {
      return await job();
    } finally {
      this.changes?.letGo();
    }
  }
}
