/** What the pane asks of Excel. `excel-session.ts` answers in Excel; fixtures answer in pictures and tests. */
import type { Day } from "../../calendar/day";
import type { Month } from "../../calendar/period";
import type { Place, RangeRef } from "../../cells/address";
import type { Adopted } from "../../excel/owning/adopt-report";
import type { PreviousReport } from "../../excel/prepare-report";
import type { Asked } from "../../excel/computing/engine";
import type { Difference, Reached, RunChanges } from "../../excel/run-month";
import type { UndoKind } from "../../excel/undo";
import type { SelectedText } from "../../excel/selection";
import type { TypedOver } from "../../excel/typed-words/typed-over";
import type { Trial } from "../../excel/self-check/self-check";
import type { Words } from "../../i18n/language";
import type { Problem } from "../../office/problem";
import type { Settings } from "../../settings";
import type { ShownMonth } from "../../shown-month";

export type { Problem, Reached };

/** What staff picked; null is what the data propose. */
export interface Choice {
  readonly month: Month | null;
  readonly until: Day | null;
}

/** The last time that the report was written into this workbook. */
export interface LastRun {
  /** "2021-12-16 09:30" */
  readonly at: string;
  readonly complete: boolean;
  /** Version of the add-in, and what it read; null: the run was before these were noted. */
  readonly addIn: string | null;
  readonly data: { readonly until: string; readonly tables: number } | null;
}

/** A sheet that a run would write, by its tab. */
export interface PlannedChange {
  readonly name: string;
  /** "noData": it stands from an earlier run and will say that there is nothing for it now. */
  readonly change: "new" | "updated" | "noData";
  /** A sheet of the bureau's bears the name: nothing may be written. */
  readonly nameTaken: boolean;
}

/** All that the pane shows of a workbook, read in one go. */
export interface Prepared {
  readonly monthly: ShownMonth;
  /** What may be asked of it while it is shown. */
  readonly asked: Asked;
  readonly settings: Settings;
  /** The settings were saved by a newer version: shown, not changed. */
  readonly settingsLocked: boolean;
  /** By which the bureau's sheets are known again: worksheet id → print of the header and name. */
  readonly sourceKeys: ReadonlyMap<string, string>;
  /** The add-in's sheets that stand in the workbook now. */
  readonly ownSheets: readonly string[];
  /** Sheets of an earlier report that staff may let the add-in take over; while there are any, nothing is written. */
  readonly adoptable: readonly string[];
  readonly lastRun: LastRun | null;
  /** Where rows of the report that stands are ("indicator:coalUse"); empty where there is none of this month. */
  readonly reportRows: ReadonlyMap<string, RangeRef>;
  /** Whether a cell of the bureau's sheets changed since the last run; null: not known. */
  readonly changedSince: boolean | null;
  /** What a run would write now, in order; nothing where there is nothing to report. */
  readonly plan: readonly PlannedChange[];
  /** What Excel's undo will do about a run. */
  readonly undo: UndoKind;
  /** What 恢复上次 would put back. */
  readonly previous: PreviousReport;
  /** Whether a run would keep what stands, so that it can be put back. */
  readonly keepsStanding: boolean;
  /** What people typed where a run writes: it would be written over. */
  readonly typedOver: readonly TypedOver[];
  /** Finding's key → what staff answered. */
  readonly acknowledged: ReadonlyMap<string, string>;
}

export interface Progress {
  readonly phase: Words;
  readonly done: number;
  readonly total: number;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** What is to be known of a report that was written. */
export interface WrittenReport {
  readonly sheets: readonly string[];
  readonly at: string;
  /** What Excel's undo does about it. */
  readonly undo: UndoKind;
  /** Whether it can be put back once the next has taken its place. */
  readonly kept: boolean;
  /** The workbook can only be saved under another name. */
  readonly readOnly: boolean;
  /** Sheets that somebody hid: written, and hidden still. */
  readonly hidden: readonly string[];
  /** What Excel shows otherwise than it was written. */
  readonly differences: readonly Difference[];
  /** Against the report that stood before; null: none stood, or it is not known what it said. */
  readonly since: RunChanges | null;
  /** Cells of words that people had typed where the run wrote, kept in remarks or among the checks. */
  readonly keptWords: number;
}

/** What is to be known of a report that was put back. */
export interface RestoredReport {
  readonly sheets: readonly string[];
  readonly at: string;
  /** When the one was written that it took the place of, and that a second restoring brings back; null: none. */
  readonly replaced: string | null;
  /** Sheets that somebody hid: written, and hidden still. */
  readonly hidden: readonly string[];
}

export type WriteOutcome =
  | ({ readonly kind: "written" } & WrittenReport)
  | { readonly kind: "cancelled"; readonly reached: Reached }
  /** `reached`: null where nothing had been begun. */
  | { readonly kind: "failed"; readonly problem: Problem; readonly reached: Reached | null };

export type RestoreOutcome =
  ({ readonly kind: "restored" } & RestoredReport) | Exclude<WriteOutcome, { kind: "written" }>;

export interface Session {
  /** Reads the workbook and works out the month; changes nothing. */
  prepare(choice: Choice): Promise<Outcome<Prepared>>;
  /**
   * Reads again, so that what is written is never older than the workbook, then writes.
   * @param told what people typed over computed cells and may go; what was typed since is kept as remarks
   */
  write(
    choice: Choice,
    told: readonly TypedOver[],
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<WriteOutcome>;
  /** Puts back the report that stood before the last run. */
  restore(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<RestoreOutcome>;
  /** Takes away all that the add-in wrote; gives the names of the sheets that went. */
  remove(): Promise<Outcome<readonly string[]>>;
  /** Takes over an earlier report. */
  adopt(): Promise<Outcome<Adopted>>;
  saveSettings(settings: Settings): Promise<Outcome<null>>;
  /** Selects a cell, a range or a sheet. */
  goTo(place: Place): Promise<Outcome<null>>;
  /** The texts of the selected cells. */
  selectedText(): Promise<Outcome<SelectedText>>;
  /** Keeps what staff answer to findings, the same to each; "" takes it back. */
  acknowledge(keys: readonly string[], reason: string): Promise<Outcome<null>>;
  /** Puts what people typed into computed cells beside them, where a run leaves it. */
  keepAsRemarks(): Promise<Outcome<null>>;
  /** Opens the sample in a workbook of its own. */
  openSample(): Promise<Outcome<null>>;
  /** Adds a sheet for the year's targets and shows it. */
  createTargets(): Promise<Outcome<null>>;
  /** Tries in a scratch sheet what a report does, reads it back, and removes the sheet. */
  selfCheck(): Promise<Outcome<readonly Trial[]>>;
  /**
   * Calls back when one of the bureau's own sheets changes, and when the report itself was written or removed by
   * somebody else, as from the ribbon; gives what ends it.
   */
  watchSources(onChange: () => void, onRewritten: () => void): Promise<() => void>;
  /**
   * Calls back with what went wrong in a run from the ribbon that no window told of, now and later; gives what ends it.
   */
  watchCommands(onFailure: (problem: Problem) => void): () => void;
}
