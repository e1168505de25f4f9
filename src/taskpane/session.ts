/** What the pane asks of Excel. `excel-session.ts` answers in Excel; fixtures answer in pictures and tests. */
import type { Day } from "../calendar/day";
import type { Month } from "../calendar/period";
import type { Place, RangeRef } from "../cells/address";
import type { SelectedText } from "../excel/selection";
import type { Words } from "../i18n/language";
import type { MonthlyReport } from "../monthly-report";
import type { Problem } from "../office/problem";
import type { Settings } from "../settings";

export type { Problem };

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
}

/** All that the pane shows of a workbook, read in one go. */
export interface Prepared {
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  /** The settings were saved by a newer version: shown, not changed. */
  readonly settingsLocked: boolean;
  /** The add-in's sheets that stand in the workbook now. */
  readonly ownSheets: readonly string[];
  readonly lastRun: LastRun | null;
  /** Where rows of the report that stands are ("indicator:coalUse"); empty where there is none of this month. */
  readonly reportRows: ReadonlyMap<string, RangeRef>;
  /** Finding's key → what staff answered. */
  readonly acknowledged: ReadonlyMap<string, string>;
}

export interface Progress {
  readonly phase: Words;
  readonly done: number;
  readonly total: number;
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export type WriteOutcome =
  | { readonly kind: "written"; readonly sheets: readonly string[]; readonly at: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface Session {
  /** Reads the workbook and works out the month; changes nothing. */
  prepare(choice: Choice): Promise<Outcome<Prepared>>;
  /** Reads again, so that what is written is never older than the workbook, then writes. */
  write(choice: Choice, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<WriteOutcome>;
  /** Takes away all that the add-in wrote; gives the names of the sheets that went. */
  remove(): Promise<Outcome<readonly string[]>>;
  saveSettings(settings: Settings): Promise<Outcome<null>>;
  /** Selects a cell, a range or a sheet. */
  goTo(place: Place): Promise<Outcome<null>>;
  /** The texts of the selected cells. */
  selectedText(): Promise<Outcome<SelectedText>>;
  /** Keeps what staff answer to findings, the same to each; "" takes it back. */
  acknowledge(keys: readonly string[], reason: string): Promise<Outcome<null>>;
  /** Opens the sample in a workbook of its own. */
  openSample(): Promise<Outcome<null>>;
  /** Adds a sheet for the year's targets and shows it. */
  createTargets(): Promise<Outcome<null>>;
  /**
   * Calls back when one of the bureau's own sheets changes, and when the report itself was written or removed by
   * somebody else, as from the ribbon; gives what ends it.
   */
  watchSources(onChange: () => void, onRewritten: () => void): Promise<() => void>;
  /** Calls back with what went wrong in a run from the ribbon that no window told of, now and later; gives what ends it. */
  watchCommands(onFailure: (problem: Problem) => void): () => void;
}
