/** What the add-in's own sheets held before this run: staff's typing and the months already reported. */
import type { RawValue } from "../cells/snapshot";
import type { HistoryEntry } from "../indicators/ledgers/progress";

/** A row of 月报·历史 that cannot be read as an entry: kept as it is. */
export interface DamagedHistoryRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly cells: readonly RawValue[];
}

export interface OwnContent {
  /**
   * Edit key → what staff typed; keys are unique over all sheets. Cells that still hold what we composed are left out.
   */
  readonly edits: ReadonlyMap<string, string>;
  /** In the order of the sheet. */
  readonly history: readonly HistoryEntry[];
  readonly damagedHistory: readonly DamagedHistoryRow[];
}

/** A workbook in which nothing of ours stands. */
export const nothingOwn: OwnContent = { edits: new Map(), history: [], damagedHistory: [] };
